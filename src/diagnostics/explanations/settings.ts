import type { Explanation } from "./explanation.ts"

export const settings: Readonly<Record<string, Explanation>> = {
  C101: {
    text: "Every project has a settings file, `site.yml`, in its folder. Three lines are enough. `--config FILE` takes one from elsewhere.",
    right: "title: All about tea\nurl: https://tea.example/\nlocales: { source: en, targets: [fr, zh] }",
  },
  C102: {
    text: "The settings file is read as YAML 1.2. Usual slips are a tab in the indentation, a missing space after a colon, and a value with a colon that is not in quotes. Tags such as `!!js` are not taken.",
    wrong: "title: Tea: all about it",
    right: 'title: "Tea: all about it"',
  },
  C103: {
    text: "Only the settings of the manual are taken, so that a slip of the pen is found at once. The nearest ones are named in the message. The site is built without the unknown one.",
    wrong: "titel: All about tea",
    right: "title: All about tea",
  },
  C104: {
    text: "The setting is there, but its value is of another kind than needed. The message says which one.",
    wrong: "url: tea.example",
    right: "url: https://tea.example/",
  },
  C105: {
    text: "Without this setting no site can be built: `title`, `url` and `locales.source` are needed.",
    right: "title: All about tea\nurl: https://tea.example/\nlocales: { source: en }",
  },
  C106: {
    text: "A language is named by its BCP 47 tag in the usual form: a hyphen between the parts, the script with a capital, the region in capitals. The tag is also the first part of the addresses.",
    wrong: "targets: [pt_br, zh-hant]",
    right: "targets: [pt-BR, zh-Hant]",
  },
  C107: {
    text: "The settings name a folder that is not there. Paths start at the project's folder.",
    wrong: "pages: { source: /contents }",
    right: "pages: { source: content }",
  },
  C108: {
    text: "An entry of `nav` must be a page of the site, by its path in the folder of the source pages, or a web address with a title. The entry is left out.",
    wrong: "nav:\n  - Green tea: tea/gren.md",
    right: "nav:\n  - Green tea: tea/green.md",
  },
  C109: {
    text: "A fallback chain says where wording is looked for when a locale has none. It must end; a locale can't fall back to itself, nor through others.",
    wrong: "pt: { fallback: [pt-BR] }\npt-BR: { fallback: [pt] }",
    right: "pt-BR: { fallback: [pt] }",
  },
  C110: {
    text: "Everything that a site is made of lies inside the project's folder, after symbolic links are followed: a path in the settings can't be absolute, nor lead up and out.",
    wrong: "assets: ../pictures",
    right: "assets: pictures",
  },
  C111: {
    text: "A locale may be set before anything is translated: its pages then show the source, and say so. If there are translations already, look at `pages.target`: `{locale}` stands for the tag.",
    right: "pages: { target: locales/{locale}/pages }",
  },
  C112: {
    text: "The command line or a fallback chain names a locale that the settings don't have.",
    right: "palimpsest build --locales zh,fr",
  },
  C113: {
    text: "A build replaces the output folder as a whole. A folder that has other things in it is left alone, so that a slip in `--out` deletes nothing.",
    wrong: "palimpsest build --out content",
    right: "palimpsest build --out dist",
  },
  C114: {
    text: "Two builds to the same folder would spoil each other's site. The second one stops; the message names the process of the first.",
  },
  C115: {
    text: "The settings name a file that is not there. Paths start at the project's folder.",
    wrong: "figures: { fonts: [tea.woff2] }",
    right: "figures: { fonts: [fonts/tea.woff2] }",
  },
  C116: {
    text: "The project's `mkdocs.yml` asks for a Markdown extension that Palimpsest doesn't have. The pages are built without it; the message says what it would have done. `diagnostics: { C116: off }` silences the message.",
  },
  C117: {
    text: "The project's `mkdocs.yml` asks for a plugin. Plugins of MkDocs are Python, which is never run here; what the usual ones do is either done by Palimpsest itself, or named in the message. `diagnostics: { C117: off }` silences the message.",
  },
  C118: {
    text: "In `mkdocs.yml` the tag `!ENV` gives a value from the environment, and `!!python/name:` names a function of Python's, which is read as a name and never run. Other tags mean nothing here.",
    wrong: "site_name: !secret name",
    right: 'site_name: !ENV [SITE_NAME, "All about tea"]',
  },
  C119: {
    text: "A setting of `mkdocs.yml` has no counterpart here. The site is built as if it weren't there.",
  },
  C120: {
    text: "A site needs to know its own address: pages name it to search engines, and the sitemap is made of it. MkDocs does without, and so does a site that nobody else sees; there, the address is the one that `serve` has.",
    wrong: "site_name: All about tea",
    right: "site_name: All about tea\nsite_url: https://tea.example/",
  },
  C121: {
    text: "The folder of the source pages has no `.md` file that can be read, so there is nothing to build. A site that was built before stays as it is.",
    right: "content/index.md",
  },
  C122: {
    text: "What is written into the folders of pages, translations or assets would be read by the next build as a part of the site.",
    wrong: "palimpsest build --out content/site",
    right: "palimpsest build --out dist",
  },
  C123: {
    text: "The system didn't let the file or folder be written; the message says why. A site that was built before stays as it is.",
  },
  C124: {
    text: "Sentences are exported, imported and remembered for translations. The source has none: its words are in the pages themselves.",
  },
  C125: {
    text: "Pages and pictures that were made ready are kept in `.palimpsest/`, and published again as they are where nothing changed. A folder that others send could hold a page that nobody wrote.",
    right: "# .gitignore\n.palimpsest/\ndist/",
  },
}
