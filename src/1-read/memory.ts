import { join } from "node:path"
import { diagnoseFile } from "../diagnostics/index.ts"
import { fileState, readText } from "./files.ts"
import type { Source } from "./project.ts"
import { asWarning, type Reading } from "./reading.ts"

/** Bytes; ten times what years of work on a large site leave behind. */
const MAX_MEMORY = 64 * 1024 * 1024

/** Path of a locale's memory, relative to the project's root. */
export const memoryPath = (pattern: string, tag: string): string => pattern.replaceAll("{locale}", () => tag)

/** The memories of locales that have one, as text, by tag. */
export function readMemories(
  { root, settings, findings }: Pick<Reading, "root" | "settings" | "findings">,
  tags: readonly string[],
): ReadonlyMap<string, Source> {
  const memories = new Map<string, Source>()
  for (const locale of tags) {
    const file = memoryPath(settings.memory, locale)
    const state = fileState(root, file)
    if (state === "outside") findings.push(diagnoseFile("C110", file, { path: file }))
    if (state !== "there") continue
    const read = readText(file, join(root, file), MAX_MEMORY)
    if ("fault" in read) findings.push(asWarning(read.fault))
    else memories.set(locale, { file, text: read.text, locale, page: file, body: 0, frontMatter: {} })
  }
  return memories
}
