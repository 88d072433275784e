import type { Page, PageId } from "../1-read/index.ts"
import type { Document } from "../2-parse/index.ts"
import type { RemotePicture, RenderedPage } from "../4-render/index.ts"
import type { Diagnostic } from "../diagnostics/index.ts"
import { digestOf } from "./digest.ts"
import { keepOnly, openStore, type Store } from "./store.ts"

/** What one page's source wants of the world, and what the world wants to know of it. */
export interface PageSurvey {
  readonly ids: readonly string[]
  /** Paths of the site's files that are shown or led to. */
  readonly files: readonly string[]
  /** Those of them that aren't only shown as small pictures. */
  readonly largeFiles: readonly string[]
  readonly icons: readonly string[]
  readonly remotePictures: readonly RemotePicture[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A page in every locale, in their order, and what is wrong with its translations. */
export interface PrintedPage {
  readonly rendered: readonly RenderedPage[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Values by page, each with what it was made from. */
class Shelf<Value> {
  private readonly entries = new Map<PageId, { readonly from: string; readonly value: Value }>()

  /** The value that was made from the same, or a new one. */
  take(id: PageId, from: string, make: () => Value): Value {
    const known = this.entries.get(id)
    if (known?.from === from) return known.value
    const value = make()
    this.entries.set(id, { from, value })
    return value
  }

  /** Forgets all other pages. */
  keepOnly(ids: ReadonlySet<PageId>): void {
    for (const id of this.entries.keys()) if (!ids.has(id)) this.entries.delete(id)
  }
}

const surveyName = (id: PageId): string => `survey ${id}`
const printName = (id: PageId): string => `print ${id}`
const checkName = (id: PageId): string => `check ${id}`

/** Removes what a folder keeps of pages that are no longer there. */
export function keepArticlesOf(folder: string, pages: readonly Page[]): void {
  keepOnly(
    folder,
    pages.flatMap(({ id }) => [surveyName(id), printName(id), checkName(id)]),
  )
}

/**
 * What was made of each page by earlier builds: a page is made anew only where something that it is made from has
 * changed. A build with it makes what one without it makes.
 *
 * This process's builds leave everything in memory. From the processes before it there is a folder, which the first
 * build reads and writes; the later ones know better, and each would write a whole site.
 */
export class KeptArticles {
  private readonly sources = new Shelf<Document>()
  private readonly surveys = new Shelf<PageSurvey>()
  private readonly pages = new Shelf<PrintedPage>()
  private readonly checks = new Shelf<readonly Diagnostic[]>()
  private project = ""
  private world = ""
  private folder: string | undefined
  private store: Store | undefined

  /** @param folder where processes leave what they made for the next one; need not be there. */
  constructor(folder?: string) {
    this.folder = folder
  }

  /** Another build of these pages begins. `project` is all that every page depends on. */
  begin(pages: readonly Page[], project: unknown): void {
    const ids = new Set(pages.map(({ id }) => id))
    for (const shelf of [this.sources, this.surveys, this.pages, this.checks]) shelf.keepOnly(ids)
    this.store = this.folder === undefined ? undefined : openStore(this.folder)
    this.folder = undefined
    this.project = digestOf(project)
  }

  /** A page's source, parsed. */
  source(page: Page, make: () => Document): Document {
    return this.sources.take(page.id, digestOf(this.project, page.source), make)
  }

  /** What is known of a page's source. */
  survey(page: Page, make: () => PageSurvey): PageSurvey {
    const from = digestOf(this.project, page.source)
    return this.surveys.take(page.id, from, () => this.stored(surveyName(page.id), from, make))
  }

  /** Pages are printed from now on. `world` is all there is beside them. */
  meet(world: unknown): void {
    this.world = digestOf(world)
  }

  /** A page as it is printed. `shown` is what it shows of the world. */
  printed(page: Page, shown: unknown, make: () => PrintedPage): PrintedPage {
    const from = digestOf(this.project, shown, page)
    return this.pages.take(page.id, from, () => this.stored(printName(page.id), from, make))
  }

  /** What is wrong with a page's source in this world. */
  checked(page: Page, make: () => readonly Diagnostic[]): readonly Diagnostic[] {
    const from = digestOf(this.project, this.world, page.source)
    return this.checks.take(page.id, from, () => this.stored(checkName(page.id), from, make))
  }

  private stored<Value>(name: string, from: string, make: () => Value): Value {
    const known = this.store?.take(name, from)
    // The name says what kind of value it is, and only `put` below writes there.
    if (known !== undefined) return known as Value
    const made = make()
    this.store?.put(name, from, made)
    return made
  }
}
