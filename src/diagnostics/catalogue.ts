import type { Severity } from "./diagnostic.ts"

/** What is said under one code. */
export interface Entry {
  readonly severity: Severity
  /** Headline of the manual's page, and of a finding where no message is given. */
  readonly title: string
  /** The text of one finding; `{name}` stands for an argument. */
  readonly message: string
  /** What to do, where it is always the same. `{name}` as in `message`. */
  readonly help?: string
}

/**
 * Every finding there is. C: settings, F: front matter and files, D: dialect, L: links and anchors,
 * I: images, T: translation, S: security. Faults of contributors are errors; faults of translators
 * are warnings, since a translation never fails a build (`--strict` makes warnings fail, too).
 */
export const catalogue = {
  C101: {
    severity: "error",
    title: "Settings missing",
    message: "there is no settings file `{file}`",
    help: "write a `site.yml`, or name one with `--config FILE`",
  },
  C102: {
    severity: "error",
    title: "Settings aren't YAML",
    message: "this is not YAML: {reason}",
  },
  C103: { severity: "error", title: "Unknown setting", message: "there is no setting `{key}`" },
  C104: { severity: "error", title: "Wrong kind of setting", message: "`{key}` must be {expected}" },
  C105: { severity: "error", title: "Missing setting", message: "`{key}` is missing" },
  C106: { severity: "error", title: "Not a language tag", message: "`{tag}` is not a BCP 47 language tag" },
  C107: { severity: "error", title: "A folder is missing", message: "there is no folder `{folder}`" },
  C108: {
    severity: "error",
    title: "A navigation entry leads nowhere",
    message: "the navigation names `{page}`, and there is no such page",
  },
  C109: {
    severity: "error",
    title: "Fallback in a circle",
    message: "the fallback chain of `{tag}` leads back to itself",
    help: "take one locale out of the circle",
  },
  C110: {
    severity: "error",
    title: "A path leaves the project",
    message: "`{path}` leads out of the project",
    help: "write a path below the project's folder",
  },
  C111: {
    severity: "remark",
    title: "No translations yet",
    message: "there are no translations into `{tag}`: there is no folder `{folder}`",
  },
  C112: { severity: "error", title: "No such locale", message: "the site has no locale `{tag}`" },
  C113: {
    severity: "error",
    title: "The output folder isn't ours",
    message: "this folder holds something else than a site of Palimpsest's, and is left alone",
    help: "name another folder with `--out`, or empty this one",
  },
  C114: {
    severity: "error",
    title: "Another build is writing here",
    message: "another build (process {pid}) is writing to this folder",
    help: "wait for it, or stop it, and build again",
  },
  C115: { severity: "error", title: "A file is missing", message: "there is no file `{file}`" },
  C116: {
    severity: "warning",
    title: "A Markdown extension that isn't supported",
    message: "the extension `{name}` is not supported: {effect}",
  },
  C117: {
    severity: "warning",
    title: "A plugin that isn't supported",
    message: "the plugin `{name}` is not supported: {effect}",
  },
  C118: {
    severity: "warning",
    title: "A YAML tag that isn't known",
    message: "the tag `{tag}` is not known, and its value is left out",
  },
  C119: {
    severity: "warning",
    title: "A setting of MkDocs that can't be followed",
    message: "`{key}` can't be followed: {reason}",
  },
  C120: {
    severity: "warning",
    title: "A site without an address",
    message: "`site_url` is not set: search engines would look for the pages at {address}",
    help: "write `site_url: https://…` before you publish, or build with `--base-url`",
  },
  C121: {
    severity: "error",
    title: "No page",
    message: "there is no page in `{folder}`",
    help: "write the first one: `{folder}/index.md`",
  },
  C122: {
    severity: "error",
    title: "Output among the files of the site",
    message: "this would lie in `{folder}`, which the site is made from",
    help: "name another place with `--out`",
  },
  C123: {
    severity: "error",
    title: "Nothing can be written",
    message: "this can't be written: {reason}",
  },
  C124: {
    severity: "error",
    title: "The language that the site is written in",
    message: "nothing is translated into `{tag}`: the site is written in it",
    help: "name one of its other locales with `--locale`",
  },
  C125: {
    severity: "warning",
    title: "A cache that came with the project",
    message: "the repository has this folder in it, so nothing in it is used: everything is made anew, every time",
    help: "take it out: `git rm -r --cached {folder}`, and a line `{folder}/` in `.gitignore`",
  },

  F101: { severity: "error", title: "Not UTF-8", message: "this file is not valid UTF-8 at byte {byte}" },
  F102: {
    severity: "error",
    title: "Front matter isn't YAML",
    message: "the front matter is not YAML: {reason}",
  },
  F103: {
    severity: "error",
    title: "Front matter in another language",
    message: "front matter is YAML between two lines `---`, not `{found}`",
    help: "write `---`, lines of `key: value`, and `---`",
  },
  F104: { severity: "error", title: "Unknown front matter key", message: "there is no front matter key `{key}`" },
  F105: { severity: "error", title: "Wrong kind of front matter value", message: "`{key}` must be {expected}" },
  F106: {
    severity: "warning",
    title: "No title",
    message: "this page has no title: neither front matter nor a first heading gives one",
    help: "write `title:` into the front matter, or a heading `# …`",
  },
  F107: {
    severity: "error",
    title: "Front matter never ends",
    message: "the front matter that starts here has no closing `---`",
    help: "write a line `---` after its last line",
  },
  F108: {
    severity: "error",
    title: "A key stands twice",
    message: "the front matter key `{key}` stands here a second time",
    help: "keep one of the two",
  },
  F110: {
    severity: "error",
    title: "Two files for one address",
    message: "this page and `{other}` both want the address `{address}`",
    help: "rename one of them",
  },
  F111: {
    severity: "error",
    title: "A kind of file that isn't taken",
    message: "`{kind}` files are not part of a site",
    help: "pages are `.md` files; pictures and downloads lie beside them",
  },
  F112: {
    severity: "error",
    title: "Neither file nor folder",
    message: "this is {kind}, which is never followed",
    help: "put a copy of the file in its place",
  },
  F113: {
    severity: "error",
    title: "A name that isn't safe in an address",
    message: "this name can't be part of an address: {reason}",
    help: "letters, digits, hyphens and dots are safe",
  },
  F114: { severity: "error", title: "Unreadable", message: "this can't be read: {reason}" },
  F115: {
    severity: "error",
    title: "Too large",
    message: "this file has {size}, more than the {limit} that are taken",
  },
  F116: {
    severity: "warning",
    title: "Translated front matter is damaged",
    message: "the front matter of this translation can't be read ({reason}); the source's is used",
    help: "write `title: …` on a line of its own, with quotes around it or none",
  },
  F117: {
    severity: "warning",
    title: "An unknown key in a translation's front matter",
    message: "there is no front matter key `{key}`; it is left out",
    help: "keys aren't translated, only what stands behind them",
  },
  F118: {
    severity: "error",
    title: "Not a text file",
    message: "this file has a NUL character here, as files that aren't text do",
    help: "is it a picture or an archive with another ending?",
  },
  F119: {
    severity: "warning",
    title: "A locale's folder without a language tag",
    message: "the name of this folder is not a BCP 47 language tag; what is in it is left out",
  },
  F120: {
    severity: "warning",
    title: "An empty translation",
    message: "this translation is empty; the source is shown",
  },
  F121: {
    severity: "warning",
    title: "A snippet that isn't there",
    message: "there is no {what} to put in here",
  },
  F122: {
    severity: "error",
    title: "A snippet from elsewhere",
    message: "`{path}` is not put in here: {reason}",
    help: "snippets are files of the project, below the folders of `base_path`",
  },
  F123: {
    severity: "error",
    title: "Too many snippets",
    message: "this snippet is not put in: {reason}",
  },
  F124: {
    severity: "remark",
    title: "A word without a meaning",
    message: "`{word}` means nothing in `{key}`",
  },
  F301: {
    severity: "warning",
    title: "No search",
    message: "the site's search could not be made: {reason}",
    help: "pages are found by the list of all pages, which stands in its place",
  },

  D201: {
    severity: "warning",
    title: "A container without content",
    message: "`{marker}` has nothing in it: its content must be indented by four spaces",
  },
  D202: {
    severity: "error",
    title: "HTML that isn't allowed",
    message: "the element `<{element}>` is not allowed here, and is shown as text",
  },
  D203: {
    severity: "error",
    title: "An attribute that isn't allowed",
    message: "the attribute `{attribute}` is not allowed here, and is left out",
  },
  D204: {
    severity: "warning",
    title: "A closing tag without an opening one",
    message: "`</{element}>` closes nothing",
  },
  D205: {
    severity: "warning",
    title: "An element that is never closed",
    message: "`<{element}>` is never closed; it ends with the block it stands in",
  },
  D206: { severity: "warning", title: "An unknown icon", message: "there is no icon `{icon}`" },
  D207: {
    severity: "warning",
    title: "Nested too deeply",
    message: "blocks are nested more than {limit} deep here; what is deeper is text",
  },
  D208: {
    severity: "error",
    title: "Too much in one block",
    message: "this block has more than {limit} {things}; the rest is left as text",
  },
  D209: {
    severity: "warning",
    title: "An element that is left out",
    message: "`<{element}>` is not allowed here, and is left out with what is in it",
  },
  D210: {
    severity: "warning",
    title: "A block that is never closed",
    message: "nothing closes this block; it goes on to the end of what it stands in",
    help: "close it with as many slashes as it was opened with",
  },
  D211: {
    severity: "warning",
    title: "A fence that never ends",
    message: "{fence} opens no code here: it is never closed at the same indentation",
  },
  D212: {
    severity: "remark",
    title: "An abbreviation of one page",
    message: "`{term}` is explained wherever this page has it, and on this page only",
    help: "what the whole site calls so belongs into the file that `abbreviations` names",
  },
  D213: {
    severity: "warning",
    title: "A formula that can't be read",
    message: "this formula stands on the page as its source: {reason}",
  },
  D214: {
    severity: "remark",
    title: "A heading that skips a level",
    message: "this heading is `{found}` below one of level {before}: a level is skipped",
    help: "readers who jump from heading to heading look for what is missing; write `{expected}`",
  },
  D215: {
    severity: "remark",
    title: "Tabs among spaces",
    message: "this line is indented by tabs and spaces: how deep it is depends on who looks",
    help: "a tab counts up to the next fourth column; write spaces alone",
  },
  D216: {
    severity: "remark",
    title: "An abbreviation that nothing uses",
    message: "no page has `{term}`",
  },
  D217: {
    severity: "warning",
    title: "An element that loads something",
    message: "`<{element}>` loads something into the page; a link to it stands in its place",
  },

  L201: { severity: "warning", title: "A link leads to no page", message: "this link leads to no page: `{target}`" },
  L202: {
    severity: "warning",
    title: "A link leads to no section",
    message: "there is no section `#{anchor}` on `{page}`",
  },
  L203: { severity: "warning", title: "A link leads to no file", message: "there is no file `{target}`" },
  L204: {
    severity: "error",
    title: "A link with a scheme that isn't allowed",
    message: "the address `{target}` is not allowed",
    help: "allowed are http, https, mailto, tel, sms, xmpp, matrix, irc, geo, and paths of this site",
  },
  L205: { severity: "warning", title: "An id stands twice", message: "the id `{id}` stands on this page already" },
  L206: {
    severity: "warning",
    title: "A path that leaves the site",
    message: "`{target}` leads out of the pages' folder, and is left out",
    help: "paths are relative to the file that they stand in",
  },
  L207: {
    severity: "remark",
    title: "A page outside the navigation",
    message: "the navigation leads to all pages but this one",
    help: "write it into the navigation; `not_in_nav` of `mkdocs.yml` names pages that are meant to stay out",
  },
  L208: {
    severity: "remark",
    title: "A path from the server's root",
    message: "this site has no page or file `{target}`, which is looked for from the server's root",
    help: "paths are relative to the file that they stand in; what belongs to another site is written with its `https://`",
  },

  I101: { severity: "warning", title: "A picture is missing", message: "there is no picture `{target}`" },
  I102: { severity: "error", title: "Not a picture", message: "this file is not a picture that can be read: {reason}" },
  I103: {
    severity: "error",
    title: "A picture too large to decode",
    message: "this picture has {pixels} pixels, more than the {limit} that are decoded",
  },

  T101: {
    severity: "warning",
    title: "A target page without a source",
    message: "this translates no page: there is no `{source}`",
  },
  T102: {
    severity: "warning",
    title: "A translation of another page",
    message: "this has nothing in common with `{source}`; the source is shown instead",
  },
  T103: {
    severity: "warning",
    title: "Other blocks than the source",
    message: "this block has no counterpart in `{source}`, and is left out",
  },
  T104: {
    severity: "warning",
    title: "A sentence that lost an element",
    message: "this sentence lost {what} of the source, which is shown instead: “{source}”",
  },
  T105: {
    severity: "warning",
    title: "An element that the source doesn't have",
    message: "{what} is not in the source, and is shown as text",
  },
  T106: {
    severity: "remark",
    title: "A link that swallowed its neighbours",
    message: "this link covers more words than the source's link does",
  },
  T107: { severity: "remark", title: "Damage that was repaired", message: "repaired: {repair}" },
  T108: {
    severity: "remark",
    title: "Interface strings are missing",
    message: "the theme has no words in `{tag}`, and {missing} of {all} have none here (`{key}` is the first)",
  },
  T109: {
    severity: "remark",
    title: "A key of the interface that doesn't exist",
    message: "the interface has no string `{key}`",
  },
  T110: {
    severity: "warning",
    title: "A translated block that doesn't match",
    message: "this block can't be matched with `{source}`; the source is shown instead",
  },
  T111: {
    severity: "warning",
    title: "An element that differs from the source's",
    message: "{what} is `{target}` here and `{source}` in the source; the source's is used",
  },
  T112: {
    severity: "warning",
    title: "Code that the translation lost",
    message: "a code block of `{source}` is missing here, and is shown all the same",
  },
  T113: {
    severity: "warning",
    title: "Interface strings aren't JSON",
    message: "this is not JSON: {reason}",
  },
  T114: {
    severity: "warning",
    title: "Wrong kind of interface string",
    message: "`{key}` must be {expected}",
  },
  T115: {
    severity: "warning",
    title: "A line of a strings file that can't be read",
    message: 'this is not a line `KEY="value"`, and is left out',
  },
  T116: {
    severity: "remark",
    title: "Links in another order",
    message: "the links of this sentence stand in another order than in the source",
    help: "where the language asks for it, that is right; otherwise look whether each link has its own words",
  },
  T117: {
    severity: "remark",
    title: "A block that stands in something else",
    message: "this block stands in {target} here, and in {source} in the source, as on the page",
  },
  T120: {
    severity: "remark",
    title: "Code that differs from the source's",
    message: "this block of code is not the source's; the source's is used",
  },
  T121: {
    severity: "remark",
    title: "A link to the locale's own page",
    message: "`{target}` is this locale's page for `{source}`; it is used where the setting `localizedLinks` is on",
  },
  T130: {
    severity: "warning",
    title: "A line of a memory that can't be read",
    message: "this is not a line of a translation memory, and is left out: {reason}",
  },
  T140: {
    severity: "warning",
    title: "Words in another script",
    message: "“{what}” is not written as {locale} is; the source is shown instead",
  },
  T141: {
    severity: "warning",
    title: "Letters of two scripts in one word",
    message: "“{what}” mixes letters that look alike; the source is shown instead",
  },
  T142: {
    severity: "warning",
    title: "Characters that turn words around",
    message: "this sentence holds {what}, which hides or reorders what is read; the source is shown instead",
  },
  T143: {
    severity: "warning",
    title: "A placeholder that is missing",
    message: "this sentence lost the placeholder `{what}`; the source is shown instead",
  },
  T144: {
    severity: "warning",
    title: "A sentence of another length",
    message: "this is {what} than a translation of its source can be; the source is shown instead",
  },
  T145: {
    severity: "remark",
    title: "A placeholder that the source doesn't have",
    message: "nothing will be put in the place of `{what}`",
  },
  T146: {
    severity: "remark",
    title: "A number that is missing",
    message: "the source says {what}, this sentence doesn't",
  },
  T147: {
    severity: "remark",
    title: "A name that is missing",
    message: "the source names “{what}”, this sentence doesn't",
  },
  T148: {
    severity: "remark",
    title: "Markup that shows",
    message: "`{what}` is shown as it stands here, and is not in the source",
  },
  T149: {
    severity: "remark",
    title: "One sentence for two of the source",
    message: "this says here what it says for another sentence of the source: “{source}”",
  },

  T150: {
    severity: "remark",
    title: "A letter of another script",
    message: "“{what}” has a letter of another script that looks like one of its own",
  },
  T301: {
    severity: "error",
    title: "A file for translators that can't be read",
    message: "this can't be read: {reason}",
  },
  T302: {
    severity: "warning",
    title: "A translation of a sentence that isn't there",
    message: "the source has no such sentence any more: “{source}”",
    help: "export again, and look for the sentence as it is now",
  },
  T303: {
    severity: "warning",
    title: "A translation with other placeholders than its source",
    message: "this translation isn't taken: {reason}",
    help: "each placeholder of the source stands once in a translation, around its own words",
  },
  T304: {
    severity: "warning",
    title: "A translation with hidden characters",
    message:
      "this translation isn't taken: it has characters that can't be seen or that turn the text around ({characters})",
  },
  T305: {
    severity: "warning",
    title: "Two translations of one sentence",
    message: "the same sentence is translated otherwise in {place}, which is taken",
    help: "a sentence has one translation, wherever it stands",
  },
  T306: {
    severity: "error",
    title: "A file in another language",
    message: "this file is in `{found}`, not in `{tag}`",
    help: "name its language with `--locale`",
  },
  T307: {
    severity: "error",
    title: "A file with work that isn't imported",
    message: "this file is left alone: it has {count} translations that the site doesn't have",
    help: "import it first, or export to another file",
  },
  T308: {
    severity: "warning",
    title: "A translation that the page doesn't show",
    message: "this translation isn't taken: with it, the page shows “{shown}”",
  },

  S101: {
    severity: "error",
    title: "Hidden characters",
    message: "there are characters here that can't be seen or that turn the text around ({characters})",
  },
  S201: {
    severity: "error",
    title: "Something unsafe in a finished page",
    message: "`{what}` came through to this page of the site, and was taken out of it",
    help: "this is a fault of Palimpsest's: please report it with the page's text",
  },
} as const satisfies Record<string, Entry>

export type Code = keyof typeof catalogue
