import type { PolarityMark, PolarityWord } from '../language/polarity.ts'
import { type Review, type Side, type Sided, type Span, sides, type Unit } from '../model/review.ts'
import type { Flip, Words } from './polarity-flips.ts'

/** The axis of the groups of a trial that get what is tried, and of those that they are compared with. */
const axis = 'arm'

type Pole = PolarityMark['pole']

const other = (side: Side): Side => (side === 'source' ? 'translation' : 'source')
const opposite = (pole: Pole): Pole => (pole === '+' ? '-' : '+')

const polesOf = ({ marks }: PolarityWord): readonly Pole[] =>
  marks.flatMap((one) => (one.axis === axis && !one.isLoose ? [one.pole] : []))

/** Names of groups of a text that say one pole; a name of both is none. */
const armsOf = (words: readonly PolarityWord[], pole: Pole) =>
  words.filter((word) => {
    const [own, ...more] = polesOf(word)
    return own === pole && more.length === 0
  })

interface Told {
  readonly words: Words
  /** Groups by other names than those of the lists: 聚桂醇组. */
  readonly named: Sided<readonly PolarityWord[]>
  readonly text: Sided<string>
}

/** A group that a text compares with itself: `higher in the control group than in the control group`. */
function selfCompared({ words, text, named }: Told, review: Review, side: Side, pole: Pole) {
  const { against, atTime } = review.articles[side].language.groups
  const own = armsOf(words[side], pole)
  const all = [...words[side].filter((word) => polesOf(word).length > 0), ...named[side]]
  return own.flatMap((word, at) => {
    const next = own[at + 1]
    if (next === undefined || !against.test(text[side].slice(word.end, next.start))) return []
    const isBetween = all.some(({ start }) => word.end <= start && start < next.start)
    const isTimed = [word, next].some(({ end }) => atTime.test(text[side].slice(end, end + 30)))
    return isBetween || isTimed ? [] : [next]
  })
}

/** A comparison of a group with itself, where the other text names the two that it compares. */
function comparedFlip(told: Told, review: Review, side: Side, pole: Pole): readonly Flip[] {
  const there = other(side)
  const others = armsOf(told.words[there], opposite(pole))
  const own = armsOf(told.words[there], pole)
  if (others.length * own.length === 0) return []
  const found = selfCompared(told, review, side, pole)
  const theirs = [pole, opposite(pole)].flatMap((one) => selfCompared(told, review, there, one))
  if (found.length === 0 || theirs.length > 0) return []
  const flip = { axis, source: others, translation: others }
  return [{ ...flip, [side]: found }]
}

/** One text knows only groups of one pole, more than once, and the other one of them and one by its own name. */
function namedFlip({ words, named }: Told, side: Side, pole: Pole): readonly Flip[] {
  const there = other(side)
  const [own, theirs] = [armsOf(words[side], pole), armsOf(words[there], pole)]
  const hasOpposite = sides.some((one) =>
    words[one].some((word) => polesOf(word).includes(opposite(pole))),
  )
  const isAlone = named[side].length === 0 && !hasOpposite
  if (!isAlone || theirs.length === 0 || named[there].length === 0) return []
  if (own.length !== theirs.length + named[there].length) return []
  const flip = { axis, source: named[there], translation: named[there] }
  return [{ ...flip, [side]: own }]
}

/** Groups of a stretch by names of their own. */
function namedIn(review: Review, unit: Unit, side: Side, spans: readonly Span[], words: Words) {
  const text = unit.blocks[side]?.text ?? ''
  const known = words[side].filter((word) => word.marks.some((mark) => mark.axis.startsWith(axis)))
  const { named } = review.articles[side].language.groups
  return spans.flatMap((span) =>
    [...text.slice(span.start, span.end).matchAll(named)].flatMap((match): PolarityWord[] => {
      const start = span.start + match.index
      const end = start + match[0].length
      const isKnown = known.some((word) => word.start < end && start < word.end)
      return isKnown ? [] : [{ text: match[0], start, end, marks: [] }]
    }),
  )
}

/** Groups of a trial that one text takes for the other, beyond what the counts of their names show. */
export function groupFlipsOf(
  review: Review,
  unit: Unit,
  spans: Sided<readonly Span[]>,
  words: Words,
): readonly Flip[] {
  const arms = sides.map((side) => words[side].filter((word) => polesOf(word).length > 0).length)
  // Most stretches name no two groups.
  if (Math.max(...arms) < 2 || Math.min(...arms) < 1) return []
  const named = (side: Side) => namedIn(review, unit, side, spans[side], words)
  const told: Told = {
    words,
    named: { source: named('source'), translation: named('translation') },
    text: {
      source: unit.blocks.source?.text ?? '',
      translation: unit.blocks.translation?.text ?? '',
    },
  }
  const found = sides.flatMap((side) =>
    (['+', '-'] as const).flatMap((pole) => [
      ...comparedFlip(told, review, side, pole),
      ...namedFlip(told, side, pole),
    ]),
  )
  return found.slice(0, 1)
}
