import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { inTurn } from "./in-turn.ts"
import type { OutputFile } from "./output.ts"

/** The file by which a folder is known as a site of ours. */
export const MANIFEST = "manifest.json"

/** A page of the site, and the files of the project that it was made from. */
export interface PageInputs {
  readonly path: string
  readonly inputs: readonly string[]
}

async function hashOf(file: OutputFile): Promise<readonly [string, string]> {
  const bytes = "copyOf" in file ? await readFile(file.copyOf) : file.content
  return [file.path, createHash("sha256").update(bytes).digest("hex")]
}

const byPath = (one: { readonly path: string }, other: { readonly path: string }): number =>
  one.path < other.path ? -1 : 1

/** `manifest.json`: every file of the site with its SHA-256, and every page with what it was made from. Sorted; no dates. */
export async function manifestOf(files: readonly OutputFile[], pages: readonly PageInputs[]): Promise<OutputFile> {
  const hashes = await inTurn([...files].sort(byPath), 8, hashOf)
  const content = { generator: "palimpsest", files: Object.fromEntries(hashes), pages: [...pages].sort(byPath) }
  return { path: MANIFEST, content: `${JSON.stringify(content, null, 1)}\n` }
}
