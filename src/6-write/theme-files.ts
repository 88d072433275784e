import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { basename, extname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { bundle } from "lightningcss"
import type { OutputFile } from "./output.ts"

/** The theme's files lie in the package as they are: the same way from `src/` and from `lib/`. */
const folderOf = (name: string): string => fileURLToPath(new URL(`../../src/5-theme/${name}`, import.meta.url))

const version = (major: number, minor = 0): number => (major << 16) | (minor << 8)

/** The oldest browsers that have `light-dark()`: nothing is rewritten for older ones, Tor Browser's Firefox among them. */
const TARGETS = { firefox: version(128), chrome: version(123), safari: version(17, 5), ios_saf: version(17, 5) }

/** A name by which a file may be kept for ever: it changes with the content. */
export function hashedPath(name: string, content: string | Uint8Array): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8)
  return `assets/${basename(name, extname(name))}-${hash}${extname(name)}`
}

/** A style sheet of the theme and what it imports, in one minified file. */
export function styleSheet(name: string): OutputFile {
  const { code } = bundle({ filename: join(folderOf("styles"), name), minify: true, targets: TARGETS })
  return { path: hashedPath(name, code), content: code }
}

/** The style sheet of what only those see who are writing the site. */
export const problemsSheet = (): OutputFile => styleSheet("problems.css")

/** A file of the theme that is taken as it is. */
export function themeFile(folder: string, name: string): OutputFile {
  const content = readFileSync(join(folderOf(folder), name), "utf8")
  return { path: hashedPath(name, content), content }
}

/** The files that the theme needs, and where they are. */
export interface ThemeFiles {
  readonly stylesheet: string
  readonly favicon: string
  /** Those of every page. */
  readonly scripts: readonly string[]
  /** What is added on paper. */
  readonly printSheet: string
  /** The style sheet of pages with formulas. */
  readonly formulas: string
  /** What only the pages about translations have. */
  readonly status: { readonly stylesheet: string; readonly script: string }
  /** Those of the page to search on. */
  readonly search: { readonly script: string; readonly stylesheet: string }
  readonly files: readonly OutputFile[]
}

const SORTING = "sorting.js"
const SEARCH = "search.js"
/** Scripts that not every page has. */
const SPECIAL = new Set([SORTING, SEARCH, "diagrams.js"])

let made: ThemeFiles | undefined

/** Bundles the theme's styles and scripts. Made once: they don't change while Palimpsest runs. */
export function themeFiles(): ThemeFiles {
  if (made) return made
  const sheet = styleSheet("theme.css")
  const icon = themeFile("pictures", "icon.svg")
  const names = readdirSync(folderOf("scripts")).filter(file => file.endsWith(".js") && !SPECIAL.has(file))
  const scripts = names.sort().map(name => themeFile("scripts", name))
  const print = styleSheet("print.css")
  const formulas = styleSheet("formulas.css")
  const status = [styleSheet("status.css"), themeFile("scripts", SORTING)] as const
  const search = [styleSheet("search.css"), themeFile("scripts", SEARCH)] as const
  made = {
    stylesheet: sheet.path,
    favicon: icon.path,
    scripts: scripts.map(({ path }) => path),
    printSheet: print.path,
    formulas: formulas.path,
    status: { stylesheet: status[0].path, script: status[1].path },
    search: { stylesheet: search[0].path, script: search[1].path },
    files: [sheet, icon, ...scripts, print, formulas, ...status, ...search],
  }
  return made
}
