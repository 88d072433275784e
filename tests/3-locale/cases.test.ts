import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { Token } from "../../src/2-parse/index.ts"
import type { LocalizedDocument } from "../../src/3-locale/index.ts"
import { html, merge } from "./helpers.ts"

const folder = join(import.meta.dirname, "cases")
const read = (...path: string[]): string => readFileSync(join(folder, ...path), "utf8")

function localizeCase(name: string): LocalizedDocument {
  const has = (file: string) => existsSync(join(folder, name, file))
  const tags = has("locales.txt") ? read(name, "locales.txt").trim().split(" ") : ["zh"]
  const targets = tags
    .map((tag, at) => [tag, at === 0 ? "target.md" : `target.${tag}.md`] as const)
    .filter(([, file]) => has(file))
    .map(([tag, file]) => [tag, read(name, file)] as const)
  return merge(read(name, "source.md"), targets, tags[0])
}

const titled = (element: string, token: Token | undefined): string[] => {
  if (!token) return []
  const lang = token.meta?.lang ? ` lang="${token.meta.lang}"` : ""
  return [`<${element}${lang}>${html([token])}</${element}>`]
}

/** The page and what goes with it, for people. */
function page(merged: LocalizedDocument): string {
  const { words, translated } = merged.coverage
  return `${[
    ...titled("title", merged.title),
    ...titled("description", merged.description),
    html(merged.tokens).trimEnd(),
    ...merged.abbreviations.map(({ term, definition, lang }) => `<!-- ${term}: ${definition} (${lang}) -->`),
    ...[...merged.aliases].map(
      ([id, aliases]) => `<!-- #${id}: also ${aliases.map(alias => `#${alias}`).join(" ")} -->`,
    ),
    `<!-- ${translated} of ${words} words -->`,
  ].join("\n")}\n`
}

const findings = (merged: LocalizedDocument): string =>
  merged.diagnostics
    .map(({ code, span, message }) => `${code} ${span.file}:${span.start.line}:${span.start.column} ${message}\n`)
    .join("")

function check(file: string, actual: string): void {
  if (process.env.UPDATE) writeFileSync(file, actual)
  expect(actual).toBe(readFileSync(file, "utf8"))
}

describe("a translation merged into its source", () => {
  it.each(readdirSync(folder))("%s", name => {
    const merged = localizeCase(name)
    check(join(folder, name, "expected.html"), page(merged))
    check(join(folder, name, "diagnostics.txt"), findings(merged))
  })
})
