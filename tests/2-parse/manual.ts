import { readdirSync, readFileSync } from "node:fs"

/** A pair of the manual: Markdown, and the HTML that it means. */
export interface Pair {
  readonly file: string
  readonly line: number
  readonly heading: string
  readonly markdown: string
  readonly html: string
  /** Extensions and their switches that are on for this pair beside the usual ones: `escapeall`, `escapeall.nbsp`. */
  readonly settings: readonly string[]
}

interface Fence {
  readonly line: number
  readonly heading: string
  readonly language: string
  readonly settings: readonly string[]
  readonly content: string
}

/** The fenced blocks of a manual page, each with the heading that it stands under. */
function fencesIn(text: string): Fence[] {
  const fences: Fence[] = []
  const lines = text.split("\n")
  let heading = ""
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ""
    heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading
    const [, fence, head = ""] = /^(`{3,}|~{3,})(.*)/.exec(line) ?? []
    if (fence === undefined) continue
    const end = lines.indexOf(fence, index + 1)
    const [language = "", ...settings] = head.split(" ")
    fences.push({ line: index + 1, heading, language, settings, content: lines.slice(index + 1, end).join("\n") })
    index = end
  }
  return fences
}

const folder = new URL("../../docs/dialect/", import.meta.url)

/** All pairs of the manual: a `markdown` block with an `html` block right behind it. */
export function manualPairs(): Pair[] {
  const files = readdirSync(folder).filter(file => file.endsWith(".md"))
  return files.sort().flatMap(file => {
    const fences = fencesIn(readFileSync(new URL(file, folder), "utf8"))
    return fences.flatMap((fence, index) => {
      const html = fences[index + 1]
      if (fence.language !== "markdown" || html?.language !== "html") return []
      const { line, heading, settings } = fence
      return [{ file, line, heading, settings, markdown: fence.content, html: html.content }]
    })
  })
}
