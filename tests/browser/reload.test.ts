import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { serveSite } from "../../src/serve.ts"
import { tinyProject } from "../cli/program.ts"
import { launch } from "./browser.ts"

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

it("a page that is open shows what changes, and what is wrong, under the site's own policy", async () => {
  const dir = tinyProject()
  const { url, close } = await serveSite({ dir, port: 0 })
  const page = await browser.newPage()
  const refused: string[] = []
  page.on("console", message => {
    if (/content security policy/i.test(message.text())) refused.push(message.text())
  })
  const connected = page.waitForEvent("websocket")
  await page.goto(`${url}en/`)
  await connected
  const text = "# Tea\n\nGood morning. Read about [bancha](bancha.md).\n"
  // The browser may not have been heard yet: a file that is saved again is told again.
  const saving = setInterval(
    () => writeFileSync(join(dir, "content/index.md"), `${text}\n<!-- ${Date.now()} -->\n`),
    2000,
  )
  try {
    await page.getByText("Good morning.").first().waitFor()
    expect(await page.locator(".problems").textContent()).toContain("content/index.md:3:")
    const border = await page.locator(".problems").evaluate(panel => getComputedStyle(panel).borderTopStyle)
    expect(border).toBe("solid")
    expect(refused).toEqual([])
  } finally {
    clearInterval(saving)
    await page.close()
    await close()
  }
})
