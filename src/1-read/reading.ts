import type { Diagnostic } from "../diagnostics/index.ts"
import type { MkDocs } from "./mkdocs/index.ts"
import type { Settings } from "./settings-schema.ts"
import { type SnippetFiles, snippetFiles } from "./snippet-files.ts"

/** Every step adds its findings here. */
export type Findings = Diagnostic[]

/** What reading a project's files goes by. */
export interface Reading {
  readonly root: string
  readonly settings: Settings
  readonly mkdocs: MkDocs | undefined
  /** Tags of all target locales. */
  readonly targets: readonly string[]
  /** Where files that pages ask for are found; none where snippets are off. */
  readonly snippets: SnippetFiles | undefined
  readonly findings: Findings
}

/** Folders in which a site without other settings has its snippets. */
const SNIPPET_FOLDERS = ["includes"]

/** What reading goes by, from the settings. */
export function readingOf(given: Omit<Reading, "snippets">): Reading {
  const { root, settings, mkdocs } = given
  const bases = settings.snippets ?? (mkdocs === undefined ? SNIPPET_FOLDERS : mkdocs.snippets?.bases)
  return { ...given, snippets: bases && snippetFiles(root, bases) }
}

/** Faults in a translation never fail a build. */
export const asWarning = (finding: Diagnostic): Diagnostic =>
  finding.severity === "error" ? { ...finding, severity: "warning" } : finding

/** What is no fault in a MkDocs project, or fails no build of one: files of the theme's, keys of plugins. */
const LENIENT: Readonly<Record<string, "warning" | "remark">> = {
  F102: "warning",
  F103: "warning",
  F104: "remark",
  F105: "warning",
  F107: "warning",
  F108: "warning",
  F111: "remark",
  F112: "warning",
  F113: "warning",
}

const lenient = (finding: Diagnostic): Diagnostic => {
  const severity = LENIENT[finding.code]
  return severity === undefined ? finding : { ...finding, severity }
}

/** Findings about the files below a folder of pages, without those about files that the project leaves out. */
export function aboutTaken({ mkdocs }: Reading, folder: string, found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (mkdocs === undefined) return found
  return found.filter(
    ({ span: { file } }) => !file.startsWith(`${folder}/`) || !mkdocs.isExcluded(file.slice(folder.length + 1)),
  )
}

/** Findings about the project's own files, less strict where it was written for MkDocs. */
export const tell = ({ mkdocs, findings }: Reading, found: readonly Diagnostic[]): void => {
  findings.push(...(mkdocs === undefined ? found : found.map(lenient)))
}
