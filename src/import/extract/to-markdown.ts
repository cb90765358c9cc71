import type { Element, ElementContent, Nodes } from 'hast'
import type { FootnoteDefinition, Html, PhrasingContent, RootContent, Text } from 'mdast'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { wideCharacter } from '../../language/wide.ts'
import { withinDepth } from './markup-text.ts'

/** Text of a node and all in it. */
export function textWithin(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textWithin).join('') : ''
}

const marker = /^\s*[[［]\s*\d{1,4}(?:\s*[-–—～~,，、]\s*\d{1,4})*\s*[\]］]\s*$/u

type FlowMaker = (nodes: RootContent[]) => FootnoteDefinition['children']

type State = { readonly all: (node: Element) => RootContent[] }

const isPhrasing = (node: RootContent): node is PhrasingContent =>
  !['paragraph', 'heading', 'list', 'table', 'blockquote', 'code'].includes(node.type)

/** `<sup>` and `<sub>` stay as tags; a marker in brackets needs no tag to be one. */
function script(state: State, node: Element): PhrasingContent[] {
  const inner = state.all(node).filter(isPhrasing)
  if (marker.test(textWithin(node))) return inner
  return [
    { type: 'html', value: `<${node.tagName}>` },
    ...inner,
    { type: 'html', value: `</${node.tagName}>` },
  ]
}

/** A link inside the file leads nowhere in another one: its text stays. */
function withoutInnerLinks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const inner = withoutInnerLinks(child.children)
    const href = child.properties['href']
    const isInner = typeof href !== 'string' || href.startsWith('#')
    return child.tagName === 'a' && isInner ? inner : [{ ...child, children: inner }]
  })
}

/** The signs of a formula; the source that some carry beside them is not printed twice. */
function formula(_state: State, node: Element): PhrasingContent {
  const signs = (part: Nodes): string => {
    if (part.type === 'text') return part.value.trim()
    if (part.type === 'element' && /^annotation/u.test(part.tagName)) return ''
    return 'children' in part ? part.children.map(signs).join('') : ''
  }
  return { type: 'text', value: signs(node) }
}

/** A cell that claims to span a million columns would fill the memory. */
const widestSpan = 100

function withoutHugeSpans(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) withoutHugeSpans(child)
  if (node.type !== 'element') return
  for (const name of ['colSpan', 'rowSpan']) {
    const span = Number(node.properties[name] ?? 1)
    if (!(span >= 1 && span <= widestSpan)) delete node.properties[name]
  }
}

/** The lines of a text as one: beside a Chinese character a line break of the file is no space. */
function joined(text: string): string {
  const lines = text.split('\n')
  let last = ''
  const parts = lines.map((line, index) => {
    const start = index === 0 ? line : line.trimStart()
    const kept = index === lines.length - 1 ? start : start.trimEnd()
    if (kept === '' && index < lines.length - 1) return ''
    const isWide = wideCharacter.test(last) || wideCharacter.test(kept.slice(0, 1))
    last = kept.slice(-1)
    return index === 0 || isWide ? kept : ` ${kept}`
  })
  return parts.join('')
}

function joinLines(node: Nodes): void {
  if (node.type === 'element' && node.tagName === 'pre') return
  if (node.type === 'text' && node.value.includes('\n')) node.value = joined(node.value)
  if (!('children' in node)) return
  for (const child of node.children) joinLines(child)
}

/** Brackets and tildes that Markdown would read as themselves anyway need no backslash. */
function withoutNeedlessEscapes(text: string): string {
  return text
    .replaceAll(/\\\[([^[\]\\@^!\n]{1,60})\](?![([:])/gu, '[$1]')
    .replaceAll(/(?<!~)\\~(?!\\?~)/gu, '~')
}

/**
 * Beside emphasis a Chinese character is written as its number, lest other readers see no emphasis
 * there; ours does, and the text is to be read.
 */
function withoutNumberedLetters(markdown: string): string {
  return markdown.replaceAll(/(?<!\\)&#x([0-9A-F]{4,5});/gu, (whole, number: string) => {
    const sign = String.fromCodePoint(Number.parseInt(number, 16))
    return wideCharacter.test(sign) && !/\s/u.test(sign) ? sign : whole
  })
}

/** What is Markdown already. */
function raw(_state: State, node: Element): Html {
  return { type: 'html', value: String(node.properties['value']) }
}

const label = (node: Element): string => String(node.properties['label'])

/** Notes of a Word document, under elements that HTML does not have. */
function noteCall(_state: State, node: Element): PhrasingContent {
  return { type: 'footnoteReference', identifier: label(node), label: label(node) }
}

function noteText(state: State & { toFlow: FlowMaker }, node: Element): FootnoteDefinition {
  const children = state.toFlow(state.all(node))
  return { type: 'footnoteDefinition', identifier: label(node), label: label(node), children }
}

const processor = unified()
  .use(rehypeRemark, {
    handlers: {
      sup: script,
      sub: script,
      math: formula,
      'raw-markdown': raw,
      'note-call': noteCall,
      'note-text': noteText,
    },
  })
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    handlers: {
      text: (node: Text, _parent, state, info) =>
        withoutNeedlessEscapes(state.safe(node.value, info)),
    },
  })
  .freeze()

/** Where no cell is marked as a heading, the first row is the head: Markdown has no table without. */
function headTables(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) headTables(child)
  if (node.type !== 'element' || node.tagName !== 'table') return
  const rows = rowsIn(node)
  const cells = rows.flatMap(({ children }) => children)
  if (cells.some((cell) => cell.type === 'element' && cell.tagName === 'th')) return
  for (const cell of rows[0]?.children ?? []) {
    if (cell.type === 'element' && cell.tagName === 'td') cell.tagName = 'th'
  }
}

function rowsIn(node: Element): readonly Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === 'tr' ? [child] : rowsIn(child)
  })
}

/** Markdown of HTML nodes. Throws InputError for what is nested too deeply to be a text. */
export function toMarkdown(children: readonly ElementContent[], name: string): string {
  const root = withinDepth(name, () => {
    const content = { type: 'root' as const, children: withoutInnerLinks(children) }
    withoutHugeSpans(content)
    joinLines(content)
    headTables(content)
    return processor.runSync(content)
  })
  return withinDepth(name, () => withoutNumberedLetters(processor.stringify(root)))
}
