/**
 * Where partners are looked for: (i, j) says that i lines of the source and j of the translation are
 * behind; row i holds j from `from[i]` to `to[i]`, at `starts[i]` of any array with a number for each.
 */
export interface Band {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly starts: Int32Array
  readonly size: number
  /** By row, of a row with points that the way must pass the first and the last of them, else -1. */
  readonly enter: Int32Array
  readonly leave: Int32Array
}

/** A point that the way is thought to pass. */
export interface Point {
  readonly i: number
  readonly j: number
}

/** Between points further apart than this the band follows the lengths. */
const widest = 60

function fill(
  from: Int32Array,
  to: Int32Array,
  first: Point,
  last: Point,
  follow: (i: number) => number,
): void {
  const width = last.j - first.j
  const height = last.i - first.i
  const reach = widest / 2 + Math.ceil(Math.sqrt(width) + width / Math.max(1, height))
  for (let i = first.i; i <= last.i; i++) {
    let low = first.j
    let high = last.j
    if (width > widest && height > 4) {
      const middle = i === first.i ? first.j : i === last.i ? last.j : follow(i)
      low = Math.max(low, middle - reach)
      high = Math.min(high, middle + reach)
    }
    from[i] = Math.min(from[i] ?? 0, low)
    to[i] = Math.max(to[i] ?? 0, high)
  }
}

/**
 * The band around points in order, `reach` to either side. `lengths` are those of the lines before
 * each place, by which the way between two points that lie far apart is guessed.
 */
export function bandAround(
  points: readonly Point[],
  sourceLengths: Float64Array,
  translationLengths: Float64Array,
  reach: number,
  fixed: readonly Point[] = [],
): Band {
  const rows = sourceLengths.length - 1
  const columns = translationLengths.length - 1
  const from = new Int32Array(rows + 1).fill(columns)
  const to = new Int32Array(rows + 1)
  const all = [...points, { i: rows, j: columns }]
  let before: Point = { i: 0, j: 0 }
  for (const point of all) {
    const start = before
    let j = start.j
    const a = sourceLengths[start.i] ?? 0
    const b = translationLengths[start.j] ?? 0
    const across = Math.max(1, (sourceLengths[point.i] ?? 0) - a)
    const along = (translationLengths[point.j] ?? 0) - b
    fill(from, to, start, point, (i) => {
      const aim = b + (((sourceLengths[i] ?? 0) - a) / across) * along
      while (j < point.j && (translationLengths[j + 1] ?? 0) <= aim) j += 1
      return j
    })
    before = point
  }
  return widened(from, to, columns, reach, fixed)
}

/** So many rows above and below a row lend it their width. */
const rowReach = 2

/** Wider by `reach` to both sides, and never going back; through the fixed points. */
function widened(
  from: Int32Array,
  to: Int32Array,
  columns: number,
  reach: number,
  fixed: readonly Point[],
): Band {
  const rows = from.length - 1
  const low = new Int32Array(rows + 1)
  const high = new Int32Array(rows + 1)
  for (let i = 0; i <= rows; i++) {
    low[i] = Math.max(0, (from[Math.max(0, i - rowReach)] ?? 0) - reach)
    high[i] = Math.min(columns, (to[Math.min(rows, i + rowReach)] ?? 0) + reach)
  }
  // Reach in rows as well: a jump of the way must not cut the rows beside it off.
  for (let i = 1; i <= rows; i++) high[i] = Math.max(high[i] ?? 0, high[i - 1] ?? 0)
  for (let i = rows - 1; i >= 0; i--) low[i] = Math.min(low[i] ?? 0, low[i + 1] ?? 0)
  low[0] = 0
  high[rows] = columns
  // One very long line may make a jump that would part the rows.
  for (let i = 1; i <= rows; i++) low[i] = Math.min(low[i] ?? 0, high[i - 1] ?? 0)
  return pinched(low, high, columns, fixed)
}

/** The band, narrowed to what can be reached through the points. */
function pinched(
  low: Int32Array,
  high: Int32Array,
  columns: number,
  fixed: readonly Point[],
): Band {
  const rows = low.length - 1
  const enter = new Int32Array(rows + 1).fill(-1)
  const leave = new Int32Array(rows + 1).fill(-1)
  for (const { i, j } of fixed) {
    if ((enter[i] ?? -1) < 0) enter[i] = j
    leave[i] = j
  }
  // A way may come to a row of points before them, and leave it after them, by lines without a partner.
  for (let i = 0, least = 0; i <= rows; i++) {
    low[i] = Math.max(low[i] ?? 0, least)
    if ((enter[i] ?? -1) >= 0) low[i] = Math.min(low[i] ?? 0, enter[i] ?? 0)
    least = Math.max(least, leave[i] ?? 0)
  }
  for (let i = rows, most = columns; i >= 0; i--) {
    high[i] = Math.max(Math.min(high[i] ?? 0, most), leave[i] ?? 0)
    if ((enter[i] ?? -1) >= 0) most = enter[i] ?? 0
  }
  const starts = new Int32Array(rows + 2)
  for (let i = 0; i <= rows; i++)
    starts[i + 1] = (starts[i] ?? 0) + (high[i] ?? 0) - (low[i] ?? 0) + 1
  return { from: low, to: high, starts, size: starts[rows + 1] ?? 0, enter, leave }
}
