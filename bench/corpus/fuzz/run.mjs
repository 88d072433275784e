// `npm run fuzz`: holds random documents of the dialect against the reference renderer, fact by fact.
//
//   npm run fuzz -- --seed 7 --count 2000 [--from 0] [--settings mkdocs.yml] [--lib lib] [--shrink 40] [--json FILE]
//
// Document n of a seed is always the same. Exit code 1: there are differences that nothing explains.
import { existsSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { loadComparison } from "./facts.mjs"
import { documentOf } from "./generate.mjs"
import { corrected, explanation, MENDS } from "./known.mjs"
import { loadOurs } from "./ours.mjs"
import { startReference } from "./reference.mjs"
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
const { difference, parse5 } = await loadComparison(join(oracle, "compare.mjs"))
const ours = await loadOurs(options.lib, options.settings)
const reference = startReference(join(oracle, "render.py"), options.settings)

/** Corrections that are made to one document, one after the other. */
const MOST_CORRECTIONS = 12

/** The number of facts that only one of two pages has. */
const distance = (one, other) => {
  const { missing, extra } = difference(one, other)
  return missing.length + extra.length
}

/** Names of what explains the difference: the fewest slips of the reference, and the fewest known differences beside them. */
async function reasons(text, page, expected) {
  const explain = html =>
    html === undefined ? undefined : explanation(html, page.html, { ...page, text, parse5 }, distance)
  const others = explain(expected)
  if (others) return others
  const mended = await reference.render(text, MENDS)
  let found = mended === expected ? undefined : explain(mended)
  let needed = MENDS
  for (const mend of found ? MENDS : []) {
    const fewer = needed.filter(one => one !== mend)
    const html = await reference.render(text, fewer)
    const names = html === mended ? found : explain(html)
    if (names) [found, needed] = [names, fewer]
  }
  return found && [...needed, ...found]
}

/** What differs for a text: nothing, something that is explained, or something that isn't. */
async function examine(text, answer = reference.render(text), corrections = 0) {
  const expected = await answer
  if (expected === undefined) return { verdict: "skipped" }
  let page
  try {
    page = await ours(text)
  } catch (error) {
    return { verdict: "open", missing: [], extra: [`exception\t${error.message}`] }
  }
  const { missing, extra } = difference(expected, page.html)
  if (missing.length + extra.length === 0) return { verdict: "same" }
  const names = await reasons(text, page, expected)
  if (names) return { verdict: "known", names: [names.join("+")] }
  const better = corrections < MOST_CORRECTIONS ? corrected(text, { ...page, expected }) : undefined
  const then = better && (await examine(better.text, undefined, corrections + 1))
  if (then && then.verdict !== "open") return { verdict: "known", names: [better.code, ...(then.names ?? [])] }
  return { verdict: "open", missing, extra }
}

/** Documents that the reference may have before their turn: both sides work at the same time. */
const AHEAD = 32

/** Numbers of documents by verdict; what is known by what explains it first, then in all. */
const verdicts = new Map()
const uses = new Map()
const note = (map, name, index) => map.set(name, (map.get(name) ?? []).concat(index))
const open = []
const ahead = []
for (let index = from, next = from; index < from + count; index++) {
  for (; next < Math.min(index + AHEAD, from + count); next++) {
    const text = documentOf(seed, next)
    ahead.push({ text, answer: reference.render(text) })
  }
  const { text, answer } = ahead.shift()
  const { verdict, names = [] } = await examine(text, answer)
  note(verdicts, verdict === "known" ? `known: ${names[0]}` : verdict, index)
  for (const name of new Set(names)) note(uses, name, index)
  if (verdict === "open") open.push({ index, text })
}

/** Differences with the same shape: letters and digits don't matter, nor do the words of the facts. */
const shapeOf = text =>
  text
    .replace(/\p{Script=Han}+/gu, "字")
    .replace(/[a-z][\p{L}\p{N}]*/giu, "w")
    .replace(/\d+/g, "1")
const groups = new Map()
for (const { index, text } of open.slice(0, most)) {
  const small = await shrink(text, async candidate => (await examine(candidate)).verdict === "open")
  const { missing = [], extra = [] } = await examine(small)
  const key = shapeOf(small)
  const group = groups.get(key) ?? { small, missing, extra, documents: [] }
  group.documents.push(index)
  groups.set(key, group)
}
reference.stop()

const sorted = [...groups.values()].sort((one, other) => other.documents.length - one.documents.length)
for (const { small, missing, extra, documents } of sorted) {
  console.log(`\n── ${documents.length} × (document ${documents.slice(0, 5).join(", ")})`)
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
