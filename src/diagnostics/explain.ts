import { type Code, catalogue, type Entry } from "./catalogue.ts"
import { explanations } from "./explanations/index.ts"

/** Chapters of the manual, by the letter that a code starts with. */
const CHAPTERS: ReadonlyMap<string, string> = new Map([
  ["C", "Settings"],
  ["F", "Files and front matter"],
  ["D", "Markdown"],
  ["L", "Links"],
  ["I", "Pictures"],
  ["T", "Translations"],
  ["S", "Security"],
])

const MEANING = {
  error: "An error: the build fails, and builds what it can.",
  warning: "A warning: the build fails with `--strict` only.",
  remark: "A remark: it never fails a build.",
} as const

export const codes = Object.keys(catalogue).filter((code): code is Code => Object.hasOwn(catalogue, code))

const indented = (text: string): string => text.replace(/^(?=.)/gm, "    ")

/** Breaks a paragraph into lines for a terminal. */
function wrapped(text: string, width = 78): string {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === "" ? word : `${line} ${word}`
  }
  return [...lines, line].join("\n")
}

/** The explanation of a code and its examples, as paragraphs of Markdown. */
function paragraphs(code: Code, breakLines: (text: string) => string): readonly string[] {
  const entry: Entry = catalogue[code]
  const { text, wrong, right } = explanations.get(code) ?? { text: entry.help ?? "" }
  const example = (title: string, lines: string | undefined) =>
    lines === undefined ? [] : [`${title}:`, indented(lines)]
  const rightTitle = wrong === undefined ? "For example" : "Right"
  return [...(text === "" ? [] : [breakLines(text)]), ...example("Wrong", wrong), ...example(rightTitle, right)]
}

/** What a code means and what to do, for the terminal. */
export function explain(code: Code): string {
  const { title, severity } = catalogue[code]
  return `${[`${code}: ${title}`, ...paragraphs(code, wrapped), MEANING[severity]].join("\n\n")}\n`
}

function section(code: Code): string {
  const { title, severity, message } = catalogue[code]
  const said = `*${severity}*: ${message.replace(/\{\w+\}/g, "…")}`
  return [`### ${code}: ${title}`, said, ...paragraphs(code, text => text)].join("\n\n")
}

/** The manual's page of all codes, in Markdown: `docs/diagnostics.md`. */
export function manual(): string {
  const chapters = [...CHAPTERS].flatMap(([letter, title]) => {
    const own = codes.filter(code => code.startsWith(letter))
    return [`## ${letter}: ${title}`, ...own.map(section)]
  })
  const head = [
    "# Diagnostics",
    "Made from `src/diagnostics/` by `npx vitest run tests/diagnostics -u`: change it there.",
    "An error fails the build, a warning fails it with `--strict`, a remark never does. Faults of contributors are errors, faults of translators are warnings: a translation never fails a build. `palimpsest explain CODE` prints a section of this page. A code never changes its meaning.",
  ]
  return `${[...head, ...chapters].join("\n\n")}\n`
}
