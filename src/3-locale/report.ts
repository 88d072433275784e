import type { Document } from "../2-parse/index.ts"
import { type Diagnostic, diagnose, diagnoseFile } from "../diagnostics/index.ts"
import { surplusAbbreviations } from "./abbreviations.ts"
import type { Aligned, Composition } from "./localize.ts"
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
  const sentences = [...compositions.values()].flatMap(({ wordings }) =>
    wordings
      .filter(wording => wording.document === document)
      .flatMap(({ findings }) =>
        findings.map(({ code, at, values }) => diagnose(code, document.source, at[0], at[1], values)),
      ),
  )
  return [...sentences, ...leftOut(source, aligned), ...lostBlocks(source, aligned), ...definitions(source, document)]
}

/** Blocks of the target without a counterpart, neighbours as one. */
function leftOut(source: Document, { document, partners }: Aligned): Diagnostic[] {
  const taken = new Set([...partners.values()].flat())
  const runs: Block[][] = []
  let last: Block | undefined
  for (const block of skeletonOf(document).blocks) {
    const isLeft = !taken.has(block) && (block.evidence.folded !== "" || block.kind === "code")
    if (isLeft && last !== undefined) runs.at(-1)?.push(block)
    else if (isLeft) runs.push([block])
    last = isLeft ? block : undefined
  }
  return runs.flatMap(run => {
    const [first, end] = [run[0], run.at(-1)]
    if (!first || !end) return []
    return [diagnose("T103", document.source, first.at[0], end.at[1], { source: source.source.file })]
  })
}

/** Code that the translation lost: told where it should stand, before the next block that is there. */
function lostBlocks(source: Document, { document, partners }: Aligned): Diagnostic[] {
  const { blocks } = skeletonOf(source)
  const lost = blocks.filter(block => block.kind === "code" && !partners.has(block))
  if (partners.size === 0) return []
  return lost.map(block => {
    const next = blocks.slice(blocks.indexOf(block)).find(each => partners.has(each))
    const at = (next && partners.get(next)?.[0]?.at[0]) ?? document.source.text.trimEnd().length
    return diagnose("T112", document.source, at, at, { source: source.source.file })
  })
}

function definitions(source: Document, target: Document): Diagnostic[] {
  return surplusAbbreviations(source, target).map(({ term, at }) =>
    diagnose("T105", target.source, at[0], at[1], { what: `the abbreviation “${term}”` }),
  )
}
