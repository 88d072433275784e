import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { align } from "../../src/3-locale/align.ts"
import { type Block, skeletonOf } from "../../src/3-locale/skeleton.ts"
import { documentOf } from "../3-locale/helpers.ts"
import { blocks, english, write } from "./documents.ts"
import { casesOr } from "./runs.ts"

const runs = casesOr(60)
const skeleton = (parts: readonly string[]) => skeletonOf(documentOf(parts.join("\n\n")))
const print = ({ kind, level, evidence }: Block): string =>
  `${kind} ${level} ${[...evidence.keys].join(" ")} ${evidence.folded}`

const counts = (all: readonly Block[]): Map<string, number> =>
  all.reduce((map, block) => map.set(print(block), (map.get(print(block)) ?? 0) + 1), new Map<string, number>())

/** Blocks that both pages have as often, but that were given to another one, or to none. */
function lost(before: readonly string[], after: readonly string[]): string[] {
  const [source, target] = [skeleton(before), skeleton(after)]
  const { partners } = align(source, target)
  const [here, there] = [counts(source.blocks), counts(target.blocks)]
  const kept = source.blocks.filter(
    block => block.evidence.folded !== "" && here.get(print(block)) === there.get(print(block)),
  )
  return kept.flatMap(block => {
    const [partner] = partners.get(block) ?? []
    return partner && print(partner) === print(block) ? [] : [print(block)]
  })
}

/** A page as Markdown, a text a block. */
const page = blocks.filter(({ length }) => length > 2).map(each => each.map(block => write([block], () => english)))
const place = fc.nat({ max: 7 })

describe("a page aligned with itself", () => {
  it("keeps every other block when one is deleted", () => {
    fc.assert(
      fc.property(page, place, (parts, where) => {
        expect(lost(parts, parts.toSpliced(where % parts.length, 1))).toEqual([])
      }),
      runs,
    )
  })

  it("keeps every other block when one moved", () => {
    fc.assert(
      fc.property(page, place, place, (parts, from, to) => {
        const at = from % parts.length
        const moved = parts[at] ?? ""
        const others = parts.toSpliced(at, 1)
        const after = others.toSpliced(to % parts.length, 0, moved)
        expect(lost(parts, after)).toEqual([])
      }),
      runs,
    )
  })

  it("keeps every other block when one is split", () => {
    fc.assert(
      fc.property(page, place, (parts, where) => {
        const at = where % parts.length
        const halves = (parts[at] ?? "").split(/(?<=\.) /, 2)
        fc.pre(halves.length === 2 && /^[A-Z]/.test(parts[at] ?? ""))
        expect(lost(parts, parts.toSpliced(at, 1, ...halves))).toEqual([])
      }),
      runs,
    )
  })
})
