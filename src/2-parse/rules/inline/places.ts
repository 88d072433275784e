/** Where a pattern matches in a text: found from left to right, as far as anyone has asked. */
interface Places {
  readonly found: number[]
  /** Where the search goes on. */
  next: number
}

/** A text, and where marks stand in it. All questions together take time linear in its length, but for a logarithm. */
export interface Ground {
  readonly rule: string
  readonly text: string
  readonly places: Map<RegExp, Places>
}

export const newGround = (rule: string, text: string): Ground => ({ rule, text, places: new Map() })

const lookaheads = new Map<RegExp, RegExp>()

/** The pattern that matches the empty string before each match of `pattern`, overlapping ones too. */
function before(pattern: RegExp): RegExp {
  const known = lookaheads.get(pattern)
  if (known) return known
  const made = new RegExp(`(?=${pattern.source})`, `g${pattern.flags}`)
  lookaheads.set(pattern, made)
  return made
}

function placesOf(ground: Ground, pattern: RegExp): Places {
  const known = ground.places.get(pattern)
  if (known) return known
  const places = { found: [], next: 0 }
  ground.places.set(pattern, places)
  return places
}

/** Searches on until a place at or after `offset` is known, or there is none. */
function searchTo(ground: Ground, pattern: RegExp, places: Places, offset: number): void {
  const search = before(pattern)
  while (places.next <= ground.text.length && (places.found.at(-1) ?? -1) < offset) {
    search.lastIndex = places.next
    const match = search.exec(ground.text)
    if (match) places.found.push(match.index)
    places.next = match ? match.index + 1 : ground.text.length + 1
  }
}

/** The first place at or after `offset` where a pattern matches; infinity if there is none. */
export function placeFrom(ground: Ground, pattern: RegExp, offset: number): number {
  const places = placesOf(ground, pattern)
  searchTo(ground, pattern, places, offset)
  let low = 0
  let high = places.found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places.found[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return places.found[low] ?? Number.POSITIVE_INFINITY
}
