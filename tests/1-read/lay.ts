import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { onTestFinished } from "vitest"
import { type Project, type ReadOptions, read } from "../../src/1-read/index.ts"
import type { Diagnostic } from "../../src/diagnostics/index.ts"

export const SETTINGS = "title: Tea\nurl: https://tea.example/\nlocales: { source: en, targets: [fr] }\n"

/** Writes files of a project into a folder that goes away with the test; returns the folder. */
export function lay(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), "palimpsest-"))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** `F104 content/tea.md:2:1`: what a test wants to know of a finding. */
export const brief = ({ code, span: { file, start } }: Diagnostic): string =>
  `${code} ${file}:${start.line}:${start.column}`

export interface Told {
  readonly project: Project | undefined
  readonly findings: readonly Diagnostic[]
  readonly told: readonly string[]
}

/** Reads a project of these files beside a plain `site.yml`; remarks are left out. */
export async function readProject(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Omit<ReadOptions, "dir"> = {},
): Promise<Told> {
  const found = await read({ dir: lay({ "site.yml": SETTINGS, ...files }), ...options })
  const findings = found.diagnostics.filter(({ severity }) => severity !== "remark")
  return { project: "failed" in found ? undefined : found, findings, told: findings.map(brief) }
}
