// Settings to try: which extensions a site has, and with which options, at random.
import { choices } from "./random.mjs"

const yes = probability => random => random.chance(probability)
const one =
  (...values) =>
  random =>
    random.pick(values)
const some =
  (...values) =>
  random => {
    const picked = values.filter(() => random.chance(0.6))
    return picked.length > 0 ? picked : values
  }

const slug = one(
  "!!python/object/apply:pymdownx.slugs.slugify { kwds: { case: lower } }",
  "!!python/object/apply:pymdownx.slugs.slugify { kwds: { case: lower, percent_encode: true } }",
  "!!python/object/apply:pymdownx.slugs.slugify {}",
  "!!python/name:markdown.extensions.toc.slugify_unicode",
)
const fence = "[{ name: mermaid, class: mermaid, format: !!python/name:pymdownx.superfences.fence_code_format }]"

/** Extensions that most sites have: name, and options with their values where they are given. */
const USUAL = {
  abbr: {},
  admonition: {},
  attr_list: {},
  def_list: {},
  footnotes: { UNIQUE_IDS: yes(0.5), USE_DEFINITION_ORDER: yes(0.5) },
  md_in_html: {},
  "pymdownx.arithmatex": {
    generic: () => true,
    smart_dollar: yes(0.6),
    inline_syntax: some("dollar", "round"),
    block_syntax: some("dollar", "square", "begin"),
  },
  "pymdownx.blocks.admonition": {},
  "pymdownx.blocks.caption": { auto: yes(0.7), prepend: yes(0.3) },
  "pymdownx.blocks.definition": {},
  "pymdownx.blocks.details": {},
  "pymdownx.blocks.html": {},
  "pymdownx.blocks.tab": { alternate_style: () => true },
  "pymdownx.caret": { insert: yes(0.7), superscript: yes(0.7), smart_insert: yes(0.5) },
  "pymdownx.critic": { mode: one("view", "accept", "reject") },
  "pymdownx.details": {},
  "pymdownx.emoji": {},
  "pymdownx.keys": { separator: one("+", "-", ""), camel_case: yes(0.5) },
  "pymdownx.mark": { smart_mark: yes(0.5) },
  "pymdownx.superfences": { custom_fences: () => fence, disable_indented_code_blocks: yes(0.3) },
  "pymdownx.tabbed": { alternate_style: () => true, slugify: slug, combine_header_slug: yes(0.5) },
  "pymdownx.tasklist": { custom_checkbox: yes(0.5) },
  "pymdownx.tilde": { delete: yes(0.7), subscript: yes(0.7), smart_delete: yes(0.5) },
}

/** Extensions that some have. */
const RARE = {
  legacy_em: {},
  nl2br: {},
  sane_lists: {},
  smarty: { smart_quotes: yes(0.7), smart_dashes: yes(0.7), smart_ellipses: yes(0.7), smart_angled_quotes: yes(0.5) },
  "pymdownx.betterem": { smart_enable: one("all", "underscore", "asterisk", "none") },
  "pymdownx.escapeall": { hardbreak: yes(0.5), nbsp: yes(0.5) },
  "pymdownx.fancylists": {},
  "pymdownx.highlight": { linenums: yes(0.5) },
  "pymdownx.inlinehilite": {},
  "pymdownx.magiclink": { hide_protocol: yes(0.5) },
  "pymdownx.quotes": { callouts: yes(0.7) },
  "pymdownx.saneheaders": {},
  "pymdownx.smartsymbols": { fractions: yes(0.7), ordinal_numbers: yes(0.7), arrows: yes(0.7) },
}

const TOC = { toc_depth: one("2", "4", "6"), baselevel: one("1", "1", "2"), separator: one("-", "_"), slugify: slug }

/** An extension with a few of its options given. */
function entry(random, name, options) {
  const given = Object.entries(options).filter(([, value]) => value.length === 0 || random.chance(0.4))
  const written = given.map(([option, value]) => {
    const chosen = value(random)
    return `${option}: ${Array.isArray(chosen) ? `[${chosen.join(", ")}]` : chosen === "" ? '""' : chosen === "-" ? '"-"' : chosen}`
  })
  return `  ${name}:${written.length > 0 ? written.map(line => `\n    ${line}`).join("") : " {}"}`
}

/** A mkdocs.yml: number `index` of the run with that seed, the same each time. */
export function settingsOf(seed, index) {
  const random = choices(seed ^ 0x5e77, index)
  const share = random.pick([0.6, 0.9, 1])
  const usual = Object.entries(USUAL).filter(() => random.chance(share))
  const rare = Object.entries(RARE).filter(() => random.chance(0.25))
  const entries = [...usual, ...rare, ["toc", TOC]].map(([name, options]) => entry(random, name, options))
  return `site_name: Fuzz\nsite_url: https://fuzz.example/\nmarkdown_extensions:\n${entries.join("\n")}\n`
}
