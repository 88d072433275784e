import Markdown from "markdown-it"
import { describe, expect, it } from "vitest"
import { copyToken, isSameToken, makeToken } from "../../src/2-parse/token.ts"

const tokensOf = (text: string) => new Markdown().parse(text, {})

describe("copies of tokens", () => {
  it("have every field that markdown-it gives a token", () => {
    for (const token of tokensOf("# A *pear*\n\n```js\nripe()\n```\n")) {
      expect(copyToken(token)).toEqual(token)
      expect(Object.keys(copyToken(token)).sort()).toEqual(Object.keys(token).sort())
      expect(copyToken(token)).toBeInstanceOf(Markdown.Token)
    }
  })

  it("differ where they are told to, also by having nothing", () => {
    const token = makeToken("html_open", "a", 1, { attrs: [["href", "x"]] })
    expect(copyToken(token, { attrs: null })).toMatchObject({ type: "html_open", tag: "a", attrs: null })
    expect(token.attrs).toEqual([["href", "x"]])
  })
})

describe("the same token", () => {
  const isSame = (one: string, other: string): boolean => {
    const [, left] = tokensOf(one)
    const [, right] = tokensOf(other)
    return left !== undefined && right !== undefined && isSameToken(left, right)
  }

  it("says the same and leads to the same, wherever it stands", () => {
    expect(isSame("A [pear](x.md).", "\n\nA [pear](x.md).")).toBe(true)
    expect(isSame("A [pear](x.md).", "A [pear](y.md).")).toBe(false)
    expect(isSame("A [pear][p].\n\n[p]: x.md", "A [pear][p].\n\n[p]: y.md")).toBe(false)
    expect(isSame("A *pear*.", "A _pear_.")).toBe(false)
    expect(isSame("A ![pear](x.png)", "A ![apple](x.png)")).toBe(false)
  })
})
