import type { Source } from "../../1-read/index.ts"
import { type Diagnostic, diagnose } from "../../diagnostics/index.ts"
import {
  clearStarts,
  closeTags,
  dropEmptyMarks,
  narrowSigns,
  separateItems,
  straightenTitles,
  unescapeBlocks,
  unescapeMarks,
  unescapeTasks,
} from "./blocks.ts"
import { joinDefinitions } from "./definitions.ts"
import { splitFootnotes } from "./footnotes.ts"
import { mendFrontMatter } from "./front-matter.ts"
import { type Line, linesOf, withLines } from "./lines.ts"
import { joinAddresses, narrowLinks, openLinks } from "./links.ts"

/** What a platform does to lines, undone before they are parsed. */
interface Mend {
  readonly name: string
  undo(lines: readonly Line[], page: Source): readonly Line[]
}

/** In this order: what makes signs first, what reads them behind it. */
const MENDS: readonly Mend[] = [
  { name: "invisible characters at a line's start", undo: clearStarts },
  { name: "a block whose sign was escaped", undo: unescapeBlocks },
  { name: "a sign in full width", undo: narrowSigns },
  { name: "a title in other quotes", undo: straightenTitles },
  { name: "a mark that was escaped", undo: unescapeMarks },
  { name: "a mark around nothing", undo: dropEmptyMarks },
  { name: "a task that was escaped", undo: unescapeTasks },
  { name: "an item whose sign stuck to its words", undo: separateItems },
  { name: "a link in other brackets", undo: narrowLinks },
  { name: "an address with spaces in it", undo: joinAddresses },
  { name: "a link that began without a bracket", undo: openLinks },
  { name: "a tag with a space in it", undo: closeTags },
  { name: "a definition whose sign stood apart", undo: joinDefinitions },
  { name: "a footnote that was joined to the one before", undo: splitFootnotes },
]

export interface Mended {
  readonly source: Source
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * A translated file with what is known of platforms' damage to its lines undone. What the source page has itself is
 * no damage, and a file without damage comes back as it is.
 *
 * @param page the source page that the file translates.
 */
export function mend(target: Source, page: Source): Mended {
  const headed = mendFrontMatter(target, page)
  const source = headed ?? target
  const first = source.text.slice(0, source.body).split("\n").length - 1
  const all = linesOf(source.text)
  const head = all.slice(0, first)
  let lines: readonly Line[] = all.slice(first)
  const findings = headed ? [{ row: 0, to: first, name: "front matter that wasn't one any more" }] : []
  for (const { name, undo } of MENDS) {
    if (isUsual(undo, page)) continue
    const mended = undo(lines, page)
    findings.push(...changesOf(lines, mended).map(row => ({ row, to: row + 1, name })))
    lines = mended
  }
  if (findings.length === 0) return { source: target, diagnostics: [] }
  const isChanged = findings.length > (headed ? 1 : 0)
  const offsets = offsetsOf(target.text)
  return {
    source: isChanged ? withLines(source, [...head, ...lines]) : source,
    diagnostics: findings.map(({ row, to, name }) =>
      diagnose("T107", target, offsets[row] ?? 0, (offsets[to] ?? target.text.length + 1) - 1, { repair: name }),
    ),
  }
}

/** Does the source page have it, too? Then it is how its authors write. */
function isUsual(undo: Mend["undo"], page: Source): boolean {
  const lines = linesOf(page.text.slice(page.body))
  return changesOf(lines, undo(lines, page)).length > 0
}

/** Rows of lines that a mend changed, the first of neighbours. */
function changesOf(before: readonly Line[], after: readonly Line[]): number[] {
  const kept = new Set(after)
  const changed = before.filter(line => !kept.has(line)).map(({ row }) => row)
  return changed.filter((row, at) => changed[at - 1] !== row - 1)
}

function offsetsOf(text: string): number[] {
  const offsets = [0]
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) offsets.push(at + 1)
  return offsets
}
