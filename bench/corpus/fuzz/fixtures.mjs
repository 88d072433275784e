// The Markdown of our manual, and ways to damage a text as hands and tools do.
import { readdirSync, readFileSync } from "node:fs"

const folder = new URL("../../../docs/dialect/", import.meta.url)
const FENCE = /^(`{3,})markdown\n([\s\S]*?)\n\1$/gm

/** Every Markdown example of the manual. */
export const fixtures = readdirSync(folder)
  .filter(file => file.endsWith(".md"))
  .sort()
  .flatMap(file => [...readFileSync(new URL(file, folder), "utf8").matchAll(FENCE)].map(match => match[2].split("\n")))

const indent = (line, by) =>
  line === "" ? "" : by > 0 ? " ".repeat(by) + line : line.slice(Math.min(-by, line.length - line.trimStart().length))

const DAMAGES = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.toSpliced(at, 0, lines[at]),
  (lines, at) => lines.toSpliced(at, 0, ""),
  (lines, at, random) => lines.with(at, indent(lines[at], random.pick([1, 2, 4, 4, -1, -2, -4]))),
  (lines, at, random) => lines.map((line, index) => (index >= at ? indent(line, random.pick([4, 4, -4])) : line)),
  (lines, at, random) => {
    const other = random.below(lines.length)
    return lines.with(at, lines[other]).with(other, lines[at])
  },
  (lines, at, random) => lines.toSpliced(at, 0, ...random.pick(fixtures)),
  (lines, at, random) => lines.toSpliced(at, 0, ...random.pick(fixtures).map(line => indent(line, 4))),
  (lines, at, random) => lines.with(at, lines[at].slice(0, random.below(lines[at].length + 1))),
  (lines, at, random) => lines.with(at, lines[at] + random.pick(random.pick(fixtures))),
  (lines, at) => lines.with(at, `> ${lines[at]}`),
  (lines, at) => lines.with(at, `- ${lines[at]}`),
]

/** The text with a few damages. */
export function damaged(lines, random) {
  let result = lines
  for (let count = random.between(1, 4); count > 0; count--) {
    if (result.length === 0) return result
    result = random.pick(DAMAGES)(result, random.below(result.length), random)
  }
  return result
}
