import type { Language } from '../language/language.ts'
import type { Block, SentencePair, Sided, Span } from '../model/review.ts'
import { type Bead, cheapestPath, type Step } from './dynamic.ts'
import { confidenceOf, fitOf, gapConfidence, type Measure, pairCost, relevant } from './measure.ts'
import { aroundPins, isForbidden } from './pinned-pairs.ts'
import { noPins, type Pins } from './pins.ts'
import { merged, type Profile, profilesOf } from './profile.ts'

type Spans = Sided<readonly Span[]>
type Pair = Omit<SentencePair, 'id'>

/** The less common a bead, the more it costs before anything is compared. */
const sentenceBeads: readonly (Bead & { readonly prior: number })[] = [
  { source: 1, translation: 1, prior: 0 },
  { source: 1, translation: 2, prior: 0.8 },
  { source: 2, translation: 1, prior: 0.8 },
  { source: 1, translation: 3, prior: 1.8 },
  { source: 3, translation: 1, prior: 1.8 },
  { source: 2, translation: 2, prior: 2.8 },
  { source: 1, translation: 0, prior: 3 },
  { source: 0, translation: 1, prior: 3 },
]

const itemBeads: typeof sentenceBeads = sentenceBeads.filter(
  ({ source, translation }) => source <= 1 && translation <= 1,
)

function priorOf(step: Step): number {
  const source = step.source.end - step.source.start
  const translation = step.translation.end - step.translation.start
  return (
    sentenceBeads.find((bead) => bead.source === source && bead.translation === translation)
      ?.prior ?? Number.POSITIVE_INFINITY
  )
}

/** Pairs stretches of two blocks by these beads, in order. */
function pairsOf(
  blocks: Sided<Block>,
  spans: Spans,
  beads: typeof sentenceBeads,
  measure: Measure,
  isUnwanted: (step: Step) => boolean = () => false,
): readonly Pair[] {
  const source = partsOf(measure, profilesOf(blocks.source, spans.source))
  const translation = partsOf(measure, profilesOf(blocks.translation, spans.translation))
  const fitAt = (step: Step) =>
    fitOf(measure, { source: source(step.source), translation: translation(step.translation) })
  const isGap = (step: Step) =>
    step.source.start === step.source.end || step.translation.start === step.translation.end
  const { steps } = cheapestPath(spans.source.length, spans.translation.length, beads, (step) => {
    if (isGap(step)) return priorOf(step)
    if (isUnwanted(step)) return Number.POSITIVE_INFINITY
    // A bead of many sentences stands for as many pairs: else joining them all would be cheapest.
    const size =
      (step.source.end - step.source.start + step.translation.end - step.translation.start) / 2
    return priorOf(step) + size * pairCost(fitAt(step))
  })
  return steps.map((step) => ({
    source: spans.source.slice(step.source.start, step.source.end),
    translation: spans.translation.slice(step.translation.start, step.translation.end),
    confidence: isGap(step) ? gapConfidence : confidenceOf(fitAt(step)),
  }))
}

/** Profiles of stretches of sentences; each stretch is put together once. */
function partsOf(measure: Measure, all: readonly Profile[]): (span: Span) => Profile {
  const profiles = all.map((profile) => relevant(measure, profile))
  const known = new Map<number, Profile>()
  return ({ start, end }) => {
    const key = start * (profiles.length + 1) + end
    const found = known.get(key) ?? merged(profiles.slice(start, end))
    known.set(key, found)
    return found
  }
}

/** Stretches of a text between line breaks. */
function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
}

function within(outer: readonly Span[], spans: readonly Span[]): readonly Span[] {
  return spans.filter((span) =>
    outer.some(({ start, end }) => span.start >= start && span.end <= end),
  )
}

/** Items of two lists go together first, so that no pair reaches from one item into the next. */
function listPairs(blocks: Sided<Block>, spans: Spans, measure: Measure): readonly Pair[] {
  const lines = {
    source: linesOf(blocks.source.text),
    translation: linesOf(blocks.translation.text),
  }
  const rows: readonly Pick<Pair, 'source' | 'translation'>[] =
    lines.source.length === lines.translation.length
      ? lines.source.map((line, at) => ({
          source: [line],
          translation: lines.translation.slice(at, at + 1),
        }))
      : pairsOf(blocks, lines, itemBeads, measure)
  return rows.flatMap((row) =>
    pairsOf(
      blocks,
      {
        source: within(row.source, spans.source),
        translation: within(row.translation, spans.translation),
      },
      sentenceBeads,
      measure,
    ),
  )
}

function oneSided(side: 'source' | 'translation', spans: readonly Span[]): readonly Pair[] {
  return spans.map((span) => ({
    source: [],
    translation: [],
    [side]: [span],
    confidence: gapConfidence,
  }))
}

const isProse: ReadonlySet<string> = new Set(['paragraph', 'list'])
const isVerbatim: ReadonlySet<string> = new Set(['math', 'code'])

/**
 * Which sentence of a paragraph or list says what which says; ids are `UNIT.t1` and on. Of a block
 * without a partner every sentence stands alone; headings, tables, figures,
 * formulas and code have none.
 */
export function sentencePairs(
  unit: string,
  blocks: Partial<Sided<Block>>,
  languages: Sided<Language>,
  measure: Measure,
  pins: Pins = noPins,
): readonly SentencePair[] {
  const { source, translation } = blocks
  const hasSentences = [source, translation].every(
    (block) => !block || (isProse.has(block.kind) && !isVerbatim.has(block.node.type)),
  )
  if (!hasSentences) return []
  const spans = {
    source: source ? languages.source.splitSentences(source.text) : [],
    translation: translation ? languages.translation.splitSentences(translation.text) : [],
  }
  const pairs = (): readonly Pair[] => {
    if (!source) return oneSided('translation', spans.translation)
    if (!translation) return oneSided('source', spans.source)
    const both = { source, translation }
    const together = pins.together(source.node, translation.node)
    const apart = pins.apart(source.node, translation.node)
    if (together.length + apart.length > 0) {
      return aroundPins(spans, together, (part) =>
        pairsOf(both, part, sentenceBeads, measure, (step) =>
          isForbidden(part, step, apart, together),
        ),
      )
    }
    return source.kind === 'list' && translation.kind === 'list'
      ? listPairs(both, spans, measure)
      : pairsOf(both, spans, sentenceBeads, measure)
  }
  return pairs().map((pair, index) => ({ id: `${unit}.t${index + 1}`, ...pair }))
}
