import { locate } from "../../../diagnostics/index.ts"
import type { BlockRule } from "../../block-rule.ts"
import { rangeOf } from "../../element.ts"
import { report } from "../../environment.ts"
import { find, lineAt, part, textAt } from "../../lines.ts"

const DEFINITION = /^\*\[([^\\]*?)\] ?: *(.*)$/

/** `*[VM]: virtual machine` on any line of a block; the definition may stand on the next line, `""` takes it back. */
export const abbreviation: BlockRule = (place, block) => {
  const at = find(block, DEFINITION)
  if (at === undefined) return undefined
  const [, written = "", sameLine = ""] = DEFINITION.exec(textAt(block, at)) ?? []
  const last = sameLine === "" && at + 1 < block.end ? at + 1 : at
  const term = written.trim()
  const definition = (last > at ? textAt(block, last) : sameLine).trim()
  if (term === "" || definition === "") return undefined
  const { abbreviations, source } = place.environment
  if (definition === '""' || definition === "''") abbreviations.delete(term)
  else {
    const lines = last === at ? [lineAt(block, at)] : [lineAt(block, at), lineAt(block, last)]
    const range = rangeOf(lines)
    abbreviations.set(term, { term, definition, at: range, source })
    // What a file says that is put into many pages is no page's own.
    if (locate(source, range[0]).file === source.file) report(place.environment, "D212", range, { term })
  }
  return [part(block, block.start, at), part(block, last + 1)]
}
