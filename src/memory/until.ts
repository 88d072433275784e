import { type History, type PagePlaces, type Shelf, targetPath, type Version } from "../1-read/index.ts"
import { type Pair, wordsKey } from "../3-locale/index.ts"
import { shelfIn } from "./stories.ts"

/**
 * Says of each pair with which commit its source left the page that it was made for; of one whose source stands there
 * still or again, nothing.
 *
 * @param since the commit up to which this was said before, for pairs that were known then.
 */
export async function withUntil(
  pairs: readonly Pair[],
  history: History,
  places: PagePlaces,
  isKnown: (pair: Pair) => boolean,
  since: string | undefined,
): Promise<Pair[]> {
  const shelf = shelfIn(history, places)
  const first = history.revisions.findIndex(({ commit }) => commit === since) + 1
  const pages = new Map<string, PageTexts>()
  const told: Pair[] = []
  for (const pair of pairs) {
    const path = pair.origin === "hand" ? undefined : targetPath(pair.origin.file, places)
    const page = path === undefined ? undefined : (pages.get(path) ?? new PageTexts(versionsOf(shelf, path), history))
    if (path === undefined || !page) {
      told.push(pair)
      continue
    }
    pages.set(path, page)
    const isOld = isKnown(pair) && !page.hasChangedSince(first)
    told.push(isOld ? pair : await page.tell(pair))
  }
  return told
}

/** All versions of the files that had a path, oldest first. */
const versionsOf = ({ byPath }: Shelf, path: string): Version[] =>
  [...(byPath.get(path) ?? [])].flatMap(({ versions }) => versions).sort((a, b) => a.at - b.at)

/** A source page through time, as words. */
class PageTexts {
  private readonly versions: readonly Version[]
  private readonly history: History
  private readonly words = new Map<string, string>()

  constructor(versions: readonly Version[], history: History) {
    this.versions = versions
    this.history = history
  }

  hasChangedSince(first: number): boolean {
    return this.versions.some(({ at }) => at >= first)
  }

  async tell({ until: _, ...pair }: Pair): Promise<Pair> {
    const key = wordsKey(pair.source)
    for (let at = this.versions.length - 1; at >= 0; at--) {
      const version = this.versions[at]
      if (!version || !(await this.wordsIn(version)).includes(key)) continue
      const next = this.versions[at + 1]
      return next ? { ...pair, until: { commit: next.commit.slice(0, 8), date: next.date } } : pair
    }
    return pair
  }

  private async wordsIn({ blob }: Version): Promise<string> {
    if (blob === undefined) return ""
    const known = this.words.get(blob)
    if (known !== undefined) return known
    const words = wordsKey((await this.history.read(blob)) ?? "")
    this.words.set(blob, words)
    return words
  }
}
