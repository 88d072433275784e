import type { NavigationEntry, Project, Strings } from "./1-read/index.ts"
import { dialectOf } from "./2-parse/index.ts"
import { memoryOf, recallText } from "./3-locale/index.ts"

const titlesOf = (entry: NavigationEntry): string[] => [
  ...(entry.title === undefined ? [] : [entry.title]),
  ...(entry.kind === "section" ? entry.entries.flatMap(titlesOf) : []),
]

/** Texts of the settings that readers see, and those that any locale has words for: labels of drawings. */
export function textsOfSite({ site, strings }: Pick<Project, "site" | "strings">): string[] {
  const known = [...strings.values()].flatMap(words => Object.keys(words.site))
  const own = [site.title, site.description ?? "", ...site.navigation.flatMap(titlesOf)]
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
