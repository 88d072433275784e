import type { Env } from "markdown-it"
import type { Source } from "../1-read/index.ts"
import { type Code, type Diagnostic, diagnose } from "../diagnostics/index.ts"
import type { Abbreviation, Definition, Document, Range } from "./document.ts"
import type { Element } from "./element.ts"
import type { Line } from "./lines.ts"
import type { OffsetMap } from "./offsets.ts"
import type { DialectOptions } from "./options.ts"
import type { Stashed } from "./stash.ts"

/** A footnote `[^name]: text`. */
export interface Footnote {
  /** Its text, unread. */
  readonly lines: readonly Line[]
  readonly at: readonly [start: number, end: number]
  /** Footnotes are counted in the order of their definitions. */
  readonly number: number
  /** References to it so far. */
  references: number
  /** How many footnotes had been referred to before it. Counted from 1; none where nothing refers to it. */
  order?: number
}

/** A block `/// name` that hasn't been closed yet. */
export interface OpenBlock {
  readonly element: Element
  /** Where its content goes. */
  readonly target: Element
  /** The line that opens it. */
  readonly at: Range
  /** What it stands in. */
  readonly parent: Element
  /** It waits for more of its content, where it stands. */
  isHungry: boolean
  /** It stands in another block now, which has taken it in. */
  isMoved: boolean
  /** Slashes that open and close it. */
  readonly length: number
  readonly finish?: (element: Element) => void
}

/** What the rules share while one text is parsed. */
export interface Environment {
  readonly source: Source
  readonly options: DialectOptions
  /** Link reference definitions by label, lower case. */
  readonly definitions: Map<string, Definition>
  readonly abbreviations: Map<string, Abbreviation>
  readonly diagnostics: Diagnostic[]
  /** The same, to tell each once. */
  readonly told: Set<string>
  /** Footnotes by name, in the order of their definitions. */
  readonly footnotes: Map<string, Footnote>
  /** Footnotes that have been referred to so far. */
  footnotesReferred: number
  /** Generic blocks that are open, innermost last. */
  readonly openBlocks: OpenBlock[]
  /** Blocks that were read before the others. */
  readonly stash: Stashed[]
  /** Sets of tabs so far: radio buttons need names of their own. */
  tabbedSets: number
  /** Cells that rows of tables lacked and got. */
  addedCells: number
  /** Where the inline content that is being parsed stands. */
  offsets: OffsetMap
}

const environments = new WeakMap<Env, Environment>()

/** A fresh environment, and the `env` value by which markdown-it hands it to rules. */
export function newEnvironment(
  source: Source,
  options: DialectOptions,
  definitions: Document["definitions"],
): { env: Env; environment: Environment } {
  const environment: Environment = {
    source,
    options,
    definitions: new Map(definitions),
    abbreviations: new Map(),
    diagnostics: [],
    told: new Set(),
    footnotes: new Map(),
    footnotesReferred: 0,
    openBlocks: [],
    stash: [],
    tabbedSets: 0,
    addedCells: 0,
    offsets: [[0, 0]],
  }
  const env: Env = {}
  environments.set(env, environment)
  return { env, environment }
}

/** The environment behind markdown-it's `state.env`. */
export function environmentOf(env: Env): Environment {
  const environment = environments.get(env)
  if (!environment) throw new Error("the dialect runs inside parse() only")
  return environment
}

/** Notes a finding at a range of the source. */
export function report(
  environment: Environment,
  code: Code,
  at: Range,
  values: Readonly<Record<string, string | number>> = {},
  help: readonly string[] = [],
): void {
  const found = diagnose(code, environment.source, at[0], at[1], values, help)
  // Lines that no rule takes at first are read more than once.
  const key = `${code} ${at.join(" ")} ${found.message}`
  if (environment.told.has(key)) return
  environment.told.add(key)
  environment.diagnostics.push(found)
}
