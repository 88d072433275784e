import { describe, expect, it } from "vitest"
import { type LocaleReport, leftIn, type RenderedPage, statusIn, whatFirst } from "../../src/4-render/index.ts"
import { compile } from "../../src/build.ts"
import type { Choices } from "../../src/cli/choices.ts"
import { status } from "../../src/cli/status.ts"
import { statusJson } from "../../src/cli/status-json.ts"
import { statusText } from "../../src/cli/status-text.ts"
import { widthOf } from "../../src/diagnostics/index.ts"
import { en, file, pageOf, sentence, worded, zh } from "../status-sample.ts"
import { call } from "./fakes.ts"
import { tinyProject } from "./program.ts"

const source = file("content/oolong.md", "en", "oolong", "# Oolong\n\nRoll the leaf. Dry it. Ninety degrees will do.\n")
const target = file("locales/zh/pages/oolong.md", "zh", "oolong", "# 乌龙\n\n揉叶子。\n\n九十度。\n")
const stale = { source: "Press the leaf.", commit: "3f9a2c17ab55", date: "2025-04-01T10:00:00Z" }
const roll = sentence(source, "Roll the leaf.", worded(target, "揉叶子。", { stale }))
const dry = sentence(source, "Dry it.")
const degrees = sentence(source, "Ninety degrees will do.", { refused: "T104" })
const title = sentence(source, "Oolong", worded(target, "乌龙", { origin: "memory" }))

function toldOf(pages: readonly RenderedPage[], byPage = true) {
  const status = statusIn(zh, pages)
  const left = leftIn(status, en, (_, tag) => (tag === "en" ? source : target))
  const reports: LocaleReport[] = [{ status, left }]
  return { source: en, reports, first: whatFirst(reports), byPage }
}

const oolong = pageOf("oolong", [title, roll, dry, degrees])

describe("the status as text", () => {
  it("is a table by locale, by page, and what to do first, each with its place", () => {
    const text = statusText(toldOf([oolong, pageOf("green/sencha", [title, dry]), pageOf("white", [title])]))
    expect(text).toBe(
      `\
  translated  to do  stale  refused  memory  words  locale
        43 %     11      3        4       3     14  zh  中文, 3 pages

  translated  to do  stale  refused  memory  words  page
        33 %      2      0        0       1      3  green/sencha
        40 %      9      3        4       1     10  oolong
       100 %      0      0        0       1      1  white

All numbers count words of the source.

What to do first

  Nearest to done
    2 words, zh: green/sencha
      locales/zh/pages/oolong.md:1
    9 words, zh: oolong
      locales/zh/pages/oolong.md:3

  Most out of date
    3 words, zh: oolong, since 3f9a2c17ab of 2025-04-01
      locales/zh/pages/oolong.md:3

  On many pages: translated once, the memory has it for all
    2 words on 2 pages: locales/zh/pages/oolong.md:1
      Dry it.

  Not taken as it is worded
    T104, zh: locales/zh/pages/oolong.md:3
      Ninety degrees will do.
`,
    )
  })

  it("says so where nothing is left, and where there is nothing at all", () => {
    expect(statusText(toldOf([pageOf("white", [title])]))).toMatch(/\n\nNothing is left to do\.\n$/)
    expect(statusText({ source: en, reports: [], first: whatFirst([]), byPage: false })).toBe(
      "There is no translation: the site is in English alone.\n",
    )
  })

  it("fits a terminal whatever a sentence is, and lets nothing but text reach it", () => {
    const long = { ...dry, source: `\u001b[31m${"很长的句子".repeat(40)}` }
    const text = statusText(toldOf([pageOf("one", [long]), pageOf("two", [long])]))
    expect(text).not.toContain("\u001b")
    expect(text).toContain(" …\n")
    for (const line of text.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80)
  })
})

describe("the status as JSON", () => {
  it("has amounts of locales and pages, and every sentence where one locale is asked for", () => {
    const told = JSON.parse(statusJson(toldOf([oolong])))
    expect(told).toMatchObject({
      version: 1,
      source: "en",
      locales: [
        {
          locale: "zh",
          name: "中文",
          words: 10,
          translated: 4,
          memory: 1,
          stale: 3,
          refused: 4,
          left: 9,
          pages: [
            {
              page: "oolong",
              left: 9,
              sentences: [
                { state: "stale", before: "Press the leaf.", commit: "3f9a2c17ab55" },
                { state: "untranslated", source: "Dry it." },
                { state: "refused", code: "T104", file: "locales/zh/pages/oolong.md" },
              ],
            },
          ],
        },
      ],
      first: { nearest: [{ locale: "zh", page: "oolong" }], repeated: [], refused: [{ code: "T104" }] },
    })
    expect(JSON.parse(statusJson(toldOf([oolong], false))).locales[0].pages[0].sentences).toBeUndefined()
  })
})

describe("the command", () => {
  async function run(options: { readonly locale?: string; readonly format?: "json" }) {
    const told: string[] = []
    const terminal = {
      write: (text: string) => void told.push(text),
      tell: () => undefined,
      interactive: false,
      color: false,
      now: () => 0,
    }
    const choices: Choices = {
      dir: tinyProject(),
      strict: false,
      all: false,
      quiet: false,
      format: "pretty",
      ...options,
    }
    const code = await status(choices, { compile }, terminal)
    return { code, out: told.join("") }
  }

  it("counts the words of a project", async () => {
    const { code, out } = await run({})
    expect(code).toBe(0)
    expect(out).toContain("locales/fr/pages/green/sencha.md")
    expect(out).toMatch(/^ +\d+ % +\d+ +0 +0 +0 +\d+ {2}fr {2}Français, 2 pages$/m)
  })

  it("knows one locale, and none that the site doesn't have", async () => {
    expect(JSON.parse((await run({ locale: "fr", format: "json" })).out).locales).toHaveLength(1)
    const { code, out } = await run({ locale: "xx" })
    expect(code).toBe(1)
    expect(out).toMatch(/^error\[C112\]/)
  })

  it("has forms of its own", async () => {
    expect(await call("status src --format yaml")).toMatchObject({ code: 2 })
    expect((await call("status src --format pretty")).err).toMatch(
      /^there is no format pretty: there are table, json\n/,
    )
  })
})
