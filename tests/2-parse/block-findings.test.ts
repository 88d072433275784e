import { describe, expect, it } from "vitest"
import { parsed } from "./helpers.ts"

const findings = (text: string): string[] =>
  parsed(text).diagnostics.map(({ code, span }) => `${code} ${span.start.line}:${span.start.column}`)

describe("findings about blocks", () => {
  const cases: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
    ["a container whose content isn't indented", "One\n\n!!! note\nText", ["D201 3:1"]],
    ["a container with words of its own and text that isn't indented", '!!! note "One"\nText', ["D201 1:1"]],
    ["a container that is words alone", '!!! note "One"\n\nText\n\n!!! note "Two"', []],
    ["a container with content behind an empty line", "!!! note\n\n    Text", []],
    ["a fence that never ends", "- One\n\n    ```\n    make", ["D211 3:5"]],
    ["a generic block that nothing closes", "/// note\nText", ["D210 1:1"]],
    ["a caption that nothing closes", "One\n\n/// caption\nText", ["D210 3:1"]],
    ["an element that is never closed", "<div markdown>\n\nText", ["D205 1:1"]],
    ["an element that isn't allowed", "One\n\n<form></form>", ["D202 3:1"]],
    ["an element that loads something", '<video><source src="tea.mp4"></video>', ["D217 1:8"]],
    ["an element that loads nothing", "<iframe></iframe>", []],
    ["a style", "<style>\np { color: red }\n</style>", ["D209 1:1"]],
    ["a tag with more attributes than are read", `<div ${"title=b ".repeat(41)}>\n</div>`, ["D208 1:1"]],
    ["tabs among spaces, once, but in code", "```\n \ta\n```\n\n- a\n\n  \tb\n\n  \tc", ["D215 7:1"]],
    [
      "a generic block of an element that isn't allowed, once",
      "a\n/// html | card\n!!! note\n    b\n///",
      ["D202 2:1"],
    ],
    ["a type that the theme has for itself", "!!! site-header\n\n    Text", ["D203 1:1"]],
  ]
  for (const [what, text, found] of cases) {
    it(what, () => {
      expect(findings(text)).toEqual(found)
    })
  }

  it("never says what stands above twice", () => {
    const texts = parsed("above\n/// html | script").tokens.filter(({ type }) => type === "inline")
    expect(texts.filter(({ content }) => content.includes("above"))).toHaveLength(1)
  })
})
