import type { Element, ElementContent } from 'hast'
import { tex } from './escape.ts'
import { inline, type TexContext, textOf } from './inline.ts'
import { table } from './tables.ts'

const blockTags = new Set(
  'address article aside blockquote center dd details div dl dt figcaption figure footer form header h1 h2 h3 h4 h5 h6 hr li main nav ol p pre section summary table ul'.split(
    ' ',
  ),
)
/** LaTeX nests lists so deep and no deeper. */
const deepest = 4

export const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' && (blockTags.has(node.tagName) || node.children.some(isBlock))

/** Flow content as paragraphs of LaTeX, each behind an empty line. */
export function blocks(nodes: readonly ElementContent[], context: TexContext, depth = 0): string {
  const parts: string[] = []
  let run: ElementContent[] = []
  const flush = () => {
    const text = inline(run, context).trim()
    run = []
    if (text !== '') parts.push(text)
  }
  for (const node of nodes) {
    if (isBlock(node) && node.type === 'element') {
      flush()
      parts.push(block(node, context, depth))
    } else run.push(node)
  }
  flush()
  return parts.filter((part) => part.trim() !== '').join('\n\n')
}

function block(node: Element, context: TexContext, depth: number): string {
  const { tagName, children } = node
  switch (tagName) {
    case 'p':
    case 'dt':
    case 'summary':
    case 'figcaption':
      return paragraph(node, context, depth)
    case 'ul':
    case 'ol':
      return list(node, context, depth)
    case 'blockquote':
      return depth >= deepest
        ? blocks(children, context, depth)
        : `\\begin{quote}\n${blocks(children, context, depth + 1)}\n\\end{quote}`
    case 'pre':
      return code(node)
    case 'hr':
      return '\\noindent\\hrulefill'
    case 'table':
      return table(node, context, (inner) => blocks(inner, context, depth), depth > 0)
    default:
      return /^h\d$/u.test(tagName)
        ? `\\textbf{${inline(children, context)}}`
        : blocks(children, context, depth)
  }
}

function paragraph(node: Element, context: TexContext, depth: number): string {
  if (node.children.some(isBlock)) return blocks(node.children, context, depth)
  const text = inline(node.children, context).trim()
  if (text === '' || node.tagName === 'p') return text
  return node.tagName === 'figcaption' ? `\\captiontext{${text}}` : `\\textbf{${text}}`
}

function list(node: Element, context: TexContext, depth: number): string {
  const items = node.children.filter((child): child is Element => child.type === 'element')
  const isOrdered = node.tagName === 'ol'
  let next = Number(node.properties['start'] ?? 1)
  const parts = items.map((item) => {
    const value = Number(item.properties['value'] ?? next)
    next = value + 1
    const inner = blocks(item.children, context, depth + 1)
    if (depth >= deepest) return `${isOrdered ? `${value}. ` : '\\textbullet{} '}${inner}`
    // The label is said, so that one that starts at 5 or counts down needs no counter.
    return isOrdered ? `\\item[${value}.] ${inner}` : `\\item{} ${inner}`
  })
  if (parts.length === 0) return ''
  if (depth >= deepest) return parts.join('\n\n')
  const name = isOrdered ? 'enumerate' : 'itemize'
  return `\\begin{${name}}\n${parts.join('\n')}\n\\end{${name}}`
}

function code(node: Element): string {
  const lines = textOf(node)
    .replace(/\n$/u, '')
    .split(/\r\n|\r|\n/u)
  const set = lines.map((line) => {
    const indent = /^[ \t]*/u.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
    return `\\strut ${'\\ '.repeat(indent)}${tex(line.trim())}`
  })
  return `{\\raggedright\\ttfamily\\small\\noindent\n${set.join('\\\\[0pt]\n')}\\par}`
}
