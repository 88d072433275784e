import { createHash } from "node:crypto"
import { mkdir } from "node:fs/promises"
import { basename, extname } from "node:path"
import type { Asset } from "../1-read/index.ts"
import type { Picture } from "../4-render/index.ts"
import { type Diagnostic, diagnose, diagnoseFile, refusalOf } from "../diagnostics/index.ts"
import { decoder } from "./decoder.ts"
import { inTurn } from "./in-turn.ts"
import type { OutputFile } from "./output.ts"
import { cached } from "./picture-cache.ts"
import { makerFor } from "./picture-maker.ts"
import { type PictureFacts, planFor, type Rendition } from "./picture-plan.ts"
import { formatOf, MAX_PIXELS, openPicture, TooLarge, Unfit } from "./picture-source.ts"

/** Pictures that are worked on at one time: one more than keep two cores busy, since this thread prints pages meanwhile. */
const AT_ONCE = 3

/** Part of every cache key: raise it when the same bytes are to give other files. */
const VERSION = 7

/** A picture of the site, and under which key pages find it: its path, or `tag:path` in one locale. */
export interface PictureRequest {
  readonly key: string
  readonly asset: Asset
  /** Pages show it beside text or in a line, never as wide as their column. */
  readonly isSmall: boolean
  /** Exchanges the words of a drawing. */
  readonly words?: (text: string) => string
}

export interface PicturesMade {
  readonly pictures: ReadonlyMap<string, Picture>
  readonly files: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Whether a path names a picture that can be made ready for pages. */
export const isPicture = (path: string): boolean => formatOf(path) !== undefined

/** Pictures whose files aren't there yet: what pages show of them is known by a look. */
export interface PicturesOpened extends Omit<PicturesMade, "files"> {
  /** Makes the files. A picture that turns out to be none is no longer among them. */
  readonly make: (onDone?: (done: number) => void) => Promise<PicturesMade>
}

interface Opened {
  readonly request: PictureRequest
  readonly picture: Picture
  readonly make: () => Promise<readonly OutputFile[]>
}

const pathFor = (asset: Asset, key: string, { format, width }: Rendition): string => {
  const name = basename(asset.path, extname(asset.path)).replace(/[^\p{L}\p{N}._-]+/gu, "-")
  return `assets/${name}-${key.slice(0, 8)}-${width}.${format === "jpeg" ? "jpg" : format}`
}

function pictureFrom(facts: PictureFacts, plan: readonly Rendition[], asset: Asset, key: string): Picture {
  const formats = [...new Set(plan.map(({ format }) => format))].map(format => ({
    type: `image/${format}`,
    candidates: plan
      .filter(each => each.format === format)
      .map(each => ({ path: pathFor(asset, key, each), width: each.width })),
  }))
  const original = formats.at(-1)?.candidates.at(-1)?.path ?? ""
  return { width: facts.width, height: facts.height, original, formats }
}

async function openOne(request: PictureRequest, fonts: readonly string[], cache: string): Promise<Opened> {
  const { asset, isSmall, words } = request
  const source = await openPicture(asset, words ?? (text => text), fonts)
  const plan = planFor(source.facts, isSmall)
  const { versions } = await decoder()
  const key = createHash("sha256")
    .update(`${VERSION} ${versions.sharp} ${JSON.stringify(plan)} ${source.digest}`)
    .digest("hex")
  const make = async (): Promise<OutputFile[]> => {
    const maker = makerFor(source)
    const files: OutputFile[] = []
    for (const each of plan) {
      const made = await cached(cache, `${key}-${each.width}.${each.format}`, () => maker(each))
      files.push({ path: pathFor(asset, key, each), copyOf: made })
    }
    return files
  }
  return { request, picture: pictureFrom(source.facts, plan, asset, key), make }
}

function faultOf(error: unknown, { asset }: PictureRequest): Diagnostic {
  // The disk's fault is not the picture's.
  if (refusalOf(error)) throw error
  if (error instanceof TooLarge) return diagnoseFile("I103", asset.file, { pixels: error.pixels, limit: MAX_PIXELS })
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error)
  const place = error instanceof Unfit ? error.place : undefined
  if (place === undefined) return diagnoseFile("I102", asset.file, { reason: reason ?? "" })
  return diagnose("I102", { file: asset.file, text: place.text }, place.at, place.at + 1, { reason: reason ?? "" })
}

/** What a step gave for each picture, and the faults of those that it failed with, once a file. In the order of the pictures. */
interface Step<Of, Result> {
  readonly done: readonly { readonly of: Of; readonly result: Result }[]
  readonly faults: ReadonlyMap<string, Diagnostic>
}

async function step<Of, Result>(
  items: readonly Of[],
  requestOf: (item: Of) => PictureRequest,
  work: (item: Of) => Promise<Result>,
): Promise<Step<Of, Result>> {
  const outcomes = await inTurn(items, AT_ONCE, async of => {
    const request = requestOf(of)
    return work(of).then(
      result => ({ of, result }),
      (error: unknown) => ({ file: request.asset.file, fault: faultOf(error, request) }),
    )
  })
  return {
    done: outcomes.flatMap(outcome => ("result" in outcome ? [outcome] : [])),
    faults: new Map(outcomes.flatMap(outcome => ("fault" in outcome ? [[outcome.file, outcome.fault]] : []))),
  }
}

const byKey = (opened: readonly Opened[]): PicturesMade["pictures"] =>
  new Map(opened.map(({ request, picture }) => [request.key, picture]))

/**
 * Looks at every picture, to make it ready for pages: real size, AVIF or WebP beside its own format, several widths.
 * What was made once is taken from the folder `cache`. A file that is no picture costs that picture, and is told once.
 */
export async function openPictures(
  requests: readonly PictureRequest[],
  fonts: readonly string[],
  cache: string,
): Promise<PicturesOpened> {
  const look = await step(
    requests,
    request => request,
    request => openOne(request, fonts, cache),
  )
  const opened = look.done.map(({ result }) => result)
  const make: PicturesOpened["make"] = async (onDone = () => {}) => {
    if (opened.length > 0) await mkdir(cache, { recursive: true })
    let count = 0
    const { done, faults } = await step(
      opened,
      ({ request }) => request,
      ({ make }) => make().finally(() => onDone(++count)),
    )
    const files = done.flatMap(({ result }) => result)
    return {
      pictures: byKey(done.map(({ of }) => of)),
      files: [...new Map(files.map(file => [file.path, file])).values()],
      diagnostics: [...new Map([...look.faults, ...faults]).values()],
    }
  }
  return { pictures: byKey(opened), diagnostics: [...look.faults.values()], make }
}
