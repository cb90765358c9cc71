import type { Saying } from '../../language/language.ts'
import type { Sided } from '../../model/review.ts'
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
