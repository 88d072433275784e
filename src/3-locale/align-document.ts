import type { Document, Token } from "../2-parse/index.ts"
import { align, type Partnership } from "./align.ts"
import { alignUnits } from "./cells.ts"
import { once } from "./once.ts"
import { skeletonOf } from "./skeleton.ts"
import { type Unit, unitOf } from "./units.ts"

/** A target document with what of the source it translates. */
export interface Aligned {
  readonly document: Document
  readonly partners: Partnership
  /** Target unit by source unit: blocks', cells', the title's and the description's. */
  readonly units: ReadonlyMap<Unit, Unit>
  readonly isForeign: boolean
}

/** What the front matter gives to translate. */
export interface Front {
  readonly title: Unit | undefined
  readonly description: Unit | undefined
}

/** Title and description as units. */
export const frontUnits = once((document: Document): Front => {
  const unit = (token: Token | undefined, index: number) => token && unitOf(token, index, document.source.locale)
  return { title: unit(document.title, -2), description: unit(document.description, -1) }
})

/** Aligns a target with the source: blocks, cells, title and description. */
export function alignDocument(source: Document, document: Document, front: Front): Aligned {
  const { partners, isForeign } = align(skeletonOf(source), skeletonOf(document))
  const units = new Map<Unit, Unit>()
  if (isForeign) return { document, partners: new Map(), units, isForeign }
  for (const [here, there] of partners)
    for (const [unit, target] of alignUnits(here, there, document.source.locale)) units.set(unit, target)
  const own = frontUnits(document)
  if (front.title && own.title) units.set(front.title, own.title)
  if (front.description && own.description) units.set(front.description, own.description)
  return { document, partners, units, isForeign }
}
