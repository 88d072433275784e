import temml from "temml"
import { escapeHtml } from "./escape.ts"

/** Longest formula that is converted. UTF-16 code units. */
const MAX_FORMULA = 2000
/** Braces, brackets and environments inside one another; temml's time grows with the square of it. */
const MAX_NESTING = 40
/** Commands of a formula that stand for others, each time they are used. */
const MAX_EXPANSIONS = 500
/** Longest rule or space, in em and pt. */
const MAX_SIZE = [10, 50] as const

/** Commands that make commands: a short formula could make an endless one with them. */
const DEFINITION =
  /(?<!\\)(?:\\\\)*\\(?:[egx]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand)(?![a-zA-Z])/

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "))

const ELEMENTS = words(
  "menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub " +
    "msubsup msup mtable mtd mtext mtr munder munderover none",
)

const ATTRIBUTES = words(
  "accent accentunder columnspan depth displaystyle fence form height largeop linethickness lspace mathbackground " +
    "mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator " +
    "stretchy symmetric voffset width",
)

/** Classes that the theme's stylesheet knows. */
const CLASSES = words("tml-left tml-right tml-cancel upstrike downstrike")

/** What is drawn with inline styles, which a page can't have: attributes and classes in their place. */
/** Borders by the class that draws them. A formula runs from left to right in every language. */
const EDGES = new Map([
  ["borderTop", "edge-top"],
  ["borderRight", "edge-end"],
  ["borderBottom", "edge-bottom"],
  ["borderLeft", "edge-start"],
  ["border", "boxed"],
])

function styled(name: string, value: string): readonly [string, string] | undefined {
  if (name === "color") return ["mathcolor", value]
  if (name === "backgroundColor") return ["mathbackground", value]
  const edge = EDGES.get(name)
  return edge === undefined ? undefined : ["class", edge]
}

/** A node of temml's tree, or what it should be. */
interface Node {
  readonly type?: unknown
  readonly text?: unknown
  readonly attributes?: unknown
  readonly classes?: unknown
  readonly style?: unknown
  readonly children?: unknown
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null

const entriesOf = (value: unknown): [string, string][] =>
  isNode(value) ? Object.entries(value).map(([name, each]) => [name, String(each)]) : []

function attributesOf({ attributes, classes, style }: Node): string {
  const pairs: (readonly [string, string])[] = entriesOf(attributes).filter(([name]) => ATTRIBUTES.has(name))
  if (Array.isArray(classes)) for (const name of classes) if (CLASSES.has(name)) pairs.push(["class", name])
  for (const [name, value] of entriesOf(style)) {
    const drawn = value === "" ? undefined : styled(name, value)
    if (drawn) pairs.push(drawn)
  }
  const joined = new Map<string, string>()
  for (const [name, value] of pairs)
    joined.set(name, name === "class" && joined.has(name) ? `${joined.get(name)} ${value}` : value)
  return [...joined].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("")
}

/** A node and all in it as markup; of an element that isn't allowed, its content. */
function markupOf(node: unknown): string {
  if (!isNode(node)) return ""
  if (typeof node.text === "string") return escapeHtml(node.text)
  const content = Array.isArray(node.children) ? node.children.map(markupOf).join("") : ""
  const { type } = node
  return typeof type === "string" && ELEMENTS.has(type) ? `<${type}${attributesOf(node)}>${content}</${type}>` : content
}

/** Why a formula can't be converted, in words. */
export interface Refused extends Readonly<Record<string, string>> {
  readonly reason: string
}

/** The first sentence of an error, without the piece of the formula that temml underlines in it. */
const reasonOf = (error: unknown): string =>
  (String(error instanceof Error ? error.message : error).split(/ at (?:position|end)|\n/)[0] ?? "").trim()

/** How deep a formula is nested. */
function nestingOf(tex: string): number {
  let depth = 0
  let deepest = 0
  for (const [mark] of tex.matchAll(/[{}]|\\(?:left|right|begin|end)(?![a-zA-Z])/g)) {
    depth += mark === "{" || mark === "\\left" || mark === "\\begin" ? 1 : -1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function refusalOf(tex: string): string | undefined {
  if (tex.length > MAX_FORMULA) return `it has more than ${MAX_FORMULA} characters`
  if (nestingOf(tex) > MAX_NESTING) return `it is nested more than ${MAX_NESTING} deep`
  return DEFINITION.test(tex) ? "it defines commands of its own" : undefined
}

/**
 * A formula in TeX as MathML, with the source as annotation. Nothing of a formula loads or links anything, and the time
 * that one takes has a limit.
 */
export function mathml(tex: string, isBlock: boolean): string | Refused {
  const reason = refusalOf(tex)
  if (reason !== undefined) return { reason }
  try {
    const tree = temml.__renderToMathMLTree(tex, {
      displayMode: isBlock,
      throwOnError: true,
      trust: false,
      maxExpand: MAX_EXPANSIONS,
      maxSize: MAX_SIZE,
    })
    const display = isBlock ? ' display="block"' : ""
    const annotation = `<annotation encoding="application/x-tex">${escapeHtml(formulaSource(tex, isBlock))}</annotation>`
    return `<math${display}><semantics><mrow data-pagefind-ignore>${markupOf(tree)}</mrow>${annotation}</semantics></math>`
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

/** A formula's source between the marks that say what it is. */
export const formulaSource = (tex: string, isBlock: boolean): string => (isBlock ? `\\[${tex}\\]` : `\\(${tex}\\)`)
