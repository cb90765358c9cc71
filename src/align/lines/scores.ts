import type { Band } from './band.ts'
import { beads } from './beads.ts'
import type { Corpus } from './corpus.ts'
import type { Lexicon } from './lexicon.ts'
import { type LineScores, lineScores } from './line-scores.ts'
import type { Link, Scores } from './path.ts'

/** How lengths compare: mean and variance of the logarithm of their ratio, and what short lines add. */
export interface LengthModel {
  readonly mean: number
  readonly variance: number
}

/** Variance that short stretches add, over their length in characters of English. */
const short = 8
/** Variance of the logarithm of the ratio of two lines that have nothing to do with each other. */
const unrelated = 0.8
/** However unlike two lengths are, they make a bead by no more than this less likely. */
const lowest = -12

/** Lengths from which on nothing changes: the tables below go so far. */
const longest = 2048

/** By the shorter length: what a squared deviation counts, and what is added to it. */
interface LengthTables {
  readonly mean: number
  readonly factor: Float64Array
  readonly base: Float64Array
}

function lengthTables({ mean, variance }: LengthModel): LengthTables {
  const factor = new Float64Array(longest + 1)
  const base = new Float64Array(longest + 1)
  for (let length = 0; length <= longest; length++) {
    const spread = variance + short / (8 + length)
    factor[length] = -1 / (2 * spread)
    base[length] = 0.5 * Math.log(unrelated / spread)
  }
  return { mean, factor, base }
}

/** Lengths of the groups of lines that end with each line, and their logarithms, by `size * lines + line`. */
interface GroupLengths {
  readonly lines: number
  readonly lengths: Float64Array
  readonly logs: Float64Array
}

function groupLengths(sums: Float64Array, limit: number): GroupLengths {
  const lines = sums.length
  const lengths = new Float64Array(lines * (limit + 1))
  const logs = new Float64Array(lines * (limit + 1))
  for (let size = 1; size <= limit; size++)
    for (let line = size; line < lines; line++) {
      const length = (sums[line] ?? 0) - (sums[line - size] ?? 0)
      lengths[size * lines + line] = length
      logs[size * lines + line] = Math.log(length + 4)
    }
  return { lines, lengths, logs }
}

/** Each direction says the same again, and words of a line hang together. */
const wordWeight = 0.43

/** What all beads of a pass are scored by. */
interface Pass {
  readonly band: Band
  readonly lines: LineScores
  readonly lengths: LengthTables
  readonly isForbidden: BeadModel['isForbidden']
  readonly source: GroupLengths
  readonly translation: GroupLengths
}

/** Whether the bead that ends at (i, j) lies in the band with all that it is scored by. */
function isInside(
  { from, to, enter, leave }: Band,
  source: number,
  translation: number,
  i: number,
  j: number,
): boolean {
  const first = i - source
  const low = j - translation
  if (first < 0 || low < (from[first] ?? 0) || low > (to[first] ?? 0)) return false
  if (source === 0) return true
  const [end, start] = [enter[i] ?? -1, leave[first] ?? -1]
  if ((end >= 0 && j > end) || (start >= 0 && low < start)) return false
  for (let k = 1; k < source; k++) if ((enter[i - k] ?? -1) >= 0) return false
  if (translation === 0) return true
  if (low + 1 < (from[i] ?? 0)) return false
  for (let k = 1; k < source; k++) if (j > (to[i - k] ?? 0)) return false
  return true
}

/** Sum of the scores of the lines of a bead, each against the group on the other side. */
function wordScore({ band, lines }: Pass, s: number, t: number, i: number, j: number): number {
  const { starts, from } = band
  const last = (starts[i] ?? 0) + j - (from[i] ?? 0)
  const byLine = lines.forward[s - 1]
  const byColumn = lines.backward[t - 1]
  let words = 0
  for (let k = 0; k < t; k++) words += byLine?.[last - k] ?? 0
  for (let k = 0; k < s; k++)
    words += byColumn?.[(starts[i - k] ?? 0) + j - (from[i - k] ?? 0)] ?? 0
  return words
}

/** Logarithm of how much likelier the lengths of a bead are for a translation than for unrelated lines. */
function lengthScore(
  { lengths, source, translation }: Pass,
  s: number,
  t: number,
  i: number,
  j: number,
): number {
  const a = s * source.lines + i
  const b = t * translation.lines + j
  const shorter = Math.min(source.lengths[a] ?? 0, translation.lengths[b] ?? 0, longest) | 0
  const off = (translation.logs[b] ?? 0) - (source.logs[a] ?? 0) - lengths.mean
  const likely = off * off * (lengths.factor[shorter] ?? 0) + (lengths.base[shorter] ?? 0)
  return likely < lowest ? lowest : likely
}

/** What beads are scored by beside their words. */
export interface BeadModel {
  readonly lengths: LengthModel
  /** Logarithms of how often each bead is used. */
  readonly shares: readonly number[]
  /** Most lines of a side. */
  readonly limit: number
  /** Whether a link is one that nobody wants. */
  readonly isForbidden: ((link: Link) => boolean) | undefined
}

/** Scores of all beads that lie in the band. */
export function scoresOf(
  source: Corpus,
  translation: Corpus,
  lexicon: Lexicon,
  band: Band,
  { lengths, shares, limit, isForbidden }: BeadModel,
): Scores {
  const values = new Float32Array(band.size * beads.length).fill(Number.NEGATIVE_INFINITY)
  const pass: Pass = {
    band,
    lines: lineScores(source, translation, lexicon, band, limit),
    lengths: lengthTables(lengths),
    isForbidden,
    source: groupLengths(source.lengths, limit),
    translation: groupLengths(translation.lengths, limit),
  }
  for (let index = 0; index < beads.length; index++) {
    const bead = beads[index]
    if (bead && Math.max(bead.source, bead.translation) <= limit)
      fillBead(pass, bead.source, bead.translation, shares[index] ?? 0, values, index)
  }
  return { band, values }
}

function linkAt(s: number, t: number, i: number, j: number): Link {
  return { source: { start: i - s, end: i }, translation: { start: j - t, end: j } }
}

/** The scores of one kind of bead, at every place where it may end. */
function fillBead(
  pass: Pass,
  s: number,
  t: number,
  share: number,
  values: Float32Array,
  index: number,
): void {
  const { from, to, starts } = pass.band
  const isGap = s === 0 || t === 0
  for (let i = s; i < from.length; i++) {
    const low = from[i] ?? 0
    const high = to[i] ?? 0
    for (let j = Math.max(low, t); j <= high; j++) {
      if (!isInside(pass.band, s, t, i, j)) continue
      if (!isGap && pass.isForbidden?.(linkAt(s, t, i, j))) continue
      const score = isGap
        ? 0
        : lengthScore(pass, s, t, i, j) + wordWeight * wordScore(pass, s, t, i, j)
      values[((starts[i] ?? 0) + j - low) * beads.length + index] = share + score
    }
  }
}
