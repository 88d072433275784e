import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { read } from "../../src/1-read/index.ts"
import { articlesOf, type World } from "../../src/articles.ts"
import { KeptArticles, keepArticlesOf } from "../../src/kept/index.ts"
import { scratchFolder } from "../6-write/scratch-folder.ts"

const found = await read({ dir: fileURLToPath(new URL("../..", import.meta.url)) })
if ("failed" in found) throw new Error("the site of this repository can't be read")
const project = found

const NOTHING = { paths: new Map(), unfit: new Set<string>(), pictures: new Map(), icons: new Map() }

/** The project as an author leaves it who adds something to one page. */
const edited = (id: string, addition: string): typeof project => ({
  ...project,
  pages: project.pages.map(page =>
    page.id === id ? { ...page, source: { ...page.source, text: page.source.text + addition } } : page,
  ),
})

/** Builds with what was kept, and without: the same comes out. What comes out. */
function built(manuscript: typeof project, kept: KeptArticles, about: Partial<World> = {}) {
  const articles = articlesOf(manuscript, kept)
  const world = { ...NOTHING, ids: articles.survey.ids, ...about }
  const printed = articles.print(world)
  const anew = articlesOf(manuscript)
  expect(articles.survey).toEqual(anew.survey)
  expect(printed).toEqual(anew.print(world))
  return new Map([...printed.rendered].flatMap(([tag, pages]) => pages.map(page => [`${tag} ${page.page}`, page])))
}

/** Notes which sources are parsed. */
class Watched extends KeptArticles {
  readonly parsed: string[] = []

  override source(...[page, make]: Parameters<KeptArticles["source"]>) {
    this.parsed.push(page.id)
    return super.source(page, make)
  }
}

describe("articles that were kept", () => {
  it("are those that would be made anew, whatever has changed in between", () => {
    const kept = new KeptArticles()
    const first = built(project, kept)
    const second = built(edited("tor", "\nOne more sentence.\n"), kept)
    for (const [name, page] of first) {
      if (name.endsWith(" tor")) expect(second.get(name)).not.toEqual(page)
      else expect(second.get(name)).toBe(page)
    }
    built(edited("tor", "\n## One more heading\n"), kept)
    built({ ...project, strings: new Map() }, kept)
    built({ ...project, site: { ...project.site, stale: "source" } }, kept)
    built({ ...project, pages: project.pages.filter(({ id }) => id !== "tor") }, kept)
    built(project, kept, { paths: new Map([["tea.pdf", "assets/tea.pdf"]]) })
  })

  it("are forgotten when a build was without them", () => {
    const kept = new KeptArticles()
    const first = built(project, kept)
    built({ ...project, pages: [] }, kept)
    for (const [name, page] of built(project, kept)) expect(first.get(name)).not.toBe(page)
  })

  it("are those of the process before this one, from its folder", () => {
    const folder = scratchFolder()
    built(project, new KeptArticles(folder))
    /** The pages whose sources another process parses. */
    const parsed = (manuscript: typeof project): string[] => {
      const kept = new Watched(folder)
      built(manuscript, kept)
      return kept.parsed
    }
    expect(parsed(project)).toEqual([])
    expect(parsed(edited("tor", "\nOne more sentence.\n"))).toEqual(["tor"])
    expect(parsed(project)).toEqual([])
    keepArticlesOf(folder, [])
    expect(parsed(project)).toHaveLength(project.pages.length)
  })
})
