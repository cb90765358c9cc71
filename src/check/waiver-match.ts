import type { Place, Problem } from '../model/problem.ts'
import type { Review, Side, Span } from '../model/review.ts'
import { spanOfPlace } from './place.ts'
import { overlaps, sentenceSpansOf } from './sentence-spans.ts'

/** What a waiver is about: a rule, and where or what its findings are. */
export interface Target {
  readonly rule: string
  /** Of a unit or a sentence. */
  readonly id?: string
  readonly text?: string
  /** Of a comment: what stands behind it up to the end of its unit belongs to it too. */
  readonly from?: { readonly side: Side; readonly offset: number }
}

const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** A quotation as it may be written in a file, with its lines broken anywhere; `8.1` is no part of 38.1. */
function quotation(text: string): RegExp {
  const words = text.trim()
  const before = /^[\p{Nd}\p{Script=Latin}]/u.test(words)
    ? '(?<![\\p{Nd}\\p{Script=Latin}]|\\d\\.)'
    : ''
  const after = /[\p{Nd}\p{Script=Latin}]$/u.test(words)
    ? '(?![\\p{Nd}\\p{Script=Latin}]|\\.\\d)'
    : ''
  return new RegExp(before + words.split(/\s+/u).map(escaped).join('\\s+') + after, 'gu')
}

/** What a message names, between backticks. */
function valuesOf({ message }: Problem): readonly string[] {
  return Array.from(message.matchAll(/`([^`]+)`/gu), ([, value = '']) => plain(value))
}

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end

/** The places that point at the fault itself, not at the whole sentence that lacks something. */
function narrowest(places: readonly Place[]): readonly Place[] {
  const least = Math.min(...places.map(({ text }) => text.length))
  return places.filter(({ text }) => text.length === least)
}

/** Whether a finding quotes or names a text, or stands in a stretch that reads so. */
function quotesIn(review: Review): (problem: Problem, text: string) => boolean {
  const known = new Map<string, readonly Span[]>()
  const occurrences = (text: string, side: Side): readonly Span[] => {
    const key = `${side} ${text}`
    const made =
      known.get(key) ??
      Array.from(String(review.articles[side].file).matchAll(quotation(text)), (match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }))
    known.set(key, made)
    return made
  }
  const units = new Map(review.units.map((unit) => [unit.id, unit]))
  const inBlocks = new Map<string, boolean>()
  /** Marks of Markdown stand between the words in the file, and not in what a person quotes. */
  const isInBlock = ({ unit }: Problem, side: Side, text: string): boolean => {
    const key = `${side} ${unit} ${text}`
    const made =
      inBlocks.get(key) ??
      plain(units.get(unit ?? '')?.blocks[side]?.text ?? '').includes(plain(text))
    inBlocks.set(key, made)
    return made
  }
  return (problem, text) => {
    const sought = plain(text)
    if (valuesOf(problem).includes(sought)) return true
    if (problem.places.some((place) => plain(place.text) === sought)) return true
    const least = narrowest(problem.places)
    return problem.places.some((place) => {
      const article = review.articles[place.side]
      if (article.file.path !== place.file) return plain(place.text).includes(sought)
      const span = spanOfPlace(article, place)
      const all = occurrences(text, place.side)
      if (all.some((one) => within(span, one))) return true
      if (least.includes(place)) return all.some((one) => within(one, span))
      return all.length === 0 && isInBlock(problem, place.side, text) && sought.includes(place.text)
    })
  }
}

/** Tells of a problem whether a target is about it. */
export function matcherOf(review: Review): (problem: Problem, target: Target) => boolean {
  const spans = sentenceSpansOf(review)
  const pairs = new Map(
    review.units.flatMap((unit) =>
      unit.sentences.map((pair) => [pair.id, { unit, pair }] as const),
    ),
  )
  const quotes = quotesIn(review)
  const units = new Map(review.units.map((unit) => [unit.id, unit]))
  const spanIn = (place: Place): Span | undefined => {
    const article = review.articles[place.side]
    return article.file.path === place.file ? spanOfPlace(article, place) : undefined
  }
  const isInSentence = (problem: Problem, id: string): boolean => {
    const found = pairs.get(id)
    if (found === undefined || found.unit.id !== problem.unit) return false
    const least = narrowest(problem.places)
    return problem.places.some((place) => {
      const span = spanIn(place)
      if (span === undefined) return false
      return spans
        .ofPair(found.unit, found.pair, place.side)
        .some((one) => within(span, one) || (least.includes(place) && overlaps(one, span)))
    })
  }
  /** What other stages than the checks find has a place but no unit. */
  const isInBlock = (problem: Problem, { id, from }: Target): boolean => {
    const unit = units.get(id ?? '')
    if (unit === undefined || problem.unit !== null) return false
    return problem.places.some((place) => {
      const span = spanIn(place)
      const block = spans.ofBlock(unit, place.side)
      if (span === undefined || block === undefined) return false
      const start = from?.side === place.side ? Math.min(from.offset, block.start) : block.start
      return overlaps({ start, end: block.end }, span)
    })
  }
  return (problem, target) => {
    const { rule, id, text } = target
    if (problem.rule !== rule) return false
    const isThere =
      id === undefined ||
      problem.unit === id ||
      isInSentence(problem, id) ||
      isInBlock(problem, target)
    return isThere && (text === undefined || quotes(problem, text))
  }
}
