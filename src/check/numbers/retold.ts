import type { Side, Sided, Span } from '../../model/review.ts'
import type { Token } from '../differences.ts'
import type { PlacedQuantity } from './facets.ts'
import { isCounted, isSpan } from './measures.ts'
import type { SegmentOf } from './segments.ts'

type Open = Token & PlacedQuantity

/** The texts of a unit, and in which of their sentence pairs, sure or not, something stands. */
export interface Scene {
  readonly texts: Sided<string>
  readonly roughly: SegmentOf
}

/** A smaller number is said once more only where a word of its own sentence says it: 两个字, `2 em … two`. */
const isLarge = (value: string) => /^\d{2}/u.test(value)

/** What is measured in a number, 12个月; empty for what is counted. */
function measureOf({ unit, unitNear }: PlacedQuantity): string {
  const own = unit ?? unitNear
  return own === undefined || isCounted(own) ? '' : own.above
}

const isClass = ({ name }: PlacedQuantity) => name?.startsWith('#') ?? false

/** Behind the level of an interval, which the one language says once for all of them: 95% CI. */
const ofInterval = /^\s?(?:CI\b|confidence|可信区间|置信区间|可信限)/iu

function isLevel({ value, end }: PlacedQuantity, text: string): boolean {
  return (
    value.endsWith('%') && ofInterval.test(text.slice(end, end + 16).replace(/^[\s\\]*[%％]/u, ''))
  )
}

/** Whether something of one text may stand for something of the other: in one sentence pair, or beside it where those are unsure. */
function mayStandFor({ roughly }: Scene) {
  const sure = (one: PlacedQuantity, other: PlacedQuantity) =>
    one.segment !== undefined && other.segment !== undefined
  const rough = (side: Side, item: Span) => roughly(side, item)
  return (source: PlacedQuantity, translation: PlacedQuantity) => {
    if (isClass(source) !== isClass(translation)) return false
    if (sure(source, translation)) return source.segment === translation.segment
    const [one, other] = [rough('source', source), rough('translation', translation)]
    return one === undefined || other === undefined || Math.abs(one - other) <= 1
  }
}

/**
 * What a translation adds without the numbers that it says once more where its sentence misses
 * none: `of these 97 women`, 95% of each interval. Names and classes are no repetition.
 */
export function withoutRepeated(
  added: readonly Open[],
  missing: readonly PlacedQuantity[],
  source: readonly PlacedQuantity[],
  scene: Scene,
): readonly Open[] {
  const fits = mayStandFor(scene)
  const isOpen = (token: PlacedQuantity) => missing.some((one) => fits(one, token))
  const isSaid = (token: PlacedQuantity) => {
    const { value, segment } = token
    const measure = measureOf(token)
    return source.some(
      (own) =>
        own.value === value &&
        measureOf(own) === measure &&
        (isLarge(value) ||
          measure !== '' ||
          (own.isLoose && segment !== undefined && own.segment === segment)),
    )
  }
  const isKnownLevel = (token: PlacedQuantity) =>
    isLevel(token, scene.texts.translation) &&
    source.some((own) => own.value === token.value && isLevel(own, scene.texts.source))
  return added.filter(
    (token) =>
      token.name !== undefined || (!isKnownLevel(token) && (isOpen(token) || !isSaid(token))),
  )
}

const isYear = ({ value, unit }: PlacedQuantity) =>
  /^(?:19|20)\d\d$/u.test(value) && unit === undefined

/** Where a part of a list begins. */
const listed = /(?:^|[，、；：。和及与或,;]\s?)$/u

/** Two Han letters before two numbers are alike, 术后1年…、术后1年…, or both begin a part of a list: 3年PFS率…，3年OS率. */
function standAlike(one: PlacedQuantity, other: PlacedQuantity, text: string): boolean {
  if (isYear(one) && isYear(other)) return true
  const before = ({ phrase: { start } }: PlacedQuantity) =>
    text.slice(Math.max(0, start - 2), start)
  const isListed = (quantity: PlacedQuantity) => {
    const unit = quantity.unit ?? quantity.unitNear
    return unit !== undefined && isSpan(unit) && listed.test(before(quantity))
  }
  if (measureOf(one) === measureOf(other) && isListed(one) && isListed(other)) return true
  const around = (quantity: PlacedQuantity) =>
    `${before(quantity)} ${measureOf(quantity)} ${text.slice(quantity.end, quantity.end + 1)}`
  return around(one) === around(other) && /^\p{Lo}{2} .*\p{L}$/u.test(around(one))
}

/** 1例, 1对: a language with articles needs no number for one thing. */
const oneThing = /^\s?[例对个种名位只枚](?!月)/u

/**
 * What a translation misses without what it says once for all of a sentence, where it adds nothing
 * there: `patency and mortality at 1 year` of 术后1年通畅率、术后1年死亡率, `from 88% in 2002 to …` of
 * 2002～2015年…，从2002年的…; and without the one of `the case`.
 */
export function withoutGathered(
  missing: readonly Open[],
  added: readonly PlacedQuantity[],
  lists: Sided<readonly PlacedQuantity[]>,
  scene: Scene,
): readonly Open[] {
  const fits = mayStandFor(scene)
  const text = scene.texts.source
  const inSentence = (token: PlacedQuantity) => (one: PlacedQuantity) =>
    token.segment !== undefined && one.segment === token.segment
  const isSaidOnce = (token: PlacedQuantity) =>
    lists.translation.filter(inSentence(token)).some(({ value }) => value === token.value) &&
    lists.source
      .filter(inSentence(token))
      .some(
        (own) =>
          own.value === token.value && own.start !== token.start && standAlike(own, token, text),
      )
  // Two of `two cases` stand for no 1例.
  const others = new Set(lists.source.map(({ value }) => value))
  const isArticle = (token: PlacedQuantity) =>
    token.value === '1' &&
    oneThing.test(text.slice(token.end, token.end + 4)) &&
    lists.translation.filter(inSentence(token)).every(({ value }) => others.has(value))
  return missing.filter(
    (token) =>
      token.name !== undefined ||
      added.some((one) => fits(token, one)) ||
      !(isSaidOnce(token) || isArticle(token)),
  )
}
