import {
  candidatesFor,
  type History,
  type PagePlaces,
  type Project,
  pageSource,
  targetPath,
  type Version,
} from "../1-read/index.ts"
import { type DialectOptions, type Document, parse } from "../2-parse/index.ts"
import { kinship, type Learner, mend, sentencesLeft } from "../3-locale/index.ts"
import { type Edition, type Histories, type Story, shelfIn } from "./stories.ts"
import { translationOf } from "./translation.ts"

/** Versions of pages that were parsed, of one page at a time: they have many in common. */
const MAX_PARSED = 300
/** A translation with less in common with a page is another's. */
const MIN_KINSHIP = 0.15

/** One locale's histories, being read. */
export interface Study {
  readonly places: PagePlaces
  readonly options: DialectOptions
  readonly learner: Learner
  readonly stories: readonly Story[]
}

type Lesson = Parameters<Learner["study"]>[0]

/** Reads what is new of a locale's pages, page by page, the oldest first, each beside the source of its time. */
export async function studyHistory(
  { source }: Histories,
  { places, options, learner, stories }: Study,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const shelf = shelfIn(source, places)
  const reader = new PageReader(source, places, options)
  const fresh = stories.flatMap(({ page, editions }) =>
    editions.filter(({ isNew }) => isNew).map(edition => ({ page, edition })),
  )
  for (const [at, { page, edition }] of fresh.entries()) {
    const path = targetPath(edition.version.path, places)
    const candidates = path === undefined ? [] : candidatesFor(shelf, path, edition.version.time)
    const lesson = await reader.lesson(edition, candidates, page)
    if (lesson) learner.study(lesson)
    onProgress(at + 1, fresh.length)
  }
}

/** Parses versions of pages, and finds which of the source's a translation was made from. */
class PageReader {
  private readonly source: History
  private readonly places: PagePlaces
  private readonly options: DialectOptions
  private readonly parsed = new Map<string, Document>()

  constructor(source: History, places: PagePlaces, options: DialectOptions) {
    this.source = source
    this.places = places
    this.options = options
  }

  /** @param candidates versions of the source, file by file, the newest first. */
  async lesson(
    { version, history }: Edition,
    candidates: readonly (readonly Version[])[],
    page: string,
  ): Promise<Lesson | undefined> {
    const read = await this.document(version, page, history, true)
    if (!read) return undefined
    const sources: Document[] = []
    for (const versions of candidates) {
      const source = mostAlike(await this.documents(versions, page), document => sentencesLeft(document, read))
      if (source) sources.push(source)
    }
    const source = mostAlike(sources, document => kinship(document, read))
    if (!source || source.source.text === read.source.text || kinship(source, read) < MIN_KINSHIP) return undefined
    const mended = mend(read.source, source.source).source
    const target = mended === read.source ? read : parse(mended, this.options)
    const origin = { file: version.path, commit: version.commit.slice(0, 8), date: version.date }
    return { page, source, target, origin, time: version.time }
  }

  private async documents(versions: readonly Version[], page: string): Promise<Document[]> {
    const documents: Document[] = []
    for (const version of versions) {
      const document = await this.document(version, page, this.source, false)
      if (document) documents.push(document)
    }
    return documents
  }

  private async document(
    { blob, path }: Version,
    page: string,
    history: History,
    isTarget: boolean,
  ): Promise<Document | undefined> {
    const key = `${isTarget} ${blob}`
    const known = this.parsed.get(key)
    if (known || blob === undefined) return known
    const text = await history.read(blob)
    if (text === undefined) return undefined
    const locale = isTarget ? this.places.tag : this.places.sourceTag
    const document = parse(pageSource(path, page, locale, text, isTarget), this.options)
    if (this.parsed.size >= MAX_PARSED) this.parsed.clear()
    this.parsed.set(key, document)
    return document
  }
}

/** The document with the most; of several, the first. */
function mostAlike(documents: readonly Document[], measure: (document: Document) => number): Document | undefined {
  let best: { readonly document: Document; readonly score: number } | undefined
  for (const document of documents) {
    const score = measure(document)
    if (score > (best?.score ?? -1)) best = { document, score }
  }
  return best?.document
}

/** Learns from the files of a project as they stand, but for those that were learned from when they were committed. */
export async function studyFiles(project: Project, { places, options, learner, stories }: Study): Promise<void> {
  const last = new Map(stories.map(({ page, editions }) => [page, editions.at(-1)]))
  for (const page of project.pages) {
    const { id, source } = page
    const given = page.targets.get(places.tag)
    const target = translationOf(page, places.tag, options)
    if (!given || !target || given.text === source.text) continue
    if (await isOf(last.get(id), given.text, places.tag)) learner.hold(target)
    else {
      const origin = { file: given.file }
      learner.study({ page: id, source: parse(source, options), target, origin, time: Number.POSITIVE_INFINITY })
    }
  }
}

/** Is a file the edition that was learned from last? */
async function isOf(edition: Edition | undefined, text: string, tag: string): Promise<boolean> {
  if (edition?.version.blob === undefined || edition.isNew) return false
  const { path, blob } = edition.version
  const learned = await edition.history.read(blob)
  return learned !== undefined && pageSource(path, "", tag, learned, true).text === text
}
