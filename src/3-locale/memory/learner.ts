import type { Document } from "../../2-parse/index.ts"
import { askedKeys } from "./asked-keys.ts"
import { isDoubtful, isFaithful } from "./doubt.ts"
import { likenessOf, spokenIn } from "./likeness.ts"
import type { Memory } from "./memory.ts"
import type { Origin, Pair } from "./pair.ts"
import type { InlineSource } from "./read-inline.ts"
import { type Seen, type SeenBefore, seenIn } from "./seen.ts"
import { sentencesOf } from "./sentence-keys.ts"
import { wordsKey } from "./words-key.ts"

/** A page's translation with the source that it was made from. */
export interface Lesson {
  /** The page by its latest name. */
  readonly page: string
  readonly source: Document
  readonly target: Document
  readonly origin: Origin
  /** Seconds since 1970; infinite for files as they stand. */
  readonly time: number
}

/** A pair under way. */
interface Entry {
  pair: Pair
  readonly keys: { readonly source: string; readonly target: string }
  /** When it was last seen. */
  last: number
  /** How often it was seen in this run; not at all, where it is only known from before. */
  times: number
  /** The memory had it, and not as a rare one. */
  wasUsual: boolean
  readonly pages: Set<string>
}

/** Shorter texts may well be the same in two languages. */
const MIN_LEFTOVER = 20

/**
 * Gathers what translations say, lesson by lesson, the oldest first. A wording is for the source that it was first seen
 * with: where the source changed and the translation stayed, nothing is learned.
 */
export class Learner {
  private readonly memory: Memory
  private readonly entries = new Map<string, Entry>()
  /** Sources that a wording was made for on a page. */
  private readonly madeFor = new Map<string, Set<string>>()
  /** All that was ever said in the source language. */
  private readonly sentences = new Set<string>()
  /** Wordings that stand in the files now. */
  private readonly standing = new Set<string>()

  private readonly verdicts = new Map<string, boolean>()
  private page = ""
  private readonly before: SeenBefore = new Map()
  private readonly sides: { readonly source: InlineSource; readonly target: InlineSource }

  /** @param pageOf the page that a path in the memory belongs to. */
  constructor(memory: Memory, sourceTag: string, pageOf: (file: string) => string) {
    this.memory = memory
    const { source, options } = memory
    this.sides = { source: { source: { ...source, locale: sourceTag }, options }, target: memory }
    for (const line of memory.lines) {
      const { origin } = line
      if (origin === "hand") continue
      this.add(line, pageOf(origin.file), secondsOf(origin.date)).wasUsual = line.isRare !== true
    }
  }

  study({ page, source, target, origin, time }: Lesson): void {
    const here = sentencesOf(source)
    for (const sentence of here.keys) this.sentences.add(sentence)
    if (page !== this.page) this.before.clear()
    this.page = page
    for (const seen of seenIn(source, target, this.before)) this.take(seen, here.text, page, origin, time)
    if (time === Number.POSITIVE_INFINITY) this.hold(target)
  }

  /** Takes note of a file as it stands, without learning from it. */
  hold(target: Document): void {
    for (const key of askedKeys(target)) this.standing.add(key)
  }

  private take(seen: Seen, text: string, page: string, origin: Origin, time: number): void {
    const keys = { source: wordsKey(seen.source), target: wordsKey(seen.target) }
    if (keys.source === "" || keys.source === keys.target) return
    const known = this.entries.get(nameOf(keys))
    const made = this.madeFor.get(`${page}\0${keys.target}`)
    // Was it made for something else, which is no longer there?
    if (made && !made.has(keys.source) && ![...made].some(each => text.includes(each))) return
    if (!known && !this.isSound(seen, nameOf(keys))) return
    const { kind, source, target } = seen
    this.add({ ...known?.pair, kind, source, target, origin: known?.pair.origin ?? origin }, page, time).times++
  }

  private isSound(seen: Seen, name: string): boolean {
    const known = this.verdicts.get(name)
    if (known !== undefined) return known
    const isSound = !isDoubtful(seen, this.memory.source.locale) && isFaithful(seen, this.sides)
    this.verdicts.set(name, isSound)
    return isSound
  }

  /** A pair whose words are known is renewed: its addresses and markup are the latest. */
  private add(pair: Pair, page: string, time: number): Entry {
    const keys = { source: wordsKey(pair.source), target: wordsKey(pair.target) }
    const entry = this.entries.get(nameOf(keys)) ?? newEntry(pair, keys, time)
    if (time >= entry.last) Object.assign(entry, { pair, last: time })
    entry.pages.add(page)
    this.entries.set(nameOf(keys), entry)
    const made = `${page}\0${keys.target}`
    this.madeFor.set(made, (this.madeFor.get(made) ?? new Set()).add(keys.source))
    return entry
  }

  /**
   * What was learned: for each source the wording that was seen last, in most places; others as rare ones where they still
   * stand in a file, since they tell what that was made for. What people wrote stays, and where nothing was seen, what was known.
   */
  pairs(): Pair[] {
    const byTarget = grouped([...this.entries.values()], "target")
    const sound = [...this.entries.values()].filter(
      entry => !this.isLeftover(entry) && !isOutvoted(entry, byTarget.get(entry.keys.target) ?? []),
    )
    const learned = [...grouped(sound, "source").values()]
      .flatMap(entries => this.kept(entries))
      .map(({ pair }) => pair)
    return [...this.memory.lines.filter(({ origin }) => origin === "hand"), ...learned]
  }

  private kept(entries: readonly Entry[]): Entry[] {
    if (entries.every(({ times }) => times === 0)) return [...entries]
    const isHeld = ({ times, keys }: Entry) => times === 0 && this.standing.has(keys.target)
    const current = entries.map(entry => (isHeld(entry) ? { ...entry, last: Number.POSITIVE_INFINITY } : entry))
    const [best, ...others] = current.sort(byMerit)
    const standing = others.filter(({ keys }) => this.standing.has(keys.target))
    return best
      ? [{ ...best, pair: usual(best.pair) }, ...standing.map(each => ({ ...each, pair: rare(each.pair) }))]
      : []
  }

  /** Words of the source language, of an earlier version of the page. */
  private isLeftover({ keys }: Entry): boolean {
    return keys.target.length >= MIN_LEFTOVER && this.sentences.has(keys.target)
  }
}

const usual = ({ isRare: _, ...pair }: Pair): Pair => pair
const rare = (pair: Pair): Pair => ({ ...pair, isRare: true })

/** Words that say something else far more often were laid beside a neighbour of their source. */
const OUTVOTED = 2
const MIN_LIKENESS = 0.5

function isOutvoted({ pair, times, last }: Entry, rivals: readonly Entry[]): boolean {
  if (times === 0 || last === Number.POSITIVE_INFINITY) return false
  const spoken = spokenIn(pair.source)
  return rivals.some(
    rival => rival.times > OUTVOTED * times && likenessOf(spoken, spokenIn(rival.pair.source)) < MIN_LIKENESS,
  )
}

function grouped(entries: readonly Entry[], side: keyof Entry["keys"]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.keys[side])
    if (group) group.push(entry)
    else groups.set(entry.keys[side], [entry])
  }
  return groups
}

const newEntry = (pair: Pair, keys: Entry["keys"], last: number): Entry => ({
  pair,
  keys,
  last,
  times: 0,
  wasUsual: false,
  pages: new Set(),
})

const secondsOf = (date: string | undefined): number => Date.parse(date ?? "") / 1000 || 0

const nameOf = ({ source, target }: Entry["keys"]): string => `${source}\0${target}`

const byMerit = (a: Entry, b: Entry): number =>
  (b.last === a.last ? 0 : b.last > a.last ? 1 : -1) ||
  Number(b.wasUsual) - Number(a.wasUsual) ||
  b.pages.size - a.pages.size ||
  (a.pair.target < b.pair.target ? -1 : 1)
