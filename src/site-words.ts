import type { NavigationEntry, Project, Strings } from "./1-read/index.ts"
import { decodeEntities, dialectOf } from "./2-parse/index.ts"
import { memoryOf, recallText } from "./3-locale/index.ts"

const titlesOf = (entry: NavigationEntry): string[] => [
  ...(entry.title === undefined ? [] : [entry.title]),
  ...(entry.kind === "section" ? entry.entries.flatMap(titlesOf) : []),
]

/** `R&amp;D <b>now</b>` → `R&D now`. */
const plain = (text: string): string => decodeEntities(text.replace(/<\/?[a-z][^<>]*>/gi, ""))

const plainEntry = (entry: NavigationEntry): NavigationEntry =>
  entry.kind === "section"
    ? { ...entry, title: plain(entry.title), entries: entry.entries.map(plainEntry) }
    : entry.kind === "link"
      ? { ...entry, title: plain(entry.title) }
      : { ...entry, ...(entry.title !== undefined && { title: plain(entry.title) }) }

const plainStrings = (strings: Strings): Strings => {
  const pairs = Object.entries(strings.site).map(([source, words]) => [plain(source), plain(words)])
  return { ...strings, site: Object.assign(Object.create(null), Object.fromEntries(pairs)) }
}

/** Titles of a MkDocs project and of its navigation, which MkDocs puts into pages as HTML, as the text that readers see. */
export function withPlainWords(project: Project): Project {
  const { site, strings } = project
  if (site.theme === undefined) return project
  const { title, description, navigation } = site
  return {
    ...project,
    site: {
      ...site,
      title: plain(title),
      ...(description !== undefined && { description: plain(description) }),
      navigation: navigation.map(plainEntry),
    },
    strings: new Map([...strings].map(([tag, words]) => [tag, plainStrings(words)])),
  }
}

/** Texts of the settings that readers see, and those that any locale has words for: labels of drawings. */
export function textsOfSite({ site, strings }: Pick<Project, "site" | "strings">): string[] {
  const known = [...strings.values()].flatMap(words => Object.keys(words.site))
  const own = [
    site.title,
    site.description ?? "",
    ...site.navigation.flatMap(titlesOf),
    ...(site.theme?.statuses.values() ?? []),
  ]
  return [...new Set([...own, ...known])].filter(text => text !== "")
}

/**
 * A project whose words of the site are those of its strings files and of its memories: what was written into a memory
 * by hand wins over the file, and the file over the rest of the memory.
 */
export function withRememberedWords(project: Project): Project {
  const texts = textsOfSite(project)
  const strings = new Map(project.strings)
  for (const [tag, source] of project.memories) {
    const memory = memoryOf(source, dialectOf(project.site))
    const known = strings.get(tag)
    const site: Record<string, string> = Object.assign(Object.create(null), known?.site)
    for (const text of texts) {
      const found = recallText(text, memory)
      if (found && (found.isByHand || site[text] === undefined)) site[text] = found.text
    }
    strings.set(tag, { ...(known ?? { interface: Object.create(null) }), site } satisfies Strings)
  }
  return { ...project, strings }
}
