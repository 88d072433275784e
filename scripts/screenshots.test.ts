import { mkdirSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import sharp from "sharp"
import { expect, it } from "vitest"
import { launch } from "../tests/browser/browser.ts"
import { serveFolder } from "../tests/browser/serve.ts"
import { ownSite } from "../tests/own-site.ts"

// `npm run screenshots`: the overview as readers see it, into docs/screenshots. Chinese needs a Chinese font on the machine.

const folder = fileURLToPath(new URL("../docs/screenshots/", import.meta.url))
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } }

it("takes pictures of the overview", async () => {
  mkdirSync(folder, { recursive: true })
  const { out } = await ownSite()
  const site = await serveFolder(out)
  // The browser that npm brought knows its own fonts only, unless it is told where the machine's are.
  process.env.FONTCONFIG_PATH ??= "/etc/fonts"
  const browser = await launch()
  for (const locale of ["en", "zh"])
    for (const colorScheme of ["light", "dark"] as const)
      for (const [device, viewport] of Object.entries(sizes)) {
        const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: 1 })
        const response = await page.goto(`${site.url}/${locale}/os/qubes-overview/`, { waitUntil: "load" })
        expect(response?.status()).toBe(200)
        const picture = await sharp(await page.screenshot())
          .png({ palette: true, effort: 10 })
          .toBuffer()
        writeFileSync(`${folder}${locale}-${device}-${colorScheme}.png`, picture)
        await page.close()
      }
  await browser.close()
  await site.close()
})
