// Documents to try: most as people write them, a third with the faults that people and tools make.
import { blocks } from "./blocks.mjs"
import { damaged, fixtures } from "./fixtures.mjs"
import { choices } from "./random.mjs"

const MOST_BLOCKS = 5
const DEPTH = 2

const generated = random => blocks(random, random.between(0, DEPTH), MOST_BLOCKS)
const joined = random => random.times(1, 4, at => [...(at > 0 ? [""] : []), ...random.pick(fixtures)]).flat()

const WAYS = [
  [50, { nasty: false, make: generated }],
  [16, { nasty: false, make: joined }],
  [12, { nasty: true, make: generated }],
  [14, { nasty: true, make: random => damaged(joined(random), random) }],
  [8, { nasty: true, make: random => damaged(generated(random), random) }],
]

/** Document number `index` of the run with that seed; the same each time. */
export function documentOf(seed, index) {
  const random = choices(seed, index)
  const { nasty, make } = random.weighted(WAYS)
  const text = make({ ...random, nasty, cjk: random.chance(0.2) ? 0.6 : 0 }).join("\n")
  // What looks like front matter is none of the dialect's business.
  return `${text.startsWith("---") ? "\n" : ""}${text}\n`
}
