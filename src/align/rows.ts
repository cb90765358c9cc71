import type { Sided } from '../model/review.ts'
import { type Bead, type Cost, cheapestPath, type Step } from './dynamic.ts'
import type { Item } from './items.ts'
import {
  confidenceOf,
  containmentCost,
  fitOf,
  gapConfidence,
  type Measure,
  pairCost,
  rounded,
} from './measure.ts'

/** Blocks that say the same, or one block with nothing opposite. */
export interface Row {
  readonly source?: Item
  readonly translation?: Item
  readonly confidence: number
}

type Items = Sided<readonly Item[]>

const rowBeads = [
  { source: 1, translation: 1 },
  { source: 1, translation: 0 },
  { source: 0, translation: 1 },
] as const satisfies readonly Bead[]

const gapCost = 2.7

/** What must be gained before equal sequences are taken apart: as many blocks of equal kinds are pairs. */
const margin = 4

const otherKind = 1.5
const otherNumber = 2
const otherLevel = 2.5
const otherCitations = 2

type CostOfPair = (source: Item, translation: Item) => number

function kindCost(source: Item, translation: Item): number {
  const [a, b] = [source.block.kind, translation.block.kind]
  const isPending = source.profile.isPending || translation.profile.isPending
  // The sentence before a formula is never its translation; one that is missing is a gap. A skeleton
  // holds the formulas of a sentence without its words.
  if (!isPending && source.isFormula !== translation.isFormula) return Number.POSITIVE_INFINITY
  if (a === b) return 0
  // A list may be written out as a paragraph; nothing else turns into another kind.
  const isText = (kind: string) => kind === 'paragraph' || kind === 'list'
  return isText(a) && isText(b) ? otherKind : Number.POSITIVE_INFINITY
}

function figureCost(source: Item, translation: Item): number {
  const [a, b] = [source.block.node, translation.block.node]
  if (a.type !== 'figure' || b.type !== 'figure') return 0
  return a.number === undefined || b.number === undefined || a.number === b.number ? 0 : otherNumber
}

/** A translation keeps what is cited: in a short paragraph that tells more than its length. */
function citationCost({ cited: a }: Item, { cited: b }: Item): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const anchor of a) if (b.has(anchor)) shared += 1
  return otherCitations * (1 - (2 * shared) / (a.size + b.size))
}

function blockCost(measure: Measure): CostOfPair {
  return (source, translation) => {
    // Which headings of sections belong together was settled with the sections.
    if (source.level > 0 || translation.level > 0) return Number.POSITIVE_INFINITY
    // The source's own text stands there as long as nobody has translated it.
    if (translation.profile.isPending && source.block.text === translation.block.text) return 0
    const kinds = kindCost(source, translation)
    if (kinds === Number.POSITIVE_INFINITY) return kinds
    const fit = fitOf(measure, { source: source.profile, translation: translation.profile })
    const citations = measure.sharesCitations ? citationCost(source, translation) : 0
    return kinds + figureCost(source, translation) + citations + pairCost(fit)
  }
}

function printedCost(source: Item, translation: Item): number {
  if (source.printed === '' || translation.printed === '') return 0
  return source.printed === translation.printed ? -1 : otherNumber / 2
}

function headingCost(measure: Measure): CostOfPair {
  return (source, translation) => {
    const title = fitOf(measure, { source: source.profile, translation: translation.profile })
    const content = fitOf(measure, { source: source.content, translation: translation.content })
    return Math.max(
      0,
      Math.abs(source.level - translation.level) * otherLevel +
        printedCost(source, translation) +
        // Where a heading is missing, what stood below it is below the one before: lengths say little.
        (pairCost(title) + 2 * containmentCost(content)) / 3,
    )
  }
}

function sameShape({ source, translation }: Items): boolean {
  return (
    source.length === translation.length &&
    source.every(
      (item, at) =>
        item.block.kind === translation[at]?.block.kind &&
        (item.isFormula === translation[at].isFormula ||
          item.profile.isPending ||
          translation[at].profile.isPending) &&
        item.level === translation[at].level,
    )
  )
}

function stepsOf(items: Items, pairs: CostOfPair): readonly Step[] {
  const { source, translation } = items
  const cost: Cost = (step) => {
    const a = step.source.end > step.source.start ? source[step.source.start] : undefined
    const b =
      step.translation.end > step.translation.start
        ? translation[step.translation.start]
        : undefined
    if (a && b && a.apart?.has(b.block.node)) return Number.POSITIVE_INFINITY
    return a && b ? pairs(a, b) : gapCost
  }
  const best = cheapestPath(source.length, translation.length, rowBeads, cost)
  if (!sameShape(items)) return best.steps
  const straight = source.map((_, at) => {
    const one = { start: at, end: at + 1 }
    return { source: one, translation: one }
  })
  const whole = straight.reduce((sum, step) => sum + cost(step), 0)
  return whole <= best.cost + margin ? straight : best.steps
}

function rowOf(measure: Measure, source: Item | undefined, translation: Item | undefined): Row {
  if (!source || !translation)
    return {
      ...(source ? { source } : {}),
      ...(translation ? { translation } : {}),
      confidence: gapConfidence,
    }
  const fit = fitOf(measure, { source: source.profile, translation: translation.profile })
  const plain = confidenceOf(fit)
  // Headings have few words to compare: an equal number, and what stands below, count for them.
  if (source.level === 0) return { source, translation, confidence: plain }
  const content = confidenceOf(
    fitOf(measure, { source: source.content, translation: translation.content }),
  )
  const doubt = source.printed !== '' && source.printed === translation.printed ? 0.3 : 1
  const confidence = rounded(1 - doubt * (1 - (plain + content) / 2))
  return { source, translation, confidence }
}

/** Blocks of a stretch without partners among its headings: one to one, or gaps. Linear in practice. */
export function blockRows(items: Items, measure: Measure): readonly Row[] {
  return stepsOf(items, blockCost(measure)).map((step) =>
    rowOf(
      measure,
      items.source.slice(step.source.start, step.source.end)[0],
      items.translation.slice(step.translation.start, step.translation.end)[0],
    ),
  )
}

function labelOf({ block }: Item): string {
  return block.node.type === 'footnoteDefinition' ? block.node.identifier : ''
}

/** Rows of footnotes: by label where both texts have the same labels, else in their order. */
export function noteRows({ source, translation }: Items, measure: Measure): readonly Row[] {
  const partners = new Map(translation.map((item) => [labelOf(item), item]))
  const isSame =
    source.length === translation.length && source.every((item) => partners.has(labelOf(item)))
  if (!isSame) return blockRows({ source, translation }, measure)
  return source.map((item) => rowOf(measure, item, partners.get(labelOf(item))))
}

function headingsOf(
  items: readonly Item[],
): readonly { readonly item: Item; readonly at: number }[] {
  return items.map((item, at) => ({ item, at })).filter(({ item }) => item.level > 0)
}

/** Rows of the body: headings that belong together first, then the blocks between them. */
export function bodyRows(items: Items, measure: Measure): readonly Row[] {
  const [source, translation] = [headingsOf(items.source), headingsOf(items.translation)]
  const steps = stepsOf(
    { source: source.map(({ item }) => item), translation: translation.map(({ item }) => item) },
    headingCost(measure),
  )
  const rows: Row[] = []
  let [i, j] = [0, 0]
  const upTo = (endSource: number, endTranslation: number) => {
    const between = {
      source: items.source.slice(i, endSource),
      translation: items.translation.slice(j, endTranslation),
    }
    rows.push(...blockRows(between, measure))
  }
  for (const step of steps) {
    const a = step.source.end > step.source.start ? source[step.source.start] : undefined
    const b =
      step.translation.end > step.translation.start
        ? translation[step.translation.start]
        : undefined
    if (!a || !b) continue
    upTo(a.at, b.at)
    rows.push(rowOf(measure, a.item, b.item))
    ;[i, j] = [a.at + 1, b.at + 1]
  }
  upTo(items.source.length, items.translation.length)
  return rows
}
