import { describe, expect, it } from "vitest"
import { anchorBefore, withAnchors } from "../../src/4-render/anchors.ts"
import { attribute, make } from "../../src/4-render/tokens.ts"

const run = (nesting: -1 | 1, className = "stale") =>
  make(
    nesting === 1 ? "run_open" : "run_close",
    "span",
    nesting,
    nesting === 1 ? { attrs: [["class", className]] } : {},
  )
const text = (content: string) => make("text", "", 0, { content })
const unit = (at: number, children: ReturnType<typeof make>[]) =>
  make("inline", "", 0, { children, meta: { at: [at, at + 9] } })
const heading = (id: string, at: number) =>
  make("heading_open", "h2", 1, { attrs: [["id", id]], meta: { at: [at, at + 9] } })

describe("anchors of a page", () => {
  const note = unit(5, [run(1), text("Wash the pot."), run(-1)])
  const { tokens, anchors } = withAnchors([
    heading("leaves", 0),
    unit(0, [text("Leaves")]),
    unit(20, [text("Pick."), run(1), text("Roll."), run(-1), run(1, "aged"), text("Dry."), run(-1)]),
    heading("water", 40),
    note,
  ])

  it("are its headings and, named, the runs that are stale, in the order of the source", () => {
    expect(anchors).toEqual([
      { id: "leaves", at: 0, isStale: false },
      { id: "to:stale-2", at: 5, isStale: true },
      { id: "to:stale-1", at: 20, isStale: true },
      { id: "water", at: 40, isStale: false },
    ])
    const ids = tokens[2]?.children?.flatMap(child => attribute(child, "id") ?? [])
    expect(ids).toEqual(["to:stale-1"])
    expect(attribute(tokens[2]?.children?.[1] ?? run(1), "id")).toBe("to:stale-1")
  })

  it("leave the tokens that they were found in as they were", () => {
    expect(note.children?.map(child => attribute(child, "id"))).toEqual([undefined, undefined, undefined])
  })

  it("are found by a place behind them", () => {
    expect(anchorBefore(anchors, 39)?.id).toBe("to:stale-1")
    expect(anchorBefore(anchors, 40)?.id).toBe("water")
    expect(anchorBefore(anchors.slice(1), 0)).toBeUndefined()
  })
})
