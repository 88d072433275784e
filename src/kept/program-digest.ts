import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** This program's folder: its code and what lies beside it. */
const CODE = fileURLToPath(new URL("..", import.meta.url))
const PACKAGE = join(CODE, "../package.json")

/** The `package.json` of a package that this program imports, found as Node finds it; "" where there is none. */
function manifestOf(name: string, from: string = dirname(PACKAGE)): string {
  try {
    return readFileSync(join(from, "node_modules", name, "package.json"), "utf8")
  } catch {
    const above = dirname(from)
    return above === from ? "" : manifestOf(name, above)
  }
}

let digest: string | undefined

/**
 * What stands for everything that makes something of a text beside the text: this program's files, the versions of the
 * packages that it imports, and of what runs it. Read once a process. Hexadecimal.
 */
export function programDigest(): string {
  if (digest !== undefined) return digest
  const hash = createHash("sha256")
  const { node, icu, unicode } = process.versions
  hash.update(JSON.stringify([node, icu, unicode]))
  const files = readdirSync(CODE, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(entry => join(entry.parentPath, entry.name)).sort()
  for (const path of paths) hash.update(path.slice(CODE.length)).update("\0").update(readFileSync(path)).update("\0")
  const manifest = readFileSync(PACKAGE, "utf8")
  hash.update(manifest)
  for (const name of Object.keys(JSON.parse(manifest).dependencies ?? {})) hash.update(manifestOf(name))
  digest = hash.digest("hex")
  return digest
}
