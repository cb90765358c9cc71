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

const none = Number.NEGATIVE_INFINITY
const sources = Int8Array.from(beads, ({ source }) => source)
const translations = Int8Array.from(beads, ({ translation }) => translation)

/** Place in the arrays of a band from which the bead `index` leads to (i, j). */
export function originOf({ starts, from }: Band, index: number, i: number, j: number): number {
  const row = i - (sources[index] ?? 0)
  return (starts[row] ?? 0) + j - (translations[index] ?? 0) - (from[row] ?? 0)
}

/** The best way, and for each place of the band the sum of the scores of the best way to it. */
export interface BestPath {
  readonly links: readonly Link[]
  readonly best: Float64Array
}

/** The best way through the band; throws a RangeError where the band holds none. */
export function bestPath({ band, values }: Scores): BestPath {
  const { from, to, starts } = band
  const best = new Float64Array(band.size).fill(none)
  const used = new Int8Array(band.size).fill(-1)
  best[0] = 0
  for (let i = 0; i < from.length; i++)
    for (let j = from[i] ?? 0; j <= (to[i] ?? 0); j++) {
      const at = (starts[i] ?? 0) + j - (from[i] ?? 0)
      let most = best[at] ?? none
      for (let index = 0; index < beads.length; index++) {
        const value = values[at * beads.length + index] ?? none
        if (value === none) continue
        const sum = (best[originOf(band, index, i, j)] ?? none) + value
        if (sum <= most + tie) continue
        most = sum
        used[at] = index
      }
      best[at] = most
    }
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
  return { links: links.reverse(), best }
}
