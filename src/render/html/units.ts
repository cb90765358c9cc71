import type { Element, ElementContent } from 'hast'
import type { Review, Side, Unit } from '../../model/review.ts'
import { element } from './element.ts'

/** What a unit needs to become a row. */
export interface Rows {
  readonly review: Review
  readonly shown: readonly Side[]
  /** What stands beside a unit. */
  readonly beside?: (unit: Unit) => Element | undefined
  readonly cells: Readonly<Partial<Record<Side, ReadonlyMap<string, readonly ElementContent[]>>>>
}

/** The body: headings open nested sections, blocks are rows. */
export function sections(units: readonly Unit[], rows: Rows): Element[] {
  const roots: Element[] = []
  const open: { readonly depth: number; readonly node: Element }[] = []
  for (const unit of units) {
    if (unit.kind === 'heading') {
      while ((open.at(-1)?.depth ?? -1) >= unit.depth) open.pop()
    }
    const parent = open.at(-1)?.node.children ?? roots
    const row = unit.kind === 'heading' ? heading(unit, rows) : block(unit, rows)
    if (row.length === 0) continue
    if (unit.kind !== 'heading') {
      parent.push(...row)
      continue
    }
    const section = element('section', { id: unit.id }, ...row)
    parent.push(section)
    open.push({ depth: unit.depth, node: section })
  }
  return roots
}

function withBeside(made: Element, unit: Unit, { beside }: Rows): readonly Element[] {
  const mark = beside?.(unit)
  return mark === undefined ? [made] : [made, mark]
}

/** `<h2 data-unit="s2">` with a child per language, and what stands beside it; empty where nothing is shown of it. */
export function heading(unit: Unit, rows: Rows): readonly Element[] {
  const cells = rows.shown.map((side) => cellOf(unit, side, rows, true))
  if (!rows.shown.some((side) => hasCell(unit, side, rows))) return []
  const isTitle = unit.depth === 0
  const tag = `h${Math.min(6, unit.depth + 1)}`
  const properties = isTitle ? { id: unit.id, dataUnit: unit.id } : { dataUnit: unit.id }
  return withBeside(element(tag, properties, ...cells), unit, rows)
}

/** `<div class="unit" id="s2.p3">` with a child per language, which says so where it lacks the block; and what stands beside it. */
export function block(unit: Unit, rows: Rows): readonly Element[] {
  if (!rows.shown.some((side) => hasCell(unit, side, rows))) return []
  const kinds: readonly string[] = ['table', 'figure', 'list']
  const className = kinds.includes(unit.kind) ? ['unit', unit.kind] : ['unit']
  if (isOneFormula(unit, rows)) className.push('formula')
  const cells = rows.shown.map((side) => cellOf(unit, side, rows, false))
  return withBeside(element('div', { className, id: unit.id }, ...cells), unit, rows)
}

/** True where both languages hold one and the same displayed formula, which then need not stand there twice. */
function isOneFormula({ blocks }: Unit, { shown }: Rows): boolean {
  const texts = shown.map((side) => {
    const node = blocks[side]?.node
    return node?.type === 'math' ? node.value : undefined
  })
  return texts.length > 1 && texts[0] !== undefined && texts.every((one) => one === texts[0])
}

function hasCell(unit: Unit, side: Side, rows: Rows): boolean {
  return (rows.cells[side]?.get(unit.id)?.length ?? 0) > 0
}

function cellOf(unit: Unit, side: Side, rows: Rows, isHeading: boolean): Element {
  const { tag, language } = rows.review.articles[side]
  const own = { lang: tag, dataSide: side }
  const content = rows.cells[side]?.get(unit.id) ?? []
  if (content.length === 0) {
    const gap = { ...own, className: ['gap'] }
    return element(isHeading ? 'span' : 'p', gap, language.labels.missing)
  }
  const [only, ...others] = content.filter(isContent)
  const isOne = only?.type === 'element' && others.length === 0
  if (isHeading) {
    const isTag = isOne && /^(?:h\d|p)$/.test(only.tagName)
    return element('span', own, ...(isTag ? only.children : content))
  }
  return isOne && only.tagName === 'p'
    ? element('p', { ...only.properties, ...own }, ...only.children)
    : element('div', own, ...content)
}

function isContent(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}
