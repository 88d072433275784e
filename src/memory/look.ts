import { type ReadOptions, read } from "../1-read/index.ts"
import { type Known, lookUp, type SegmentRecord, wordsKey } from "../3-locale/index.ts"
import { articlesOf } from "../articles.ts"
import type { Diagnostic } from "../diagnostics/index.ts"
import { memoryFor } from "./learn.ts"

export interface LookOptions extends Pick<ReadOptions, "dir" | "config"> {
  readonly locale: string
  /** A sentence of the source, as Markdown or plain. */
  readonly text: string
}

/** A page that says the text, and how it is worded there. */
export interface Shown extends Pick<SegmentRecord, "text" | "origin" | "stale"> {
  readonly page: string
}

export interface Look {
  readonly known: readonly Known[]
  readonly shown: readonly Shown[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What a locale's memory knows of a text, and how pages that have it word it. */
export async function lookInMemory({ dir, config, locale, text }: LookOptions): Promise<Look> {
  const project = await read({ dir, locales: [locale], ...(config !== undefined && { config }) })
  if ("failed" in project) return { known: [], shown: [], diagnostics: project.diagnostics }
  const key = wordsKey(text)
  const pages = project.pages.filter(({ source }) => wordsKey(source.text).includes(key))
  const documents = articlesOf({ ...project, pages }).localized(locale)
  const shown = documents.flatMap(({ page, segments }) =>
    segments
      .filter(({ source }) => wordsKey(source) === key)
      .map(({ text, origin, stale }) => ({ page, text, origin, ...(stale && { stale }) })),
  )
  return { known: lookUp(memoryFor(project, locale), text, project.site.source.tag), shown, diagnostics: [] }
}
