import type { Saying } from '../../language/language.ts'
import type { Side, Sided } from '../../model/review.ts'
import type { PlacedQuantity } from './facets.ts'
import { type Found, leftAfter, pairedInSegments, takePairs } from './leftover.ts'
import { isCounted, isSpan } from './measures.ts'
import { isNear } from './unlike.ts'

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
  quantities: Sided<readonly PlacedQuantity[]>,
): readonly WordDifference[] {
  return kinds.flatMap((kind) => {
    const left = leftAfter(
      {
        source: lists.source.filter((saying) => saying.kind === kind),
        translation: lists.translation.filter((saying) => saying.kind === kind),
      },
      ({ value }) => value,
    )
    const untold = {
      source: left.source.filter(isUntold(lists.source, quantities, 'source')),
      translation: left.translation.filter(isUntold(lists.translation, quantities, 'translation')),
    }
    const here = pairedInSegments(untold, () => true)
    // How often something is done may be told a sentence earlier or later.
    const near =
      kind === 'frequency' ? takePairs(here.left.source, here.left.translation, isNear).pairs : []
    return [...here.pairs, ...near].map(([source, translation]) => ({ kind, source, translation }))
  })
}

/** True unless the other text of the sentence says an ordinal in digits as a plain number: 第14天, day 14. */
function isUntold(
  own: readonly (Saying & Found)[],
  quantities: Sided<readonly PlacedQuantity[]>,
  side: Side,
): (saying: Saying & Found) => boolean {
  const isInDigits = ({ start, end }: Saying) =>
    quantities[side].some((one) => !one.isLoose && one.start >= start && one.start < end)
  const written = new Set(own.filter((saying) => saying.kind === 'ordinal' && isInDigits(saying)))
  const key = ({ value, segment }: { readonly value: string } & Found) => `${segment} ${value}`
  const said = new Set(written.size === 0 ? [] : quantities[opposite(side)].map(key))
  return (saying) => !(written.has(saying) && said.has(key(saying)))
}

const opposite = (side: Side): Side => (side === 'source' ? 'translation' : 'source')

/** Something that only one text says. */
export interface LoneWord {
  readonly kind: 'number' | 'ordinal'
  readonly side: Side
  readonly span: Saying | PlacedQuantity
}

/** Below this, another word may say it: two, both, again, the other. */
const leastTelling = 3

function thingsOf({ things, unit }: PlacedQuantity): readonly string[] {
  return unit === undefined ? things : [...things, unit.above]
}

/** The other text says the number of the same things elsewhere, and this one says it again. */
function isRetold(quantity: PlacedQuantity, told: readonly PlacedQuantity[]): boolean {
  const things = new Set(thingsOf(quantity))
  return told.some(
    (one) =>
      one.value === quantity.value &&
      (things.size === 0 || thingsOf(one).some((thing) => things.has(thing))),
  )
}

/** Counts in words, `four groups`, and ordinals, from three on, of which the other text of the unit says nothing. */
export function loneWords(
  quantities: Sided<readonly PlacedQuantity[]>,
  sayings: Sided<readonly (Saying & Found)[]>,
): readonly LoneWord[] {
  const spare = leftAfter(quantities, ({ value }) => value)
  const isTold = (value: string) => /^\d{1,2}$/u.test(value) && Number(value) >= leastTelling
  return (['source', 'translation'] as const).flatMap((side): readonly LoneWord[] => {
    const other = opposite(side)
    const heard = sayings[other].flatMap(({ value }) => value.split(/[^\d.]/u))
    const plain = (list: readonly PlacedQuantity[]) =>
      list.map(({ value }) => value.replace('%', ''))
    const all = new Set([...plain(quantities[other]), ...heard])
    const ordinals = sayings[side].filter(
      ({ kind, value }) => kind === 'ordinal' && isTold(value) && !all.has(value),
    )
    const left = new Set(spare[side])
    const told = quantities[side].filter((one) => !left.has(one) && mayCount(one))
    const isName = ({ name }: PlacedQuantity) => name !== undefined && !name.startsWith('#')
    const said = new Set([...plain(spare[other].filter((one) => !isName(one))), ...heard])
    const counts = spare[side].filter(
      (one) =>
        one.isCount === true &&
        !one.isSum &&
        one.name === undefined &&
        isTold(one.value) &&
        !said.has(one.value) &&
        !sayings[side].some(({ start, end }) => one.start >= start && one.start < end) &&
        !isRetold(one, told),
    )
    return [
      ...ordinals.map((span) => ({ kind: 'ordinal' as const, side, span })),
      ...counts.map((span) => ({ kind: 'number' as const, side, span })),
    ]
  })
}

/** A number that counts, or may: neither measured nor part of a name. */
const mayCount = ({ unit, unitNear, name }: PlacedQuantity) =>
  name === undefined && (unit === undefined ? !unitNear || !isSpan(unitNear) : isCounted(unit))

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
