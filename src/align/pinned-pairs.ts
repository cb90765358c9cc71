import type { SentencePair, Sided, Span } from '../model/review.ts'
import type { Step } from './dynamic.ts'
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

/** Aligns with `pairs` what stands between the pins; each pin is one pair, of which a person is certain. */
export function aroundPins(
  spans: Spans,
  pins: readonly SpanPin[],
  pairs: (spans: Spans) => readonly Pair[],
): readonly Pair[] {
  const anchors = anchorsOf(spans, pins)
  const result: Pair[] = []
  const between = (source: Span, translation: Span) =>
    pairs({
      source: spans.source.slice(source.start, source.end),
      translation: spans.translation.slice(translation.start, translation.end),
    })
  let last = { source: 0, translation: 0 }
  for (const { source, translation } of anchors) {
    result.push(
      ...between(
        { start: last.source, end: source.start },
        { start: last.translation, end: translation.start },
      ),
      {
        source: spans.source.slice(source.start, source.end),
        translation: spans.translation.slice(translation.start, translation.end),
        confidence: 1,
      },
    )
    last = { source: source.end, translation: translation.end }
  }
  const rest = between(
    { start: last.source, end: spans.source.length },
    { start: last.translation, end: spans.translation.length },
  )
  return [...result, ...rest]
}

/** Whether a link of these sentences is one that a person does not want; a pin with one side alone wants a gap. */
export function isForbidden(
  spans: Spans,
  step: Step,
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
