// `node bench/linear.mjs [--size 8000] [--only WORDS]`: time to parse each construct, and each hostile pattern,
// at three sizes that double. Twice the text should take twice the time. The patterns stand in linear.json.
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"

const { values: options } = parseArgs({
  options: {
    size: { type: "string", default: "8000" },
    only: { type: "string", default: "" },
    lib: { type: "string", default: "lib" },
  },
})
const { parse } = await import(pathToFileURL(join(resolve(options.lib), "2-parse/index.js")).href)
const patterns = JSON.parse(readFileSync(new URL("linear.json", import.meta.url), "utf8"))

/** A text of about `size` characters. */
function textOf({ before, unit, after }, size) {
  const count = Math.max(1, Math.floor(size / unit.length))
  const units = Array.from({ length: count }, (_, n) => unit.replaceAll("{n}", n).replaceAll("{next}", n + 1))
  return before + units.join("") + after
}

/** Milliseconds of processor time for one text: the best of three. */
function time(text) {
  const source = { file: "a.md", locale: "en", page: "a", text, body: 0, frontMatter: {} }
  const times = [0, 1, 2].map(() => {
    const start = process.cpuUsage()
    parse(source)
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
