import { describe, expect, it } from "vitest"
import { codes, explain, manual } from "../../src/diagnostics/index.ts"

describe("the manual of diagnostics", () => {
  it("is what the catalogue says", async () => {
    await expect(manual()).toMatchFileSnapshot("../../docs/diagnostics.md")
  })

  it("has a paragraph for every code", () => {
    const bare = codes.filter(code => explain(code).split("\n\n").length < 3)
    expect(bare).toEqual([])
  })

  it("prints a code for the terminal, in lines that fit", () => {
    const text = explain("F108")
    expect(text).toBe(
      [
        "F108: A key stands twice",
        "Each key stands once. The first one counts.",
        "Wrong:",
        "    ---\n    title: Tea\n    title: Green tea\n    ---",
        "Right:",
        "    ---\n    title: Green tea\n    ---",
        "An error: the build fails, and builds what it can.\n",
      ].join("\n\n"),
    )
    const prose = codes.flatMap(code =>
      explain(code)
        .split("\n")
        .filter(line => !line.startsWith("    ")),
    )
    expect(prose.filter(line => line.length > 80)).toEqual([])
  })
})
