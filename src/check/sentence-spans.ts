import type { Review, SentencePair, Side, Span, Unit } from '../model/review.ts'
import { placeOf, spanOfPlace } from './place.ts'

/** Where sentences stand in the files: offsets, by side. */
export interface SentenceSpans {
  /** Of a pair's sentences on one side. */
  readonly ofPair: (unit: Unit, pair: SentencePair, side: Side) => readonly Span[]
  /** Of a unit's block on one side. */
  readonly ofBlock: (unit: Unit, side: Side) => Span | undefined
}

/** Whether two stretches have a character in common; one without characters, what touches it. */
export function overlaps(one: Span, other: Span): boolean {
  const isEmpty = one.start === one.end || other.start === other.end
  return isEmpty
    ? one.start <= other.end && other.start <= one.end
    : one.start < other.end && other.start < one.end
}

/** Looks up where the sentences of a review are written, each worked out once. */
export function sentenceSpansOf(review: Review): SentenceSpans {
  const known = new Map<string, readonly Span[]>()
  const spansOf = (key: string, unit: Unit, side: Side, spans: readonly Span[]) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const block = unit.blocks[side]
    const article = review.articles[side]
    const made =
      block === undefined
        ? []
        : spans.map((span) => spanOfPlace(article, placeOf(article, block, span)))
    known.set(key, made)
    return made
  }
  return {
    ofPair: (unit, pair, side) => spansOf(`${side} ${pair.id}`, unit, side, pair[side]),
    ofBlock: (unit, side) => {
      const end = unit.blocks[side]?.text.length ?? 0
      return spansOf(`${side} ${unit.id}`, unit, side, [{ start: 0, end }])[0]
    },
  }
}
