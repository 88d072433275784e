import {
  candidatesFor,
  type History,
  type Life,
  livesIn,
  type PagePlaces,
  type Project,
  pageSource,
  type Shelf,
  shelfOf,
  sourcePath,
  targetPath,
  type Version,
} from "../1-read/index.ts"
import { type DialectOptions, type Document, parse } from "../2-parse/index.ts"
import { kinship, type Learner, mend } from "../3-locale/index.ts"

/** Repositories to learn from: one, or two. */
export interface Histories {
  readonly source: History
  readonly target: History
}

/** Versions of pages that were parsed, of one page at a time: they have many in common. */
const MAX_PARSED = 300
/** A translation with less in common with a page is another's. */
const MIN_KINSHIP = 0.15

/** One locale's histories, being read. */
export interface Study {
  readonly places: PagePlaces
  readonly options: DialectOptions
  readonly learner: Learner
  /** The commit up to which the translations were learned from before. */
  readonly since?: string
}

/** The source pages of a history. */
export function shelfIn({ revisions }: History, places: PagePlaces): Shelf {
  const pathOf = (path: string) => sourcePath(path, places)
  return shelfOf(
    livesIn(revisions, path => pathOf(path) !== undefined),
    pathOf,
  )
}

const translationsIn = ({ revisions }: History, places: PagePlaces): Life[] =>
  livesIn(revisions, path => targetPath(path, places) !== undefined)

/** The page that a file translates, by its latest name. */
const pageOf = ({ versions }: Life, places: PagePlaces): string => pageAt(versions.at(-1)?.path ?? "", places)

const pageAt = (path: string, places: PagePlaces): string => targetPath(path, places)?.replace(/\.md$/, "") ?? path

/** The page that a path in a history belongs to, whatever it is called now. */
export function pageFinder(history: History | undefined, places: PagePlaces): (path: string) => string {
  const lives = history ? translationsIn(history, places) : []
  const pages = new Map(lives.flatMap(life => life.versions.map(({ path }) => [path, pageOf(life, places)] as const)))
  return path => pages.get(path) ?? pageAt(path, places)
}

/** Reads the versions of a locale's pages, page by page, the oldest first, each beside the source of its time. */
export async function studyHistory(
  { source, target }: Histories,
  { places, options, learner, since }: Study,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const shelf = shelfIn(source, places)
  const first = target.revisions.findIndex(({ commit }) => commit === since) + 1
  const lives = translationsIn(target, places)
  const count = (life: Life) => life.versions.filter(({ at }) => at >= first).length
  const all = lives.reduce((sum, life) => sum + count(life), 0)
  const reader = new PageReader({ source, target }, places, options)
  let done = 0
  for (const life of lives) {
    const page = pageOf(life, places)
    for (const version of life.versions.filter(({ at }) => at >= first)) {
      const lesson = await reader.lesson(version, shelf, page)
      if (lesson) learner.study(lesson)
      onProgress(++done, all)
    }
  }
}

/** Parses versions of pages, and finds which of the source's a translation was made from. */
class PageReader {
  private readonly histories: Histories
  private readonly places: PagePlaces
  private readonly options: DialectOptions
  private readonly parsed = new Map<string, Document>()

  constructor(histories: Histories, places: PagePlaces, options: DialectOptions) {
    this.histories = histories
    this.places = places
    this.options = options
  }

  async lesson(version: Version, shelf: Shelf, page: string): Promise<Parameters<Learner["study"]>[0] | undefined> {
    const path = targetPath(version.path, this.places)
    const target = path === undefined ? undefined : await this.document(version, page, true)
    if (path === undefined || !target) return undefined
    let best: { readonly source: Document; readonly score: number } | undefined
    for (const candidate of candidatesFor(shelf, path, version.time)) {
      const source = await this.document(candidate, page, false)
      if (!source) continue
      if (source.source.text === target.source.text) return undefined
      const score = kinship(source, target)
      if (score > (best?.score ?? MIN_KINSHIP)) best = { source, score }
    }
    if (!best) return undefined
    const origin = { file: version.path, commit: version.commit.slice(0, 8), date: version.date }
    return { page, source: best.source, target, origin, time: version.time }
  }

  private async document({ blob, path }: Version, page: string, isTarget: boolean): Promise<Document | undefined> {
    const key = `${isTarget} ${blob}`
    const known = this.parsed.get(key)
    if (known || blob === undefined) return known
    const text = await this.histories[isTarget ? "target" : "source"].read(blob)
    if (text === undefined) return undefined
    const locale = isTarget ? this.places.tag : this.places.sourceTag
    const document = parse(pageSource(path, page, locale, text, isTarget), this.options)
    if (this.parsed.size >= MAX_PARSED) this.parsed.clear()
    this.parsed.set(key, document)
    return document
  }
}

/** Learns from the files of a project as they stand. */
export function studyFiles(project: Project, { places, options, learner }: Study): void {
  for (const { id, source, targets } of project.pages) {
    const target = targets.get(places.tag)
    if (!target || target.text === source.text) continue
    learner.study({
      page: id,
      source: parse(source, options),
      target: parse(mend(target, source).source, options),
      origin: { file: target.file },
      time: Number.POSITIVE_INFINITY,
    })
  }
}
