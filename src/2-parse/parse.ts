import type { Token } from "markdown-it"
import type { Field, Source } from "../1-read/index.ts"
import { dialect } from "./dialect.ts"
import type { Document } from "./document.ts"
import { newEnvironment } from "./environment.ts"
import type { DialectOptions } from "./options.ts"
import { joinTexts, parseInner } from "./spans.ts"
import { inlineToken } from "./tokens.ts"

/** Words of the folder's front matter stand at no place of the page's own file. */
const isElsewhere = ({ at }: Field): boolean => at[1] === 0

function forgetPlace(token: Token): void {
  const { at: _at, seams: _seams, ...meta } = token.meta ?? {}
  token.meta = meta
  for (const child of token.children ?? []) forgetPlace(child)
}

const NONE: Document["definitions"] = new Map()

/**
 * Reads one text: blocks and inline content as tokens with places, definitions, and what is wrong with it.
 * `definitions`: of addresses, for names that the text itself doesn't define.
 */
export function parse(source: Source, options: DialectOptions = {}, definitions = NONE): Document {
  const md = dialect()
  const { env, environment } = newEnvironment(source, options, definitions)
  const tokens = md.parse(source.text, env)
  const field = (value: Field): Token => {
    const before = environment.diagnostics.length
    const token = inlineToken([{ text: value.value, offsets: [[0, value.at[0]]] }], 0)
    token.children = joinTexts(parseInner(md, env, token.content, [[0, value.at[0]]]))
    token.meta = { ...token.meta, at: value.at }
    if (isElsewhere(value)) for (const child of token.children) forgetPlace(child)
    // A title is words: what looks like HTML in one is shown as it stands, and is no fault.
    const found = environment.diagnostics.splice(before)
    environment.diagnostics.push(...found.filter(({ code }) => code !== "D202"))
    return token
  }
  const { title, metaTitle, description, tags = [] } = source.frontMatter
  return {
    source,
    tokens,
    ...(title && { title: field(title) }),
    ...(metaTitle && { metaTitle: field(metaTitle) }),
    ...(description && { description: field(description) }),
    tags: tags.map(field),
    abbreviations: [...environment.abbreviations.values()],
    definitions: environment.definitions,
    diagnostics: environment.diagnostics,
  }
}
