import type { Place, Problem } from '../model/problem.ts'
import { type Review, type Side, type Span, sides, type Unit } from '../model/review.ts'
import { checks } from './checks.ts'
import { placeAt, spanOfPlace } from './place.ts'
import { overlaps, type SentenceSpans, sentenceSpansOf } from './sentence-spans.ts'

/** A stretch of one file that a person needs to see to judge a finding. */
export interface Excerpt {
  /** Absent for files that are no text of the review. */
  readonly side?: Side
  /** BCP 47 tag of the text. */
  readonly tag?: string
  readonly file: string
  /** Of the first place in it, else of its beginning. */
  readonly line: number
  readonly column: number
  /** The text in order; what is marked differs from the other text. */
  readonly parts: readonly { readonly text: string; readonly isMarked: boolean }[]
}

/** More than this is cut around what is marked. */
const longest = 480
const kept = 160
/** Of one finding in one text; the message says how many there are. */
const shownAtMost = 12

interface Window extends Span {
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/** Half of a character outside the basic plane is none. */
function whole(source: string, offset: number): number {
  const isLow = /[\uDC00-\uDFFF]/.test(source[offset] ?? '')
  return isLow && /[\uD800-\uDBFF]/.test(source[offset - 1] ?? '') ? offset - 1 : offset
}

function windowOf(source: string, range: Span, marks: readonly Span[]): Window {
  if (range.end - range.start <= longest) return { ...range, isCutBefore: false, isCutAfter: false }
  const first = marks[0]?.start ?? range.start
  const start = whole(source, Math.max(range.start, first - kept))
  const last = Math.min(marks.at(-1)?.end ?? first, start + longest * 2)
  const end = whole(source, Math.min(range.end, Math.max(last + kept, start + longest)))
  return { start, end, isCutBefore: start > range.start, isCutAfter: end < range.end }
}

/** Sorted, without overlaps, and inside the window. */
function marksIn(window: Span, marks: readonly Span[]): readonly Span[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  const result: Span[] = []
  for (const { start, end } of sorted) {
    const from = Math.max(start, result.at(-1)?.end ?? window.start)
    const to = Math.min(end, window.end)
    if (from < to) result.push({ start: from, end: to })
  }
  return result
}

function partsOf(source: string, range: Span, spans: readonly Span[]): Excerpt['parts'] {
  // To mark all of it would tell nothing.
  const narrower = spans.filter(({ start, end }) => start > range.start || end < range.end)
  const sorted = [...narrower].sort((a, b) => a.start - b.start)
  const window = windowOf(source, range, sorted)
  const parts: { text: string; isMarked: boolean }[] = []
  const add = (text: string, isMarked: boolean) => {
    if (text !== '') parts.push({ text, isMarked })
  }
  let at = window.start
  if (window.isCutBefore) add('…', false)
  for (const { start, end } of marksIn(window, sorted)) {
    add(source.slice(at, start), false)
    add(source.slice(start, end), true)
    at = end
  }
  add(source.slice(at, window.end), false)
  if (window.isCutAfter) add('…', false)
  return parts
}

/** The lines of a file that a stretch touches, as far as they may be shown. */
function linesAround(source: string, { start, end }: Span): Span {
  const least = Math.max(0, start - longest)
  const most = Math.min(source.length, end + longest)
  const before = source.slice(least, start).lastIndexOf('\n')
  const after = source.slice(end, most).indexOf('\n')
  return {
    start: before === -1 ? whole(source, least) : least + before + 1,
    end: after === -1 ? whole(source, most) : end + after,
  }
}

function union(spans: readonly Span[]): Span | undefined {
  const [first] = spans
  if (first === undefined) return undefined
  return spans.reduce(
    (all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }),
    first,
  )
}

const ids: ReadonlySet<string> = new Set(checks.map(({ id }) => id))
const isCheck = (rule: string) => ids.has(rule)

/** What a finding needs that is worked out once for a review. */
interface Shown {
  readonly review: Review
  readonly found: SentenceSpans
  readonly units: ReadonlyMap<string, Unit>
}

/** Sentences of a side that the places on that side touch. */
function touched({ found }: Shown, unit: Unit | undefined, side: Side, spans: readonly Span[]) {
  return unit === undefined ? [] : spans.flatMap((span) => found.touching(unit, side, span))
}

/** What is shown of one place: the sentences that it touches, else its lines. */
function rangeOf(shown: Shown, unit: Unit | undefined, side: Side, span: Span): Span {
  const touches = touched(shown, unit, side, [span]).map((one) => one.span)
  const source = String(shown.review.articles[side].file)
  const around = touches.length === 0 ? [linesAround(source, span)] : touches
  return union([...around, span]) ?? span
}

interface Cluster {
  readonly place: Place
  readonly range: Span
  readonly spans: readonly Span[]
}

/** Places that are read together, in the order in which they are given. */
function clustersOf(shown: Shown, problem: Problem, unit: Unit | undefined, side: Side) {
  const article = shown.review.articles[side]
  const clusters: Cluster[] = []
  for (const place of problem.places) {
    if (place.side !== side || place.file !== article.file.path) continue
    const span = spanOfPlace(article, place)
    const range = rangeOf(shown, unit, side, span)
    const index = clusters.findIndex((one) => overlaps(one.range, range))
    const near = clusters[index]
    if (near === undefined) {
      if (clusters.length < shownAtMost) clusters.push({ place, range, spans: [span] })
      continue
    }
    const whole = union([near.range, range]) ?? range
    clusters[index] = { place: near.place, range: whole, spans: [...near.spans, span] }
  }
  return clusters
}

function ofSide(
  shown: Shown,
  problem: Problem,
  unit: Unit | undefined,
  side: Side,
): readonly Excerpt[] {
  const article = shown.review.articles[side]
  const source = String(article.file)
  const own = clustersOf(shown, problem, unit, side).map(({ place, range, spans }): Excerpt => {
    const { file, line, column } = place
    return { side, tag: article.tag, file, line, column, parts: partsOf(source, range, spans) }
  })
  // What one text alone is about has no other side.
  if (own.length > 0 || !isCheck(problem.rule)) return own
  const range = partner(shown, problem, unit, side)
  if (range === undefined) return []
  const { file, line, column } = placeAt(article, range)
  return [{ side, tag: article.tag, file, line, column, parts: partsOf(source, range, []) }]
}

/** What a text without a place of its own says of it: the sentences beside those that have one. */
function partner(shown: Shown, problem: Problem, unit: Unit | undefined, side: Side) {
  if (unit === undefined) return undefined
  const other = sides.find((one) => one !== side) ?? side
  const article = shown.review.articles[other]
  const spans = problem.places
    .filter((one) => one.side === other && one.file === article.file.path)
    .map((place) => spanOfPlace(article, place))
  if (spans.length === 0) return undefined
  const pairs = touched(shown, unit, other, spans).map(({ pair }) => pair)
  const sentences = pairs.flatMap((pair) => shown.found.ofPair(unit, pair, side))
  return union(sentences) ?? shown.found.ofBlock(unit, side)
}

/** A place in the bibliography or another file shows what it quotes. */
function ofFile({ file, line, column, text }: Place): Excerpt {
  const parts = partsOf(text, { start: 0, end: text.length }, [])
  return { file, line, column, parts }
}

/** Finds for a problem what a person needs to see of both texts, the first place's text first. */
export function excerptsOf(review: Review): (problem: Problem) => readonly Excerpt[] {
  const units = new Map(review.units.map((unit) => [unit.id, unit]))
  const shown = { review, units, found: sentenceSpansOf(review) }
  const isText = ({ side, file }: Place) => review.articles[side].file.path === file
  /** What other stages than the checks find has no unit, but its text stands in one. */
  const unitAt = (place: Place | undefined): Unit | undefined => {
    if (place === undefined || !isText(place)) return undefined
    const span = spanOfPlace(review.articles[place.side], place)
    return review.units.find((unit) => {
      const block = shown.found.ofBlock(unit, place.side)
      return block !== undefined && overlaps(block, span)
    })
  }
  return (problem) => {
    const unit = units.get(problem.unit ?? '') ?? unitAt(problem.places[0])
    const [first] = problem.places
    const others = problem.places
      .filter((place) => !isText(place) && !problem.message.includes(place.text))
      .map(ofFile)
    const order = first?.side === sides[1] ? sides.toReversed() : sides
    return [...order.flatMap((side) => ofSide(shown, problem, unit, side)), ...others]
  }
}
