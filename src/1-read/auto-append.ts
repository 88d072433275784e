import type { Reading } from "./reading.ts"
import { diagnoseSetting } from "./setting.ts"

/** A list of abbreviations has nothing else in it. */
const isList = (text: string): boolean => text.split("\n").every(line => /^\s*(?:\*\[|$)/.test(line))

/** Files of `auto_append` that are there, each with whether it is a list of abbreviations. */
function autoAppended({ mkdocs, snippets }: Reading) {
  return (mkdocs?.autoAppend.paths ?? []).flatMap(path => {
    const found = snippets?.(path)
    return found?.kind === "there" ? [{ path, file: found.file, text: found.text, isList: isList(found.text) }] : []
  })
}

/** Lists of abbreviations among the files of `auto_append`: they are read once for all pages, not on each. */
export const appendedLists = (reading: Reading) => autoAppended(reading).filter(({ isList }) => isList)

/** Paths of the files that are put behind every page; those that can't be are told. */
export function appendedFiles(reading: Reading): readonly string[] {
  const { mkdocs, snippets, findings } = reading
  for (const path of mkdocs?.autoAppend.paths ?? []) {
    const found = snippets?.(path)
    const tell = (code: "F121" | "F122", values: Readonly<Record<string, string>>) => {
      if (mkdocs) findings.push(diagnoseSetting(mkdocs.file, code, mkdocs.autoAppend.keys, values))
    }
    if (found?.kind === "missing") tell("F121", { what: `file \`${path}\`` })
    if (found?.kind === "refused") tell("F122", { path, reason: found.reason })
    if (found?.kind === "faulty") findings.push(found.fault)
  }
  return autoAppended(reading).flatMap(({ path, isList }) => (isList ? [] : [path]))
}
