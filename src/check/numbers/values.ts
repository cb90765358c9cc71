import type { Block } from '../../model/review.ts'
import type { Token } from '../differences.ts'
import type { PlacedQuantity } from './facets.ts'
import { leftAfter, leftInSegments, withoutEqual } from './leftover.ts'
import type { ReadQuantity } from './side.ts'

type Numbers = readonly ReadQuantity[]
type Placed = readonly PlacedQuantity[]

const isGroup = (written: string) => /^\d{3}(?:\.\d+)?\s?[万亿]?$/u.test(written)

/**
 * `1 000` as one number where the other text has that number: a plain space also stands between two
 * numbers, 表1 100例, so that it joins digits only where nothing else explains them.
 */
export function withJoined(tokens: Numbers, { text }: Block, others: Numbers): Numbers {
  const values = new Set(others.map(({ value }) => value))
  const joined: ReadQuantity[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const run = groupsFrom(tokens, at, text)
    const groups = run.length > 1 ? run : []
    const whole = groups
      .map((_, index) => joinedToken(run.slice(0, index + 1), text))
      .findLast((token, index) => token !== undefined && index > 0 && values.has(token.value))
    const alone = run.slice(0, 1)
    joined.push(...(whole === undefined ? alone : [whole]))
    if (whole !== undefined) at += run.filter(({ end }) => end <= whole.end).length - 1
  }
  return joined
}

/** How many zeros a word of magnitude adds: 4 of 900万. */
function zerosOf({ digits }: ReadQuantity): number {
  return digits.includes('亿') ? 8 : 4
}

function joinedToken(run: Numbers, text: string): ReadQuantity | undefined {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const { start } = first
  const { end } = last
  const written = text
    .slice(start, end)
    .normalize('NFKC')
    .replaceAll(/[ 万亿]/gu, '')
  const places = /[万亿]$/u.test(text.slice(start, end)) ? zerosOf(last) : 0
  const value = places > 0 && /^\d+$/u.test(written) ? written + '0'.repeat(places) : written
  const { name: _, ...kept } = last
  return {
    ...kept,
    start,
    end,
    phrase: { start: first.phrase.start, end: last.phrase.end },
    quote: text.slice(first.phrase.start, last.phrase.end).trim(),
    value: last.value.endsWith('%') ? `${value}%` : value,
    isLoose: false,
  }
}

/** No count is larger than this many groups. */
const mostGroups = 5

/** The token at `at`, and those behind it that may be its groups of three digits. */
function groupsFrom(tokens: Numbers, at: number, text: string): Numbers {
  const written = ({ start, end }: ReadQuantity) => text.slice(start, end).normalize('NFKC')
  const run = tokens.slice(at, at + 1)
  if (!run.every((token) => /^[1-9]\d{0,2}$/u.test(written(token)))) return run
  for (let next = tokens[at + 1]; next !== undefined; next = tokens[at + run.length]) {
    if (run.length === mostGroups) break
    const before = run.at(-1)
    const isNext = before?.end === next.start - 1 && text[before.end] === ' '
    if (!isNext || !isGroup(written(next)) || written(before).includes('.')) break
    run.push(next)
  }
  return run
}

/** `tokens` without one for each equal value in `others`: those of one sentence and unit first, then of one sentence. */
function without(tokens: Placed, others: Placed): Placed {
  const unitOf = ({ unit, unitNear, isMonth }: PlacedQuantity) =>
    (unit ?? unitNear)?.above ?? (isMonth ? 'month' : '')
  const left = leftInSegments(
    { source: tokens, translation: others },
    (token) => `${token.value} ${unitOf(token)}`,
  )
  return leftAfter(left, ({ value }) => value).source
}

/**
 * `lone` without what words of the other text say, and without what the own words leave of those: of
 * one sentence a word says the number first that stands there in digits.
 */
function withoutSpoken(lone: Placed, words: Placed, ownWords: Placed): Placed {
  const ofValue = ({ value }: PlacedQuantity) => value
  const isPlaced = ({ segment }: PlacedQuantity) => segment !== undefined
  const near = leftInSegments({ source: ownWords.filter(isPlaced), translation: words }, ofValue)
  const here = leftInSegments({ source: lone, translation: near.translation.map(plainly) }, ofValue)
  const rest = [...near.source, ...ownWords.filter((word) => !isPlaced(word))]
  const far = withoutEqual({ source: rest, translation: here.translation }, ofValue)
  return withoutEqual({ source: here.source, translation: far.translation }, ofValue).source
}

const exact = (tokens: Placed) => tokens.filter(({ isLoose }) => !isLoose)
const loose = (tokens: Placed) => tokens.filter(({ isLoose }) => isLoose)

const stem = (name: string) => name.replace(/\d+$/u, '')
const stemsOf = (tokens: Placed) =>
  exact(tokens).flatMap(({ name }) => (name === undefined ? [] : stem(name)))

function counted(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** A name that a scanner glued to the word before it: LEVELOFMIR24, or R24 of levelofmiR-24, for MIR24. */
const isGlued = (name: string, other: string) =>
  name !== other &&
  Math.min(name.length, other.length) > 2 &&
  (name.endsWith(other) || other.endsWith(name))

/**
 * A name that both texts hold may stand in one more often: CDX2 again, where the other says "both".
 * Names of one stem that stand equally often in both are compared one by one.
 */
function withoutShared(own: Placed, other: Placed): Placed {
  const theirNames = new Map(counted(exact(other).flatMap(({ name = [] }) => name)))
  const [ours, theirs] = [counted(stemsOf(own)), counted(stemsOf(other))]
  return own.filter(({ name, isLoose }) => {
    const left = name === undefined || isLoose ? undefined : theirNames.get(name)
    if (name === undefined || left === undefined) return true
    theirNames.set(name, left - 1)
    return left <= 0 && ours.get(stem(name)) === theirs.get(stem(name))
  })
}

/** Names that the other text holds with another number: no word of it says IDH2 where it has IDH1. */
function renumbered(own: Placed, other: Placed): Placed {
  const stems = new Set(stemsOf(other).filter((name) => name !== '#'))
  return own.filter(({ name }) => name !== undefined && stems.has(stem(name)))
}

/** Words for a number that name no class. */
const noClass = /^(?:an?|once|single|both|dual|double|twice|thrice|triple|一|双|两)$/iu

/** `22.00%` as `22%`: precision is no value. */
function plainly(token: PlacedQuantity): PlacedQuantity {
  const value = token.value.replace(/^(\d+)\.0+(?=%?$)|^(\d+\.\d*?[1-9])0+(?=%?$)/u, '$1$2')
  return value === token.value ? token : { ...token, value }
}

/** Digits of `own` that neither digits nor spare words of `other` say. */
export function leftOver(own: Placed, other: Placed): readonly (Token & PlacedQuantity)[] {
  const left = withoutShared(own, other)
  const right = withoutShared(other, own)
  const lone = without(
    without(exact(left), exact(right)).map(plainly),
    without(exact(right), exact(left)).map(plainly),
  )
  const theirNames = exact(other).flatMap(({ name = [] }) => name)
  const strict = new Set(renumbered(lone, other))
  const isClass = ({ name }: PlacedQuantity) => name?.startsWith('#') ?? false
  // Three trials are no phase III.
  const said = new Set([
    ...withoutSpoken(
      lone.filter((token) => !isClass(token)),
      loose(right),
      // 一 is a part of many words that say no number.
      loose(left).filter(({ isSecond, value }) => !isSecond && value !== '1'),
    ),
    ...without(
      lone.filter(isClass),
      without(loose(right), loose(left)).filter(
        ({ isCount, digits }) => isCount !== true && !noClass.test(digits),
      ),
    ),
  ])
  return lone
    .filter((token) => strict.has(token) || said.has(token))
    .filter(({ name }) => name === undefined || !theirNames.some((one) => isGlued(name, one)))
    .map((token) => ({ ...token, span: { start: token.start, end: token.end } }))
}

/** Lowered digits count where both texts lower as many: else one says thyroxine where the other has T₄. */
export function withLowered(own: Numbers, other: Numbers): Numbers {
  const count = (numbers: Numbers) => numbers.filter(({ isLowered }) => isLowered).length
  const isLoose = count(own) !== count(other)
  return own.map((token) => (token.isLowered ? { ...token, isLoose } : token))
}

/** A single letter counts as a numeral where the other text numbers classes too: V型 beside a lone V. */
export function withNumerals(own: Numbers, other: Numbers): Numbers {
  if (other.some(({ name }) => name?.startsWith('#'))) return own
  return own.map((token) =>
    token.name?.startsWith('#') && /^[IVX]$/u.test(token.digits)
      ? { ...token, isLoose: true }
      : token,
  )
}
