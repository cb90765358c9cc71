import type { Nodes } from 'mdast'

/** The text of a node without Markdown's marks; markers as written. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  return node.children.map((child: Nodes) => plainText(child)).join('')
}
