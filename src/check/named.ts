import type { Block, Review, Side, Span, Unit } from '../model/review.ts'
import { sides } from '../model/review.ts'
import {
  buildConceptIndex,
  type ConceptIndex,
  type Defined,
  evenText,
  type Known,
} from '../terms/concept-index.ts'
import { findDefinitions } from '../terms/definitions.ts'
import { isAbbreviationShaped, latinKey, latinNames, presentKeys } from '../terms/latin-names.ts'
import { holdsSpelled } from '../terms/long-form.ts'
import { findMentions, type Mention } from '../terms/mentions.ts'
import { type Difference, pairDifferences, type Token } from './differences.ts'
import { type CountDifference, countDifference, pairAt } from './name-counts.ts'
import { isSpelledOtherwise } from './name-spellings.ts'
import { comparableUnits } from './untranslated.ts'

/** What one block names. */
interface Named {
  readonly block: Block
  readonly side: Side
  readonly mentions: readonly Mention[]
  readonly counts: ReadonlyMap<string, number>
  readonly keys: ReadonlySet<string>
  readonly even: string
}

/** A name that the two texts of a unit do not share. */
export interface NameDifference {
  readonly unit: Unit
  readonly difference: Difference
  readonly kind: Mention['kind']
  /** Concept of what is missing, else of what is added. */
  readonly id: string
}

interface Whole {
  readonly index: ConceptIndex
  /** Latin keys of all of a side's text. */
  readonly keys: Readonly<Record<Side, ReadonlySet<string>>>
  readonly texts: Readonly<Record<Side, string>>
}

function blocksOf(review: Review, side: Side): readonly Block[] {
  return review.units.flatMap(({ blocks }) => blocks[side] ?? [])
}

function compoundsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const names = blocks.flatMap(({ text }) => latinNames(text))
  return new Set(names.filter(({ text }) => isAbbreviationShaped(text)).map(({ key }) => key))
}

const keysOfBlocks = new WeakMap<Block, ReadonlySet<string>>()

function keysIn(block: Block): ReadonlySet<string> {
  const known = keysOfBlocks.get(block)
  if (known !== undefined) return known
  const made = presentKeys(block.text)
  keysOfBlocks.set(block, made)
  return made
}

const wholes = new WeakMap<Review, Whole>()

/** What the glossary and the article itself name, worked out once for all checks. */
export function wholeOf(review: Review): Whole {
  const known = wholes.get(review)
  if (known !== undefined) return known
  const definitions = sides.flatMap((side) => {
    const { language } = review.articles[side]
    return blocksOf(review, side).flatMap(({ text }) =>
      findDefinitions(text, language).map((definition): Defined => ({ definition, language })),
    )
  })
  const blocks = sides.flatMap((side) => blocksOf(review, side))
  const textOf = (side: Side) =>
    blocksOf(review, side)
      .map(({ text }) => text)
      .join('\n')
  const texts = { source: textOf('source'), translation: textOf('translation') }
  const text = `${texts.source}\n${texts.translation}`
  const keysOf = (side: Side) => {
    const keys = new Set<string>()
    for (const block of blocksOf(review, side)) for (const key of keysIn(block)) keys.add(key)
    return keys
  }
  const made = {
    index: buildConceptIndex(review.glossary, definitions, text, compoundsOf(blocks)),
    texts,
    keys: { source: keysOf('source'), translation: keysOf('translation') },
  }
  wholes.set(review, made)
  return made
}

/** Formulae, code and markers hold no names to compare; blanks keep the offsets. */
function proseOf({ text, leaves }: Block): string {
  if (leaves.length === 0) return text
  let prose = ''
  for (const { node, start, end } of leaves) {
    prose += ' '.repeat(Math.max(0, start - prose.length))
    const isProse = node.type === 'text' || node.type === 'inlineCode' || node.type === 'link'
    prose += isProse ? text.slice(start, end) : ' '.repeat(end - start)
  }
  return prose
}

function namedIn(review: Review, side: Side, block: Block): Named {
  const { index } = wholeOf(review)
  const mentions = findMentions(proseOf(block), index, review.articles[side].language)
  const counts = new Map<string, number>()
  for (const { id } of mentions) counts.set(id, (counts.get(id) ?? 0) + 1)
  return {
    block,
    side,
    mentions,
    counts,
    keys: keysIn(block),
    even: evenText(block.text),
  }
}

const least = 3

/** Whether a text holds the end of a full form that a definition may begin too early. */
function holdsEnd(even: string, form: string): boolean {
  const whole = evenText(form)
  const last = whole.length - Math.max(least, Math.ceil(whole.length / 2))
  for (let from = 0; from <= Math.max(0, last); from += 1) {
    if (even.includes(whole.slice(from))) return true
  }
  return false
}

function partnerText(unit: Unit, { side, block }: Named, { start }: Span, other: Named): string {
  const pair = unit.sentences.find((one) =>
    one[side].some((span) => start >= span.start && start < span.end),
  )
  const spans = pair?.[other.side] ?? []
  if (pair === undefined || spans.length === 0 || block.text === '') return other.block.text
  return spans.map((span) => other.block.text.slice(span.start, span.end)).join(' ')
}

/** Whether a full form stands in a text that lost its spaces, and not as a part of a longer name. */
function holdsGlued({ even, mentions }: Named, form: string): boolean {
  const sought = evenText(form)
  const at = sought.length < shortestGlued ? -1 : even.indexOf(sought)
  return at >= 0 && !mentions.some(({ start, end }) => start <= at && end > at)
}

/** Shorter forms stand in other words by chance. */
const shortestGlued = 4

/** A Greek letter of a name may be set as a formula: β-HCG. */
const greekEnds = /^\p{Script=Greek}[-‐‑–]?(?=.{3})|(?<=.{3})[-‐‑–]?\p{Script=Greek}$/gu

const hasFormula = ({ leaves }: Block) => leaves.some(({ node }) => node.type === 'inlineMath')

/** Whether the other text holds the name itself, in one spelling or another. */
function isWritten(mention: Mention, known: Known | undefined, other: Named): boolean {
  if (other.counts.has(mention.id)) return true
  const ownKeys = known?.keys ?? new Set([mention.id.slice(1)])
  if ([...ownKeys].some((key) => other.keys.has(key))) return true
  if (known === undefined && isSpelledOtherwise(mention.text, other.keys)) return true
  const bare = latinKey(mention.text.replace(greekEnds, ''))
  return hasFormula(other.block) && other.keys.has(bare)
}

/** Whether the other text says what a mention says; `unknown` where nobody could tell. */
function isSaid(
  review: Review,
  unit: Unit,
  mention: Mention,
  own: Named,
  other: Named,
): boolean | 'unknown' {
  const { index, keys, texts } = wholeOf(review)
  const known = index.byId.get(mention.id)
  if (isWritten(mention, known, other)) return true
  const forms = known === undefined ? [] : Object.values(known.forms).flat()
  if (forms.some((form) => holdsGlued(other, form))) return true
  if (known?.looseForms.some((form) => holdsEnd(other.even, form)) === true) return true
  const { language } = review.articles[other.side]
  if (language.unspacedLetters === undefined) {
    if (known?.languages.has(language.subtag) === true || forms.length > 0) return false
    return holdsSpelled(partnerText(unit, own, mention, other), mention.text)
  }
  // A text in letters of its own may hold any full form, and a drug may have one more name in it.
  const ownForms = known?.forms[language.subtag] ?? []
  if (known?.origin === 'list' && ownForms.some((form) => texts[other.side].includes(form)))
    return false
  if (known?.origin === 'glossary' && known.languages.has(language.subtag)) return false
  const ownKeys = known === undefined ? [mention.id.slice(1)] : [...known.keys]
  return ownKeys.some((key) => keys[other.side].has(key)) ? false : 'unknown'
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
  return holdsSpelled(partnerText(unit, own, from, other), from.text)
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
