import type { Side, Span } from '../../model/review.ts'
import type { Token } from '../differences.ts'
import type { NameDifference } from '../named.ts'
import type { SentenceGap } from '../sentence-gaps.ts'
import type { PlacedQuantity } from './facets.ts'
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

/** A smaller number is said once more only where a word of its own sentence says it: 两个字, `2 em … two`. */
const isLarge = (value: string) => /^\d{2}/u.test(value)

/**
 * What a translation adds without the numbers that it says once more where its sentence misses
 * none: `of these 97 women`, 95% of each interval. Names and classes are no repetition.
 */
export function withoutRepeated(
  added: readonly (Token & PlacedQuantity)[],
  missing: readonly PlacedQuantity[],
  source: readonly PlacedQuantity[],
): readonly (Token & PlacedQuantity)[] {
  const isOpen = ({ segment }: PlacedQuantity) =>
    missing.some((one) => one.segment === undefined || one.segment === segment)
  const isSaid = ({ value, segment }: PlacedQuantity) =>
    source.some(
      (own) =>
        own.value === value &&
        (isLarge(value) || (own.isLoose && segment !== undefined && own.segment === segment)),
    )
  return added.filter((token) => token.name !== undefined || isOpen(token) || !isSaid(token))
}
