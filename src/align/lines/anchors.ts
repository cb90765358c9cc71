import type { Point } from './band.ts'
import type { Corpus } from './corpus.ts'
import type { Lexicon } from './lexicon.ts'

interface Match extends Point {
  readonly weight: number
}

/** Words in more lines than this are looked for only near where lengths expect them, */
const rare = 40
/** which is so many lines to either side. */
const vicinity = 150

/** Words in more lines than this say too little about the place. */
function commonest({ size }: Corpus): number {
  return Math.max(rare, size / 20)
}
/** Least sum of weights by which two lines are a match. */
const least = 6

/** The lines in which each word stands, for words that are rare enough. */
function placesOf(corpus: Corpus): readonly (readonly number[])[] {
  const places: number[][] = Array.from({ length: corpus.names.length }, () => [])
  const most = commonest(corpus)
  for (let line = 0; line < corpus.size; line++)
    for (let at = corpus.starts[line] ?? 0; at < (corpus.starts[line + 1] ?? 0); at++) {
      const word = corpus.words[at] ?? 0
      if ((corpus.spread[word] ?? 0) <= most) places[word]?.push(line)
    }
  return places
}

/** What a match loses, of 1, by so many lines from where the lengths of the texts expect it. */
function distant(lines: number): number {
  return Math.min(0.5, Math.max(0, Math.log(lines / 30)) / 10)
}

/** Of lines in order those from `low` to `high`. */
function* between(lines: readonly number[], low: number, high: number): Generator<number> {
  let start = 0
  let end = lines.length
  while (start < end) {
    const middle = (start + end) >> 1
    if ((lines[middle] ?? 0) < low) start = middle + 1
    else end = middle
  }
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? 0
    if (line > high) return
    yield line
  }
}

interface Search {
  readonly source: Corpus
  readonly translation: Corpus
  readonly lexicon: Lexicon
  readonly places: readonly (readonly number[])[]
  /** By line of the translation: the sum of the weights of the words that it shares. */
  readonly sums: Float64Array
}

/** Adds up what each line of the translation shares with line `i`; the lines that share anything. */
function shared(search: Search, i: number, near: number): number[] {
  const { source, translation, lexicon, places, sums } = search
  const { forward } = lexicon
  const most = commonest(source)
  const seen: number[] = []
  for (let at = source.starts[i] ?? 0; at < (source.starts[i + 1] ?? 0); at++) {
    const word = source.words[at] ?? 0
    if ((source.spread[word] ?? 0) > most) continue
    for (let p = forward.starts[word] ?? 0; p < (forward.starts[word + 1] ?? 0); p++) {
      const partner = forward.partners[p] ?? 0
      const common = Math.max(source.spread[word] ?? 0, translation.spread[partner] ?? 0)
      const weight = Math.log((1 + translation.size) / common)
      const lines = places[partner] ?? []
      const found = common > rare ? between(lines, near - vicinity, near + vicinity) : lines
      if (weight <= 0) continue
      for (const line of found) {
        if (sums[line] === 0) seen.push(line)
        sums[line] = (sums[line] ?? 0) + weight
      }
    }
  }
  return seen
}

/** The two lines of the translation that share most with each line of the source. */
function matches(source: Corpus, translation: Corpus, lexicon: Lexicon): readonly Match[] {
  const sums = new Float64Array(translation.size)
  const search = { source, translation, lexicon, places: placesOf(translation), sums }
  const found: Match[] = []
  const scale = (translation.lengths[translation.size] ?? 0) / (source.lengths[source.size] || 1)
  let near = 0
  for (let i = 0; i < source.size; i++) {
    const aim = (source.lengths[i] ?? 0) * scale
    while (near < translation.size && (translation.lengths[near + 1] ?? 0) <= aim) near += 1
    const seen = shared(search, i, near)
    // Of lines that repeat each other the one where lengths expect it is meant.
    for (const j of seen) sums[j] = (sums[j] ?? 0) * (1 - distant(Math.abs(j - near)))
    seen.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
    for (const j of seen.slice(0, 2)) {
      const weight = sums[j] ?? 0
      if (weight >= least) found.push({ i, j, weight: weight - least / 2 })
    }
    for (const j of seen) sums[j] = 0
  }
  return found
}

/** Points that lie in order on both sides and weigh most together, among lines that share rare words. */
export function anchorPoints(
  source: Corpus,
  translation: Corpus,
  lexicon: Lexicon,
): readonly Point[] {
  const found = matches(source, translation, lexicon)
  // By place in the translation: the heaviest chain that ends before it (a Fenwick tree of maxima).
  const tree = new Int32Array(translation.size + 2).fill(-1)
  const totals = new Float64Array(found.length)
  const before = new Int32Array(found.length).fill(-1)
  const heavier = (one: number, other: number) =>
    other < 0 || (one >= 0 && (totals[one] ?? 0) >= (totals[other] ?? 0)) ? one : other
  for (let first = 0; first < found.length; ) {
    let end = first
    while (end < found.length && found[end]?.i === found[first]?.i) end += 1
    for (let index = first; index < end; index++) {
      let chain = -1
      for (let at = found[index]?.j ?? 0; at > 0; at -= at & -at)
        chain = heavier(chain, tree[at] ?? -1)
      before[index] = chain
      totals[index] = (found[index]?.weight ?? 0) + (chain < 0 ? 0 : (totals[chain] ?? 0))
    }
    for (let index = first; index < end; index++)
      for (let at = (found[index]?.j ?? 0) + 1; at < tree.length; at += at & -at)
        tree[at] = heavier(tree[at] ?? -1, index)
    first = end
  }
  let last = -1
  for (let index = 0; index < found.length; index++) last = heavier(last, index)
  const points: Point[] = []
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const match = found[at]
    if (match) points.push({ i: match.i, j: match.j })
  }
  return points.reverse().filter(isSupported)
}

/** How many points, of those next to it, must lie on the same way as a point. */
const support = 3
const neighbours = 6

/** One pair of lines may share rare words by chance; several that lie along one way do not. */
function isSupported(point: Point, index: number, points: readonly Point[]): boolean {
  const near = points.slice(Math.max(0, index - neighbours), index + neighbours + 1)
  const agreeing = near.filter(({ i, j }) => {
    const [down, along] = [Math.abs(i - point.i), Math.abs(j - point.j)]
    return (
      down > 0 &&
      along > 0 &&
      Math.abs(down - along) <= 3 + 0.4 * Math.max(down, along) &&
      down < 80
    )
  })
  return agreeing.length >= support
}
