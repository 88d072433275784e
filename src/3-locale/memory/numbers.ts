const ADDRESS = /\]\((?:[^()]|\([^()]*\))*\)/gu
const NUMBER = /\p{N}+(?:[.,]\p{N}+)*/gu

/** Numbers of inline Markdown, without those in addresses. */
const numbersIn = (markdown: string): string[] => markdown.replace(ADDRESS, "]").match(NUMBER) ?? []

const count = (numbers: readonly string[], number: string): number => numbers.filter(each => each === number).length

/**
 * A target with the numbers of a source that differs from the pair's in numbers only; nothing where one of them doesn't
 * stand exactly once on each side, or calls for another plural (`1 key`, `2 keys`) in the target's language.
 */
export function withNumbersOf(
  markdown: string,
  pair: { readonly source: string; readonly target: string },
  tag: string,
): string | undefined {
  const [wanted, known] = [numbersIn(markdown), numbersIn(pair.source)]
  if (wanted.length !== known.length) return undefined
  const there = numbersIn(pair.target)
  const changes = new Map<string, string>()
  for (const [at, number] of known.entries()) {
    const other = wanted[at] ?? number
    if (other === number) continue
    const isSingle = count(known, number) === 1 && count(there, number) === 1
    if (!isSingle || !haveSamePlural(number, other, tag)) return undefined
    changes.set(number, other)
  }
  return changes.size === 0 ? pair.target : exchange(pair.target, changes)
}

/** Puts numbers in the place of others; addresses stay as they are. */
function exchange(target: string, changes: ReadonlyMap<string, string>): string {
  let exchanged = ""
  let end = 0
  for (const address of [...target.matchAll(ADDRESS), undefined]) {
    const text = target.slice(end, address?.index)
    exchanged += text.replace(NUMBER, number => changes.get(number) ?? number) + (address?.[0] ?? "")
    end = (address?.index ?? target.length) + (address?.[0].length ?? 0)
  }
  return exchanged
}

function haveSamePlural(one: string, other: string, tag: string): boolean {
  const rules = new Intl.PluralRules(tag)
  const [left, right] = [one, other].map(number => Number(number.replaceAll(",", "")))
  if (left === undefined || right === undefined || Number.isNaN(left) || Number.isNaN(right)) return true
  return rules.select(left) === rules.select(right)
}
