import type { Band } from './band.ts'
import type { Corpus } from './corpus.ts'
import type { Lexicon, Table } from './lexicon.ts'

/** Scores of lines against groups, by the size of the group less 1, at the places of a band. */
export interface LineScores {
  /** Of the line of the translation before a place against the lines of the source that end there. */
  readonly forward: readonly Float32Array[]
  /** Of the line of the source against lines of the translation. */
  readonly backward: readonly Float32Array[]
}

/** A word that is expected and missing makes a line at most this much unlikelier. */
const floor = 0.15

/** What the words of a group of lines lead one to expect. */
interface Group {
  readonly sums: Float64Array
  known: number
  words: number
}

/** Adds what the words of a line lead one to expect. */
function expect(group: Group, corpus: Corpus, table: Table, line: number): void {
  const { sums } = group
  const { starts, partners, lifts, known } = table
  const end = corpus.starts[line + 1] ?? 0
  for (let at = corpus.starts[line] ?? 0; at < end; at++) {
    const word = corpus.words[at] ?? 0
    group.known += known[word] ?? 0
    group.words += 1
    const last = starts[word + 1] ?? 0
    for (let p = starts[word] ?? 0; p < last; p++) {
      const partner = partners[p] ?? 0
      sums[partner] = (sums[partner] ?? 0) + (lifts[p] ?? 0)
    }
  }
}

function forget(group: Group, corpus: Corpus, table: Table, line: number): void {
  const { starts, partners } = table
  const end = corpus.starts[line + 1] ?? 0
  for (let at = corpus.starts[line] ?? 0; at < end; at++) {
    const word = corpus.words[at] ?? 0
    const last = starts[word + 1] ?? 0
    for (let p = starts[word] ?? 0; p < last; p++) group.sums[partners[p] ?? 0] = 0
  }
}

/** Logarithm of how much likelier the words of a line are beside the group than anywhere. */
function lineScore(group: Group, corpus: Corpus, line: number): number {
  const { sums } = group
  const scale = 1 / (group.words + 1)
  const rest = 1 - group.known * scale
  const none = rest > floor ? rest : floor
  const start = corpus.starts[line] ?? 0
  const end = corpus.starts[line + 1] ?? 0
  let missing = 0
  let score = 0
  let product = 1
  for (let at = start; at < end; at++) {
    const sum = sums[corpus.words[at] ?? 0] ?? 0
    if (sum === 0) {
      missing += 1
      continue
    }
    const lift = rest + sum * scale
    product *= lift > floor ? lift : floor
    if (product > 1e100 || product < 1e-100) {
      score += Math.log(product)
      product = 1
    }
  }
  return score + Math.log(product) + missing * Math.log(none)
}

/** Calls for each line of one text and each size, from 0 for one line, of the group that ends with it. */
function forGroups(
  corpus: Corpus,
  table: Table,
  partners: number,
  limit: number,
  score: (line: number, size: number, group: Group) => void,
): void {
  const sums = new Float64Array(partners)
  for (let line = 0; line < corpus.size; line++) {
    const group: Group = { sums, known: 0, words: 0 }
    const first = Math.max(0, line - limit + 1)
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

/** All scores of lines that the beads of a band of at most `limit` lines a side are made of. */
export function lineScores(
  source: Corpus,
  translation: Corpus,
  lexicon: Lexicon,
  band: Band,
  limit: number,
): LineScores {
  const { from, to, starts } = band
  const arrays = () => Array.from({ length: limit }, () => new Float32Array(band.size))
  const forward = arrays()
  const backward = arrays()
  forGroups(source, lexicon.forward, translation.names.length, limit, (line, size, group) => {
    const scores = forward[size]
    if (!scores) return
    const i = line + 1
    const low = from[i] ?? 0
    const start = (starts[i] ?? 0) - low
    for (let j = Math.max(1, low); j <= (to[i] ?? 0); j++)
      scores[start + j] = lineScore(group, translation, j - 1)
  })
  const { first, last } = columnsOf(band, translation.size)
  forGroups(translation, lexicon.backward, source.names.length, limit, (line, size, group) => {
    const scores = backward[size]
    if (!scores) return
    const j = line + 1
    for (let i = Math.max(1, first[j] ?? 0); i <= (last[j] ?? 0); i++)
      if (j >= (from[i] ?? 0) && j <= (to[i] ?? 0))
        scores[(starts[i] ?? 0) + j - (from[i] ?? 0)] = lineScore(group, source, i - 1)
  })
  return { forward, backward }
}
