import type { SentencePair, Sided, Span } from '../model/review.ts'
import type { Link } from './lines/path.ts'
import type { SpanPin } from './pins.ts'

type Spans = Sided<readonly Span[]>
type Pair = Omit<SentencePair, 'id'>

const at = (spans: readonly Span[], wanted: Span) =>
  spans.findIndex(({ start }) => start === wanted.start)

interface Anchor {
  readonly source: Span
  readonly translation: Span
}

/** Where pins stand among the sentences, in the order of both sides; what crosses is left out. */
function anchorsOf(spans: Spans, pins: readonly SpanPin[]): readonly Anchor[] {
  const range = (side: 'source' | 'translation', wanted: readonly Span[]): Span | undefined => {
    const places = wanted.map((span) => at(spans[side], span)).filter((place) => place >= 0)
    if (places.length === 0) return undefined
    return { start: Math.min(...places), end: Math.max(...places) + 1 }
  }
  const found = pins
    .flatMap((pin): Anchor[] => {
      const source = range('source', pin.source)
      const translation = range('translation', pin.translation)
      return source && translation ? [{ source, translation }] : []
    })
    .sort((a, b) => a.source.start - b.source.start)
  const kept: Anchor[] = []
  for (const anchor of found) {
    const last = kept.at(-1)
    const rises =
      last === undefined ||
      (last.source.end <= anchor.source.start && last.translation.end <= anchor.translation.start)
    if (rises) kept.push(anchor)
  }
  return kept
}

/** The pairs that pins make, of which a person is certain, and the sentences between them, in order. */
export function aroundPins(
  spans: Spans,
  pins: readonly SpanPin[],
): readonly (Spans | { readonly pair: Pair })[] {
  const between = (source: Span, translation: Span): Spans => ({
    source: spans.source.slice(source.start, source.end),
    translation: spans.translation.slice(translation.start, translation.end),
  })
  let last = { source: 0, translation: 0 }
  const parts = anchorsOf(spans, pins).flatMap(({ source, translation }) => {
    const before = between(
      { start: last.source, end: source.start },
      { start: last.translation, end: translation.start },
    )
    last = { source: source.end, translation: translation.end }
    return [before, { pair: { ...between(source, translation), confidence: 1 } }]
  })
  const rest = between(
    { start: last.source, end: spans.source.length },
    { start: last.translation, end: spans.translation.length },
  )
  return [...parts, rest]
}

/** Whether a link of these sentences is one that a person does not want; a pin with one side alone wants a gap. */
export function isForbidden(
  spans: Spans,
  step: Link,
  apart: readonly SpanPin[],
  together: readonly SpanPin[],
): boolean {
  const holds = (side: 'source' | 'translation', wanted: readonly Span[]) =>
    wanted.some((span) => {
      const place = at(spans[side], span)
      return place >= step[side].start && place < step[side].end
    })
  if (apart.some((pin) => holds('source', pin.source) && holds('translation', pin.translation)))
    return true
  return together.some(
    (pin) =>
      (pin.translation.length === 0 && holds('source', pin.source)) ||
      (pin.source.length === 0 && holds('translation', pin.translation)),
  )
}
