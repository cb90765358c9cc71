import { wordList } from '../../language/line-tokens.ts'
import type { Corpus } from './corpus.ts'
import type { Link } from './path.ts'

/** For each word of one text those of the other that it may be translated by. */
export interface Table {
  readonly starts: Int32Array
  readonly partners: Int32Array
  /** Probability of the partner, as a multiple of how probable it is in any line. */
  readonly lifts: Float64Array
  /** Sum of the probabilities of all partners of a word. */
  readonly known: Float64Array
}

/** Both directions. */
export interface Lexicon {
  readonly forward: Table
  readonly backward: Table
}

/** What a pair of words is known to be worth before the texts are counted, in times seen. */
interface Prior {
  readonly partner: number
  readonly weight: number
}

/** How often a pair of the word list, or a word that stands in both texts, counts as seen. */
const listed = 2
const alike = 4
/** How many times a word must be seen to be believed as much as an unseen one. */
const doubt = 2
/** Taken off each count: what stands together once may do so by chance. */
const discount = 0.8
const mostPartners = 12

export function priorsOf(source: Corpus, translation: Corpus): readonly (readonly Prior[])[] {
  const numbers = new Map(translation.names.map((name, number) => [name, number]))
  const reverse = new Map<string, string[]>()
  for (const [word, stems] of wordList())
    for (const stem of stems) {
      const found = reverse.get(stem)
      if (found) found.push(word)
      else reverse.set(stem, [word])
    }
  return source.names.map((name) => {
    const same = numbers.get(name)
    const priors: Prior[] = same === undefined ? [] : [{ partner: same, weight: alike }]
    for (const word of [...(wordList().get(name) ?? []), ...(reverse.get(name) ?? [])]) {
      const partner = numbers.get(word)
      if (partner !== undefined && partner !== same) priors.push({ partner, weight: listed })
    }
    return priors
  })
}

interface Counts {
  readonly starts: Int32Array
  readonly partners: Int32Array
  readonly counts: Float64Array
}

/** Rows of pairs as one table. */
function tabled(rows: readonly (readonly (readonly [number, number])[])[]): Counts {
  const starts = new Int32Array(rows.length + 1)
  for (const [index, row] of rows.entries()) starts[index + 1] = (starts[index] ?? 0) + row.length
  const size = starts[rows.length] ?? 0
  const partners = new Int32Array(size)
  const counts = new Float64Array(size)
  let at = 0
  for (const row of rows)
    for (const [partner, count] of row) {
      partners[at] = partner
      counts[at] = count
      at += 1
    }
  return { starts, partners, counts }
}

/** The same pairs, listed by their partner; `order` says where each stood. */
function transposed({ starts, partners, counts }: Counts, size: number): Counts {
  const to = new Int32Array(size + 1)
  for (const partner of partners) to[partner + 1] = (to[partner + 1] ?? 0) + 1
  for (let index = 0; index < size; index++) to[index + 1] = (to[index + 1] ?? 0) + (to[index] ?? 0)
  const next = to.slice()
  const words = new Int32Array(partners.length)
  const values = new Float64Array(partners.length)
  for (let word = 0; word + 1 < starts.length; word++)
    for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) {
      const partner = partners[at] ?? 0
      const place = next[partner] ?? 0
      next[partner] = place + 1
      words[place] = word
      values[place] = counts[at] ?? 0
    }
  return { starts: to, partners: words, counts: values }
}

/** How much of a word's occurrences each partner accounts for. */
function tableOf(counts: Counts, spread: Float64Array, other: Corpus): Table {
  const known = new Float64Array(spread.length)
  const lifts = new Float64Array(counts.counts.length)
  const everywhere = other.words.length + backgroundSize
  for (let word = 0; word < spread.length; word++)
    for (let at = counts.starts[word] ?? 0; at < (counts.starts[word + 1] ?? 0); at++) {
      const share = Math.min(0.9, (counts.counts[at] ?? 0) / ((spread[word] ?? 0) + doubt))
      known[word] = (known[word] ?? 0) + share
      const background = (other.spread[counts.partners[at] ?? 0] ?? 0) + backgroundCount
      lifts[at] = (share * everywhere) / background
    }
  return { starts: counts.starts, partners: counts.partners, lifts, known }
}

/** Any word is as probable as this at least, also where the text is short. */
const backgroundSize = 600
const backgroundCount = 0.5

/** Pairs that are seen more rarely than this, of 1, say nothing and take time. */
const rarest = 0.01

function lexiconFrom(all: Counts, source: Corpus, translation: Corpus): Lexicon {
  const counts = tabled(
    Array.from(source.spread, (spread, word) => {
      const row: (readonly [number, number])[] = []
      for (let at = all.starts[word] ?? 0; at < (all.starts[word + 1] ?? 0); at++) {
        const count = all.counts[at] ?? 0
        if (count > rarest * (spread + doubt)) row.push([all.partners[at] ?? 0, count])
      }
      return row
    }),
  )
  return {
    forward: tableOf(counts, source.spread, translation),
    backward: tableOf(transposed(counts, translation.names.length), translation.spread, source),
  }
}

/** What the word list and the words that stand in both texts say. */
export function listedLexicon(
  priors: readonly (readonly Prior[])[],
  source: Corpus,
  translation: Corpus,
): Lexicon {
  return lexiconFrom(
    tabled(priors.map((row) => row.map(({ partner, weight }) => [partner, weight] as const))),
    source,
    translation,
  )
}

/** The words of a stretch of lines, each once. */
function wordsOf(corpus: Corpus, start: number, end: number): Int32Array {
  const words = corpus.words.subarray(corpus.starts[start], corpus.starts[end])
  return end - start === 1 ? words : Int32Array.from(new Set(words))
}

interface Pair {
  readonly source: Int32Array
  readonly translation: Int32Array
}

/** Pairs of words that stand together oftener than chance, with their priors. */
function candidates(
  pairs: readonly Pair[],
  priors: readonly (readonly Prior[])[],
  sizes: { readonly source: number; readonly translation: number },
): Counts {
  const spread = new Float64Array(sizes.translation)
  const places: number[][] = Array.from({ length: sizes.source }, () => [])
  for (const [index, { source, translation }] of pairs.entries()) {
    for (const word of source) places[word]?.push(index)
    for (const word of translation) spread[word] = (spread[word] ?? 0) + 1
  }
  const together = new Float64Array(sizes.translation)
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over typed arrays, which takes most of the time
  const rows = places.map((list, word) => {
    const row = new Map<number, number>()
    for (const { partner, weight } of priors[word] ?? []) row.set(partner, weight)
    if (list.length > 1) {
      const seen: number[] = []
      for (const index of list)
        for (const partner of pairs[index]?.translation ?? []) {
          if (together[partner] === 0) seen.push(partner)
          together[partner] = (together[partner] ?? 0) + 1
        }
      const found: (readonly [number, number])[] = []
      for (const partner of seen) {
        const count = together[partner] ?? 0
        const expected = (list.length * (spread[partner] ?? 0)) / pairs.length
        if (count > 1 && count > 1.5 * expected)
          found.push([partner, (count - expected) ** 2 / expected])
        together[partner] = 0
      }
      found.sort((a, b) => b[1] - a[1] || a[0] - b[0])
      for (const [partner] of found.slice(0, mostPartners))
        if (!row.has(partner)) row.set(partner, 0)
    }
    return [...row]
  })
  return tabled(rows)
}

/** One round of expectation: how often each pair is a link, as both directions agree. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over typed arrays, which takes most of the time
function expected(
  pairs: readonly Pair[],
  table: Counts,
  forward: Float64Array,
  backward: Float64Array,
  size: number,
): Float64Array {
  const counts = new Float64Array(table.counts.length)
  const present = new Int32Array(size).fill(-1)
  const sums = new Float64Array(size)
  for (const [index, { source, translation }] of pairs.entries()) {
    for (const word of translation) {
      present[word] = index
      sums[word] = nothing
    }
    for (const word of source)
      for (let at = table.starts[word] ?? 0; at < (table.starts[word + 1] ?? 0); at++) {
        const partner = table.partners[at] ?? 0
        if (present[partner] === index) sums[partner] = (sums[partner] ?? 0) + (forward[at] ?? 0)
      }
    for (const word of source) {
      let all = nothing
      const end = table.starts[word + 1] ?? 0
      for (let at = table.starts[word] ?? 0; at < end; at++)
        if (present[table.partners[at] ?? 0] === index) all += backward[at] ?? 0
      for (let at = table.starts[word] ?? 0; at < end; at++) {
        const partner = table.partners[at] ?? 0
        if (present[partner] !== index) continue
        const one = (forward[at] ?? 0) / (sums[partner] ?? 1)
        const other = (backward[at] ?? 0) / all
        counts[at] = (counts[at] ?? 0) + Math.sqrt(one * other)
      }
    }
  }
  return counts
}

/** Probability that a word is translated by none of those that are looked at. */
const nothing = 0.05

function spreadIn(pairs: readonly Pair[], side: 'source' | 'translation', size: number) {
  const spread = new Float64Array(size)
  for (const pair of pairs) for (const word of pair[side]) spread[word] = (spread[word] ?? 0) + 1
  return spread
}

/**
 * What the texts themselves, aligned so far, say about which word translates which: expectation and
 * maximisation as in IBM model 1 (Brown et al. 1993), both directions together, begun from the list.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over typed arrays, which takes most of the time
export function learntLexicon(
  links: readonly Link[],
  priors: readonly (readonly Prior[])[],
  source: Corpus,
  translation: Corpus,
): Lexicon {
  const pairs = links
    .filter((link) => link.source.end > link.source.start)
    .filter((link) => link.translation.end > link.translation.start)
    .map((link) => ({
      source: wordsOf(source, link.source.start, link.source.end),
      translation: wordsOf(translation, link.translation.start, link.translation.end),
    }))
  const sizes = { source: source.names.length, translation: translation.names.length }
  const table = candidates(pairs, priors, sizes)
  const bySource = spreadIn(pairs, 'source', sizes.source)
  const byTranslation = spreadIn(pairs, 'translation', sizes.translation)
  let counts: Float64Array = new Float64Array(table.counts.length)
  for (let word = 0; word < sizes.source; word++)
    for (let at = table.starts[word] ?? 0; at < (table.starts[word + 1] ?? 0); at++)
      counts[at] = 0.3 + (table.counts[at] ?? 0)
  for (let round = 0; round < 3; round++) {
    const forward = new Float64Array(counts.length)
    const backward = new Float64Array(counts.length)
    for (let word = 0; word < sizes.source; word++)
      for (let at = table.starts[word] ?? 0; at < (table.starts[word + 1] ?? 0); at++) {
        const count = counts[at] ?? 0
        forward[at] = count / ((bySource[word] ?? 0) + doubt)
        backward[at] = count / ((byTranslation[table.partners[at] ?? 0] ?? 0) + doubt)
      }
    counts = expected(pairs, table, forward, backward, sizes.translation)
    for (let at = 0; at < counts.length; at++)
      counts[at] = Math.max(0, (counts[at] ?? 0) - discount) + (table.counts[at] ?? 0)
  }
  return lexiconFrom({ ...table, counts }, source, translation)
}
