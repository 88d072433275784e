/** What may be in a finished document. Shares no code with the rules that read contributors' markup. */

/** A tag as it is judged: names in lower case, values as a browser reads them. */
export interface Tag {
  readonly name: string
  readonly attrs: readonly Attribute[]
}

interface Attribute {
  readonly name: string
  readonly value: string
}

const words = (text: string): readonly string[] => text.split(" ").filter(word => word !== "")

const TEXT =
  "a abbr article aside b bdi bdo blockquote body br button caption cite code col colgroup dd del details dfn dialog div dl " +
  "dt em figcaption figure footer h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd label li link main mark meta " +
  "nav ol p picture pre progress q rp rt ruby s samp script search section small source span strong sub summary sup table tbody td tfoot " +
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
    input: "autocomplete checked disabled maxlength name spellcheck type",
    label: "for",
    li: "value",
    link: "href hreflang media rel type",
    annotation: "encoding",
    math: "display",
    meta: "charset content http-equiv media name property",
    ol: "reversed start type",
    progress: "max value",
    script: "blocking data-mermaid defer src",
    search: "data-base data-found data-home data-library data-none data-source",
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

/**
 * Stand for the address of any page of ours: what is resolved against them and stays there is ours. `https:a.example` is
 * a path on a page that came by https, and a host on another.
 */
const HERE = ["https", "http"].map(scheme => new URL(`${scheme}://here.invalid/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/`))

const isOurs = (address: string): boolean =>
  HERE.every(page => URL.canParse(address, page) && new URL(address, page).origin === page.origin)

const isFollowed = (address: string): boolean =>
  HERE.every(page => {
    if (!URL.canParse(address, page)) return false
    const { protocol, username, password } = new URL(address, page)
    return FOLLOWED.has(protocol) && username === "" && password === ""
  })

const attributeOf = ({ attrs }: Tag, name: string): string => attrs.find(each => each.name === name)?.value ?? ""

/** Whether an address may stand where it does: links may lead away, files are the site's own. */
function isAllowedAddress(tag: Tag, { name, value }: Attribute): boolean {
  // An address begins behind a comma or a space (HTML, section 4.8.4.2.2); what else does is no way out.
  if (name === "srcset") return value.split(/[\s,]+/).every(isOurs)
  if (DRAWINGS.has(tag.name)) return value.startsWith("#")
  const leads = tag.name === "a" || (tag.name === "link" && LINKS.has(attributeOf(tag, "rel")))
  return leads ? isFollowed(value) : isOurs(value)
}

const isKnownAttribute = (tag: string, name: string): boolean =>
  EVERYWHERE.has(name) ||
  /^aria-[a-z]+$/.test(name) ||
  /^data-pagefind-[a-z]+$/.test(name) ||
  OF.get(tag)?.has(name) === true ||
  (DRAWINGS.has(tag) && OF_DRAWINGS.has(name)) ||
  (FORMULAS.has(tag) && OF_FORMULAS.has(name))

/** May a tag have an attribute, with its value? */
export function isAllowedAttribute(tag: Tag, attribute: Attribute): boolean {
  if (!isKnownAttribute(tag.name, attribute.name)) return false
  // A radio button's name says which tabs belong together. Any other name could stand in for a property of a form.
  if (attribute.name === "name" && tag.name === "input") return /^__tabbed_\d+$/.test(attribute.value)
  return !ADDRESSES.has(attribute.name) || isAllowedAddress(tag, attribute)
}

/** What an element must be beyond its name, where it acts upon the whole page or takes input. */
const FITS: ReadonlyMap<string, (tag: Tag) => boolean> = new Map([
  ["script", tag => attributeOf(tag, "src") !== ""],
  ["link", tag => LINKS.has(attributeOf(tag, "rel")) || FILES.has(attributeOf(tag, "rel"))],
  ["meta", tag => /^(?:content-security-policy)?$/i.test(attributeOf(tag, "http-equiv"))],
  ["input", tag => INPUTS.has(attributeOf(tag, "type"))],
])

/** May an element be on a page, there in its head or not? */
export const isAllowedTag = (tag: Tag, isInHead: boolean): boolean =>
  KNOWN.has(tag.name) && (FITS.get(tag.name)?.(tag) ?? true) && (isInHead || !IN_HEAD.has(tag.name))
