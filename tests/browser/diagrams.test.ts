import type { BrowserContextOptions, Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { smallSite } from "./small-site.ts"

const DIAGRAM = 'graph TB\n    leaf[Leaf] --> black{Black<br>tea?}\n    black--> | No | warm("Warm <b>water</b>")\n'
/** Asks for looks, tags and addresses that a page may not have. */
const HOSTILE =
  '%%{init: {"themeCSS": "text { fill: red }", "securityLevel": "loose", "flowchart": {"htmlLabels": true}}}%%\n' +
  'graph LR\n  a["<img src=/x onerror=document.title=1><a href=https://wine.example>Wine</a>"] --> b\n  click b "javascript:alert(1)"\n'
const fence = (text: string) => `\`\`\`mermaid\n${text}\`\`\`\n`

const site = smallSite({
  "site.yml": "title: Tea\nurl: https://tea.example/\nlocales:\n  source: en\n",
  "content/index.md": `# Tea\n\n${fence(DIAGRAM)}\n${fence("no diagram {{{\n")}`,
  "content/wine.md": `# Wine\n\n${fence(HOSTILE)}`,
  "content/water.md": "# Water\n\nNothing to draw.\n",
})

/** What a page asked for, by file name without its hash. */
async function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
  const context = await site.newContext(options)
  const page = await context.newPage()
  const asked: string[] = []
  page.on("request", request => asked.push(request.url().replace(/^.*\/|-[0-9a-f]{8}/g, "")))
  await page.goto(site.url + path)
  await look(page)
  await context.close()
  return asked
}

const shown = (page: Page) => page.locator(".drawing:visible")

describe("a diagram", () => {
  it.each(["light", "dark"] as const)(
    "is drawn in the colours of the %s theme, its source below",
    async colorScheme => {
      await visit("/en/", { colorScheme }, async page => {
        await shown(page).waitFor()
        expect(await shown(page).getAttribute("data-scheme")).toBe(colorScheme)
        expect((await shown(page).locator("svg").textContent())?.replace(/\s+/g, " ")).toMatch(
          /Leaf.*tea\?.*Warm water.*No|No.*Leaf/,
        )
        const box = shown(page).locator(".node rect").first()
        expect(await box.evaluate(rect => getComputedStyle(rect).fill)).toBe(
          colorScheme === "light" ? "rgb(244, 245, 247)" : "rgb(29, 33, 38)",
        )
        const source = page.locator(".code > details")
        expect(await source.locator("pre").isVisible()).toBe(false)
        await source.locator("summary").click()
        expect(await source.locator("pre").textContent()).toBe(DIAGRAM.trimEnd())
      })
    },
  )

  it("stands as its source where it can't be read, and where no script runs", async () => {
    await visit("/en/", {}, async page => {
      await shown(page).waitFor()
      expect(await page.locator(".code > pre:visible").textContent()).toBe("no diagram {{{")
    })
    const asked = await visit("/en/", { javaScriptEnabled: false }, async page => {
      expect(await page.locator(".code > pre:visible").count()).toBe(2)
    })
    expect(asked).not.toContain("mermaid.js")
  })

  it("brings nothing along: no looks, no picture, no link", async () => {
    const asked = await visit("/en/wine/", {}, async page => {
      await shown(page).or(page.locator(".code > details")).first().waitFor()
      const left = await shown(page).evaluate(box =>
        [...(box.shadowRoot?.querySelectorAll("*") ?? [])].flatMap(({ localName, attributes }) => [
          localName,
          ...[...attributes].filter(({ name }) => /^on|href|src/.test(name)).map(({ value }) => value),
        ]),
      )
      expect(left.filter(each => /^(?:a|img|image|script|foreignObject|style)$|:/.test(each))).toEqual([])
      expect(await page.title()).toContain("Wine")
      const text = shown(page).locator("text").first()
      expect(await text.evaluate(label => getComputedStyle(label).fill)).not.toBe("rgb(255, 0, 0)")
    })
    expect(asked.filter(file => !/\.(?:css|js|svg)$/.test(file))).toEqual([""])
  })

  it("is no business of pages that have none", async () => {
    expect(await visit("/en/water/", {}, page => page.waitForLoadState())).not.toContain("diagrams.js")
  })
})
