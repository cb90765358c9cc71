import type { Element, ElementContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const printer = unified().use(rehypeStringify).freeze()

/** What a table of Markdown cannot say beside merged cells: blocks in a cell. */
const beyond: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'pre', 'blockquote', 'dl'])

function isBeyond(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  const { colSpan, rowSpan } = node.properties
  const spans = Number(colSpan ?? 1) > 1 || Number(rowSpan ?? 1) > 1
  return beyond.has(node.tagName) || spans || node.children.some(isBeyond)
}

/** Nodes of ours as the Markdown that they stand for; a blank line would end a table of HTML. */
function printable(node: ElementContent): ElementContent {
  if (node.type === 'text') return { ...node, value: node.value.replaceAll(/\s+/gu, ' ') }
  if (node.type !== 'element') return node
  const { value, label } = node.properties
  // Between blank lines Markdown is read in a cell of HTML.
  if (node.tagName === 'raw-markdown') return { type: 'text', value: `\n\n${value}\n\n` }
  if (node.tagName === 'note-call') return { type: 'text', value: `[^${String(label)}]` }
  return { ...node, children: node.children.map(printable) }
}

/** A line break in a cell of Markdown is a tag. */
function withBreaks(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  if (node.tagName !== 'br') return { ...node, children: node.children.map(withBreaks) }
  return { ...node, tagName: 'raw-markdown', properties: { value: '<br>' } }
}

/** A table as it is, or as a table of HTML where Markdown has no other for it. */
export function tableFor(table: Element): Element {
  if (!isBeyond(table)) return { ...table, children: table.children.map(withBreaks) }
  const root = { type: 'root' as const, children: [printable(table)] }
  const value = printer.stringify(root)
  return { type: 'element', tagName: 'raw-markdown', properties: { value }, children: [] }
}
