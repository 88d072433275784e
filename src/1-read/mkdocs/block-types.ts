import type { BlockType, CaptionType, Dialect } from "../project.ts"
import type { Data, DataMap } from "../yaml.ts"
import { isDataMap } from "../yaml.ts"

const named = (names: string): BlockType[] => names.split(" ").map(name => ({ name }))

/** Generic blocks that are admonitions, and those that are captions, where the settings don't say which are. */
const ADMONITIONS = named("note attention caution danger error tip hint warning important")
const CAPTIONS: readonly CaptionType[] = [
  { name: "caption" },
  { name: "figure-caption", prefix: "Figure {}." },
  { name: "table-caption", prefix: "Table {}." },
]

/** The texts of a map's `keys`, with a name; nothing where it has none. A name alone stands for a map. */
function textsOf<Key extends string>(
  data: Data,
  keys: readonly Key[],
): ({ name: string } & Partial<Record<Key, string>>) | undefined {
  const map = isDataMap(data) ? data : { name: data }
  if (typeof map.name !== "string") return undefined
  const own: Partial<Record<Key, string>> = {}
  for (const key of keys) {
    const value = map[key]
    if (typeof value === "string" && value !== "") own[key] = value
  }
  return { ...own, name: map.name }
}

function typesIn<Key extends string>(data: Data | undefined, keys: readonly Key[]) {
  const list: readonly Data[] | undefined = Array.isArray(data) ? data : undefined
  return list?.flatMap(each => textsOf(each, keys) ?? [])
}

/** What `pymdownx.blocks.*` say about the names of blocks. */
export function blockTypes(optionsOf: (name: string) => DataMap): Pick<Dialect, "blockTypes" | "captionLevels"> {
  const captions = optionsOf("blocks.caption")
  return {
    blockTypes: {
      admonition: typesIn(optionsOf("blocks.admonition").types, ["class", "title"]) ?? ADMONITIONS,
      details: typesIn(optionsOf("blocks.details").types, ["class", "title"]) ?? [],
      caption: typesIn(captions.types, ["prefix", "classes"]) ?? CAPTIONS,
    },
    captionLevels: Math.max(0, Math.trunc(Number(captions.auto_level ?? 0)) || 0),
  }
}
