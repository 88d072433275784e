import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { mend } from "../../src/3-locale/index.ts"
import { locate } from "../../src/diagnostics/index.ts"
import { sourceOf } from "./helpers.ts"

const PAGE = `---
title: Herbs
description: What to sow
---

# Herbs

=== "Pots"

    Clay is best.

!!! note "Water"

    Sow early.[^1]

- [x] Sow [mint](mint.md)

==Cut it== often.[^2]

Mint

:   A herb.

[^1]: In May.

    Or later.
[^2]: With care.
`

const mended = (target: string, page = PAGE): string =>
  mend(sourceOf(target, "fr", "fr.md"), sourceOf(page)).source.text
const repairs = (target: string): string[] =>
  mend(sourceOf(target, "fr", "fr.md"), sourceOf(PAGE)).diagnostics.map(
    ({ message, span }) => `${span.start.line} ${message}`,
  )

describe("damage to the lines of a translation is undone", () => {
  it.each([
    [
      "a tab that became text and code",
      '\\=== "Pots"\n\n```\nTerre.\n\n- Cuite\n```\n\nFin',
      '=== "Pots"\n\n\n    Terre.\n\n    - Cuite\n\n\nFin',
    ],
    ["an admonition that became text", '\\!!! note "Eau"\n\n    Tôt.', '!!! note "Eau"\n\n    Tôt.'],
    ["a heading in full width", "＃＃ 香草", "## 香草"],
    ["an admonition in full width", '！！！ note "水"', '!!! note "水"'],
    ["a title in other quotes", "=== «Pots»\n\n!!! note „Wasser“", '=== "Pots"\n\n!!! note "Wasser"'],
    ["a mark that was escaped", "\\==Coupez== souvent.", "==Coupez== souvent."],
    ["a mark around nothing", "Coupez **** la **menthe** ****.", "Coupez la **menthe**."],
    ["an item whose sign stuck to its words", "- Creusez\n-Semez\n- Arrosez", "- Creusez\n- Semez\n- Arrosez"],
    [
      "definitions whose signs stood apart",
      "Menthe\n:\n\n**Une** herbe.\n:\n\nUn bonbon.\n\nSauge\n:\n\n- Non",
      "Menthe\n\n\n:   **Une** herbe.\n\n\n:   Un bonbon.\n\nSauge\n\n\n- Non",
    ],
    ["a task that was escaped", "- \\[x\\] Semez", "- [x] Semez"],
    [
      "a link in full width",
      "见【薄荷】（mint.md）和［鼠尾草］(https://herbs.example/a)。",
      "见[薄荷](mint.md)和[鼠尾草](https://herbs.example/a)。",
    ],
    [
      "an address with spaces",
      "Voir [ici](https://herbs. example /a。html) et [là](mint. md), pas [(x) y] (z w)",
      "Voir [ici](https://herbs.example/a.html) et [là](mint.md), pas [(x) y] (z w)",
    ],
    [
      "a link without its first bracket",
      "- Menthe](mint.md)\n- et\n  là](mint.md)",
      "- [Menthe](mint.md)\n- et\n  là](mint.md)",
    ],
    ["a tag with a space", 'Voir < a href="a.md">ici< /a>. 1 < a, b > 2', 'Voir <a href="a.md">ici</a>. 1 < a, b > 2'],
    ["an invisible character before a sign", "\u200b# Herbes", "# Herbes"],
    [
      "footnotes that were joined",
      "[^1]: En mai.\n\n    Ou [après](a.md) [^2]: Avec soin.",
      "[^1]: En mai.\n\n    Ou [après](a.md)\n\n[^2]: Avec soin.",
    ],
  ])("%s", (_, target, expected) => expect(mended(target)).toBe(expected))

  it.each([
    ["code", "```\n\\==a==\n＃ b\n```"],
    ["a bracket that is no link", "【注】（重要）"],
    ["a footnote that the page doesn't have", "Texte [^9]: rien."],
    ["quotes in a text", "« Pots »"],
    ["a line of asterisks", "Texte\n\n ****\n\n**** et ***** `a ****`"],
    ["a dash that is no sign", "Semez\n-là"],
  ])("but not %s", (_, target) => expect(mended(target)).toBe(target))

  it("nor what the page has itself", () => {
    expect(mended("\\==Coupez== souvent.", "\\==Cut it== often.")).toBe("\\==Coupez== souvent.")
  })

  it("says where, in the file as it is", () => {
    const target = '# Herbes\n\n\\=== "Pots"\n\n```\nTerre.\n```\n\n\\==Coupez== !\n'
    expect(repairs(target)).toEqual([
      "3 repaired: a block whose sign was escaped",
      "5 repaired: a block whose sign was escaped",
      "9 repaired: a mark that was escaped",
    ])
    const { source } = mend(sourceOf(target, "fr", "fr.md"), sourceOf(PAGE))
    expect(locate(source, source.text.indexOf("Terre")).start).toEqual({ line: 6, column: 1 })
    expect(locate(source, source.text.indexOf("Coupez")).start.line).toBe(9)
  })

  it("finds title and description again", () => {
    const spaced = "- - -\ntitre: Herbes\ndescription: « Semer »\n- - -\n\n# Herbes\n"
    const { source } = mend(sourceOf(spaced, "fr", "fr.md"), sourceOf(PAGE))
    expect(source.text.slice(source.body)).toBe("\n# Herbes\n")
    expect(source.frontMatter.title?.value).toBe("Herbes")
    expect(source.text.slice(...(source.frontMatter.description?.at ?? [0, 0]))).toBe("« Semer »")
  })

  it("keeps a title and a description that are there, in whatever order", () => {
    const turned = "---\ndescription: Semer\ntitle: Herbes\n---\n\n# Herbes\n"
    const { source } = mend(sourceOf(turned, "fr", "fr.md"), sourceOf(PAGE))
    expect([source.frontMatter.title?.value, source.frontMatter.description?.value]).toEqual(["Herbes", "Semer"])
    const half = "---\nbeschreibung: Säen\ntitle: Kräuter\n---\n\n# Kräuter\n"
    expect(mend(sourceOf(half, "de", "de.md"), sourceOf(PAGE)).source.frontMatter.title?.value).toBe("Kräuter")
  })

  it("leaves a text without damage alone, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), text => {
        expect(mended(text, text)).toBe(text)
      }),
    )
    expect(mend(sourceOf(PAGE, "fr", "fr.md"), sourceOf(PAGE)).source.text).toBe(PAGE)
  })
})
