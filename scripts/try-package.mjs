// Packs Palimpsest as npm would publish it, installs it into an empty folder, and uses it as its users will:
// the commands, the functions with their types, and the plugin in somebody's own Eleventy site.

import { equal, match, ok } from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "palimpsest-package-"))
const shell = process.platform === "win32"

const run = (command, args, cwd = folder) => execFileSync(command, args, { cwd, encoding: "utf8", shell })
const read = path => readFileSync(join(folder, path), "utf8")

function lay(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

function install() {
  run(process.execPath, [join(root, "scripts/ready.mjs")])
  const [{ filename, files }] = JSON.parse(
    run("npm", ["pack", "--json", "--silent", "--pack-destination", folder], root),
  )
  const strange = files.filter(
    ({ path }) => !/^lib\/.*\.(js|d\.ts)$|^src\/5-theme\/|^(package\.json|README\.md|LICENSE)$/.test(path),
  )
  equal(strange.map(({ path }) => path).join(" "), "")
  lay({ "package.json": '{ "type": "module", "private": true }\n' })
  run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error", `./${filename}`])
}

const PROJECT = {
  "book/site.yml": "title: The tea book\nurl: https://tea.example/\nlocales: { source: en, targets: [fr] }\n",
  "book/content/index.md": "---\ntitle: Tea\ndescription: What tea is\n---\n\nWelcome. Have a cup.\n",
  "book/locales/fr/pages/index.md": "---\ntitle: Thé\n---\n\nBienvenue.\n",
}

function commands() {
  match(run("npx", ["palimpsest", "build", "book"]), /Built 2 pages in 2 languages/)
  match(read("book/dist/fr/index.html"), /Bienvenue\./)
  match(run("npx", ["palimpsest", "check", "book"]), /^(No problems|\d+ remark)/m)
  match(run("npx", ["palimpsest", "explain", "L201"]), /^L201/m)
}

function functions() {
  lay({
    "use.ts": [
      'import { buildSite, compile, type Diagnostic, serveSite } from "palimpsest"',
      'import palimpsest, { type EleventyConfig } from "palimpsest/eleventy"',
      'const { compiled, diagnostics } = await compile({ dir: "book" })',
      "const findings: readonly Diagnostic[] = diagnostics",
      'const titles: string[] = [...(compiled?.rendered.get("fr") ?? [])].map(({ title }) => title.text)',
      "export const plugin: (config: EleventyConfig, options: { dir: string }) => Promise<void> = palimpsest",
      "// @ts-expect-error: the folder is missing",
      "void (() => buildSite({}))",
      "void serveSite",
      "process.stdout.write(JSON.stringify({ findings, titles }))",
    ].join("\n"),
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        module: "nodenext",
        target: "es2023",
        strict: true,
        types: ["node"],
        typeRoots: [join(root, "node_modules/@types")],
      },
      files: ["use.ts"],
    }),
  })
  run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.json"])
  equal(run(process.execPath, ["use.js"]), '{"findings":[],"titles":["Thé"]}')
}

function plugin() {
  lay({
    "eleventy.config.js": [
      'import palimpsest from "palimpsest/eleventy"',
      "const layout = document =>",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a file
      "  document.article ? `<!doctype html><title>${document.article.title.text}</title>${document.article.body}` : document.html()",
      "export default async function (config) {",
      '  await config.addPlugin(palimpsest, { dir: "book", layout })',
      '  return { dir: { input: "own", output: "site" } }',
      "}",
    ].join("\n"),
    "own/list.njk": [
      "---",
      "permalink: /list.html",
      "---",
      "{% for item in collections.articles %}{{ item.url }} {{ item.data.locale }} {{ item.data.title }}\n{% endfor %}",
    ].join("\n"),
  })
  run("npx", ["eleventy", "--quiet"])
  match(read("site/fr/index.html"), /^<!doctype html><title>Thé<\/title>[\s\S]*Bienvenue\./)
  match(read("site/index.html"), /href="\/fr\/"/)
  match(read("site/list.html"), /^\/en\/ en Tea\n\/fr\/ fr Thé\n/)
  const sheet = /href="\/(assets\/theme-\w+\.css)"/.exec(read("site/index.html"))?.[1] ?? ""
  ok(existsSync(join(folder, "site", sheet)))
}

try {
  lay(PROJECT)
  for (const step of [install, commands, functions, plugin]) {
    step()
    console.log(`${step.name}: good`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
