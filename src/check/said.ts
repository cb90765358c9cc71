import type { Language } from '../language/language.ts'
import type { Block, Review, Span, Unit } from '../model/review.ts'
import { type ConceptIndex, evenText, type Known } from '../terms/concept-index.ts'
import { latinKey } from '../terms/latin-names.ts'
import { holdsSpelled, longFormBefore } from '../terms/long-form.ts'
import type { Mention } from '../terms/mentions.ts'
import { isMisread, nameKeys, standsGlued } from './name-keys.ts'
import { isSpelledOtherwise } from './name-spellings.ts'
import { type Named, wholeOf } from './named-blocks.ts'

const least = 3

/** Whether a text holds the end of a full form that a definition may begin too early. */
export function holdsEnd(even: string, form: string): boolean {
  const whole = evenText(form)
  const last = whole.length - Math.max(least, Math.ceil(whole.length / 2))
  for (let from = 0; from <= Math.max(0, last); from += 1) {
    if (even.includes(whole.slice(from))) return true
  }
  return false
}

/** The sentences of the other text that belong to a place; all of it where none do. */
export function partnerText(
  unit: Unit,
  { side, block }: Named,
  { start }: Span,
  other: Named,
): string {
  const pair = unit.sentences.find((one) =>
    one[side].some((span) => start >= span.start && start < span.end),
  )
  const spans = pair?.[other.side] ?? []
  if (pair === undefined || spans.length === 0 || block.text === '') return other.block.text
  return spans.map((span) => other.block.text.slice(span.start, span.end)).join(' ')
}

/** Whether a full form stands in a text that lost its spaces, and not as a part of a longer name. */
function holdsGlued({ even, tight, mentions }: Named, form: string): boolean {
  const sought = evenText(form)
  const at = sought.length < shortestGlued ? -1 : even.indexOf(sought)
  if (at >= 0 && !mentions.some(({ start, end }) => start <= at && end > at)) return true
  // Where a space is lost, so may be those inside the form: Plasmacellmastitis.
  return (
    /[a-z]\s[a-z]/u.test(sought) && !even.includes(sought) && tight.includes(withoutBlanks(sought))
  )
}

const withoutBlanks = (text: string) => text.replaceAll(/\s/gu, '')

/** Shorter forms stand in other words by chance. */
const shortestGlued = 4

/** A Greek letter of a name may be set as a formula: β-HCG. */
const greekEnds = /^\p{Script=Greek}[-‐‑–]?(?=.{3})|(?<=.{3})[-‐‑–]?\p{Script=Greek}\p{Nd}?$/gu

const hasFormula = ({ leaves }: Block) => leaves.some(({ node }) => node.type === 'inlineMath')

/** Whether the other text holds the name itself, in one spelling or another. */
function isWritten(mention: Mention, known: Known | undefined, other: Named): boolean {
  if (other.counts.has(mention.id)) return true
  const ownKeys = known?.keys ?? new Set([mention.id.slice(1)])
  if ([...ownKeys].some((key) => other.keys.has(key))) return true
  if (known === undefined && isSpelledOtherwise(mention.text, other.keys)) return true
  const isRead = isMisread(mention.text, nameKeys(other.block))
  if (known === undefined && (isRead || standsGlued(mention.text, other.block.text))) return true
  const bare = latinKey(mention.text.replace(greekEnds, ''))
  return hasFormula(other.block) && other.keys.has(bare)
}

/** Whether the other text says what a mention says; `unknown` where nobody could tell. */
export function isSaid(
  review: Review,
  unit: Unit,
  mention: Mention,
  own: Named,
  other: Named,
): boolean | 'unknown' {
  const { index } = wholeOf(review)
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
  if (isWrongShort(mention, own, other, index)) return false
  return isExpected(review, mention, known, other) ? false : 'unknown'
}

/** Whether a text in letters of its own would hold a name in a form that we know, if it said it. */
function isExpected(
  review: Review,
  mention: Mention,
  known: Known | undefined,
  other: Named,
): boolean {
  const { keys, texts } = wholeOf(review)
  const { language } = review.articles[other.side]
  // A text in letters of its own may hold any full form, and a drug may have one more name in it.
  const ownForms = known?.forms[language.subtag] ?? []
  if (known?.origin === 'list' && ownForms.length > 0) {
    if (ownForms.some((form) => texts[other.side].includes(form))) return true
    if (namesAllDrugs(other, language)) return true
  }
  if (known?.origin === 'glossary' && known.languages.has(language.subtag)) return true
  const ownKeys = known === undefined ? [mention.id.slice(1)] : [...known.keys]
  return (
    ownKeys.some((key) => keys[other.side].has(key)) || lacksWords(mention, known, other, language)
  )
}

/** Whether a text holds none of the words that say a well-known abbreviation, which the article does not explain. */
function lacksWords(
  mention: Mention,
  known: Known | undefined,
  { block }: Named,
  { abbreviationWords }: Language,
): boolean {
  const words = abbreviationWords?.get(latinKey(mention.text))
  return (
    known === undefined && words !== undefined && !words.some((word) => block.text.includes(word))
  )
}

/** Whether each word that looks like a drug's name is one we know, so that a drug has no other name here. */
function namesAllDrugs({ block, mentions }: Named, { drugStem }: Language): boolean {
  // CD38单抗 is no name of a drug.
  const stem = new RegExp(`(?<=\\p{L}{2})${drugStem.source.replace(/\$$/u, '')}`, 'gu')
  const ends = new Set(mentions.map(({ end }) => end))
  return [...block.text.matchAll(stem)].every(({ 0: found, index }) =>
    ends.has(index + found.length),
  )
}

/**
 * `heart failure (TNF)`: a short form behind a full form that both texts hold, of which it is not the
 * short form, and that no longer name before it explains.
 */
function isWrongShort(mention: Mention, own: Named, other: Named, index: ConceptIndex): boolean {
  const { text } = own.block
  const bracket = text.slice(0, mention.start).trimEnd().length - 1
  if (!/[(（]/u.test(text.charAt(bracket)) || !/^\s?[)）]/u.test(text.slice(mention.end)))
    return false
  const end = text.slice(0, bracket).trimEnd().length
  const full = own.mentions.find((one) => one.end === end)
  if (full === undefined || full.id === mention.id || !other.counts.has(full.id)) return false
  const before = text.slice(Math.max(0, end - 200), end)
  return (
    (index.byId.get(full.id)?.keys.size ?? 0) > 0 &&
    longFormBefore(mention.text, before) === undefined
  )
}
