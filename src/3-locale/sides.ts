import type { Range } from "../2-parse/index.ts"
import type { InlineElement } from "./elements.ts"
import type { Group } from "./groups.ts"
import { plainText } from "./inline.ts"
import type { Partners } from "./match.ts"
import type { Segment } from "./segment.ts"
import { fold } from "./text.ts"

/** The two sides of a unit, with what belongs together. */
export interface Sides {
  readonly source: readonly Segment[]
  readonly target: readonly Segment[]
  readonly elements: { readonly source: readonly InlineElement[]; readonly target: readonly InlineElement[] }
  readonly partners: Partners
  /** Tag of the target's language. */
  readonly language: string
  /** Of the target's unit. */
  readonly place: Range
  /** Has a segment of the target no words, or those of a sentence of the source page? */
  readonly isUntranslated: (segment: Segment) => boolean
}

const bySegment = new WeakMap<readonly InlineElement[], readonly InlineElement[][]>()

/** Elements by the segment that they stand in, sorted once for a list. */
function segmented(elements: readonly InlineElement[]): readonly InlineElement[][] {
  const known = bySegment.get(elements)
  if (known) return known
  const sorted: InlineElement[][] = []
  for (const element of elements) {
    const others = sorted[element.segment]
    if (others) others.push(element)
    else sorted[element.segment] = [element]
  }
  bySegment.set(elements, sorted)
  return sorted
}

/** Elements of both sides inside a group. */
export function within({ elements }: Sides, group: Group): [source: InlineElement[], target: InlineElement[]] {
  const inside = (side: "source" | "target") =>
    segmented(elements[side])
      .slice(...group[side])
      .flatMap(each => each ?? [])
  return [inside("source"), inside("target")]
}

/** A link whose words are gone is no link to anybody. */
function isEmptied(source: InlineElement, target: InlineElement): boolean {
  return source.kind === "link" && fold(plainText(source.node)) !== "" && fold(plainText(target.node)) === ""
}

/** Elements of the source that have no partner in a group, or one without words. */
export function lossOf(sides: Sides, group: Group): InlineElement[] {
  const [source, target] = within(sides, group)
  const whole = new Set<InlineElement>()
  for (const there of target) {
    const here = sides.partners.get(there)
    if (here && !isEmptied(here, there)) whole.add(here)
  }
  return source.filter(element => element.isEssential && !whole.has(element))
}

/** Elements of the target in a group that the source doesn't have. */
export function surplusOf(sides: Sides, group: Group): InlineElement[] {
  return within(sides, group)[1].filter(element => !sides.partners.has(element))
}
