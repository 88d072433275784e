import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { OutputFile } from "./output.ts"
import { hashedPath, styleSheet, themeFile } from "./theme-files.ts"

/** What draws diagrams in a browser: our script, and Mermaid, which it starts. */
export interface DiagramFiles {
  readonly stylesheet: string
  readonly script: string
  readonly library: string
  readonly files: readonly OutputFile[]
}

/** The files for a site that has diagrams. Mermaid is the one that comes in a single file, without some rare kinds. */
export function diagramFiles(): DiagramFiles {
  const sheet = styleSheet("diagrams.css")
  const script = themeFile("scripts", "diagrams.js")
  const source = createRequire(import.meta.url).resolve("@mermaid-js/tiny")
  const library = { path: hashedPath("mermaid.js", readFileSync(source)), copyOf: source }
  return { stylesheet: sheet.path, script: script.path, library: library.path, files: [sheet, script, library] }
}
