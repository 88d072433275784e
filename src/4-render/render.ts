import type { Token } from "../2-parse/index.ts"
import type { LocalizedDocument } from "../3-locale/index.ts"
import { abbreviate, termsIn, withOpenTerms } from "./abbreviations.ts"
import { addressOf, assetNamed } from "./addresses.ts"
import { withAnchors } from "./anchors.ts"
import { withCaptionNumbers } from "./captions.ts"
import { contentsList, contentsOf } from "./contents.ts"
import { type Glossary, glossaryOf } from "./glossary.ts"
import { iconSheet, print, printInline } from "./html.ts"
import { languageOf } from "./language.ts"
import { LanguageStack } from "./language-stack.ts"
import { resolveLink } from "./links.ts"
import { nameInNavigation, nameOfFile } from "./navigation.ts"
import type { Phrase, RenderedPage, Surroundings } from "./page.ts"
import { attribute, copy, make, metaOf, textOf } from "./tokens.ts"

/** Levels of the headings that are listed in "on this page", where the settings don't say. */
const CONTENTS_DEPTH = [2, 4] as const

/** What may not stand in a title that is itself a link or a label: links, pictures, notes, ids. */
const plain = (children: readonly Token[]): Token[] =>
  children
    .filter(
      token =>
        token.tag !== "a" &&
        token.type !== "image" &&
        token.type !== "icon" &&
        token.type !== "footnote_ref" &&
        metaOf(token).alias === undefined,
    )
    .map(token =>
      attribute(token, "id") === undefined
        ? token
        : copy(token, { attrs: (token.attrs ?? []).filter(([name]) => name !== "id") }),
    )

/** A unit of text with its language, as HTML and as plain text. */
function phraseOf(inline: Token, lang: string, document: LocalizedDocument, surroundings: Surroundings): Phrase {
  const children = plain(inline.children ?? [])
  return {
    text: textOf(children).trim(),
    html: printInline(children, document.page, document.locale.tag, surroundings).trim(),
    lang,
  }
}

/** Words of the interface that stand in a body: a default title. */
function wordLabel(token: Token, document: LocalizedDocument, surroundings: Surroundings): Token {
  const label = metaOf(token).label
  const phrase = label === undefined ? undefined : surroundings.labels(label)
  if (phrase === undefined) return token
  const { text, lang } = phrase
  const words = make("text", "", 0, { content: text })
  const attrs = languageOf(lang, document.locale.tag, surroundings.addresses.site)
  if (attrs.length === 0) return copy(token, { children: [words] })
  return copy(token, {
    children: [make("run_open", "span", 1, { attrs }), words, make("run_close", "span", -1)],
  })
}

/** Ids that a translated heading would have had on its own stay alive as empty elements in it. */
function aliasTokens(ids: readonly string[]): Token[] {
  return ids.flatMap(id => [
    make("alias_open", "span", 1, { attrs: [["id", id]], meta: { alias: true } }),
    make("alias_close", "span", -1, { meta: { alias: true } }),
  ])
}

/** @param lang language of the block that it is in. */
function finishInline(
  token: Token,
  lang: string,
  document: LocalizedDocument,
  glossary: Glossary,
  surroundings: Surroundings,
): Token {
  const { page, locale } = document
  const worded = wordLabel(token, document, surroundings)
  const linked = (worded.children ?? []).map(child => resolveLink(child, page, locale.tag, surroundings.addresses))
  const isPlain = glossary.next.size === 0 || metaOf(token).raw === true
  return copy(worded, { children: isPlain ? linked : abbreviate(linked, glossary, lang) })
}

/** Links resolved, abbreviations marked, labels worded, aliases set: the tokens as they are printed. */
function finish(document: LocalizedDocument, surroundings: Surroundings): readonly Token[] {
  const glossary = glossaryOf(document.abbreviations)
  const languages = new LanguageStack(document.locale.tag)
  let heading: Token | undefined
  return document.tokens.map(token => {
    languages.pass(token)
    if (token.type === "heading_open") heading = token
    if (token.type === "heading_close") heading = undefined
    if (token.type !== "inline") return resolveLink(token, document.page, document.locale.tag, surroundings.addresses)
    const finished = finishInline(token, languages.here, document, glossary, surroundings)
    const aliases = heading === undefined ? [] : (document.aliases.get(attribute(heading, "id") ?? "") ?? [])
    return aliases.length === 0
      ? finished
      : copy(finished, { children: [...aliasTokens(aliases), ...(finished.children ?? [])] })
  })
}

/** Words of the front matter. */
const frontPhrase = (token: Token, document: LocalizedDocument, surroundings: Surroundings): Phrase =>
  phraseOf(token, metaOf(token).lang ?? document.locale.tag, document, surroundings)

/** What the front matter says of a page beside its title. All but the words is the source's. */
function frontOf(document: LocalizedDocument, surroundings: Surroundings) {
  const { metaTitle, description, tags, source, page } = document
  const { icon, image, robots = [], hide = [], status, isSearchable = true } = source.source.frontMatter
  const picture = image && assetNamed(image.value, page, surroundings.addresses)
  return {
    ...(metaTitle && { metaTitle: frontPhrase(metaTitle, document, surroundings) }),
    description: textOf(description?.children ?? []).trim(),
    tags: tags.map(tag => frontPhrase(tag, document, surroundings)),
    ...(icon && { icon: icon.value.replaceAll("/", "-") }),
    ...(picture !== undefined && { image: picture }),
    ...(status && { status: status.value }),
    robots,
    hidden: hide,
    isSearchable,
  }
}

/** The title of the front matter, else the first heading of the first level, else the page's name in the navigation or its file's. */
function titleOf(document: LocalizedDocument, surroundings: Surroundings): Phrase {
  const { tokens, title, locale, page, source } = document
  if (title !== undefined) return frontPhrase(title, document, surroundings)
  const at = tokens.findIndex(token => token.type === "heading_open" && token.tag === "h1")
  const [heading, inline] = [tokens[at], tokens[at + 1]]
  if (heading !== undefined && inline?.type === "inline")
    return phraseOf(inline, attribute(heading, "lang") ?? locale.tag, document, surroundings)
  const { site } = surroundings.addresses
  const name = nameInNavigation(page, site.navigation) ?? nameOfFile(page, site.title)
  return {
    text: name,
    html: printInline([make("text", "", 0, { content: name })], page, locale.tag, surroundings),
    lang: source.source.locale,
  }
}

/** Whether a page has a heading of the first level, be it in HTML. */
const hasMainHeading = (tokens: readonly Token[]): boolean =>
  tokens.some(token => token.tag === "h1" || hasMainHeading(token.children ?? []))

/** One page in one locale as HTML. Pure: the same document and surroundings give the same page. */
export function render(document: LocalizedDocument, surroundings: Surroundings): RenderedPage {
  const { page, locale } = document
  const { labels, addresses } = surroundings
  const words = { labels, lang: locale.tag, site: addresses.site }
  const finished = withCaptionNumbers(finish(document, surroundings), words)
  const { tokens, anchors } = withAnchors(withOpenTerms(finished))
  const contents = contentsOf(
    tokens,
    (inline, lang) => phraseOf(inline, lang ?? locale.tag, document, surroundings),
    addresses.site.dialect?.contents.depth ?? CONTENTS_DEPTH,
  )
  const { html, icons, hasDiagrams } = print(tokens, page, locale.tag, surroundings, contentsList(contents, locale.tag))
  return {
    page,
    locale,
    address: addressOf(page, locale.tag),
    title: titleOf(document, surroundings),
    ...frontOf(document, surroundings),
    body: html,
    iconSheet: iconSheet(icons, surroundings.icons),
    hasDiagrams,
    hasHeading: hasMainHeading(tokens),
    contents,
    terms: termsIn(tokens),
    anchors,
    coverage: document.coverage,
    segments: document.segments,
    diagnostics: document.diagnostics,
  }
}
