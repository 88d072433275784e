import type { Locale } from "../1-read/index.ts"
import type { RenderedPage } from "./page.ts"

/** What a search may find of a page, as HTML that is read for its words only. */
export interface SearchRecord {
  readonly address: string
  readonly lang: string
  readonly html: string
}

/** First strong isolate and its end (UAX #9): around what stands in the source's language, for whoever shows it. */
const BEGINS = "\u2068"
const ENDS = "\u2069"

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*)>/gi
const VOID = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr", "use", "path"])

/**
 * Puts signs around the runs of a body that are in the language `source`. A search keeps text and loses markup: by
 * the signs what it finds can still be marked. They are invisible, no part of any word, and keep directions apart.
 *
 * @param html of ours: what is opened is closed.
 */
export function withLanguageSigns(html: string, lang: string, source: string): string {
  const open: { readonly tag: string; readonly lang: string }[] = []
  const here = (): string => open.at(-1)?.lang ?? lang
  return html.replace(TAG, (written, slash: string, tag: string, attributes: string) => {
    const before = here()
    if (slash === "/") {
      const at = open.findLastIndex(element => element.tag === tag)
      if (at >= 0) open.splice(at)
      return signBetween(before, here(), source) + written
    }
    if (VOID.has(tag) || attributes.endsWith("/")) return written
    open.push({ tag, lang: /\slang="([^"]*)"/.exec(attributes)?.[1] ?? before })
    return written + signBetween(before, here(), source)
  })
}

function signBetween(before: string, after: string, source: string): string {
  if ((before === source) === (after === source)) return ""
  return after === source ? BEGINS : ENDS
}

/** A page for the search: its title and its body, without the theme around it. */
export function searchRecord({ address, locale, title, hasHeading, body }: RenderedPage, source: Locale): SearchRecord {
  const heading = hasHeading ? "" : `<h1 lang="${title.lang}">${title.html}</h1>`
  const whole = heading + body
  const signed = locale.tag === source.tag ? whole : withLanguageSigns(whole, locale.tag, source.tag)
  return { address, lang: locale.tag, html: signed }
}
