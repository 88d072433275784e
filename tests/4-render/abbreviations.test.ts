import fc from "fast-check"
import { expect, it } from "vitest"
import type { Source } from "../../src/1-read/index.ts"
import { abbreviate, glossaryOf, termsIn } from "../../src/4-render/abbreviations.ts"
import { make, textOf } from "../../src/4-render/tokens.ts"

const source: Source = { file: "a.md", locale: "en", page: "a", text: "", body: 0, frontMatter: {} }
const glossary = (...terms: string[]) =>
  glossaryOf(terms.map(term => ({ term, definition: `the ${term}`, at: [0, 0] as const, source, lang: "en" })))
const mark = (text: string, ...terms: string[]): string =>
  abbreviate([make("text", "", 0, { content: text })], glossary(...terms), "zh")
    .map(token => (token.type === "abbr_open" ? "<" : token.type === "abbr_close" ? ">" : token.content))
    .join("")

it.each([
  ["a VM and VMs", ["VM"], "a <VM> and VMs"],
  ["VM VMs", ["VM", "VMs"], "<VM> <VMs>"],
  ["用VPN服务", ["VPN"], "用<VPN>服务"],
  ["an x_VM", ["VM"], "an x_VM"],
  ["C++ is", ["C++"], "<C++> is"],
  ["see E.g. this", ["E.g."], "see <E.g.> this"],
])("in %s", (text, terms, marked) => expect(mark(text, ...terms)).toBe(marked))

it("says the language of the definition where it isn't the page's", () => {
  const [open] = abbreviate([make("text", "", 0, { content: "VM" })], glossary("VM"), "zh")
  expect(open?.attrs).toEqual([
    ["title", "the VM"],
    ["lang", "en"],
  ])
})

it("changes no word", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ minLength: 1, maxLength: 4 })), (text, terms) => {
      expect(textOf(abbreviate([make("text", "", 0, { content: text })], glossary(...terms), "zh"))).toBe(text)
    }),
  )
})

it("tells which terms a page has", () => {
  const text = make("text", "", 0, { content: "VM and VM" })
  const marked = abbreviate([text], glossary("VM", "VPN"), "zh")
  expect(termsIn([make("inline", "", 0, { children: marked })])).toEqual(["VM"])
})
