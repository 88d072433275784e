import { createRequire } from "node:module"

const require = createRequire(import.meta.url)

const simple = (name: string): string => `simple-icons/icons/${name}.svg`
const material = (name: string): string => `@mdi/svg/svg/${name}.svg`
const brand = (name: string): string => `@fortawesome/fontawesome-free/svgs/brands/${name}.svg`
const octicon = (name: string): string => `@primer/octicons/build/svg/${name}.svg`

/** The icon sets that come with Palimpsest: prefix of the name, and the file in the package. */
const SETS: readonly (readonly [prefix: RegExp, file: (name: string, prefix: string) => string])[] = [
  [/^material-/, material],
  [/^simple-/, simple],
  [/^octicons-/, octicon],
  [
    /^fontawesome-(brands|regular|solid)-/,
    (name, prefix) => `@fortawesome/fontawesome-free/svgs/${prefix}/${name}.svg`,
  ],
]

/** Projects whose icon has a longer name than people use. */
const LONGER: ReadonlyMap<string, string> = new Map([["tor", "torproject"]])

/** `windows11` is `windows`; `microsoftedge` is `edge`. */
const stemOf = (slug: string): string => slug.replace(/\d+$/, "").replace(/^(?:microsoft|amazon)(?=.)/, "")

/**
 * The same brand in the other sets, nearest first. Sets drop brands over the years (Simple Icons all of one owner's at
 * once), and a page names the icon as it was called when it was written.
 */
function brandFiles(bare: string): string[] {
  const slug = bare.replaceAll("-", "")
  const stem = stemOf(slug)
  const names = [...new Set([bare, slug, stem])]
  return [
    simple(LONGER.get(slug) ?? slug),
    ...names.map(brand),
    ...names.map(material),
    material(`microsoft-${stem}`),
    material(`language-${stem}`),
  ]
}

/** An icon of GitHub's in its other size. */
const otherSize = (bare: string): string[] => {
  const [, stem, size] = /^(.+)-(12|16|24)$/.exec(bare) ?? []
  return stem === undefined ? [] : ["16", "24"].filter(each => each !== size).map(each => octicon(`${stem}-${each}`))
}

function resolved(file: string): string | undefined {
  try {
    return require.resolve(file)
  } catch {
    return undefined
  }
}

function first(files: readonly string[]): string | undefined {
  for (const file of files) {
    const path = resolved(file)
    if (path !== undefined) return path
  }
  return undefined
}

/** The file in a package that draws an icon: its own, or another set's that shows the same thing. */
export function packagedFile(name: string): string | undefined {
  const [own] = SETS.flatMap(([prefix, file]) => {
    const match = prefix.exec(name)
    return match === null ? [] : [{ bare: name.slice(match[0].length), set: match[0], kind: match[1] ?? "", file }]
  })
  const bare = own?.bare ?? name.slice(name.indexOf("-") + 1)
  const others = () => (own?.set === "octicons-" ? otherSize(bare) : brandFiles(bare))
  return (own && resolved(own.file(bare, own.kind))) ?? first(others())
}
