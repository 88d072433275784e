import type { Page, PageId } from "./1-read/index.ts"
import type { Document } from "./2-parse/index.ts"
import type { RenderedPage } from "./4-render/index.ts"
import type { Diagnostic } from "./diagnostics/index.ts"

/** A page in every locale, in their order, and what is wrong with it. */
export interface PrintedPage {
  readonly rendered: readonly RenderedPage[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Says all that is in a value. Plain data only. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, part) => (part instanceof Map || part instanceof Set ? [...part] : part))

/** Values by page, each with what it was made from. */
class Shelf<Value> {
  private last = new Map<PageId, { readonly from: readonly string[]; readonly value: Value }>()
  private now: typeof this.last = new Map()

  /** The value that was made from the same, or a new one. */
  take(id: PageId, from: readonly string[], make: () => Value): Value {
    const known = this.last.get(id)
    const isSame = known?.from.every((text, at) => text === from[at])
    const entry = known && isSame ? known : { from, value: make() }
    this.now.set(id, entry)
    return entry.value
  }

  /** Forgets what nobody took since the last time. */
  clear(): void {
    this.last = this.now
    this.now = new Map()
  }
}

/**
 * What was made of each page, for a process that builds the same project again and again: a page is made anew only where
 * something that it is made from has changed. A build with it makes what one without it makes.
 */
export class KeptArticles {
  private readonly sources = new Shelf<Document>()
  private readonly pages = new Shelf<PrintedPage>()
  private project = ""
  private world = ""

  /** Another build begins. `project` is all that every page depends on. */
  begin(project: unknown): void {
    this.sources.clear()
    this.pages.clear()
    this.project = textOf(project)
  }

  /** A page's source, parsed. */
  source(page: Page, make: () => Document): Document {
    return this.sources.take(page.id, [this.project, textOf(page.source)], make)
  }

  /** Pages are printed from now on. `world` is what they show of the project beside themselves. */
  meet(world: unknown): void {
    this.world = textOf(world)
  }

  /** A page as it is printed. */
  printed(page: Page, make: () => PrintedPage): PrintedPage {
    return this.pages.take(page.id, [this.project, this.world, textOf(page)], make)
  }
}
