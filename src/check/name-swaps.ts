import type { Review } from '../model/review.ts'
import { latinKey } from '../terms/latin-names.ts'
import type { Mention } from '../terms/mentions.ts'
import type { NamedPair, NamesOf } from './name-sentences.ts'
import { wholeOf } from './named-blocks.ts'

/** What one pair of sentences names unlike: one name for another, or one that is left out or put in. */
export interface SentenceDifference {
  readonly source?: Mention
  readonly translation?: Mention
}

/** Below this, two sentences need not say the same. */
const leastConfidence = 0.5

const isNamed = ({ kind }: Mention) => kind !== 'term'

/** A part of a name, or a longer one of it, is no other name: ST, STEMI; myeloma, multiple myeloma. */
function isRelated(review: Review, one: Mention, other: Mention): boolean {
  const { index } = wholeOf(review)
  const formsOf = ({ id, text }: Mention) => {
    const known = index.byId.get(id)
    const forms = known === undefined ? [] : Object.values(known.forms).flat()
    return [latinKey(text), ...(known?.keys ?? []), ...forms.map(latinKey)]
  }
  const theirs = formsOf(other)
  return formsOf(one).some((form) =>
    theirs.some(
      (their) => form !== '' && their !== '' && (form.includes(their) || their.includes(form)),
    ),
  )
}

interface Surplus {
  readonly mention: Mention
  /** How much oftener the translation has it than the source. */
  readonly more: number
}

/** Names that both sentences hold and one of them oftener. */
function surplusOf({ names }: NamedPair): readonly Surplus[] {
  return [...names.source].flatMap(([id, source]) => {
    const translation = names.translation.get(id) ?? []
    const more = translation.length - source.length
    const mention = (more > 0 ? translation : source).findLast(isNamed)
    const isCounted = translation.length > 0 && more !== 0
    return isCounted && mention !== undefined ? [{ mention, more }] : []
  })
}

/** One name once more in the source, or one once more in the translation, or both, and none else. */
function onlySurplus(named: NamedPair): SentenceDifference | undefined {
  const all = surplusOf(named)
  const [source] = all.filter(({ more }) => more < 0)
  const [translation] = all.filter(({ more }) => more > 0)
  // Statistics are said in words, too, unless another name stands in their place.
  const isClear = all.every(({ mention, more }) => {
    const isOne = Math.abs(more) === 1
    return isOne && (!mention.isStatistic || (source !== undefined && translation !== undefined))
  })
  const count = Number(source !== undefined) + Number(translation !== undefined)
  if (!isClear || count !== all.length) return undefined
  return {
    ...(source && { source: source.mention }),
    ...(translation && { translation: translation.mention }),
  }
}

/** Names that agree in faithful texts, so that one which is left out, or stands once less, is a mistake. */
const enoughForDrops = 6
const enoughForCounts = 20

const count = ({ source, translation }: NamedPair['lone']) => source.length + translation.length

/** What a pair of sentences names on one side alone: names and abbreviations, or terms. */
function loneOf({ lone, strange }: NamedPair, isWanted: (mention: Mention) => boolean) {
  return {
    source: [...lone.source, ...strange.source].filter(isWanted),
    translation: [...lone.translation, ...strange.translation].filter(isWanted),
  }
}

/** The same, where what one sentence lacks is not to be seen: a name stands once more in its place. */
function countedIn(named: NamedPair, names: ReturnType<typeof loneOf>, agreed: number) {
  const isEnough = agreed >= (count(names) === 0 ? enoughForCounts : enoughForDrops)
  const surplus = onlySurplus(named)
  if (surplus === undefined || !isEnough || count(named.strange) > 0 || count(names) > 1) return {}
  const [[source], [translation]] = [names.source, names.translation]
  if (source !== undefined) return surplus.source ? {} : { ...surplus, source }
  if (translation === undefined) return surplus
  return surplus.translation ? {} : { ...surplus, translation }
}

/**
 * One name for another in a pair of sentences that names all else alike; `agreed` is the faithfulness of
 * the two texts.
 */
export function swapIn(
  review: Review,
  named: NamedPair,
  agreed: number,
): SentenceDifference | undefined {
  if (named.pair.confidence < leastConfidence) return undefined
  const names = loneOf(named, isNamed)
  const terms = loneOf(named, (one) => !isNamed(one))
  const hasTerms = count(names) === 0 && count(terms) === 2
  const hasNames = count(names) === 2 && count(named.lone) > 0
  const [[left], [right]] = hasTerms
    ? [terms.source, terms.translation]
    : [names.source, names.translation]
  const { source, translation }: SentenceDifference =
    hasTerms || hasNames
      ? { ...(left && { source: left }), ...(right && { translation: right }) }
      : countedIn(named, names, agreed)
  return source !== undefined &&
    translation !== undefined &&
    !isRelated(review, source, translation)
    ? { source, translation }
    : undefined
}

/** The one abbreviation or name that one of two sentences lacks, which else name the same. */
export function dropIn(
  { pair, names, lone, strange }: NamedPair,
  agreed: number,
): SentenceDifference | undefined {
  const [source, translation] = [lone.source.filter(isNamed), lone.translation.filter(isNamed)]
  if (pair.confidence < leastConfidence || count(strange) > 0) return undefined
  if (source.length > 1 || translation.length > 1) return undefined
  const [[left], [right]] = [source, translation]
  const isClear = (mention: Mention | undefined, others: NamesOf) => {
    if (mention === undefined) return true
    // A drug is often left to be understood, and ST stands in STEMI.
    const key = latinKey(mention.text)
    const isPart = [...others.values()].flat().some(({ text }) => latinKey(text).includes(key))
    return !isPart && agreed >= (mention.kind === 'name' ? enoughForCounts : enoughForDrops)
  }
  if (!isClear(left, names.translation) || !isClear(right, names.source)) return undefined
  return { ...(left && { source: left }), ...(right && { translation: right }) }
}
