import type { Corpus } from './corpus.ts'
import { type Counts, countsBuilder, doubt, type Lexicon, lexiconFrom } from './lexicon.ts'
import type { Link } from './path.ts'

/** Taken off each count: what stands together once may do so by chance. */
const discount = 0.8
const mostPartners = 12
/** Probability that a word is translated by none of those that are looked at. */
const nothing = 0.05
const rounds = 3

/** The words of one side of the links that have two: those of link `l` at `starts[l]` up to `starts[l + 1]`. */
interface Stretches {
  readonly starts: Int32Array
  readonly words: Int32Array
  /** In how many of the links each word stands. */
  readonly spread: Float64Array
}

/** The words of a stretch of lines of each link, each word once. */
function stretchesOf(corpus: Corpus, spans: readonly { start: number; end: number }[]): Stretches {
  const starts = new Int32Array(spans.length + 1)
  const words = new Int32Array(corpus.words.length)
  const spread = new Float64Array(corpus.names.length)
  const seen = new Int32Array(corpus.names.length).fill(-1)
  let size = 0
  for (let link = 0; link < spans.length; link++) {
    const { start, end } = spans[link] ?? { start: 0, end: 0 }
    const last = corpus.starts[end] ?? 0
    for (let at = corpus.starts[start] ?? 0; at < last; at++) {
      const word = corpus.words[at] ?? 0
      if (seen[word] === link) continue
      seen[word] = link
      words[size] = word
      size += 1
      spread[word] = (spread[word] ?? 0) + 1
    }
    starts[link + 1] = size
  }
  return { starts, words: words.subarray(0, size), spread }
}

/** In which links each word stands. */
function linksOf({ starts, words, spread }: Stretches): {
  readonly starts: Int32Array
  readonly links: Int32Array
} {
  const from = new Int32Array(spread.length + 1)
  for (let word = 0; word < spread.length; word++)
    from[word + 1] = (from[word] ?? 0) + (spread[word] ?? 0)
  const next = from.slice()
  const links = new Int32Array(words.length)
  for (let link = 0; link + 1 < starts.length; link++)
    for (let at = starts[link] ?? 0; at < (starts[link + 1] ?? 0); at++) {
      const word = words[at] ?? 0
      const place = next[word] ?? 0
      next[word] = place + 1
      links[place] = link
    }
  return { starts: from, links }
}

/** Counts with what each word stands together, one word after the other. */
function neighbours(source: Stretches, translation: Stretches) {
  const together = new Float64Array(translation.spread.length)
  const places = linksOf(source)
  const total = source.starts.length - 1
  const count = (word: number): readonly number[] => {
    const seen: number[] = []
    for (let at = places.starts[word] ?? 0; at < (places.starts[word + 1] ?? 0); at++) {
      const link = places.links[at] ?? 0
      const end = translation.starts[link + 1] ?? 0
      for (let p = translation.starts[link] ?? 0; p < end; p++) {
        const partner = translation.words[p] ?? 0
        const times = together[partner] ?? 0
        if (times === 0) seen.push(partner)
        together[partner] = times + 1
      }
    }
    return seen
  }
  /** Words that stand beside this one oftener than chance, the best first. */
  const likeliest = (word: number): readonly number[] => {
    const share = (source.spread[word] ?? 0) / total
    const seen = count(word)
    const found: { readonly partner: number; readonly score: number }[] = []
    for (const partner of seen) {
      const times = together[partner] ?? 0
      together[partner] = 0
      const expected = share * (translation.spread[partner] ?? 0)
      if (times > 1 && times > 1.5 * expected)
        found.push({ partner, score: (times - expected) ** 2 / expected })
    }
    found.sort((a, b) => b.score - a.score || a.partner - b.partner)
    return found.slice(0, mostPartners).map(({ partner }) => partner)
  }
  return likeliest
}

/** Pairs of words that stand together oftener than chance, and those known before, with their priors. */
function candidates(source: Stretches, translation: Stretches, priors: Counts): Counts {
  const likeliest = neighbours(source, translation)
  const known = new Int32Array(translation.spread.length).fill(-1)
  const builder = countsBuilder(source.spread.length)
  for (let word = 0; word < source.spread.length; word++) {
    for (let at = priors.starts[word] ?? 0; at < (priors.starts[word + 1] ?? 0); at++) {
      const partner = priors.partners[at] ?? 0
      known[partner] = word
      builder.add(partner, priors.counts[at] ?? 0)
    }
    if ((source.spread[word] ?? 0) > 1)
      for (const partner of likeliest(word)) if (known[partner] !== word) builder.add(partner, 0)
    builder.endWord()
  }
  return builder.build()
}

interface Directions {
  readonly forward: Float64Array
  readonly backward: Float64Array
}

/** One round of expectation: how often each pair is a link, as both directions agree. */
function expected(
  source: Stretches,
  translation: Stretches,
  table: Counts,
  directions: Directions,
): Float64Array {
  const counts = new Float64Array(table.partners.length)
  const present = new Int32Array(translation.spread.length).fill(-1)
  const sums = new Float64Array(translation.spread.length)
  for (let link = 0; link + 1 < source.starts.length; link++) {
    const last = translation.starts[link + 1] ?? 0
    for (let at = translation.starts[link] ?? 0; at < last; at++) {
      const word = translation.words[at] ?? 0
      present[word] = link
      sums[word] = nothing
    }
    addLink(source, link, table, directions, { present, sums, counts })
  }
  return counts
}

/** What one link adds: `present` tells the words of its translation, `sums` what they have in all. */
function addLink(
  source: Stretches,
  link: number,
  { starts, partners }: Counts,
  { forward, backward }: Directions,
  { present, sums, counts }: { present: Int32Array; sums: Float64Array; counts: Float64Array },
): void {
  const first = source.starts[link] ?? 0
  const last = source.starts[link + 1] ?? 0
  for (let at = first; at < last; at++) {
    const word = source.words[at] ?? 0
    for (let p = starts[word] ?? 0; p < (starts[word + 1] ?? 0); p++) {
      const partner = partners[p] ?? 0
      if (present[partner] === link) sums[partner] = (sums[partner] ?? 0) + (forward[p] ?? 0)
    }
  }
  for (let at = first; at < last; at++) {
    const word = source.words[at] ?? 0
    const [from, to] = [starts[word] ?? 0, starts[word + 1] ?? 0]
    let all = nothing
    for (let p = from; p < to; p++) if (present[partners[p] ?? 0] === link) all += backward[p] ?? 0
    for (let p = from; p < to; p++) {
      const partner = partners[p] ?? 0
      if (present[partner] !== link) continue
      const share = ((forward[p] ?? 0) * (backward[p] ?? 0)) / ((sums[partner] ?? 1) * all)
      counts[p] = (counts[p] ?? 0) + Math.sqrt(share)
    }
  }
}

/** Probability of each pair in both directions, from how often it was seen. */
function directionsOf(table: Counts, counts: Float64Array, a: Stretches, b: Stretches): Directions {
  const forward = new Float64Array(counts.length)
  const backward = new Float64Array(counts.length)
  for (let word = 0; word < a.spread.length; word++)
    for (let at = table.starts[word] ?? 0; at < (table.starts[word + 1] ?? 0); at++) {
      const count = counts[at] ?? 0
      forward[at] = count / ((a.spread[word] ?? 0) + doubt)
      backward[at] = count / ((b.spread[table.partners[at] ?? 0] ?? 0) + doubt)
    }
  return { forward, backward }
}

/**
 * What the texts themselves, aligned so far, say about which word translates which: expectation and
 * maximisation as in IBM model 1 (Brown et al. 1993), both directions together, begun from the list.
 */
export function learntLexicon(
  links: readonly Link[],
  priors: Counts,
  source: Corpus,
  translation: Corpus,
): Lexicon {
  const pairs = links.filter(
    (link) => link.source.end > link.source.start && link.translation.end > link.translation.start,
  )
  const a = stretchesOf(
    source,
    pairs.map((pair) => pair.source),
  )
  const b = stretchesOf(
    translation,
    pairs.map((pair) => pair.translation),
  )
  const table = candidates(a, b, priors)
  let counts: Float64Array = table.counts.map((count) => 0.3 + count)
  for (let round = 0; round < rounds; round++) {
    counts = expected(a, b, table, directionsOf(table, counts, a, b)).map(
      (count, at) => Math.max(0, count - discount) + (table.counts[at] ?? 0),
    )
  }
  return lexiconFrom({ ...table, counts }, source, translation)
}
