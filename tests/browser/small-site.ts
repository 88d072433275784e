import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core"
import { afterAll, beforeAll } from "vitest"
import { buildSite } from "../../src/eleventy.ts"
import { launch } from "./browser.ts"
import { serveFolder } from "./serve.ts"

/** A project of a test's own: built, served and at a browser's hand while the tests of a file run. */
export interface SmallSite {
  /** Folder of the project; the site is in `dist`. */
  readonly dir: string
  readonly url: string
  newContext(options: BrowserContextOptions): Promise<BrowserContext>
}

/** @param files what the project consists of, by path. */
export function smallSite(files: Readonly<Record<string, string | Promise<Buffer>>>): SmallSite {
  const dir = mkdtempSync(join(tmpdir(), "palimpsest-small-site-"))
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>
  beforeAll(async () => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), await content)
    }
    await buildSite({ dir, out: join(dir, "dist") })
    site = await serveFolder(join(dir, "dist"))
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
  return {
    dir,
    get url() {
      return site.url
    },
    newContext: options => browser.newContext(options),
  }
}
