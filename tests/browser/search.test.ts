import type { BrowserContextOptions, Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { smallSite } from "./small-site.ts"

const FILES = {
  "site.yml": "title: Tea\nurl: https://tea.example/\nlocales:\n  source: en\n  targets: [zh]\n",
  "content/index.md": "# Tea\n\nGreen tea and black tea.\n",
  "content/pots.md": "# Pots\n\nWarm the pot first. Clay keeps the heat.\n\n## Lids\n\nA lid keeps steam inside.\n",
  "content/odd.md": "# Odd\n\nNever write `<img src=x onerror=alert(1)>` in kettles.\n",
  "locales/zh/pages/pots.md": "# 茶壶\n\n先温茶壶。 Clay keeps the heat.\n\n## 壶盖\n\nA lid keeps steam inside.\n",
}

const site = smallSite(FILES)

async function visit<Seen>(
  path: string,
  look: (page: Page) => Promise<Seen>,
  options: BrowserContextOptions = {},
): Promise<Seen> {
  const context = await site.newContext(options)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on("console", message => message.type() === "error" && troubles.push(message.text()))
  page.on("pageerror", error => troubles.push(String(error)))
  await page.goto(site.url + path)
  const seen = await look(page)
  await context.close()
  expect(troubles).toEqual([])
  return seen
}

/** Looks for a word from the page where one is, and gives the list of what was found. */
async function find(page: Page, words: string) {
  await page.keyboard.press("/")
  await page.locator("input[type=search]:focus").waitFor()
  await page.keyboard.type(words)
  await page.locator("[role=status]:not(:empty)").waitFor()
  return page.locator(".results > li")
}

describe("the search", () => {
  it("finds a page and the place in it, from the keyboard", async () => {
    await visit("/en/", async page => {
      const found = await find(page, "steam")
      expect(await found.locator("h2").allTextContents()).toEqual(["Pots"])
      expect(await found.locator("mark").first().textContent()).toBe("steam")
      await found.locator("ul a").click()
      expect(page.url()).toBe(`${site.url}/en/pots/#lids`)
    })
  })

  it("finds Chinese in the middle of a sentence, and says what is in English", async () => {
    await visit("/zh/", async page => {
      const found = await find(page, "茶壶")
      expect(await found.first().locator("a").first().getAttribute("href")).toBe("/zh/pots/")
      expect(await found.first().locator("p [lang=en]").first().textContent()).toContain("Clay keeps the heat.")
      expect(
        await found
          .first()
          .locator("p mark")
          .first()
          .evaluate(mark => mark.closest("[lang]")?.getAttribute("lang")),
      ).toBe("zh")
    })
  })

  it("finds the source's words of what is translated, and leads to the translation", async () => {
    await visit("/zh/", async page => {
      const found = await find(page, "warm")
      expect(await found.locator("h2 a").getAttribute("href")).toBe("/zh/pots/")
      expect(await found.locator("h2 [lang=en]").textContent()).toBe("Pots")
    })
  })

  it("says that nothing was found, and lists all pages again when the field is empty", async () => {
    await visit("/en/", async page => {
      await find(page, "coffee")
      expect(await page.locator("[role=status]").textContent()).toBe("Nothing found.")
      expect(await page.locator(".all-pages").isVisible()).toBe(false)
      await page.locator("input").fill("")
      await page.locator(".all-pages").waitFor()
    })
  })

  it("shows what looks like markup as text", async () => {
    await visit("/en/", async page => {
      const found = await find(page, "kettles")
      expect(await found.locator("p").textContent()).toContain("<img src=x onerror=alert(1)>")
      expect(await found.locator("img").count()).toBe(0)
    })
  })

  it("is a list of all pages and their headings without a script", async () => {
    await visit(
      "/zh/search/",
      async page => {
        expect(await page.locator("input").isVisible()).toBe(false)
        const links = await page.locator(".all-pages a").evaluateAll(all => all.map(link => link.getAttribute("href")))
        expect(links).toContain("/zh/pots/")
        expect(links).toContain("/zh/pots/#lids")
        expect(await page.locator('.all-pages a[href="/zh/odd/"]').getAttribute("lang")).toBe("en")
      },
      { javaScriptEnabled: false },
    )
  })
})
