import type { Review } from '../model/review.ts'
import { latinKey } from '../terms/latin-names.ts'
import type { Mention } from '../terms/mentions.ts'
import type { NamedPair } from './name-sentences.ts'
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

const count = ({ source, translation }: NamedPair['lone']) => source.length + translation.length

/** What a pair of sentences names on one side alone: names and abbreviations, or terms. */
function loneOf({ lone, strange }: NamedPair, isWanted: (mention: Mention) => boolean) {
  return {
    source: [...lone.source, ...strange.source].filter(isWanted),
    translation: [...lone.translation, ...strange.translation].filter(isWanted),
  }
}

/**
 * One name for another in a pair of sentences that names all else alike. A name that stands there once
 * more shows what stands in the place of one that is missing.
 */
export function swapIn(review: Review, named: NamedPair): SentenceDifference | undefined {
  if (named.pair.confidence < leastConfidence) return undefined
  const both = ({ source, translation }: SentenceDifference) =>
    source !== undefined && translation !== undefined && !isRelated(review, source, translation)
      ? { source, translation }
      : undefined
  const names = loneOf(named, isNamed)
  const terms = loneOf(named, (one) => !isNamed(one))
  const [[source], [translation]] = [names.source, names.translation]
  if (count(names) === 0 && count(terms) === 2) {
    const [[term], [other]] = [terms.source, terms.translation]
    return both({ ...(term && { source: term }), ...(other && { translation: other }) })
  }
  if (source && translation && count(names) === 2 && count(named.lone) > 0) {
    return both({ source, translation })
  }
  const surplus = onlySurplus(named)
  if (surplus === undefined || count(named.strange) > 0 || count(names) > 1) return undefined
  if (source !== undefined) return surplus.source ? undefined : both({ ...surplus, source })
  if (translation === undefined) return both(surplus)
  return surplus.translation ? undefined : both({ ...surplus, translation })
}

/** The one abbreviation or name that one of two sentences lacks, which else name the same. */
export function dropIn({ pair, lone, strange }: NamedPair): SentenceDifference | undefined {
  const [source, translation] = [lone.source.filter(isNamed), lone.translation.filter(isNamed)]
  if (pair.confidence < leastConfidence || count(strange) > 0) return undefined
  if (source.length > 1 || translation.length > 1) return undefined
  const [[left], [right]] = [source, translation]
  return { ...(left && { source: left }), ...(right && { translation: right }) }
}
