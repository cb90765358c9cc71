import { type Anchor, anchorsOf } from '../../language/anchors.ts'
import type { Side, Sided, Span } from '../../model/review.ts'
import type { PlacedQuantity } from './facets.ts'

/** Two values that changed places: each stands where the other should. */
export interface Exchange {
  /** In the order of the source. */
  readonly source: readonly [PlacedQuantity, PlacedQuantity]
  /** The same values, the first first: it stands behind the second in the translation. */
  readonly translation: readonly [PlacedQuantity, PlacedQuantity]
}

type Texts = Sided<string>
type Lists = Sided<readonly PlacedQuantity[]>

/** Values that each text holds once, with both places. */
interface Twin {
  readonly source: PlacedQuantity
  readonly translation: PlacedQuantity
}

function byValue(list: readonly PlacedQuantity[]): ReadonlyMap<string, PlacedQuantity[]> {
  const values = new Map<string, PlacedQuantity[]>()
  for (const quantity of list) {
    const same = values.get(quantity.value)
    if (same === undefined) values.set(quantity.value, [quantity])
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

/** What the order of two values is compared among: rates, years, measured values, whole numbers. */
function classOf({ source }: Twin): string {
  if (source.name !== undefined) return 'name'
  if (source.value.endsWith('%')) return '%'
  if (/^(?:19|20)\d\d$/u.test(source.value) && source.unit === undefined) return 'year'
  return source.value.includes('.') ? 'decimal' : 'whole'
}

/** A value that stands more often says little by its place. */
const mostTwins = 3

/** Nothing but a joint and a unit between two values: their order is what they say. */
const bound =
  /^[^\d\n]{0,3}?\p{L}{0,9}\s?(?:[-–—~～〜∼/／±:：∶,，、]|to|and|or|vs\.?|versus|至|到|和|与|比|或|及)\s?(?:\p{Sc}\s?)?$/u
/** The same with a word between, without a comma. */
const tied = /^%?\s?(?:[-–~～/、]|to|and|or|vs\.?|versus|至|到|和|与|比|或)\s?$/u
/** A part of a whole is named before it in one language and behind it in the other: 14例中8例, 8 of 14. */
const part = /中|内|之|其|\b(?:of|among|out|in)\b|\//u

/** What stands between two values and their units. */
function gapOf(text: string, one: PlacedQuantity, other: PlacedQuantity): string {
  const [first, last] = one.start < other.start ? [one, other] : [other, one]
  const { end } = first.unit === undefined ? first : first.phrase
  return text.slice(end <= last.start ? end : first.end, last.start)
}

function isBound(texts: Texts, one: Twin, other: Twin): boolean {
  return (
    bound.test(gapOf(texts.source, one.source, other.source)) &&
    bound.test(gapOf(texts.translation, one.translation, other.translation))
  )
}

/** How far around two values words are looked for that belong to one of them, in UTF-16 code units. */
const reach = 40

interface Near extends Anchor {
  readonly isFirst: boolean
}

/** Where what is said of one of two values ends and that of the other begins. */
const border = /[，,；;、]|\b(?:and|versus|vs|but|while|whereas|than)\b|[而比]/u
/** Where a sentence or clause ends. */
const far = /[。；;\n]|\.\s/u

/** Words around two values, each with the value that it is said of: by clauses, else by nearness. */
function wordsNear(text: string, one: Span, other: Span, width: number): readonly Near[] {
  const [first, last] = one.start < other.start ? [one, other] : [other, one]
  const before = text.slice(Math.max(0, first.start - width), first.start)
  const start = first.start - (before.split(far).at(-1) ?? '').length
  const after = text.slice(last.end, last.end + width).split(far)[0] ?? ''
  const middle = text.slice(first.end, last.start)
  const cut = border.exec(middle)?.index ?? middle.length / 2
  return anchorsOf(text.slice(start, last.end + after.length)).map((anchor) => ({
    ...anchor,
    isFirst: start + anchor.at < first.end + cut === (first === one),
  }))
}

/** Words that went with their values, less those that stayed where the other value now stands. */
function movedAlong(texts: Texts, one: Twin, other: Twin): number {
  const ours = wordsNear(texts.source, one.source, other.source, reach)
  const theirs = wordsNear(texts.translation, one.translation, other.translation, reach * 1.5)
  const matching = (anchor: Near, list: readonly Near[]) =>
    list.filter(({ stems }) => stems.some((stem) => anchor.stems.includes(stem)))
  return ours.reduce((score, anchor) => {
    const [found, ...more] = matching(anchor, theirs)
    if (found === undefined || more.length > 0 || matching(anchor, ours).length > 1) return score
    return score + (found.isFirst === anchor.isFirst ? 1 : -1)
  }, 0)
}

function unitOf({ unit }: PlacedQuantity): string {
  return unit === undefined ? '' : `${unit.above}/${unit.below.join(' ')}`
}

/** The unit of the one stands at the other now, and no unit contradicts that. */
function leftUnit(one: Twin, other: Twin): boolean {
  const unit = unitOf(one.source)
  return (
    unit !== '' &&
    unitOf(other.source) !== unit &&
    unitOf(other.translation) === unit &&
    unitOf(one.translation) !== unit
  )
}

/** `92% and 90.6%, 57.3% and 56.5%` for what the source says group by group: others stand side by side. */
function isRegrouped(lists: Lists, texts: Texts, one: Twin, other: Twin): boolean {
  const isTied = (side: Side, at: PlacedQuantity) => {
    const before = lists[side][lists[side].indexOf(at) - 1]
    return before !== undefined && tied.test(gapOf(texts[side], before, at))
  }
  return isTied('translation', other.translation) && !isTied('source', one.source)
}

/** What stands directly behind a value: its unit, its class, a confidence level. */
function slotOf(text: string, quantity: PlacedQuantity): string {
  const isLevel = /^%?\s?CI\b/u.test(text.slice(quantity.end, quantity.end + 5))
  const isClass = quantity.name?.startsWith('#') ?? false
  return [isLevel, isClass, unitOf(quantity)].join(' ')
}

/** Each stands in the other's place, by what is directly around them. */
function tookPlaces(texts: Texts, one: Twin, other: Twin): boolean {
  const [first, second] = [slotOf(texts.source, one.source), slotOf(texts.source, other.source)]
  return (
    first !== second &&
    slotOf(texts.translation, one.translation) === second &&
    slotOf(texts.translation, other.translation) === first
  )
}

function isWrong(lists: Lists, texts: Texts, kind: string, one: Twin, other: Twin): boolean {
  if (isBound(texts, one, other)) return movedAlong(texts, one, other) <= 0
  if (isRegrouped(lists, texts, one, other)) return false
  if (kind === 'whole') {
    const gaps = [
      gapOf(texts.source, one.source, other.source),
      gapOf(texts.translation, one.translation, other.translation),
    ]
    const arePersons = [one, other].every(({ source }) => source.unit?.above === 'person')
    if (!arePersons || gaps.some((gap) => part.test(gap))) return false
    return movedAlong(texts, one, other) < 0
  }
  return kind !== 'year' && kind !== 'name' && movedAlong(texts, one, other) <= 0
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
    const ofKind = [...kinds].flatMap(([kind, list]) =>
      inverted(list).filter(([one, other]) => isWrong(own, texts, kind, one, other)),
    )
    const isOdd = ([one, other]: readonly [Twin, Twin]) =>
      leftUnit(one, other) ||
      leftUnit(other, one) ||
      tookPlaces(texts, one, other) ||
      (isBound(texts, one, other) && movedAlong(texts, one, other) <= 0)
    const others = inverted(twinsOf(own, mostTwins)).filter(isOdd)
    return [...ofKind, ...others].map(exchangeOf)
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
