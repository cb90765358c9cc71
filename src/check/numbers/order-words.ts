import { type Anchor, anchorsOf } from '../../language/anchors.ts'
import type { Side, Sided, Span } from '../../model/review.ts'
import type { PlacedQuantity } from './facets.ts'
import { isCounted, isSpan } from './measures.ts'

/** Both texts of a unit. */
export type Texts = Sided<string>
/** The quantities of both texts. */
export type Lists = Sided<readonly PlacedQuantity[]>

/** Values that each text holds once, with both places. */
export interface Twin {
  readonly source: PlacedQuantity
  readonly translation: PlacedQuantity
}

/** What the order of two values is compared among: rates, years, measured values, whole numbers. */
export function classOf({ source }: Twin): string {
  if (source.name !== undefined) return 'name'
  if (source.value.endsWith('%')) return '%'
  if (/^(?:19|20)\d\d$/u.test(source.value) && source.unit === undefined) return 'year'
  return source.value.includes('.') ? 'decimal' : 'whole'
}

/** Nothing but a joint and a unit between two values: their order is what they say. */
const bound =
  /^[^\d\n]{0,3}?\p{L}{0,9}\s?(?:[-–—~～〜∼/／±:：∶,，、]|to|and|or|vs\.?|versus|至|到|和|与|比|或|及)\s?(?:\p{Sc}\s?|第|the\s)?$/u
/** The same with a word between, without a comma. */
const tied = /^%?\s?(?:[-–~～/、]|to|and|or|vs\.?|versus|至|到|和|与|比|或)\s?$/u
/** A part of a whole is named before it in one language and behind it in the other: 14例中8例, 8 of 14. */
const part = /中|内|之|其(?!他)|\b(?:of|among|out)\b|\//u

/** What stands between two values and their units. */
function gapOf(text: string, one: PlacedQuantity, other: PlacedQuantity): string {
  const [first, last] = one.start < other.start ? [one, other] : [other, one]
  const { end } = first.unit === undefined ? first : first.phrase
  return text.slice(end <= last.start ? end : first.end, last.start)
}

/** Between the years of two dates: `年3月至`, `and November`. */
const betweenYears =
  /^\s?年?\s?(?:\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?\s?(?:[-–—~～至到和与及、,，]|to|and|or|through|until)\s?(?:\d{1,2}\s)?(?:\p{Lu}\p{Ll}{2,8}[\s,]{1,2}(?:\d{1,2},?\s)?)?$/u

/** Nothing but a joint stands between two values in either text. */
export function isBound(texts: Texts, one: Twin, other: Twin): boolean {
  if (classOf(one) === 'year' && classOf(other) === 'year') {
    return (
      betweenYears.test(gapOf(texts.source, one.source, other.source)) &&
      betweenYears.test(gapOf(texts.translation, one.translation, other.translation))
    )
  }
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
export function movedAlong(texts: Texts, one: Twin, other: Twin): number {
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

function unitOf({ unit: own, unitNear }: PlacedQuantity): string {
  const unit = own ?? unitNear
  return unit === undefined ? '' : `${unit.above}/${unit.below.join(' ')}`
}

/** The unit of the one stands at the other now, and no unit contradicts that. */
export function leftUnit(one: Twin, other: Twin): boolean {
  const unit = unitOf(one.source)
  return (
    unit !== '' &&
    unitOf(other.source) !== unit &&
    unitOf(other.translation) === unit &&
    unitOf(one.translation) !== unit
  )
}

const bracketed = /\s?[(（][^()（）]{0,20}[)）]/gu

/** `92% and 90.6%, 57.3% and 56.5%` for what the source says group by group: others stand side by side. */
function isRegrouped(lists: Lists, texts: Texts, one: Twin, other: Twin): boolean {
  const isTied = (side: Side, at: PlacedQuantity) => {
    const list = lists[side].slice(0, lists[side].indexOf(at))
    // Of 76.92% (20/26) and 80.77% (21/26) the shares stand side by side.
    return [
      list.at(-1),
      list.findLast(({ value }) => value.endsWith('%') && at.value.endsWith('%')),
    ]
      .flatMap((before) => before ?? [])
      .some((before) => tied.test(gapOf(texts[side], before, at).replaceAll(bracketed, '')))
  }
  return isTied('translation', other.translation) && !isTied('source', one.source)
}

/** Whether two stretches, one of each text, hold a word that says the same. */
function shareWords(source: string, translation: string): boolean {
  const theirs = new Set(anchorsOf(translation).flatMap(({ stems }) => stems))
  return anchorsOf(source).some(({ stems }) => stems.some((stem) => theirs.has(stem)))
}

/**
 * 缓解率70%和50%，毒性30%和10% as `70% and 30% in A, 50% and 10% in B`: two pairs in each text, of which
 * each of the one holds a value of both of the other, parted by other words.
 */
function isTransposed(lists: Lists, texts: Texts, one: Twin, other: Twin): boolean {
  const near = (side: Side, at: PlacedQuantity, step: number) => {
    const found = lists[side][lists[side].indexOf(at) + step]
    return found !== undefined && tied.test(gapOf(texts[side], found, at)) ? found.value : undefined
  }
  const first = near('source', one.source, -1)
  const last = near('source', other.source, 1)
  return (
    first !== undefined &&
    last !== undefined &&
    near('translation', other.translation, -1) === first &&
    near('translation', one.translation, 1) === last &&
    !shareWords(
      gapOf(texts.source, one.source, other.source),
      gapOf(texts.translation, other.translation, one.translation),
    )
  )
}

/** A letter that names a value directly before it: P=, n=, HR 0.6, r = −0.5. */
const label =
  /(?<!\p{L})([PnNrtFzQ]|HR|OR|RR|aHR|aOR|CI|MD|WMD|SMD|AUC|χ²?|κ|β)(?:\s?(?:值|values?))?\s?(?:为|是|was|is|of)?\s?[=＝:：<>≤≥＜＞]?\s?[-−]?\s?$/u

/** What stands directly around a value: its unit, its class, a confidence level, the letter that names it. */
function slotOf(text: string, quantity: PlacedQuantity): string {
  const isLevel = /^%?\s?CI\b/u.test(text.slice(quantity.end, quantity.end + 5))
  const name = label.exec(text.slice(Math.max(0, quantity.start - 16), quantity.start))?.[1] ?? ''
  return [isLevel, isClass(quantity), unitOf(quantity), name].join(' ')
}

const isClass = ({ name }: PlacedQuantity) => name?.startsWith('#') ?? false

/** The number of a class, 3级, stands where no class is named. */
export function leftClass(one: Twin): boolean {
  return isClass(one.source) && one.translation.name === undefined
}

/** Each stands in the other's place, by what is directly around them. */
export function tookPlaces(texts: Texts, one: Twin, other: Twin): boolean {
  const [first, second] = [slotOf(texts.source, one.source), slotOf(texts.source, other.source)]
  return (
    first !== second &&
    slotOf(texts.translation, one.translation) === second &&
    slotOf(texts.translation, other.translation) === first
  )
}

/** Both texts measure both in one unit: 60 and 37 months. */
function areMeasured(one: Twin, other: Twin): boolean {
  const unit = unitOf(one.source)
  const all = [one.source, other.source, one.translation, other.translation]
  return all.every((value) => {
    const measure = value.unit ?? value.unitNear
    return measure !== undefined && !isCounted(measure) && unitOf(value) === unit
  })
}

/** Years, and lengths of time side by side, stand in their own order: what is said around them is said of both. */
function isSequence(kind: string, one: Twin, other: Twin): boolean {
  const isTime = ({ source: { unit, unitNear } }: Twin) => {
    const measure = unit ?? unitNear
    return measure !== undefined && isSpan(measure)
  }
  return kind === 'year' || (kind === 'whole' && isTime(one) && isTime(other))
}

/** What the first value stands behind where a language says first what it is compared with. */
const fronted =
  /\b(?:compared?|relative|contrary|in contrast|as opposed)\s(?:with|to)\s[^.;,，]{0,40}$/iu
const opposed = /[与和跟同比较较于]/u

/** `Compared with 0.20 MPa, 0.175 MPa …` of 0.175 MPa与0.20 MPa比较: the other stands first. */
function isFronted(texts: Texts, one: Twin, other: Twin): boolean {
  const start = Math.min(one.translation.start, other.translation.start)
  const before = texts.translation.slice(Math.max(0, start - 64), start)
  return fronted.test(before) && opposed.test(gapOf(texts.source, one.source, other.source))
}

/** Two values of one kind that changed places, where nothing they belong to went with them. */
export function isWrong(lists: Lists, texts: Texts, kind: string, one: Twin, other: Twin): boolean {
  if (isFronted(texts, one, other)) return false
  if (isBound(texts, one, other)) {
    return isSequence(kind, one, other) || movedAlong(texts, one, other) <= 0
  }
  if (isRegrouped(lists, texts, one, other) || isTransposed(lists, texts, one, other)) return false
  if (kind === 'whole') {
    const gaps = [
      gapOf(texts.source, one.source, other.source),
      gapOf(texts.translation, one.translation, other.translation),
    ]
    const arePersons = [one, other].every(({ source }) => source.unit?.above === 'person')
    if (areMeasured(one, other)) return movedAlong(texts, one, other) <= 0
    if (!arePersons || gaps.some((gap) => part.test(gap))) return false
    return movedAlong(texts, one, other) < 0
  }
  return kind !== 'year' && kind !== 'name' && movedAlong(texts, one, other) <= 0
}
