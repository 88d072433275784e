import type { Document, Token } from "../2-parse/index.ts"
import { align, type Partnership } from "./align.ts"
import { alignUnits } from "./cells.ts"
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

const fronts = new WeakMap<Document, Front>()

/** Title and description as units, made once for a document. */
export function frontUnits(document: Document): Front {
  const known = fronts.get(document)
  if (known) return known
  const unit = (token: Token | undefined, index: number) => token && unitOf(token, index, document.source.locale)
  const made = { title: unit(document.title, -2), description: unit(document.description, -1) }
  fronts.set(document, made)
  return made
}

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
