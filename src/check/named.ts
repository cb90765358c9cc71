import type { Review, Unit } from '../model/review.ts'
import { holdsSpelled } from '../terms/long-form.ts'
import type { Mention } from '../terms/mentions.ts'
import { type Difference, pairDifferences, type Token } from './differences.ts'
import { type CountDifference, countDifference, pairAt } from './name-counts.ts'
import { type Named, namedIn } from './named-blocks.ts'
import { isSaid, partnerText } from './said.ts'
import { comparableUnits } from './untranslated.ts'

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

function differencesIn(review: Review, unit: Unit): readonly NameDifference[] {
  const { source, translation } = unit.blocks
  if (source === undefined || translation === undefined) return []
  const left = namedIn(review, 'source', source)
  const right = namedIn(review, 'translation', translation)
  const missing = lone(review, unit, left, right)
  const added = lone(review, unit, right, left)
  const found = byKind.flatMap((kinds) => {
    const ours = missing.filter(({ mention }) => kinds.includes(mention.kind))
    const theirs = added.filter(({ mention }) => kinds.includes(mention.kind))
    const pairs = pairDifferences(unit, ours, theirs)
    return pairs.flatMap((difference) => {
      const source = ours.find((one) => one === difference.source)
      const translation = theirs.find((one) => one === difference.translation)
      return settled(unit, source, translation)
    })
  })
  if (found.some(({ kind }) => kind !== 'term')) return found
  const isSpaced = review.articles.translation.language.unspacedLetters === undefined
  const counted = countDifference(unit, left.mentions, right.mentions, isSpaced)
  return counted === undefined || isHidden(unit, counted, left, right)
    ? found
    : [...found, { unit, ...counted }]
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

/** What the two texts of each unit name unlike, by concept; worked out once for the checks of names. */
export function nameDifferences(review: Review): readonly NameDifference[] {
  const known = found.get(review)
  if (known !== undefined) return known
  const made = comparableUnits(review).flatMap((unit) => differencesIn(review, unit))
  found.set(review, made)
  return made
}
