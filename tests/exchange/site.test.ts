import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { load } from "cheerio"
import { afterAll, describe, expect, it } from "vitest"
import { compile } from "../../src/build.ts"
import { exportLocale, importFiles } from "../../src/round-trip.ts"

const own = fileURLToPath(new URL("../..", import.meta.url))
const root = mkdtempSync(join(tmpdir(), "palimpsest-exchange-"))
afterAll(() => rmSync(root, { recursive: true }))

/** This repository's site, without its pictures. */
function copyOfSite(name: string): string {
  const dir = join(root, name)
  for (const folder of ["content", "locales"]) cpSync(join(own, folder), join(dir, folder), { recursive: true })
  const settings = readFileSync(join(own, "site.yml"), "utf8")
  writeFileSync(join(dir, "site.yml"), settings.replace(/^assets:.*\n|^figures:\n(?: .*\n)+/gm, ""))
  return dir
}

async function documentsOf(dir: string): Promise<Map<string, string>> {
  const { compiled } = await compile({ dir, locales: ["zh"] })
  return new Map((compiled?.documents ?? []).map(({ path, html }) => [path, html()]))
}

describe.each(["po", "xliff"] as const)("the site as %s", format => {
  it("comes back without a byte of it changed", async () => {
    const dir = copyOfSite(format)
    const before = await documentsOf(dir)
    const out = join(dir, `zh.${format}`)
    const { sentences, untranslated, diagnostics } = await exportLocale({ dir, locale: "zh", format, out })
    expect(diagnostics).toEqual([])
    const { taken, unchanged, empty, ...imported } = await importFiles({ dir, locale: "zh", files: [out] })
    expect({ taken, unchanged, empty }).toEqual({ taken: 0, unchanged: sentences - untranslated, empty: untranslated })
    expect(imported).toMatchObject({ fuzzy: 0, diagnostics: [] })
    expect(await documentsOf(dir)).toEqual(before)
  })
})

it("has nothing for those who name the source's own language", async () => {
  const dir = copyOfSite("source")
  const exported = await exportLocale({ dir, locale: "en", format: "po", out: join(dir, "en.po") })
  expect(exported).toMatchObject({ files: [], diagnostics: [{ code: "C124" }] })
  expect(await importFiles({ dir, locale: "en", files: [] })).toMatchObject({
    taken: 0,
    diagnostics: [{ code: "C124" }],
  })
})

/** Five sentences of a page that nobody has translated. */
const FIVE = [
  ["Advice on security has a flaw: it was given to somebody else.", "安全建议有个毛病：那是给别人的。"],
  ["Use paper; some of it you won't want to keep.", "用纸写；有些内容你不会想留着。"],
  ["The five questions", "五个问题"],
  ["<strong1>Who would gain by it?</strong1>", "<strong1>谁会得利？</strong1>"],
  ["Write down three such days.", "写下三个这样的日子。"],
] as const

it("shows five sentences that were translated in a file, and asks for nothing twice", async () => {
  const dir = copyOfSite("five")
  const file = join(dir, "zh.po")
  await exportLocale({ dir, locale: "zh", format: "po", out: file })
  const po = FIVE.reduce(
    (text, [source, target]) => text.replace(`msgid "${source}"\nmsgstr ""`, `msgid "${source}"\nmsgstr "${target}"`),
    readFileSync(file, "utf8"),
  )
  writeFileSync(file, po)

  // Whoever exports again before importing would lose work.
  const again = await exportLocale({ dir, locale: "zh", format: "po", out: file })
  expect(again.diagnostics.map(({ message }) => message)).toEqual([
    "this file is left alone: it has 5 translations that the site doesn't have",
  ])
  const among = await exportLocale({ dir, locale: "zh", format: "po", out: join(dir, "content/") })
  expect(among.files).toEqual([])
  expect(new Set(among.diagnostics.map(({ code }) => code))).toEqual(new Set(["C122"]))
  expect(await importFiles({ dir, locale: "zh", files: [file] })).toMatchObject({ taken: 5, diagnostics: [] })
  expect(await importFiles({ dir, locale: "zh", files: [file] })).toMatchObject({ taken: 0, diagnostics: [] })

  const page = load((await documentsOf(dir)).get("zh/basics/threat-modeling/index.html") ?? "")
  for (const [, target] of FIVE) {
    const words = target.replace(/<[^>]*>/g, "")
    const innermost = page("main *")
      .filter((_, element) => page(element).text().includes(words))
      .last()
    expect([words, innermost.closest("[lang]").attr("lang")]).toEqual([words, "zh"])
  }
})

it("shows words of the navigation that were corrected in a file", async () => {
  const dir = copyOfSite("words")
  const file = join(dir, "zh.po")
  await exportLocale({ dir, locale: "zh", format: "po", out: file })
  const po = readFileSync(file, "utf8").replace(/(msgid "Know your risks"\nmsgstr) ".*"/, '$1 "想想风险"')
  writeFileSync(file, po)
  expect(await importFiles({ dir, locale: "zh", files: [file] })).toMatchObject({ taken: 1, diagnostics: [] })
  expect((await documentsOf(dir)).get("zh/tor/index.html")).toContain("想想风险")
})

it("refuses a file in another language, and tells of one that can't be read", async () => {
  const dir = copyOfSite("wrong")
  const file = join(dir, "fr.po")
  writeFileSync(file, 'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "The five questions"\nmsgstr "Les cinq questions"\n')
  writeFileSync(join(dir, "broken.xlf"), "<xliff>")
  const { taken, diagnostics } = await importFiles({ dir, locale: "zh", files: [file, join(dir, "broken.xlf")] })
  expect(taken).toBe(0)
  expect(diagnostics.map(({ code, span }) => [code, span.start.line])).toEqual([
    ["T306", 1],
    ["T301", 1],
  ])
})

it("writes a file a page into a folder, and reads a folder", async () => {
  const dir = copyOfSite("folder")
  mkdirSync(join(dir, "po"))
  const { files, sentences, untranslated } = await exportLocale({
    dir,
    locale: "zh",
    format: "po",
    out: join(dir, "po"),
  })
  expect(files.map(file => file.slice(dir.length))).toContain("/po/os/qubes-overview.po")
  const { unchanged, empty } = await importFiles({ dir, locale: "zh", files: [join(dir, "po")] })
  expect([unchanged, empty]).toEqual([sentences - untranslated, untranslated])
})
