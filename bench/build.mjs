// `npm run bench`: one language of a large real site, built by Palimpsest and by others on the same files, as whole
// processes in turn (A B C A B C …), so that a busy machine is busy for all. Prints medians and ratios of medians.
// Others that aren't on this machine are left out with a word. `--runs N` (5).
import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { inTurn } from "./timing.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const corpus = join(resolve(process.env.PALIMPSEST_CORPUS ?? join(root, "../shared")), "corpus/privacyguides")
const { values } = parseArgs({ options: { runs: { type: "string", default: "5" } } })
const runs = Number(values.runs)
if (!existsSync(corpus)) {
  console.log(`skipped: there is no corpus at ${corpus} (PALIMPSEST_CORPUS names another folder)`)
  process.exit(0)
}

const work = mkdtempSync(join(tmpdir(), "palimpsest-bench-"))
const pages = readdirSync(join(corpus, "docs"), { recursive: true }).filter(file => file.endsWith(".md"))

/** A copy of the project that each tool may write to. */
function projectFor(name, place) {
  const dir = join(work, name)
  mkdirSync(dir, { recursive: true })
  place(dir)
  return dir
}
const copyPages = to => dir => {
  for (const file of pages) {
    mkdirSync(dirname(join(dir, to, file)), { recursive: true })
    cpSync(join(corpus, "docs", file), join(dir, to, file))
  }
}

const has = command => spawnSync(command, ["--version"]).status === 0 || spawnSync(command, ["version"]).status === 0
const palimpsest = projectFor("palimpsest", dir => {
  for (const part of ["docs", "includes", "theme", "mkdocs.yml"])
    cpSync(join(corpus, part), join(dir, part), { recursive: true })
  spawnSync("chmod", ["-R", "u+w", dir])
  // Pages are kept where git says that nobody sent them.
  spawnSync("git", ["init", "--quiet", dir])
})
const config = join(root, "bench/corpus/privacyguides.yml")
const build = [
  process.execPath,
  join(root, "lib/cli/main.js"),
  "build",
  palimpsest,
  "--config",
  config,
  "--locales",
  "en",
  "--quiet",
  "--out",
  join(work, "out-palimpsest"),
]

const contenders = [
  {
    name: "Palimpsest, first build",
    before: () => rmSync(join(palimpsest, ".palimpsest"), { recursive: true, force: true }),
    run: build,
  },
  {
    name: "Palimpsest, every page changed",
    before: () => rmSync(join(palimpsest, ".palimpsest/cache/articles"), { recursive: true, force: true }),
    run: build,
  },
  { name: "Palimpsest, no page changed", run: build },
  {
    name: "Eleventy alone",
    run: [
      process.execPath,
      join(root, "node_modules/@11ty/eleventy/cmd.cjs"),
      "--quiet",
      `--output=${join(work, "out-eleventy")}`,
    ],
    cwd: projectFor("eleventy", dir => {
      copyPages("content")(dir)
      writeFileSync(join(dir, "package.json"), '{ "type": "module" }')
      writeFileSync(
        join(dir, "eleventy.config.js"),
        'export default config => { config.setTemplateFormats(["md"]); return { dir: { input: "content" }, markdownTemplateEngine: false } }\n',
      )
    }),
  },
]
if (has("hugo")) {
  contenders.push({
    name: "Hugo",
    run: ["hugo", "--quiet", "--destination", join(work, "out-hugo")],
    cwd: projectFor("hugo", dir => {
      copyPages("content")(dir)
      mkdirSync(join(dir, "layouts/_default"), { recursive: true })
      const layout = "<!doctype html><title>{{ .Title }}</title><article>{{ .Content }}</article>"
      for (const kind of ["single", "list"]) writeFileSync(join(dir, "layouts/_default", `${kind}.html`), layout)
      writeFileSync(join(dir, "config.toml"), 'baseURL = "https://bench.example/"\n')
    }),
  })
} else console.log("left out: Hugo is not on this machine")
if (has("mkdocs")) {
  contenders.push({
    name: "MkDocs Material",
    run: ["mkdocs", "build", "--quiet", "--clean", "--site-dir", join(work, "out-mkdocs")],
    cwd: projectFor("mkdocs", dir => {
      cpSync(join(corpus, "docs"), join(dir, "docs"), { recursive: true })
      cpSync(join(corpus, "includes"), join(dir, "includes"), { recursive: true })
      spawnSync("chmod", ["-R", "u+w", dir])
      // Pages ask for templates of a theme that isn't here: each gets the plain one.
      for (const file of pages) {
        const template = /^template: *(\S+)$/m.exec(readFileSync(join(corpus, "docs", file), "utf8"))?.[1]
        if (template === undefined) continue
        mkdirSync(dirname(join(dir, "theme", template)), { recursive: true })
        writeFileSync(join(dir, "theme", template), '{% extends "main.html" %}\n')
      }
      const text = readFileSync(join(corpus, "mkdocs.yml"), "utf8")
      const extensions = text.slice(text.indexOf("markdown_extensions:"), text.indexOf("\nnav:"))
      const own = extensions
        .replace(/material\.extensions\.emoji/g, "materialx.emoji")
        .replace(/ +options:\n +custom_icons:\n.*\n/, "")
      writeFileSync(
        join(dir, "mkdocs.yml"),
        `site_name: Bench\ntheme:\n  name: material\n  font: false\n  custom_dir: theme\nplugins: [search]\n${own}`,
      )
    }),
  })
} else console.log("left out: MkDocs Material is not on this machine")

const results = await inTurn(contenders, runs)
const [first, changed, unchanged] = results
console.log(`${pages.length} pages, ${runs} runs each after one that isn't counted; medians\n`)
console.log(`${"".padEnd(34)} seconds      MB   first build is   every changed is   none changed is`)
for (const { name, seconds, memory, exits } of results) {
  const ratio = ours => `${(seconds / ours.seconds).toFixed(2)} × as fast`.padStart(17)
  const failed = exits.length > 0 ? `   (exit ${exits.join(", ")})` : ""
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(2).padStart(7)} ${memory.toFixed(0).padStart(7)} ${ratio(first)} ${ratio(changed)} ${ratio(unchanged)}${failed}`,
  )
}
rmSync(work, { recursive: true, force: true })
