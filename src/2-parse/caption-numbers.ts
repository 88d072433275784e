import type { Element } from "./element.ts"

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

function setNumber(figure: Element, kind: string, number: string): void {
  if (!figure.attrs.has("id")) figure.attrs.set("id", `__${kind}_${number.replaceAll(".", "_")}`)
  const caption = figure.children.find(({ type }) => type === "figcaption")
  if (caption) caption.meta = { ...caption.meta, counted: { kind, number } }
}

/**
 * Numbers figures in the order in which they begin, as pymdownx.blocks.caption does: those inside others of their kind
 * one level deeper.
 */
export function numberCaptions(root: Element): void {
  const counters = new Map<string, Counter>()
  const visit = (element: Element, levels: ReadonlyMap<string, number>): void => {
    const { counted } = element
    let inside = levels
    if (counted) {
      const { kind, level = 0, number } = counted
      const own = Math.min(MAX_PARTS, number?.length ?? (levels.get(kind) ?? 0) + level + 1) - 1
      const counter = counters.get(kind) ?? new Counter()
      counters.set(kind, counter)
      setNumber(element, kind, counter.next(own, number).join("."))
      inside = new Map([...levels, [kind, own + 1]])
    }
    for (const child of element.children) visit(child, inside)
  }
  visit(root, new Map())
}
