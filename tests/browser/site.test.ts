import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync } from "node:zlib"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ownSite } from "../own-site.ts"
import { axeFindings } from "./axe.ts"
import { launch } from "./browser.ts"
import { serveFolder } from "./serve.ts"

const { out } = await ownSite()
const documents = readdirSync(out, { recursive: true, encoding: "utf8" })
  .filter(file => file.endsWith(".html"))
  .map(file => `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`)
  .sort()
const overview = ["/en/os/qubes-overview/", "/zh/os/qubes-overview/"]

let browser: Browser
let site: Awaited<ReturnType<typeof serveFolder>>
beforeAll(async () => {
  site = await serveFolder(out)
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Opens a page of the site, hands it over, and closes it; fails on any request elsewhere, error or policy violation. */
async function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on("request", request => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith("data:"))
      troubles.push(`request: ${request.url()}`)
  })
  page.on("requestfailed", request => troubles.push(`failed: ${request.url()}`))
  page.on("response", response => {
    if (response.status() >= 400 && !path.endsWith("404.html")) troubles.push(`${response.status()}: ${response.url()}`)
  })
  page.on("console", message => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(message.text())
  })
  page.on("pageerror", error => troubles.push(String(error)))
  try {
    await page.goto(site.url + path, { waitUntil: "load" })
    await look(page)
  } finally {
    await context.close()
  }
  expect(troubles).toEqual([])
}

describe.each(documents)("%s", path => {
  it.each(["light", "dark"] as const)("has nothing that axe finds, in %s colours", async colorScheme => {
    await visit(path, { colorScheme, bypassCSP: true, viewport: { width: 1440, height: 900 } }, async page => {
      expect(await axeFindings(page)).toEqual([])
    })
  })

  it("fits a phone, and asks nobody else for anything", async () => {
    await visit(path, { viewport: { width: 320, height: 640 } }, async page => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  })
})

it("a short text has a column as wide as a long one", async () => {
  await visit("/en/os/qubes-overview/", { viewport: { width: 1440, height: 900 } }, async page => {
    const [long, short] = await page.evaluate(() => {
      const width = () => document.querySelector("main")?.clientWidth
      const before = width()
      document.querySelector("article")?.replaceChildren("Tea")
      return [before, width()]
    })
    expect(short).toBe(long)
  })
})

describe("a reader without scripts", () => {
  const options = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }

  it("reaches the same page in the other language", async () => {
    await visit("/en/os/qubes-overview/", options, async page => {
      await page
        .locator("summary", { hasText: /language|语言/i })
        .first()
        .click()
      await page.locator('a[hreflang="zh"]').first().click()
      expect(new URL(page.url()).pathname).toBe("/zh/os/qubes-overview/")
      expect(await page.locator("html").getAttribute("lang")).toBe("zh")
    })
  })

  it("opens the navigation on a phone", async () => {
    await visit("/zh/os/qubes-overview/", options, async page => {
      const link = page.locator('nav a[href*="threat-modeling"]').first()
      if (!(await link.isVisible()))
        await page
          .locator("summary:visible")
          .filter({ hasText: /页|Pages|目录|导航/ })
          .first()
          .click()
      await link.click()
      expect(new URL(page.url()).pathname).toBe("/zh/basics/threat-modeling/")
    })
  })
})

describe("the title of a foldable box", () => {
  it("is a line of text, whatever marks are in it", async () => {
    await visit("/en/os/qubes-overview/", { viewport: { width: 1440, height: 900 } }, async page => {
      const title = page.locator("article summary").first()
      const gap = await title.evaluate(element => {
        element.innerHTML = "What is <em>a qube</em> for?"
        const [before, mark] = element.childNodes
        const range = document.createRange()
        if (before) range.selectNode(before)
        return mark instanceof Element ? mark.getBoundingClientRect().left - range.getBoundingClientRect().right : -1
      })
      expect(Math.abs(gap)).toBeLessThan(1)
    })
  })
})

describe("the half-translated overview", () => {
  it("marks every English sentence, and the mark is seen", async () => {
    await visit("/zh/os/qubes-overview/", {}, async page => {
      const run = page.locator("article p span[lang=en]").first()
      expect(await run.count()).toBe(1)
      const line = await run.evaluate(element => {
        const style = getComputedStyle(element)
        return [style.textDecorationLine, style.borderBottomStyle, style.backgroundImage].join(" ")
      })
      expect(line).not.toBe("none none none")
      expect(await run.evaluate(element => getComputedStyle(element).fontStyle)).toBe("normal")
    })
  })

  it("says how much is translated", async () => {
    await visit("/zh/os/qubes-overview/", {}, async page => {
      expect(await page.locator("main").textContent()).toMatch(/\d\d?%/)
    })
  })

  it.each(overview)("%s shifts nothing while it loads", async path => {
    await visit(path, {}, async page => {
      const shift = await page.evaluate(
        () =>
          new Promise<number>(resolve => {
            let sum = 0
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
            }).observe({ type: "layout-shift", buffered: true })
            globalThis.scrollTo(0, document.body.scrollHeight)
            setTimeout(() => resolve(sum), 500)
          }),
      )
      expect(shift).toBe(0)
    })
  })

  it.each(overview)("%s and its style sheet come in the first round trip", path => {
    const html = readFileSync(join(out, path, "index.html"), "utf8")
    const css = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? ""
    const size = (file: string): number => brotliCompressSync(readFileSync(file)).length
    const sum = size(join(out, path, "index.html")) + size(join(out, new URL(css, `http://site${path}`).pathname))
    expect(sum).toBeLessThanOrEqual(14 * 1024)
  })
})
