import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Token } from "../../src/2-parse/index.ts"
import { factsOf, isBalanced, spokenText } from "../3-locale/facts.ts"
import { documentOf, merge } from "../3-locale/helpers.ts"
import { blocks, chinese, damage, english, junk, write } from "./documents.ts"
import { casesOr } from "./runs.ts"

const runs = casesOr(150)

const fold = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, "").toLowerCase()
const foldedText = (tokens: readonly Token[]): string =>
  fold(
    spokenText(tokens, "zh")
      .map(({ text }) => text)
      .join(""),
  )
const sentencesOf = (tokens: readonly Token[]): string =>
  fold(
    spokenText(tokens, "zh")
      .map(({ text, isAlternative }) => (isAlternative ? "" : text))
      .join(""),
  )

/** A document, and a translation of it in which some sentences are not done yet. */
const pair = fc.tuple(blocks, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })).map(([document, done]) => ({
  source: write(document, () => english),
  target: write(document, sentence => (done[sentence % done.length] ? chinese : english)),
}))

describe("whatever the translation", () => {
  it("links, ids, pictures, code, icons and blocks are the source's", () => {
    fc.assert(
      fc.property(pair, damage, ({ source, target }, harm) => {
        const merged = merge(source, [["zh", harm(target)]])
        expect(factsOf(merged.tokens)).toEqual(factsOf(documentOf(source).tokens))
        expect(isBalanced(merged.tokens)).toBe(true)
      }),
      runs,
    )
  })

  it("holds for text that is no translation at all", () => {
    fc.assert(
      fc.property(pair, junk, ({ source }, target) => {
        const merged = merge(source, [["zh", target]])
        expect(factsOf(merged.tokens)).toEqual(factsOf(documentOf(source).tokens))
        expect(isBalanced(merged.tokens)).toBe(true)
      }),
      runs,
    )
  })

  it("every sentence comes whole from the source or from the target", () => {
    fc.assert(
      fc.property(pair, damage, ({ source, target }, harm) => {
        const damaged = harm(target)
        const texts = [documentOf(source), documentOf(damaged, "zh")]
          .map(({ tokens }) => `${sentencesOf(tokens)} ${foldedText(tokens)}`)
          .join(" ")
        for (const segment of merge(source, [["zh", damaged]]).segments) {
          const words = fold(segment.text)
          const isWhole = texts.includes(words) || /`|!\[|\] \(/.test(damaged)
          expect(isWhole, segment.text).toBe(true)
        }
      }),
      runs,
    )
  })

  it("a chain keeps the source's structure, too", () => {
    fc.assert(
      fc.property(pair, damage, damage, ({ source, target }, harm, other) => {
        const merged = merge(
          source,
          [
            ["zh-TW", harm(target)],
            ["zh", other(target)],
          ],
          "zh-TW",
        )
        expect(factsOf(merged.tokens)).toEqual(factsOf(documentOf(source).tokens))
      }),
      runs,
    )
  })
})

describe("a page without a translation", () => {
  it("is the source, and all of it says so", () => {
    fc.assert(
      fc.property(blocks, document => {
        const source = write(document, () => english)
        const merged = merge(source, [])
        expect(factsOf(merged.tokens)).toEqual(factsOf(documentOf(source).tokens))
        expect(foldedText(merged.tokens)).toBe(foldedText(documentOf(source).tokens))
        expect(merged.coverage.translated).toBe(0)
        const unmarked = spokenText(merged.tokens, "zh").filter(
          ({ text, lang }) => lang !== "en" && /[a-z]{2} [a-z]{2}/.test(text),
        )
        expect(unmarked).toEqual([])
      }),
      runs,
    )
  })

  it("is the same as one whose translation is the source", () => {
    fc.assert(
      fc.property(blocks, document => {
        const source = write(document, () => english)
        const merged = merge(source, [["zh", source]])
        expect(foldedText(merged.tokens)).toBe(foldedText(documentOf(source).tokens))
        expect(merged.coverage.translated).toBe(0)
        expect(merged.diagnostics).toEqual([])
      }),
      runs,
    )
  })
})

describe("a finished translation", () => {
  it("leaves no word of the source", () => {
    fc.assert(
      fc.property(blocks, document => {
        const merged = merge(
          write(document, () => english),
          [["zh", write(document, () => chinese)]],
        )
        const left = merged.segments.filter(({ lang, words }) => lang !== "zh" && words > 0)
        const isCell = (text: string) => text === "A" || text === "B"
        expect(left.filter(({ source }) => !isCell(source))).toEqual([])
      }),
      runs,
    )
  })
})
