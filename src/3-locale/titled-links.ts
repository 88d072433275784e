import type { Token } from "../2-parse/index.ts"
import { refusedIn } from "./described-pictures.ts"
import type { InlineElement } from "./elements.ts"
import type { Finding } from "./finding.ts"
import { walkInline } from "./inline.ts"
import { placeOf } from "./places.ts"
import type { Sides } from "./sides.ts"
import { attribute } from "./tokens.ts"

/** Titles of a target's links that can be taken, by the source's opening token; and what speaks against the others. */
interface TitledLinks {
  readonly titles: ReadonlyMap<Token, string>
  readonly findings: readonly Finding[]
}

/** A title is a wording like any other, and the only one that a link has which is an icon. */
export function titledLinks({ partners, language, place }: Sides): TitledLinks {
  const titles = new Map<Token, string>()
  const findings: Finding[] = []
  for (const [there, here] of partners) {
    const [source, target] = [titleOf(here), titleOf(there)]
    if (here.node.kind !== "pair" || source === "" || target === "" || !isSameLink(here, there)) continue
    const refused = refusedIn({ source, target, language })
    if (refused)
      findings.push({ ...refused, at: there.node.kind === "pair" ? (placeOf(there.node.open) ?? place) : place })
    else titles.set(here.node.open, target)
  }
  return { titles, findings }
}

const titleOf = ({ kind, node }: InlineElement): string =>
  kind === "link" && node.kind === "pair" ? (attribute(node.open, "title") ?? "").trim() : ""

/** Links that lead to one place, or have the same icon: one in another's place has another title. */
const isSameLink = (here: InlineElement, there: InlineElement): boolean =>
  here.plain === there.plain || (iconsOf(here) !== "" && iconsOf(here) === iconsOf(there))

const iconsOf = ({ node }: InlineElement): string =>
  [...walkInline([node])]
    .flatMap(each => (each.kind === "atom" && each.token.type === "icon" ? each.token.markup : []))
    .join(" ")
