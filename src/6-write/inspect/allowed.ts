/**
 * The second line of defence: finished documents against an allow-list of their own. It shares no code with the
 * rules that read contributors' markup; what it finds, those let through by a fault of ours.
 */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from "parse5"
import { type Diagnostic, diagnoseFile } from "../diagnostics/index.ts"
import type { OutputFile } from "./output.ts"

type Node = DefaultTreeAdapterTypes.Node
type ParentNode = DefaultTreeAdapterTypes.ParentNode
type Element = DefaultTreeAdapterTypes.Element
type Attribute = Element["attrs"][number]

const words = (text: string): readonly string[] => text.split(" ").filter(word => word !== "")

const TEXT =
  "a abbr article aside b bdi bdo blockquote body br button caption cite code col colgroup dd del details dfn dialog div dl " +
  "dt em figcaption figure footer h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd label li link main mark meta " +
  "nav ol p picture pre progress q rp rt ruby s samp script section small source span strong sub summary sup table tbody td tfoot " +
  "th thead time title tr tt u ul var wbr"
const DRAWING =
  "svg symbol use g path circle ellipse line polygon polyline rect defs clippath mask lineargradient radialgradient stop"
const FORMULA =
  "annotation math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt " +
  "mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics"

/** Elements that only a document's head has. */
const IN_HEAD = new Set(["link", "meta", "script"])

const EVERYWHERE = new Set(words("class dir hidden id lang role tabindex title"))

/** Attributes by element. Those of drawings are numbers and colours, named where they are used. */
const OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    a: "href hreflang rel",
    button: "type",
    col: "span width",
    colgroup: "span",
    details: "open name",
    img: "alt decoding height loading sizes src srcset width",
    input: "checked disabled name type",
    label: "for",
    li: "value",
    link: "href hreflang rel type",
    annotation: "encoding",
    math: "display",
    meta: "charset content http-equiv media name property",
    ol: "reversed start type",
    progress: "max value",
    script: "blocking defer src",
    source: "sizes srcset type",
    span: "data-line loading",
    table: "width",
    td: "colspan rowspan width",
    th: "colspan rowspan scope width",
    time: "datetime",
  }).map(([element, attributes]) => [element, new Set(words(attributes))]),
)
const OF_DRAWINGS = new Set(
  words(
    "clip-path clip-rule cx cy d fill fill-opacity fill-rule focusable gradienttransform gradientunits height href mask offset " +
      "opacity points preserveaspectratio r rx ry stop-color stop-opacity stroke stroke-linecap stroke-linejoin " +
      "stroke-miterlimit stroke-width transform version viewbox width x x1 x2 xmlns y y1 y2",
  ),
)
const OF_FORMULAS = new Set(
  words(
    "accent accentunder columnspan depth displaystyle fence form height largeop linethickness lspace mathbackground " +
      "mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator " +
      "stretchy symmetric voffset width",
  ),
)

const KNOWN = new Set(words(`${TEXT} ${DRAWING} ${FORMULA}`))
const DRAWINGS = new Set(words(DRAWING))
const FORMULAS = new Set(words(FORMULA))

/** Attributes that lead somewhere, or make a browser fetch something. */
const ADDRESSES = new Set(["href", "src", "srcset"])
/** Schemes of links for readers. */
const FOLLOWED = new Set(words("http: https: mailto: tel: sms: xmpp: matrix: irc: ircs: geo:"))
const LINKS = new Set(["canonical", "alternate"])
const FILES = new Set(["icon", "stylesheet"])
const INPUTS = new Set(["checkbox", "radio", "search"])

/** Stands for the address of any page of ours: what is resolved against it and stays on it is ours. */
const HERE = "https://here.invalid/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/"

/** An address as a browser reads it. */
function resolved(address: string): URL | undefined {
  try {
    return new URL(address, HERE)
  } catch {
    return undefined
  }
}

const isOurs = (address: string): boolean => resolved(address)?.origin === new URL(HERE).origin

function isFollowed(address: string): boolean {
  const url = resolved(address)
  return url !== undefined && FOLLOWED.has(url.protocol) && url.username === "" && url.password === ""
}

const attributeOf = ({ attrs }: Element, name: string): string => attrs.find(each => each.name === name)?.value ?? ""

const filesOf = (srcset: string): string[] =>
  srcset.split(/\s*,\s+/).map(candidate => candidate.trim().split(/\s/)[0] ?? "")

/** Whether an address may stand where it does: links may lead away, files are the site's own. */
function isAllowedAddress(element: Element, { name, value }: Attribute): boolean {
  if (name === "srcset") return filesOf(value).every(isOurs)
  if (DRAWINGS.has(element.tagName.toLowerCase())) return value.startsWith("#")
  const leads = element.tagName === "a" || (element.tagName === "link" && LINKS.has(attributeOf(element, "rel")))
  return leads ? isFollowed(value) : isOurs(value)
}

const isKnownAttribute = (tag: string, name: string): boolean =>
  EVERYWHERE.has(name) ||
  /^aria-[a-z]+$/.test(name) ||
  /^data-pagefind-[a-z]+$/.test(name) ||
  OF.get(tag)?.has(name) === true ||
  (DRAWINGS.has(tag) && OF_DRAWINGS.has(name)) ||
  (FORMULAS.has(tag) && OF_FORMULAS.has(name))

function isAllowedAttribute(element: Element, attribute: Attribute): boolean {
  const name = attribute.name.toLowerCase()
  if (!isKnownAttribute(element.tagName.toLowerCase(), name)) return false
  // A radio button's name says which tabs belong together. Any other name could stand in for a property of a form.
  if (name === "name" && element.tagName === "input") return /^__tabbed_\d+$/.test(attribute.value)
  return !ADDRESSES.has(name) || isAllowedAddress(element, attribute)
}

/** What an element must be beyond its name, where it acts upon the whole page or takes input. */
const FITS: ReadonlyMap<string, (element: Element) => boolean> = new Map([
  ["script", element => attributeOf(element, "src") !== "" && element.childNodes.length === 0],
  ["link", element => LINKS.has(attributeOf(element, "rel")) || FILES.has(attributeOf(element, "rel"))],
  ["meta", element => /^(?:content-security-policy)?$/i.test(attributeOf(element, "http-equiv"))],
  ["input", element => INPUTS.has(attributeOf(element, "type"))],
])

function isAllowedElement(element: Element): boolean {
  const tag = element.tagName.toLowerCase()
  if (!KNOWN.has(tag) || (FITS.get(tag)?.(element) ?? true) === false) return false
  return !IN_HEAD.has(tag) || (element.parentNode !== null && isHead(element.parentNode))
}

const isElement = (node: Node): node is Element => "tagName" in node
const isHead = (node: Node): boolean => isElement(node) && node.tagName === "head"

/** Takes out what isn't allowed below a node; gives what that was. The tree may be deep: no recursion. */
function purge(root: ParentNode): string[] {
  const found: string[] = []
  const open: ParentNode[] = [root]
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const child of [...parent.childNodes]) {
      if (!isElement(child)) continue
      if (!isAllowedElement(child)) {
        found.push(`<${child.tagName}>`)
        defaultTreeAdapter.detachNode(child)
        continue
      }
      const refused = child.attrs.filter(attribute => !isAllowedAttribute(child, attribute))
      if (refused.length > 0) child.attrs = child.attrs.filter(attribute => !refused.includes(attribute))
      for (const { name, value } of refused) found.push(`<${child.tagName} ${name}="${value.slice(0, MAX_VALUE)}">`)
      open.push(child)
    }
  }
  return found
}

/** Characters of an attribute that a finding shows. */
const MAX_VALUE = 80

/** A document, without what isn't allowed in it; and what that was. */
export interface Inspected {
  readonly html: string
  readonly found: readonly string[]
}

/** Holds a whole HTML document against the allow-list. One that has nothing else comes back as it is, byte by byte. */
export function inspect(html: string): Inspected {
  const document = parse(html)
  const found = purge(document)
  return { html: found.length === 0 ? html : serialize(document), found }
}

/** The site's files, its documents without what isn't allowed in them; and what that was, as findings. */
export function inspectAll(files: readonly OutputFile[]): {
  readonly files: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
  const inspected = files.map(file => {
    if (!file.path.endsWith(".html") || !("content" in file) || typeof file.content !== "string") return file
    const { html, found } = inspect(file.content)
    for (const what of new Set(found)) diagnostics.push(diagnoseFile("S201", file.path, { what }))
    return { path: file.path, content: html }
  })
  return { files: inspected, diagnostics }
}
