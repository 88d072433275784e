import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** This program's package. */
const ROOT = fileURLToPath(new URL("../..", import.meta.url))
/** Where the code lies that runs, and the words of the interface. */
const FOLDERS = [fileURLToPath(new URL("..", import.meta.url)), join(ROOT, "src/5-theme/interface")]

/** The `package.json` of a package that this program imports, found as Node finds it; "" where there is none. */
function manifestOf(name: string, from: string = ROOT): string {
  try {
    return readFileSync(join(from, "node_modules", name, "package.json"), "utf8")
  } catch {
    const above = dirname(from)
    return above === from ? "" : manifestOf(name, above)
  }
}

/** The files of a folder and what is in them, in an order that is always the same. Types run nowhere. */
function* contentsOf(folder: string): Generator<string | Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()
  for (const path of paths.filter(path => /(?<!\.d)\.(?:js|tsx?|json)$/.test(path))) {
    yield `${path}\0`
    yield readFileSync(join(folder, path))
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
  for (const folder of FOLDERS) for (const content of contentsOf(folder)) hash.update(content)
  const manifest = readFileSync(join(ROOT, "package.json"), "utf8")
  hash.update(manifest)
  for (const name of Object.keys(JSON.parse(manifest).dependencies ?? {})) hash.update(manifestOf(name))
  digest = hash.digest("hex")
  return digest
}
