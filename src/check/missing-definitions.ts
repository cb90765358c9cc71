import type { Leaf, Review, Side, Unit } from '../model/review.ts'
import { holdsSpelled } from '../terms/long-form.ts'
import { type AbbreviationDefinition, type TextPart, textParts } from './abbreviations.ts'
import { shortOfWords, textKeys } from './name-keys.ts'
import { comparableUnits } from './untranslated.ts'

/** An abbreviation that one text explains and the other does not, which explains all others alike. */
export interface MissingDefinition {
  /** The text that does not explain it. */
  readonly side: Side
  /** Where the other text does. */
  readonly definition: AbbreviationDefinition
}

/** Fewer definitions that both texts have do not show that both explain the same. */
const leastShared = 3
/** Definitions that both texts have, for each that only one of them may have by its own choice. */
const sharedForOdd = 10

/** What the other text explains first, with whether this one explains it too. */
function compared(own: TextPart, other: TextPart, units: ReadonlySet<Unit>) {
  const explained = new Set([...own.definitions.map(({ key }) => key), ...own.bracketed])
  const first = new Map(other.definitions.map((one) => [one.key, one] as const).reverse())
  return [...first.values()]
    .filter(({ unit }) => units.has(unit))
    .map((definition) => ({ definition, isShared: explained.has(definition.key) }))
}

/** Definitions that both texts have, so that one of an abbreviation known to all is missing, too. */
const sharedForKnown = 8

/** Whether a text should explain an abbreviation: it uses it, or the other one only explains it, too. */
function isWanted(
  review: Review,
  own: TextPart,
  other: TextPart,
  { key }: AbbreviationDefinition,
  shared: number,
): boolean {
  const isKnown = review.articles[own.side].language.knownAbbreviations.has(key) || /\d/.test(key)
  if (isKnown && shared < sharedForKnown) return false
  // A text that writes the full form all along needs no short one.
  return own.keys.has(key) || !other.keys.has(key)
}

/** Below this, two sentences need not say the same. */
const leastConfidence = 0.5

/**
 * Whether a text says the full form where the other one explains the short one, and uses that without
 * an explanation later: 研究食管鳞癌…, ESCC… beside `squamous cell carcinoma (ESCC)`.
 */
function isUnexplained(
  review: Review,
  own: TextPart,
  { key, text, unit, span }: AbbreviationDefinition,
): boolean {
  const { language } = review.articles[own.side]
  const block = unit.blocks[own.side]
  const other: Side = own.side === 'source' ? 'translation' : 'source'
  const pair = unit.sentences.find((one) =>
    one[other].some(({ start, end }) => span.start >= start && span.start < end),
  )
  const use = own.uses.find((one) => one.key === key)
  if (block === undefined || pair === undefined || use === undefined) return false
  if (!shortOfWords.test(text) || language.knownAbbreviations.has(key)) return false
  if (pair.confidence < leastConfidence || block.leaves.some(isFormula)) return false
  const spans = pair[own.side]
  const end = spans.at(-1)?.end ?? 0
  const said = spans.map((one) => block.text.slice(one.start, one.end)).join(' ')
  const isLater = use.unit === unit ? use.span.start >= end : isAfter(review, use.unit, unit)
  if (spans.length === 0 || !isLater || textKeys(said).keys.has(key)) return false
  return language.unspacedLetters !== undefined || holdsSpelled(said, text)
}

const isAfter = ({ units }: Review, one: Unit, other: Unit) =>
  units.indexOf(one) > units.indexOf(other)
const isFormula = ({ node }: Leaf) => node.type === 'inlineMath'

/**
 * Abbreviations that one text explains where the other does not, in the abstract or the body, if the two
 * texts explain the same ones otherwise.
 */
export function missingDefinitions(review: Review): readonly MissingDefinition[] {
  const parts = textParts(review)
  const units = new Set(
    comparableUnits(review).filter(({ blocks }) => blocks.source && blocks.translation),
  )
  return parts.flatMap((own) => {
    const other = parts.find(
      ({ side, isAbstract }) => side !== own.side && isAbstract === own.isAbstract,
    )
    if (other === undefined || !own.isComplete) return []
    const all = compared(own, other, units)
    const odd = all.filter(({ isShared }) => !isShared).map(({ definition }) => definition)
    const shared = all.length - odd.length
    const isAlike = shared >= leastShared && odd.length <= Math.max(1, shared / sharedForOdd)
    return odd
      .filter(
        (one) =>
          (isAlike && isWanted(review, own, other, one, shared)) || isUnexplained(review, own, one),
      )
      .map((definition) => ({ side: own.side, definition }))
  })
}
