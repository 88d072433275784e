// What a page says, fact by fact, as the comparison that lies beside the corpus counts it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

/** Where the comparison begins to work: everything before are its functions. */
const WORK = "\nconst kinds = new Map();"

/**
 * The comparison is a program, not a module: its functions are taken out of its text, in a file that is gone
 * when they are loaded.
 */
export async function loadComparison(path) {
  const source = readFileSync(path, "utf8")
  const end = source.indexOf(WORK)
  if (end < 0) throw new Error(`${path} isn't built as it used to be: there is no line "${WORK.trim()}"`)
  const folder = mkdtempSync(join(tmpdir(), "palimpsest-facts-"))
  const module = join(folder, "compare.mjs")
  writeFileSync(module, `${source.slice(0, end)}\nexport { bodyOf, facts, parse5, tally }\n`)
  const { argv, env } = process
  process.argv = argv.slice(0, 2)
  process.env = { ...env, COMPARE_DEPS: fileURLToPath(new URL("../../..", import.meta.url)) }
  try {
    const { bodyOf, facts, parse5, tally } = await import(pathToFileURL(module).href)
    // The comparison stumbles over line ends in addresses.
    const oneLine = html => html.replace(/(?<=(?:href|src)="[^"\n]*)\n[^"]*(?=")/g, rest => rest.replaceAll("\n", " "))
    const difference = (reference, page) =>
      tally(
        facts(parse5.parseFragment(oneLine(reference)), "garden/index", true),
        facts(bodyOf(oneLine(page)), "garden/index", false),
      )
    return { difference, parse5 }
  } finally {
    process.argv = argv
    process.env = env
    rmSync(folder, { recursive: true })
  }
}
