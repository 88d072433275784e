import fc from "fast-check"
import { expect, it } from "vitest"
import type { Source } from "../../src/1-read/index.ts"
import type { Token } from "../../src/2-parse/index.ts"
import { abbreviate, termsIn, withOpenTerms } from "../../src/4-render/abbreviations.ts"
import { glossaryOf } from "../../src/4-render/glossary.ts"
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
  ["云服务器", ["服务"], "云<服务>器"],
  ["الVPN مفيد", ["VPN"], "ال<VPN> مفيد"],
  ["an x_VM", ["VM"], "an x_VM"],
  ["the VM2", ["VM"], "the VM2"],
  ["VMs and", ["VM", "VMs and more"], "VMs and"],
  ["C++ is", ["C++"], "<C++> is"],
  ["see E.g. this", ["E.g."], "see <E.g.> this"],
])("in %s", (text, terms, marked) => expect(mark(text, ...terms)).toBe(marked))

const written = (tokens: readonly Token[]): string =>
  tokens
    .map(({ tag, nesting, attrs, content }) => {
      if (tag === "") return content
      return nesting === -1
        ? `</${tag}>`
        : `<${[tag, ...(attrs ?? []).map(([name, value]) => `${name}=${value}`)].join(" ")}>`
    })
    .join("")
const text = make("text", "", 0, { content: "VM" })

it("leaves the term in the language around it where the definition is in another one", () => {
  expect(written(abbreviate([text], glossary("VM"), "zh"))).toBe(
    "<abbr title=the VM lang=en><span lang=zh>VM</span></abbr>",
  )
})

it("goes by the language of the run that the term is in", () => {
  const run = [make("run_open", "span", 1, { attrs: [["lang", "en"]] }), text, make("run_close", "span", -1)]
  expect(written(abbreviate(run, glossary("VM"), "zh"))).toBe("<span lang=en><abbr title=the VM>VM</abbr></span>")
})

it("marks nothing in a comment on the text", () => {
  const opening = make("html_open", "span", 1, { attrs: [["class", "critic comment"]] })
  const comment = [opening, make("text", "", 0, { content: "VM" }), make("html_close", "span", -1)]
  expect(abbreviate(comment, glossary("VM"), "en")).toEqual(comment)
})

it("marks nothing in an address that is a link", () => {
  const address = make("text", "", 0, { content: "vm.example/VM" })
  const link = (markup: string) => [
    make("link_open", "a", 1, { markup }),
    address,
    make("link_close", "a", -1, { markup }),
  ]
  expect(abbreviate(link("autolink"), glossary("VM"), "en")).toEqual(link("autolink"))
  expect(abbreviate(link(""), glossary("VM"), "en")).not.toEqual(link(""))
  expect(written(abbreviate([...link("autolink"), text], glossary("VM"), "en"))).toBe(
    "<a>vm.example/VM</a><abbr title=the VM>VM</abbr>",
  )
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

it("lets each term be opened where it first stands in the text: not in a link, nor in a heading", () => {
  const inline = (...children: Token[]) =>
    make("inline", "", 0, { children: abbreviate(children, glossary("VM"), "en") })
  const around = (tag: string, ...inside: Token[]) => [
    make(`${tag}_open`, tag, 1),
    ...inside,
    make(`${tag}_close`, tag, -1),
  ]
  const tokens = [...around("h2", inline(text)), ...around("p", inline(...around("a", text), text, text))]
  const [, , , , body] = withOpenTerms(tokens)
  expect(written(body?.children ?? [])).toBe(
    "<a><abbr title=the VM>VM</abbr></a><abbr title=the VM tabindex=0>VM</abbr><abbr title=the VM tabindex=-1>VM</abbr>",
  )
  expect(
    written(
      withOpenTerms(tokens)
        .slice(0, 3)
        .flatMap(token => token.children ?? []),
    ),
  ).not.toContain("tabindex")
})
