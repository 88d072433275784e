import type { BrowserContextOptions, Locator, Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { gradient } from "../6-write/sample-pictures.ts"
import { axeFindings } from "./axe.ts"
import { smallSite } from "./small-site.ts"

// Pages at the edges of what authors write, as readers meet them: no browser has a script, unless a test needs one.

const LONG = "Teeblätterfermentationsüberwachungsprotokollführungsvorschriftensammlung"
const SETTINGS = `title: The rather long name of a book about tea and its leaves
url: https://tea.example/
locales:
  source: en
  targets: [pt-BR]
nav:
  - index.md
  - A section with a name that goes on and on: [words.md]
  - ${LONG}: words.md
`
const INDEX = `# Tea

A short page about WHO, again WHO, and [WHO](words.md).

- [x] Picked

- [ ] Dried in the sun for as long as it takes, that is until the leaf breaks between the fingers of who picked it in the morning

!!! note

    Say \`leaf\`.

    \`\`\`sh
    steep --minutes 3
    \`\`\`

=== "Green"

    Steam it.

=== "Oolong, half oxidised"

    Roll it.

=== "Black, wholly oxidised"

    Wait.

=== "White, hardly touched"

    Leave it.

![Leaf](leaf.png){ .twemoji .lg } A leaf[^1].

![By day](leaf.png#only-light) ![By night](leaf.png#only-dark)

[:material-leaf:](words.md "Leaf") [:material-coffee:](words.md "Cup") [:material-water:](words.md "Water")

[^1]: Of *Camellia sinensis*.

## Picking {#picking}

${"A line of text.\n\n".repeat(40)}

## Drying {#drying}

${"A line of text.\n\n".repeat(40)}

*[WHO]: World Health Organization
`
const FILES = {
  "site.yml": SETTINGS,
  "content/index.md": INDEX,
  "content/words.md": `# ${LONG}\n\n${LONG} and \`${LONG}\`\n\n## ${LONG}\n`,
  "locales/pt-BR/pages/index.md": "# Chá\n",
  "content/leaf.png": gradient(128, 128).png().toBuffer(),
}

const site = smallSite(FILES)

async function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await site.newContext({ javaScriptEnabled: false, ...options })
  const page = await context.newPage()
  await page.goto(site.url + path)
  await look(page)
  await context.close()
}

const phone = (width: number): BrowserContextOptions => ({ viewport: { width, height: 700 } })
const styleOf = (element: Locator, name: string, pseudo?: string): Promise<string> =>
  element.evaluate(
    (node, [name, pseudo]) => getComputedStyle(node, pseudo).getPropertyValue(name ?? ""),
    [name, pseudo],
  )
async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
}

describe("a narrow screen", () => {
  it("is wide enough for the navigation, however long its names", async () => {
    await visit("/en/words/", phone(320), async page => {
      for (const fold of await page.locator(".layout > nav > .fold > summary").all()) await fold.click()
      const lists = await page.locator(".layout > nav > :is(ul, ol)").all()
      expect(lists.length).toBe(2)
      for (const list of lists) expect((await boxOf(list)).width).toBeLessThanOrEqual(280)
      expect(await page.locator("html").evaluate(html => html.scrollWidth)).toBe(320)
    })
  })

  it.each(["en", "pt-BR"])(
    "leaves the name of the language %s in one line, the site's beside or above it",
    async tag => {
      await visit(`/${tag}/`, phone(320), async page => {
        expect((await boxOf(page.locator(".languages > summary"))).height).toBeLessThan(48)
        expect((await boxOf(page.locator(".languages .icon"))).width).toBeGreaterThan(16)
        expect((await boxOf(page.locator("header.site > a").first())).width).toBeGreaterThan(100)
      })
    },
  )

  it("shows all tabs", async () => {
    await visit("/en/", phone(320), async page => {
      for (const label of await page.locator(".tabbed-labels > label").all()) {
        const { x, width } = await boxOf(label)
        expect(x + width).toBeLessThanOrEqual(300)
      }
    })
  })
})

it("the keyboard is seen at the label of the chosen tab", async () => {
  await visit("/en/", {}, async page => {
    const [first, second] = [
      page.locator(".tabbed-labels > label").first(),
      page.locator(".tabbed-labels > label").nth(1),
    ]
    const unseen = await styleOf(second, "outline-style")
    await page.locator(".tabbed-set > input").first().press("ArrowRight")
    expect([unseen, await styleOf(second, "outline-style")]).toEqual(["none", "solid"])
    expect(await styleOf(second, "outline-color")).toBe(await styleOf(page.locator("main a").first(), "color"))
    expect(await styleOf(first, "outline-style")).toBe("none")
  })
})

it.each(["404.html", "search/"])(
  "a page with nothing beside it, %s, stands below the site's name, wide as others",
  async path => {
    await visit(`/en/${path}`, { viewport: { width: 1440, height: 700 } }, async page => {
      const [main, name] = [await boxOf(page.locator("main")), await boxOf(page.locator("header.site > a").first())]
      expect(main.width).toBeCloseTo(34 * 17, 0)
      expect(main.x).toBeCloseTo(name.x, 0)
    })
  },
)

it("lines of text are no longer on a tablet than on a desk", async () => {
  await visit("/en/", phone(900), async page => {
    const { x, width } = await boxOf(page.locator("main"))
    expect(width).toBeLessThanOrEqual(34 * 17)
    expect((await boxOf(page.locator("header.site > a").first())).x).toBeCloseTo(x, 0)
  })
})

it("the box of a task stands before its text, whose lines begin below each other", async () => {
  await visit("/en/", phone(390), async page => {
    for (const item of await page.locator(".task-list-item").all()) {
      const [box, text] = [await boxOf(item.locator("input")), await boxOf(item.locator("p"))]
      expect(box.x + box.width).toBeLessThan(text.x)
      expect(Math.abs(box.y + box.height / 2 - (text.y + 13.6))).toBeLessThan(3)
    }
  })
})

it("code is seen in a box, too", async () => {
  await visit("/en/", {}, async page => {
    const colour = "background-color"
    expect(await styleOf(page.locator(".admonition p code"), colour)).not.toBe(
      await styleOf(page.locator(".admonition"), colour),
    )
  })
})

describe("code", () => {
  const heightOf = (page: Page): Promise<number> => page.locator("html").evaluate(html => html.scrollHeight)

  it("can be copied, in the reader's words", async () => {
    const permissions = ["clipboard-read", "clipboard-write"]
    await visit("/pt-BR/", { javaScriptEnabled: true, permissions }, async page => {
      await page.locator(".code-box").hover()
      await page.getByRole("button", { name: "Copiar" }).click()
      await page.getByRole("button", { name: "Copiado" }).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("steep --minutes 3\n")
    })
  })

  it("has no button without a script, and stands where it stands with one", async () => {
    let height = 0
    await visit("/en/", {}, async page => {
      expect(await page.locator("button:visible").count()).toBe(0)
      height = await heightOf(page)
    })
    await visit("/en/", { javaScriptEnabled: true }, async page => {
      expect(await page.locator(".code-box").count()).toBe(1)
      expect(await heightOf(page)).toBe(height)
    })
  })
})

it("a picture in the size of an icon stands in its line", async () => {
  await visit("/en/", {}, async page => {
    expect((await boxOf(page.locator("img.twemoji"))).height).toBeLessThan(30)
  })
})

it.each(["light", "dark"] as const)("of a picture for each colour scheme, the %s one is shown", async colorScheme => {
  const shown = (page: Page) =>
    page.locator("img[alt^=By]:visible").evaluateAll(all => all.map(({ className }) => className))
  await visit("/en/", { javaScriptEnabled: true, colorScheme }, async page => {
    expect(await shown(page)).toEqual([`only-${colorScheme}`])
    await page.locator("button.dark").click()
    expect(await shown(page)).toEqual([colorScheme === "dark" ? "only-light" : "only-dark"])
    await page.emulateMedia({ media: "print" })
    expect(await shown(page)).toEqual(["only-light"])
  })
})

it("the way back stands behind the last words of a footnote", async () => {
  await visit("/en/", {}, async page => {
    const [back, text] = [await boxOf(page.locator(".footnote-backref")), await boxOf(page.locator(".footnote em"))]
    expect(Math.abs(back.y - text.y)).toBeLessThan(8)
    expect(back.x).toBeGreaterThan(text.x + text.width)
  })
})

describe("an abbreviation", () => {
  it("opens from the keyboard, at its first place in the text, and moves none of it", async () => {
    await visit("/en/", {}, async page => {
      expect(await page.locator("abbr[tabindex='0']").count()).toBe(1)
      const [first, below] = [page.locator("article abbr").first(), page.locator(".task-list")]
      const before = await boxOf(below)
      expect(await styleOf(first, "display", "::after")).toBe("none")
      await first.focus()
      expect(await styleOf(first, "display", "::after")).toBe("block")
      expect(await styleOf(first, "content", "::after")).toContain("World Health Organization")
      expect(await boxOf(below)).toEqual(before)
    })
  })

  it.each([0, 1])("opens at a touch, at place %i", async at => {
    await visit("/en/", { ...phone(390), hasTouch: true, isMobile: true }, async page => {
      const abbreviation = page.locator("article abbr").nth(at)
      await abbreviation.tap()
      expect(await styleOf(abbreviation, "display", "::after")).toBe("block")
    })
  })
})

describe("paper", () => {
  it("has each tab's label over its text, and what abbreviations stand for", async () => {
    await visit("/en/", {}, async page => {
      await page.emulateMedia({ media: "print" })
      const [labels, blocks] = [page.locator(".tabbed-labels > label"), page.locator(".tabbed-block")]
      const heights: number[] = []
      for (let at = 0; at < (await labels.count()); at++)
        heights.push((await boxOf(labels.nth(at))).y, (await boxOf(blocks.nth(at))).y)
      expect(heights.length).toBe(8)
      expect(await page.locator("header.site > :visible").count()).toBe(1)
      expect(heights).toEqual([...heights].sort((one, other) => one - other))
      expect(await styleOf(page.locator("abbr").first(), "display", "::after")).toBe("inline")
    })
  })
})

describe("where the reader is", () => {
  it("is seen in colours of the reader's own system, too", async () => {
    await visit("/en/", { forcedColors: "active" }, async page => {
      const links = page.locator(".pages a")
      expect(await styleOf(links.first(), "background-color")).not.toBe(await styleOf(links.last(), "background-color"))
    })
  })

  it("is marked in “on this page” without a script, where the browser can", async () => {
    await visit("/en/#drying", { viewport: { width: 1440, height: 600 } }, async page => {
      const entries = page.locator(".contents a")
      const colours = [await styleOf(entries.first(), "color"), await styleOf(entries.last(), "color")]
      const can = await page.locator("html").evaluate(() => CSS.supports("scroll-target-group", "auto"))
      expect(colours[0] === colours[1]).toBe(!can)
    })
  })
})

it.each(["light", "dark"] as const)("axe finds nothing in %s colours, at any width", async colorScheme => {
  for (const width of [320, 1440])
    await visit("/en/", { javaScriptEnabled: true, bypassCSP: true, colorScheme, ...phone(width) }, async page => {
      expect(await axeFindings(page)).toEqual([])
    })
})
