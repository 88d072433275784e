import type { Locale, PageId, Site, Source } from "../1-read/index.ts"
import {
  addressOf,
  bySoonest,
  type LocaleStatus,
  leftIn,
  type RenderedPage,
  repeatedIn,
  statusIn,
} from "../4-render/index.ts"
import { editAddress } from "./edit-address.ts"
import type { Interface } from "./interface.ts"
import { shareOf } from "./share.ts"
import { statusOverview } from "./status-overview.tsx"
import { statusPage } from "./status-page.tsx"
import type { Alternate, Frame, OverviewView, StatusView } from "./view.ts"

/** What status pages tell of. */
interface StatusParts {
  readonly site: Site
  readonly rendered: ReadonlyMap<string, readonly RenderedPage[]>
  readonly fileOf: (page: PageId, locale: string) => Source | undefined
}

/** A page's frame; its alternates are other status pages. */
type StatusFrame = Omit<Frame, "alternates">

/** Makes the document that says how far the translation into a locale is; for the source, one that says it of all. */
export function statusPages(
  parts: StatusParts,
  name: PageId,
): (locale: Locale, frame: StatusFrame, t: Interface) => string {
  const { source, targets } = parts.site
  let known: readonly LocaleStatus[] | undefined
  const statuses = (): readonly LocaleStatus[] => {
    known ??= targets.map(locale => statusIn(locale, parts.rendered.get(locale.tag) ?? []))
    return known
  }
  const alternates = (): readonly Alternate[] => [
    { locale: source, address: addressOf(name, source.tag) },
    ...statuses().map(status => ({
      locale: status.locale,
      address: addressOf(name, status.locale.tag),
      share: shareOf(status),
    })),
  ]
  return (locale, frame, t) => {
    const whole = { ...frame, alternates: alternates() }
    const status = statuses().find(each => each.locale.tag === locale.tag)
    return status === undefined
      ? statusOverview(overviewOf(whole, statuses(), name), t)
      : statusPage(viewOf(whole, status, parts, name), t)
  }
}

function overviewOf(frame: Frame, statuses: readonly LocaleStatus[], name: PageId): OverviewView {
  const locales = [...statuses].sort(bySoonest).map(({ pages, ...status }) => ({
    ...status,
    address: addressOf(name, status.locale.tag),
  }))
  return { ...frame, locales }
}

function viewOf(frame: Frame, status: LocaleStatus, { site, fileOf }: StatusParts, name: PageId): StatusView {
  const left = leftIn(status, site.source, fileOf)
  const template = site.edit
  return {
    ...frame,
    translation: status,
    left,
    repeated: repeatedIn(new Map([[status.locale.tag, left.flat()]])),
    overview: addressOf(name, site.source.tag),
    ...(template !== undefined && { editAt: (file: string, line: number) => editAddress(template, file, line) }),
  }
}
