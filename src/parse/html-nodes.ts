import type { Element, ElementContent, Text } from 'hast'
import type { Paragraph, PhrasingContent, RootContent, TableCell } from 'mdast'
import type { Language } from '../language/language.ts'
import type { Caption, Figure, HtmlElement } from '../model/nodes.ts'
import { captionNumber, firstText } from './figures.ts'
import { headingTags, isBlockTag, placeholder, tableParts, wrapperTags } from './html-rules.ts'
import type { HtmlSource } from './html-source.ts'
import { htmlText } from './html-text.ts'
import { stretchOf } from './html-tree.ts'
import { inlineElement } from './inline-element.ts'

/** What the HTML of one block stands in. */
export interface HtmlBlock {
  readonly source: HtmlSource
  readonly language: Language
  /** Blocks of Markdown between the pieces of HTML, by the value of their placeholder. */
  readonly inner: ReadonlyMap<string, RootContent>
}

type Run = Caption | Paragraph | TableCell

function hasBlock(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    (isBlockTag(node.tagName) || (node.tagName !== 'code' && node.children.some(hasBlock)))
  )
}

function positionOf(node: Element, { source }: HtmlBlock) {
  const position = node.position && source.positionOf(...stretchOf(node))
  return position === undefined ? {} : { position }
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  return node.tagName === 'br' ? '\n' : node.children.map(textOf).join('')
}

/** The parser moves text out of a table; of some it then says a place where other text stands. */
function stretchOfText(node: Text, { source }: HtmlBlock): readonly [number, number] {
  const stretch = stretchOf(node)
  const written = source.text.slice(...stretch)
  const plain = written.replace(/<[^>]*>/gu, '').replace(/\s+/gu, '')
  const isThere = written.includes('&') || plain.includes(node.value.replace(/\s+/gu, ''))
  return isThere ? stretch : [0, source.text.length]
}

/** Content of one line of text. */
function phrasing(nodes: readonly ElementContent[], block: HtmlBlock): PhrasingContent[] {
  return nodes.flatMap((node): readonly PhrasingContent[] => {
    if (node.type === 'text') {
      return htmlText(node.value, stretchOfText(node, block), block.source, block.language)
    }
    if (node.type !== 'element') return []
    const place = positionOf(node, block)
    return inlineElement(node, phrasing(node.children, block)).map((made) =>
      // Of a tag that is left out the content stays, which has a place of its own.
      made.position === undefined ? Object.assign(made, place) : made,
    )
  })
}

const isEmptyText = (node: PhrasingContent | undefined): boolean =>
  node?.type === 'text' && node.value.trim() === ''

/** Without the white space at both ends, which HTML does not show. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const first = nodes.findIndex((node) => !isEmptyText(node))
  const last = nodes.findLastIndex((node) => !isEmptyText(node))
  return first === -1 ? [] : nodes.slice(first, last + 1)
}

function run(type: Run['type'], children: PhrasingContent[]): Run {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end]
  return { type, children, ...(start && end ? { position: { start, end } } : {}) }
}

/** Cuts content into runs of text, made paragraphs, and blocks, made what `made` says. */
function flow(
  nodes: readonly ElementContent[],
  block: HtmlBlock,
  type: Run['type'],
  made: (node: Element) => readonly RootContent[],
): RootContent[] {
  const result: RootContent[] = []
  let waiting: ElementContent[] = []
  const flush = () => {
    const children = trimmed(phrasing(waiting, block))
    waiting = []
    if (children.length > 0) result.push(run(type, children))
  }
  for (const node of nodes) {
    if (node.type !== 'element' || !hasBlock(node)) waiting.push(node)
    else {
      flush()
      result.push(...made(node))
    }
  }
  flush()
  return result
}

function runTypeOf(tagName: string): Run['type'] {
  if (tagName === 'td' || tagName === 'th') return 'tableCell'
  return tagName === 'caption' || tagName === 'figcaption' ? 'caption' : 'paragraph'
}

/** Parents in which white space stands for nothing. */
const structure = new Set([
  ...['colgroup', 'dl', 'ol', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul'],
])

function elementNode(node: Element, block: HtmlBlock, tagName = node.tagName): HtmlElement {
  const { properties, children } = node
  const inner = structure.has(tagName)
    ? children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    : children
  const content = flow(inner, block, runTypeOf(tagName), (child) => inside(child, block))
  return {
    type: 'htmlElement',
    tagName,
    properties,
    children: onlyRun(content, runTypeOf(tagName)),
    ...positionOf(node, block),
  }
}

/** A lone paragraph of Markdown in a cell is the cell's text. */
function onlyRun(content: RootContent[], type: Run['type']): RootContent[] {
  const [only] = content
  if (only === undefined || content.length > 1) return content
  const isLone = only.type === 'htmlElement' && only.tagName === 'p' && type === 'tableCell'
  const [text] = isLone ? only.children : []
  return text?.type === 'paragraph' ? [{ ...text, type }] : content
}

function asElement(node: RootContent): RootContent {
  if (node.type !== 'paragraph') return node
  const { position } = node
  return {
    type: 'htmlElement',
    tagName: 'p',
    properties: {},
    children: [node],
    ...(position === undefined ? {} : { position }),
  }
}

function markdownOf(node: Element, { inner }: HtmlBlock): readonly RootContent[] {
  const found = inner.get(String(node.properties['value']))
  return found === undefined ? [] : [found]
}

/** A block inside an element that stays one. */
function inside(node: Element, block: HtmlBlock): readonly RootContent[] {
  if (node.tagName === placeholder) return markdownOf(node, block).map(asElement)
  if (headingTags.has(node.tagName)) return heading(node, block).map(asElement)
  if (node.tagName === 'pre' || node.tagName === 'hr') return common(node, block)
  if (!isBlockTag(node.tagName)) {
    return flow(node.children, block, 'paragraph', (child) => inside(child, block)).map(asElement)
  }
  return [elementNode(node, block, wrapperTags.has(node.tagName) ? 'div' : node.tagName)]
}

/** Sections have headings of Markdown; one of HTML is a line of its own. */
function heading(node: Element, block: HtmlBlock): readonly RootContent[] {
  const children = trimmed(phrasing(node.children, block))
  const place = positionOf(node, block)
  if (children.length === 0) return []
  return [{ type: 'paragraph', children: [{ type: 'strong', children, ...place }], ...place }]
}

function common(node: Element, block: HtmlBlock): readonly RootContent[] {
  const place = positionOf(node, block)
  if (node.tagName === 'hr') return [{ type: 'thematicBreak', ...place }]
  const value = textOf(node).replace(/^\n|\n$/gu, '')
  return value.trim() === '' ? [] : [{ type: 'code', value, ...place }]
}

/** Blocks of HTML where Markdown has blocks: what Markdown can say becomes what Markdown makes of it. */
export function blocksOf(nodes: readonly ElementContent[], block: HtmlBlock): RootContent[] {
  return flow(nodes, block, 'paragraph', (node) => topBlock(node, block))
}

function topBlock(node: Element, block: HtmlBlock): readonly RootContent[] {
  const { tagName, properties, children } = node
  if (tagName === placeholder) return markdownOf(node, block)
  if (headingTags.has(tagName)) return heading(node, block)
  if (tagName === 'pre' || tagName === 'hr') return common(node, block)
  if (tagName === 'figure') return figure(node, block)
  const isBare = Object.keys(properties).length === 0
  const isBox = tagName === 'p' || wrapperTags.has(tagName)
  if ((isBox && isBare) || tableParts.has(tagName) || !isBlockTag(tagName)) {
    return blocksOf(children, block)
  }
  const made = elementNode(node, block, wrapperTags.has(tagName) ? 'div' : tagName)
  return showsSomething(made) ? [made] : []
}

/** False for boxes without any text or image in them. */
function showsSomething(node: RootContent): boolean {
  return 'children' in node ? node.children.some(showsSomething) : node.type !== 'thematicBreak'
}

/** `<figure>`: its image or table, and its caption with the number that it prints. */
function figure(node: Element, block: HtmlBlock): readonly Figure[] {
  const parts = blocksOf(
    node.children.filter((child) => child.type !== 'element' || child.tagName !== 'figcaption'),
    block,
  )
  const captions = node.children.flatMap((child): readonly Caption[] => {
    if (child.type !== 'element' || child.tagName !== 'figcaption') return []
    const made = trimmed(child.children.flatMap((one) => captionPart(one, block)))
    return [{ type: 'caption', children: made, ...positionOf(child, block) }]
  })
  const isTable = parts.some((part) => part.type === 'htmlElement' && part.tagName === 'table')
  const isFirst = node.children.find((child) => child.type === 'element')
  const { language } = block
  const number = captionNumber(
    firstText(captions[0]?.children ?? []),
    isTable ? language.tableLabel : language.figureLabel,
  )
  const shown = parts.map((part): Figure['children'][number] =>
    part.type === 'paragraph' || part.type === 'htmlElement'
      ? part
      : { type: 'htmlElement', tagName: 'div', properties: {}, children: [part] },
  )
  const isAbove = isFirst?.type === 'element' && isFirst.tagName === 'figcaption'
  return [
    {
      type: 'figure',
      kind: isTable ? 'table' : 'figure',
      ...(number === undefined ? {} : { number }),
      children: isAbove ? [...captions, ...shown] : [...shown, ...captions],
      ...positionOf(node, block),
    },
  ]
}

function captionPart(node: ElementContent, block: HtmlBlock): readonly PhrasingContent[] {
  if (!hasBlock(node) || node.type !== 'element') return phrasing([node], block)
  return node.children.flatMap((child) => captionPart(child, block))
}
