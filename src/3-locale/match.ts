import type { InlineElement } from "./elements.ts"

/** Source element by target element. */
export type Partners = Map<InlineElement, InlineElement>

/** Pairs up elements of one kind that are free, in order, where `key` says the same of both. */
function pairBy(
  source: readonly InlineElement[],
  target: readonly InlineElement[],
  partners: Partners,
  key: (element: InlineElement) => string,
): void {
  const taken = new Set(partners.values())
  const waiting = new Map<string, InlineElement[]>()
  const served = new Map<string, number>()
  for (const element of source) {
    if (taken.has(element)) continue
    const name = `${element.kind} ${key(element)}`
    const queue = waiting.get(name)
    if (queue) queue.push(element)
    else waiting.set(name, [element])
  }
  for (const element of target) {
    if (partners.has(element)) continue
    const name = `${element.kind} ${key(element)}`
    const next = served.get(name) ?? 0
    const partner = waiting.get(name)?.[next]
    served.set(name, next + 1)
    if (partner) partners.set(element, partner)
  }
}

const byKey = (element: InlineElement): string => element.key
const byPlain = (element: InlineElement): string => element.plain
const byKind = (): string => ""

/** Elements that are the only one of their key on both sides: partners wherever they stand. */
export function uniquePartners(source: readonly InlineElement[], target: readonly InlineElement[]): Partners {
  const isUnique = (elements: readonly InlineElement[]) => {
    const counts = new Map<string, number>()
    const name = (element: InlineElement) => `${element.kind} ${element.plain}`
    for (const element of elements) counts.set(name(element), (counts.get(name(element)) ?? 0) + 1)
    return elements.filter(element => element.isEssential && counts.get(name(element)) === 1)
  }
  const partners: Partners = new Map()
  pairBy(isUnique(source), isUnique(target), partners, byPlain)
  return partners
}

/** Pairs up what says the same, inside one group of sentences. */
export function pairAlike(
  source: readonly InlineElement[],
  target: readonly InlineElement[],
  partners: Partners,
): void {
  pairBy(source, target, partners, byKey)
  pairBy(source, target, partners, byPlain)
}

/** Pairs up what is left by its order, inside one group: an address or a piece of code that was changed. */
export function pairByOrder(
  source: readonly InlineElement[],
  target: readonly InlineElement[],
  partners: Partners,
): void {
  pairBy(source, target, partners, byKind)
}

/** Pairs up what says the same in different groups: elements that a translator moved. */
export function pairMoved(
  source: readonly InlineElement[],
  target: readonly InlineElement[],
  partners: Partners,
): void {
  const essential = (elements: readonly InlineElement[]) => elements.filter(({ isEssential }) => isEssential)
  pairAlike(essential(source), essential(target), partners)
}
