import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { packagedFile } from "./icon-files.ts"

/** A drawing larger than this is a picture, not an icon. */
const MAX_ICON = 64 * 1024

const SHAPE = /<(path|circle|ellipse|rect|line|polyline|polygon)\b([^<>]*?)\/?>/g
const ATTRIBUTE = /([a-z-]+)="([^"<>&]*)"/g
const KEPT = new Set(
  "d cx cy r rx ry x y x1 y1 x2 y2 width height points transform fill fill-rule clip-rule fill-opacity opacity stroke stroke-width stroke-linecap stroke-linejoin".split(
    " ",
  ),
)

/**
 * The shapes of an SVG drawing and nothing else: no script, style, link, text or reference can come through,
 * so a drawing from the project's own folder is as harmless as one from a package.
 */
export function shapesOf(svg: string): string | undefined {
  const viewBox = /\bviewBox="([-\d.\s,]+)"/.exec(svg)?.[1]
  if (viewBox === undefined || svg.length > MAX_ICON) return undefined
  const shapes = [...svg.matchAll(SHAPE)].map(([, element, list = ""]) => {
    const kept = [...list.matchAll(ATTRIBUTE)].filter(
      ([, name = "", value = ""]) => KEPT.has(name) && !/url|:/i.test(value),
    )
    return `<${element}${kept.map(([, name, value]) => ` ${name}="${value}"`).join("")}/>`
  })
  return shapes.length === 0 ? undefined : `<svg viewBox="${viewBox}">${shapes.join("")}</svg>`
}

/** Where the file of an icon may be: in the project's own folders first, then in the package of its set, then what shows the same. */
function filesOf(name: string, folders: readonly string[]): string[] {
  if (!/^[a-z0-9][a-z0-9_-]*$/i.test(name)) return []
  const parts = name.split("-")
  const own = folders.flatMap(folder =>
    parts.map((_, at) => join(folder, ...parts.slice(0, at), `${parts.slice(at).join("-")}.svg`)),
  )
  const packaged = packagedFile(name)
  return packaged === undefined ? own : [...own, packaged]
}

async function readIcon(name: string, folders: readonly string[]): Promise<string | undefined> {
  for (const file of filesOf(name, folders)) {
    const svg = await readFile(file, "utf8").catch(() => undefined)
    if (svg !== undefined) return shapesOf(svg)
  }
  return undefined
}

/** Drawings of icons by name (`simple-qubesos`); names that no set has are absent. `folders`: the project's own icons. */
export async function readIcons(
  names: Iterable<string>,
  folders: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(names)].sort()
  const drawings = await Promise.all(wanted.map(async name => [name, await readIcon(name, folders)] as const))
  return new Map(drawings.flatMap(([name, svg]) => (svg === undefined ? [] : [[name, svg] as const])))
}
