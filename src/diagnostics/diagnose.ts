import { type Code, catalogue, type Entry } from "./catalogue.ts"
import type { Diagnostic, Span } from "./diagnostic.ts"
import { excerptAt, type Located, locate, wholeFile } from "./locate.ts"

type Arguments = Readonly<Record<string, string | number>>

const fill = (text: string, values: Arguments): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

function make(
  code: Code,
  span: Span,
  values: Arguments,
  help: readonly string[],
  excerpt: string | undefined,
): Diagnostic {
  const entry: Entry = catalogue[code]
  const advice = entry.help === undefined ? help : [...help, fill(entry.help, values)]
  const finding = { code, severity: entry.severity, span, message: fill(entry.message, values), help: advice }
  return excerpt === undefined ? finding : { ...finding, excerpt }
}

/** A finding between two offsets of a source. `help` adds suggestions that only this finding has. */
export function diagnose(
  code: Code,
  source: Located,
  start: number,
  end: number,
  values: Arguments = {},
  help: readonly string[] = [],
): Diagnostic {
  const span = locate(source, start, end)
  return make(code, span, values, help, excerptAt(source, start))
}

/** A finding about a file as a whole. */
export function diagnoseFile(
  code: Code,
  file: string,
  values: Arguments = {},
  help: readonly string[] = [],
): Diagnostic {
  return make(code, wholeFile(file), values, help, undefined)
}
