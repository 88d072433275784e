import MarkdownIt, { type Token } from "markdown-it"
import type { PageId } from "../1-read/index.ts"
import { addressOf, destinationOf, relativeAddress } from "./addresses.ts"
import { printCode } from "./code.ts"
import { escapeHtml } from "./escape.ts"
import { formulaSource, mathml } from "./formulas.ts"
import type { Picture, Surroundings } from "./page.ts"
import { pictureAt, pictureElement } from "./pictures.ts"
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
  /** Links that are open at this place. */
  links: number
  /** Pictures printed so far: the first is loaded at once, the others when they come near. */
  pictures: number
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
  return pictureAt(attribute(token, "src") ?? "", page, locale, surroundings.pictures)
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
  const way = printOriginal(picture, here, alt, printing)
  return metaOf(token).figure ? element + way : `<span class="elsewhere">${element}${way}</span>`
}

const wordOf = (key: string, { surroundings }: Printing): string => surroundings.labels(key)?.text ?? ""

/** Over a picture: the way to the picture itself. */
function printOriginal(picture: Picture, here: string, alt: string, printing: Printing): string {
  const href = isElsewhere(picture) ? picture.original : relativeAddress(here, `/${picture.original}`)
  const label = `${wordOf("open-picture", printing)}: ${alt}`
  return `<a class="original" href="${escapeHtml(href)}" aria-label="${escapeHtml(label)}" data-pagefind-ignore></a>`
}

/** A formula as MathML; as its source, where it can't be read. */
function printFormula(token: Token | undefined, tag: "div" | "span"): string {
  if (token === undefined) return ""
  const isBlock = tag === "div"
  const converted = mathml(token.content, isBlock)
  const shown = typeof converted === "string" ? converted : escapeHtml(formulaSource(token.content, isBlock))
  return `<${tag} class="arithmatex">${shown}</${tag}>`
}

function printIcon(token: Token, { surroundings, icons }: Printing): string {
  const name = metaOf(token).icon ?? ""
  if (!surroundings.icons.has(name)) return escapeHtml(token.markup)
  icons.add(name)
  return `<svg class="icon" aria-hidden="true"><use href="#${escapeHtml(iconId(name))}"/></svg>`
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
      if (tokens[at]?.tag === "a") printingOf(env).links++
      return self.renderToken(tokens, at, options)
    }
    rules[`${type}_close`] = (tokens, at, options, env, self) => {
      if (tokens[at]?.tag === "a") printingOf(env).links--
      return self.renderToken(tokens, at, options)
    }
  }
  rules.diagram_open = (tokens, at, options, env, self) => {
    const token = tokens[at]
    if (token === undefined) return ""
    const label = escapeHtml(`${wordOf("diagram", printingOf(env))}: ${attribute(token, "class") ?? ""}`)
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
    const label = wordOf(attribute(token, "checked") === undefined ? "task-open" : "task-done", printingOf(env))
    return self.renderToken([withAttribute(token, "aria-label", label)], 0, options)
  }
  rules.table_open = (tokens, at, options, env, self) => {
    const label = escapeHtml(wordOf("table", printingOf(env)))
    return `<div class="table-wrap" role="group" aria-label="${label}" tabindex="0">${self.renderToken(tokens, at, options)}`
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

/** A page's tokens as HTML, and the names of the icons in it. */
export function print(
  tokens: readonly Token[],
  page: PageId,
  locale: string,
  surroundings: Surroundings,
  contents: string,
): { readonly html: string; readonly icons: ReadonlySet<string> } {
  const printing: Printing = { page, locale, surroundings, icons: new Set(), contents, links: 0, pictures: 0 }
  return { html: md.renderer.render([...tokens], md.options, { printing }), icons: printing.icons }
}

/** Inline tokens as HTML, for titles and labels. */
export function printInline(
  children: readonly Token[],
  page: PageId,
  locale: string,
  surroundings: Surroundings,
): string {
  const printing: Printing = { page, locale, surroundings, icons: new Set(), contents: "", links: 0, pictures: 1 }
  return md.renderer.renderInline([...children], md.options, { printing })
}
