import { join, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import type { RenderedPage } from "./4-render/index.ts"
import type { SiteDocument } from "./5-theme/index.ts"
import { liesAmong, manifestOf, mayReplace, type OutputFile, publish, writeInto } from "./6-write/index.ts"
import { type Compilation, type Compiled, type CompileOptions, compile } from "./build.ts"
import type { Diagnostic } from "./diagnostics/index.ts"
import type { EleventyConfig } from "./eleventy-api.ts"
import { inspectDocuments } from "./threads/index.ts"

export type { EleventyConfig }

export interface PluginOptions extends CompileOptions {
  /** Makes the whole document of a page, in place of the theme's layout. */
  readonly layout?: (document: SiteDocument) => string | Promise<string>
  /** Is told of every build, as it begins. */
  readonly onCompiled?: (compilation: Compilation) => void
}

/** Eleventy's input folder must exist, and is to hold no template: the pages come as data. */
const NO_INPUT = fileURLToPath(new URL("./diagnostics", import.meta.url))

/** A configuration path that names none: no configuration file that lies about is ever run. */
const NO_CONFIGURATION = ""

/**
 * Puts finished documents into an Eleventy build: one virtual template, paginated over their paths. Eleventy gets no
 * file of the project's to read, and no page's content as data.
 */
function addDocuments(
  config: EleventyConfig,
  documents: () => readonly SiteDocument[],
  layout: NonNullable<PluginOptions["layout"]> = document => document.html(),
): void {
  let byPath = new Map<string, SiteDocument>()
  config.addGlobalData("palimpsestPaths", () => {
    byPath = new Map(documents().map(document => [`/${document.path}`, document]))
    return [...byPath.keys()]
  })
  config.addTemplate("palimpsest.11ty.js", {
    data: {
      pagination: { data: "palimpsestPaths", size: 1, alias: "palimpsestPath" },
      permalink: (data: Readonly<Record<string, unknown>>) => data.palimpsestPath,
      layout: false,
    },
    render: ({ palimpsestPath }) => {
      const document = byPath.get(String(palimpsestPath))
      return document === undefined ? "" : layout(document)
    },
  })
}

/** An article as other templates of a site find it in `collections.articles`, in the form of Eleventy's own items. */
function itemOf(article: RenderedPage) {
  const { address, body, page, locale, title, description, coverage } = article
  return {
    url: address,
    content: body,
    data: { page, locale: locale.tag, title: title.text, description, coverage, article },
  }
}

/** The plugin: `config.addPlugin(palimpsest, { dir })` puts a project's pages into any Eleventy site. */
export default async function palimpsest(config: EleventyConfig, options: PluginOptions): Promise<void> {
  // Compiled before Eleventy starts, since it wants to know then what to watch; the first build takes that.
  let first: Compilation | undefined = await compile(options)
  let compiled = first.compiled
  for (const path of compiled?.watched ?? []) config.addWatchTarget(relative(".", path))
  config.on("eleventy.before", async () => {
    const compilation = first ?? (await compile(options))
    first = undefined
    compiled = compilation.compiled ?? compiled
    options.onCompiled?.(compilation)
  })
  config.on("eleventy.after", async ({ directories, outputMode }) => {
    if (outputMode !== "fs" || compiled === undefined) return
    const search = await compiled.search()
    await writeInto(directories.output, [...compiled.files, ...search.files])
  })
  config.addCollection("articles", () => [...(compiled?.rendered.values() ?? [])].flat().map(itemOf))
  addDocuments(config, () => compiled?.documents ?? [], options.layout)
}

/**
 * Eleventy: large, and loaded while other threads are at work. Its own thread, which loads changed templates anew, is for
 * templates that are files: ours are functions.
 */
function host() {
  process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1"
  return import("@11ty/eleventy")
}

/** The site's documents as Eleventy renders them. */
export async function renderDocuments(documents: readonly SiteDocument[]): Promise<OutputFile[]> {
  const { default: Eleventy } = await host()
  const eleventy = new Eleventy(NO_INPUT, "palimpsest", {
    quietMode: true,
    configPath: NO_CONFIGURATION,
    config: config => {
      config.setTemplateFormats(["11ty.js"])
      // It is loud before it is told to be quiet: on a slow machine it says how long its own steps take.
      config.benchmarkManager.get("Configuration").setIsVerbose(false)
      addDocuments(config, () => documents)
    },
  })
  const pages = await eleventy.toJSON()
  return pages.map(({ url, content }) => ({ path: url.slice(1).replace(/(^|\/)$/, "$1index.html"), content }))
}

export interface BuildOptions extends CompileOptions {
  /** Folder of the site: `dist` in the project, if nothing else is said. */
  readonly out?: string
}

/** How much of a locale there is, in words of the source. */
export interface LocaleSummary {
  readonly tag: string
  readonly name: string
  readonly pages: number
  readonly words: number
  readonly translated: number
}

export interface BuildResult {
  /** Absolute path of the site's folder. */
  readonly out: string
  readonly pages: number
  readonly locales: readonly LocaleSummary[]
  readonly diagnostics: readonly Diagnostic[]
}

function summariesOf({ project, rendered }: Compiled): LocaleSummary[] {
  return [project.site.source, ...project.site.targets].map(({ tag, name }) => {
    const pages = rendered.get(tag) ?? []
    const sum = (count: "words" | "translated"): number =>
      pages.reduce((total, page) => total + page.coverage[count], 0)
    return { tag, name, pages: pages.length, words: sum("words"), translated: sum("translated") }
  })
}

/** Builds a project's site into a folder, which it replaces only by a whole new site. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const out = resolve(options.out ?? join(options.dir, "dist"))
  const nothing = (diagnostics: readonly Diagnostic[]): BuildResult => ({ out, pages: 0, locales: [], diagnostics })
  const refused = await mayReplace(out)
  if (refused.length > 0) return nothing(refused)
  const [{ compiled, diagnostics }] = await Promise.all([compile({ ...options, withSearch: true }), host()])
  if (compiled === undefined) return nothing(diagnostics)
  const among = liesAmong(compiled.project, out)
  if (among.length > 0) return nothing([...diagnostics, ...among])
  const [inspected, search] = await Promise.all([
    renderDocuments(compiled.documents).then(inspectDocuments),
    compiled.search(),
  ])
  const files = [...inspected.files, ...compiled.files, ...search.files]
  const published = await publish([...files, await manifestOf(files, compiled.inputs)], out)
  const found = [...diagnostics, ...inspected.diagnostics, ...search.diagnostics, ...published]
  if (published.length > 0) return nothing(found)
  const locales = summariesOf(compiled)
  const pages = locales.reduce((total, locale) => total + locale.pages, 0)
  return { out, pages, locales, diagnostics: found }
}
