import type { Locale, Site } from "../1-read/index.ts"
import type { Document, Token } from "../2-parse/index.ts"
import { mergeAbbreviations } from "./abbreviations.ts"
import { aliasesOf } from "./aliases.ts"
import { alignDocument, type Front, frontUnits, unitsOfFront } from "./align-document.ts"
import { type ComposedUnit, type Composition, compose } from "./compose.ts"
import { coverageOf } from "./coverage.ts"
import type { LocalizedDocument } from "./localized.ts"
import { inlineToken, type Marker, mark } from "./mark.ts"
import type { Memories } from "./memory/memory.ts"
import { withoutNames } from "./names.ts"
import { type Offering, offersFor } from "./offers.ts"
import { inItsOwnLanguage } from "./own-language.ts"
import { recordsOf } from "./records.ts"
import { reportOn } from "./report.ts"
import { skeletonOf } from "./skeleton.ts"
import type { Unit } from "./units.ts"

/** The languages of a site, as settings have them. */
type Languages = Pick<Site, "source" | "targets"> & Partial<Pick<Site, "localizedLinks" | "stale">>

/**
 * One page in one locale: the structure of `source`, the words of the nearest target that has them, and
 * every stretch in another language marked. Never fails: damage costs the sentence that it is in, and is
 * told in `diagnostics` at its place in the target's file.
 *
 * @param targets translations of the page: the locale's own first, then those of its fallback chain, nearest
 *   first; without the source. None gives the source's words, all marked.
 * @param memories what the locale and those of its chain remember, for sentences that the translations don't have.
 */
export function localize(
  source: Document,
  targets: readonly Document[],
  locale: Locale,
  languages: Languages,
  memories: Memories = new Map(),
): LocalizedDocument {
  if (locale.tag === source.source.locale) return inItsOwnLanguage(source, locale)
  const front = frontUnits(source)
  const aligned = targets.map(target => alignDocument(source, target, front))
  const known = [locale.tag, ...locale.chain, ...targets.map(target => target.source.locale)]
  const tags = [...new Set(known)].filter(tag => tag !== source.source.locale)
  const compositions = withoutNames(
    composeAll(front, { source, tags, aligned, memories, takesStale: languages.stale !== "source" }),
  )
  const marker = markerFor(locale, languages)
  const segments = [...compositions.values()].flatMap(recordsOf(source, locale.tag))
  const own = aligned.find(({ document }) => document.source.locale === locale.tag)
  const byIndex = new Map([...compositions.values()].map(each => [each.composed.unit.index, each.composed]))
  return {
    page: source.source.page,
    locale,
    source,
    tokens: mark(source, byIndex, marker),
    ...wordFront(front, compositions, { ...marker, marksStale: false }),
    abbreviations: mergeAbbreviations(source, targets, tags, memories),
    aliases: own && !own.isForeign ? aliasesOf(source, own.document, own.partners) : new Map(),
    units: [...compositions.values()].map(({ composed }) => composed),
    segments,
    coverage: coverageOf(segments, locale.tag),
    diagnostics: own ? reportOn(source, own, compositions) : [],
  }
}

function composeAll(front: Front, offering: Offering): Map<Unit, Composition> {
  const { source } = offering
  const units = [...unitsOfFront(front), ...skeletonOf(source).blocks.flatMap(block => block.units)]
  return new Map(
    units.map(unit => {
      const wordings = offersFor(unit, offering)
      return [unit, { composed: compose(unit, wordings, source.source.locale), wordings }]
    }),
  )
}

function markerFor(locale: Locale, { source, targets, localizedLinks = false, stale }: Languages): Marker {
  const directions = new Map([source, ...targets].map(({ tag, dir }) => [tag, dir]))
  return {
    page: locale.tag,
    source: source.tag,
    localizedLinks,
    marksStale: stale === "mark",
    direction: tag => {
      const direction = directions.get(tag)
      return direction === locale.dir ? undefined : direction
    },
  }
}

/** The words of the front matter as inline tokens. */
function wordFront(
  { title, metaTitle, description, tags }: Front,
  compositions: ReadonlyMap<Unit, Composition>,
  marker: Marker,
): Pick<LocalizedDocument, "title" | "metaTitle" | "description" | "tags"> {
  const worded = (unit: Unit): Token[] => {
    const composed = compositions.get(unit)?.composed
    return composed ? [wordedToken(composed, marker)] : []
  }
  const named = { title, metaTitle, description }
  const tokens = Object.entries(named).flatMap(([name, unit]) => (unit ? worded(unit).map(token => [name, token]) : []))
  return { ...Object.fromEntries(tokens), tags: tags.flatMap(worded) }
}

/** Words as an inline token: their language in `meta` where all of them are in another one, else in spans. */
function wordedToken(composed: ComposedUnit, marker: Marker): Token {
  const spoken = new Set(composed.pieces.flatMap(({ lang }) => lang ?? []))
  const [only] = spoken.size === 1 ? spoken : [marker.page]
  const token = inlineToken(composed, only ?? marker.page, marker)
  if (only !== undefined && only !== marker.page) token.meta = { ...token.meta, lang: only }
  return token
}
