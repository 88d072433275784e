// Where we differ from the reference on purpose: what docs/dialect.md lists under the same names.
//
// Nothing is waved through by its looks. A known difference says how the two sides are to be made equal: by a
// correction of the text that our own diagnostic asks for, or by taking one thing out of both pages. Then they
// have to agree in every fact.

import Markdown from "markdown-it"
import { crossingBlock, hasBareText, inParagraphs, lettersIn, wellFormed } from "./nesting.mjs"

const CJK =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3000-\\u303f\\uff00-\\uffef]"

/** Tags, but not of an emoji, which stands for a character. */
const TAGS_BETWEEN = '(?:<(?!span class="twemoji"|svg )[^>]*>)*'

const PARTS = "address|article|aside|center|footer|header|hgroup|main|nav|search"
const TAG_OF_PART = new RegExp(`(?<=</?)(?:${PARTS})\\b`, "g")
const WHOLE_PART = new RegExp(`<(${PARTS})\\b[^>]*>[\\s\\S]*?</\\1>`, "g")

/** The page with a `span` in place of a part of a page that stands among words, and a `div` elsewhere: behind an empty line, too. */
const withStandIns = html =>
  html
    .replace(/<p\b[^>]*>[\s\S]*?<\/p>/g, paragraph =>
      paragraph
        .replace(WHOLE_PART, "")
        .replace(/^<p\b[^>]*>|<\/p>$/g, "")
        .trim() === ""
        ? paragraph
        : paragraph.replace(WHOLE_PART, (part, _, at) =>
            part.replace(TAG_OF_PART, /(?:\n *|<br \/>)\n *$/.test(paragraph.slice(0, at)) ? "div" : "span"),
          ),
    )
    .replace(TAG_OF_PART, "div")

/** Slips of the reference that it can be asked to leave out: mends.py has them. */
export const MENDS = [
  "text-behind-inner-list",
  "footnote-in-footnote",
  "end-of-footnote",
  "definition-in-admonition",
  "names-of-scripts",
  "plus-in-typed-text",
  "brace-behind-list",
  "list-between-lines",
  "parenthesis-in-open-title",
  "text-behind-fence",
  "fence-behind-indented-code",
  "link-in-link",
  "tag-in-tag",
]

/** Replacements in a page. `both`: on either side; `reference`, `ours`: on one. Each gets what is known of the page. */
export const pageDifferences = [
  { name: "crossing-tags", reference: wellFormed },
  {
    name: "line-end-in-address",
    reference: html => html.replace(/(?<=<a [^>]*?href=")[^"]*/g, address => address.replace(/\n */g, "")),
  },
  { name: "refused-address", reference: withoutRefused },
  // Before any difference that parses the page: HTML ends a link where another one begins in it.
  { name: "address-in-link", both: withoutInnerLinks },
  // What stands for an icon or a tag while the reference reads a text.
  {
    name: "tag-in-alternative-text",
    reference: html => html.replace(/(?<=<img [^>]*?alt="[^"]*?)\u0002?klzzwxh:\d+\u0003?/g, ""),
    ours: html => html.replace(/(?<=<img [^>]*?alt="[^"]*?)&lt;[^"<>]*?&gt;/g, ""),
  },
  {
    name: "formulas",
    both: html => html.replace(/<(span|div)\b[^>]*class="arithmatex[^>]*>[\s\S]*?<\/\1>/g, "<$1></$1>"),
  },
  {
    name: "line-break-between-cjk",
    both: html =>
      html.replace(
        new RegExp(`(<pre\\b[\\s\\S]*?</pre>)|(?<=${CJK}${TAGS_BETWEEN}) *\\n[ \\n]*(?=${TAGS_BETWEEN}${CJK})`, "gu"),
        "$1",
      ),
  },
  {
    name: "space-behind-number",
    both: html => html.replace(/(<span class="caption-prefix">[^<]*<\/span>)\s*/g, "$1 "),
  },
  {
    name: "odd-classes",
    reference: html =>
      html.replace(/(?<= class=")[^"]*/g, names =>
        names
          .split(" ")
          .filter(name => /[\p{L}\p{N}]/u.test(name))
          .join(" "),
      ),
  },
  { name: "space-between-tabs", both: html => html.replace(/<\/label>\s*/g, "</label> ") },
  { name: "stand-ins", reference: withStandIns },
  // Players that don't say what they play; others are told (D217). What is in them is for browsers that have no players.
  {
    name: "empty-players",
    reference: html =>
      html
        .replace(/<(iframe|video|audio)\b(?![^>]* src=)[^>]*>(?:(?!<source\b)[\s\S])*?<\/\1>/g, "")
        // What stands in a line of its own is a paragraph of ours.
        .replace(
          /(?<=^|\n|<center>)<object\b(?![^>]* data=)[^>]*>([^<]+)(?:<\/object>(?=\n)|(?=<\/center>))/g,
          "<p>$1</p>",
        )
        .replace(/<object\b(?![^>]* data=)[^>]*>((?:(?!<object\b)[\s\S])*?)<\/object>/g, "$1"),
  },
  {
    name: "bare-text",
    reference: inParagraphs,
    // Text that stands in a paragraph, as far as browsers don't end it before.
    ours: (html, context) =>
      html.replace(/(?<=<article data-pagefind-body>)[\s\S]*(?=<\/article>$)/, body =>
        hasBareText(body) ? body : inParagraphs(body, context),
      ),
  },
  { name: "figure-of-image", both: html => html.replace(/<\/?figure\b[^>]*>/g, "") },
  // The comparison counts an `<h1>` as words of the text around it.
  { name: "space-beside-h1", both: html => html.replace(/\s+(?=<h1\b)/g, "") },
  {
    name: "critic-alone",
    both: html =>
      html.replace(
        /<p>\s*(<(ins|del|mark|span) class="critic[^>]*>(?:(?!<\/?p>)[\s\S])*<\/(?:ins|del|mark|span)>)\s*<\/p>/g,
        "$1",
      ),
  },
  {
    name: "critic-in-code",
    reference: html => inCode(html, code => code.replace(/<\/?(?:ins|del|mark|span)\b[^>]*>/g, "")),
    ours: html =>
      inCode(html, code =>
        code
          .replace(/<\/?span\b[^>]*>/g, "")
          .replace(
            /\{(\+\+|--|==)([\s\S]*?)\1\}|\{&gt;&gt;([\s\S]*?)&lt;&lt;\}|\{~~([\s\S]*?)~&gt;([\s\S]*?)~~\}/g,
            "$2$3$4$5",
          ),
      ),
  },
  {
    name: "contents",
    both: html => html.replace(/<div class="toc">[\s\S]*?<\/div>/g, ""),
    ours: html => html.replace(/<div class="toc">[\s\S]*?<\/div>|(?<=<(li|td|th)>)\[TOC\](?=<\/\1>)/g, ""),
  },
  {
    name: "numbered-lines",
    reference: html =>
      html.replace(
        /<table class="highlighttable">[\s\S]*?<td class="code">([\s\S]*?)<\/td>\s*<\/tr>\s*(?:<\/tbody>\s*)?<\/table>/g,
        "$1",
      ),
  },
  {
    name: "abbreviation-beside-letters",
    both: html =>
      html.replace(
        /(?<=[\p{L}\p{N}_](?:<\/abbr>)?)<abbr[^>]*>([^<]*)<\/abbr>|<abbr[^>]*>([^<]*)<\/abbr>(?=(?:<abbr[^>]*>)?[\p{L}\p{N}_])/gu,
        "$1$2",
      ),
  },
  {
    name: "unknown-icon",
    reference: (html, { icons }) =>
      html.replace(/<span class="twemoji" data-i=":([^"]*):"><\/span>/g, (icon, name) =>
        icons.wanted.includes(name) && !icons.found.has(name) ? `:${name}:` : icon,
      ),
  },
  // Last, since other differences leave elements empty.
  { name: "empty-elements", both: (html, { parse5 }) => withoutEmpty(parse5.serialize(parse5.parseFragment(html))) },
]

const { normalizeLink } = new Markdown()

/** Whether an address in a page may lead somewhere, as it was written or as links in Markdown are. */
const mayLead = (address, isAllowed) => {
  const written = decode(address)
  return isAllowed(written) || isAllowed(normalizeLink(written))
}

/** The page with the words alone of links and pictures that lead where nothing may. */
function withoutRefused(html, { isAllowedAddress }) {
  const allowed = []
  return html
    .replace(/<(\/?)a\b((?:"[^"]*"|[^>"])*)>/g, (tag, slash, attributes) => {
      const href = /href="([^"]*)"/.exec(attributes)?.[1]
      if (!slash) allowed.push(href === undefined || mayLead(href, isAllowedAddress))
      return (slash ? allowed.pop() : allowed.at(-1)) === false ? "" : tag
    })
    .replace(/<img [^>]*?src="([^"]*)"[^>]*>/g, (image, src) =>
      mayLead(src, isAllowedAddress) ? image : (/alt="([^"]*)"/.exec(image)?.[1] ?? ""),
    )
}

/** The page without links that stand in links. */
function withoutInnerLinks(html) {
  let depth = 0
  return html.replace(/<(\/?)a\b(?:"[^"]*"|[^>"])*>/g, (tag, slash) => {
    if (!slash) return depth++ > 0 ? "" : tag
    depth = Math.max(0, depth - 1)
    return depth > 0 ? "" : tag
  })
}

const inCode = (html, change) => html.replace(/<code[\s\S]*?<\/code>/g, change)

const withoutEmpty = html => {
  const less = html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(em|strong|b|i|u|small|sub|sup|mark|ins|del)\b[^>]*>\s*<\/\1>/g, "")
  return less === html ? html : withoutEmpty(less)
}

const decode = text =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#[xX]([\da-fA-F]+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")

const cut = (text, start, end, instead = "") => text.slice(0, start) + instead + text.slice(end)

/** Whether a text has an odd number of runs of a sign. */
/** Signs with a backslash before them are characters. */
const isOdd = (text, sign) => text.replace(/\\[^\n]/g, "").split(sign).length % 2 === 0

/** Whether a change goes on in another block: behind an empty line, a sign that begins one, or code. */
const isAcross = (text, at, change) =>
  /\n[> ]*(?:\n|[-*+#|:=!?/<]|\d+\.|`{3}|~{3})/.test(change) ||
  (change.includes("\n") && /^(?:[> ]*>)? {4,}[^\n]*$/.test(text.slice(text.lastIndexOf("\n", at) + 1, at)))

/** A pattern of text with brackets in pairs, so many in one another. */
const bracketed = depth => (depth === 0 ? "[^[\\]]*" : `[^[\\]]*(?:\\[${bracketed(depth - 1)}\\][^[\\]]*)*`)
const IMAGE = new RegExp(`!\\[(${bracketed(5)})\\](?=\\()`, "g")
const LINK = new RegExp(`!?\\[(${bracketed(4)})\\]\\([^()\\s]*\\)`, "g")

/** Corrections of texts in which the reference slips, so that it doesn't. */
const SLIPS = [
  {
    name: "reference-without-semicolon",
    correct: text => text.replace(/&(#\d+(?![\d;])|#[xX][\da-fA-F]+(?![\da-fA-F;])|#(?![\dxX]))/g, "&amp;$1"),
  },
  { name: "named-definition", correct: text => text.replace(/^([> ]*\/{3,} *)definition(?= *$)/gm, "$1define") },
  {
    name: "formula-in-attribute",
    correct: text =>
      text
        .replace(/(\]\(\s*[^\s()]*)\\\(([^\s()]*)\\\)/g, "$1($2)")
        .replace(/(\]\(\s*[^\s()$]*)\$([^\s()$]*)\$/g, "$1$2")
        .replace(/(!\[(?:[^\]\n]|\n(?!\n))*?)\\\(([^\]\n]*?)\\\)/g, "$1($2)")
        .replace(/(!\[(?:[^\]\n$]|\n(?!\n))*)\$([^\]\n$]*)\$/g, "$1$2"),
  },
  {
    name: "formula-in-alternative-text",
    correct: (text, { expected }) => {
      const attributes = [...expected.matchAll(/(?<= (?:alt|href|src|title)=")[^"]*/g)].map(([value]) => decode(value))
      const formulas = attributes.flatMap(value => [...value.matchAll(/\\\(([^()]+)\\\)/g)])
      return formulas.reduce((better, [formula, inside]) => better.replaceAll(formula, `(${inside})`), text)
    },
  },
  {
    name: "critic-in-attributes",
    correct: (text, { expected }) => {
      const found = expected.matchAll(/="[^"<>]*<(?:ins|del|mark|span) class="critic[^>]*>([^<]*)/g)
      const changes = new Set([...found].map(([, inside]) => decode(inside)))
      return text.replace(/\{(\+\+|--|==|~~|>>)([\s\S]*?)(?:\1|<<|~>[\s\S]*?~~)\}/g, (change, _, inside) =>
        changes.has(inside) ? "" : change,
      )
    },
  },
  {
    name: "text-behind-indented-tag",
    correct: text =>
      text.replace(
        /^([> ]*(?:(?:[-*+]|\d+\.) )?[> ]*)(<(?:div|section|figure|blockquote|article|center|details)\b[^>\n]*>) *(?=[^<\s])/gm,
        (_, before, tag) => `${before}${tag}\n\n${before.replace(/[^> ]/g, " ")}`,
      ),
  },
  {
    name: "open-quotation-mark-in-tag",
    correct: text => text.replace(/<\w(?:[^<>"']|"[^"<>]*"|'[^'<>]*')*(?:"[^"<>]*|'[^'<>]*)>/g, ""),
  },
  {
    name: "critic-across-code",
    correct: text =>
      text.replace(/\{(\+\+|--|==|~~|>>)(?:(?!\1\}|<<\})[^\n])*(?:\1|<<)\}/g, (change, _, at) => {
        const parts = [text.slice(text.lastIndexOf("\n\n", at) + 1, at), ...change.split("~>")]
        const isCut = [/`+/, /`/, /\$+/, "$"].some(sign => parts.some(part => isOdd(part, sign)))
        return isCut || /`.*~>.*`/.test(change) ? change.replace(/[`$]/g, "") : change
      }),
  },
  {
    name: "critic-in-formula",
    correct: text =>
      text.replace(/\$(?!\s)(?:[^$\n]|\n(?!\n))+(?<!\s)\$/g, formula =>
        formula.replace(/\{(?:\+\+|--|==|~~|>>)|(?:\+\+|--|==|~~|<<)\}|~>/g, ""),
      ),
  },
  {
    // What stands for marks while the reference reads a text is coloured as code, and never becomes them. Our code is as written.
    name: "critic-in-coloured-code",
    correct: (text, { expected, html }) => {
      const codes = [...html.matchAll(/<code[^>]*>([\s\S]*?)<\/code>/g)].map(([, code]) =>
        decode(code.replace(/<[^>]*>/g, "")).trim(),
      )
      return text.replace(/^(([> ]*)(`{3,}|~{3,})[^\n]*\n)([\s\S]*?)(?=^[> ]*\3)/gm, (block, head, prefix, _, code) =>
        expected.includes("czjqqkd") && codes.includes(code.replaceAll(`\n${prefix}`, "\n").slice(prefix.length).trim())
          ? head + code.replace(/\{(?:\+\+|--|==|~~|>>)|(?:\+\+|--|==|~~|<<)\}/g, "")
          : block,
      )
    },
  },
  {
    name: "critic-in-head",
    correct: text =>
      text
        .replace(/^([> ]*(?:`{3,}|~{3,})[^\n]*?)\{(?:\+\+|--|==|~~|>>).*/gm, "$1")
        .replace(/^([> ]*\/{3,}[^\n]*\n(?:[> ]* {4}[^\n]*\n)*?[> ]* {4}[^\n]*?)\{(?:\+\+|--|==|~~|>>).*/gm, "$1"),
  },
  {
    name: "critic-in-tag",
    correct: text => text.replace(/(<\w[^<>]*)\{~~((?:(?!~>)[^<>])*)~>((?:(?!~~\})[\s\S])*)~~\}/g, "$1$2$3"),
  },
  {
    name: "underline-behind-fence",
    correct: text => text.replace(/^([> ]*)(`{3,}|~{3,})\n(?=[> ]*[=-]+ *$)/gm, "$1$2\n$1\n"),
  },
  { name: "entity-behind-comment", correct: text => text.replace(/--> *(?=[^\n]*&)/g, "-->\n\n") },
  { name: "entity-behind-element", correct: text => text.replace(/(<\/(?:div|details|figure)>)(?=&)/g, "$1\n\n") },
  {
    name: "rule-behind-element",
    correct: text => text.replace(/(<\/\w+>)(<hr\b[^<>\n]*>)(?= *\n? *\S)/g, "$1\n\n$2\n\n"),
  },
  {
    name: "mark-behind-break",
    correct: text => text.replace(/( {2}\n[> ]*?) {1,3}(?=[*_^~=])/g, "$1"),
  },
  {
    name: "marks-across-change",
    correct: text =>
      text
        .replace(/\{==((?:(?!==\})[\s\S])*)==\}/g, (change, inside) =>
          isOdd(inside, "==") ? `{==${inside.replaceAll("==", "")}==}` : change,
        )
        .replace(/\{~~((?:(?!~>)[\s\S])*)~>((?:(?!~~\})[\s\S])*)~~\}/g, (change, before, after) =>
          [before, after].some(part => isOdd(part, "~") || isOdd(part, /~+/))
            ? `{~~${before.replaceAll("~", "")}~>${after.replaceAll("~", "")}~~}`
            : change,
        ),
  },
  {
    name: "name-on-two-lines",
    correct: text =>
      text.replace(/^(?:[> ]|[-*+] |\d+\. )*(?:\[\^[^\]]*\]|\[[^[\]]*\]|\*\[[^\\]*?\] ?):/gm, name =>
        name.includes("\n\n") ? name : name.replaceAll("\n", ""),
      ),
  },
  {
    name: "marks-in-name",
    correct: text =>
      [...text.matchAll(/\[([^[\]]*[\\`$+{][^[\]]*)\]:/g)].reduce(
        (better, [, name]) => better.replaceAll(`[${name}]`, `[${name.replace(/[\\`$+{}]/g, "")}]`),
        text,
      ),
  },
  {
    name: "list-as-term",
    correct: text => text.replace(/\n[> ]* \{[^{}\n]*\} *(?=\n[> ]*(?:\n[> ]*:[ \n]|\/{3,} *\n))/g, ""),
  },
  { name: "mark-behind-box", correct: text => text.replace(/^([> ]*(?:[-*+]|\d+\.) +\[[ xX]\] +)[*_]/gm, "$1") },
  {
    name: "escaped-space-in-heading",
    correct: text => text.replace(/^([> ]*#{1,6}[^\n]*?)\\ (?=\{[^\n]*$)/gm, "$1 "),
  },
  {
    name: "escaped-space-at-the-end",
    correct: text => text.replace(/\\ +(?="? *$|\))/gm, "").replace(/\\(?=\n\s*<\/\w+>)/g, ""),
  },
  {
    name: "change-across-blocks",
    correct: text =>
      text
        .replace(/\{(\+\+|--|==)((?:(?!\1\})[\s\S])*)\1\}/g, (change, _, inside, at) =>
          isAcross(text, at, change) ? inside : change,
        )
        .replace(/\{~~((?:(?!~>)[\s\S])*)~>((?:(?!~~\})[\s\S])*)~~\}/g, (change, before, after, at) =>
          isAcross(text, at, change) ? before + after : change,
        ),
  },
  {
    name: "comment-of-several-lines",
    correct: text => text.replace(/\{>>(?:(?!<<\})[^\n])*\n(?:(?!<<\})[\s\S])*<<\}/g, ""),
  },
  {
    name: "list-before-fence",
    correct: text => text.replace(/\n[> ]*\{[^{}\n]*\} *(?=\n[> ]*(?:`{3}|~{3}))/g, ""),
  },
  { name: "marks-left-in-marks", correct: text => text.replace(/(?<=[^\s=~^>])([=~^])\1{3,}/g, "$1$1") },
  {
    name: "list-before-loose-tag",
    correct: text => text.replace(/^([> ]*)\{[^{}\n]*\} *(?=<\/\w+> *$)/gm, "$1"),
  },
  {
    name: "link-in-alternative-text",
    correct: text => text.replace(IMAGE, (_, alternative) => `![${alternative.replace(LINK, "$1")}]`),
  },
  { name: "indented-element", correct: text => text.replace(/^ {1,3}(?=<\w+[^>\n]*markdown)/gm, "") },
]

/** A piece of text without an attribute list, or a tag in it without one attribute or class (`.card`). */
const withoutAttribute = (piece, attribute) =>
  piece.startsWith("<")
    ? piece.replace(/^<[^>]*>/, tag =>
        attribute.startsWith(".")
          ? tag.replace(/(?<=\bclass=")[^"]*|(?<=\bclass=\s*)[^"\s>]+/, names =>
              names
                .split(" ")
                .filter(name => `.${name}` !== attribute)
                .join(" "),
            )
          : tag.replace(
              new RegExp(`\\s${RegExp.escape?.(attribute) ?? attribute}(?:="[^"]*"|='[^']*'|=[^\\s>]*)?`),
              "",
            ),
      )
    : piece.replace(/\s*\{[^{}\n]*\}/g, "")

/** What a person does about a remark, which names something. */
const CORRECTIONS = {
  D202: (text, [start, end]) =>
    cut(
      text,
      start,
      end,
      text
        .slice(start, end)
        .replaceAll("<", "&lt;")
        .replace(/^( *\/{3,} *html *\|).*/, "$1 div"),
    ),
  D203: (text, [start, end], attribute) => cut(text, start, end, withoutAttribute(text.slice(start, end), attribute)),
  D204: (text, [start, end]) => cut(text, start, end),
  D205: (text, [start, end]) => cut(text, start, end),
  D209: (text, [start, end]) => cut(text, start, end),
  D217: (text, [start, end]) => cut(text, start, end),
  L204: (text, [start, end], address) => cut(text, start, end, address && text.slice(start, end).replace(address, "#")),
  L205: (text, [start, end]) => cut(text, start, end, text.slice(start, end).replace(/ *\{[^{}\n]*\}| id=[^\s>]*/, "")),
  D210: (text, [start]) => cut(text, start, `${text}\n`.indexOf("\n", start)),
}

/** Offset of a place in a text. */
const offsetOf = (text, { line, column }) => {
  let start = 0
  for (let count = 1; count < line; count++) start = text.indexOf("\n", start) + 1
  return start + column - 1
}

/** The text as the first finding that can be acted upon wants it, and the finding's code. */
export function corrected(text, { diagnostics, ...context }) {
  for (const { name, correct } of SLIPS) {
    const better = correct(text, context)
    if (better !== text) return { code: name, text: better }
  }
  for (const { code, span, message } of diagnostics) {
    const [, named = ""] = /`(.*?)`/.exec(message) ?? []
    const better = CORRECTIONS[code]?.(text, [offsetOf(text, span.start), offsetOf(text, span.end)], named)
    if (better !== undefined && better !== text) return { code, text: better }
  }
  const { mended, html, parse5 } = context
  const name = lettersIn(mended, parse5) === lettersIn(html, parse5) ? crossingBlock(mended) : undefined
  const better = name === undefined ? text : text.replace(new RegExp(`</?${name}\\b[^>\\n]*>`, "gi"), "")
  return better === text ? undefined : { code: "crossing-block", text: better }
}

const sides = ({ both = html => html, reference = both, ours = both }) => ({ reference, ours })

/** The two pages, made equal in these respects. */
function without(differences, pages, context) {
  let [left, right] = pages
  for (const difference of differences) {
    const { reference, ours } = sides(difference)
    left = reference(left, context)
    right = ours(right, context)
  }
  return [left, right]
}

/** The differences that, taken out one after the other, bring two pages closer; nothing where that doesn't make them equal. */
function helpful(pages, context, distance) {
  let current = pages
  let least = distance(...pages)
  const found = []
  for (const difference of pageDifferences) {
    const next = without([difference], current, context)
    const far = next.every((page, side) => page === current[side]) ? Number.POSITIVE_INFINITY : distance(...next)
    if (far > least) continue
    found.push(difference)
    current = next
    least = far
  }
  return least === 0 ? found : undefined
}

/**
 * Names of the fewest differences that, taken out of both pages, leave them equal. Nothing where none do: all of them, or
 * those that help one by one.
 */
export function explanation(reference, ours, context, distance) {
  const pages = [reference, ours]
  const explains = differences => distance(...without(differences, pages, context)) === 0
  let needed = explains(pageDifferences) ? pageDifferences : helpful(pages, context, distance)
  for (const difference of needed ?? []) {
    const fewer = needed.filter(one => one !== difference)
    if (explains(fewer)) needed = fewer
  }
  return needed?.map(({ name }) => name)
}
