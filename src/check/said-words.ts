import { type ContentWord, type SaidPart, saidIn, wordedText } from '../language/content-words.ts'
import { countFirst } from '../model/ordered.ts'
import {
  type Block,
  type Review,
  type Side,
  type Sided,
  type Span,
  sides,
  type Unit,
} from '../model/review.ts'
import { markersOf } from './lengths.ts'
import { comparableUnits } from './untranslated.ts'

/** A content word of one text and whether the other has a word for it. */
interface Said {
  readonly word: ContentWord
  readonly said: SaidPart
  /** Whether a sentence beside its partner says it. */
  readonly isNear: boolean
}

/** The content words of one side of a sentence pair. */
export interface Half {
  readonly unit: Unit
  readonly at: number
  readonly side: Side
  readonly said: readonly Said[]
  /** Whether nothing stands opposite. */
  readonly isAlone: boolean
}

const opposite = (side: Side): Side => (side === 'source' ? 'translation' : 'source')

/** The text of stretches of a block, blanks in place of everything else, so that offsets stay. */
function textOf(block: Block, spans: readonly Span[]): string {
  const { text } = block
  const markers = markersOf(block)
  let made = ''
  for (const { start, end } of spans) {
    let from = start
    const keep = (to: number) => {
      made = made.padEnd(from) + text.slice(from, to)
      from = to
    }
    let at = countFirst(markers.length, (index) => (markers[index]?.start ?? 0) < start)
    for (; at < markers.length; at += 1) {
      const marker = markers[at]
      if (marker === undefined || marker.start > end) break
      if (marker.start < from || marker.end > end) continue
      keep(marker.start)
      from = marker.end
    }
    keep(end)
  }
  return made
}

function halvesOf(unit: Unit): readonly Half[] {
  const { source, translation } = unit.blocks
  if (source === undefined || translation === undefined) return []
  const blocks = { source, translation }
  const texts = unit.sentences.map((pair) => {
    const [one, other] = sides.map((side) => wordedText(textOf(blocks[side], pair[side])))
    return { source: one, translation: other }
  })
  return unit.sentences.flatMap((pair, at) =>
    sides.map((side): Half => {
      const own = texts[at]?.[side]
      const isAlone = pair[opposite(side)].length === 0
      if (own === undefined) return { unit, at, side, said: [], isAlone }
      const across = (index: number) => texts[index]?.[opposite(side)]
      const said = saidIn(own, across(at) ?? wordedText(''))
      const rest = { ...own, words: own.words.filter((_, index) => (said[index] ?? 0) === 0) }
      const near = [at - 1, at + 1].flatMap((index) => {
        const other = across(index)
        return other === undefined ? [] : [saidIn(rest, other)]
      })
      const nearWords = new Set(
        rest.words.filter((_, index) => near.some((list) => (list[index] ?? 0) > 0)),
      )
      return {
        unit,
        at,
        side,
        isAlone,
        said: own.words.map((word, index) => ({
          word,
          said: said[index] ?? 0,
          isNear: nearWords.has(word),
        })),
      }
    }),
  )
}

interface Habit {
  readonly said: number
  readonly all: number
}

const none: Habit = { said: 0, all: 0 }

/** How reliably the words of a side are said on the other side. */
interface Habits {
  readonly whole: number
  readonly byKey: ReadonlyMap<string, Habit>
  readonly halves: number
}

function habitsOf(halves: readonly Half[]): Habits {
  const byKey = new Map<string, Habit>()
  let [said, all] = [0, 0]
  for (const half of halves)
    for (const { word, said: part } of half.said) {
      const isSaid = part > 0
      const known = byKey.get(word.key) ?? none
      byKey.set(word.key, { said: known.said + (isSaid ? 1 : 0), all: known.all + 1 })
      said += isSaid ? 1 : 0
      all += 1
    }
  return { whole: (said + 25) / (all + 30), byKey, halves: halves.length }
}

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** What a word that only a character may say counts, of one that is said. */
const halfSaid = 0.4

/** Of words that a translator puts in many ways this part of the usual share is said. */
const weakPart = 0.75

/**
 * What it says for a gap that a word is said on the other side, or is not, as a logarithm. What only a
 * neighbour of the other sentence says is doubtful; beside a gap, it is what was put there.
 */
function weigh({ whole, byKey, halves }: Habits, { word, said, isNear }: Said, isAlone: boolean) {
  const isSaid = said > 0
  if (isNear && !isSaid && !isAlone) return 0
  const habit = byKey.get(word.key) ?? none
  const others = habit.all - 1
  const prior = word.isWeak ? weakPart * whole : whole
  const usual = (habit.said - (isSaid ? 1 : 0) + 4 * prior) / (others + 4)
  const expected = within(usual, 0.2, 0.93)
  const chance = within(0.2 + others / (halves + 4), 0.2, 0.8)
  return isSaid || isNear
    ? (said === 0.5 ? halfSaid : 1) * Math.min(0, Math.log(chance / expected))
    : Math.max(0, Math.log((1 - chance) / (1 - expected)))
}

/** A half with what each of its words says for a gap. */
export interface WeighedHalf extends Half {
  readonly weights: readonly number[]
}

/** The words of a review that its other text says or does not say. */
export interface SaidWords {
  readonly halves: readonly WeighedHalf[]
  /** How much of what a side says the other side says in words that the lists know, 0 to 1. */
  readonly shares: Sided<number>
  /** Words of the list in both texts. */
  readonly size: number
  /** By unit, pair and side: what the words of a sentence that has nothing opposite say for a gap. */
  readonly alone: ReadonlyMap<string, number>
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

const known = new WeakMap<Review, SaidWords>()

/** What of each sentence the other text says, worked out once for all checks. */
export function saidWordsOf(review: Review): SaidWords {
  const found = known.get(review)
  if (found !== undefined) return found
  const halves = comparableUnits(review).flatMap(halvesOf)
  const habitsOn = (side: Side) => habitsOf(halves.filter((half) => half.side === side))
  const habits = { source: habitsOn('source'), translation: habitsOn('translation') }
  const weighed = halves.map((half) => ({
    ...half,
    weights: half.said.map((said) => weigh(habits[half.side], said, half.isAlone)),
  }))
  const alone = weighed.flatMap(({ unit, at, side, isAlone, weights }) =>
    isAlone ? [[`${unit.id} ${at} ${side}`, sum(weights)] as const] : [],
  )
  const made = {
    halves: weighed,
    shares: { source: habits.source.whole, translation: habits.translation.whole },
    size: halves.reduce((count, { said }) => count + said.length, 0),
    alone: new Map(alone),
  }
  known.set(review, made)
  return made
}

/** What the words of a sentence that has nothing opposite say for a gap; 0 where none is known. */
export function aloneWeight(review: Review, unit: Unit, at: number, side: Side): number {
  return saidWordsOf(review).alone.get(`${unit.id} ${at} ${side}`) ?? 0
}
