import type { Image, ImageReference, PhrasingContent, RootContent, Table } from 'mdast'
import type { Caption, Figure, HtmlElement } from '../../model/nodes.ts'
import { attributesOf, type BlockMaker, type BlockName } from './block-name.ts'
import type { JatsContext } from './context.ts'
import { inline, pictureFile } from './inline.ts'
import { type Element, type ElementContent, element, isElement, textIn } from './xml.ts'

/** A figure or table with its caption: `图1　…` is a label and a title. */
export function figure(
  node: Figure,
  context: JatsContext,
  name: BlockName,
  block: BlockMaker,
): Element {
  const captions = node.children.filter((child) => child.type === 'caption')
  const others = node.children.filter((child) => child.type !== 'caption')
  const heads = captions.map((one) => caption(one, node.kind, context))
  const labels = heads.flatMap(({ label }) => label ?? [])
  const titles = heads.flatMap(({ title }) => title ?? [])
  const more = others.flatMap((child): readonly Element[] =>
    child.type === 'paragraph'
      ? paragraphInFigure(child.children, context)
      : content(child, context, block),
  )
  const hasTable = more.some((one) => one.name === 'table')
  // A picture of a table is a figure to every reader of the file.
  const isTable = node.kind === 'table' && hasTable
  const body = more.map((one) =>
    isTable || one.name !== 'table' ? one : element('table-wrap', {}, one),
  )
  return element(
    isTable ? 'table-wrap' : 'fig',
    attributesOf(name),
    ...labels,
    ...titles,
    ...(isTable ? body.map((one) => (one.name === 'p' ? quoted(one) : one)) : body),
  )
}

/** A table holds no paragraph outside its cells. */
const quoted = (node: Element): Element => element('disp-quote', {}, node)

function content(node: RootContent, context: JatsContext, block: BlockMaker): readonly Element[] {
  if (node.type === 'table') return [table(node, context, block)]
  return block(node, context).flatMap((made) =>
    made.name === 'table-wrap' || made.name === 'fig' ? made.children.filter(isElement) : [made],
  )
}

function paragraphInFigure(
  children: readonly PhrasingContent[],
  context: JatsContext,
): readonly Element[] {
  const isPicture = (child: PhrasingContent) =>
    child.type === 'image' || child.type === 'imageReference'
  const isBlank = (child: PhrasingContent) =>
    child.type === 'break' || (child.type === 'text' && child.value.trim() === '')
  if (!children.every((child) => isPicture(child) || isBlank(child))) {
    return [element('p', {}, ...inline(children, context).filter(isNoBreak))]
  }
  return children.flatMap((child) =>
    child.type === 'image' || child.type === 'imageReference' ? [graphic(child, context)] : [],
  )
}

const isNoBreak = (node: ElementContent) => !isElement(node) || node.name !== 'break'

/** An image that stands alone without a caption. */
export function lonePicture(node: Image, context: JatsContext, name: BlockName): Element {
  return element('fig', attributesOf(name), graphic(node, context))
}

function graphic(node: Image | ImageReference, context: JatsContext): Element {
  const url =
    node.type === 'image'
      ? node.url
      : (context.definitions.get(node.identifier.toUpperCase())?.url ?? node.identifier)
  const file = pictureFile(url, node, context)
  const alt = element('alt-text', {}, node.alt || url || 'image')
  return element('graphic', { 'xlink:href': file || 'missing' }, alt)
}

function caption(
  node: Caption,
  kind: Figure['kind'],
  context: JatsContext,
): { readonly label?: Element; readonly title?: Element } {
  const { language } = context.review.articles[context.side]
  const pattern = kind === 'figure' ? language.figureLabel : language.tableLabel
  const words = inline(node.children, context)
  const found = new RegExp(`^\\s*(?:${pattern.source})(?=[\\s.．:：|]|$)`, pattern.flags).exec(
    textIn(words),
  )?.[0]
  if (found === undefined) return { title: titled(words) }
  const rest = trimmedStart(withoutStart(words, found.length))
  const label = element('label', {}, found.trim())
  return textIn(rest).trim() === '' && !rest.some(isElement)
    ? { label }
    : { label, title: titled(rest) }
}

const titled = (words: readonly ElementContent[]): Element =>
  element('caption', {}, element('title', {}, ...words))

/** The first `length` characters taken away, and elements that are empty then. */
function withoutStart(nodes: readonly ElementContent[], length: number): readonly ElementContent[] {
  let left = length
  return nodes.flatMap((node): readonly ElementContent[] => {
    const size = textIn([node]).length
    if (left === 0) return [node]
    const cut = Math.min(left, size)
    left -= cut
    if (node.type === 'text') return cut === size ? [] : [{ ...node, value: node.value.slice(cut) }]
    if (!isElement(node) || size === 0) return [node]
    return cut === size ? [] : [{ ...node, children: [...withoutStart(node.children, cut)] }]
  })
}

/** Without the signs and spaces between a label and its caption. */
function trimmedStart(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const [, lead = ''] = /^([\s.．:：|]*)/u.exec(textIn(nodes)) ?? []
  return withoutStart(nodes, lead.length)
}

/** A table of Markdown or of HTML; its first row is its head, which every table must have. */
export function table(node: Table | HtmlElement, context: JatsContext, block: BlockMaker): Element {
  if (node.type === 'htmlElement') return htmlTable(node, context, block)
  const rows = node.children.map((row, index) =>
    element(
      'tr',
      {},
      ...row.children.map((cell, column) =>
        element(
          index === 0 ? 'th' : 'td',
          { align: node.align?.[column] ?? undefined, ...(index === 0 ? { scope: 'col' } : {}) },
          ...inline(cell.children, context),
        ),
      ),
    ),
  )
  const [head, ...body] = rows
  return tableOf(head === undefined ? [] : [head], body)
}

function tableOf(head: readonly Element[], body: readonly Element[]): Element {
  // A head alone is no table in JATS; its cells stay heads.
  if (body.length === 0 || head.length === 0) {
    return element('table', {}, element('tbody', {}, ...head, ...body))
  }
  return element('table', {}, element('thead', {}, ...head), element('tbody', {}, ...body))
}

const isTag = (node: RootContent, ...names: readonly string[]): node is HtmlElement =>
  node.type === 'htmlElement' && names.includes(node.tagName)

interface HtmlRow {
  readonly row: HtmlElement
  readonly part: string
}

function rowsOf(node: HtmlElement, part = 'tbody'): readonly HtmlRow[] {
  return node.children.flatMap((child): readonly HtmlRow[] => {
    if (child.type !== 'htmlElement') return []
    if (child.tagName === 'tr') return [{ row: child, part }]
    return /^t(?:head|body|foot)$/u.test(child.tagName) ? rowsOf(child, child.tagName) : []
  })
}

function htmlTable(node: HtmlElement, context: JatsContext, block: BlockMaker): Element {
  const rows = rowsOf(node)
  const cells = rows.flatMap(({ row }) => row.children)
  const hasHead = cells.some((cell) => isTag(cell, 'th'))
  const made = rows.map(({ row, part }, index) => {
    const allHead = row.children.every((cell) => isTag(cell, 'th'))
    const isHead = part === 'thead' || (!hasHead && index === 0) || (allHead && index === 0)
    return { isHead, row: htmlRow(row, !hasHead && index === 0, context, block) }
  })
  const end = made.findIndex(({ isHead }) => !isHead)
  const count = end === -1 ? made.length : end
  const lines = made.map(({ row }) => row)
  return tableOf(lines.slice(0, count), lines.slice(count))
}

function htmlRow(
  row: HtmlElement,
  asHead: boolean,
  context: JatsContext,
  block: BlockMaker,
): Element {
  const cells = row.children.filter((child): child is HtmlElement => isTag(child, 'td', 'th'))
  const made = cells.map((cell) => htmlCell(cell, asHead, context, block))
  return element('tr', {}, ...(made.length === 0 ? [element('td', {})] : made))
}

/** Elements of a section that a cell may not hold. */
const notInCells: ReadonlySet<string> = new Set(['table-wrap', 'fig', 'boxed-text'])

function htmlCell(
  cell: HtmlElement,
  asHead: boolean,
  context: JatsContext,
  block: BlockMaker,
): Element {
  const { align, colSpan, rowSpan, scope } = cell.properties
  const number = (value: unknown) => (Number(value) > 1 ? String(Number(value)) : undefined)
  const isKnown = typeof align === 'string' && /^(?:left|center|right)$/u.test(align)
  const isScope = typeof scope === 'string' && /^(?:row|col|rowgroup|colgroup)$/u.test(scope)
  const inner = cell.children.flatMap((child): readonly ElementContent[] => {
    if (child.type === 'paragraph' || child.type === 'tableCell' || child.type === 'caption') {
      return inline(child.children, context)
    }
    return block(child, context).flatMap((made) => cellContent(made))
  })
  return element(
    cell.tagName === 'th' || asHead ? 'th' : 'td',
    {
      align: isKnown ? align : undefined,
      colspan: number(colSpan),
      rowspan: number(rowSpan),
      scope: isScope ? scope : undefined,
    },
    ...inner,
  )
}

/** Where a cell may not hold a block, it holds the parts of it that it may, else their text. */
function cellContent(made: Element): readonly ElementContent[] {
  if (!notInCells.has(made.name)) return [made]
  return made.children.flatMap((child): readonly ElementContent[] => {
    if (!isElement(child)) return [child]
    if (child.name === 'table') return rowsAsText(child)
    if (['label', 'caption', 'title'].includes(child.name))
      return [element('p', {}, textIn([child]))]
    return cellContent(child)
  })
}

/** A table in a cell: a paragraph for each row. */
function rowsAsText(node: Element): readonly ElementContent[] {
  return node.children
    .filter(isElement)
    .flatMap((part) => part.children.filter(isElement))
    .map((row) => element('p', {}, row.children.map((cell) => textIn([cell]).trim()).join('; ')))
}
