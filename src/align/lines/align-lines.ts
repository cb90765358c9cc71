import { type LineTokens, textTokens } from '../../language/line-tokens.ts'
import { anchorPoints } from './anchors.ts'
import { type Band, bandAround, type Point } from './band.ts'
import { beads } from './beads.ts'
import { type Corpus, corpusOf } from './corpus.ts'
import { type Lexicon, learntLexicon, listedLexicon, priorsOf } from './lexicon.ts'
import { bestPath, type Link, probabilities, type Scores } from './path.ts'
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
): Scores {
  const lengths = links
    ? lengthsOf(links, source.lengths, translation.lengths)
    : totalModel(source.lengths, translation.lengths)
  const shares = links ? sharesOf(links) : beads.map(({ share }) => Math.log(share))
  return scoresOf(source, translation, lexicon, band, lengths, shares)
}

/** How far from the first way, and from the later ones, partners are looked for. */
const reach = { first: 6, later: 4 }
/** A long text has taught its words after one round. */
const passes = (lines: number) => (lines < 2000 ? 2 : 1)

/** Neighbouring words and both directions say partly the same, so that certainty is less than the sums say. */
const heat = 1.5

interface Found {
  readonly links: readonly Link[]
  readonly confidences: readonly number[]
}

function bestLinks(a: Corpus, b: Corpus): Found {
  if (a.size === 0 || b.size === 0) return onlyGaps(a.size, b.size)
  const priors = priorsOf(a, b)
  const around = (points: readonly Point[], width: number) =>
    bandAround(points, a.lengths, b.lengths, width)
  let lexicon = listedLexicon(priors, a, b)
  let scores = scored(a, b, lexicon, around(anchorPoints(a, b, lexicon), reach.first), undefined)
  let links = bestPath(scores)
  for (let round = 0; round < passes(a.size); round++) {
    lexicon = learntLexicon(links, priors, a, b)
    const points = links.map(({ source, translation }) => ({ i: source.end, j: translation.end }))
    scores = scored(a, b, lexicon, around(points, reach.later), links)
    links = bestPath(scores)
  }
  return { links, confidences: probabilities(scores, links, heat) }
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
  return { links, confidences: links.map(() => 1) }
}

/** Lines that say the same, by their numbers from 0; one list may be empty. */
export interface LineLink {
  readonly source: readonly number[]
  readonly translation: readonly number[]
  /** 0 to 1: how probable it is that these lines and no others go together. */
  readonly confidence: number
}

interface Filled {
  /** Numbers of the lines that hold more than white space. */
  readonly numbers: readonly number[]
  readonly tokens: readonly LineTokens[]
}

function filled(source: readonly string[], translation: readonly string[]): [Filled, Filled] {
  const [one, other] = [source, translation].map((lines) =>
    [...lines.keys()].filter((number) => lines[number]?.trim() !== ''),
  )
  const textOf = (lines: readonly string[], numbers: readonly number[] = []) =>
    numbers.map((number) => lines[number] ?? '')
  const [a, b] = textTokens(textOf(source, one), textOf(translation, other))
  return [
    { numbers: one ?? [], tokens: a },
    { numbers: other ?? [], tokens: b },
  ]
}

/** Whether the sides are taken in this order: so that both orders give the same, mirrored. */
function isFirst(one: Filled, other: Filled): boolean {
  const count = ({ tokens }: Filled) => tokens.reduce((sum, line) => sum + line.ideographs, 0)
  const [a, b] = [count(one), count(other)]
  if (a !== b) return a > b
  if (one.tokens.length !== other.tokens.length) return one.tokens.length > other.tokens.length
  const text = ({ tokens }: Filled) => tokens.map(({ words }) => words.join(' ')).join('\n')
  return text(one) <= text(other)
}

/**
 * Which lines of two texts of one sentence a line say the same, in order; lines may stand in groups
 * of up to five, and alone. Blank lines go with none.
 */
export function alignLines(
  source: readonly string[],
  translation: readonly string[],
): readonly LineLink[] {
  const [one, other] = filled(source, translation)
  const inOrder = isFirst(one, other)
  const [a, b] = inOrder ? [one, other] : [other, one]
  const { links, confidences } = bestLinks(corpusOf(a.tokens), corpusOf(b.tokens))
  const paired = links.map((link, index): LineLink => {
    const left = a.numbers.slice(link.source.start, link.source.end)
    const right = b.numbers.slice(link.translation.start, link.translation.end)
    const confidence = Math.round((confidences[index] ?? 0) * 1000) / 1000
    return inOrder
      ? { source: left, translation: right, confidence }
      : { source: right, translation: left, confidence }
  })
  const blanks = [
    ...without(source, one.numbers).map((at) => ({ source: [at], translation: [], confidence: 1 })),
    ...without(translation, other.numbers).map((at) => ({
      source: [],
      translation: [at],
      confidence: 1,
    })),
  ]
  return [...paired, ...blanks]
}

function without(lines: readonly string[], kept: readonly number[]): readonly number[] {
  const present = new Set(kept)
  return Array.from(lines.keys()).filter((number) => !present.has(number))
}
