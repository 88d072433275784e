import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { buildSite } from "../../src/eleventy.ts"
import { lay, program, start, tinyProject, until } from "./program.ts"

let main: string
beforeAll(() => {
  main = program()
})

const PAGES = 60

/** A project that takes a while to build; every page says `word`. */
function layBook(dir: string, word: string): void {
  const page = (n: number) => [`content/chapter/${n}.md`, `# Chapter ${n}\n\nIt is about ${word}.\n`] as const
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><title>${word}</title></svg>`
  lay(dir, {
    ...Object.fromEntries(Array.from({ length: PAGES }, (_, n) => page(n))),
    "content/index.md": `# Book\n\n![${word}](leaf.svg)\n`,
    "content/leaf.svg": drawing,
  })
}

/** What every page of a site says, where each file of it is as its manifest has it. */
function wordOf(out: string): string {
  const { files } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"))
  const there = readdirSync(out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  expect(there).toHaveLength(Object.keys(files).length + 1)
  for (const [path, hash] of Object.entries(files)) {
    const bytes = readFileSync(join(out, path))
    expect(createHash("sha256").update(bytes).digest("hex"), path).toBe(hash)
  }
  const words = Array.from({ length: PAGES }, (_, n) => {
    const html = readFileSync(join(out, `en/chapter/${n}/index.html`), "utf8")
    return /It is about (\w+)/.exec(html)?.[1] ?? "nothing"
  })
  return [...new Set(words)].join(" and ")
}

/** Ends a build over an existing site at a moment; gives how it ended, and what the site says then. */
async function stopped(dir: string, signal: NodeJS.Signals, moment: (said: string) => boolean) {
  layBook(dir, "tea")
  await buildSite({ dir })
  layBook(dir, "coffee")
  const running = start(main, ["build", dir])
  await until(running.said, moment)
  running.process.kill(signal)
  return { ended: await running.ended, word: wordOf(join(dir, "dist")) }
}

describe("a build that is stopped leaves a whole site", { timeout: 120_000 }, () => {
  it("by Ctrl+C while pictures are made: the old one", async () => {
    const dir = tinyProject()
    expect(await stopped(dir, "SIGINT", said => said.includes("pictures:"))).toEqual({ ended: 130, word: "tea" })
  })

  it.each(["SIGINT", "SIGKILL"] as const)("by %s while the new one is written", async signal => {
    const dir = tinyProject()
    const { ended, word } = await stopped(dir, signal, () => existsSync(join(dir, ".dist.staging")))
    // Where the signal came too late, it is the new one.
    expect(word).toBe(ended === 0 ? "coffee" : "tea")

    await buildSite({ dir })
    expect(wordOf(join(dir, "dist"))).toBe("coffee")
    expect(readdirSync(dir).filter(name => name.startsWith(".dist."))).toEqual([])
  })
})

it("a folder among the pages is refused, and a site without a page replaces none", async () => {
  const dir = tinyProject()
  const among = await buildSite({ dir, out: join(dir, "content/green/site") })
  expect([among.pages, among.diagnostics.map(({ code }) => code)]).toEqual([0, ["C122"]])
  expect(readdirSync(join(dir, "content/green"))).toEqual(["sencha.md"])

  await buildSite({ dir })
  lay(dir, { "content/index.md": undefined, "content/green/sencha.md": undefined })
  const none = await buildSite({ dir })
  expect([none.pages, none.diagnostics.map(({ code }) => code)]).toEqual([0, ["C121"]])
  expect(existsSync(join(dir, "dist/en/green/sencha/index.html"))).toBe(true)
})

it("a folder that is somebody else's is refused before anything is read", async () => {
  const dir = tinyProject()
  lay(dir, { "dist/thesis.txt": "years of work", "site.yml": "title: [\n" })
  const running = start(main, ["build", dir])
  expect(await running.ended).toBe(1)
  expect(running.said()).toContain("error[C113]")
  expect(running.said()).not.toContain("C102")
  expect(readdirSync(join(dir, "dist"))).toEqual(["thesis.txt"])
  expect(existsSync(join(dir, ".palimpsest"))).toBe(false)
})
