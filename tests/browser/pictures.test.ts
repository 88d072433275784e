import type { BrowserContextOptions, Page } from "playwright-core"
import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { smallSite } from "./small-site.ts"

const CARD = `!!! tip

    ![A pot](pot.png){ align=right }

    Warm the pot before the leaves are in it, and pour the water away.
`
const SCHEMES = "![Day](pot.png#only-light) ![Night](pot.png#only-dark)\n"

const site = smallSite({
  "site.yml": "title: Tea\nurl: https://tea.example/\nlocales:\n  source: en\n",
  "content/pot.png": sharp({ create: { width: 900, height: 900, channels: 3, background: "teal" } })
    .png()
    .toBuffer(),
  "content/index.md": `# Tea\n\n${CARD}\n${SCHEMES}`,
})

async function visit<Seen>(options: BrowserContextOptions, look: (page: Page) => Promise<Seen>): Promise<Seen> {
  const context = await site.newContext(options)
  const page = await context.newPage()
  await page.goto(`${site.url}/en/`)
  const seen = await look(page)
  await context.close()
  return seen
}

const visible = (page: Page) =>
  page.locator("img:visible").evaluateAll(images => images.map(image => image.getAttribute("alt")))

describe("a picture beside text", () => {
  it.each([390, 1440])("is small, and level with the text's first line, at %i px", async width => {
    const [picture, words, box] = await visit({ viewport: { width, height: 800 } }, page =>
      Promise.all([
        page.getByAltText("A pot").boundingBox(),
        page.getByText("Warm the pot").boundingBox(),
        page.locator(".admonition").boundingBox(),
      ]),
    )
    if (!picture || !words || !box) throw new Error("nothing to see")
    expect(picture.width).toBeLessThanOrEqual(box.width / 3)
    expect(picture.width).toBe(picture.height)
    expect(Math.abs(picture.y - words.y)).toBeLessThan(10)
    expect(picture.x).toBeGreaterThan(box.x + box.width / 2)
    expect(picture.y + picture.height).toBeLessThanOrEqual(box.y + box.height)
  })
})

describe("a picture for one colour scheme", () => {
  it("is shown in that one", async () => {
    expect(await visit({ colorScheme: "light" }, visible)).toEqual(["A pot", "Day"])
    expect(await visit({ colorScheme: "dark" }, visible)).toEqual(["A pot", "Night"])
  })

  it("follows the reader's choice, and paper is light", async () => {
    const chosen = async (page: Page) => {
      await page.locator("button.dark").click()
      const onScreen = await visible(page)
      await page.emulateMedia({ media: "print" })
      return [onScreen, await visible(page)]
    }
    expect(await visit({ colorScheme: "light" }, chosen)).toEqual([
      ["A pot", "Night"],
      ["A pot", "Day"],
    ])
  })
})
