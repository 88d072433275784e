/** Pictures that a page may show. */
const PICTURES = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
/** Files that a page may offer: none that a browser runs as a page of this site. */
const DOWNLOADS = [
  "pdf",
  "txt",
  "csv",
  "zip",
  "epub",
  "odt",
  "ods",
  "odp",
  "asc",
  "sig",
  "mp4",
  "webm",
  "ogg",
  "mp3",
  "vtt",
]

const ASSETS = new Set([...PICTURES, ...DOWNLOADS])

/** Files that editors, systems and other tools leave, which are no part of a site and no fault either. */
const IGNORED = new Set([
  ".DS_Store",
  "Thumbs.db",
  "desktop.ini",
  ".gitkeep",
  ".gitignore",
  ".gitattributes",
  ".meta.yml",
])

export type Kind = "page" | "asset" | "ignored" | "other"

/** The last extension of a file name, without the dot, as written. */
export const extensionOf = (name: string): string => /\.([^.]*)$/.exec(name)?.[1] ?? ""

/** Endings of Markdown files. */
const PAGE = /\.(?:md|markdown|mkdn?|mdown)$/

/** The path of a page as if its file ended with `.md`. */
export const asMarkdown = (path: string): string => path.replace(PAGE, ".md")

/** What a file is by its name; contents are looked at by whoever uses it. */
export function kindOf(name: string): Kind {
  if (IGNORED.has(name)) return "ignored"
  const extension = extensionOf(name)
  if (PAGE.test(name)) return "page"
  return ASSETS.has(extension.toLowerCase()) ? "asset" : "other"
}
