import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import type { HtmlElement } from '../../model/nodes.ts'
import { attributesOf, type BlockName } from './block-name.ts'
import type { JatsContext } from './context.ts'
import { figure, lonePicture, table } from './floats.ts'
import { formula } from './formula.ts'
import { inline } from './inline.ts'
import { type Element, type ElementContent, element, isElement, textIn, textNode } from './xml.ts'

type Content = readonly ElementContent[]

/** Blocks of text in the order of the article; the first one bears the name. */
export function blocks(
  nodes: readonly RootContent[],
  context: JatsContext,
  name: BlockName = {},
): Element[] {
  return nodes.flatMap((node, index) => block(node, context, index === 0 ? name : {}))
}

/** A block as elements that may stand in a section, a quotation or a box. */
export function block(node: RootContent, context: JatsContext, name: BlockName = {}): Element[] {
  const attributes = attributesOf(name)
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, context, name)
    case 'heading':
      return paragraphs([element('bold', {}, ...inline(node.children, context))], name)
    case 'caption':
    case 'tableCell':
      return paragraphs(inline(node.children, context), name)
    case 'blockquote':
      return [element('disp-quote', attributes, ...filled(blocks(node.children, context)))]
    case 'list':
      return [list(node, context, name)]
    case 'code':
      return [code(node.value, node.lang ?? undefined, name)]
    case 'math':
      return [formula(node, true, name.id ?? '', context)]
    case 'figure':
      return [figure(node, context, name, block)]
    case 'table':
      return [element('table-wrap', attributes, table(node, context, block))]
    case 'section':
      return blocks(node.children, context, name)
    case 'htmlElement':
      return htmlBlock(node, context, name)
    case 'thematicBreak':
    case 'html':
    case 'definition':
    case 'yaml':
      return []
    default:
      throw new Error(`The JATS writer has no element for the block "${node.type}".`)
  }
}

/** A quotation, a note or a cell of a list holds something, be it an empty paragraph. */
function filled(nodes: readonly Element[]): readonly Element[] {
  return nodes.length === 0 ? [element('p', {})] : nodes
}

function paragraph(node: Paragraph, context: JatsContext, name: BlockName): Element[] {
  const [only, ...others] = node.children
  if (only?.type === 'image' && others.length === 0) return [lonePicture(only, context, name)]
  return paragraphs(inline(node.children, context), name)
}

/** A paragraph has no line breaks in JATS: what follows one is a paragraph of its own. */
function paragraphs(content: Content, name: BlockName): Element[] {
  const lines: ElementContent[][] = [[]]
  for (const node of content) {
    if (isElement(node) && node.name === 'break') lines.push([])
    else lines.at(-1)?.push(node)
  }
  const kept = lines.filter((line) => line.some((node) => isElement(node) || node.type === 'text'))
  return kept.map((line, index) => {
    return element('p', index === 0 ? attributesOf(name) : {}, ...line)
  })
}

function code(value: string, language: string | undefined, name: BlockName): Element {
  return element('code', { ...attributesOf(name), language }, value)
}

/** Blocks as paragraphs, where nothing else may stand: in notes and definitions. */
export function inParagraphs(nodes: readonly Element[]): readonly Element[] {
  return filled(nodes.map((node) => (node.name === 'p' ? node : element('p', {}, node))))
}

const inItems: ReadonlySet<string> = new Set(['p', 'list', 'def-list'])

function itemContent(nodes: readonly Element[]): readonly Element[] {
  return filled(nodes.map((node) => (inItems.has(node.name) ? node : element('p', {}, node))))
}

function list(node: List, context: JatsContext, name: BlockName): Element {
  const start = node.start ?? 1
  const items = node.children.map((item, index) => {
    const label = node.ordered === true && start !== 1 ? String(start + index) : undefined
    return listItem(item, label, context)
  })
  const kind = node.ordered === true ? 'order' : 'bullet'
  return element('list', { ...attributesOf(name), 'list-type': kind }, ...items)
}

function listItem(item: ListItem, label: string | undefined, context: JatsContext): Element {
  const content = itemContent(blocks(item.children, context))
  const [first, ...rest] = content
  const box = item.checked === true ? '☑ ' : '☐ '
  const shown =
    typeof item.checked !== 'boolean' || first === undefined
      ? content
      : [{ ...first, children: [textNode(box), ...first.children] }, ...rest]
  return element(
    'list-item',
    {},
    ...(label === undefined ? [] : [element('label', {}, label)]),
    ...shown,
  )
}

/** Children of an element that the author wrote: text directly in it is a paragraph. */
function innerBlocks(node: HtmlElement, context: JatsContext): Element[] {
  return blocks(node.children, context)
}

function htmlBlock(node: HtmlElement, context: JatsContext, name: BlockName): Element[] {
  const attributes = attributesOf(name)
  const inner = () => innerBlocks(node, context)
  switch (node.tagName) {
    case 'table':
      return [element('table-wrap', attributes, ...tableWithCaption(node, context))]
    case 'ul':
    case 'ol':
      return [htmlList(node, context, name)]
    case 'dl':
      return definitionList(node, context, name)
    case 'blockquote':
      return [element('disp-quote', attributes, ...filled(inner()))]
    case 'pre':
      return [element('preformat', attributes, ...textIn(inner()))]
    case 'details':
      return [details(node, context, name)]
    case 'hr':
      return []
    default: {
      const [first, ...rest] = inner()
      if (first === undefined) return []
      return [{ ...first, attributes: { ...attributesGiven(name), ...first.attributes } }, ...rest]
    }
  }
}

const attributesGiven = (name: BlockName) => element('p', attributesOf(name)).attributes

function tableWithCaption(node: HtmlElement, context: JatsContext): readonly Element[] {
  const caption = node.children.find(
    (child): child is HtmlElement => child.type === 'htmlElement' && child.tagName === 'caption',
  )
  const words = caption === undefined ? [] : inParagraphs(innerBlocks(caption, context))
  const made = words.length === 0 ? [] : [element('caption', {}, ...words)]
  return [...made, table(node, context, block)]
}

function htmlList(node: HtmlElement, context: JatsContext, name: BlockName): Element {
  const items = node.children.flatMap((child) => {
    if (child.type !== 'htmlElement' || child.tagName !== 'li') {
      const content = block(child, context)
      return content.length === 0 ? [] : [element('list-item', {}, ...itemContent(content))]
    }
    return [element('list-item', {}, ...itemContent(innerBlocks(child, context)))]
  })
  const kind = node.tagName === 'ol' ? 'order' : 'bullet'
  const shown = items.length === 0 ? [element('list-item', {}, element('p', {}))] : items
  return element('list', { ...attributesOf(name), 'list-type': kind }, ...shown)
}

function definitionList(node: HtmlElement, context: JatsContext, name: BlockName): Element[] {
  const items: { terms: Element[]; definitions: Element[] }[] = []
  for (const child of node.children) {
    if (child.type !== 'htmlElement') continue
    const last = items.at(-1)
    if (child.tagName === 'dd' && last !== undefined) {
      last.definitions.push(element('def', {}, ...inParagraphs(innerBlocks(child, context))))
    } else {
      const words = innerBlocks(child, context).flatMap((one) => one.children)
      items.push({ terms: [element('term', {}, ...lineContent(words))], definitions: [] })
    }
  }
  const made = items.map(({ terms, definitions }) =>
    element('def-item', {}, ...terms, ...definitions),
  )
  return made.length === 0 ? [] : [element('def-list', attributesOf(name), ...made)]
}

/** What of some blocks may stand in a line. */
function lineContent(nodes: Content): Content {
  const blocksOnly = new Set([
    'p',
    'list',
    'table-wrap',
    'fig',
    'disp-quote',
    'boxed-text',
    'break',
  ])
  return nodes.map((node) =>
    isElement(node) && blocksOnly.has(node.name) ? textNode(textIn([node])) : node,
  )
}

function details(node: HtmlElement, context: JatsContext, name: BlockName): Element {
  const isSummary = (child: RootContent) =>
    child.type === 'htmlElement' && child.tagName === 'summary'
  const summary = node.children.filter(isSummary)
  const title = blocks(summary, context).flatMap((one) => one.children)
  const rest = blocks(
    node.children.filter((child) => !isSummary(child)),
    context,
  )
  const caption =
    title.length === 0 ? [] : [element('caption', {}, element('title', {}, ...lineContent(title)))]
  return element('boxed-text', attributesOf(name), ...caption, ...filled(rest))
}
