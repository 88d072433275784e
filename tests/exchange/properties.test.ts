import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Content, keyOf, normalized, type Part, wordsOf } from "../../src/exchange/content.ts"
import { entriesOf } from "../../src/exchange/index.ts"
import { markdownFrom, withoutInnerSpaces } from "../../src/exchange/markdown.ts"
import { readTagged, taggedText } from "../../src/exchange/tagged.ts"
import { exported, formats, imported, pageOf, read } from "./desk.ts"

/** One sentence with every kind of inline markup. */
const SOURCE =
  'See [the *guide*](guide.md "all of it"), `code`, ![a pot](pot.png), :simple-qubesos:, **strong**, _em_, ==mark==, ^^in^^, ~~out~~, ' +
  'H~2~O, x^2^, <kbd>Esc</kbd>, ++ctrl+c++, $a^2$, <https://tea.example/a_b>, :gear:, <span id="here"></span>, [^1] and [ref][r].\n\n' +
  "[^1]: A note.\n\n[r]: pots.md 'pots'\n"

const [entry] = entriesOf(pageOf(SOURCE, undefined))
const markup = entry?.markup ?? []

const signs = [..."\\`*_{}[]()<>#+-.!|^~=$:&;@/\"'"]
const pieces = [
  ...signs,
  "**",
  "==",
  "](",
  "<b>",
  "&lt;",
  "{.a}",
  ":gear:",
  "http://a.b/",
  "1/2",
  "(c)",
  "[^1]",
  "++",
  "-->",
  "1st",
  "<link1>",
  "]]>",
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(..."abcdefg    "), fc.constantFrom(..."茶壶水。，")), {
    maxLength: 14,
  })
  .map(parts => parts.join(""))

const isAddress = (number: number): boolean =>
  markup.some(each => each.number === number && each.written[0].startsWith("<http"))

/** Links don't nest: a bare address in a link's words is words. */
const hasAddress = (parts: readonly Part[]): boolean =>
  parts.some(part => typeof part === "object" && (isAddress(part.number) || hasAddress(part.inside ?? [])))

/** The sentence's placeholders in some order, some around all that is before, with any words between and in them. */
const content: fc.Arbitrary<Content> = fc
  .tuple(
    fc.shuffledSubarray(markup.filter(({ written }) => written[1] !== '](pots.md "pots")')),
    fc.array(fc.tuple(text, text, fc.boolean()), { minLength: markup.length, maxLength: markup.length }),
  )
  .map(([chosen, words]) => {
    let parts: Part[] = []
    for (const [at, { number, isPaired, written }] of chosen.entries()) {
      const [before, after, isAround] = words[at] ?? ["", "", false]
      const fits = written[0] !== "[" || !hasAddress(parts)
      if (isPaired && isAround && fits) parts = [before, { number, inside: ["x", ...parts] }, after]
      else parts.push(before, isPaired ? { number, inside: [`x${after}`] } : { number })
    }
    return normalized(parts)
  })

describe("any words around any markup", () => {
  it("come back from tagged text", () => {
    fc.assert(
      fc.property(content, any => {
        const back = readTagged(taggedText(any, markup))
        expect("fault" in back ? back : keyOf(back)).toBe(keyOf(any))
      }),
    )
  })

  it.each(formats)("come back from %s", format => {
    fc.assert(
      fc.property(content, any => {
        if (!entry) return
        const there = [{ ...entry, target: any }]
        const outcome = imported(exported(there, format), there)
        expect(outcome).toMatchObject({
          diagnostics: [],
          taken: [],
          unchanged: any.length > 0 ? 1 : 0,
        })
      }),
      { numRuns: 60 },
    )
  })

  it("are written as Markdown that reads the same", () => {
    fc.assert(
      fc.property(content, any => {
        // By its contract, what is given back was read again and compared: that it is there is the property.
        expect(markdownFrom(withoutInnerSpaces(any), markup, read)).toBeDefined()
      }),
    )
  })

  it("are written as Markdown that says the same", () => {
    fc.assert(
      fc.property(text, words => {
        const plain = normalized([words])
        const markdown = markdownFrom(plain, [], read)
        expect(markdown).toBeDefined()
        const tokens = read(markdown ?? "") ?? []
        expect(tokens.map(({ content }) => content).join("")).toBe(wordsOf(plain))
      }),
      { numRuns: 500 },
    )
  })
})
