import type { Diagnostic } from "./diagnostic.ts"
import { github, json, sarif } from "./machine.ts"
import { type PrettyOptions, pretty } from "./pretty.ts"

export const formats = ["pretty", "github", "sarif", "json"] as const
export type Format = (typeof formats)[number]

/** Findings as text in one of the formats. `options` matter to `pretty` alone. */
export function print(diagnostics: readonly Diagnostic[], format: Format, options: PrettyOptions): string {
  switch (format) {
    case "pretty":
      return pretty(diagnostics, options)
    case "github":
      return github(diagnostics)
    case "sarif":
      return sarif(diagnostics)
    case "json":
      return json(diagnostics)
  }
}
