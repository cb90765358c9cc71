import type { PolarityMark, PolarityWord } from '../language/polarity.ts'
import { type Side, type Sided, sides } from '../model/review.ts'

/** What the two texts of a stretch say of one pair of opposites in ways that cannot both be right. */
export interface Flip {
  readonly axis: string
  /** Words for the one pole in the source that nothing in the translation answers. */
  readonly source: readonly PolarityWord[]
  /** Words for the other pole in the translation that nothing in the source answers. */
  readonly translation: readonly PolarityWord[]
}

export type Words = Sided<readonly PolarityWord[]>

/** The words of a stretch, then of the stretches beside it. */
type Near = readonly [Words, ...Words[]]

type Pole = PolarityMark['pole']
type Marked = readonly { readonly word: PolarityWord; readonly mark: PolarityMark }[]

const opposite = (side: Side): Side => (side === 'source' ? 'translation' : 'source')

function marked(words: readonly PolarityWord[], axis: string, pole: Pole): Marked {
  return words.flatMap((word) => {
    const mark = word.marks.find((one) => one.axis === axis && one.pole === pole)
    return mark === undefined ? [] : [{ word, mark }]
  })
}

const strict = (found: Marked) => found.flatMap(({ word, mark }) => (mark.isLoose ? [] : [word]))

function kinCounts(found: Marked): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { mark } of found)
    if (mark.isLoose) counts.set(mark.kin ?? '', (counts.get(mark.kin ?? '') ?? 0) + 1)
  return counts
}

/** Loose words of one side that no kin on the other side answers. */
function spareOf(own: Marked, other: Marked): number {
  const others = kinCounts(other)
  return [...kinCounts(own)].reduce(
    (sum, [name, count]) => sum + Math.max(0, count - (others.get(name) ?? 0)),
    0,
  )
}

/** How many more strict words of a pole a side has than the other answers; not below 0. */
function excessOf(words: Words, side: Side, axis: string, pole: Pole): number {
  const own = marked(words[side], axis, pole)
  const theirs = marked(words[opposite(side)], axis, pole)
  const excess = strict(own).length - strict(theirs).length
  if (excess <= 0 || axis !== negation) return Math.max(0, excess)
  return Math.max(0, excess - Math.max(0, spareOf(theirs, own) - spareOf(own, theirs)))
}

/**
 * Strict words of a pole on `side` that the other side does not answer, neither in the stretch itself
 * nor in its neighbours.
 */
function unanswered([own, ...others]: Near, side: Side, axis: string, pole: Pole) {
  const other = opposite(side)
  const excess = excessOf(own, side, axis, pole)
  const answered = others.reduce((sum, words) => sum + excessOf(words, other, axis, pole), 0)
  return excess > answered ? strict(marked(own[side], axis, pole)) : []
}

const negation = 'not'

function negationFlip(near: Near): readonly Flip[] {
  const lone = {
    source: unanswered(near, 'source', negation, '-'),
    translation: unanswered(near, 'translation', negation, '-'),
  }
  return sides.some((side) => lone[side].length > 0) ? [{ axis: negation, ...lone }] : []
}

function axisFlip(near: Near, axis: string): readonly Flip[] {
  const ways = [
    ['+', '-'],
    ['-', '+'],
  ] as const
  return ways.flatMap(([one, other]) => {
    const source = unanswered(near, 'source', axis, one)
    const translation = unanswered(near, 'translation', axis, other)
    return source.length > 0 && translation.length > 0 ? [{ axis, source, translation }] : []
  })
}

/** Every flip between two stretches that say the same, in view of those beside them. */
export function flipsOf(near: Near): readonly Flip[] {
  const [words] = near
  const axes = new Set(
    sides.flatMap((side) => words[side].flatMap(({ marks }) => marks.map(({ axis }) => axis))),
  )
  axes.delete(negation)
  return [...negationFlip(near), ...[...axes].flatMap((axis) => axisFlip(near, axis))]
}
