import type { Document } from "../2-parse/index.ts"
import { type Diagnostic, diagnose, diagnoseFile } from "../diagnostics/index.ts"
import { refusedDefinitions, surplusAbbreviations } from "./abbreviations.ts"
import type { Aligned } from "./align-document.ts"
import type { Composition } from "./compose.ts"
import { repeatedIn } from "./repeats.ts"
import { type Block, skeletonOf } from "./skeleton.ts"
import type { Unit } from "./units.ts"

/** What a translator should know of a target file, told at its places. */
export function reportOn(
  source: Document,
  aligned: Aligned,
  compositions: ReadonlyMap<Unit, Composition>,
): Diagnostic[] {
  const { document, isForeign } = aligned
  if (isForeign) return [diagnoseFile("T102", document.source.file, { source: source.source.file })]
  const own = [...compositions].flatMap(([unit, { wordings }]) =>
    wordings.filter(wording => wording.document === document).map(wording => [unit, wording] as const),
  )
  const findings = [
    ...own.flatMap(([, wording]) => wording.findings),
    ...repeatedIn(own),
    ...refusedDefinitions(source, document),
  ]
  const sentences = findings.map(({ code, at, values }) => diagnose(code, document.source, at[0], at[1], values))
  return [
    ...sentences,
    ...leftOut(source, aligned),
    ...lostBlocks(source, aligned),
    ...changedCode(aligned),
    ...moved(aligned),
    ...definitions(source, document),
  ]
}

/** Blocks in other containers than the source's, the first of neighbours: the source's are used. */
function moved({ document, partners }: Aligned): Diagnostic[] {
  const around = (path: string): string => (path === "" ? "no container" : `\`${path}\``)
  let wasMoved = false
  return [...partners].flatMap(([here, [there]]) => {
    const isMoved = there !== undefined && here.path !== there.path
    const isFirst = isMoved && !wasMoved
    wasMoved = isMoved
    if (!isFirst || there === undefined) return []
    const values = { target: around(there.path), source: around(here.path) }
    return [diagnose("T117", document.source, ...there.at, values)]
  })
}

/** Blocks of the target that stand for none of the source, neighbours as one. */
function leftOut(source: Document, { document, partners }: Aligned): Diagnostic[] {
  const sources = new Map([...partners].flatMap(([here, blocks]) => blocks.map(block => [block, here] as const)))
  const runs: { readonly before: Block | undefined; readonly blocks: Block[] }[] = []
  let before: Block | undefined
  let isLast = false
  for (const block of skeletonOf(document).blocks) {
    const isLeft = !sources.has(block) && (block.evidence.folded !== "" || block.kind === "code")
    if (isLeft && isLast) runs.at(-1)?.blocks.push(block)
    else if (isLeft) runs.push({ before: before && sources.get(before), blocks: [block] })
    if (sources.has(block)) before = block
    isLast = isLeft
  }
  return runs.flatMap(run => {
    const [first, last] = [run.blocks[0], run.blocks.at(-1)]
    if (!first || !last) return []
    const code = hasHole(source, run.before, partners) ? "T110" : "T103"
    return [diagnose(code, document.source, first.at[0], last.at[1], { source: source.source.file })]
  })
}

/** Is the source's block behind another one shown in its own words, so that what is left out may have been meant for it? */
function hasHole(source: Document, before: Block | undefined, partners: Aligned["partners"]): boolean {
  const { blocks } = skeletonOf(source)
  const next = blocks[before ? blocks.indexOf(before) + 1 : 0]
  return next !== undefined && next.units.length > 0 && !partners.has(next)
}

/** Code that the translation lost: told where it should stand, behind the block before it. */
function lostBlocks(source: Document, { document, partners }: Aligned): Diagnostic[] {
  if (partners.size === 0) return []
  const { text } = document.source
  const found: Diagnostic[] = []
  let place = document.source.body
  for (const block of skeletonOf(source).blocks) {
    const end = partners.get(block)?.at(-1)?.at[1]
    if (end !== undefined) place = end + (/^[^\S\n]*\n\n?/.exec(text.slice(end, end + 200))?.[0].length ?? 0)
    else if (block.kind === "code")
      found.push(diagnose("T112", document.source, place, place, { source: source.source.file }))
  }
  return found
}

/** Blocks of code with something else in them than the source's. */
function changedCode({ document, partners }: Aligned): Diagnostic[] {
  return [...partners].flatMap(([here, [there]]) => {
    const isChanged = here.kind === "code" && there?.kind === "code" && !sameKeys(here, there)
    return isChanged ? [diagnose("T120", document.source, ...there.at)] : []
  })
}

const sameKeys = (here: Block, there: Block): boolean =>
  here.evidence.keys.size === there.evidence.keys.size &&
  [...here.evidence.keys].every(key => there.evidence.keys.has(key))

function definitions(source: Document, target: Document): Diagnostic[] {
  return surplusAbbreviations(source, target).map(({ term, at }) =>
    diagnose("T105", target.source, at[0], at[1], { what: `the abbreviation “${term}”` }),
  )
}
