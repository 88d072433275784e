// What one more locale costs: a large real site built in 1, 2, 4, 8 and 11 languages, as whole processes in turn, its
// pictures made before and every page printed anew; and once more in all of them where no page has changed. Beside it Hugo and Eleventy alone, on the same files. `--runs N` (3).
import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { inTurn } from "./timing.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const corpus = join(resolve(process.env.PALIMPSEST_CORPUS ?? join(root, "../shared")), "corpus/privacyguides")
const { values } = parseArgs({ options: { runs: { type: "string", default: "3" } } })
if (!existsSync(corpus)) {
  console.log(`skipped: there is no corpus at ${corpus} (PALIMPSEST_CORPUS names another folder)`)
  process.exit(0)
}

const work = mkdtempSync(join(tmpdir(), "palimpsest-bench-"))
const dir = join(work, "project")
cpSync(corpus, dir, { recursive: true })
spawnSync("chmod", ["-R", "u+w", dir])
// Pages are kept where git says that nobody sent them.
spawnSync("git", ["init", "--quiet", dir])
const forget = () => rmSync(join(dir, ".palimpsest/cache/articles"), { recursive: true, force: true })
const tags = readdirSync(join(corpus, "i18n")).sort()
const config = join(root, "bench/corpus/privacyguides.yml")
const has = command => spawnSync(command, ["version"]).status === 0 || spawnSync(command, ["--version"]).status === 0

const palimpsest = targets => [
  ...[process.execPath, join(root, "lib/cli/main.js"), "build", dir, "--config", config, "--quiet"],
  ...["--locales", ["en", ...targets].join(","), "--out", join(work, "out")],
]

/** The pages of the source and of some targets, and nothing else. */
function pagesOf(name, targets) {
  const to = join(work, name)
  const isPage = path => !/\.[a-z0-9]+$/i.test(path) || path.endsWith(".md")
  cpSync(join(corpus, "docs"), join(to, "content/en"), { recursive: true, filter: isPage })
  for (const tag of targets)
    cpSync(join(corpus, "i18n", tag), join(to, "content", tag), { recursive: true, filter: isPage })
  spawnSync("chmod", ["-R", "u+w", to])
  return to
}

function eleventy(targets) {
  const cwd = pagesOf(`eleventy-${targets.length}`, targets)
  writeFileSync(join(cwd, "package.json"), '{ "type": "module" }')
  writeFileSync(
    join(cwd, "eleventy.config.js"),
    'export default config => { config.setTemplateFormats(["md"]); return { dir: { input: "content" }, markdownTemplateEngine: false } }\n',
  )
  return { cwd, run: [process.execPath, join(root, "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"] }
}

function hugo(targets) {
  const cwd = pagesOf(`hugo-${targets.length}`, targets)
  mkdirSync(join(cwd, "layouts/_default"), { recursive: true })
  for (const kind of ["single", "list"])
    writeFileSync(join(cwd, "layouts/_default", `${kind}.html`), "<title>{{ .Title }}</title>{{ .Content }}")
  const languages = ["en", ...targets].map(tag => `[languages.${tag}]\ncontentDir = "content/${tag}"\n`)
  writeFileSync(join(cwd, "config.toml"), `baseURL = "https://bench.example/"\n${languages.join("")}`)
  return { cwd, run: ["hugo", "--quiet"] }
}

const counts = [0, 1, 3, 7, tags.length]
const tools = [
  { name: "Palimpsest", with: targets => ({ before: forget, run: palimpsest(targets) }) },
  { name: "Eleventy alone", with: eleventy },
  ...(has("hugo") ? [{ name: "Hugo", with: hugo }] : []),
]
const contenders = tools.flatMap(tool =>
  counts.map(count => ({ name: `${tool.name}, ${count + 1}`, ...tool.with(tags.slice(0, count)) })),
)
// The last build of ours in each turn was one of all languages.
contenders.push({ name: `Palimpsest, ${tags.length + 1}, no change`, run: palimpsest(tags) })
const results = await inTurn(contenders, Number(values.runs))
console.log("medians; the cost of one more locale is given in builds of the first one\n")
console.log(`${"tool, locales".padEnd(28)} seconds      MB   one more costs`)
for (const [at, { name, seconds, memory, exits }] of results.entries()) {
  const place = at < contenders.length - 1 ? at % counts.length : 0
  const first = results[at - place]
  const more = place === 0 ? "" : ((seconds - first.seconds) / counts[place] / first.seconds).toFixed(3)
  const failed = exits.length > 0 ? `   (exit ${exits.join(", ")})` : ""
  console.log(
    `${name.padEnd(28)} ${seconds.toFixed(2).padStart(7)} ${memory.toFixed(0).padStart(7)} ${more.padStart(16)}${failed}`,
  )
}
rmSync(work, { recursive: true, force: true })
