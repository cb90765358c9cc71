import type { CitationItem } from '../../model/nodes.ts'
import type { Block, Review, Side, Sided, Span, Unit } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import {
  type Difference,
  differenceMessage,
  pairDifferences,
  placesOf,
  type Token,
} from '../differences.ts'
import { comparableUnits } from '../untranslated.ts'

interface Cited {
  readonly label: string
  readonly marker: Token
}

/** The number that an item resolves to, else its key as written. */
function labelOf({ number, key = '' }: CitationItem, numbers: Review['numbers']): string {
  return String(number ?? numbers.get(key) ?? `@${key}`)
}

/** What a block cites, each number or unknown key once, with the marker that cites it first. */
function citedIn(block: Block | undefined, numbers: Review['numbers']): readonly Cited[] {
  const all = allCited(block, numbers)
  const first = new Map(all.toReversed().map((cited) => [cited.label, cited]))
  return all.filter((cited) => first.get(cited.label) === cited)
}

/** Every item of every marker of a block. */
function allCited(block: Block | undefined, numbers: Review['numbers']): readonly Cited[] {
  return (block?.leaves ?? []).flatMap(({ node, start, end }) => {
    if (node.type !== 'citationGroup') return []
    const marker = { value: node.value, span: { start, end } }
    return node.items.map((item): Cited => ({ label: labelOf(item, numbers), marker }))
  })
}

/** What only `own` cites, one token a marker: `25, 26, 27`. */
function leftOver(own: readonly Cited[], other: readonly Cited[]): readonly Token[] {
  const known = new Set(other.map(({ label }) => label))
  const tokens = new Map<number, Token>()
  for (const { label, marker } of own) {
    if (known.has(label)) continue
    const before = tokens.get(marker.span.start)
    const value = before === undefined ? label : `${before.value}, ${label}`
    tokens.set(marker.span.start, { value, span: marker.span })
  }
  return [...tokens.values()]
}

/** Stretches of both texts that say the same, and whether that is sure enough to say where a marker belongs. */
interface Stretches extends Sided<readonly Span[]> {
  readonly isClear: boolean
}

/** Below this, a sentence pair is no help; a marker that moved has lowered it already. */
const goodConfidence = 0.3

function lineSpans(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
}

/** The sentence pairs of a unit, or the cells of a table that has as many in both texts. */
function stretchesOf({ blocks, kind, sentences }: Unit): readonly Stretches[] {
  if (kind !== 'table') {
    return sentences.map((pair) => ({
      source: pair.source,
      translation: pair.translation,
      isClear:
        pair.source.length * pair.translation.length > 0 && pair.confidence >= goodConfidence,
    }))
  }
  const source = lineSpans(blocks.source?.text ?? '')
  const translation = lineSpans(blocks.translation?.text ?? '')
  if (source.length !== translation.length) return []
  return source.map((cell, at) => ({
    source: [cell],
    translation: translation.slice(at, at + 1),
    isClear: true,
  }))
}

function citedByStretch(
  stretches: readonly Stretches[],
  side: Side,
  all: readonly Cited[],
): readonly (readonly Cited[])[] {
  return stretches.map((stretch) =>
    all.filter(({ marker: { span } }) =>
      stretch[side].some(({ start, end }) => span.start >= start && span.start < end),
    ),
  )
}

/** Labels that a sentence cites, while the same label stands elsewhere in its partner's text. */
function placeDifferences(review: Review, unit: Unit): readonly Difference[] {
  const all = (side: Side) => allCited(unit.blocks[side], review.numbers)
  const [ours, theirs] = [all('source'), all('translation')]
  const stretches = stretchesOf(unit)
  const pairs = {
    source: citedByStretch(stretches, 'source', ours),
    translation: citedByStretch(stretches, 'translation', theirs),
  }
  const labels = new Set(ours.map(({ label }) => label))
  const shared = new Set(theirs.flatMap(({ label }) => (labels.has(label) ? [label] : [])))
  return [...shared].flatMap((label) => {
    const lone = (side: Side, other: Side) =>
      pairs[side].flatMap((cited, at) => {
        const found = cited.find((one) => one.label === label)
        const isAnswered = pairs[other][at]?.some((one) => one.label === label)
        return found === undefined || isAnswered ? [] : [{ at, found }]
      })
    const source = lone('source', 'translation')
    const translation = lone('translation', 'source')
    if (![...source, ...translation].every(({ at }) => stretches[at]?.isClear)) return []
    const length = Math.max(source.length, translation.length)
    return Array.from({ length }, (_, index): Difference => {
      const token = (one: { found: Cited } | undefined) =>
        one && { value: label, span: one.found.marker.span }
      const [left, right] = [token(source[index]), token(translation[index])]
      return { ...(left && { source: left }), ...(right && { translation: right }) }
    })
  })
}

/** Whether nothing but marks and other markers follows a marker in its sentence pair. */
function isAtEnd({ text, leaves }: Block, spans: readonly Span[], { span }: Token): boolean {
  const end = spans.at(-1)?.end ?? 0
  const markers = leaves.filter(({ node }) => node.type === 'citationGroup')
  const rest = markers.reduce(
    (left, marker) =>
      marker.start >= span.end && marker.end <= end
        ? left.replace(text.slice(marker.start, marker.end), '')
        : left,
    text.slice(span.end, end),
  )
  return !/[\p{L}\p{N}]/u.test(rest)
}

/**
 * Citations at the end of what one text says in a sentence pair that the other text gives to a
 * sentence before its last.
 */
function earlyDifferences(review: Review, unit: Unit): readonly Difference[] {
  const { source, translation } = unit.blocks
  if (!source || !translation) return []
  const stretches = stretchesOf(unit)
  const cited = {
    source: citedByStretch(stretches, 'source', allCited(source, review.numbers)),
    translation: citedByStretch(stretches, 'translation', allCited(translation, review.numbers)),
  }
  return stretches.flatMap((stretch, at) => {
    if (!stretch.isClear) return []
    const once = (side: Side, label: string) => {
      const found = (cited[side][at] ?? []).filter((one) => one.label === label)
      return found.length === 1 ? found[0]?.marker : undefined
    }
    return (cited.source[at] ?? []).flatMap(({ label }): readonly Difference[] => {
      const [ours, theirs] = [once('source', label), once('translation', label)]
      if (!ours || !theirs) return []
      const isEarly = (side: Side, { span }: Token) =>
        span.start < (stretch[side].at(-1)?.start ?? 0)
      const isMoved =
        (isEarly('translation', theirs) && isAtEnd(source, stretch.source, ours)) ||
        (isEarly('source', ours) && isAtEnd(translation, stretch.translation, theirs))
      if (!isMoved) return []
      const token = ({ span }: Token): Token => ({ value: label, span })
      return [{ source: token(ours), translation: token(theirs) }]
    })
  })
}

function* misplacedIn(review: Review, unit: Unit): Iterable<Finding> {
  for (const difference of [...placeDifferences(review, unit), ...earlyDifferences(review, unit)]) {
    const { source, translation } = difference
    const value = source?.value ?? translation?.value
    const message =
      source && translation
        ? `Unexpected place of citation \`${value}\` in the translation, expected it in the sentence that cites it in the source`
        : `${differenceMessage('citation', difference)}, in this sentence`
    yield { message, unit: unit.id, places: placesOf(review, unit, difference) }
  }
}

function* findIn(review: Review, unit: Unit) {
  const { source, translation } = unit.blocks
  const ours = citedIn(source, review.numbers)
  const theirs = citedIn(translation, review.numbers)
  const differences = pairDifferences(unit, leftOver(ours, theirs), leftOver(theirs, ours))
  for (const difference of differences) {
    const isAlone = source === undefined || translation === undefined
    const message = differenceMessage('citation', difference)
    const absent = source === undefined ? 'source' : 'translation'
    yield {
      message: isAlone ? `${message}; no block of the ${absent} belongs to this one` : message,
      unit: unit.id,
      places: placesOf(review, unit, difference),
    }
  }
}

/**
 * The same entries are cited in both texts of a unit, each in the sentence that says the same; inside
 * a sentence the order and the grouping are free.
 */
export const citationParity = defineCheck({
  id: 'citation-parity',
  summary: {
    en: 'Finds citations that stand in one text of a block or sentence and not in the other.',
    zh: '找出一段或一句中原文与译文一方有、另一方没有的引用。',
  },
  reason: {
    en: 'A statement without its source, or with a wrong one, cannot be verified by the reader.',
    zh: '没有出处或出处错误的论断，读者无法核实。',
  },
  severity: 'error',
  examples: [
    {
      name: 'a marker is missing',
      source: '疗效良好［1］。安全性可接受［2-3］。',
      translation: 'Efficacy was good [1]. Safety was acceptable.',
      messages: ['Missing citation `2, 3` in the translation, expected it as in the source'],
    },
    {
      name: 'a marker has another number',
      source: '疗效良好［3］。',
      translation: 'Efficacy was good [4].',
      messages: ['Unexpected citation `4` in the translation, expected `3` as in the source'],
    },
    {
      name: 'a marker too many',
      source: '疗效良好［1］。',
      translation: 'Efficacy was good [1,5].',
      messages: ['Unexpected citation `5` in the translation, expected none, as in the source'],
    },
    {
      name: 'a marker moved to the next sentence',
      source:
        '达雷妥尤单抗在120例患者中的总缓解率为63.4%［1］。最常见的不良事件是感染，见于76.4%的患者［2］。费用仍高。',
      translation:
        'Daratumumab gave an overall response rate of 63.4% in 120 patients. The most common adverse event was infection, in 76.4% of patients [1,2]. The cost remains high.',
      messages: [
        'Unexpected place of citation `1` in the translation, expected it in the sentence that cites it in the source',
      ],
    },
    {
      name: 'a marker moved to the first of two sentences that translate one',
      source:
        '移植后仅达部分缓解的患者中，24%在接种后转为完全缓解，转化发生在移植后3个月以上［1］。费用仍高。',
      translation:
        'Of those with no more than partial response after transplantation, 24% converted to complete response after vaccination [1]. The conversion took place more than 3 months after transplantation. The cost remains high.',
      messages: [
        'Unexpected place of citation `1` in the translation, expected it in the sentence that cites it in the source',
      ],
    },
    {
      name: 'one sentence made two, cited at the end or in the middle of both',
      source:
        '移植后仅达部分缓解的患者中，24%在接种后转为完全缓解，转化发生在移植后3个月以上［1］。总生存期延长［2］，费用仍高。',
      translation:
        'Of those with no more than partial response after transplantation, 24% converted to complete response after vaccination. The conversion took place more than 3 months after transplantation [1]. Overall survival was longer [2]. The cost remains high.',
      messages: [],
    },
    {
      name: 'the same entries in another order',
      source: '疗效［1-3］和安全性［4］均好。',
      translation: 'Both safety [4] and efficacy [1,2,3] were good.',
      messages: [],
    },
  ],
  *find(review) {
    for (const unit of comparableUnits(review)) {
      yield* findIn(review, unit)
      yield* misplacedIn(review, unit)
    }
  },
})
