import { mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { lay, program, type Running, SETTINGS, start, tinyProject, until } from "./program.ts"

let main: string
beforeAll(() => {
  main = program()
})

/** Serves a project on any free port; gives the program and a way to look at its pages. */
async function serve(dir: string, port = "0") {
  const running = start(main, ["serve", dir, "--port", port])
  const said = await until(running.said, text => text.includes("Serving at "))
  const url = /http:\S+\//.exec(said)?.[0] ?? ""
  const page = async (path: string): Promise<string> => (await fetch(new URL(path, url))).text()
  const status = async (path: string): Promise<number> => (await fetch(new URL(path, url))).status
  return { running, url, page, status }
}

const told = (running: Running, text: string) => until(running.said, said => said.includes(text))

describe("palimpsest serve", { timeout: 120_000 }, () => {
  it("shows what is wrong with a page in the page, until it is mended", async () => {
    const dir = tinyProject()
    const { running, page } = await serve(dir)
    expect(await page("/en/")).not.toContain('class="problems"')

    lay(dir, { "content/green/sencha.md": "# Sencha\n\nSteep it as [bancha](bancha.md).\n" })
    const broken = await until(
      () => page("/en/green/sencha/"),
      html => html.includes('class="problems"'),
    )
    expect(broken).toContain("content/green/sencha.md:3:13")
    expect(broken).toContain("Steep it as <mark>")
    expect(broken).toMatch(/<link rel="stylesheet" href="\/assets\/problems-\w+\.css"/)
    expect(await page("/en/")).not.toContain('class="problems"')
    await told(running, "content/green/sencha.md:3:13")

    lay(dir, { "content/green/sencha.md": "# Sencha\n\nSteep it for a minute.\n" })
    await until(
      () => page("/en/green/sencha/"),
      html => !html.includes('class="problems"'),
    )
    await told(running, "No problems any more.")
    expect(running.said()).not.toContain("[11ty]")
  })

  it("shows a translator's fault in the translation's page alone", async () => {
    const dir = tinyProject()
    const { page } = await serve(dir)
    lay(dir, { "locales/fr/pages/index.md": "# Thé\n\nBienvenue. Lisez la suite.\n" })
    const broken = await until(
      () => page("/fr/"),
      html => html.includes('class="problems"'),
    )
    expect(broken).toContain("locales/fr/pages/index.md:3:")
    expect(await page("/en/")).not.toContain('class="problems"')
  })

  it("finds pages that come, and loses those that go", async () => {
    const dir = tinyProject()
    const { page, status } = await serve(dir)
    lay(dir, { "content/black/assam.md": "# Assam\n\nMalty.\n" })
    await until(
      () => status("/fr/black/assam/"),
      code => code === 200,
    )
    lay(dir, { "content/black/assam.md": "# Assam\n\nMalty and strong.\n" })
    await until(
      () => page("/fr/black/assam/"),
      html => html.includes("Malty and strong."),
    )
    lay(dir, { "content/black/assam.md": undefined })
    await until(
      () => status("/fr/black/assam/"),
      code => code === 404,
    )
  })

  it("notices what changes in a folder that was taken away and made again", async () => {
    const dir = tinyProject()
    const { page } = await serve(dir)
    const sencha = (words: string) => lay(dir, { "content/green/sencha.md": `# Sencha\n\n${words}\n` })
    for (const words of ["Steep it twice.", "Steep it thrice."]) {
      rmSync(join(dir, "content/green"), { recursive: true })
      sencha(words)
      await until(
        () => page("/en/green/sencha/"),
        html => html.includes(words),
      )
    }
    sencha("Drink it.")
    await until(
      () => page("/en/green/sencha/"),
      html => html.includes("Drink it."),
    )
  })

  it("takes up a picture, and a new version of it", async () => {
    const dir = tinyProject()
    const { page } = await serve(dir)
    const drawing = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="9"/>`
    lay(dir, { "content/leaf.svg": drawing(8), "content/index.md": "# Tea\n\n![A leaf](leaf.svg)\n" })
    const pictureIn = (html: string): string | undefined => /\/assets\/[\w/]*leaf-\w+/.exec(html)?.[0]
    const before = pictureIn(
      await until(
        () => page("/en/"),
        html => pictureIn(html) !== undefined,
      ),
    )
    lay(dir, { "content/leaf.svg": drawing(16) })
    await until(
      async () => pictureIn(await page("/en/")),
      after => after !== undefined && after !== before,
    )
  })

  it("keeps what it served while the settings are broken, and says so on every page", async () => {
    const dir = tinyProject()
    const { running, page } = await serve(dir)
    lay(dir, { "site.yml": `${SETTINGS}nav: [\n` })
    const broken = await until(
      () => page("/fr/green/sencha/"),
      html => html.includes('class="problems"'),
    )
    expect(broken).toContain("Infusez-le une minute.")
    expect(broken).toContain("site.yml:")
    await told(running, "error[C102]")

    lay(dir, { "site.yml": SETTINGS.replace("The tea book", "The book of tea") })
    await until(
      () => page("/fr/green/sencha/"),
      html => !html.includes('class="problems"') && html.includes("The book of tea"),
    )
  })

  it("starts with broken settings, and shows the site once they are mended", async () => {
    const dir = tinyProject()
    lay(dir, { "site.yml": "title: [\n" })
    const { page } = await serve(dir)
    expect(await page("/")).toContain("error[C102]")
    lay(dir, { "site.yml": SETTINGS })
    await until(
      () => page("/en/"),
      html => html.includes("Welcome."),
    )
  })

  it("starts without a page, and shows the first one when it is written", async () => {
    const dir = tinyProject()
    rmSync(join(dir, "content"), { recursive: true })
    const { page } = await serve(dir)
    expect(await page("/")).toContain("error[C107]")
    mkdirSync(join(dir, "content"))
    await until(
      () => page("/"),
      html => html.includes("error[C121]"),
    )
    lay(dir, { "content/index.md": "# Tea\n\nWelcome.\n" })
    await until(
      () => page("/en/"),
      html => html.includes("Welcome."),
    )
  })

  it("says at the place of a page that can't be read why it isn't there", async () => {
    const dir = tinyProject()
    const { page } = await serve(dir)
    lay(dir, { "content/green/sencha.md": "# Sencha\n\0" })
    await until(
      () => page("/en/green/sencha/"),
      html => html.includes("content/green/sencha.md:2:1"),
    )
  })

  it("serves under the path of the site's address", async () => {
    const dir = tinyProject()
    lay(dir, { "site.yml": SETTINGS.replace("tea.example/", "tea.example/book/") })
    const { url, page } = await serve(dir)
    expect(new URL(url).pathname).toBe("/book/")
    const sheet = /href="(\/book\/assets\/[^"]+\.css)"/.exec(await page("/book/en/"))?.[1] ?? ""
    expect(await page(sheet)).toContain("--paper")
  })

  it("takes the next port where one is taken, and ends with Ctrl+C", async () => {
    const first = await serve(tinyProject())
    const { port } = new URL(first.url)
    const second = await serve(tinyProject(), port)
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port))
    expect(await second.status("/en/")).toBe(200)
    second.running.process.kill("SIGINT")
    expect(await second.running.ended).toBe(130)
  })

  it("isn't ended by an address that is none, and is reached from this machine alone", async () => {
    const { url, status } = await serve(tinyProject())
    expect(await status("/%")).toBe(400)
    expect(await status("/en/")).toBe(200)
    await expect(fetch(url.replace("127.0.0.1", "[::1]"))).rejects.toThrow()
  })
})
