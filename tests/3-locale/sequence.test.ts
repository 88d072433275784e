import { describe, expect, it } from "vitest"
import { alignSequences } from "../../src/3-locale/sequence.ts"

const align = (source: string, target: string) =>
  alignSequences(source.length, target.length, (row, column) => (source[row] === target[column] ? 2 : -3))

describe("alignment of two sequences", () => {
  it("pairs what is the same, in order", () => {
    expect(align("abcd", "abxd").map(match => [match.source, match.target])).toEqual([
      [0, 0],
      [1, 1],
      [3, 3],
    ])
  })

  it("says how sure a pair is", () => {
    const [first, doubtful] = align("abb", "ab")
    expect(first?.margin).toBeGreaterThan(1)
    expect(doubtful?.margin).toBeCloseTo(0)
  })

  it("is bounded for long sequences, and right near the diagonal", () => {
    const source = Array.from({ length: 20_000 }, (_, at) => at)
    const target = source.filter(at => at % 1000 !== 5)
    let looked = 0
    const matches = alignSequences(source.length, target.length, (row, column) => {
      looked++
      return source[row] === target[column] ? 2 : -3
    })
    expect(looked).toBeLessThan(2_000_000)
    expect(matches.length).toBe(target.length)
    expect(matches.every(match => source[match.source] === target[match.target])).toBe(true)
  })
})
