import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { compile } from "../../src/build.ts"
import { lay } from "../cli/program.ts"

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8")

function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), "palimpsest-tutorial-"))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** The files that a page tells the reader to write, in order. */
const filesOf = (page: string): (readonly [path: string, text: string])[] =>
  [...page.matchAll(/^```\w+ title="([^"]+)"\n(.*?)^```$/gms)].map(([, path = "", text = ""]) => [path, text])

it("whoever follows the tutorial gets the site that it describes", async () => {
  const dir = scratch()
  const files = filesOf(read("tutorial.md"))
  expect(files).toHaveLength(6)
  for (const [path, text] of files) lay(dir, { [path]: text })
  const { compiled, diagnostics } = await compile({ dir })
  expect(diagnostics).toEqual([])
  const [start] = (compiled?.rendered.get("fr") ?? []).filter(({ page }) => page === "index")
  expect(start?.body).toContain('<span lang="en">Everything else is detail.</span>')
  const html = compiled?.documents.find(({ path }) => path === "fr/index.html")?.html() ?? ""
  expect(html).toContain("Thés verts")
  expect(html).toContain("de cette page sont traduits")
})

it("the example of the settings has no fault", async () => {
  const example = /^```yaml\n(# site\.yml\n.*?)^```$/ms.exec(read("settings.md"))?.[1] ?? ""
  const dir = scratch()
  lay(dir, { "site.yml": example, "content/index.md": "# Tea\n" })
  expect(example).not.toBe("")
  expect((await compile({ dir })).diagnostics.filter(({ severity }) => severity !== "remark")).toEqual([])
})
