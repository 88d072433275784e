// `npm run fuzz`: holds random documents of the dialect against the reference renderer, fact by fact.
//
//   npm run fuzz -- --seed 7 --count 2000 [--from 0] [--settings mkdocs.yml|random] [--lib lib] [--shrink 40] [--json FILE]
//
// Document n of a seed is always the same. Exit code 1: there are differences that nothing explains.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { examiner } from "./examine.mjs"
import { loadComparison } from "./facts.mjs"
import { documentOf } from "./generate.mjs"
import { loadOurs } from "./ours.mjs"
import { startReference } from "./reference.mjs"
import { settingsOf } from "./settings.mjs"
import { shrink } from "./shrink.mjs"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    count: { type: "string", default: "1000" },
    from: { type: "string", default: "0" },
    settings: { type: "string", default: fileURLToPath(new URL("dialect.yml", import.meta.url)) },
    lib: { type: "string", default: join(root, "lib") },
    shrink: { type: "string", default: "40" },
    json: { type: "string" },
  },
})
const oracle = join(resolve(process.env.PALIMPSEST_CORPUS ?? join(root, "../shared")), "oracle")
if (!existsSync(join(oracle, "render.py"))) {
  console.log(
    `skipped: there is no reference renderer at ${oracle} (PALIMPSEST_CORPUS names the folder that has oracle/ in it)`,
  )
  process.exit(0)
}
const [seed, count, from, most] = [options.seed, options.count, options.from, options.shrink].map(Number)
const comparison = await loadComparison(join(oracle, "compare.mjs"))

/** Documents that the reference may have before their turn: both sides work at the same time. */
const AHEAD = 32
/** Documents that are examined under one choice of random settings. */
const EACH = 50

/** Numbers of documents by verdict; what is known by what explains it first, then in all. */
const verdicts = new Map()
const uses = new Map()
const note = (map, name, index) => map.set(name, (map.get(name) ?? []).concat(index))

/** Differences with the same shape: letters and digits don't matter, nor do the words of the facts. */
const shapeOf = text =>
  text
    .replace(/\p{Script=Han}+/gu, "字")
    .replace(/[a-z][\p{L}\p{N}]*/giu, "w")
    .replace(/\d+/g, "1")
const groups = new Map()
let made = 0

/** Makes an open document small, and puts it to those that look like it. */
async function group(index, text, examine, settings) {
  if (made++ >= most) return
  const small = await shrink(text, async candidate => (await examine(candidate)).verdict === "open")
  const { missing = [], extra = [] } = await examine(small)
  const found = groups.get(shapeOf(small)) ?? { small, missing, extra, settings, documents: [] }
  found.documents.push(index)
  groups.set(shapeOf(small), found)
}

/** Examines the documents from number `start` up to `end` under the settings of a mkdocs.yml. */
async function examineAll(start, end, settings) {
  const reference = startReference(join(oracle, "render.py"), settings)
  const examine = examiner(comparison, await loadOurs(options.lib, settings), reference)
  const open = []
  const ahead = []
  for (let index = start, next = start; index < end; index++) {
    for (; next < Math.min(index + AHEAD, end); next++) {
      const text = documentOf(seed, next)
      ahead.push({ text, answer: reference.render(text) })
    }
    const { text, answer } = ahead.shift()
    const { verdict, names = [] } = await examine(text, answer)
    note(verdicts, verdict === "known" ? `known: ${names[0]}` : verdict, index)
    for (const name of new Set(names)) note(uses, name, index)
    if (verdict === "open") open.push({ index, text })
  }
  for (const { index, text } of open) await group(index, text, examine, readFileSync(settings, "utf8"))
  reference.stop()
}

if (options.settings === "random") {
  const folder = mkdtempSync(join(tmpdir(), "palimpsest-settings-"))
  for (let start = from; start < from + count; start += EACH) {
    const settings = join(folder, "mkdocs.yml")
    writeFileSync(settings, settingsOf(seed, Math.floor(start / EACH)))
    await examineAll(start, Math.min(start + EACH, from + count), settings)
  }
  rmSync(folder, { recursive: true })
} else await examineAll(from, from + count, options.settings)

const open = verdicts.get("open") ?? []
const sorted = [...groups.values()].sort((one, other) => other.documents.length - one.documents.length)
for (const { small, missing, extra, settings, documents } of sorted) {
  console.log(`\n── ${documents.length} × (document ${documents.slice(0, 5).join(", ")})`)
  if (options.settings === "random") console.log(settings.replace(/^site_.*\n/gm, "").replaceAll(/\n {4,}/g, " "))
  console.log(
    small
      .split("\n")
      .map(line => `   │${line}`)
      .join("\n"),
  )
  for (const fact of missing.slice(0, 4)) console.log(`   - ${fact.replace("\t", " ").slice(0, 200)}`)
  for (const fact of extra.slice(0, 4)) console.log(`   + ${fact.replace("\t", " ").slice(0, 200)}`)
}
console.log(`\nseed ${seed}, documents ${from} to ${from + count - 1}`)
for (const [verdict, documents] of [...verdicts].sort())
  console.log(`${String(documents.length).padStart(7)} ${verdict}`)
if (open.length > most)
  console.log(`${open.length - most} of the open ones were not made small (--shrink ${open.length})`)
if (options.json)
  writeFileSync(
    options.json,
    JSON.stringify({
      seed,
      from,
      count,
      verdicts: Object.fromEntries(verdicts),
      uses: Object.fromEntries(uses),
      groups: sorted,
    }),
  )
process.exit(open.length > 0 ? 1 : 0)
