import { elementsOf, type InlineElement } from "./elements.ts"
import type { Finding } from "./finding.ts"
import { type InlineNode, linkAddress, plainText } from "./inline.ts"
import { withoutLeftovers } from "./leftover-signs.ts"
import { findBareCode, findQuotedCode } from "./lost-code.ts"
import { findMarked } from "./lost-marks.ts"
import { placeOf } from "./places.ts"
import { segment } from "./segment.ts"
import { siblingText, sliceSiblings } from "./siblings.ts"
import { linkAs, onlyPlace, type Stray } from "./stray.ts"
import { fold } from "./text.ts"
import { copyToken, makeToken } from "./tokens.ts"
import { findAnyTorn, findByAddress, findTorn } from "./torn-links.ts"
import type { Unit } from "./units.ts"

/** One way to find an element again that a translation has lost. */
interface Repair {
  /** Kind of the elements that it is for, or, with a colon at its end, how such kinds begin. */
  readonly kind: string
  readonly name: string
  find(lost: InlineElement, nodes: readonly InlineNode[], text: string): Stray | undefined
}

/**
 * Finds elements again that a unit lost to a translation platform, where the words prove what they were: the
 * source has the element, the target doesn't, and its address, code or name still stands in the text.
 */
export function repairUnit(source: Unit, target: Unit, tag: string): { unit: Unit; findings: readonly Finding[] } {
  const findings: Finding[] = []
  let { nodes } = target
  for (const lost of lostElements(source, target)) {
    const repaired = nodes && repairIn(nodes, lost)
    if (!repaired) continue
    nodes = repaired.nodes
    findings.push({ code: "T107", at: repaired.at ?? target.at, values: { repair: repaired.repair } })
  }
  const cleared = nodes && withoutLeftovers(nodes, siblingText(source.nodes ?? []))
  for (const repair of cleared?.names ?? []) findings.push({ code: "T107", at: target.at, values: { repair } })
  nodes = cleared?.nodes
  if (!nodes || findings.length === 0) return { unit: target, findings }
  return { unit: { ...target, nodes, segments: segment(nodes, tag) }, findings }
}

/** Elements and characters of a unit that are looked at: repairs try each lost element on the whole text. */
const MAX_ELEMENTS = 200
const MAX_TEXT = 20_000

/** Elements of the source that the target has fewer of; none of a kind of which the target has as many. */
function lostElements(source: Unit, target: Unit): InlineElement[] {
  const there = elementsOf(target.segments)
  if (there.length + elementsOf(source.segments).length > MAX_ELEMENTS) return []
  if (target.token.content.length > MAX_TEXT) return []
  const left = there.filter(({ kind, node }) => kind !== "link" || plainText(node) !== "")
  const lost = elementsOf(source.segments).filter(element => {
    const at = left.findIndex(({ kind, plain }) => kind === element.kind && plain === element.plain)
    if (at >= 0) left.splice(at, 1)
    return at < 0 && (element.isEssential || /^(?:html|mark):/.test(element.kind))
  })
  const spare = (kind: string) => left.filter(element => element.kind === kind).length
  const wanted = lost.filter(({ kind }) => lost.filter(element => element.kind === kind).length > spare(kind))
  // A piece of code may stand inside of a longer one.
  const code = wanted.filter(({ kind }) => kind === "code").sort((one, other) => other.key.length - one.key.length)
  return [...code, ...wanted.filter(({ kind }) => kind !== "code")]
}

interface Repaired {
  readonly nodes: readonly InlineNode[]
  readonly repair: string
  readonly at: readonly [number, number] | undefined
}

function repairIn(nodes: readonly InlineNode[], lost: InlineElement): Repaired | undefined {
  const text = siblingText(nodes)
  for (const { kind, name, find } of REPAIRS) {
    const isKind = kind === lost.kind || (kind.endsWith(":") && lost.kind.startsWith(kind))
    const stray = isKind ? find(lost, nodes, text) : undefined
    if (!stray) continue
    const inside = sliceSiblings(nodes, stray.from, stray.to)
    const repaired = [...sliceSiblings(nodes, 0, stray.from), ...stray.nodes, ...sliceSiblings(nodes, stray.to)]
    return {
      nodes: repaired,
      repair: name,
      at: placeOf(inside.flatMap(node => (node.kind === "text" ? node.token : []))[0]),
    }
  }
  return repairInside(nodes, lost)
}

/** Looks into emphasis and HTML elements; into links not for a link. */
function repairInside(nodes: readonly InlineNode[], lost: InlineElement): Repaired | undefined {
  for (const [at, node] of nodes.entries()) {
    if (node.kind !== "pair" || (lost.kind === "link" && linkAddress(node) !== undefined)) continue
    const inside = repairIn(node.children, lost)
    if (inside) return { ...inside, nodes: nodes.with(at, { ...node, children: inside.nodes }) }
  }
  return undefined
}

/** A link's own words, a name above all, once in the text without the link. */
function findBareName(lost: InlineElement, nodes: readonly InlineNode[], text: string): Stray | undefined {
  const words = plainText(lost.node).trim()
  const at = fold(words).length < 3 ? undefined : onlyPlace(text, words, 3)
  if (at === undefined) return undefined
  const link = linkAs(lost, sliceSiblings(nodes, at, at + words.length))
  return link && { from: at, to: at + words.length, nodes: [link] }
}

/** `:other-name:` where the source has an icon. */
function findRenamedIcon(lost: InlineElement, _nodes: readonly InlineNode[], text: string): Stray | undefined {
  const found = /:[a-z][a-z0-9_-]*:(?:\{[^{}]*\})?/.exec(text)
  if (!found || lost.node.kind !== "atom") return undefined
  const { tag, markup } = lost.node.token
  const token = makeToken("icon", tag, 0, { markup })
  return {
    from: found.index,
    to: found.index + found[0].length,
    nodes: [{ kind: "atom", token }],
  }
}

/** `[^2]` for a footnote whose text the target doesn't have. */
function findFootnote(lost: InlineElement, _nodes: readonly InlineNode[], text: string): Stray | undefined {
  const label = lost.key.replace(/^fnref\d*[-_.:]+/, "")
  const found = [...text.matchAll(/\[\^\s*([^\]\s]+)\s*\]/g)].find(each => each[1] === label)
  return found && { from: found.index, to: found.index + found[0].length, nodes: [lost.node] }
}

/** `<0>words</0>`: a platform's placeholder for an element around words. */
function findPlaceholder({ node }: InlineElement, nodes: readonly InlineNode[], text: string): Stray | undefined {
  const found = /<(\d{1,2})>(.*?)<\/\1>/su.exec(text)
  if (!found || node.kind !== "pair" || found[2] === "") return undefined
  const start = found.index + `<${found[1]}>`.length
  const children = sliceSiblings(nodes, start, start + (found[2]?.length ?? 0))
  const to = found.index + found[0].length
  return {
    from: found.index,
    to,
    nodes: [{ kind: "pair", open: copyToken(node.open), close: copyToken(node.close), children }],
  }
}

/** In the order of trial: what proves more comes first. */
const REPAIRS: readonly Repair[] = [
  { kind: "link", name: "a link whose words and address stood apart", find: findTorn },
  { kind: "link", name: "a link whose brackets didn't fit together", find: findByAddress },
  { kind: "image", name: "a picture whose words and address stood apart", find: findTorn },
  { kind: "code", name: "a code span without its backticks", find: findBareCode },
  { kind: "code", name: "a code span in quotes", find: findQuotedCode },
  { kind: "icon", name: "an icon whose name was changed", find: findRenamedIcon },
  { kind: "id:sup", name: "a reference to a footnote that is missing", find: findFootnote },
  { kind: "link", name: "a link that became a numbered placeholder", find: findPlaceholder },
  { kind: "html:", name: "an element that became a numbered placeholder", find: findPlaceholder },
  { kind: "mark:", name: "a mark whose signs stood apart from its words", find: findMarked },
  { kind: "link", name: "a link whose address was changed and stood apart", find: findAnyTorn },
  { kind: "link", name: "a link that was left out around its own words", find: findBareName },
]
