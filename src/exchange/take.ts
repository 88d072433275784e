import { hiddenIn } from "../2-parse/index.ts"
import { type Doubt, type Pair, trust } from "../3-locale/index.ts"
import { type Diagnostic, diagnose } from "../diagnostics/index.ts"
import { type Content, keyOf, normalized, placeholdersIn, wordsOf } from "./content.ts"
import { contextsOf } from "./describe.ts"
import type { Entry } from "./entries.ts"
import { markdownFrom, type ReadInline, withoutInnerSpaces } from "./markdown.ts"
import type { Markup } from "./markup.ts"
import type { Returned, ReturnedFile } from "./returned.ts"

/** A wording that is new to the site. */
export interface Taken {
  readonly entry: Entry
  readonly wording: Content
  readonly pair: Pair
  readonly returned: Returned
  readonly file: ReturnedFile
}

/** The language that is translated to. */
export interface Language {
  readonly tag: string
  readonly read: ReadInline
}

/** What became of what came back. */
export interface Outcome {
  readonly taken: readonly Taken[]
  /** Entries that say what the site says. */
  readonly unchanged: number
  readonly empty: number
  readonly fuzzy: number
  readonly diagnostics: readonly Diagnostic[]
}

/** The site's sentences, to be found by what came back: by place and words, else by words alone. */
export interface Known {
  readonly find: (context: string, source: Content) => Entry | undefined
}

/** @param others sentences that aren't entries now, but may have been when the file was made. */
export function knownOf(entries: readonly Entry[], others: readonly Entry[] = []): Known {
  const contexts = contextsOf(entries)
  const exact = new Map(entries.map((entry, at) => [`${contexts[at]}\n${keyOf(entry.source)}`, entry]))
  const alike = new Map([...entries, ...others].reverse().map(entry => [keyOf(entry.source), entry]))
  return {
    find: (context, source) => {
      const key = keyOf(source)
      return exact.get(`${context}\n${key}`) ?? alike.get(key)
    },
  }
}

/** Whether something is said in a target. */
const isEmpty = (target: Returned["target"]): boolean => !("fault" in target) && normalized(target).length === 0

/**
 * Compares what came back with what the site shows. What is the same, empty or unsure is left; what differs becomes a
 * pair of the memory, unless something is wrong with it, which is told.
 */
export function take(files: readonly ReturnedFile[], known: Known, language: Language): Outcome {
  const counts = { unchanged: 0, empty: 0, fuzzy: 0 }
  const taken: Taken[] = []
  const diagnostics: Diagnostic[] = []
  for (const file of files) {
    for (const returned of file.entries) {
      const judged = judge(returned, known, language)
      if (typeof judged === "string") counts[judged]++
      else {
        const { findings, wording } = judged
        if (wording) taken.push({ ...wording, returned, file })
        diagnostics.push(...findings.map(({ code, values }) => diagnose(code, file.located, ...returned.at, values)))
      }
    }
  }
  return { taken, ...counts, diagnostics }
}

type Finding = Pick<Doubt, "code" | "values">

/** A translation that differs from the site's: as a wording, unless something speaks against it. */
interface Judged {
  readonly findings: readonly Finding[]
  readonly wording?: Pick<Taken, "entry" | "wording" | "pair">
}

function judge(
  { context, source, target, isFuzzy }: Returned,
  { find }: Known,
  language: Language,
): "unchanged" | "empty" | "fuzzy" | Judged {
  if (isEmpty(target)) return "empty"
  const entry = "fault" in source ? undefined : find(context, source)
  if (!entry) return against({ code: "T302", values: { source: "fault" in source ? "" : shown(source) } })
  if ("fault" in target) return isFuzzy ? "fuzzy" : refused(target.fault)
  const said = asSource(normalized(target), entry.source)
  const isSame = entry.target !== undefined && keyOf(entry.target) === keyOf(said)
  if (isSame && isFuzzy === (entry.previous !== undefined)) return "unchanged"
  if (isFuzzy) return "fuzzy"
  if (keyOf(entry.source) === keyOf(said)) return "empty"
  return wordingFor(entry, withoutInnerSpaces(said), language)
}

/** A wording as a pair of the memory, and what speaks against it. */
function wordingFor(entry: Entry, wording: Content, { tag, read }: Language): Judged {
  const characters = hiddenIn(wordsOf(wording))
  if (characters) return against({ code: "T304", values: { characters } })
  const fault = faultIn(wording, entry.markup)
  if (fault !== undefined) return refused(fault)
  const doubts = trust({ source: wordsOf(entry.source), target: wordsOf(wording), language: tag })
  if (doubts.some(({ verdict }) => verdict === "refuse")) return against(...doubts)
  const markdown = markdownFrom(wording, entry.markup, read)
  if (markdown === undefined) return refused("its markup can't be written so that it reads the same")
  const pair: Pair = { ...entry.asPair, target: markdown, origin: "hand" }
  return { findings: doubts, wording: { entry, wording, pair } }
}

const against = (...findings: readonly Finding[]): Judged => ({ findings })

const refused = (reason: string): Judged => against({ code: "T303", values: { reason } })

/** Sentences in messages are cut to this length. */
const MAX_QUOTE = 80

function shown(content: Content): string {
  const text = wordsOf(normalized(content)).replace(/\s+/g, " ")
  return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text
}

/** A line's end that the source doesn't have was put in by an editor. */
function asSource(target: Content, source: Content): Content {
  if (wordsOf(source).includes("\n")) return target
  const withoutBreaks = (content: Content): Content =>
    content.map(part => {
      if (typeof part === "string") return part.replaceAll("\n", " ")
      return part.inside ? { ...part, inside: withoutBreaks(part.inside) } : part
    })
  return normalized(withoutBreaks(target))
}

/** What is wrong with the placeholders of a wording. */
function faultIn(wording: Content, markup: readonly Markup[]): string | undefined {
  const seen = new Set<number>()
  for (const { number, inside } of placeholdersIn(wording)) {
    const known = markup[number - 1]
    if (!known) return `the source has no placeholder ${number}`
    const name = `\`${nameOf(known)}\` (${known.description})`
    if (seen.has(number)) return `${name} stands in it twice`
    if (!known.isPaired && inside) return `${name} stands around words`
    if (known.isPaired && !(inside && isSaid(inside, known))) return `${name} has lost its words`
    seen.add(number)
  }
  const lost = markup.find(({ number, isEssential }) => isEssential && !seen.has(number))
  return lost && `\`${nameOf(lost)}\` (${lost.description}) is missing`
}

const isSaid = (inside: Content, { isEssential }: Markup): boolean =>
  !isEssential || wordsOf(inside).trim() !== "" || placeholdersIn(inside).length > 0

const nameOf = ({ name, number, isPaired }: Markup): string => `<${name}${number}${isPaired ? "" : "/"}>`
