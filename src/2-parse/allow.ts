/** The allow-lists of contributors' markup: elements, attributes, classes, ids, addresses. */

import type { Attribute } from "./attributes.ts"

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Elements without content. */
const VOID = words("br hr img wbr col")

const ELEMENTS = words(`
  a abbr b bdi bdo blockquote br button caption cite code col colgroup dd del details dfn div dl dt em figcaption figure
  h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark math menclose mfrac mi mn mo mover mroot mrow ms mspace msqrt msub
  msubsup msup mtable mtd mtext mtr munder munderover ol p pre q rp rt ruby s samp section small span strong sub
  summary sup table tbody td tfoot th thead tr tt u ul var wbr
`)

/** Elements that contributors may write. Nothing that runs, loads, embeds, styles, or asks for input. */
export const isAllowedElement = (tag: string): boolean => ELEMENTS.has(tag)

export const isVoidElement = (tag: string): boolean => VOID.has(tag)

/** Where an attribute was written: in an attribute list, or in an HTML tag. */
export type Origin = "list" | "html"

/** What the dialect's own rules and the documentation give a meaning to. */
const CLASSES = words(`
  md-button md-button--primary grid cards card annotate inline end twemoji emojione lg middle xl xxl xxxl off-glb
  admonition admonition-title note abstract summary tldr info todo tip hint important success check done question
  help faq warning caution attention failure fail missing danger error bug example quote cite
  details tabbed-set tabbed-alternate tabbed-block tabbed-content tabbed-labels task-list task-list-item
  footnote footnote-ref highlight mermaid arithmatex critic comment break block keys caption
  align-left align-right align-center
`)

/** Names by which a theme calls the parts of its pages: with them a text could pass for one. Code is `language-python`. */
const THEME_CLASS =
  /^(?!language-)(?:site|page|header|footer|nav|banner|admin|menu|search|skip|toc|locale|translation|notice|language|dialog|modal|overlay|visually|sr-only|hidden|headerlink|js)(?:[-_]|$)/i

/** Most classes on one element. */
const MAX_CLASSES = 8

/** `refused` is a fault; `dropped` has no meaning here, and is left out without one. */
type Verdict = "kept" | "dropped" | "refused"

const matches = (name: string, pattern: string): boolean =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern

function classVerdict(name: string, own: readonly string[]): Verdict {
  if (CLASSES.has(name.toLowerCase()) || own.some(pattern => matches(name, pattern))) return "kept"
  return THEME_CLASS.test(name) || !/^[\p{L}\p{N}_-]+$/u.test(name) ? "refused" : "dropped"
}

/** Names that scripts look up on `document` and `window`; an element with such an id could stand in for them. */
const CLOBBERING = words(`
  location document window self top parent opener frames history navigator screen body head forms images links
  scripts anchors embeds plugins cookie domain referrer implementation doctype all attributes children
  constructor prototype toString valueOf hasOwnProperty isPrototypeOf toLocaleString propertyIsEnumerable
`)

/** An id that no script can take for something else: camel case is how the DOM writes its own names. */
const isAllowedId = (id: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_:.-]*$/u.test(id) &&
  id.length <= 200 &&
  !CLOBBERING.has(id) &&
  !/^[a-z]+[A-Z][a-zA-Z]*$/.test(id)

const isNumber = (value: string): boolean => /^\d{1,5}(?:px)?$/.test(value)
const isOneOf =
  (...values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value)

type Check = (value: string, tag: string) => boolean

const onTags =
  (tags: string, check: Check): Check =>
  (value, tag) =>
    words(tags).has(tag) && check(value, tag)

const anyText: Check = value => value.length <= 1000

const CHECKS = new Map<string, Check>([
  ["id", isAllowedId],
  ["title", anyText],
  ["alt", onTags("img", anyText)],
  ["width", onTags("img", isNumber)],
  ["height", onTags("img", isNumber)],
  ["loading", onTags("img span", isOneOf("lazy", "eager"))],
  ["start", onTags("ol", value => /^-?\d{1,9}$/.test(value))],
  ["type", onTags("ol", isOneOf("1", "a", "A", "i", "I"))],
  ["reversed", onTags("ol", anyText)],
  ["value", onTags("li", value => /^-?\d{1,9}$/.test(value))],
  ["open", onTags("details", anyText)],
  ["colspan", onTags("td th", value => /^\d{1,3}$/.test(value))],
  ["rowspan", onTags("td th", value => /^\d{1,3}$/.test(value))],
  ["scope", onTags("th", isOneOf("row", "col", "rowgroup", "colgroup"))],
  ["display", onTags("math", isOneOf("block", "inline"))],
  ["stretchy", onTags("mo", isOneOf("true", "false"))],
  ["form", onTags("mo", isOneOf("prefix", "infix", "postfix"))],
])

/** What HTML tags may say beyond attribute lists. */
const HTML_CHECKS = new Map<string, Check>([
  ["href", onTags("a", value => isAllowedAddress(value))],
  ["src", onTags("img", value => isAllowedAddress(value))],
  ["lang", value => /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(value)],
  ["dir", isOneOf("ltr", "rtl", "auto")],
])

/** Harmless and without a meaning here: a page looks and leads the same without them. */
const MEANINGLESS = /^(?:markdown|rel|target|name|xmlns|data-[a-z0-9-]+|align|valign|border|cellpadding|cellspacing)$/

/** In HTML also names with hyphens, which editors and translation platforms leave behind; none that a library acts upon. */
const MEANINGLESS_IN_HTML =
  /^(?:style|color|face|bgcolor|background|nowrap|clear|hspace|vspace|role|itemprop|itemscope|itemtype|(?!(?:hx|ng|v|x-(?:on|bind|data|init|html|text|model|effect))(?:-|$))[a-z]+(?:-[a-z0-9]+)+)$/

/** A width in old style: tables find their own, and a share of the page is no size of a picture. */
const isSize = (name: string, value: string): boolean =>
  /^(?:width|height|size)$/.test(name) && /^\d{1,5}(?:\.\d{1,4})?(?:px|%|em)?;?$/.test(value)

function attributeVerdict(name: string, value: string, tag: string, origin: Origin): Verdict {
  const check = CHECKS.get(name) ?? (origin === "html" ? HTML_CHECKS.get(name) : undefined)
  if (check?.(value, tag)) return "kept"
  if (isSize(name, value)) return "dropped"
  // Words for a picture on what is none harm nobody.
  if (check) return origin === "html" && name === "alt" ? "dropped" : "refused"
  if (MEANINGLESS.test(name)) return "dropped"
  return origin === "html" && MEANINGLESS_IN_HTML.test(name) ? "dropped" : "refused"
}

/** What is left of an element's attributes, and what isn't. */
export interface Judged {
  readonly kept: readonly Attribute[]
  readonly refused: readonly string[]
  readonly dropped: readonly string[]
}

const ALIGNMENTS = words("left right center")

/** Old-style alignment is a class here: the page's policy allows no other styles. */
const translated = ([name, value]: Attribute): Attribute => {
  const lower = name.toLowerCase()
  if (lower === "align" && ALIGNMENTS.has(value)) return ["class", `align-${value}`]
  return [lower, /^(?:width|height)$/.test(lower) ? value.replace(/px$/, "") : value]
}

function judgeClasses(
  value: string,
  own: readonly string[],
  into: { kept: Attribute[]; refused: string[]; dropped: string[] },
): void {
  const names = value.split(/\s+/).filter(Boolean)
  for (const [index, name] of names.entries()) {
    const verdict = index < MAX_CLASSES ? classVerdict(name, own) : "refused"
    if (verdict === "kept") into.kept.push(["class", name])
    else into[verdict].push(`.${name}`)
  }
}

/** Judges the attributes that an author gave an element. Classes come one by one; `own` are those of the site. */
export function judgeAttributes(
  tag: string,
  attributes: readonly Attribute[],
  origin: Origin,
  own: readonly string[] = [],
): Judged {
  const judged = { kept: [] as Attribute[], refused: [] as string[], dropped: [] as string[] }
  const classes: string[] = []
  for (const attribute of attributes) {
    const [name, value] = translated(attribute)
    if (name === "class") classes.push(value)
    else {
      const verdict = attributeVerdict(name, value, tag, origin)
      if (verdict === "kept") judged.kept.push([name, value])
      else judged[verdict].push(name)
    }
  }
  judgeClasses(classes.join(" "), own, judged)
  return judged
}

/** Schemes beside http and https: they open a program of the reader's choice, and run nothing on the page. */
const SCHEMES = words("mailto tel sms xmpp matrix irc ircs geo")

/** Longest address that is taken. */
const MAX_ADDRESS = 2000

/** Control and other invisible characters, which make an address another than it looks. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u

const HOST_NAME = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?\.?$/i
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/

/** A host as it is: no user in front, no other way to write a number, no letters that look like others. */
function isAllowedHost(authority: string): boolean {
  const [, host = "", port] = /^([^:]*)(?::(\d{1,5}))?$/.exec(authority) ?? []
  if (/(?:^|\.)xn--/i.test(host) || (port !== undefined && Number(port) > 65_535)) return false
  return HOST_NAME.test(host) || IPV4.test(host)
}

function isAllowedWeb(address: string): boolean {
  const authority = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1]
  return authority !== undefined && isAllowedHost(authority)
}

/** A path can't be told from a scheme, a host or a way out once something decodes it. */
const isAllowedPath = (address: string): boolean => !/^\/\//.test(address) && !/^[^?#]*%(?:2f|5c|2e|00)/i.test(address)

/**
 * Whether an address may stand in a page: http and https with a plain host, a few inert schemes, and paths. Entities
 * and escapes are undone before; relative paths are looked up by room 4.
 */
export function isAllowedAddress(address: string): boolean {
  if (address.length > MAX_ADDRESS || INVISIBLE.test(address) || /[\\"<>]/.test(address)) return false
  const scheme = /^([^/?#]*?):/.exec(address.trim())?.[1]?.toLowerCase()
  if (scheme === undefined) return isAllowedPath(address.trim())
  return scheme === "http" || scheme === "https" ? isAllowedWeb(address.trim()) : SCHEMES.has(scheme)
}
