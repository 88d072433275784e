import MarkdownIt, { type Token } from "markdown-it"
import type { PageId } from "../1-read/index.ts"
import { addressOf, destinationOf, relativeAddress } from "./addresses.ts"
import { printCode } from "./code.ts"
import { escapeHtml } from "./escape.ts"
import { formulaSource, mathml } from "./formulas.ts"
import { languageOf, languagesAround, written } from "./language.ts"
import type { Phrase, Picture, Surroundings } from "./page.ts"
import { attributes, classesOf, isAtSide, pictureAt, pictureElement } from "./pictures.ts"
import { attribute, metaOf, textOf, withAttribute } from "./tokens.ts"

/** What printing one page needs, and what it finds on the way. */
interface Printing {
  readonly page: PageId
  readonly locale: string
  readonly surroundings: Surroundings
  /** Names of the icons that the body uses: their drawings follow it once. */
  readonly icons: Set<string>
  /** What stands for `[TOC]`. */
  readonly contents: string
  /** The language around each token. */
  readonly around: ReadonlyMap<Token, string>
  /** Links that are open at this place. */
  links: number
  /** Pictures printed so far: the first is loaded at once, the others when they come near. */
  pictures: number
  /** Tables printed so far. */
  tables: number
  /** A diagram that a script can draw was printed. */
  hasDiagrams: boolean
}

const isPrinting = (env: unknown): env is { printing: Printing } =>
  typeof env === "object" && env !== null && "printing" in env

function printingOf(env: unknown): Printing {
  if (isPrinting(env)) return env.printing
  throw new Error("a renderer rule was called without a page")
}

/** The id under which an icon's drawing stands on the page. */
const iconId = (name: string): string => `icon-${name}`

function pictureOf(token: Token, { page, locale, surroundings }: Printing): Picture | undefined {
  return pictureAt(attribute(token, "src") ?? "", page, locale, surroundings)
}

/** Alternative text: of a Markdown picture its own inline content, of an HTML one an attribute. */
const altOf = (token: Token): string =>
  token.type === "image" ? textOf(token.children ?? []) : (attribute(token, "alt") ?? "")

const isElsewhere = ({ original }: Picture): boolean => /^https?:/.test(original)

/** A picture, ready for every screen; one that isn't there as the author wrote it. */
function printImage(token: Token, printing: Printing): string {
  const alt = altOf(token)
  const picture = pictureOf(token, printing)
  const here = addressOf(printing.page, printing.locale)
  if (picture === undefined) {
    const src = attribute(token, "src") ?? ""
    if (destinationOf(src, printing.page, printing.surroundings.addresses).kind === "outside") return escapeHtml(alt)
    return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" loading="lazy">`
  }
  const element = pictureElement(token, picture, here, alt, printing.pictures++ === 0)
  const leads = metaOf(token).figure || isElsewhere(picture)
  // A picture that is a link's content leads where the author wants it to.
  if (!leads || printing.links > 0) return element
  const way = printOriginal(token, picture, here, printing)
  return metaOf(token).figure ? element + way : `<span class="elsewhere">${element}${way}</span>`
}

const aroundOf = (token: Token, { around, locale }: Printing): string => around.get(token) ?? locale

/** A word of the interface; without any, an empty one in the language that is around. */
const wordOf = (key: string, token: Token, printing: Printing): Phrase =>
  printing.surroundings.labels(key) ?? { text: "", html: "", lang: aroundOf(token, printing) }

/** What tells the language of words that stand in a token's place. */
const languageAt = (token: Token, lang: string, printing: Printing): [string, string][] =>
  languageOf(lang, aroundOf(token, printing), printing.surroundings.addresses.site)

/** What names an element for those who listen. A direction would move its box, and none of its words are seen. */
const nameOf = (text: string, lang: string, token: Token, printing: Printing): [string, string][] => [
  ["aria-label", text],
  ...(lang === aroundOf(token, printing) ? [] : [["lang", lang] satisfies [string, string]]),
]

/** Text in its language. */
function spanOf(text: string, token: Token, lang: string, printing: Printing): string {
  const language = languageAt(token, lang, printing)
  return language.length === 0 ? escapeHtml(text) : `<span${written(language)}>${escapeHtml(text)}</span>`
}

/** Over a picture: the way to the picture itself. Its name is in two languages where the words are. */
function printOriginal(token: Token, picture: Picture, here: string, printing: Printing): string {
  const href = isElsewhere(picture) ? picture.original : relativeAddress(here, `/${picture.original}`)
  const opening = `<a class="original" href="${escapeHtml(href)}"`
  const alt = altOf(token)
  const altLanguage = attribute(token, "lang") ?? aroundOf(token, printing)
  const { text, lang } = wordOf("open-picture", token, printing)
  if (lang === altLanguage) {
    return `${opening}${written(nameOf(`${text}: ${alt}`, lang, token, printing))} data-pagefind-ignore></a>`
  }
  const words = `${spanOf(text, token, lang, printing)}: ${spanOf(alt, token, altLanguage, printing)}`
  return `${opening} data-pagefind-ignore><span class="unseen">${words}</span></a>`
}

/** What a table scrolls in, with a name for those who listen: an attribute; in another language than what is around, words that say so. */
function printTableOpening(token: Token, printing: Printing): string {
  const { text, lang } = wordOf("table", token, printing)
  const wrap = (name: string, words = "") => `<div class="table-wrap" role="group" ${name} tabindex="0">${words}`
  const language = languageAt(token, lang, printing)
  if (language.length === 0) return wrap(`aria-label="${escapeHtml(text)}"`)
  const id = `to:table-${++printing.tables}`
  return wrap(
    `aria-labelledby="${id}"`,
    `<span class="unseen" id="${id}"${written(language)}>${escapeHtml(text)}</span>`,
  )
}

/** An opening token whose own name is a word of the interface. */
function named(token: Token, key: string, printing: Printing): Token {
  const { text, lang } = wordOf(key, token, printing)
  return nameOf(text, lang, token, printing).reduce((all, [name, value]) => withAttribute(all, name, value), token)
}

/** A formula as MathML; as its source, where it can't be read. */
function printFormula(token: Token | undefined, tag: "div" | "span"): string {
  if (token === undefined) return ""
  const isBlock = tag === "div"
  const converted = mathml(token.content, isBlock)
  const shown = typeof converted === "string" ? converted : escapeHtml(formulaSource(token.content, isBlock))
  return `<${tag} class="arithmatex">${shown}</${tag}>`
}

/** Classes of an icon that say how large it is, and where in its line. */
const ICON_SIZES = /^(?:lg|x{1,3}l|middle)$/

/** Whether a paragraph is nothing but pictures that the text after it runs beside: it takes no room of its own. */
const isBesideText = ({ children }: Token): boolean =>
  children?.some(isAtSide) === true &&
  children.every(each => isAtSide(each) || each.type === "softbreak" || each.content.trim() === "")

const withClass = (token: Token, name: string): Token =>
  withAttribute(token, "class", [...classesOf(token), name].join(" "))

/** An icon is decoration, unless it has a title, which is its name then. */
function printIcon(token: Token, { surroundings, icons }: Printing): string {
  const name = metaOf(token).icon ?? ""
  if (!surroundings.icons.has(name)) return escapeHtml(token.markup)
  icons.add(name)
  const sizes = classesOf(token).filter(each => ICON_SIZES.test(each))
  const title = attribute(token, "title")
  const named: (readonly [string, string | undefined])[] =
    title === undefined
      ? [["aria-hidden", "true"]]
      : [
          ["role", "img"],
          ["lang", attribute(token, "lang")],
        ]
  const opening = `<svg${attributes([["class", ["icon", ...sizes].join(" ")], ...named])}>`
  const words = title === undefined ? "" : `<title>${escapeHtml(title)}</title>`
  return `${opening}${words}<use href="#${escapeHtml(iconId(name))}"/></svg>`
}

function printer(): ReturnType<typeof MarkdownIt> {
  const md = new MarkdownIt({ html: false, xhtmlOut: false })
  const { rules } = md.renderer
  rules.image = (tokens, at, _options, env) => {
    const token = tokens[at]
    return token === undefined ? "" : printImage(token, printingOf(env))
  }
  rules.html_void = (tokens, at, options, env, self) =>
    tokens[at]?.tag === "img" ? printImage(tokens[at], printingOf(env)) : self.renderToken(tokens, at, options)
  for (const type of ["link", "html"]) {
    rules[`${type}_open`] = (tokens, at, options, env, self) => {
      const token = tokens[at]
      if (token?.tag !== "a") return self.renderToken(tokens, at, options)
      printingOf(env).links++
      const isIcon = tokens[at + 1]?.type === "icon" && tokens[at + 2]?.tag === "a"
      return self.renderToken([isIcon ? withClass(token, "icon-link") : token], 0, options)
    }
    rules[`${type}_close`] = (tokens, at, options, env, self) => {
      if (tokens[at]?.tag === "a") printingOf(env).links--
      return self.renderToken(tokens, at, options)
    }
  }
  rules.paragraph_open = (tokens, at, options, _env, self) => {
    const [token, inline] = tokens.slice(at, at + 2)
    if (token === undefined || inline === undefined || !isBesideText(inline))
      return self.renderToken(tokens, at, options)
    return self.renderToken([withClass(token, "aside"), inline], 0, options)
  }
  rules.diagram_open = (tokens, at, options, env, self) => {
    const token = tokens[at]
    if (token === undefined) return ""
    const printing = printingOf(env)
    const { text, lang } = wordOf("diagram", token, printing)
    const kind = attribute(token, "class") ?? ""
    printing.hasDiagrams ||= kind.split(" ").includes("mermaid")
    const label = `${spanOf(text, token, lang, printing)}: ${escapeHtml(kind)}`
    const opening = self.renderToken([withAttribute(token, "tabindex", "0")], 0, options)
    return `<div class="code"><div class="code-title" data-pagefind-ignore>${label}</div>${opening}`
  }
  rules.diagram_close = (tokens, at, options, _env, self) => `${self.renderToken(tokens, at, options)}</div>`
  rules.math_inline = (tokens, at) => printFormula(tokens[at], "span")
  rules.math_block = (tokens, at) => printFormula(tokens[at], "div")
  rules.toc_open = (tokens, at, options, env, self) =>
    `${self.renderToken(tokens, at, options)}${printingOf(env).contents}`
  rules.icon = (tokens, at, _options, env) => (tokens[at] ? printIcon(tokens[at], printingOf(env)) : "")
  rules.fence = (tokens, at) => (tokens[at] ? printCode(tokens[at]) : "")
  rules.code_block = rules.fence
  rules.task_checkbox = (tokens, at, options, env, self) => {
    const token = tokens[at]
    if (token === undefined) return ""
    const key = attribute(token, "checked") === undefined ? "task-open" : "task-done"
    return self.renderToken([named(token, key, printingOf(env))], 0, options)
  }
  rules.footnote_backref_open = (tokens, at, options, env, self) => {
    const token = tokens[at]
    return token === undefined ? "" : self.renderToken([named(token, "footnote-back", printingOf(env))], 0, options)
  }
  rules.table_open = (tokens, at, options, env, self) => {
    const token = tokens[at]
    return token === undefined ? "" : printTableOpening(token, printingOf(env)) + self.renderToken(tokens, at, options)
  }
  rules.table_close = (tokens, at, options, _env, self) => `${self.renderToken(tokens, at, options)}</div>`
  return md
}

const md = printer()

/** Drawings of the icons that a page uses, hidden, each once. */
export function iconSheet(names: Iterable<string>, icons: ReadonlyMap<string, string>): string {
  const symbols = [...names].sort().map(name =>
    icons
      .get(name)
      ?.replace(/^<svg/, `<symbol id="${escapeHtml(iconId(name))}"`)
      .replace(/svg>\s*$/, "symbol>"),
  )
  return symbols.length === 0 ? "" : `<svg>${symbols.join("")}</svg>`
}

/** A page's tokens as HTML, the names of the icons in it, and whether a script can draw something there. */
export function print(
  tokens: readonly Token[],
  page: PageId,
  locale: string,
  surroundings: Surroundings,
  contents: string,
): { readonly html: string; readonly icons: ReadonlySet<string>; readonly hasDiagrams: boolean } {
  const around = languagesAround(tokens, locale)
  const counts = { links: 0, pictures: 0, tables: 0, hasDiagrams: false }
  const printing: Printing = { page, locale, surroundings, icons: new Set(), contents, around, ...counts }
  const html = md.renderer.render([...tokens], md.options, { printing })
  return { html, icons: printing.icons, hasDiagrams: printing.hasDiagrams }
}

/** Inline tokens as HTML, for titles and labels. */
export function printInline(
  children: readonly Token[],
  page: PageId,
  locale: string,
  surroundings: Surroundings,
): string {
  const counts = { links: 0, pictures: 1, tables: 0, hasDiagrams: false }
  const printing = { page, locale, surroundings, icons: new Set<string>(), contents: "", around: new Map(), ...counts }
  return md.renderer.renderInline([...children], md.options, { printing })
}
