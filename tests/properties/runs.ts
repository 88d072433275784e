/** How many cases a property is tried on: a few in the usual run, `PALIMPSEST_CASES=50000` for a thorough one. */
export const casesOr = (few: number): { numRuns: number } => ({ numRuns: Number(process.env.PALIMPSEST_CASES ?? few) })
