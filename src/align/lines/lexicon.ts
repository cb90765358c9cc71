import { wordList } from '../../language/word-list.ts'
import type { Corpus } from './corpus.ts'

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

/** Pairs of words by the word of the source: those of word `w` are at `starts[w]` up to `starts[w + 1]`. */
export interface Counts {
  readonly starts: Int32Array
  readonly partners: Int32Array
  /** In times seen. */
  readonly counts: Float64Array
}

/** How often a pair of the word list, or a word that stands in both texts, counts as seen. */
const listed = 2
const alike = 4
/** How many times a word must be seen to be believed as much as an unseen one. */
export const doubt = 2

/** Rows of pairs that are filled one word after the other. */
export interface CountsBuilder {
  readonly add: (partner: number, count: number) => void
  readonly endWord: () => void
  readonly build: () => Counts
}

export function countsBuilder(words: number): CountsBuilder {
  const starts = new Int32Array(words + 1)
  let partners = new Int32Array(words * 4 + 16)
  let counts = new Float64Array(partners.length)
  let word = 0
  let size = 0
  const grow = () => {
    const [oldPartners, oldCounts] = [partners, counts]
    partners = new Int32Array(size * 2)
    counts = new Float64Array(size * 2)
    partners.set(oldPartners)
    counts.set(oldCounts)
  }
  return {
    add: (partner, count) => {
      if (size === partners.length) grow()
      partners[size] = partner
      counts[size] = count
      size += 1
    },
    endWord: () => {
      word += 1
      starts[word] = size
    },
    build: () => ({
      starts,
      partners: partners.subarray(0, size),
      counts: counts.subarray(0, size),
    }),
  }
}

/** What the word list and the words that stand in both texts are worth before the texts are counted. */
export function priorsOf(source: Corpus, translation: Corpus): Counts {
  const numbers = new Map(translation.names.map((name, number) => [name, number]))
  const reverse = new Map<string, string[]>()
  for (const [word, stems] of wordList())
    for (const stem of stems) {
      const found = reverse.get(stem)
      if (found) found.push(word)
      else reverse.set(stem, [word])
    }
  const builder = countsBuilder(source.names.length)
  for (const name of source.names) {
    const same = numbers.get(name)
    if (same !== undefined) builder.add(same, alike)
    for (const word of new Set([...(wordList().get(name) ?? []), ...(reverse.get(name) ?? [])])) {
      const partner = numbers.get(word)
      if (partner !== undefined && partner !== same) builder.add(partner, listed)
    }
    builder.endWord()
  }
  return builder.build()
}

/** The same pairs, listed by their partner. */
function transposed({ starts, partners, counts }: Counts, size: number): Counts {
  const to = new Int32Array(size + 1)
  for (let at = 0; at < partners.length; at++) {
    const next = (partners[at] ?? 0) + 1
    to[next] = (to[next] ?? 0) + 1
  }
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

/** Any word is as probable as this at least, also where the text is short. */
const backgroundSize = 600
const backgroundCount = 0.5

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

/** Pairs that are seen more rarely than this, of 1, say nothing and take time. */
const rarest = 0.01

/** Both directions of what the pairs say. */
export function lexiconFrom(all: Counts, source: Corpus, translation: Corpus): Lexicon {
  const builder = countsBuilder(source.spread.length)
  for (let word = 0; word < source.spread.length; word++) {
    const least = rarest * ((source.spread[word] ?? 0) + doubt)
    for (let at = all.starts[word] ?? 0; at < (all.starts[word + 1] ?? 0); at++) {
      const count = all.counts[at] ?? 0
      if (count > least) builder.add(all.partners[at] ?? 0, count)
    }
    builder.endWord()
  }
  const counts = builder.build()
  return {
    forward: tableOf(counts, source.spread, translation),
    backward: tableOf(transposed(counts, translation.names.length), translation.spread, source),
  }
}
