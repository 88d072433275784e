import { createIndex } from "pagefind"
import type { SearchRecord } from "../4-render/index.ts"
import { type Diagnostic, diagnoseFile } from "../diagnostics/index.ts"
import type { OutputFile } from "./output.ts"

/** Where the search lies in the site. */
const FOLDER = "pagefind"
/** What its makers offer beside it: a theme of its own, which has no use here. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

/** What loads the search in a browser, an output path. */
export const SEARCH_LIBRARY = `${FOLDER}/pagefind.js`

/** An index of words in small files, of which a browser asks for those that it needs. */
export interface SearchIndex {
  readonly files: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Makes an index of words, by a program of another language, beside what is done here. */
export interface Indexer {
  /** Gives it pages that are known before the others, those of each language in their order. */
  readonly feed: (records: readonly SearchRecord[]) => void
  /** The index of exactly these, whatever it was fed. Where the program can't run, the site has no search, which is told. */
  readonly finish: (records: readonly SearchRecord[]) => Promise<SearchIndex>
}

export function openIndexer(): Indexer {
  let begun: Begun | undefined
  return {
    feed: records => {
      begun ??= begin()
      begun.add(records)
    },
    finish: async records => {
      if (begun === undefined || !areSame(begun.records, records)) {
        begun?.drop()
        begun = begin()
        begun.add(records)
      }
      try {
        return { files: await begun.files(), diagnostics: [] }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        return { files: [], diagnostics: [diagnoseFile("F301", SEARCH_LIBRARY, { reason })] }
      }
    },
  }
}

/** An index that pages are being put into. */
interface Begun {
  readonly records: readonly SearchRecord[]
  readonly add: (records: readonly SearchRecord[]) => void
  readonly files: () => Promise<readonly OutputFile[]>
  readonly drop: () => void
}

function begin(): Begun {
  const records: SearchRecord[] = []
  const opened = createIndex().then(({ index }) => {
    if (index === undefined) throw new Error("there is no index")
    return index
  })
  const added: Promise<unknown>[] = [opened]
  // What fails is told when the files are asked for.
  const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined)
  quietly(opened)
  return {
    records,
    add: more => {
      for (const record of more) {
        records.push(record)
        const adding = opened.then(index => index.addHTMLFile(fileOf(record)))
        quietly(adding)
        added.push(adding)
      }
    },
    files: async () => {
      await Promise.all(added)
      const index = await opened
      const { files } = await index.getFiles()
      await index.deleteIndex()
      const used = files.filter(({ path }) => !UNUSED.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
      return used.map(({ path, content }) => ({ path: `${FOLDER}/${path}`, content }))
    },
    drop: () => quietly(opened.then(index => index.deleteIndex())),
  }
}

const fileOf = ({ address, lang, html }: SearchRecord) => ({
  url: address,
  content: `<html lang="${lang}"><main data-pagefind-body>${html}</main></html>`,
})

/** Whether the same index comes of both: those of each language are the same, in the same order. */
function areSame(one: readonly SearchRecord[], other: readonly SearchRecord[]): boolean {
  const byLanguage = (records: readonly SearchRecord[]) =>
    records.toSorted((a, b) => (a.lang < b.lang ? -1 : a.lang > b.lang ? 1 : 0))
  const [ours, theirs] = [byLanguage(one), byLanguage(other)]
  return (
    ours.length === theirs.length &&
    ours.every(({ address, lang, html }, at) => {
      const its = theirs[at]
      return address === its?.address && lang === its.lang && html === its.html
    })
  )
}
