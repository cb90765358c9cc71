import { negation, type PolarityMark, type PolarityWord } from '../language/polarity.ts'
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

/** How many words of a kin there are: that prove a negation, that may be one, that only answer their kin. */
interface Tally {
  readonly strict: number
  readonly loose: number
  readonly closed: number
}

function tallyOf(found: Marked): Tally {
  const loose = found.filter(({ mark }) => mark.isLoose)
  const closed = loose.filter(({ mark }) => mark.isClosed).length
  return { strict: found.length - loose.length, loose: loose.length - closed, closed }
}

/** What is left of `own` when words of the same kin answer each other: like first, then unlike. */
function leftOf(own: Tally, other: Tally): Tally {
  const [ours, theirs] = [own.loose + own.closed, other.loose + other.closed]
  const strict = Math.max(0, own.strict - other.strict)
  const loose = Math.max(0, ours - theirs)
  const spareStrict = Math.max(0, other.strict - own.strict)
  const spareLoose = Math.max(0, theirs - ours)
  const rest = Math.max(0, loose - spareStrict)
  return {
    strict: Math.max(0, strict - spareLoose),
    loose: own.closed > 0 ? 0 : rest,
    closed: own.closed > 0 ? rest : 0,
  }
}

function leftByKin(own: Marked, other: Marked): Tally {
  const ofKin = (found: Marked, kin: string) => found.filter(({ mark }) => (mark.kin ?? '') === kin)
  const kins = new Set([...own, ...other].map(({ mark }) => mark.kin ?? ''))
  const left = [...kins].map((kin) => leftOf(tallyOf(ofKin(own, kin)), tallyOf(ofKin(other, kin))))
  const sum = (part: keyof Tally) => left.reduce((total, one) => total + one[part], 0)
  return { strict: sum('strict'), loose: sum('loose'), closed: sum('closed') }
}

/** How many more strict negations a side has than the other answers; not below 0. */
export function excessOf(words: Words, side: Side): number {
  const own = marked(words[side], negation, '-')
  const theirs = marked(words[opposite(side)], negation, '-')
  const [left, answer] = [leftByKin(own, theirs), leftByKin(theirs, own)]
  return Math.max(0, left.strict - answer.strict - Math.max(0, answer.loose - left.loose))
}

/** Strict negations on `side` that the other side does not answer. */
const unanswered = (words: Words, side: Side) =>
  excessOf(words, side) > 0 ? strict(marked(words[side], negation, '-')) : []

function negationFlip(words: Words): readonly Flip[] {
  const lone = {
    source: unanswered(words, 'source'),
    translation: unanswered(words, 'translation'),
  }
  return sides.some((side) => lone[side].length > 0) ? [{ axis: negation, ...lone }] : []
}

/** Words of a pole on `side` beyond those of the other side; weak ones too where the other pole is proved. */
function surplusOf(words: Words, side: Side, axis: string, pole: Pole, hasWeak: boolean) {
  const ours = marked(words[side], axis, pole)
  const proofs = ours.filter(({ mark }) => !mark.isLoose || (hasWeak && mark.isWeak))
  const theirs = marked(words[opposite(side)], axis, pole)
  const answering = (found: Marked) =>
    found.filter(({ mark }) => mark.isLoose && (mark.isWeak || mark.isClosed)).length
  // Words that only answer answer their like first.
  const spent = answering(ours.filter((one) => !proofs.includes(one)))
  const answers = Math.max(0, strict(theirs).length + answering(theirs) - spent)
  return proofs.length > answers ? proofs.map(({ word }) => word) : []
}

/** One side has more words of `pole` than the other answers, which has more of its opposite; weak words prove one of the two. */
function flipOf(words: Words, axis: string, pole: Pole): readonly Flip[] {
  const other = pole === '+' ? '-' : '+'
  for (const weak of [undefined, 'source', 'translation'] as const) {
    const source = surplusOf(words, 'source', axis, pole, weak === 'source')
    const translation = surplusOf(words, 'translation', axis, other, weak === 'translation')
    const flip = { axis, source, translation }
    if (sides.every((side) => flip[side].length > 0)) return [flip]
  }
  return []
}

const hasPole = (words: readonly PolarityWord[], axis: string, pole: Pole) =>
  words.some(({ marks }) => marks.some((one) => one.axis === axis && one.pole === pole))

/** The source must say the one pole and the translation the other: most pairs are told apart by that alone. */
const mayFlip = ({ source, translation }: Words, axis: string, pole: Pole) =>
  hasPole(source, axis, pole) && hasPole(translation, axis, pole === '+' ? '-' : '+')

const axisFlip = (words: Words, axis: string): readonly Flip[] =>
  (['+', '-'] as const).flatMap((pole) =>
    mayFlip(words, axis, pole) ? flipOf(words, axis, pole) : [],
  )

/** The words of each axis: a sentence says something of few of them. */
function wordsByAxis(words: Words): ReadonlyMap<string, Sided<PolarityWord[]>> {
  const byAxis = new Map<string, Sided<PolarityWord[]>>()
  for (const side of sides) {
    for (const word of words[side]) {
      for (const axis of new Set(word.marks.map((mark) => mark.axis))) {
        const found = byAxis.get(axis) ?? { source: [], translation: [] }
        found[side].push(word)
        byAxis.set(axis, found)
      }
    }
  }
  return byAxis
}

/** Whether an earlier flip tells of the same words already: 降低 is of several axes. */
const isTold = (flip: Flip, earlier: readonly Flip[]) =>
  earlier.some((told) =>
    sides.every((side) => {
      const [word] = flip[side]
      return told[side].length === 0 || (word !== undefined && told[side].includes(word))
    }),
  )

/** Every flip between two stretches that say the same; lost and added negations first. */
export function flipsOf(words: Words): readonly Flip[] {
  const byAxis = wordsByAxis(words)
  const denied = byAxis.get(negation)
  const found = denied === undefined ? [] : [...negationFlip(denied)]
  for (const [axis, own] of byAxis) {
    if (axis === negation || own.source.length * own.translation.length === 0) continue
    found.push(...axisFlip(own, axis).filter((flip) => !isTold(flip, found)))
  }
  return found
}
