import type { RootContent } from 'mdast'
import type { Block, Leaf, UnitKind } from './review.ts'

/** Nodes that begin a new stretch of text inside a block. */
const parted = new Set(['paragraph', 'heading', 'tableCell', 'caption', 'code', 'math', 'section'])

/** Nodes that print nothing of their own in running text. */
const silent = new Set(['html', 'yaml', 'toml', 'definition', 'footnoteReference'])

/**
 * The plain text of a block and the nodes its characters come from: Markdown marks removed, markers
 * as written, paragraphs, list items and table cells parted by `\n` that belongs to no leaf. A line
 * break that the author only wrapped at counts as a space, so that offsets into a leaf's value hold.
 */
export function makeBlock(node: RootContent): Block {
  const leaves: Leaf[] = []
  const pieces: string[] = []
  let length = 0
  let parts = false
  const push = (piece: string) => {
    pieces.push(piece)
    length += piece.length
  }
  const visit = (child: RootContent, above: readonly string[]) => {
    if (parted.has(child.type)) parts = true
    if ('children' in child) {
      const below = child === node ? above : [...above, child.type]
      for (const grandchild of child.children) visit(grandchild, below)
      return
    }
    const value = printedValue(child)
    if (value !== '' && parts && length > 0) push('\n')
    parts &&= value === ''
    leaves.push({ start: length, end: length + value.length, node: child, above })
    push(value)
  }
  visit(node, [])
  return { kind: kindOf(node), node, text: pieces.join(''), leaves }
}

function printedValue(node: RootContent): string {
  if (node.type === 'break') return '\n'
  if (silent.has(node.type) || !('value' in node)) return ''
  return node.type === 'code' ? node.value : node.value.replace(/[\r\n]/g, ' ')
}

function kindOf(node: RootContent): UnitKind {
  switch (node.type) {
    case 'heading':
    case 'list':
    case 'table':
      return node.type
    case 'figure':
      return node.kind
    case 'htmlElement':
      return kindOfElement(node.tagName)
    default:
      return 'paragraph'
  }
}

function kindOfElement(tagName: string): UnitKind {
  if (tagName === 'table') return 'table'
  return ['ul', 'ol', 'dl'].includes(tagName) ? 'list' : 'paragraph'
}
