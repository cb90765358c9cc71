import type { Unit as Measure } from '../../language/units.ts'
import type { Sided } from '../../model/review.ts'
import { type Found, grouped, leftAfter, pairedInSegments } from './leftover.ts'
import type { ReadQuantity } from './side.ts'

/** A quantity with the part of the unit that it stands in. */
export type PlacedQuantity = ReadQuantity & Found

/** Two quantities of one value that say something else of it. */
export interface FacetDifference {
  readonly facet: 'unit' | 'comparison' | 'sign' | 'joint'
  readonly source: PlacedQuantity
  readonly translation: PlacedQuantity
}

interface Facet {
  readonly name: FacetDifference['facet']
  /** Quantities are compared where this is equal; undefined where they say nothing. */
  readonly groupOf: (
    quantity: PlacedQuantity,
    before: PlacedQuantity | undefined,
  ) => string | undefined
  /** What is said; empty where it is left open. */
  readonly said: (quantity: PlacedQuantity) => string
  readonly agree: (source: PlacedQuantity, translation: PlacedQuantity) => boolean
}

/** What is only counted may be named by any noun, 3次 and 3 doses. */
const isCounted = ({ above }: Measure) => above === 'person' || above === 'times'

/** Units of activity are written U and IU alike. */
const plainUnit = (unit: string) => unit.replace('IU', 'U')

function sameUnit(one: Measure, other: Measure): boolean {
  if (isCounted(one) && isCounted(other)) return true
  if (one.above === 'times' || other.above === 'times') return true
  const [own, theirs] = [plainUnit(one.above), plainUnit(other.above)]
  if (own !== theirs && own !== '' && theirs !== '') return false
  const lost = one.below.some((part) => !other.below.includes(part))
  const added = other.below.some((part) => !one.below.includes(part))
  return !(lost && added)
}

const facets: readonly Facet[] = [
  {
    name: 'unit',
    groupOf: ({ value }) => value,
    said: ({ unit }) => (unit === undefined ? '' : `${unit.above}/${unit.below.join(' ')}`),
    agree: ({ unit: one }, { unit: other }) => !one || !other || sameUnit(one, other),
  },
  {
    name: 'comparison',
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
    groupOf: ({ value }) => value,
    said: ({ sign }) => sign,
    agree: ({ sign: one }, { sign: other }) =>
      one === other || one.startsWith('raised') !== other.startsWith('raised'),
  },
  {
    name: 'joint',
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

function byGroup(list: readonly PlacedQuantity[], { groupOf, name }: Facet) {
  const groups = new Map<string, PlacedQuantity[]>()
  list.forEach((quantity, at) => {
    // A word that counts nothing, 半 or `a`, is followed by a unit only by chance.
    const isWord = quantity.isLoose && quantity.isCount !== true && !quantity.value.includes('/')
    const mayCompare = name === 'comparison' && quantity.comparator !== undefined
    const key = isWord && !mayCompare ? undefined : groupOf(quantity, list[at - 1])
    if (key === undefined) return
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [quantity])
    else group.push(quantity)
  })
  return groups
}

function differencesOf(facet: Facet, lists: Sided<readonly PlacedQuantity[]>) {
  const left = leftAfter(lists, facet.said)
  if (left.source.length === 0 || left.translation.length === 0) return []
  // What one text leaves open may stand for what only the other says; it explains nothing more.
  const isSaid = (quantity: PlacedQuantity) => facet.said(quantity) !== ''
  const saidIn = (list: readonly PlacedQuantity[], segment: number | undefined) =>
    list.filter((quantity) => quantity.segment === segment && isSaid(quantity)).length
  const agree = (source: PlacedQuantity, translation: PlacedQuantity) =>
    facet.agree(source, translation) &&
    ((isSaid(source) && isSaid(translation)) ||
      saidIn(left.source, source.segment) !== saidIn(left.translation, source.segment))
  const { left: apart } = pairedInSegments(left, agree)
  const differ = (source: PlacedQuantity, translation: PlacedQuantity) =>
    !facet.agree(source, translation)
  return pairedInSegments(apart, differ).pairs.map(
    ([source, translation]): FacetDifference => ({ facet: facet.name, source, translation }),
  )
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
      return other === undefined ? [] : differencesOf(facet, { source: list, translation: other })
    })
  })
}

/** A value whose unit the translation leaves out. */
export interface LostUnit {
  readonly source: PlacedQuantity
  readonly translation: PlacedQuantity
}

const isMeasured = ({ unit, joint }: PlacedQuantity) =>
  unit !== undefined && unit.above !== '' && !isCounted(unit) && joint === undefined

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
    const { unit, isInList, isBare, isLoose } = found
    if (!isSame || unit !== undefined || isInList || !isBare || isLoose || source.isLoose) return []
    const next = lists.translation.slice(at + 1, at + 1 + listed)
    return next.some((one) => one.unit?.above === source.unit?.above)
      ? []
      : [{ source, translation: found }]
  })
}
