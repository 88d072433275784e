import { Worker } from "node:worker_threads"
import type { Page } from "../1-read/index.ts"
import type { RenderedPage } from "../4-render/index.ts"
import type { Manuscript, OnPages, Printed, Survey, World } from "../articles.ts"
import { KeptArticles } from "../kept/index.ts"
import type { Assignment } from "./articles-thread.ts"
import { threadsFor } from "./threads-for.ts"

/** One place where articles are made: this thread, or another. */
interface Desk {
  readonly survey: Promise<Survey>
  readonly print: (world: World, onPages?: OnPages) => Promise<Printed>
  readonly close: () => Promise<unknown>
}

/** All desks as one. */
export interface Desks {
  readonly survey: Survey
  /** @param onPages is given pages as they are printed, where that is done here. */
  readonly print: (world: World, onPages?: OnPages) => Promise<Printed>
  /** Ends what was begun, printed or not. */
  readonly close: () => Promise<unknown>
}

const THREAD = new URL("./articles-thread.js", import.meta.url)

/** Characters of text, counted once a locale, for which a thread of its own gains more time than its start costs. */
const WORTH_A_THREAD = 800_000

/** Young objects get so much room, in MB: a page's tokens die together, and are best not copied before. */
const YOUNG_GENERATION = 64

/** How many desks elsewhere gain time: none for a small site. */
function gainful({ site, pages }: Manuscript): number {
  const weight = pages.reduce((sum, page) => sum + weightOf(page), 0) * (1 + site.targets.length)
  return threadsFor(THREAD, weight / WORTH_A_THREAD)
}

export interface DeskOptions {
  /** What earlier builds of this process made: articles are made here. */
  readonly kept?: KeptArticles | undefined
  /** Where earlier processes left what they made, and this one does. */
  readonly store?: string | undefined
  /** Desks elsewhere; with none, the articles are made here. */
  readonly count?: number
}

/**
 * Opens as many desks as gain time, and shares the pages out among them, by length. What comes out is the same,
 * whatever their number, and whatever was kept.
 */
export async function openDesks(
  manuscript: Manuscript,
  { kept, store, count = kept ? 0 : gainful(manuscript) }: DeskOptions = {},
): Promise<Desks> {
  const { pages } = manuscript
  const desks =
    count === 0
      ? [await deskHere(manuscript, kept ?? new KeptArticles(store))]
      : sharesOf(pages, count).map(share => deskElsewhere({ ...manuscript, pages: share }, store))
  const close = () => Promise.all(desks.map(desk => desk.close()))
  try {
    const survey = joinSurveys(await Promise.all(desks.map(desk => desk.survey)))
    return {
      survey,
      close,
      print: async (world, onPages) =>
        joinPrints(await Promise.all(desks.map(desk => desk.print(world, onPages))), pages),
    }
  } catch (error) {
    await close()
    throw error
  }
}

const weightOf = ({ source }: Page): number => source.text.length

/** Pages in shares of about the same weight, in each in their order. */
function sharesOf(pages: readonly Page[], count: number): Page[][] {
  const shares = Array.from({ length: count }, () => ({ weight: 0, pages: new Set<Page>() }))
  for (const page of [...pages].sort((a, b) => weightOf(b) - weightOf(a))) {
    const lightest = shares.reduce((least, share) => (share.weight < least.weight ? share : least))
    lightest.weight += weightOf(page)
    lightest.pages.add(page)
  }
  return shares.map(share => pages.filter(page => share.pages.has(page)))
}

async function deskHere(manuscript: Manuscript, kept: KeptArticles): Promise<Desk> {
  const { articlesOf } = await import("../articles.ts")
  const { survey, print } = articlesOf(manuscript, kept)
  return { survey: Promise.resolve(survey), print, close: async () => {} }
}

function deskElsewhere(manuscript: Manuscript, store: string | undefined): Desk {
  const assignment: Assignment = { manuscript, store }
  const worker = new Worker(THREAD, {
    workerData: assignment,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
  })
  const answer = <Answer>(): Promise<Answer> =>
    new Promise((settle, fail) => {
      worker.once("message", settle)
      worker.once("error", fail)
    })
  return {
    survey: answer<Survey>(),
    print: world => {
      const printed = answer<Printed>()
      worker.postMessage(world)
      return printed
    },
    close: () => worker.terminate(),
  }
}

function joinSurveys(surveys: readonly Survey[]): Survey {
  const joined = (name: "files" | "largeFiles" | "icons") => [...new Set(surveys.flatMap(survey => survey[name]))]
  return {
    ids: new Map(surveys.flatMap(({ ids }) => [...ids])),
    files: joined("files"),
    largeFiles: joined("largeFiles"),
    icons: joined("icons"),
    remotePictures: surveys.flatMap(({ remotePictures }) => remotePictures),
    diagnostics: surveys.flatMap(({ diagnostics }) => diagnostics),
  }
}

/** What was printed at several desks, its pages in the order that they have in the project. */
function joinPrints(prints: readonly Printed[], pages: readonly Page[]): Printed {
  const [first] = prints
  if (first === undefined || prints.length === 1) return first ?? { rendered: new Map(), diagnostics: [] }
  const inOrder = (tag: string): RenderedPage[] => {
    const all = new Map(prints.flatMap(({ rendered }) => (rendered.get(tag) ?? []).map(page => [page.page, page])))
    return pages.flatMap(({ id }) => all.get(id) ?? [])
  }
  return {
    rendered: new Map([...first.rendered.keys()].map(tag => [tag, inOrder(tag)])),
    diagnostics: prints.flatMap(({ diagnostics }) => diagnostics),
  }
}
