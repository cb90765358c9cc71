import { carriers, reachOf } from '../language/denial-reach.ts'
import type { DenialReach, SaidWord } from '../language/language.ts'
import { negation, type PolarityWord } from '../language/polarity.ts'
import { type Review, type Side, type Sided, type Span, sides, type Unit } from '../model/review.ts'
import type { Flip, Words } from './polarity-flips.ts'

const clauseEnd = /[，。；：,.;:、]/u

/** Two texts that say the same, with what is known of their words. */
export interface Statement {
  readonly words: Words
  readonly said: Sided<readonly SaidWord[]>
  readonly text: Sided<string>
  readonly denial: Sided<DenialReach>
}

/** What is known of the words of stretches of a unit. */
export function statementOf(
  { articles }: Review,
  { blocks }: Unit,
  spans: Sided<readonly Span[]>,
  words: Words,
): Statement {
  const text = { source: blocks.source?.text ?? '', translation: blocks.translation?.text ?? '' }
  const saidIn = (side: Side) =>
    spans[side].flatMap(({ start, end }) =>
      articles[side].language
        .saidWords(text[side].slice(start, end))
        .map((word) => ({ ...word, start: word.start + start, end: word.end + start })),
    )
  let said: Statement['said'] | undefined
  return {
    words,
    text,
    // Most pairs deny nothing, so that nobody asks for it.
    get said() {
      said ??= { source: saidIn('source'), translation: saidIn('translation') }
      return said
    },
    denial: {
      source: articles.source.language.denial,
      translation: articles.translation.language.denial,
    },
  }
}

const other = (side: Side): Side => (side === 'source' ? 'translation' : 'source')

const isLike = (one: SaidWord, two: SaidWord) => one.stems.some((stem) => two.stems.includes(stem))

/** The words that a negation denies, up to the end of its clause or what else ends its reach. */
function deniedBy(
  { said, text, denial }: Statement,
  side: Side,
  word: PolarityWord,
  ends = clauseEnd,
) {
  const last = word.end + denial[side].behind
  const clause = text[side].slice(word.end, last)
  const stop = clause.search(ends)
  const end = stop < 0 ? last : word.end + stop
  // A single sign of the negation itself, 关 of 无关, says nothing alone.
  return said[side].filter(
    (one) => one.end <= end && one.start >= (one.end - one.start > 1 ? word.start : word.end),
  )
}

/** Words near a negation that say one of two opposites, as those of the other text may do. */
function polesOf(words: readonly PolarityWord[]) {
  return words.flatMap(({ marks }) =>
    marks.flatMap(({ axis, pole, isLoose, isWeak }) =>
      axis === negation || (isLoose && !isWeak) ? [] : [axis + pole],
    ),
  )
}

function hasLikePole({ words, denial }: Statement, side: Side, word: PolarityWord): boolean {
  const last = word.end + denial[side].behind
  const near = polesOf(words[side].filter((one) => one.start >= word.start && one.end <= last))
  const theirs = new Set(polesOf(words[other(side)]))
  return near.some((pole) => theirs.has(pole))
}

/** Whether the other text has the opposite of a negation that is a word of a pair itself: 无法耐受, tolerable. */
function isContradicted({ words }: Statement, side: Side, { marks }: PolarityWord): boolean {
  const own = marks.filter(({ axis, isLoose }) => axis !== negation && !isLoose)
  return words[other(side)].some((word) =>
    word.marks.some(({ axis, pole, isLoose }) =>
      own.some((one) => !isLoose && one.axis === axis && one.pole !== pole),
    ),
  )
}

/** Whether the other text says nothing of what a negation denies: it says the whole in another way. */
export function isSaidOtherwise(statement: Statement, side: Side, word: PolarityWord): boolean {
  const denied = deniedBy(statement, side, word)
  const theirs = statement.said[other(side)]
  if (denied.length < 2 || denied.some((one) => theirs.some((two) => isLike(one, two))))
    return false
  return !hasLikePole(statement, side, word) && !isContradicted(statement, side, word)
}

const isNegation = ({ marks }: PolarityWord) => marks.some(({ axis }) => axis === negation)

/** 才 answers `not … until`, and denies nothing beside another `not`. */
const isUntil = ({ marks }: PolarityWord) =>
  marks.some(({ axis, kin }) => kin === 'until' || axis === 'wait')

/** Whether the other text says what a negation denies, once, with no negation near it. */
function isAffirmed(statement: Statement, side: Side, word: PolarityWord): boolean {
  const there = other(side)
  const { before, after } = statement.denial[there]
  const hasUntil = statement.words[side].some(isUntil)
  const negations = statement.words[there].filter(
    (one) => isNegation(one) && (hasUntil || !isUntil(one)),
  )
  const ends = statement.denial[side].verb ?? clauseEnd
  const matches = deniedBy(statement, side, word, ends)
    .slice(0, 2)
    .filter(({ stems }) => !stems.every((stem) => carriers.has(stem)))
    .flatMap((denied) => {
      const own = statement.said[side].filter((one) => isLike(one, denied))
      const theirs = statement.said[there].filter((one) => isLike(one, denied))
      return own.length === 1 && theirs.length === 1 ? theirs : []
    })
  const reach = (from: number, to: number) => reachOf(statement.text[there].slice(from, to))
  const isNear = ({ start, end }: SaidWord) =>
    negations.some((one) =>
      one.start < start ? reach(one.end, start) <= before : reach(end, one.start) <= after,
    )
  return matches.length > 0 && !matches.some(isNear)
}

const isStrict = ({ marks }: PolarityWord) =>
  marks.some(({ axis, isLoose }) => axis === negation && !isLoose)

/** Negations that prove something, of which the other text says what they deny and denies it not. */
export const affirmedIn = (statement: Statement, side: Side) =>
  statement.words[side].filter((word) => isStrict(word) && isAffirmed(statement, side, word))

/** Pairs that name what a text speaks of, not how it is: no denial turns one into the other. */
const namedAxes = new Set(
  'acquire act active adjuvant age agent arm armab armac armbc acid acute blind breath cells centre central count cut depth early front fresh grow heat hyper inner kin lateral look many meal near origin pair path place plan pressure route sex side single size source stream term test time vert vessel ward way wet spread pulse town donor daytime naive wealth metabol wetting birth gestation numb body dura bleed lungcell years turn situ lymph chamber valve stseg lipid intent extent gland incid linear mood lying intra flow nerve bend abduct fixation palm ulna tibia limb head spine plane mutant germ acting release oxygen germs sympath sense samepart matter airway para cycle meanvalue tailed abroad public diffuse number family hand soluble loud dose riskgroup graywave echo density rich gain breast'.split(
    ' ',
  ),
)

/** Whether a negation before a word of a text, in its clause, denies it. */
const isDenied = ({ words, text, denial }: Statement, side: Side, { start }: PolarityWord) =>
  words[side].some(
    (word) =>
      isStrict(word) &&
      word.end <= start &&
      start - word.end <= denial[side].within &&
      !clauseEnd.test(text[side].slice(word.end, start)),
  )

/** Whether one text denies its words of a flip and the other does not: `not effective` and 无效. */
export function isDeniedOnce(statement: Statement, flip: Flip): boolean {
  if (namedAxes.has(flip.axis)) return false
  const [source, translation] = sides.map(
    (side) => new Set(flip[side].map((word) => isDenied(statement, side, word))),
  )
  return [...(source ?? [])].every((denied) => translation?.has(denied) !== true)
}
