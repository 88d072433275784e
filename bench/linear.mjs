// `node bench/linear.mjs [--size 8000] [--only WORDS] [--localize]`: time to parse each construct, and each hostile
// pattern, or to localize it by its own text, at three sizes that double. Twice the text should take twice the time. The patterns stand in linear.json.
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"

const { values: options } = parseArgs({
  options: {
    size: { type: "string", default: "8000" },
    only: { type: "string", default: "" },
    lib: { type: "string", default: "lib" },
    localize: { type: "boolean", default: false },
  },
})
const room = name => import(pathToFileURL(join(resolve(options.lib), name, "index.js")).href)
const { parse } = await room("2-parse")
const { localize } = await room("3-locale")
const patterns = JSON.parse(readFileSync(new URL("linear.json", import.meta.url), "utf8"))

/** A text of about `size` characters. */
function textOf({ before, unit, after }, size) {
  const count = Math.max(1, Math.floor(size / unit.length))
  const units = Array.from({ length: count }, (_, n) => unit.replaceAll("{n}", n).replaceAll("{next}", n + 1))
  return before + units.join("") + after
}

const sourceOf = (text, locale) => ({ file: "a.md", locale, page: "a", text, body: 0, frontMatter: {} })
const localeOf = tag => ({ tag, name: tag, dir: "ltr", chain: [] })
const languages = { source: localeOf("en"), targets: [localeOf("zh")] }

/** What is timed, with all that comes before it done. */
function task(text) {
  if (!options.localize) return () => parse(sourceOf(text, "en"))
  // Pages remember what was made of them, so that each run gets its own.
  const [source, target] = [parse(sourceOf(text, "en")), parse(sourceOf(text.replaceAll(/[aeiou]/g, "花"), "zh"))]
  return () => localize(source, [target], languages.targets[0], languages)
}

/** Milliseconds of processor time for one text: the best of three. */
function time(text) {
  const times = [0, 1, 2].map(() => {
    const run = task(text)
    const start = process.cpuUsage()
    run()
    return process.cpuUsage(start).user / 1000
  })
  return Math.min(...times)
}

const size = Number(options.size)
const sizes = [size, 2 * size, 4 * size]
console.log(`${"".padEnd(44)}${sizes.map(each => `${each / 1000} kB`.padStart(10)).join("")}     ×2     ×2`)
for (const pattern of patterns) {
  if (!pattern.name.includes(options.only)) continue
  const [one, two, four] = sizes.map(each => time(textOf(pattern, each)))
  const slow = four / one > 7 && four > 40 ? "  more than linear" : ""
  const ratios = [two / one, four / two].map(ratio => ratio.toFixed(1).padStart(7)).join("")
  console.log(
    `${pattern.name.padEnd(44)}${[one, two, four].map(ms => ms.toFixed(1).padStart(10)).join("")}${ratios}${slow}`,
  )
}
