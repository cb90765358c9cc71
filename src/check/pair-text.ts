import {
  type Block,
  type Review,
  type Side,
  type Sided,
  type Span,
  sides,
  type Unit,
} from '../model/review.ts'
import { logRatioOf, proseOf, type Usual } from './lengths.ts'

const whole = (block: Block | undefined) =>
  block === undefined ? [] : [{ start: 0, end: block.text.length }]

/** Where a pair stands; of a unit without sentences, its blocks. */
export function spansOf({ sentences, blocks }: Unit, at: number): Sided<readonly Span[]> {
  const { source, translation } = blocks
  return sentences[at] ?? { source: whole(source), translation: whole(translation) }
}

/**
 * What words that lost their spaces in a scan look like, more letters than any word has or none after a
 * comma, and formulas that came apart.
 */
const damaged =
  /\p{L}{25}|\p{Ll}{2}[,;]\p{Ll}{2}|\p{Ll}{3}\.\p{Lu}\p{Ll}|\\(?:mathrm|scriptstyle)|\d \. \d|\{ \\/u

export function isDamaged({ articles }: Review, unit: Unit, at: number): boolean {
  const { blocks } = unit
  const spans = spansOf(unit, at)
  return sides.some((side) => {
    const block = blocks[side]
    const isSpaced = articles[side].language.unspacedLetters === undefined
    return isSpaced && block !== undefined && damaged.test(proseOf(block, spans[side]))
  })
}

/** So much longer than usual, as a logarithm, a text says what the other leaves out. */
const mostOver = { source: 0.6, translation: 0.6 } as const

/** Whether a side of a pair says no more than the other: where a part is added, its negation is too. */
export function isPlain(review: Review, unit: Unit, at: number, usual: Usual, side: Side): boolean {
  const off = logRatioOf(review, unit, spansOf(unit, at)) - usual.logRatio
  const over = side === 'translation' ? off : -off
  return over <= mostOver[side]
}
