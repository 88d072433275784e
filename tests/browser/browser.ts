import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import sparticuz, { inflate, setupLambdaEnvironment } from "@sparticuz/chromium"
import playwright, { type Browser } from "playwright-core"

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

/** A browser of this machine: the one that `CHROMIUM` names, else one on the path. */
function systemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(":")
  const named = process.env.CHROMIUM === undefined ? [] : [process.env.CHROMIUM]
  return [...named, ...NAMES.flatMap(name => folders.map(folder => join(folder, name)))].find(existsSync)
}

/** The browser that npm brought, with the libraries that a bare machine lacks. */
async function packagedBrowser(): Promise<string> {
  const folder = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "..", "bin")
  const libraries = await inflate(join(folder, "al2023.tar.br"))
  setupLambdaEnvironment(join(libraries, "lib"))
  return sparticuz.executablePath()
}

/** Starts a browser that asks nobody else on the network for anything. */
export async function launch(): Promise<Browser> {
  const executablePath = systemBrowser() ?? (await packagedBrowser())
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ]
  return playwright.chromium.launch({ executablePath, args })
}
