import type { Band } from './band.ts'
import { beads } from './beads.ts'
import { type BestPath, type Link, originOf, placeOf, type Scores } from './path.ts'

const none = Number.NEGATIVE_INFINITY
/** Ways that are less likely than the best one to a place by this factor, as a logarithm, are left out. */
const negligible = -30

/** The bead that a link is, as its place in the list. */
function beadOf({ source, translation }: Link): number {
  return beads.findIndex(
    (bead) =>
      bead.source === source.end - source.start &&
      bead.translation === translation.end - translation.start,
  )
}

/** What each bead of each place weighs, 0 to 1, where the best way to the place weighs 1. */
function weightsOf({ band, values }: Scores, best: Float64Array, heat: number): Float32Array {
  const { from, to, starts } = band
  const weights = new Float32Array(values.length)
  for (let i = 0; i < from.length; i++)
    for (let j = from[i] ?? 0; j <= (to[i] ?? 0); j++) {
      const at = (starts[i] ?? 0) + j - (from[i] ?? 0)
      const here = best[at] ?? none
      for (let index = 0; index < beads.length; index++) {
        const value = values[at * beads.length + index] ?? none
        if (value === none || here === none) continue
        const less = ((best[originOf(band, index, i, j)] ?? none) + value - here) / heat
        if (less > negligible) weights[at * beads.length + index] = Math.exp(less)
      }
    }
  return weights
}

/**
 * Sums of the weights of all ways to each place, or from it to the end. Those of row i are stored
 * divided by a number of which `scale[i]` is the logarithm, so that none grows too large.
 */
interface Sums {
  readonly values: Float64Array
  readonly scale: Float64Array
}

const rowsOf = beads.map(({ source }) => source)
const columnsOf = beads.map(({ translation }) => translation)

/** Divides a row by its largest number; the logarithm of that number. */
function levelled(values: Float64Array, start: number, end: number): number {
  let most = 0
  for (let at = start; at < end; at++) most = Math.max(most, values[at] ?? 0)
  if (most === 0 || most === 1) return 0
  for (let at = start; at < end; at++) values[at] = (values[at] ?? 0) / most
  return Math.log(most)
}

function sumsBefore(band: Band, weights: Float32Array): Sums {
  const { from, to, starts } = band
  const values = new Float64Array(band.size)
  const scale = new Float64Array(from.length)
  values[0] = 1
  for (let i = 0; i < from.length; i++) {
    const level = scale[i - 1] ?? 0
    // Row i is summed up at the level of the row before it, then brought to its own.
    const factors = rowsOf.map((rows) =>
      rows === 0 ? 1 : Math.exp((scale[i - rows] ?? 0) - level),
    )
    for (let j = from[i] ?? 0; j <= (to[i] ?? 0); j++) {
      const at = (starts[i] ?? 0) + j - (from[i] ?? 0)
      let sum = values[at] ?? 0
      for (let index = 0; index < beads.length; index++) {
        const weight = weights[at * beads.length + index] ?? 0
        if (weight > 0)
          sum += weight * (values[originOf(band, index, i, j)] ?? 0) * (factors[index] ?? 0)
      }
      values[at] = sum
    }
    scale[i] = level + levelled(values, starts[i] ?? 0, starts[i + 1] ?? 0)
  }
  return { values, scale }
}

function sumsAfter(band: Band, weights: Float32Array): Sums {
  const { from, to, starts } = band
  const values = new Float64Array(band.size)
  const scale = new Float64Array(from.length)
  values[band.size - 1] = 1
  for (let i = from.length - 1; i >= 0; i--) {
    const level = scale[i + 1] ?? 0
    const factors = rowsOf.map((rows) =>
      rows === 0 ? 1 : Math.exp((scale[i + rows] ?? 0) - level),
    )
    for (let j = to[i] ?? 0; j >= (from[i] ?? 0); j--) {
      const at = (starts[i] ?? 0) + j - (from[i] ?? 0)
      let sum = values[at] ?? 0
      for (let index = 0; index < beads.length; index++) {
        const row = i + (rowsOf[index] ?? 0)
        const column = j + (columnsOf[index] ?? 0)
        if (row >= from.length || column < (from[row] ?? 0) || column > (to[row] ?? 0)) continue
        const end = (starts[row] ?? 0) + column - (from[row] ?? 0)
        const weight = weights[end * beads.length + index] ?? 0
        if (weight > 0) sum += weight * (values[end] ?? 0) * (factors[index] ?? 0)
      }
      values[at] = sum
    }
    scale[i] = level + levelled(values, starts[i] ?? 0, starts[i + 1] ?? 0)
  }
  return { values, scale }
}

/**
 * Probability of each link among all ways through the band, 0 to 1 (forward and backward sums). The
 * scores count as `heat` times weaker: what they rest on is not independent.
 */
export function probabilities(
  scores: Scores,
  { links, best }: BestPath,
  heat: number,
): readonly number[] {
  const { band } = scores
  const weights = weightsOf(scores, best, heat)
  const before = sumsBefore(band, weights)
  const after = sumsAfter(band, weights)
  const last = band.from.length - 1
  const all = Math.log(before.values[band.size - 1] ?? 1) + (before.scale[last] ?? 0)
  return links.map((link) => {
    const end = placeOf(band, link.source.end, link.translation.end)
    const start = placeOf(band, link.source.start, link.translation.start)
    const sum =
      Math.log(before.values[start] ?? 0) +
      (before.scale[link.source.start] ?? 0) +
      Math.log(weights[end * beads.length + beadOf(link)] ?? 0) +
      Math.log(after.values[end] ?? 0) +
      (after.scale[link.source.end] ?? 0)
    return Math.min(1, Math.exp(sum - all))
  })
}
