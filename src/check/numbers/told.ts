import type { Side, Span } from '../../model/review.ts'
import type { NameDifference } from '../named.ts'
import type { SentenceGap } from '../sentence-gaps.ts'
import type { ReadQuantity } from './side.ts'

const holds = (outer: Span, inner: Span) => inner.start >= outer.start && inner.end <= outer.end

/**
 * False of a number that another finding of its unit tells with what it is a part of: the number of
 * a name, `CD38`, and those of a sentence that only one text holds.
 */
export function untold(
  names: readonly NameDifference[],
  gaps: readonly SentenceGap[],
): (side: Side, token: ReadQuantity) => boolean {
  const stretches = (side: Side) => gaps.filter((gap) => gap.side === side && !gap.isOneOf)
  const inGaps = {
    source: stretches('source').flatMap(({ spans }) => spans),
    translation: stretches('translation').flatMap(({ spans }) => spans),
  }
  return (side, token) => {
    if (inGaps[side].some((span) => holds(span, token))) return false
    const isName = token.name !== undefined && !token.name.startsWith('#')
    return !(
      isName &&
      names.some(({ difference }) => {
        const name = difference[side]
        return name !== undefined && holds(name.span, token)
      })
    )
  }
}
