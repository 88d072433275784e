/** Cases of a property: a few in the usual run; `PALIMPSEST_CASES=50000 … --testTimeout=0` for a thorough one. */
export const casesOr = (few: number): { numRuns: number } => ({ numRuns: Number(process.env.PALIMPSEST_CASES ?? few) })
