import type { Explanation } from "./explanation.ts"

export const files: Readonly<Record<string, Explanation>> = {
  F101: {
    text: "Pages and settings are UTF-8. The message says at which byte of the file it stops being so. Save the file as UTF-8 in your editor; a byte order mark does no harm.",
  },
  F102: {
    text: "Front matter is YAML: lines of `key: value`. A value with a colon, a quote or a `#` in it stands in quotes. Tags such as `!!js`, more than a hundred aliases, and more than twenty levels are not taken. The page is built without its front matter.",
    wrong: "---\ntitle: Tea: green\n---",
    right: '---\ntitle: "Tea: green"\n---',
  },
  F103: {
    text: "Other tools read front matter in other languages, some of which are programs. Content is never a program here: front matter stands between two lines `---`, and is YAML.",
    wrong: '---json\n{ "title": "Tea" }\n---',
    right: "---\ntitle: Tea\n---",
  },
  F104: {
    text: "The keys that front matter may have are a closed list, so that a slip is found at once. Addresses come from the path of a file, layouts from the theme: there are no keys for them.",
    wrong: "---\ntitel: Tea\n---",
    right: "---\ntitle: Tea\n---",
  },
  F105: {
    text: "The key is known, but its value is of another kind. The message says which one is needed. The value is left out.",
    wrong: "---\ntags: leaf\n---",
    right: "---\ntags: [leaf]\n---",
  },
  F106: {
    text: "The title is shown in the navigation, the browser's tab and search results. It is taken from the front matter, else from the page's first heading.",
    right: "---\ntitle: Green tea\n---",
  },
  F107: {
    text: "A page that starts with a line `---` has front matter, which a second line `---` ends. A page that is to start with a rule can write `***`.",
    wrong: "---\ntitle: Tea\n\n# Tea",
    right: "---\ntitle: Tea\n---\n\n# Tea",
  },
  F108: {
    text: "Each key stands once. The first one counts.",
    wrong: "---\ntitle: Tea\ntitle: Green tea\n---",
    right: "---\ntitle: Green tea\n---",
  },
  F110: {
    text: "The address of a page is the path of its file without `.md` and `index`. Two files can't have the same one, nor two that differ in capitals only: some file systems don't tell them apart. Give one of them another name.",
    wrong: "content/tea.md\ncontent/tea/index.md",
    right: "content/tea/index.md\ncontent/tea/green.md",
  },
  F111: {
    text: "In the folders of pages there may be `.md` files, pictures (png, jpg, gif, webp, avif, svg) and downloads (pdf, txt, csv, zip, epub, video, sound). Templates, data files, scripts and HTML are no content: they would be code that a stranger could send. Files whose name starts with a dot, and those in folders that start with `_`, are not taken either.",
  },
  F112: {
    text: "Symbolic links, pipes, sockets and devices are never followed: a link could lead to any file of the machine. Put a copy of the file in its place.",
  },
  F113: {
    text: "A file's name becomes part of an address, of a path on many kinds of disk, and of commands. It may have letters and digits of any script, punctuation like `《`, `：` or `—`, spaces, and `. _ - + @ & , ( ) ' ! =`; it can't start with a dot, a hyphen or a `_`, nor end with a space or a dot, and `con`, `nul` and the like are Windows' devices.",
    wrong: "content/what is it?.md",
    right: "content/what-is-it.md",
  },
  F114: {
    text: "The system didn't let the file or folder be read; the message says why. The rest of the site is built.",
  },
  F115: {
    text: "A page may have 2 MB, a picture or a download 50 MB. Split the page, or offer the file elsewhere.",
  },
  F116: {
    text: "The front matter of a translation can't be told apart from damage, or is of the wrong kind. The page has the title, the description and the tags of the source.",
    wrong: "---\ntitle: [ Le thé\n---",
    right: "---\ntitle: Le thé\n---",
  },
  F117: {
    text: "Translation platforms sometimes translate the keys of front matter, too. A key that isn't known is left out; of a translation only the words are used: `title`, `meta_title`, `description`, `tags`.",
    wrong: "---\ntitre: Le thé\n---",
    right: "---\ntitle: Le thé\n---",
  },
  F118: {
    text: "A NUL character stands in no text. The file is probably a picture or an archive with the ending of a text file.",
  },
  F119: {
    text: "In the path of the translations, `{locale}` stands for a BCP 47 language tag. A folder that has another name there is no locale, and is left out.",
    wrong: "locales/zh_TW/pages",
    right: "locales/zh-TW/pages",
  },
  F120: {
    text: "The file of a translation is there, but has no text. Platforms write such files for pages that nobody has begun. Remove it, or translate it.",
  },
  F121: {
    text: 'A line `--8<-- "file.md"` puts a file in its place, or a part of it. The path starts at one of the folders of `base_path`, the project\'s folder if nothing else is said; a section is marked in the file by `--8<-- [start:name]` and `--8<-- [end:name]`.',
    wrong: '--8<-- "include/tea.md"',
    right: '--8<-- "includes/tea.md"',
  },
  F122: {
    text: "Snippets are taken from the project's own folders alone: nothing is fetched from the web, nothing above the project is read, nor files and folders whose names start with a dot, nor what a symbolic link leads to elsewhere.",
    wrong: '--8<-- "https://tea.example/oolong.md"',
    right: '--8<-- "includes/oolong.md"',
  },
  F123: {
    text: "A snippet may have snippets in it, up to a depth and a size that no honest page reaches. Beyond, or where a file would be put into itself, the line is left out.",
  },
  F124: {
    text: "`robots` takes the words that search engines say they follow (`noindex`, `nofollow`, `noarchive`, `max-snippet:-1`, …), `hide` the parts of a page that can be left out: `navigation`, `toc`, `footer`, `path`, `tags`. Another word is left out.",
    wrong: "---\nrobots: no-index\n---",
    right: "---\nrobots: noindex\n---",
  },
  F301: {
    text: "The index is made by Pagefind, a program that comes with Palimpsest for Linux, macOS, Windows and FreeBSD. Where it can't run, the site is whole but for its search.",
  },
}
