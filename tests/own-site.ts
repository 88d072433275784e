import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type BuildResult, buildSite } from "../src/eleventy.ts"

const dir = fileURLToPath(new URL("..", import.meta.url))

/** Builds the site of this repository into a folder of its own. */
export async function ownSite(): Promise<BuildResult & { readonly out: string }> {
  const out = join(await mkdtemp(join(tmpdir(), "palimpsest-own-")), "site")
  return { ...(await buildSite({ dir, out })), out }
}
