import { evidenceOf } from "./evidence.ts"
import { type InlineNode, plainTextOf, space } from "./inline.ts"
import { partUnit } from "./parts.ts"
import { evidenceScore, rarityOf } from "./score.ts"
import { segment } from "./segment.ts"
import { alignSequences } from "./sequence.ts"
import type { Block } from "./skeleton.ts"
import { meetWithoutSpace } from "./text.ts"
import type { Unit } from "./units.ts"

/** By less than this margin a pair of cells is doubtful. */
const DOUBT = 0.5

/** Units of target blocks that stand for units of source blocks: the one of a paragraph, the cells of a row. */
export function alignUnits(sources: readonly Block[], targets: readonly Block[], tag: string): Map<Unit, Unit> {
  const here = sources.flatMap(({ units }) => units)
  const [whole] = targets[0]?.units ?? []
  if (sources.length > 1) return whole ? partUnit(here, whole, tag) : new Map()
  const there = targets.length > 1 ? joined(targets, tag) : (targets[0]?.units ?? [])
  if (here.length === there.length) return new Map(here.flatMap((unit, at) => pairUp(unit, there[at])))
  return alignCells(here, there)
}

const pairUp = (source: Unit, target: Unit | undefined): [Unit, Unit][] => (target ? [[source, target]] : [])

/** Cells of rows with different numbers of cells, by what is in them. */
function alignCells(here: readonly Unit[], there: readonly Unit[]): Map<Unit, Unit> {
  const evidence = { here: here.map(unit => evidenceOf([unit])), there: there.map(unit => evidenceOf([unit])) }
  const rarity = rarityOf(evidence.here)
  const score = (row: number, column: number): number => {
    const [left, right] = [evidence.here[row], evidence.there[column]]
    return left && right ? 1 + evidenceScore(left, right, rarity) : Number.NEGATIVE_INFINITY
  }
  const pairs = alignSequences(here.length, there.length, score).filter(({ margin }) => margin >= DOUBT)
  return new Map(
    pairs.flatMap(pair => {
      const unit = here[pair.source]
      return unit ? pairUp(unit, there[pair.target]) : []
    }),
  )
}

/** One unit of blocks that a paragraph was split into. */
function joined(blocks: readonly Block[], tag: string): Unit[] {
  const units = blocks.flatMap(block => block.units)
  const [first] = units
  if (!first || units.some(unit => !unit.nodes)) return []
  const nodes: InlineNode[] = []
  for (const unit of units) nodes.push(...spaceBetween(nodes, unit.nodes ?? []), ...(unit.nodes ?? []))
  const at = [first.at[0], Math.max(...units.map(unit => unit.at[1]))] as const
  return [{ ...first, nodes, segments: segment(nodes, tag), at }]
}

function spaceBetween(left: readonly InlineNode[], right: readonly InlineNode[]): InlineNode[] {
  if (meetWithoutSpace(plainTextOf(left.slice(-1)), plainTextOf(right.slice(0, 1)))) return []
  return [space(right)].flatMap(node => node ?? [])
}
