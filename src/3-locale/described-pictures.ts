import type { Token } from "../2-parse/index.ts"
import type { Finding } from "./finding.ts"
import { tokensText } from "./inline.ts"
import { placeOf } from "./places.ts"
import type { Sides } from "./sides.ts"
import { fold } from "./text.ts"
import type { Claim } from "./trust/claim.ts"
import { refusal, trust } from "./trust/trust.ts"

/** Pictures of a target whose alternative texts can be taken, by the source's; and what speaks against the others. */
interface DescribedPictures {
  readonly pictures: ReadonlyMap<Token, Token>
  readonly findings: readonly Finding[]
}

/** An alternative text is a wording like any other: one that can't be trusted stays the source's. */
export function describedPictures({ partners, language, place }: Sides): DescribedPictures {
  const pictures = new Map<Token, Token>()
  const findings: Finding[] = []
  for (const [there, here] of partners) {
    if (there.kind !== "image" || there.node.kind !== "atom" || here.node.kind !== "atom") continue
    const [source, target] = [textOf(here.node.token), textOf(there.node.token)]
    const refused = refusedIn({ source, target, language })
    if (refused) findings.push({ ...refused, at: placeOf(there.node.token) ?? place })
    else pictures.set(here.node.token, there.node.token)
  }
  return { pictures, findings }
}

const textOf = ({ children }: Token): string => tokensText(children ?? [])

/** What speaks against the words that describe something. Those that nobody changed aren't shown as a translation. */
export function refusedIn(claim: Claim): Omit<Finding, "at"> | undefined {
  const doubt = fold(claim.source) === fold(claim.target) ? undefined : refusal(trust(claim))
  return doubt && { code: doubt.code, values: doubt.values }
}
