import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { placeOf } from "../../src/2-parse/spans.ts"
import { allTokens, parsed } from "./helpers.ts"

/** Every text token whose place doesn't show its text. Escaped text is allowed to be shorter than its place. */
function misplaced(text: string): string[] {
  return allTokens(parsed(text).tokens)
    .filter(token => token.type === "text" && token.content !== "")
    .flatMap(token => {
      const at = placeOf(token)
      const shown = at ? text.slice(...at) : undefined
      return shown === token.content ? [] : [`${JSON.stringify(token.content)} at ${JSON.stringify(shown)}`]
    })
}

describe("places of tokens", () => {
  it("holds in indented, quoted and listed text", () => {
    const text = [
      "# A title",
      "",
      "- one *two*",
      "  three",
      "    - four `five` six",
      "",
      "        seven [eight](nine.md) ten",
      "",
      "> eleven",
      "> **twelve** thirteen",
      "",
      '!!! note "fourteen *fifteen*"',
      "",
      "    sixteen",
      "    seventeen",
    ].join("\n")
    expect(misplaced(text)).toEqual([])
  })

  it("holds in table cells and behind tabs", () => {
    expect(
      misplaced("| one | *two* three |\n|---|---|\n| four `a | b` five | six |\n\n-\tseven\n\n\teight *nine*\n"),
    ).toEqual([])
  })

  it("holds in raw HTML", () => {
    expect(misplaced("<div>\n<p>one <em>two</em></p>\n</div>\n\n<div markdown>\n\nthree *four*\n\n</div>\n")).toEqual(
      [],
    )
  })

  it("is that of each tag and picture in raw HTML", () => {
    const text = '<div>\n<p>one <em>two</em><br><img src="three.png"></p>\n</div>\n'
    const inline = allTokens(parsed(text).tokens).filter(({ type }) => /^(?:html_|image)/.test(type))
    const shown = inline
      .filter(({ tag }) => /^(?:em|br|img)$/.test(tag))
      .map(token => text.slice(...(placeOf(token) ?? [])))
    expect(shown).toEqual(["<em>two</em>", "<em>two</em>", "<br>", '<img src="three.png">'])
  })

  it("takes lines and marks in any order", () => {
    const line = fc
      .tuple(
        fc.constantFrom("", "", "    ", "        ", "- ", "1. ", "> ", "    - ", "# ", '??? tip "', "| ", "\t"),
        fc.array(fc.constantFrom("word", "two words", "*a*", "`b`", "[c](d)", "==e==", "|"), { maxLength: 4 }),
      )
      .map(([mark, words]) => mark + words.join(" "))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), lines => {
        expect(misplaced(lines.join("\n"))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it("nests every block's place inside the block around it", () => {
    const { tokens } = parsed("- one\n\n    > two\n\n        three\n\n!!! note\n\n    four\n\n    1. five\n")
    const open: (readonly [number, number])[] = []
    for (const token of tokens) {
      const at = placeOf(token)
      if (token.nesting >= 0 && at) {
        const outer = open.at(-1)
        expect(outer === undefined || (outer[0] <= at[0] && at[1] <= outer[1]), `${token.type} ${at} in ${outer}`).toBe(
          true,
        )
      }
      if (token.nesting > 0) open.push(at ?? [0, Number.MAX_SAFE_INTEGER])
      if (token.nesting < 0) open.pop()
    }
  })
})
