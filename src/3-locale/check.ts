import { type InlineElement, nameOfElement } from "./elements.ts"
import { plainAddress } from "./evidence.ts"
import type { Finding } from "./finding.ts"
import type { WordedGroup } from "./groups.ts"
import { type InlineNode, readableText } from "./inline.ts"
import { isLocalized } from "./localized-links.ts"
import { rangeOfNodes } from "./places.ts"
import { lossOf, type Sides, surplusOf, within } from "./sides.ts"
import { swallowedIn } from "./swallowed.ts"
import { refusal } from "./trust/trust.ts"

/** What is wrong, or worth a look, with a target's words for a group of sentences. */
export function findingsOfGroup(sides: Sides, group: WordedGroup): Finding[] {
  if (group.state === "damaged") return [damage(sides, group)]
  const doubts = doubted(sides, group)
  if (group.state !== "translated") return doubts
  const [ours, theirs] = within(sides, group)
  const kept = theirs.flatMap(there => {
    const here = sides.partners.get(there)
    return here ? changed(sides, here, there) : []
  })
  return [...doubts, ...surplus(sides, group), ...reordered(sides, ours, theirs), ...kept, ...swallowedIn(sides, group)]
}

/** What speaks against the words: that for which they are refused, or all that is to be remarked. */
function doubted(sides: Sides, { doubts, target }: WordedGroup): Finding[] {
  const refused = refusal(doubts)
  const at = rangeOfNodes(targetNodes(sides, target), sides.place)
  return (refused ? [refused] : doubts).map(({ code, values }) => ({ code, at, values }))
}

const targetNodes = ({ target }: Sides, range: WordedGroup["target"]): InlineNode[] =>
  target.slice(...range).flatMap(segment => segment.nodes)

/** Links that changed places: each keeps its address, so that their words are exchanged. */
function reordered(sides: Sides, ours: readonly InlineElement[], theirs: readonly InlineElement[]): Finding[] {
  const places = new Map(ours.map((element, at) => [element, at]))
  let last = -1
  for (const there of theirs) {
    const here = sides.partners.get(there)
    const at = here && there.kind === "link" ? places.get(here) : undefined
    if (at === undefined) continue
    if (at < last) return [{ code: "T116", at: rangeOfNodes([there.node], sides.place), values: {} }]
    last = at
  }
  return []
}

/** Sentences in messages are cut to this length. */
const MAX_QUOTE = 120

function damage(sides: Sides, group: WordedGroup): Finding {
  const text = sides.source
    .slice(...group.source)
    .map(segment => readableText(segment.nodes))
    .join(" ")
  const [lost] = lossOf(sides, group)
  const words = text || (lost?.key ?? "")
  const source = words.length > MAX_QUOTE ? `${words.slice(0, MAX_QUOTE)}…` : words
  const at = rangeOfNodes(targetNodes(sides, group.target), sides.place)
  return { code: "T104", at, values: { what: list(lossOf(sides, group)), source } }
}

/** `a link and 2 code spans` */
function list(elements: readonly InlineElement[]): string {
  const counts = new Map<string, number>()
  for (const element of elements) counts.set(nameOfElement(element), (counts.get(nameOfElement(element)) ?? 0) + 1)
  const names = [...counts].map(([name, count]) => (count === 1 ? name : `${count} ${name.replace(/^an? /, "")}s`))
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "")
}

function surplus(sides: Sides, group: WordedGroup): Finding[] {
  return surplusOf(sides, group)
    .filter(({ kind }) => !kind.startsWith("mark:") && kind !== "html_void")
    .map(element => ({
      code: "T105",
      at: rangeOfNodes([element.node], sides.place),
      values: { what: nameOfElement(element) },
    }))
}

/** An address or a code span that isn't the source's: the source's is used. */
function changed(sides: Sides, here: InlineElement, there: InlineElement): Finding[] {
  if (!["link", "image", "code"].includes(there.kind) || isUnchanged(here, there)) return []
  const values = { what: nameOfElement(there), target: there.key, source: here.key }
  const isOwn = there.kind === "link" && isLocalized(here.key, there.key, sides.language)
  return [{ code: isOwn ? "T121" : "T111", at: rangeOfNodes([there.node], sides.place), values }]
}

function isUnchanged(here: InlineElement, there: InlineElement): boolean {
  if (here.kind === "link") {
    const isTls = (address: string) => /^https:/i.test(address)
    return plainAddress(here.key) === plainAddress(there.key) && isTls(here.key) === isTls(there.key)
  }
  return here.plain === there.plain
}
