import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from "yaml"

/** What YAML can say: no dates, no classes, no references; maps have no prototype. */
export type Data = null | boolean | number | string | readonly Data[] | DataMap
export interface DataMap {
  readonly [key: string]: Data
}

/** Something wrong with a YAML text, with offsets into the text that was given. */
export interface YamlFault {
  readonly kind: "syntax" | "duplicate" | "tag"
  /** What is wrong; of a tag that isn't known, its name. */
  readonly reason: string
  readonly start: number
  readonly end: number
}

/** What a value with a tag (`!ENV`, or `tag:yaml.org,2002:python/name:…`) means; nothing where the tag isn't known. */
export type TagReader = (tag: string, value: Data) => Data | undefined

export type Keys = readonly (string | number)[]
type Range = readonly [start: number, end: number]

/** A YAML text, read. Of keys that stand twice the first counts; any other fault leaves no data. */
export interface YamlText {
  readonly data: Data
  readonly faults: readonly YamlFault[]
  /** Where the value at a path of keys stands; where it isn't there, the nearest one that is. Quotes are left out. */
  readonly valueAt: (keys: Keys) => Range
  /** Where the last key of a path stands. */
  readonly keyAt: (keys: Keys) => Range
}

/** Lists and maps inside one another. */
export const MAX_DEPTH = 20
/** Brackets opened before any is closed, quoted ones included: the parser recurses at each. */
const MAX_OPEN_BRACKETS = 100
/** Columns of indentation, `- - -` included: the parser compiles them into a regular expression. */
const MAX_INDENT = 200
/** Values after every alias is followed: against texts that unfold a thousandfold. */
const MAX_VALUES = 50_000
const MAX_ALIASES = 100

const fault = (reason: string, start: number, end = start + 1): YamlFault => ({ kind: "syntax", reason, start, end })

/** The number of brackets open at the end of a line, or at its deepest. */
function bracketsOpen(line: string, before: number): { open: number; deepest: number } {
  let open = before
  let deepest = before
  for (const [bracket] of line.matchAll(/[[{\]}]/g)) {
    open = Math.max(0, open + (bracket === "[" || bracket === "{" ? 1 : -1))
    deepest = Math.max(deepest, open)
  }
  return { open, deepest }
}

/** What the parser must not even see, since it would recurse or allocate without bound. */
function tooDeep(text: string): YamlFault | undefined {
  let open = 0
  let start = 0
  for (const line of text.split("\n")) {
    const indent = /^ *(?:[-?:][ \t]+)*/.exec(line)?.[0].length ?? 0
    const brackets = bracketsOpen(line, open)
    if (indent > MAX_INDENT || brackets.deepest > MAX_OPEN_BRACKETS) {
      return fault("it is nested too deeply", start, start + line.length)
    }
    open = brackets.open
    start += line.length + 1
  }
  return undefined
}

/** Plainer words for what goes wrong most. */
const REASONS: Readonly<Record<string, string>> = {
  BAD_INDENT: "the indentation doesn't fit, or a `[` or `{` is never closed",
  BLOCK_AS_IMPLICIT_KEY: "a value with a colon needs quotes around it",
  MISSING_CHAR: "a quote, `]` or `}` is missing",
  NON_STRING_KEY: "a key must be a word",
  TAB_AS_INDENT: "a tab stands in the indentation, where only spaces may",
  TAG_RESOLVE_FAILED: "tags that start with `!` are not taken",
  UNEXPECTED_TOKEN: "this doesn't belong here",
}

const reasonOf = ({ code, message }: YAMLError): string =>
  REASONS[code] ?? message.charAt(0).toLowerCase() + message.slice(1)

const faultOf = (error: YAMLError): YamlFault => ({
  kind: error.code === "DUPLICATE_KEY" ? "duplicate" : "syntax",
  reason: reasonOf(error),
  start: error.pos[0],
  end: error.pos[1],
})

const isNode = (value: unknown): value is Node => isAlias(value) || isMap(value) || isScalar(value) || isSeq(value)

/** Turns a document's nodes into data, following a bounded number of aliases to a bounded number of values. */
function convert(document: Document, readTag: TagReader | undefined): { data: Data; faults: readonly YamlFault[] } {
  let values = 0
  let aliases = 0
  let excess: YamlFault | undefined
  const stop = (reason: string, node: unknown): null => {
    excess ??= fault(reason, isNode(node) ? (node.range?.[0] ?? 0) : 0)
    return null
  }
  const aliasOf = (node: Alias, depth: number): Data => {
    if (++aliases > MAX_ALIASES) return stop(`it has more than ${MAX_ALIASES} aliases`, node)
    const anchored = node.resolve(document)
    return anchored ? dataOf(anchored, depth + 1) : stop(`there is no anchor \`&${node.source}\``, node)
  }
  const mapOf = (node: YAMLMap, depth: number): DataMap => {
    const map: Record<string, Data> = Object.create(null)
    for (const { key, value } of node.items) map[keyOf(key, readTag)] ??= dataOf(value, depth + 1)
    return map
  }
  const plain = (node: unknown, depth: number): Data => {
    if (isSeq(node)) return node.items.map(item => dataOf(item, depth + 1))
    if (isMap(node)) return mapOf(node, depth)
    return isScalar(node) ? scalar(node.value) : null
  }
  const unknown: YamlFault[] = []
  const tagged = (node: Node, tag: string, read: TagReader, depth: number): Data => {
    const data = read(tag, plain(node, depth))
    if (data !== undefined) return data
    const [start = 0, end = start] = node.range ?? []
    unknown.push({ kind: "tag", reason: tag, start, end })
    return null
  }
  const dataOf = (node: unknown, depth: number): Data => {
    if (excess) return null
    if (++values > MAX_VALUES) return stop("it unfolds to too many values", node)
    if (depth > MAX_DEPTH) return stop("it is nested too deeply", node)
    if (isAlias(node)) return aliasOf(node, depth)
    const tag = tagOf(node)
    return readTag && tag !== undefined && isNode(node) ? tagged(node, tag, readTag, depth) : plain(node, depth)
  }
  const data = dataOf(document.contents, 0)
  return excess ? { data: null, faults: [excess] } : { data, faults: unknown }
}

/** The tag of a node that has one; not those of YAML itself (`!!str`). */
function tagOf(node: unknown): string | undefined {
  const tag = isScalar(node) || isSeq(node) || isMap(node) ? node.tag : undefined
  return tag === undefined || /^tag:yaml\.org,2002:\w+$/.test(tag) ? undefined : tag
}

/** A key as a word; one with a tag may be a list of words. */
function keyOf(key: unknown, readTag?: TagReader): string {
  const tag = tagOf(key)
  if (readTag && tag !== undefined) {
    const words = isSeq(key) ? key.items.map(item => (isScalar(item) ? scalar(item.value) : null)) : null
    return String(readTag(tag, isScalar(key) ? scalar(key.value) : words) ?? "")
  }
  return isScalar(key) ? String(key.value) : ""
}

const scalar = (value: unknown): Data =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null

/** The text of a node without its quotes. Escapes inside quotes stay: offsets after one are approximate. */
function rangeOf(node: Node): Range {
  const [start = 0, end = 0] = node.range ?? []
  const quoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE")
  return quoted ? [start + 1, Math.max(start + 1, end - 1)] : [start, end]
}

function locators(root: Node | null, readTag?: TagReader): Pick<YamlText, "valueAt" | "keyAt"> {
  const pairOf = (node: unknown, key: string | number) =>
    isMap(node) ? node.items.find(item => keyOf(item.key, readTag) === String(key)) : undefined
  const childOf = (node: unknown, key: string | number): unknown =>
    isSeq(node) && typeof key === "number" ? node.items[key] : pairOf(node, key)?.value
  /** Follows a path of keys as far as there are nodes. Aliases aren't entered: a fault inside one is told at the alias. */
  const follow = (start: Node | null, keys: Keys): Node | null => {
    let node = start
    for (const key of keys) {
      const child = childOf(node, key)
      if (!isNode(child)) break
      node = child
    }
    return node
  }
  const valueAt = (keys: Keys): Range => {
    const node = follow(root, keys)
    return node ? rangeOf(node) : [0, 0]
  }
  const keyAt = (keys: Keys): Range => {
    const last = keys.at(-1)
    const key = last === undefined ? undefined : pairOf(follow(root, keys.slice(0, -1)), last)?.key
    return isNode(key) ? rangeOf(key) : valueAt(keys)
  }
  return { valueAt, keyAt }
}

const nothing = (faults: readonly YamlFault[]): YamlText => ({ data: null, faults, ...locators(null) })

/**
 * Reads YAML 1.2 (core schema): no merge keys, bounded depth, aliases and size; no tags but those that `readTag` knows.
 * Never throws; `__proto__` is a key like any other.
 */
export function readYaml(text: string, readTag?: TagReader): YamlText {
  const deep = tooDeep(text)
  if (deep) return nothing([deep])
  const document = parseDocument<ParsedNode>(text, {
    schema: "core",
    prettyErrors: false,
    logLevel: "silent",
    stringKeys: readTag === undefined,
  })
  const warnings = document.warnings.filter(({ code }) => readTag === undefined || code !== "TAG_RESOLVE_FAILED")
  const faults = [...document.errors, ...warnings].map(faultOf)
  const locate = locators(document.contents, readTag)
  if (faults.some(({ kind }) => kind === "syntax")) return { data: null, faults, ...locate }
  const { data, faults: excess } = convert(document, readTag)
  return { data, faults: [...faults, ...excess], ...locate }
}

export const isDataMap = (data: unknown): data is DataMap =>
  typeof data === "object" && data !== null && !Array.isArray(data)
