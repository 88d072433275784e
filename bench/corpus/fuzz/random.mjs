// Random choices that a seed repeats.

/** Numbers in [0, 1) (the generator known as mulberry32). */
function numbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Choices for document number `index` of a run. */
export function choices(seed, index) {
  const next = numbers(Math.imul(seed, 2_654_435_761) ^ Math.imul(index + 1, 40_503))
  const below = limit => Math.floor(next() * limit)
  const between = (from, to) => from + below(to - from + 1)
  return {
    below,
    between,
    chance: probability => next() < probability,
    pick: list => list[below(list.length)],
    times: (from, to, make) => Array.from({ length: between(from, to) }, (_, at) => make(at)),
    /** One of `[weight, value]`. */
    weighted(pairs) {
      let rest = next() * pairs.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, value] of pairs) {
        rest -= weight
        if (rest < 0) return value
      }
      return pairs[0][1]
    },
  }
}
