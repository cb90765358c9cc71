import type { Block, Review, Side, Span, Unit } from '../model/review.ts'
import { sides } from '../model/review.ts'
import {
  buildConceptIndex,
  type ConceptIndex,
  type Defined,
  evenText,
} from '../terms/concept-index.ts'
import { findDefinitions } from '../terms/definitions.ts'
import { latinKey, letterKey, presentKeys } from '../terms/latin-names.ts'
import { holdsSpelled } from '../terms/long-form.ts'
import { findMentions, type Mention } from '../terms/mentions.ts'
import { type Difference, pairDifferences, type Token } from './differences.ts'
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
}

function blocksOf(review: Review, side: Side): readonly Block[] {
  return review.units.flatMap(({ blocks }) => blocks[side] ?? [])
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
  const texts = blocksOf(review, 'source').concat(blocksOf(review, 'translation'))
  const text = texts.map((block) => block.text).join('\n')
  const keysOf = (side: Side) =>
    new Set(blocksOf(review, side).flatMap(({ text }) => [...presentKeys(text)]))
  const made = {
    index: buildConceptIndex(review.glossary, definitions, text),
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
    keys: presentKeys(block.text),
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

/** Whether the other text says what a mention says; `unknown` where nobody could tell. */
function isSaid(
  review: Review,
  unit: Unit,
  mention: Mention,
  own: Named,
  other: Named,
): boolean | 'unknown' {
  if (other.counts.has(mention.id)) return true
  const { index, keys } = wholeOf(review)
  const known = index.byId.get(mention.id)
  const ownKeys = known === undefined ? [mention.id.slice(1)] : [...known.keys]
  if (ownKeys.some((key) => other.keys.has(key))) return true
  if (known === undefined && isSpelledOtherwise(mention.text, other.keys)) return true
  const { language } = review.articles[other.side]
  const forms = known === undefined ? [] : Object.values(known.forms).flat()
  const isForm = (form: string) => other.even.includes(evenText(form))
  if (known?.isName === false && forms.some(isForm)) return true
  if (known?.looseForms.some((form) => holdsEnd(other.even, form)) === true) return true
  if (known?.languages.has(language.subtag) === true) return false
  // A text in words of its own may hold any full form: only what it abbreviates elsewhere is known.
  if (language.unspacedLetters !== undefined) {
    return ownKeys.some((key) => keys[other.side].has(key)) ? false : 'unknown'
  }
  if (forms.length > 0) return false
  return holdsSpelled(partnerText(unit, own, mention, other), mention.text)
}

/**
 * Whether a name stands under another spelling: `CART-BCMA` as two names, `AKTmRNA` with a lost
 * space, `hsCRP` with its first letters as a word, SPSS without its version, TNF-α as TNF-a.
 */
function isSpelledOtherwise(text: string, keys: ReadonlySet<string>): boolean {
  const parts = text.split(/[-‐‑–]/u)
  if (parts.length > 1 && parts.every((part) => part.length > 1 && keys.has(latinKey(part))))
    return true
  const bare = [
    text.replace(/mRNA$/u, ''),
    text.replace(/^\p{Ll}+(?=[\p{Lu}\p{N}-]{3})-?/u, ''),
    text.replace(/\p{Nd}+$/u, ''),
  ]
  return (
    keys.has(letterKey(text)) ||
    bare.some((one) => one !== text && one.length > 1 && keys.has(latinKey(one)))
  )
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

function differencesIn(review: Review, unit: Unit): readonly NameDifference[] {
  const { source, translation } = unit.blocks
  if (source === undefined || translation === undefined) return []
  const left = namedIn(review, 'source', source)
  const right = namedIn(review, 'translation', translation)
  const missing = lone(review, unit, left, right)
  const added = lone(review, unit, right, left)
  return byKind.flatMap((kinds) => {
    const ours = missing.filter(({ mention }) => kinds.includes(mention.kind))
    const theirs = added.filter(({ mention }) => kinds.includes(mention.kind))
    return pairDifferences(unit, ours, theirs).flatMap((difference) => {
      const lones = [...ours, ...theirs].filter(
        (one) => one === difference.source || one === difference.translation,
      )
      const [first] = lones
      if (first === undefined || lones.every(({ isUnknown }) => isUnknown)) return []
      return [{ unit, difference, kind: first.mention.kind, id: first.mention.id }]
    })
  })
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
