/** The second line of defence: finished documents against an allow-list of their own. What it finds, rules of ours let through. */
import { type Diagnostic, diagnoseFile } from "../../diagnostics/index.ts"
import type { OutputFile } from "../output.ts"
import { plainCheck } from "./plain.ts"
import { purged } from "./tree.ts"

/** The site's files, its documents without what isn't allowed in them; and what that was, as findings. */
export function inspectAll(files: readonly OutputFile[]): {
  readonly files: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
  const isPlain = plainCheck()
  const inspected = files.map(file => {
    if (!file.path.endsWith(".html") || !("content" in file) || typeof file.content !== "string") return file
    if (isPlain(file.content)) return file
    const { html, found } = purged(file.content)
    for (const what of new Set(found)) diagnostics.push(diagnoseFile("S201", file.path, { what }))
    return { path: file.path, content: html }
  })
  return { files: inspected, diagnostics }
}
