import type { Saying } from '../../language/language.ts'
import { type NumberToken, numberTokens } from '../../language/numbers.ts'
import { fractionsOf, type Quantity, quantitiesOf } from '../../language/quantities.ts'
import type { Article, Block, Span, Unit } from '../../model/review.ts'
import { readingOf } from './reading.ts'

/** What a block says in numbers; every stretch is one of the block's text. */
export interface SideNumbers {
  readonly block: Block
  readonly quantities: readonly ReadQuantity[]
  readonly sayings: readonly Saying[]
  /** Fractions in words, for what compares them: less than a third. */
  readonly fractions: readonly ReadQuantity[]
  /** Formulas that may hold a number that nobody can read. */
  readonly damaged: readonly Span[]
}

/** A quantity, quoted as it is read: a formula as its text. */
export interface ReadQuantity extends Quantity {
  readonly quote: string
  /** The number alone, as it is read. */
  readonly digits: string
  /** Said a second time beside a name that holds it: it may match a number, but explains none. */
  readonly isSecond: boolean
  /** Printed below the line: T₃. */
  readonly isLowered: boolean
}

/** A heading may be counted in one text and not in the other. */
const ordinal = /^\s*\d{1,2}(?:[.．]\d{1,2})*[.．、\s\u3000]\s*/u

function isCounted({ kind, blocks: { source, translation } }: Unit): boolean {
  const counted = [source, translation].filter((block) => block && ordinal.test(block.text))
  return kind === 'heading' && counted.length === 1
}

/** A gloss in the other language: （programmed death 1，PD-1）; group 1 is its long form. */
const gloss = /[（(]([^（）()]*\s[^（）()]*)[，,][^（），,()]*[）)]/gu

/** Long forms in the other language repeat the number of the name before them: 受体1（… 1，PD-1）. */
function glosses(text: string, isWrittenIn: (text: string) => boolean): readonly Span[] {
  return [...text.matchAll(gloss)].flatMap(({ 1: longForm = '', index }) =>
    /[=<>≤≥%±]/u.test(longForm) || isWrittenIn(longForm)
      ? []
      : [{ start: index + 1, end: index + 1 + longForm.length }],
  )
}

/** m², kg⁻¹ and χ²: a part of the unit or the name. */
const powerOfUnit = /\p{L}(?:⁻?[¹²³]|⁻¹)$/u

/** A name in words and the short one in the bracket behind it. */
const shortName = /^([^（()）。.;；]{0,30})[（(]([^（()）]{1,120})[)）]/u
const nameNumber = /(?<=\p{Script=Latin}[-‐]?)\d+/gu

/** 受体1（PD-1）, interleukin 6 (IL-6): the number stands twice where the other text has it once. */
function isRepeated({ value, end, name }: NumberToken, text: string): boolean {
  if (!/^\d{1,3}$/u.test(value)) return false
  const [, between = '', short = ''] = shortName.exec(text.slice(end, end + 156)) ?? []
  // A2受体1（PLA2R1）
  if (name !== undefined) {
    // interleukin18(IL-18)
    const isWord = between === '' && /^\p{L}{5,}\d+$/u.test(name)
    if (isWord && [...short.matchAll(nameNumber)].some(([number]) => number === value)) return true
    return /\d/u.test(between) && short.length > name.length && short.toUpperCase().includes(name)
  }
  if (/\d/u.test(between)) return false
  return [...short.matchAll(nameNumber)].some(([number]) => number === value)
}

function inside(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => start >= span.start && end <= span.end)
}

/** Reads the numbers of one side of a unit. */
export function sideNumbers({ language }: Article, unit: Unit, block: Block): SideNumbers {
  const { text, parts, spanOf, damaged } = readingOf(block)
  const skipped = isCounted(unit) ? (ordinal.exec(text)?.[0].length ?? 0) : 0
  const repeated = glosses(text, language.isWrittenIn)
  const tokens = parts
    .flatMap((part) =>
      numberTokens(part.text, language).map(
        (token): NumberToken => ({
          ...token,
          start: token.start + part.start,
          end: token.end + part.start,
        }),
      ),
    )
    .filter(({ start }) => start >= skipped)
  const isPower = ({ start, end }: NumberToken) =>
    /[⁰¹²³⁴-⁹]/u.test(text[start] ?? '') &&
    powerOfUnit.test(text.slice(Math.max(0, start - 4), end))
  const isSecond = (token: NumberToken) => inside(repeated, token) || isRepeated(token, text)
  const read = tokens.map((token) =>
    isSecond(token) || isPower(token) ? { ...token, isLoose: true } : token,
  )
  const placed = (quantity: Quantity): ReadQuantity => ({
    ...quantity,
    ...spanOf(quantity),
    phrase: spanOf(quantity.phrase),
    digits: text.slice(quantity.start, quantity.end),
    isSecond: isSecond(quantity),
    isLowered: /[₀-₉]/u.test(text[quantity.start] ?? ''),
    quote: text.slice(quantity.phrase.start, quantity.phrase.end).trim(),
  })
  const quantities = quantitiesOf(read, text, language).map(placed)
  const said = language.quantities.sayings(text)
  const fractions = fractionsOf(said, text, language).map(placed)
  const sayings = said.map((saying) => ({ ...saying, ...spanOf(saying) }))
  return { block, quantities, sayings, fractions, damaged }
}
