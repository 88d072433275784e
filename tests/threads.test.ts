import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { read } from "../src/1-read/index.ts"
import { program } from "./cli/program.ts"

const dir = fileURLToPath(new URL("..", import.meta.url))
const NOTHING = { paths: new Map(), unfit: new Set<string>(), pictures: new Map(), icons: new Map() }

describe("articles made at several desks", () => {
  it("are those that are made at one, in the same order", async () => {
    program()
    const { openDesks }: typeof import("../src/threads/desks.ts") = await import(
      new URL("../lib/threads/desks.js", import.meta.url).href
    )
    const project = await read({ dir })
    if ("failed" in project) throw new Error("the site of this repository can't be read")
    const [alone, shared] = await Promise.all([openDesks(project, { count: 0 }), openDesks(project, { count: 3 })])
    const world = { ...NOTHING, ids: shared.survey.ids }
    const [one, three] = [await alone.print(world), await shared.print(world)]
    await shared.close()
    expect(new Set(shared.survey.icons)).toEqual(new Set(alone.survey.icons))
    expect(three.rendered).toEqual(one.rendered)
    expect(three.rendered.get("zh")?.map(({ page }) => page)).toEqual(project.pages.map(({ id }) => id))
  })
})
