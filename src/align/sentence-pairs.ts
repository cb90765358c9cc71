import type { Language } from '../language/language.ts'

import type { Glossary } from '../model/glossary.ts'
import { isLeftInSource, isUntranslated } from '../model/placeholder.ts'
import type { Block, SentencePair, Side, Sided, Span } from '../model/review.ts'
import { glossaryMatcher } from '../terms/glossary-matcher.ts'

import { alignSegments } from './lines/align-segments.ts'
import type { Link } from './lines/path.ts'
import { itemRows } from './list-items.ts'
import { gapConfidence, type Measure, rounded, skeletonConfidence } from './measure.ts'
import { aroundPins, isForbidden } from './pinned-pairs.ts'
import { noPins, type Pins } from './pins.ts'

type Spans = Sided<readonly Span[]>
type Pair = Omit<SentencePair, 'id'>

/** Sentences of two blocks that go together as a whole, or a pair that is settled already. */
type Part = { readonly pair: Pair } | OpenPart

interface OpenPart {
  readonly blocks: Sided<Block>
  readonly spans: Spans
  readonly isForbidden?: (link: Link) => boolean
}

function within(outer: readonly Span[], spans: readonly Span[]): readonly Span[] {
  return spans.filter((span) =>
    outer.some(({ start, end }) => span.start >= start && span.end <= end),
  )
}

/** Items of two lists go together first, so that no pair reaches from one item into the next. */
function listParts(blocks: Sided<Block>, spans: Spans, measure: Measure): readonly Part[] {
  return itemRows(blocks, measure).map((row) => ({
    blocks,
    spans: {
      source: within(row.source, spans.source),
      translation: within(row.translation, spans.translation),
    },
  }))
}

function oneSided(side: 'source' | 'translation', spans: readonly Span[]): readonly Part[] {
  return spans.map((span) => ({
    pair: { source: [], translation: [], [side]: [span], confidence: gapConfidence },
  }))
}

/** A skeleton has a sign for every sentence: they go together by their places, and teach nothing. */
function skeletonParts({ source, translation }: Spans): readonly Part[] {
  return source.map((span, at) => ({
    pair: {
      source: [span],
      translation: translation.slice(at, at + 1),
      confidence: skeletonConfidence,
    },
  }))
}

const wholePart = (spans: Spans): Part => ({ pair: { ...spans, confidence: skeletonConfidence } })

const isProse: ReadonlySet<string> = new Set(['paragraph', 'list'])
const isVerbatim: ReadonlySet<string> = new Set(['math', 'code'])

/** The parts of a row in reading order; none of headings, tables, figures, formulas and code. */
function partsOf(
  blocks: Partial<Sided<Block>>,
  languages: Sided<Language>,
  measure: Measure,
  pins: Pins,
): readonly Part[] {
  const { source, translation } = blocks
  const hasSentences = [source, translation].every(
    (block) => !block || (isProse.has(block.kind) && !isVerbatim.has(block.node.type)),
  )
  if (!hasSentences) return []
  const spans = {
    source: source ? languages.source.splitSentences(source.text) : [],
    translation: translation ? languages.translation.splitSentences(translation.text) : [],
  }
  if (!source) return oneSided('translation', spans.translation)
  if (!translation) return oneSided('source', spans.source)
  const both = { source, translation }
  const article = { language: languages.translation }
  // What is still in the other language is not split as that one is.
  if (isLeftInSource(article, translation)) return [wholePart(spans)]
  const isSkeleton = isUntranslated(article, translation)
  if (isSkeleton && spans.source.length === spans.translation.length) return skeletonParts(spans)
  const together = pins.together(source.node, translation.node)
  const apart = pins.apart(source.node, translation.node)
  if (together.length + apart.length === 0) {
    return source.kind === 'list' && translation.kind === 'list'
      ? listParts(both, spans, measure)
      : [{ blocks: both, spans }]
  }
  return aroundPins(spans, together).map((part) =>
    'pair' in part
      ? part
      : {
          blocks: both,
          spans: part,
          isForbidden: (link) => isForbidden(part, link, apart, together),
        },
  )
}

/** A row of blocks whose sentences are wanted. */
export interface SentenceRow {
  readonly unit: string
  readonly blocks: Partial<Sided<Block>>
}

const textsOf = ({ text }: Block, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

/**
 * Which sentence of a paragraph or list says what which says, row by row; ids are `UNIT.t1` and on.
 * Of a block without a partner every sentence stands alone; headings, tables, figures, formulas and
 * code have none.
 */
export function sentencePairs(
  rows: readonly SentenceRow[],
  languages: Sided<Language>,
  measure: Measure,
  glossary: Glossary = { concepts: [] },
  pins: Pins = noPins,
): readonly (readonly SentencePair[])[] {
  const matchers = {
    source: glossaryMatcher(glossary, languages.source.subtag),
    translation: glossaryMatcher(glossary, languages.translation.subtag),
  }
  const conceptsOf = (side: Side, texts: readonly string[]) =>
    texts.map((text) => matchers[side](text).map(({ concept }) => concept))
  const parts = rows.map(({ blocks }) => partsOf(blocks, languages, measure, pins))
  const open = parts.flat().filter((part): part is OpenPart => !('pair' in part))
  const links = alignSegments(
    open.map(({ blocks, spans, ...bounds }) => {
      const source = textsOf(blocks.source, spans.source)
      const translation = textsOf(blocks.translation, spans.translation)
      const concepts = {
        source: conceptsOf('source', source),
        translation: conceptsOf('translation', translation),
      }
      return { ...bounds, source, translation, concepts }
    }),
  )
  const found = new Map(
    open.map(({ spans }, at): readonly [Spans, readonly Pair[]] => [
      spans,
      (links[at] ?? []).map(({ source, translation, confidence }) => ({
        source: spans.source.slice(source.start, source.end),
        translation: spans.translation.slice(translation.start, translation.end),
        confidence: rounded(confidence),
      })),
    ]),
  )
  return rows.map(({ unit }, row) =>
    (parts[row] ?? [])
      .flatMap((part) => ('pair' in part ? [part.pair] : (found.get(part.spans) ?? [])))
      .map((pair, index) => ({ id: `${unit}.t${index + 1}`, ...pair })),
  )
}
