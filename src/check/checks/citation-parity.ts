import type { CitationItem } from '../../model/nodes.ts'
import type { Block, Review, Unit } from '../../model/review.ts'
import { defineCheck } from '../check.ts'
import { differenceMessage, pairDifferences, placesOf, type Token } from '../differences.ts'
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
  const all = (block?.leaves ?? []).flatMap(({ node, start, end }) => {
    if (node.type !== 'citationGroup') return []
    const marker = { value: node.value, span: { start, end } }
    return node.items.map((item): Cited => ({ label: labelOf(item, numbers), marker }))
  })
  const first = new Map(all.toReversed().map((cited) => [cited.label, cited]))
  return all.filter((cited) => first.get(cited.label) === cited)
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

/** The same entries are cited in both texts of a unit; the order and the grouping are free. */
export const citationParity = defineCheck({
  id: 'citation-parity',
  summary: {
    en: 'Finds citations that stand in one text of a block and not in the other.',
    zh: '找出原文与译文一方有、另一方没有的引用。',
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
      name: 'the same entries in another order',
      source: '疗效［1-3］和安全性［4］均好。',
      translation: 'Both safety [4] and efficacy [1,2,3] were good.',
      messages: [],
    },
  ],
  *find(review) {
    for (const unit of comparableUnits(review)) yield* findIn(review, unit)
  },
})
