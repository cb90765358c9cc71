import type { Saying } from '../../language/language.ts'
import type { Side, Sided } from '../../model/review.ts'
import type { PlacedQuantity } from './facets.ts'
import { type Found, leftAfter, pairedInSegments } from './leftover.ts'

/** Two turns of words that say one kind of number with two values. */
export interface WordDifference {
  readonly kind: Saying['kind'] | 'number'
  readonly source: Saying & Found
  readonly translation: Saying & Found
}

const kinds = ['fraction', 'frequency', 'ordinal'] as const

/** Fractions, frequencies and ordinals that have another value in the same part of the translation. */
export function sayingDifferences(
  lists: Sided<readonly (Saying & Found)[]>,
): readonly WordDifference[] {
  return kinds.flatMap((kind) => {
    const left = leftAfter(
      {
        source: lists.source.filter((saying) => saying.kind === kind),
        translation: lists.translation.filter((saying) => saying.kind === kind),
      },
      ({ value }) => value,
    )
    return pairedInSegments(left, () => true).pairs.map(([source, translation]) => ({
      kind,
      source,
      translation,
    }))
  })
}

/** Something that only one text says. */
export interface LoneWord {
  readonly kind: 'number' | 'ordinal'
  readonly side: Side
  readonly span: Saying | PlacedQuantity
}

/** Below this, another word may say it: two, both, again, the other. */
const leastTelling = 3

/** Counts that the translation adds, `four groups`, and ordinals, from three on, of which the other text of the unit says nothing. */
export function loneWords(
  quantities: Sided<readonly PlacedQuantity[]>,
  sayings: Sided<readonly (Saying & Found)[]>,
): readonly LoneWord[] {
  return (['source', 'translation'] as const).flatMap((side): readonly LoneWord[] => {
    const other = side === 'source' ? 'translation' : 'source'
    const said = new Set([
      ...quantities[other].map(({ value }) => value.replace('%', '')),
      ...sayings[other].flatMap(({ value }) => value.split(/[^\d.]/u)),
    ])
    const isTold = (value: string) => /^\d{1,2}$/u.test(value) && Number(value) >= leastTelling
    const ordinals = sayings[side].filter(
      ({ kind, value }) => kind === 'ordinal' && isTold(value) && !said.has(value),
    )
    // A list may be summed up in one language alone: 三者, all three.
    const counted = side === 'translation' ? quantities[side] : []
    const counts = counted.filter(
      ({ isCount, value, start }) =>
        isCount === true &&
        isTold(value) &&
        !said.has(value) &&
        !sayings[side].some((saying) => start >= saying.start && start < saying.end),
    )
    return [
      ...ordinals.map((span) => ({ kind: 'ordinal' as const, side, span })),
      ...counts.map((span) => ({ kind: 'number' as const, side, span })),
    ]
  })
}

/** Counts in words, 三组 and `four groups`, that neither digits nor words of the other text say. */
export function countDifferences(
  lists: Sided<readonly PlacedQuantity[]>,
): readonly (readonly [PlacedQuantity, PlacedQuantity])[] {
  const isNoClass = ({ name }: PlacedQuantity) => name?.startsWith('#') !== true
  const left = leftAfter(
    { source: lists.source.filter(isNoClass), translation: lists.translation.filter(isNoClass) },
    ({ value }) => value,
  )
  const isCount = ({ isCount }: PlacedQuantity) => isCount === true
  return pairedInSegments(
    { source: left.source.filter(isCount), translation: left.translation.filter(isCount) },
    () => true,
  ).pairs
}
