import type { Side, Sided, Span } from '../../model/review.ts'
import type { Difference } from '../differences.ts'
import type { SegmentOf } from './segments.ts'

/** A formula holds a range or a number with its deviation. */
const mostHidden = 2

/** True, for each formula that cannot be read, of two numbers that only the other text of its sentence says. */
export function unreadIn(
  segmentOf: SegmentOf,
  damaged: Sided<readonly Span[]>,
): (difference: Difference) => boolean {
  const left: Sided<Map<number | undefined, number>> = { source: new Map(), translation: new Map() }
  for (const side of ['source', 'translation'] as const) {
    for (const span of damaged[side]) {
      const segment = segmentOf(side, span)
      left[side].set(segment, (left[side].get(segment) ?? 0) + mostHidden)
    }
  }
  const take = (side: Side, segment: number | undefined) => {
    const count = left[side].get(segment) ?? 0
    left[side].set(segment, count - 1)
    return count > 0
  }
  return ({ source, translation }) => {
    if (source !== undefined && translation !== undefined) return false
    if (source !== undefined) return take('translation', segmentOf('source', source.span))
    if (translation === undefined) return false
    return take('source', segmentOf('translation', translation.span))
  }
}
