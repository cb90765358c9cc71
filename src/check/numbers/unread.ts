import type { Side, Sided, Span } from '../../model/review.ts'
import type { Difference } from '../differences.ts'
import type { SegmentOf } from './segments.ts'

/** True of a number that only one text says, in a sentence whose other text holds a formula that cannot be read. */
export function unreadIn(
  segmentOf: SegmentOf,
  damaged: Sided<readonly Span[]>,
): (difference: Difference) => boolean {
  const places = (side: Side) => new Set(damaged[side].map((span) => segmentOf(side, span)))
  const unread = { source: places('source'), translation: places('translation') }
  return ({ source, translation }) => {
    if (source !== undefined && translation !== undefined) return false
    if (source !== undefined) return unread.translation.has(segmentOf('source', source.span))
    if (translation === undefined) return false
    return unread.source.has(segmentOf('translation', translation.span))
  }
}
