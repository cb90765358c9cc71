import { anchorPoints } from './anchors.ts'
import { type Band, bandAround, type Point } from './band.ts'
import { beads, groupLimit } from './beads.ts'
import type { Corpus } from './corpus.ts'
import { learntLexicon } from './learnt-lexicon.ts'
import { type Lexicon, lexiconFrom, priorsOf } from './lexicon.ts'
import { bestPath, type Link, type Scores } from './path.ts'
import { probabilities } from './probabilities.ts'
import { type LengthModel, scoresOf } from './scores.ts'

/** How often each bead is used, with the general habit counted as this many links. */
const habit = 60

function sharesOf(links: readonly Link[]): readonly number[] {
  const counts = beads.map(({ source, translation }) => {
    const used = links.filter(
      (link) =>
        link.source.end - link.source.start === source &&
        link.translation.end - link.translation.start === translation,
    )
    return used.length
  })
  return beads.map(({ share }, index) =>
    Math.log(((counts[index] ?? 0) + habit * share) / (links.length + habit)),
  )
}

const startVariance = 0.09
/** Links from which lengths are measured at all. */
const fewest = 8

/** Mean and variance of the ratio of lengths, from the links of a line to a line. */
function lengthsOf(links: readonly Link[], a: Float64Array, b: Float64Array): LengthModel {
  const ratios = links.flatMap(({ source, translation }) => {
    const one = (a[source.end] ?? 0) - (a[source.start] ?? 0)
    const other = (b[translation.end] ?? 0) - (b[translation.start] ?? 0)
    return one > 0 && other > 0 ? [Math.log((other + 4) / (one + 4))] : []
  })
  ratios.sort((x, y) => x - y)
  const middle = ratios[ratios.length >> 1]
  if (middle === undefined || ratios.length < fewest) return totalModel(a, b)
  // From the middle half, so that wrong links do not widen it: the variance of a normal distribution.
  const low = ratios[ratios.length >> 2] ?? middle
  const high = ratios[(3 * ratios.length) >> 2] ?? middle
  const measured = ((high - low) / 1.349) ** 2
  const weight = ratios.length / (ratios.length + 30)
  return {
    mean: middle,
    variance: Math.max(0.02, weight * measured * 0.8 + (1 - weight) * startVariance),
  }
}

function totalModel(a: Float64Array, b: Float64Array): LengthModel {
  const one = a[a.length - 1] ?? 0
  const other = b[b.length - 1] ?? 0
  return { mean: Math.log((other + 4) / (one + 4)), variance: startVariance }
}

/** The band around points, and what is scored in it by what the links so far say. */
function scored(
  source: Corpus,
  translation: Corpus,
  lexicon: Lexicon,
  band: Band,
  links: readonly Link[] | undefined,
  isForbidden: Bounds['isForbidden'],
): Scores {
  // The first way only has to teach words and to say where to look: groups of more lines come after it.
  const limit = links ? groupLimit : firstLimit
  const lengths = links
    ? lengthsOf(links, source.lengths, translation.lengths)
    : totalModel(source.lengths, translation.lengths)
  const shares = links ? sharesOf(links) : beads.map(({ share }) => Math.log(share))
  const model = { lengths, shares, limit, isForbidden }
  return scoresOf(source, translation, lexicon, band, model)
}

/** Most lines of a side that go together on the first way. */
const firstLimit = 2

/** How far from the first way, and from the later ones, partners are looked for. */
const reach = { first: 5, later: 3 }
/** A long text has taught its words after one round, and so has one in which much is known. */
const passes = (lines: number, fixed: number) => (lines < 2000 && fixed * 8 < lines ? 2 : 1)

/** Neighbouring words and both directions say partly the same, so that certainty is less than the sums say. */
const heat = 1.5

/** What is known before anything is compared. */
export interface Bounds {
  /** Points that the way passes, rising on both sides. */
  readonly fixed?: readonly Point[]
  /** Whether a link is one that nobody wants. */
  readonly isForbidden?: (link: Link) => boolean
}

/** Links in order. */
export interface Found {
  readonly links: readonly Link[]
  /** How probable each is, 0 to 1; worked out when asked for. */
  readonly confidences: () => readonly number[]
}

/**
 * Which lines of two texts say the same: in order, each line once. The way is the best one under a
 * lexicon that the texts teach while they are aligned.
 */
export function bestLinks(a: Corpus, b: Corpus, bounds: Bounds = {}): Found {
  if (a.size === 0 || b.size === 0) return onlyGaps(a.size, b.size)
  const { fixed = [], isForbidden } = bounds
  const priors = priorsOf(a, b)
  const around = (points: readonly Point[], width: number) =>
    bandAround(points, a.lengths, b.lengths, width, fixed)
  let lexicon = lexiconFrom(priors, a, b)
  // What is fixed already says where to look.
  const start = fixed.length > 0 ? fixed : anchorPoints(a, b, lexicon)
  let scores = scored(a, b, lexicon, around(start, reach.first), undefined, isForbidden)
  let path = bestPath(scores)
  for (let round = 0; round < passes(a.size, fixed.length); round++) {
    lexicon = learntLexicon(path.links, priors, a, b)
    const points = path.links.map(({ source, translation }) => ({
      i: source.end,
      j: translation.end,
    }))
    scores = scored(a, b, lexicon, around(points, reach.later), path.links, isForbidden)
    path = bestPath(scores)
  }
  return { links: path.links, confidences: () => probabilities(scores, path, heat) }
}

function onlyGaps(rows: number, columns: number): Found {
  const links = [
    ...Array.from({ length: rows }, (_, at) => ({
      source: { start: at, end: at + 1 },
      translation: { start: 0, end: 0 },
    })),
    ...Array.from({ length: columns }, (_, at) => ({
      source: { start: rows, end: rows },
      translation: { start: at, end: at + 1 },
    })),
  ]
  return { links, confidences: () => links.map(() => 1) }
}
