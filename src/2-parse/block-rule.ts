import type { Element } from "./element.ts"
import type { Environment } from "./environment.ts"
import type { Block } from "./lines.ts"

/**
 * How the innermost container reads its text: inside a tight list item a paragraph is the item's own text; a
 * block that a list has taken in (`detabbed`) is not taken in again.
 */
export type Mode = "flow" | "list" | "looselist" | "blockquote" | "detabbed"

/** Where a block is being read. */
export interface Place {
  readonly parent: Element
  readonly mode: Mode
  /** Containers around this place. */
  readonly depth: number
  readonly environment: Environment
  /** Reads blocks into a place. */
  readonly read: (place: Place, blocks: readonly Block[]) => void
}

/** Hands out the blocks that wait behind the one that is being read. */
export type Following = () => Block | undefined

/** Tries to read the block at a place. Gives what is left of the block, to be read next; `undefined`: not mine. */
export type BlockRule = (place: Place, block: Block, following: Following) => readonly Block[] | undefined

/** Reads the content of an element that stands at `place`. */
export function readInside(place: Place, parent: Element, blocks: readonly Block[], mode: Mode = "flow"): void {
  place.read({ ...place, parent, mode, depth: place.depth + 1 }, blocks)
}
