import { isAbsolute, join, relative, sep } from "node:path"
import { type Diagnostic, print } from "../diagnostics/index.ts"
import type { Choices } from "./choices.ts"
import type { Terminal } from "./terminal.ts"

/** Findings of one code that are printed; the others are counted. */
const PER_CODE = 10

/** Services look for a file from where they run, people from the project's folder. */
function fromHere(
  diagnostics: readonly Diagnostic[],
  { dir, format }: Pick<Choices, "dir" | "format">,
): readonly Diagnostic[] {
  if (format === "pretty" || format === "json") return diagnostics
  const here = (file: string): string =>
    relative(".", isAbsolute(file) ? file : join(dir, file))
      .split(sep)
      .join("/")
  return diagnostics.map(finding => ({ ...finding, span: { ...finding.span, file: here(finding.span.file) } }))
}

/** Prints findings in the format that was chosen. */
export function printFindings(
  diagnostics: readonly Diagnostic[],
  choices: Pick<Choices, "dir" | "format" | "all">,
  { color, write }: Terminal,
  remarks: boolean,
): void {
  const perCode = choices.all ? Number.POSITIVE_INFINITY : PER_CODE
  write(print(fromHere(diagnostics, choices), choices.format, { color, perCode, remarks: remarks || choices.all }))
}
