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
async function built(manuscript: typeof project, kept: KeptArticles, about: Partial<World> = {}) {
  const articles = articlesOf(manuscript, kept)
  const world = { ...NOTHING, ids: articles.survey.ids, ...about }
  const printed = await articles.print(world)
  const anew = articlesOf(manuscript)
  expect(articles.survey).toEqual(anew.survey)
  expect(printed).toEqual(await anew.print(world))
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
  it("are those that would be made anew, whatever has changed in between", async () => {
    const kept = new KeptArticles()
    const first = await built(project, kept)
    const second = await built(edited("tor", "\nOne more sentence.\n"), kept)
    for (const [name, page] of first) {
      if (name.endsWith(" tor")) expect(second.get(name)).not.toEqual(page)
      else expect(second.get(name)).toBe(page)
    }
    const third = await built(edited("tor", "\n## One more heading\n"), kept)
    for (const [name, page] of first) if (!name.endsWith(" tor")) expect(third.get(name)).toBe(page)
    await built({ ...project, strings: new Map() }, kept)
    await built({ ...project, site: { ...project.site, stale: "source" } }, kept)
    await built({ ...project, pages: project.pages.filter(({ id }) => id !== "tor") }, kept)
    await built(project, kept, { paths: new Map([["tea.pdf", "assets/tea.pdf"]]) })
  })

  it("are made anew where a file changes that they show, and nowhere else", async () => {
    const { pages } = project
    const filesOf = (page: (typeof pages)[number]) => articlesOf({ ...project, pages: [page] }).survey.files
    const [file = ""] = pages.flatMap(filesOf)
    const kept = new KeptArticles()
    const first = await built(project, kept)
    const later = await built(project, kept, { paths: new Map([[file, "assets/other.svg"]]) })
    const anew = pages.filter(({ id }) => later.get(`zh ${id}`) !== first.get(`zh ${id}`))
    expect(anew).toEqual(pages.filter(page => filesOf(page).includes(file)))
    expect(anew.length).toBeGreaterThan(0)
    expect(anew.length).toBeLessThan(pages.length)
  })

  it("are forgotten when a build was without them", async () => {
    const kept = new KeptArticles()
    const first = await built(project, kept)
    await built({ ...project, pages: [] }, kept)
    for (const [name, page] of await built(project, kept)) expect(first.get(name)).not.toBe(page)
  })

  it("are those of the process before this one, from its folder", async () => {
    const folder = scratchFolder()
    await built(project, new KeptArticles(folder))
    /** The pages whose sources another process parses. */
    const parsed = async (manuscript: typeof project): Promise<string[]> => {
      const kept = new Watched(folder)
      await built(manuscript, kept)
      return kept.parsed
    }
    expect(await parsed(project)).toEqual([])
    expect(await parsed(edited("tor", "\nOne more sentence.\n"))).toEqual(["tor"])
    expect(await parsed(project)).toEqual([])
    keepArticlesOf(folder, [])
    expect(await parsed(project)).toHaveLength(project.pages.length)
  })
})
