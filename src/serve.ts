import { createServer } from "node:net"
import { join, resolve } from "node:path"
import EleventyDevServer from "@11ty/eleventy-dev-server"
import { documentsOf, problemsPage, type SiteDocument } from "./5-theme/index.ts"
import { mirrorInto, type OutputFile, problemsSheet } from "./6-write/index.ts"
import { type Compilation, type Compiled, type CompileOptions, compile } from "./build.ts"
import { renderDocuments } from "./eleventy.ts"
import { articlesIn, KeptArticles, openCache } from "./kept/index.ts"
import { problemsIn } from "./problems.ts"
import { watcher } from "./watch.ts"

export interface ServeOptions extends CompileOptions {
  /** Where to serve; the next port that is free where it is taken. 0 is any. */
  readonly port?: number
  /** Is told of every build. */
  readonly onCompiled?: (compilation: Compilation) => void
  /** Is told of a build that failed by no fault of the content. What was served before is served still. */
  readonly onFailed?: (error: unknown) => void
}

/** A site that is being served. */
export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** This machine only: what is served may be nobody else's business. */
const HOST = "127.0.0.1"
const DEFAULT_PORT = 8080
const PORTS_TRIED = 20
/** Milliseconds that changes are gathered: an editor writes in several steps. */
const PAUSE = 60

/** The port, or the first free one above it. */
async function freePort(port: number, tries: number = PORTS_TRIED): Promise<number> {
  const probe = createServer()
  const found = await new Promise<number | undefined>((settle, fail) => {
    probe.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" && tries > 1 && port < 65_535 ? settle(undefined) : fail(error),
    )
    probe.listen({ port, host: HOST }, () => {
      const address = probe.address()
      settle(typeof address === "object" ? (address?.port ?? port) : port)
    })
  })
  if (found === undefined) return freePort(port + 1, tries - 1)
  await new Promise(done => probe.close(done))
  return found
}

/** Work that is never done twice at a time. */
interface Turns {
  /** Does it at once, as the first. */
  readonly now: (work: () => Promise<void>) => Promise<void>
  /** Calls for it to be done a little later, and once more where it is being done already. */
  readonly soon: () => void
  readonly end: () => void
}

function turnsOf(work: () => Promise<void>): Turns {
  let timer: NodeJS.Timeout | undefined
  let state: "idle" | "busy" | "called" | "over" = "idle"
  const now = async (work: () => Promise<void>): Promise<void> => {
    state = "busy"
    try {
      await work()
    } finally {
      const called = isCalled()
      if (!isOver()) state = "idle"
      if (called) soon()
    }
  }
  const isCalled = (): boolean => state === "called"
  const isOver = (): boolean => state === "over"
  const soon = (): void => {
    if (state === "busy") state = "called"
    if (state !== "idle") return
    clearTimeout(timer)
    timer = setTimeout(() => void now(work), PAUSE)
  }
  const end = (): void => {
    state = "over"
    clearTimeout(timer)
  }
  return { now, soon, end }
}

/** An address that can't be decoded is the asker's mistake, and must not end the server. */
function refuseWhatThrows(_request: unknown, response: DevServerResponse, next: () => void): void {
  try {
    next()
  } catch {
    response.statusCode = 400
    response.end("Bad request")
  }
}

interface DevServerResponse {
  statusCode: number
  end(text: string): void
}

/** The documents of what is shown, each with what is wrong with it; where there is nothing to show, why. */
function documentsWithProblems(
  compilation: Compilation,
  shown: Compiled | undefined,
  sheet: string,
): readonly SiteDocument[] {
  if (shown !== undefined) {
    return documentsOf({ ...shown.parts, problemsOf: problemsIn(compilation, shown, `/${sheet}`) })
  }
  const html = () => problemsPage({ findings: compilation.diagnostics, stylesheet: `/${sheet}` })
  return ["index.html", "404.html"].map(path => ({ path, html }))
}

/**
 * Builds, serves on this machine only, and builds again what changes, until closed. What is wrong with a page shows
 * in it. Settings that can't be read, and faults, leave what was served before.
 */
export async function serveSite({ port, onCompiled, onFailed, ...options }: ServeOptions): Promise<Served> {
  const chosen = await freePort(port ?? DEFAULT_PORT)
  const cache = await openCache(resolve(options.dir))
  const folder = join(cache.folder, "..", "serve", String(chosen))
  const mirror = await mirrorInto(folder)
  const sheet = problemsSheet()
  const settings = resolve(options.config ?? join(options.dir, "site.yml"))
  const kept = new KeptArticles(articlesIn(cache))
  let shown: Compiled | undefined
  let watched: readonly string[] = [settings]
  let search: readonly OutputFile[] = []

  const build = async (): Promise<void> => {
    await changes.follow(watched)
    const compilation = await compile({ ...options, kept })
    shown = compilation.compiled ?? shown
    watched = [settings, ...(shown?.watched ?? []), ...(compilation.watched ?? [])]
    onCompiled?.(compilation)
    await changes.follow(watched)
    const pages = await renderDocuments(documentsWithProblems(compilation, shown, sheet.path))
    const files = [...pages, ...(shown?.files ?? []), sheet]
    const changed = await mirror.update([...files, ...search])
    server.options.pathPrefix = baseOf(shown)
    if (changed.length === 0) return
    server.reload({ files: changed.map(path => join(folder, path)) })
    // Whoever writes sees the page first; it can be found a little later.
    search = (await shown?.search())?.files ?? []
    await mirror.update([...files, ...search])
  }
  const turns = turnsOf(() => build().catch((error: unknown) => onFailed?.(error)))
  const changes = watcher(turns.soon)
  const server = EleventyDevServer.getServer("palimpsest", folder, {
    pathPrefix: "/",
    domDiff: false,
    messageOnStart: () => false,
    middleware: [refuseWhatThrows],
    logger: { info: () => undefined, log: () => undefined, error: () => undefined },
  })
  await turns.now(build)
  server.server.listen({ port: chosen, host: HOST })
  await server.ready()
  const close = async (): Promise<void> => {
    turns.end()
    changes.close()
    await server.close()
  }
  return { url: `http://${HOST}:${chosen}${baseOf(shown)}`, close }
}

/** The path of the site's root: `/`, `/docs/`. */
const baseOf = (shown: Compiled | undefined): string =>
  shown === undefined ? "/" : new URL(shown.project.site.url).pathname
