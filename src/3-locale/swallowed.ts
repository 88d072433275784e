import type { InlineElement } from "./elements.ts"
import type { Finding } from "./finding.ts"
import type { Group } from "./groups.ts"
import { plainText } from "./inline.ts"
import { rangeOfNodes } from "./places.ts"
import { type Sides, within } from "./sides.ts"
import { weight } from "./text.ts"

/** Shares of a sentence's length that a link has where it swallowed the sentence, and where it didn't. */
const MOST = 0.6
const LITTLE = 0.4

/** `you can [, by use of `x`, do it](y)` for `you can [do it](y) by use of `x``: nothing is lost, but it reads badly. */
export function swallowedIn(sides: Sides, group: Group): Finding[] {
  const [, elements] = within(sides, group)
  const greedy = new Set(elements.flatMap(inner => linkWithMore(sides, inner) ?? []))
  const weigh = (side: "source" | "target") => Math.max(1, weight(textOf(sides[side].slice(...group[side]))))
  const whole = { source: weigh("source"), target: weigh("target") }
  return elements.flatMap(there => {
    const here = there.kind === "link" ? sides.partners.get(there) : undefined
    if (!here) return []
    const share = (element: InlineElement, all: number) => weight(plainText(element.node)) / all
    const isMost = share(there, whole.target) > MOST && share(here, whole.source) < LITTLE
    return greedy.has(there) || isMost
      ? [{ code: "T106" as const, at: rangeOfNodes([there.node], sides.place), values: {} }]
      : []
  })
}

/** The link around an element, if the source's link isn't around the source's element. */
function linkWithMore({ partners }: Sides, inner: InlineElement): InlineElement | undefined {
  const partner = partners.get(inner)
  const isMore = inner.link && inner.isEssential && partner && partner.link !== partners.get(inner.link)
  return isMore ? inner.link : undefined
}

const textOf = (segments: Sides["source"]): string => segments.map(({ text }) => text).join("")
