import type { Element, ElementContent } from 'hast'
import type { Review, Side, Unit } from '../../model/review.ts'
import { element } from './element.ts'

/** What a unit needs to become a row. */
export interface Rows {
  readonly review: Review
  readonly shown: readonly Side[]
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
    if (row === undefined) continue
    if (unit.kind !== 'heading') {
      parent.push(row)
      continue
    }
    const section = element('section', { id: unit.id }, row)
    parent.push(section)
    open.push({ depth: unit.depth, node: section })
  }
  return roots
}

/** `<h2 data-unit="s2">` with a child per language; undefined where nothing is shown of it. */
export function heading(unit: Unit, rows: Rows): Element | undefined {
  const cells = rows.shown.map((side) => cellOf(unit, side, rows, true))
  if (!rows.shown.some((side) => hasCell(unit, side, rows))) return undefined
  const isTitle = unit.depth === 0
  const tag = `h${Math.min(6, unit.depth + 1)}`
  return element(
    tag,
    isTitle ? { id: unit.id, dataUnit: unit.id } : { dataUnit: unit.id },
    ...cells,
  )
}

/** `<div class="unit" id="s2.p3">` with a child per language; a language without the block says so. */
export function block(unit: Unit, rows: Rows): Element | undefined {
  if (!rows.shown.some((side) => hasCell(unit, side, rows))) return undefined
  const kinds: readonly string[] = ['table', 'figure', 'list']
  const className = kinds.includes(unit.kind) ? ['unit', unit.kind] : ['unit']
  const cells = rows.shown.map((side) => cellOf(unit, side, rows, false))
  return element('div', { className, id: unit.id }, ...cells)
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
