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
}

/** A quantity, quoted as it is read: a formula as its text. */
export interface ReadQuantity extends Quantity {
  readonly quote: string
  /** Printed below the line: T₃. */
  readonly isLowered: boolean
}

/** A heading may be counted in one text and not in the other. */
const ordinal = /^\s*\d{1,2}(?:[.．]\d{1,2})*[.．、\s\u3000]\s*/u

/** A gloss in the other language: （programmed death 1，PD-1）; group 1 is its long form. */
const gloss = /[（(]([^（）()]*\s[^（）()]*)[，,][^（），,()]*[）)]/gu

/** Long forms in the other language repeat the number of the name before them: 受体1（… 1，PD-1）. */
function glosses(text: string, isWrittenIn: (text: string) => boolean): readonly Span[] {
  return [...text.matchAll(gloss)].flatMap(({ 1: longForm = '', index }) =>
    isWrittenIn(longForm) ? [] : [{ start: index + 1, end: index + 1 + longForm.length }],
  )
}

function inside(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => start >= span.start && end <= span.end)
}

/** Reads the numbers of one side of a unit. */
export function sideNumbers({ language }: Article, unit: Unit, block: Block): SideNumbers {
  const { text, parts, spanOf } = readingOf(block)
  const skipped = unit.kind === 'heading' ? (ordinal.exec(text)?.[0].length ?? 0) : 0
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
    .map((token) => (inside(repeated, token) ? { ...token, isLoose: true } : token))
  const placed = (quantity: Quantity): ReadQuantity => ({
    ...quantity,
    ...spanOf(quantity),
    phrase: spanOf(quantity.phrase),
    isLowered: /[₀-₉]/u.test(text[quantity.start] ?? ''),
    quote: text.slice(quantity.phrase.start, quantity.phrase.end).trim(),
  })
  const quantities = quantitiesOf(tokens, text, language).map(placed)
  const fractions = fractionsOf(text, language).map(placed)
  const sayings = language.quantities
    .sayings(text)
    .map((saying) => ({ ...saying, ...spanOf(saying) }))
  return { block, quantities, sayings, fractions }
}
