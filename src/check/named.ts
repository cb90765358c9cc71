import { type Review, type Side, sides, type Unit } from '../model/review.ts'
import { holdsSpelled } from '../terms/long-form.ts'
import type { Mention } from '../terms/mentions.ts'
import { type Difference, pairDifferences, type Token } from './differences.ts'
import { listDropIn } from './list-drops.ts'
import { type CountDifference, countDifference, pairAt } from './name-counts.ts'
import { faithfulness, type NamedPair, namedPairs } from './name-sentences.ts'
import { dropIn, swapIn } from './name-swaps.ts'
import { type Named, namedIn } from './named-blocks.ts'
import { isSaid, partnerText } from './said.ts'
import { comparableUnits } from './untranslated.ts'
import { wrongShortForms } from './wrong-short-forms.ts'

/** A name that the two texts of a unit do not share. */
export interface NameDifference {
  readonly unit: Unit
  readonly difference: Difference
  readonly kind: Mention['kind']
  /** Concept of what is missing, else of what is added. */
  readonly id: string
}

interface Lone extends Token {
  readonly mention: Mention
  /** Counts only as what stands in the place of something missing. */
  readonly isUnknown: boolean
}

function lone(review: Review, unit: Unit, own: Named, other: Named): readonly Lone[] {
  const seen = new Set<string>()
  return own.mentions.flatMap((mention): readonly Lone[] => {
    if (seen.has(mention.id) || mention.isStatistic) return []
    seen.add(mention.id)
    const said = isSaid(review, unit, mention, own, other)
    if (said === true) return []
    const span = { start: mention.start, end: mention.end }
    return [{ value: mention.text, span, mention, isUnknown: said === 'unknown' }]
  })
}

/** A pair of which one half cannot be judged holds inside one sentence pair only. */
function settled(
  unit: Unit,
  source: Lone | undefined,
  translation: Lone | undefined,
): readonly NameDifference[] {
  const isFirm = (one: Lone | undefined) => one !== undefined && !one.isUnknown
  const isPair =
    source !== undefined &&
    translation !== undefined &&
    ((isFirm(source) && isFirm(translation)) || source.mention.kind === translation.mention.kind) &&
    (isFirm(source) === isFirm(translation) ||
      pairAt(unit, 'source', source.mention) === pairAt(unit, 'translation', translation.mention))
  const [left, right] = [
    isFirm(source) || isPair ? source : undefined,
    isFirm(translation) || isPair ? translation : undefined,
  ]
  const mention = left?.mention ?? right?.mention
  if (mention === undefined || !(isFirm(source) || isFirm(translation))) return []
  const difference = { ...(left && { source: left }), ...(right && { translation: right }) }
  return [{ unit, difference, kind: mention.kind, id: mention.id }]
}

/** What one text of a unit has and the other has nowhere. */
function loneDifferences(review: Review, { unit, named }: NamedUnit): readonly NameDifference[] {
  const missing = lone(review, unit, named.source, named.translation)
  const added = lone(review, unit, named.translation, named.source)
  return byKind.flatMap((kinds) => {
    const ours = missing.filter(({ mention }) => kinds.includes(mention.kind))
    const theirs = added.filter(({ mention }) => kinds.includes(mention.kind))
    const pairs = pairDifferences(unit, ours, theirs)
    return pairs.flatMap((difference) => {
      const source = ours.find((one) => one === difference.source)
      const translation = theirs.find((one) => one === difference.translation)
      return settled(unit, source, translation)
    })
  })
}

/** The one name of a unit that the source mentions once more. */
function countedDifference(review: Review, { unit, named }: NamedUnit): readonly NameDifference[] {
  const { source, translation } = named
  const isSpaced = review.articles.translation.language.unspacedLetters === undefined
  const counted = countDifference(unit, source.mentions, translation.mentions, isSpaced)
  return counted === undefined || isHidden(unit, counted, source, translation)
    ? []
    : [{ unit, ...counted }]
}

const tokenOf = ({ text, start, end }: Mention): Token => ({ value: text, span: { start, end } })

/** What the pairs of sentences of a unit name unlike, where what has been found in it does not say so. */
function sentenceDifferences(
  review: Review,
  { unit, named, pairs }: NamedUnit,
  agreed: number,
  known: readonly NameDifference[],
): readonly NameDifference[] {
  const told = new Set(
    known.flatMap(({ difference: { source, translation } }) => [
      source?.span.start,
      translation && -translation.span.start,
    ]),
  )
  return pairs.flatMap((pair) => {
    const wrong = sides.flatMap((side) => wrongShortForms(pair, side, named))
    const swap = wrong.length > 0 ? undefined : swapIn(review, pair, agreed)
    const drop =
      swap === undefined ? (dropIn(pair, agreed) ?? listDropIn(review, pair, named)) : undefined
    return [...wrong, ...(swap ? [swap] : []), ...(drop ? [drop] : [])].flatMap(
      ({ source, translation }): readonly NameDifference[] => {
        const mention = source ?? translation
        const isTold = told.has(source?.start) || (translation && told.has(-translation.start))
        if (mention === undefined || isTold) return []
        const difference = {
          ...(source && { source: tokenOf(source) }),
          ...(translation && { translation: tokenOf(translation) }),
        }
        return [{ unit, difference, kind: mention.kind, id: mention.id }]
      },
    )
  })
}

/** Whether the translation says in other letters what it seems to lack: with a lost space, or in words. */
function isHidden(
  unit: Unit,
  { from, difference }: CountDifference,
  own: Named,
  other: Named,
): boolean {
  const escaped = from.text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
  const glued = new RegExp(`(?<![\\p{Lu}\\p{N}-])${escaped}(?![\\p{Lu}\\p{N}])`, 'gu')
  const times = other.block.text.match(glued)?.length ?? 0
  if (times >= (own.counts.get(from.id) ?? 0)) return true
  if (difference.translation !== undefined && !from.id.startsWith(':')) return false
  // What the other text mentions has been counted, and is no second time of it.
  let text = ''
  for (const { id, start, end } of other.mentions) {
    if (id === from.id) text += other.block.text.slice(text.length, start) + ' '.repeat(end - start)
  }
  const left = {
    ...other,
    block: { ...other.block, text: text + other.block.text.slice(text.length) },
  }
  return holdsSpelled(partnerText(unit, own, from, left), from.text)
}

/** An abbreviation may stand where a name should, but neither where a term should. */
const byKind: readonly (readonly Mention['kind'][])[] = [['abbreviation', 'name'], ['term']]

const found = new WeakMap<Review, readonly NameDifference[]>()

/** A unit with what its two texts name, whole and by sentences. */
interface NamedUnit {
  readonly unit: Unit
  readonly named: Readonly<Record<Side, Named>>
  readonly pairs: readonly NamedPair[]
}

function namedUnit(review: Review, unit: Unit): readonly NamedUnit[] {
  const { source, translation } = unit.blocks
  if (source === undefined || translation === undefined) return []
  const named = {
    source: namedIn(review, 'source', source),
    translation: namedIn(review, 'translation', translation),
  }
  return [{ unit, named, pairs: namedPairs(review, unit, named) }]
}

/** What the two texts of each unit name unlike, by concept; worked out once for the checks of names. */
export function nameDifferences(review: Review): readonly NameDifference[] {
  const known = found.get(review)
  if (known !== undefined) return known
  const units = comparableUnits(review).flatMap((unit) => namedUnit(review, unit))
  const agreed = faithfulness(units.flatMap(({ pairs }) => pairs))
  const made = units.flatMap((one) => {
    const whole = loneDifferences(review, one)
    const rest = sentenceDifferences(review, one, agreed, whole)
    if ([...whole, ...rest].some(({ kind }) => kind !== 'term')) return [...whole, ...rest]
    return [...whole, ...rest, ...countedDifference(review, one)]
  })
  found.set(review, made)
  return made
}
