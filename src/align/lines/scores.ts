import type { Band } from './band.ts'
import { type Bead, beads, groupLimit } from './beads.ts'
import type { Corpus } from './corpus.ts'
import type { Lexicon, Table } from './lexicon.ts'
import { forPlaces, placeOf, type Scores } from './path.ts'

/** How lengths compare: mean and variance of the logarithm of their ratio, and what short lines add. */
export interface LengthModel {
  readonly mean: number
  readonly variance: number
}

/** Variance that short stretches add, over their length in characters of English. */
const short = 8
/** Variance of the logarithm of the ratio of two lines that have nothing to do with each other. */
const unrelated = 0.8

/** Logarithm of how much likelier the two lengths are for a translation than for unrelated lines. */
export function lengthScore(
  { mean, variance }: LengthModel,
  source: number,
  translation: number,
): number {
  const spread = variance + short / (8 + Math.min(source, translation))
  const off = Math.log((translation + 4) / (source + 4)) - mean
  const likely = -(off * off) / (2 * spread) + 0.5 * Math.log(unrelated / spread)
  return likely < -12 ? -12 : likely
}

/** Each direction says the same again, and words of a line hang together. */
const wordWeight = 0.43

/** A word that is expected and missing makes a line at most this much unlikelier. */
const floor = 0.15

interface Group {
  readonly sums: Float64Array
  known: number
  words: number
}

/** Adds what the words of a line lead one to expect. */
function expect(group: Group, corpus: Corpus, table: Table, line: number): void {
  const { sums } = group
  for (let at = corpus.starts[line] ?? 0; at < (corpus.starts[line + 1] ?? 0); at++) {
    const word = corpus.words[at] ?? 0
    group.known += table.known[word] ?? 0
    group.words += 1
    for (let p = table.starts[word] ?? 0; p < (table.starts[word + 1] ?? 0); p++) {
      const partner = table.partners[p] ?? 0
      sums[partner] = (sums[partner] ?? 0) + (table.lifts[p] ?? 0)
    }
  }
}

function forget(group: Group, corpus: Corpus, table: Table, line: number): void {
  for (let at = corpus.starts[line] ?? 0; at < (corpus.starts[line + 1] ?? 0); at++) {
    const word = corpus.words[at] ?? 0
    for (let p = table.starts[word] ?? 0; p < (table.starts[word + 1] ?? 0); p++)
      group.sums[table.partners[p] ?? 0] = 0
  }
}

/** Logarithm of how much likelier the words of a line are beside the group than anywhere. */
function lineScore(group: Group, corpus: Corpus, line: number): number {
  const scale = 1 / (group.words + 1)
  const rest = 1 - group.known * scale
  let score = 0
  let product = 1
  const end = corpus.starts[line + 1] ?? 0
  for (let at = corpus.starts[line] ?? 0; at < end; at++) {
    const lift = rest + (group.sums[corpus.words[at] ?? 0] ?? 0) * scale
    product *= lift > floor ? lift : floor
    if (product > 1e100 || product < 1e-100) {
      score += Math.log(product)
      product = 1
    }
  }
  return score + Math.log(product)
}

/** Calls for each line of one text and each size, from 0 for one line, of the group that ends with it. */
function forGroups(
  corpus: Corpus,
  table: Table,
  partners: number,
  score: (line: number, size: number, group: Group) => void,
): void {
  const sums = new Float64Array(partners)
  for (let line = 0; line < corpus.size; line++) {
    const group: Group = { sums, known: 0, words: 0 }
    const first = Math.max(0, line - groupLimit + 1)
    for (let at = line; at >= first; at--) {
      expect(group, corpus, table, at)
      score(line, line - at, group)
    }
    for (let at = first; at <= line; at++) forget(group, corpus, table, at)
  }
}

/** First and last row of the band that holds each column. */
function columnsOf(band: Band, columns: number): { first: Int32Array; last: Int32Array } {
  const first = new Int32Array(columns + 1).fill(band.from.length)
  const last = new Int32Array(columns + 1).fill(-1)
  for (let i = 0; i < band.from.length; i++)
    for (let j = band.from[i] ?? 0; j <= (band.to[i] ?? 0); j++) {
      if ((first[j] ?? 0) > i) first[j] = i
      last[j] = i
    }
  return { first, last }
}

/** Scores of lines against groups, by the size of the group less 1. */
interface LineScores {
  readonly forward: readonly Float32Array[]
  readonly backward: readonly Float32Array[]
}

function lineScores(source: Corpus, translation: Corpus, lexicon: Lexicon, band: Band): LineScores {
  const arrays = () => Array.from({ length: groupLimit }, () => new Float32Array(band.size))
  const forward = arrays()
  const backward = arrays()
  forGroups(source, lexicon.forward, translation.names.length, (line, size, group) => {
    const scores = forward[size]
    if (!scores) return
    const i = line + 1
    for (let j = Math.max(1, band.from[i] ?? 0); j <= (band.to[i] ?? 0); j++)
      scores[placeOf(band, i, j)] = lineScore(group, translation, j - 1)
  })
  const { first, last } = columnsOf(band, translation.size)
  forGroups(translation, lexicon.backward, source.names.length, (line, size, group) => {
    const scores = backward[size]
    if (!scores) return
    const j = line + 1
    for (let i = Math.max(1, first[j] ?? 0); i <= (last[j] ?? 0); i++)
      scores[placeOf(band, i, j)] = lineScore(group, source, i - 1)
  })
  return { forward, backward }
}

/** Whether the bead that ends at (i, j) lies in the band with all that it is scored by. */
function isInside(
  { from, to }: Band,
  { source, translation }: Bead,
  i: number,
  j: number,
): boolean {
  const low = j - translation
  if (i < source || low < 0) return false
  if (low < (from[i - source] ?? 0) || low > (to[i - source] ?? 0)) return false
  if (source === 0 || translation === 0) return true
  if (low + 1 < (from[i] ?? 0)) return false
  for (let k = 1; k < source; k++) if (j > (to[i - k] ?? 0)) return false
  return true
}

function wordsOfBead(
  { forward, backward }: LineScores,
  { source, translation }: Bead,
  band: Band,
  i: number,
  j: number,
): number {
  const byLine = forward[source - 1]
  const byColumn = backward[translation - 1]
  const last = placeOf(band, i, j)
  let sum = 0
  for (let k = 0; k < translation; k++) sum += byLine?.[last - k] ?? 0
  for (let k = 0; k < source; k++) sum += byColumn?.[placeOf(band, i - k, j)] ?? 0
  return sum
}

/** What all beads of a pass are scored by. */
interface Pass {
  readonly source: Corpus
  readonly translation: Corpus
  readonly lengths: LengthModel
  readonly lines: LineScores
  readonly band: Band
}

/** Score of a bead of two sides without how often it is used. */
function beadScore(pass: Pass, bead: Bead, i: number, j: number): number {
  const [a, b] = [pass.source.lengths, pass.translation.lengths]
  const one = (a[i] ?? 0) - (a[i - bead.source] ?? 0)
  const other = (b[j] ?? 0) - (b[j - bead.translation] ?? 0)
  const words = wordsOfBead(pass.lines, bead, pass.band, i, j)
  return lengthScore(pass.lengths, one, other) + wordWeight * words
}

/** Scores of all beads that lie in the band; `shares` are the logarithms of how often each is used. */
export function scoresOf(
  source: Corpus,
  translation: Corpus,
  lexicon: Lexicon,
  band: Band,
  lengths: LengthModel,
  shares: readonly number[],
): Scores {
  const values = new Float32Array(band.size * beads.length).fill(Number.NEGATIVE_INFINITY)
  const lines = lineScores(source, translation, lexicon, band)
  const pass: Pass = { source, translation, lengths, lines, band }
  forPlaces(band, (at, i, j) => {
    for (let index = 0; index < beads.length; index++) {
      const bead = beads[index]
      if (bead === undefined || !isInside(band, bead, i, j)) continue
      const isGap = bead.source === 0 || bead.translation === 0
      const score = isGap ? 0 : beadScore(pass, bead, i, j)
      values[at * beads.length + index] = (shares[index] ?? 0) + score
    }
  })
  return { band, values }
}
