import type { Sided } from '../../model/review.ts'
import { type Found, grouped } from './leftover.ts'
import { isCounted, isSpan, unitsAgree } from './measures.ts'
import type { ReadQuantity } from './side.ts'
import { type Saying, unlike } from './unlike.ts'

/** A quantity with the part of the unit that it stands in. */
export type PlacedQuantity = ReadQuantity & Found

/** Two quantities of one value that say something else of it. */
export interface FacetDifference {
  readonly facet: 'unit' | 'comparison' | 'sign' | 'joint'
  readonly source: PlacedQuantity
  readonly translation: PlacedQuantity
}

interface Facet extends Saying<PlacedQuantity> {
  readonly name: FacetDifference['facet']
  /** Quantities are compared where this is equal; undefined where they say nothing. */
  readonly groupOf: (
    quantity: PlacedQuantity,
    before: PlacedQuantity | undefined,
  ) => string | undefined
}

const facets: readonly Facet[] = [
  {
    name: 'unit',
    isFar: true,
    groupOf: ({ value }) => value,
    said: ({ unit }) => (unit === undefined ? '' : `${unit.above}/${unit.below.join(' ')}`),
    agree: unitsAgree,
  },
  {
    name: 'comparison',
    isFar: true,
    groupOf: ({ value }) => value,
    said: ({ comparator = '' }) => comparator,
    agree: ({ comparator: one = '' }, { comparator: other = '' }) => {
      if (one === '' || other === '' || one === other) return true
      if (isVague(one) || isVague(other)) return agreeVaguely(one, other)
      return (isUp(one) && isUp(other)) || (isDown(one) && isDown(other))
        ? one === 'up' || one === 'down' || other === 'up' || other === 'down'
        : false
    },
  },
  {
    name: 'sign',
    isFar: false,
    groupOf: ({ value }) => value,
    said: ({ sign }) => sign,
    agree: ({ sign: one }, { sign: other }) =>
      one === other || one.startsWith('raised') !== other.startsWith('raised'),
  },
  {
    name: 'joint',
    isFar: false,
    groupOf: ({ value, joint }, before) =>
      joint === undefined || before === undefined ? undefined : `${before.value} ${value}`,
    said: ({ joint = '' }) => joint,
    agree: ({ joint: one = '' }, { joint: other = '' }) =>
      one === other || ![one, other].some((joint) => joint === '±' || joint === '×'),
  },
]

const isVague = (sign: string) => sign === 'near' || sign === 'about'

/** Nearly and about 30 may be one; neither is more than 30, and nearly 30 is less. */
function agreeVaguely(one: string, other: string): boolean {
  if (isVague(one) && isVague(other)) return true
  const [vague, sign] = isVague(one) ? [one, other] : [other, one]
  if (sign === '=') return true
  return vague === 'near' ? sign === '<' || sign === 'down' : sign === 'up' || sign === 'down'
}

const isUp = (sign: string) => sign === '>' || sign === '≥' || sign === 'up'
const isDown = (sign: string) => sign === '<' || sign === '≤' || sign === 'down'

/** 一周, a month: no chance puts a unit of time behind them. */
const isOneSpan = ({ value, unit, digits, isSecond }: PlacedQuantity) =>
  value === '1' &&
  !isSecond &&
  /^(?:一|an?|one)$/iu.test(digits) &&
  unit !== undefined &&
  isSpan(unit) &&
  !/^an?$/iu.test(`${digits}${unit.above === 's' ? '' : '!'}`)

function byGroup(list: readonly PlacedQuantity[], { groupOf, name }: Facet) {
  const groups = new Map<string, PlacedQuantity[]>()
  list.forEach((quantity, at) => {
    // A word that counts nothing, 半 or `both`, is followed by a unit only by chance.
    const isWord =
      quantity.isLoose &&
      quantity.isCount !== true &&
      !quantity.value.includes('/') &&
      !isOneSpan(quantity)
    const mayCompare = name === 'comparison' && quantity.comparator !== undefined
    const key = isWord && !mayCompare ? undefined : groupOf(quantity, list[at - 1])
    if (key === undefined) return
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [quantity])
    else group.push(quantity)
  })
  return groups
}

/** Of two sentences: in one of them a word says the value of the other, 第3周 as `the third weekend`. */
function isSpoken(lists: Sided<readonly PlacedQuantity[]>, { source, translation }: LostUnit) {
  if (source.segment === translation.segment) return false
  const holds = (list: readonly PlacedQuantity[], { value, segment }: PlacedQuantity) =>
    segment !== undefined &&
    list.some((one) => one.isLoose && one.value === value && one.segment === segment)
  return holds(lists.translation, source) || holds(lists.source, translation)
}

/** What is said otherwise of equal values: unit, comparison, sign, and what joins two numbers. */
export function facetDifferences(
  lists: Sided<readonly PlacedQuantity[]>,
): readonly FacetDifference[] {
  return facets.flatMap((facet) => {
    const source = byGroup(lists.source, facet)
    const translation = byGroup(lists.translation, facet)
    return [...source].flatMap(([key, list]) => {
      const other = translation.get(key)
      const found = other === undefined ? [] : unlike({ source: list, translation: other }, facet)
      return found
        .filter((pair) => !isSpoken(lists, pair))
        .map((pair): FacetDifference => ({ facet: facet.name, ...pair }))
    })
  })
}

/** A value whose unit the translation leaves out. */
export interface LostUnit {
  readonly source: PlacedQuantity
  readonly translation: PlacedQuantity
}

const isMeasured = ({ unit, joint }: PlacedQuantity) =>
  unit !== undefined &&
  unit.above !== '' &&
  unit.above !== 'fold' &&
  !isCounted(unit) &&
  joint === undefined

/** How many of the next values of a list may hold the unit of all. */
const listed = 3

/** Measured values of the source that stand once in either text, in the translation without any unit. */
export function lostUnits(lists: Sided<readonly PlacedQuantity[]>): readonly LostUnit[] {
  const ours = grouped(lists.source, ({ value }) => value)
  const theirs = new Map<string, { readonly found: PlacedQuantity; readonly at: number } | null>()
  lists.translation.forEach((found, at) => {
    theirs.set(found.value, theirs.has(found.value) ? null : { found, at })
  })
  return [...ours].flatMap(([value, [source, ...more]]): readonly LostUnit[] => {
    const other = theirs.get(value)
    if (source === undefined || more.length > 0 || !other || !isMeasured(source)) return []
    const { found, at } = other
    const isSame = source.segment !== undefined && source.segment === found.segment
    const { unit, unitNear, isInList, isBare, isLoose } = found
    if (!isSame || unit || unitNear || isInList || !isBare || isLoose || source.isLoose) return []
    const next = lists.translation.slice(at + 1, at + 1 + listed)
    return next.some((one) => one.unit?.above === source.unit?.above)
      ? []
      : [{ source, translation: found }]
  })
}
