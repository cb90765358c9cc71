import type { Band } from './band.ts'
import { beads } from './beads.ts'

/** Stretches of two texts that go together, ends exclusive. */
export interface Link {
  readonly source: { readonly start: number; readonly end: number }
  readonly translation: { readonly start: number; readonly end: number }
}

/** The logarithm of each bead that ends at a place of the band, at `place * beads.length + bead`. */
export interface Scores {
  readonly band: Band
  readonly values: Float32Array
}

/** Scores nearer than this are equal: the bead named first wins, however the sum was rounded. */
const tie = 1e-5

/** Place in the arrays of a band. */
export function placeOf({ starts, from }: Band, i: number, j: number): number {
  return (starts[i] ?? 0) + j - (from[i] ?? 0)
}

/** Calls for each place of the band in order, from (0, 0). */
export function forPlaces(band: Band, visit: (at: number, i: number, j: number) => void): void {
  for (let i = 0; i < band.from.length; i++) {
    const start = band.starts[i] ?? 0
    const from = band.from[i] ?? 0
    const to = band.to[i] ?? 0
    for (let j = from; j <= to; j++) visit(start + j - from, i, j)
  }
}

/** The best way through the band; throws a RangeError where the band holds none. */
export function bestPath({ band, values }: Scores): readonly Link[] {
  const best = new Float64Array(band.size).fill(Number.NEGATIVE_INFINITY)
  const used = new Int8Array(band.size).fill(-1)
  best[0] = 0
  forPlaces(band, (at, i, j) => {
    for (let index = 0; index < beads.length; index++) {
      const value = values[at * beads.length + index] ?? Number.NEGATIVE_INFINITY
      const bead = beads[index]
      if (bead === undefined || value === Number.NEGATIVE_INFINITY) continue
      const sum = (best[placeOf(band, i - bead.source, j - bead.translation)] ?? 0) + value
      if (sum <= (best[at] ?? 0) + tie) continue
      best[at] = sum
      used[at] = index
    }
  })
  const links: Link[] = []
  let i = band.from.length - 1
  let j = band.to[i] ?? 0
  while (i > 0 || j > 0) {
    const bead = beads[used[placeOf(band, i, j)] ?? -1]
    if (!bead) throw new RangeError(`no way through the band to line ${i} and line ${j}`)
    links.push({
      source: { start: i - bead.source, end: i },
      translation: { start: j - bead.translation, end: j },
    })
    i -= bead.source
    j -= bead.translation
  }
  return links.reverse()
}

/** Logarithm of the sum of two numbers that are given by their logarithms. */
function logSum(a: number, b: number): number {
  const high = Math.max(a, b)
  return high === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(-Math.abs(a - b)))
}

/** The bead that a link is, as its place in the list. */
function beadOf({ source, translation }: Link): number {
  return beads.findIndex(
    (bead) =>
      bead.source === source.end - source.start &&
      bead.translation === translation.end - translation.start,
  )
}

/** Calls for each bead of the band that ends at (i, j), where it starts and its score. */
function forBeads(
  { band, values }: Scores,
  at: number,
  [i, j]: readonly [number, number],
  visit: (from: number, value: number) => void,
): void {
  for (let index = 0; index < beads.length; index++) {
    const bead = beads[index]
    const value = values[at * beads.length + index] ?? none
    if (bead && value !== none) visit(placeOf(band, i - bead.source, j - bead.translation), value)
  }
}

const none = Number.NEGATIVE_INFINITY

/** Logarithms of the sums over all ways to each place, and from it to the end. */
function sumsOf(scores: Scores, heat: number): { before: Float64Array; after: Float64Array } {
  const { band } = scores
  const before = new Float64Array(band.size).fill(none)
  const after = new Float64Array(band.size).fill(none)
  before[0] = 0
  after[band.size - 1] = 0
  forPlaces(band, (at, i, j) => {
    forBeads(scores, at, [i, j], (from, value) => {
      before[at] = logSum(before[at] ?? none, (before[from] ?? none) + value / heat)
    })
  })
  for (let i = band.from.length - 1; i >= 0; i--)
    for (let j = band.to[i] ?? 0; j >= (band.from[i] ?? 0); j--) {
      const at = placeOf(band, i, j)
      const rest = after[at] ?? none
      forBeads(scores, at, [i, j], (from, value) => {
        after[from] = logSum(after[from] ?? none, rest + value / heat)
      })
    }
  return { before, after }
}

/**
 * Probability of each link among all ways through the band, 0 to 1 (forward and backward sums). The
 * scores count as `heat` times weaker: what they rest on is not independent.
 */
export function probabilities(
  scores: Scores,
  links: readonly Link[],
  heat: number,
): readonly number[] {
  const { band, values } = scores
  const { before, after } = sumsOf(scores, heat)
  const all = before[band.size - 1] ?? 0
  return links.map((link) => {
    const end = placeOf(band, link.source.end, link.translation.end)
    const start = placeOf(band, link.source.start, link.translation.start)
    const value = values[end * beads.length + beadOf(link)] ?? none
    const sum = (before[start] ?? none) + value / heat + (after[end] ?? none) - all
    return Math.min(1, Math.exp(sum))
  })
}
