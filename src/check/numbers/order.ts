import type { PlacedQuantity } from './facets.ts'
import { grouped } from './leftover.ts'
import {
  classOf,
  isBound,
  isWrong,
  type Lists,
  leftClass,
  leftUnit,
  movedAlong,
  type Texts,
  type Twin,
  tookPlaces,
} from './order-words.ts'

/** Two values that changed places: each stands where the other should. */
export interface Exchange {
  /** In the order of the source. */
  readonly source: readonly [PlacedQuantity, PlacedQuantity]
  /** The same values, the first first: it stands behind the second in the translation. */
  readonly translation: readonly [PlacedQuantity, PlacedQuantity]
}

function byValue(list: readonly PlacedQuantity[]): ReadonlyMap<string, PlacedQuantity[]> {
  const values = new Map<string, PlacedQuantity[]>()
  for (const quantity of list) {
    // 2例 is no 2 of 2级.
    const key = quantity.name?.startsWith('#') ? quantity.name : quantity.value
    const same = values.get(key)
    if (same === undefined) values.set(key, [quantity])
    else same.push(quantity)
  }
  return values
}

/** Values that stand as often in both texts; of one that stands `most` times the first is the first. */
function twinsOf({ source, translation }: Lists, most: number): readonly Twin[] {
  const others = byValue(translation)
  return [...byValue(source)].flatMap(([value, own]): readonly Twin[] => {
    const other = others.get(value) ?? []
    if (own.length !== other.length || own.length > most) return []
    return own.flatMap((quantity, at) => {
      const twin = other[at]
      return twin === undefined ? [] : [{ source: quantity, translation: twin }]
    })
  })
}

function bySegment(list: readonly PlacedQuantity[]): ReadonlyMap<number, PlacedQuantity[]> {
  const groups = new Map<number, PlacedQuantity[]>()
  for (const quantity of list) {
    if (quantity.segment === undefined || quantity.isLoose) continue
    const group = groups.get(quantity.segment)
    if (group === undefined) groups.set(quantity.segment, [quantity])
    else group.push(quantity)
  }
  return groups
}

/** A value that stands more often says little by its place. */
const mostTwins = 3

/** The unit of a measured value; empty for what is counted. */
function measureOf(unit: PlacedQuantity['unit']): string {
  return unit === undefined || unit.above === 'person' || unit.above === 'times'
    ? ''
    : `${unit.above}/${unit.below.join(' ')}`
}

/** Neighbours in the source that stand the other way round in the translation, each pair once. */
function inverted(twins: readonly Twin[]): readonly (readonly [Twin, Twin])[] {
  const ordered = twins.toSorted((a, b) => a.source.start - b.source.start)
  const there = new Map(
    twins
      .toSorted((a, b) => a.translation.start - b.translation.start)
      .map((twin, rank) => [twin, rank] as const),
  )
  return ordered.flatMap((twin, at) => {
    const next = ordered[at + 1]
    if (next === undefined) return []
    return (there.get(twin) ?? 0) === (there.get(next) ?? 0) + 1 ? [[twin, next] as const] : []
  })
}

const isShare = ({ source }: Twin) => source.value.endsWith('%')

/** Each value with those of the next two of the source that are a share where it is none. */
function neighbours(twins: readonly Twin[]): readonly (readonly [Twin, Twin])[] {
  const ordered = twins.toSorted((a, b) => a.source.start - b.source.start)
  return ordered.flatMap((one, at) =>
    ordered
      .slice(at + 1, at + 3)
      .filter((other) => isShare(one) !== isShare(other))
      .map((other) => [one, other] as const),
  )
}

/** Two values that stand in each other's rank, with everything between them where it was. */
function transposed(twins: readonly Twin[]): readonly (readonly [Twin, Twin])[] {
  const ordered = twins.toSorted((a, b) => a.source.start - b.source.start)
  const there = twins.toSorted((a, b) => a.translation.start - b.translation.start)
  const moved = ordered.flatMap((twin, at) => (there[at] === twin ? [] : [at]))
  const [first = 0, last = 0] = moved
  const [one, other] = [ordered[first], ordered[last]]
  return moved.length === 2 && last > first + 1 && one && other ? [[one, other]] : []
}

function exchangeOf([one, other]: readonly [Twin, Twin]): Exchange {
  return { source: [one.source, other.source], translation: [one.translation, other.translation] }
}

/** Values that changed places inside one part of the unit. */
function insideSegments(lists: Lists, texts: Texts): readonly Exchange[] {
  const theirs = bySegment(lists.translation)
  return [...bySegment(lists.source)].flatMap(([segment, source]) => {
    const own = { source, translation: theirs.get(segment) ?? [] }
    const twins = twinsOf(own, 1)
    const kinds = new Map<string, Twin[]>()
    for (const twin of twins) {
      const kind = classOf(twin)
      kinds.set(kind, [...(kinds.get(kind) ?? []), twin])
    }
    for (const [unit, list] of grouped(twins, ({ source: { unit } }) => measureOf(unit))) {
      if (unit !== '' && list.some((twin) => classOf(twin) !== classOf(list[0] ?? twin))) {
        kinds.set(`unit ${unit}`, list)
      }
    }
    const ofKind = [...kinds].flatMap(([kind, list]) =>
      inverted(list).filter(([one, other]) => isWrong(own, texts, kind, one, other)),
    )
    const isOdd = ([one, other]: readonly [Twin, Twin]) =>
      leftUnit(one, other) ||
      leftUnit(other, one) ||
      leftClass(one) ||
      leftClass(other) ||
      tookPlaces(texts, one, other) ||
      (isBound(texts, one, other) && movedAlong(texts, one, other) <= 0)
    const others = [...inverted(twinsOf(own, mostTwins)), ...transposed(twins)].filter(isOdd)
    const placed = neighbours(twins).filter(([one, other]) => tookPlaces(texts, one, other))
    return [...ofKind, ...others, ...placed].map(exchangeOf)
  })
}

/** Values that changed places between two parts of the unit: each stands where the other should. */
function betweenSegments(lists: Lists): readonly Exchange[] {
  const exact = (list: readonly PlacedQuantity[]) => list.filter(({ isLoose }) => !isLoose)
  const twins = twinsOf({ source: exact(lists.source), translation: exact(lists.translation) }, 1)
  const moved = new Map<string, Twin>()
  const found: Exchange[] = []
  for (const twin of twins) {
    const [from, to] = [twin.source.segment, twin.translation.segment]
    if (from === undefined || to === undefined || from === to) continue
    const back = moved.get(`${to} ${from} ${classOf(twin)}`)
    if (back !== undefined) found.push(exchangeOf([back, twin]))
    moved.set(`${from} ${to} ${classOf(twin)}`, twin)
  }
  return found
}

type Joined = readonly [PlacedQuantity, PlacedQuantity]

/** Neighbours that are joined, `a–b`, `a/b`, by both values. */
function joinedOf(list: readonly PlacedQuantity[]): ReadonlyMap<string, readonly Joined[]> {
  const pairs = new Map<string, Joined[]>()
  list.forEach((quantity, at) => {
    const before = list[at - 1]
    if (quantity.joint === undefined || before === undefined || before.value === quantity.value)
      return
    const key = `${before.value} ${quantity.value}`
    pairs.set(key, [...(pairs.get(key) ?? []), [before, quantity]])
  })
  return pairs
}

/** Ranges, ratios and counts of a whole that stand the other way round. */
function turned(lists: Lists): readonly Exchange[] {
  const ours = joinedOf(lists.source)
  const theirs = joinedOf(lists.translation)
  const count = (pairs: ReadonlyMap<string, readonly Joined[]>, key: string) =>
    pairs.get(key)?.length ?? 0
  return [...ours].flatMap(([key, pairs]): readonly Exchange[] => {
    const back = key.split(' ').reverse().join(' ')
    const isTurned = count(theirs, key) < pairs.length && count(theirs, back) > count(ours, back)
    const [source, found] = [pairs.at(-1), theirs.get(back)?.at(-1)]
    return isTurned && source && found ? [{ source, translation: [found[1], found[0]] }] : []
  })
}

/** `14 of 8` where the source holds both numbers and says nothing of the kind. */
function impossible({ source, translation }: Lists): readonly Exchange[] {
  if (source.some(({ isImpossible }) => isImpossible)) return []
  return translation.flatMap((quantity, at): readonly Exchange[] => {
    const before = translation[at - 1]
    if (!quantity.isImpossible || before === undefined) return []
    const [part, whole] = [before, quantity].map(({ value, segment }) =>
      source.find((own) => own.value === value && own.segment === segment),
    )
    return part && whole ? [{ source: [whole, part], translation: [quantity, before] }] : []
  })
}

/** Values that both texts hold, each where the other stands in the source. */
export function exchanges(lists: Lists, texts: Texts): readonly Exchange[] {
  const back = [...turned(lists), ...impossible(lists)]
  const seen = new Set(back.flatMap(({ translation }) => translation))
  const found = [...back]
  for (const exchange of [...insideSegments(lists, texts), ...betweenSegments(lists)]) {
    if (exchange.translation.some((one) => seen.has(one))) continue
    for (const one of exchange.translation) seen.add(one)
    found.push(exchange)
  }
  return found
}
