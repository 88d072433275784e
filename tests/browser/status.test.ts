import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ownSite } from "../own-site.ts"
import { launch } from "./browser.ts"
import { serveFolder } from "./serve.ts"

const { out } = await ownSite()
const PAGE = "/zh/translation-status/"

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

/** Opens the status page, hands it over, and closes it; fails on errors and violations of its policy. */
async function visit(javaScriptEnabled: boolean, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on("console", message => void troubles.push(message.text()))
  page.on("pageerror", error => void troubles.push(String(error)))
  await page.goto(site.url + PAGE)
  await look(page)
  await context.close()
  expect(troubles).toEqual([])
}

/** Words to do, from the first row to the last. */
const toDo = async (page: Page): Promise<number[]> => {
  const cells = await page.locator("tbody tr:first-child td:nth-child(3)").allTextContents()
  return cells.map(text => Number(text.replace(/\D/g, "")))
}
const rising = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other)

describe("the status page", () => {
  it("makes sense without scripts: in the order that helps most, every sentence a click away", async () => {
    await visit(false, async page => {
      const left = await toDo(page)
      const open = left.filter(words => words > 0)
      expect(left).toEqual([...rising(open), ...left.slice(open.length)])
      expect(await page.locator("main button").count()).toBe(0)
      await page.locator("tbody summary").first().click()
      const sentence = page.locator("tbody li").first()
      expect(await sentence.isVisible()).toBe(true)
      await sentence.locator("a").last().click()
      expect(new URL(page.url()).pathname).not.toBe(PAGE)
    })
  })

  it("sorts by each column, both ways, and back", async () => {
    await visit(true, async page => {
      const before = await toDo(page)
      const head = page.locator("thead th").nth(2)
      const sorted = async (): Promise<[string | null, number[]]> => {
        await head.locator("button").click()
        return [await head.getAttribute("aria-sort"), await toDo(page)]
      }
      expect(await sorted()).toEqual(["descending", rising(before).reverse()])
      expect(await page.locator(".status-order").isVisible()).toBe(false)
      expect(await sorted()).toEqual(["ascending", rising(before)])
      expect(await sorted()).toEqual([null, before])
      expect(await page.locator(".status-order").isVisible()).toBe(true)
    })
  })

  it("sorts names as its language does, from the keyboard, one column at a time", async () => {
    await visit(true, async page => {
      await page.locator("thead button").nth(1).click()
      await page.locator("thead button").first().press("Enter")
      const names = await page.locator("tbody th").allTextContents()
      expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, "zh")))
      expect(await page.locator("[aria-sort]").count()).toBe(1)
    })
  })
})
