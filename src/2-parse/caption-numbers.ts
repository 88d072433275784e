import type { Counted, Element } from "./element.ts"

/** Deepest number of a figure: `1.1.1.1.1.1`. */
export const MAX_PARTS = 6

/** Whether one number comes behind another. */
function isGreater(one: readonly number[], other: readonly number[]): boolean {
  for (const [at, part] of one.entries()) {
    const there = other[at]
    if (there === undefined || part !== there) return there === undefined || part > there
  }
  return false
}

/** Counts figures of one kind. */
class Counter {
  private parts = [0]
  private last = 0

  next(level: number, wanted: readonly number[] | undefined): readonly number[] {
    if (level > this.last) this.parts.push(...Array<number>(level - this.last).fill(1))
    else {
      this.parts.length = level + 1
      this.parts[level] = (this.parts[level] ?? 0) + 1
    }
    this.last = level
    if (wanted && isGreater(wanted, this.parts)) this.parts = [...wanted]
    return this.parts.slice(0, level + 1)
  }
}

function setNumber(figure: Element, { kind, prefix }: Counted, number: string): void {
  if (!figure.attrs.has("id")) figure.attrs.set("id", `__${kind}_${number.replaceAll(".", "_")}`)
  const caption = figure.children.find(({ type }) => type === "figcaption")
  if (caption) caption.meta = { ...caption.meta, counted: { kind, number, ...(prefix !== undefined && { prefix }) } }
}

/** Numbers a figure inside as many others of its kind as `outer`; gives how many parts its number has. */
function count(figure: Element, counted: Counted, outer: number, deepest: number, counters: Map<string, Counter>) {
  const { kind, level = 0, number, isFixed } = counted
  const own = Math.min(MAX_PARTS, number?.length ?? outer + level + 1) - 1
  if (isFixed) setNumber(figure, counted, (number ?? []).join("."))
  else if (deepest === 0 || outer + level < deepest) {
    const counter = counters.get(kind) ?? new Counter()
    counters.set(kind, counter)
    setNumber(figure, counted, counter.next(own, number).join("."))
  }
  return own + 1
}

/**
 * Numbers figures in the order in which they begin, as pymdownx.blocks.caption does: those inside others of their kind
 * one level deeper, down to `deepest` levels (0: all).
 */
export function numberCaptions(root: Element, deepest = 0): void {
  const counters = new Map<string, Counter>()
  const visit = (element: Element, levels: ReadonlyMap<string, number>): void => {
    const { counted } = element
    const parts = counted && count(element, counted, levels.get(counted.kind) ?? 0, deepest, counters)
    const inside = counted && parts !== undefined ? new Map([...levels, [counted.kind, parts]]) : levels
    for (const child of element.children) visit(child, inside)
  }
  visit(root, new Map())
}
