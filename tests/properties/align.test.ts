import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { align } from "../../src/3-locale/align.ts"
import { skeletonOf } from "../../src/3-locale/skeleton.ts"
import { documentOf } from "../3-locale/helpers.ts"
import { casesOr } from "./runs.ts"

/** Paragraphs, each with a link of its own, under headings; one text a block. */
const page = fc
  .integer({ min: 4, max: 14 })
  .map(length =>
    Array.from({ length }, (_, at) =>
      at % 4 === 0 ? `## Part ${at}` : `Herb ${at} needs [pot ${at}](pot-${at}.md). It grows.`,
    ),
  )
const translated = (block: string): string =>
  block
    .replace("Part", "第")
    .replace(/Herb (\d+) needs/, "香草 $1 需要")
    .replace("pot ", "花盆 ")
    .replace(". It grows.", "。它会生长。")

const blocksOf = (blocks: readonly string[], locale: string) => skeletonOf(documentOf(blocks.join("\n\n"), locale))
const place = fc.nat({ max: 13 })

/** Which of the source's blocks have their own translation as partner. */
function kept(source: readonly string[], target: readonly string[]): boolean[] {
  const [here, there] = [blocksOf(source, "en"), blocksOf(target, "zh")]
  const { partners } = align(here, there)
  return here.blocks.map((block, at) => {
    const [partner] = partners.get(block) ?? []
    return partner !== undefined && there.blocks.indexOf(partner) === target.indexOf(translated(source[at] ?? ""))
  })
}

describe("a page aligned with its translation", () => {
  it("keeps every other block when one is deleted", () => {
    fc.assert(
      fc.property(page, place, (source, where) => {
        const lost = where % source.length
        const target = source.filter((_, at) => at !== lost).map(translated)
        expect(kept(source, target).filter((_, at) => at !== lost)).not.toContain(false)
      }),
      casesOr(100),
    )
  })

  it("keeps every block when one moved", () => {
    fc.assert(
      fc.property(page, place, place, (source, from, to) => {
        const target = source.map(translated)
        const at = from % source.length
        const [block = ""] = target.splice(at, 1)
        target.splice(to % source.length, 0, block)
        expect(kept(source, target)).not.toContain(false)
      }),
      casesOr(100),
    )
  })

  it("keeps every other block when one is split", () => {
    fc.assert(
      fc.property(page, place, (source, where) => {
        const split = where % source.length
        const target = source.map(translated)
        target.splice(split, 1, ...(target[split] ?? "").split("。", 2))
        expect(kept(source, target).filter((_, at) => at !== split)).not.toContain(false)
      }),
      casesOr(100),
    )
  })
})
