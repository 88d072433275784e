import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { axeFindings } from "./axe.ts"
import { smallSite } from "./small-site.ts"

// What front matter asks of a page, as readers meet it.

const TEXT =
  "A leaf.\n\n## Steaming\n\nA line of text that goes on for as long as the column is wide, and a little longer.\n"
const FILES: Record<string, string> = {
  "site.yml": "title: The tea book\nurl: https://tea.example/\nlocales: { source: en, targets: [ar] }\n",
  "content/index.md": `---\ntitle: Tea\n---\n${TEXT}`,
  "content/green/.meta.yml": "tags: [steamed]\nrobots: noindex\n",
  "content/green/bancha.md": `---\ntitle: Bancha\nhide: [navigation, toc, path, footer, tags]\n---\n${TEXT}`,
  "content/green/gyokuro.md": `---\ntitle: Gyokuro\nhide: navigation\nstatus: deprecated\n---\n${TEXT}`,
  "content/green/sencha.md": `---\ntitle: Sencha\nhide: toc\nstatus: new\ntags: [daily]\n---\n${TEXT}`,
  "locales/ar/pages/green/sencha.md": "---\ntitle: سينشا\ntags: [يومي]\n---\n",
}
const site = smallSite(FILES)

async function visit(path: string, width: number, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await site.newContext({ bypassCSP: true, viewport: { width, height: 800 } })
  const page = await context.newPage()
  await page.goto(site.url + path)
  await look(page)
  await context.close()
}

/** Where the article stands: from and to, across the page. */
async function columnOf(page: Page): Promise<readonly [number, number]> {
  const { x = 0, width = 0 } = (await page.locator("article").boundingBox()) ?? {}
  return [x, x + width]
}

it.each([320, 390, 800, 1024, 1280, 1440])(
  "hidden parts leave the text where it stands, at a width of %i",
  async width => {
    let usual: readonly [number, number] = [0, 0]
    await visit("/en/", width, async page => {
      usual = await columnOf(page)
    })
    for (const name of ["bancha", "gyokuro", "sencha"]) {
      await visit(`/en/green/${name}/`, width, async page => {
        expect(await columnOf(page)).toEqual(usual)
        expect(await page.locator("html").evaluate(html => html.scrollWidth)).toBe(width)
      })
    }
  },
)

it("each part is hidden on its own", async () => {
  const parts = async (page: Page) => [
    await page.locator("nav.pages").count(),
    await page.locator("nav.contents").count(),
    await page.locator("nav.breadcrumb").count(),
    await page.locator("nav.turn").count(),
    await page.locator(".tags").count(),
  ]
  await visit("/en/green/bancha/", 1440, async page => expect(await parts(page)).toEqual([0, 0, 0, 0, 0]))
  await visit("/en/green/gyokuro/", 1440, async page => expect(await parts(page)).toEqual([0, 1, 1, 1, 1]))
  await visit("/en/green/sencha/", 1440, async page => expect(await parts(page)).toEqual([1, 0, 1, 1, 1]))
})

it("the navigation says in words what is new and what is no longer to be gone by, in the reader's language", async () => {
  await visit("/en/", 1440, async page => {
    expect(await page.locator("nav.pages li a").allInnerTexts()).toEqual([
      "Tea",
      "Bancha",
      "Gyokuro Deprecated",
      "Sencha New",
    ])
    expect(await axeFindings(page)).toEqual([])
  })
  await visit("/ar/green/sencha/", 1440, async page => {
    expect(await page.locator("nav.pages small").allInnerTexts()).toEqual(["مهمل", "جديد"])
    expect(await page.locator("nav.pages [lang=en] small").getAttribute("lang")).toBe("ar")
    expect(await page.locator(".tags li").allInnerTexts()).toEqual(["يومي", "steamed"])
    expect(await page.locator(".tags span").getAttribute("lang")).toBe("en")
    expect(await axeFindings(page)).toEqual([])
  })
})

it("what isn't to be listed is not in the sitemap", () => {
  const sitemap = readFileSync(join(site.dir, "dist/sitemap.xml"), "utf8")
  expect([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    "https://tea.example/en/",
    "https://tea.example/ar/",
  ])
})
