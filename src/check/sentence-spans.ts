import { countFirst } from '../model/ordered.ts'
import type { Review, SentencePair, Side, Span, Unit } from '../model/review.ts'
import { placeOf, spanOfPlace } from './place.ts'

interface FoundSentence {
  readonly span: Span
  readonly pair: SentencePair
}

/** Where sentences stand in the files: offsets, by side. */
export interface SentenceSpans {
  /** The sentences of a unit on one side that a stretch touches, with their pairs. */
  readonly touching: (unit: Unit, side: Side, span: Span) => readonly FoundSentence[]
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
  const lists = new Map<string, readonly FoundSentence[]>()
  const listOf = (unit: Unit, side: Side): readonly FoundSentence[] => {
    const key = `${side} ${unit.id}`
    const made =
      lists.get(key) ??
      unit.sentences
        .flatMap((pair) =>
          spansOf(`${side} ${pair.id}`, unit, side, pair[side]).map((span) => ({ span, pair })),
        )
        .sort((a, b) => a.span.start - b.span.start)
    lists.set(key, made)
    return made
  }
  return {
    touching: (unit, side, span) => {
      const list = listOf(unit, side)
      // Sentences do not overlap, so that those before the stretch end before it, but for one.
      const first = countFirst(list.length, (at) => (list[at]?.span.end ?? 0) < span.start)
      const after = countFirst(list.length, (at) => (list[at]?.span.start ?? 0) <= span.end)
      return list.slice(first, after).filter((one) => overlaps(one.span, span))
    },
    ofPair: (unit, pair, side) => spansOf(`${side} ${pair.id}`, unit, side, pair[side]),
    ofBlock: (unit, side) => {
      const end = unit.blocks[side]?.text.length ?? 0
      return spansOf(`${side} ${unit.id}`, unit, side, [{ start: 0, end }])[0]
    },
  }
}
