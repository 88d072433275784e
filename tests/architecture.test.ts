import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, posix, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const src = fileURLToPath(new URL("../src", import.meta.url))

/** The one room (or conductor) that may import a package. */
const HOMES: Record<string, readonly string[]> = {
  "@11ty/eleventy": ["eleventy.ts", "eleventy-package.d.ts"],
  "@11ty/eleventy-dev-server": ["serve.ts"],
  "markdown-it": ["2-parse", "4-render"],
  "markdown-it-attrs": ["2-parse"],
  temml: ["4-render"],
  i18next: ["5-theme"],
  preact: ["5-theme"],
  "preact-render-to-string": ["5-theme"],
  sharp: ["6-write"],
  fontkit: ["6-write"],
  lightningcss: ["6-write"],
  pagefind: ["6-write"],
  yaml: ["1-read"],
  zod: ["1-read"],
  "gettext-parser": ["exchange"],
  "@rgrove/parse-xml": ["6-write", "exchange"],
}
const EDGES = new Set([
  "1-read",
  "6-write",
  "cli",
  "build.ts",
  "eleventy.ts",
  "kept",
  "serve.ts",
  "threads",
  "watch.ts",
  "index.ts",
  "round-trip.ts",
])
const CONDUCTORS = new Set([
  "cli",
  "articles.ts",
  "build.ts",
  "kept",
  "problems.ts",
  "round-trip.ts",
  "serve.ts",
  "site-words.ts",
  "threads",
  "watch.ts",
  "eleventy.ts",
  "eleventy-api.ts",
  "eleventy-package.d.ts",
  "index.ts",
  "memory",
])

interface Import {
  readonly file: string
  readonly line: number
  readonly from: string
  readonly typeOnly: boolean
}

const IMPORT = /^(import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gms

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), "utf8")
  return [...text.matchAll(IMPORT)].map(match => ({
    file,
    line: text.slice(0, match.index).split("\n").length,
    from: match[3] ?? match[4] ?? "",
    typeOnly: match[2] !== undefined,
  }))
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map(file => file.replaceAll("\\", "/"))
  .filter(file => /\.tsx?$/.test(file))
const imports = files.flatMap(importsOf)
const roomOf = (file: string): string => file.split("/")[0] ?? file
/** A side room stands behind all rooms: no page passes through it on its way, and no room looks into it. */
const SIDE_ROOMS = new Set(["exchange"])
const numberOf = (room: string): number =>
  SIDE_ROOMS.has(room) ? Number.POSITIVE_INFINITY : Number(/^(\d)-/.exec(room)?.[1] ?? Number.NaN)
const places = (found: readonly Import[]): string[] =>
  found.map(({ file, line, from }) => `src/${file}:${line} ${from}`)

describe("the rooms", () => {
  it("import from themselves, from the door of a lower number, and from diagnostics", () => {
    const wrong = imports.filter(({ file, from }) => {
      if (!from.startsWith(".")) return false
      const target = posix.normalize(posix.join(dirname(file), from))
      const [here, there] = [roomOf(file), roomOf(target)]
      if (here === there) return false
      if (!/^[\w-]+\/index\.ts$/.test(target) && !CONDUCTORS.has(there)) return true
      if (CONDUCTORS.has(here)) return false
      return there !== "diagnostics" && !(numberOf(there) < numberOf(here))
    })
    expect(places(wrong)).toEqual([])
  })

  it("take only types from the edge they read from", () => {
    const pure = ["2-parse", "3-locale", "4-render", "5-theme", "exchange"]
    const wrong = imports.filter(
      ({ file, from, typeOnly }) => pure.includes(roomOf(file)) && from.includes("1-read") && !typeOnly,
    )
    expect(places(wrong)).toEqual([])
  })

  it("in the middle know no disk, process or network", () => {
    const wrong = imports.filter(({ file, from }) => from.startsWith("node:") && !EDGES.has(roomOf(file)))
    expect(places(wrong)).toEqual([])
  })

  it("keep each heavy dependency to its one home", () => {
    const wrong = imports.filter(({ file, from }) => {
      const name = from
        .split("/")
        .slice(0, from.startsWith("@") ? 2 : 1)
        .join("/")
      return HOMES[name] !== undefined && !HOMES[name].includes(roomOf(file))
    })
    expect(places(wrong)).toEqual([])
  })

  it("form no ring", () => {
    const edges = new Map(
      files.map(file => [
        file,
        imports
          .filter(found => found.file === file && found.from.startsWith("."))
          .map(({ from }) => posix.normalize(posix.join(dirname(file), from))),
      ]),
    )
    const done = new Set<string>()
    const ringFrom = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
      if (done.has(file)) return undefined
      for (const next of edges.get(file) ?? []) {
        const ring = ringFrom(next, [...path, file])
        if (ring) return ring
      }
      done.add(file)
      return undefined
    }
    expect(files.map(file => ringFrom(file, [])).find(ring => ring !== undefined)).toBeUndefined()
  })
})

it("only the command line prints or ends the process", () => {
  const wrong = files.filter(
    file => roomOf(file) !== "cli" && /\bconsole\.|\bprocess\.exit\b/.test(readFileSync(join(src, file), "utf8")),
  )
  expect(wrong.map(file => relative(".", file))).toEqual([])
})
