import { countFirst } from '../../model/ordered.ts'
import type { Side, Span, Unit } from '../../model/review.ts'
import type { Found } from './leftover.ts'

/** The part of a unit that says the same in both texts and holds this stretch; undefined where unsure. */
export type SegmentOf = (side: Side, span: Span) => number | undefined

/** Below this, a sentence pair is no help to find what belongs together. */
const goodConfidence = 0.5

interface Segment extends Span {
  readonly index: number
}

function lineSegments(text: string): readonly Segment[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index: start }, index) => ({
    start,
    end: start + line.length,
    index,
  }))
}

function segmentsOf(unit: Unit, side: Side, least: number): readonly Segment[] {
  if (unit.sentences.length > 0) {
    return unit.sentences
      .flatMap(({ confidence, ...pair }, index) =>
        confidence < least ? [] : pair[side].map((span) => ({ ...span, index })),
      )
      .sort((a, b) => a.start - b.start)
  }
  const lines = {
    source: lineSegments(unit.blocks.source?.text ?? ''),
    translation: lineSegments(unit.blocks.translation?.text ?? ''),
  }
  return lines.source.length === lines.translation.length ? lines[side] : []
}

/**
 * Aligned sentences of prose, those of at least this confidence; cells and lines of a table or figure
 * where both have as many.
 */
export function segmentsIn(unit: Unit, least = goodConfidence): SegmentOf {
  const segments = {
    source: segmentsOf(unit, 'source', least),
    translation: segmentsOf(unit, 'translation', least),
  }
  return (side, { start }) => {
    const own = segments[side]
    const at = countFirst(own.length, (index) => (own[index]?.start ?? 0) <= start) - 1
    const found = own[at]
    return found !== undefined && start < found.end ? found.index : undefined
  }
}

/** Each with the part of the unit that it stands in. */
export function placed<T extends Span>(
  list: readonly T[],
  side: Side,
  segmentOf: SegmentOf,
): readonly (T & Found)[] {
  return list.map((item) => ({ ...item, segment: segmentOf(side, item) }))
}
