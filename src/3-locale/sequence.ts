/** Two members that belong together, with how sure that is. */
export interface Match {
  readonly source: number
  readonly target: number
  readonly score: number
  /** By how much every alignment that does otherwise with `source` is worse. */
  readonly margin: number
}

/** What leaving out one member costs, on either side. */
const GAP = -0.7

/** Cells of the table that are looked at; longer sequences are aligned near the diagonal. */
const MAX_CELLS = 1_500_000

/** Half the width of the diagonal band, at least. */
const MIN_BAND = 25

/** Rows and columns of the table that are looked at, and their place in flat arrays. */
interface Band {
  readonly rows: number
  readonly columns: number
  readonly width: number
  low(row: number): number
  high(row: number): number
  index(row: number, column: number): number
}

function bandOf(rows: number, columns: number): Band {
  const half = Math.max(MIN_BAND, Math.floor(MAX_CELLS / (rows + 1) / 2))
  const full = 2 * half >= columns
  const width = full ? columns + 1 : 2 * half + 1
  const centre = (row: number) => Math.round((row * columns) / Math.max(1, rows))
  const low = (row: number) => (full ? 0 : Math.max(0, Math.min(columns - width + 1, centre(row) - half)))
  return {
    rows,
    columns,
    width,
    low,
    high: row => low(row) + width - 1,
    index: (row, column) => row * width + column - low(row),
  }
}

/**
 * Global alignment of two sequences that keeps their order (Needleman and Wunsch 1970): maximal sum of the
 * scores of pairs and of `GAP` for members without a partner. Pairs come with their margin over the best
 * alignment without them (forward and backward pass), which says how sure they are. Time and memory are
 * bounded: beyond `MAX_CELLS` only a band along the diagonal is searched.
 */
export function alignSequences(rows: number, columns: number, score: (row: number, column: number) => number): Match[] {
  if (rows === 0 || columns === 0) return []
  const band = bandOf(rows, columns)
  const scores = new Float32Array(rows * band.width).fill(Number.NEGATIVE_INFINITY)
  for (let row = 0; row < rows; row++) {
    for (let column = band.low(row); column <= Math.min(band.high(row), columns - 1); column++) {
      scores[band.index(row, column)] = score(row, column)
    }
  }
  const before = forward(band, scores)
  const after = backward(band, scores)
  return matches(band, scores, before, after)
}

function read(band: Band, table: Float32Array, row: number, column: number): number {
  if (row < 0 || column < band.low(row) || column > band.high(row)) return Number.NEGATIVE_INFINITY
  return table[band.index(row, column)] ?? Number.NEGATIVE_INFINITY
}

/** Best sums of alignments of what lies before a cell. */
function forward(band: Band, scores: Float32Array): Float32Array {
  const table = new Float32Array((band.rows + 1) * band.width).fill(Number.NEGATIVE_INFINITY)
  for (let row = 0; row <= band.rows; row++) {
    for (let column = band.low(row); column <= Math.min(band.high(row), band.columns); column++) {
      const start = row === 0 && column === 0 ? 0 : Number.NEGATIVE_INFINITY
      const pair = row > 0 ? read(band, table, row - 1, column - 1) + read(band, scores, row - 1, column - 1) : start
      const skipRow = read(band, table, row - 1, column) + GAP
      const skipColumn = read(band, table, row, column - 1) + GAP
      table[band.index(row, column)] = Math.max(start, pair, skipRow, skipColumn)
    }
  }
  return table
}

/** Best sums of alignments of what lies behind a cell. */
function backward(band: Band, scores: Float32Array): Float32Array {
  const table = new Float32Array((band.rows + 1) * band.width).fill(Number.NEGATIVE_INFINITY)
  for (let row = band.rows; row >= 0; row--) {
    for (let column = Math.min(band.high(row), band.columns); column >= band.low(row); column--) {
      const isEnd = row === band.rows && column === band.columns
      const inside = row < band.rows
      const pair = inside
        ? scoreAt(band, scores, row, column) + read(band, table, row + 1, column + 1)
        : Number.NEGATIVE_INFINITY
      const skipRow = inside ? read(band, table, row + 1, column) + GAP : Number.NEGATIVE_INFINITY
      const skipColumn = read(band, table, row, column + 1) + GAP
      table[band.index(row, column)] = Math.max(isEnd ? 0 : Number.NEGATIVE_INFINITY, pair, skipRow, skipColumn)
    }
  }
  return table
}

function scoreAt(band: Band, scores: Float32Array, row: number, column: number): number {
  return column < band.columns ? read(band, scores, row, column) : Number.NEGATIVE_INFINITY
}

/** For every row its best pair, where no way of doing without a pair is better. */
function matches(band: Band, scores: Float32Array, before: Float32Array, after: Float32Array): Match[] {
  const found: Match[] = []
  let lastColumn = -1
  for (let row = 0; row < band.rows; row++) {
    let best = Number.NEGATIVE_INFINITY
    let second = Number.NEGATIVE_INFINITY
    let partner = -1
    const offer = (sum: number, column: number) => {
      if (sum > best) {
        second = best
        best = sum
        partner = column
      } else if (sum > second) second = sum
    }
    for (let column = band.low(row); column <= Math.min(band.high(row), band.columns); column++) {
      const reached = read(band, before, row, column)
      offer(reached + scoreAt(band, scores, row, column) + read(band, after, row + 1, column + 1), column)
      offer(reached + GAP + read(band, after, row + 1, column), -1)
    }
    if (partner > lastColumn && best > Number.NEGATIVE_INFINITY) {
      found.push({ source: row, target: partner, score: scoreAt(band, scores, row, partner), margin: best - second })
      lastColumn = partner
    }
  }
  return found
}
