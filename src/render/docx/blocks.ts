import type { IParagraphOptions, Paragraph, ParagraphChild } from 'docx'
import type { Blockquote, Code, PhrasingContent, RootContent } from 'mdast'
import type { Math as MathBlock } from 'mdast-util-math'
import type { Figure, HtmlElement } from '../../model/nodes.ts'
import { bookmarked } from './bookmarks.ts'
import type { WordContext } from './context.ts'
import { formulaOf } from './formulas.ts'
import { inline } from './inline.ts'
import { list } from './lists.ts'
import { textRun } from './runs.ts'
import type { Blocks, Setting } from './setting.ts'
import { htmlTable, table } from './tables.ts'

/** One paragraph in a style; the bookmark of its setting stands around its content. */
export function paragraphOf(
  content: readonly ParagraphChild[],
  { style, bookmark }: Setting,
  context: WordContext,
  more: IParagraphOptions = {},
): Paragraph {
  const children = bookmark === undefined ? content : bookmarked(bookmark, content, context)
  return new context.library.Paragraph({ style, ...more, children: [...children] })
}

/** A block of Markdown as paragraphs and tables. */
export function blocks(node: RootContent, context: WordContext, setting: Setting): Blocks {
  switch (node.type) {
    case 'paragraph':
    case 'caption':
    case 'tableCell':
      return flow(
        node.children,
        context,
        node.type === 'caption' ? { ...setting, style: 'Caption' } : setting,
      )
    case 'heading': {
      const style = `Heading${Math.min(6, Math.max(1, node.depth - 1))}`
      return [
        paragraphOf(inline(node.children, context, setting.look), { ...setting, style }, context),
      ]
    }
    case 'list':
      return list(node, context, setting)
    case 'table':
      return table(node, context)
    case 'figure':
      return figure(node, context, setting)
    case 'math':
      return formula(node, context, setting)
    case 'code':
      return code(node, context, setting)
    default:
      return rareBlocks(node, context, setting)
  }
}

function rareBlocks(node: RootContent, context: WordContext, setting: Setting): Blocks {
  switch (node.type) {
    case 'blockquote':
      return quote(node, context, setting)
    case 'htmlElement':
      return htmlElement(node, context, setting)
    case 'section':
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blocks(child, context, setting))
    case 'thematicBreak':
      return [paragraphOf(textRun('* * *', {}, context), { ...setting, style: 'Figure' }, context)]
    case 'definition':
    case 'html':
    case 'yaml':
      return []
    default:
      throw new Error(`The Word renderer has no handler for the node "${node.type}".`)
  }
}

/** A line of text; pictures of a figure's paragraph stand in the middle. */
export function flow(
  nodes: readonly PhrasingContent[],
  context: WordContext,
  setting: Setting,
): Blocks {
  const isPicture = nodes.some(({ type }) => type === 'image' || type === 'imageReference')
  const isAlone = nodes.every(
    (node) =>
      node.type === 'image' ||
      node.type === 'imageReference' ||
      (node.type === 'text' && node.value.trim() === ''),
  )
  const style = isPicture && isAlone ? 'Figure' : setting.style
  const content = inline(nodes, context, setting.look)
  return content.length === 0 ? [] : [paragraphOf(content, { ...setting, style }, context)]
}

function quote(node: Blockquote, context: WordContext, setting: Setting): Blocks {
  return node.children.flatMap((child) => blocks(child, context, { ...setting, style: 'Quote' }))
}

function formula(node: MathBlock, context: WordContext, setting: Setting): Blocks {
  const content = formulaOf(node, context)
  return content.length === 0
    ? []
    : [paragraphOf(content, { ...setting, style: 'Formula' }, context)]
}

/** Each line of code a paragraph of its own, so that no line is lost. */
function code(node: Code, context: WordContext, setting: Setting): Blocks {
  return node.value
    .split('\n')
    .map((line) => paragraphOf(textRun(line, {}, context), { ...setting, style: 'Code' }, context))
}

/** A picture or a table with its caption; a picture that stands in the document already is not repeated. */
function figure(node: Figure, context: WordContext, setting: Setting): Blocks {
  const parts = node.children.filter(
    (child) =>
      child.type !== 'paragraph' ||
      !child.children.some((inner) => inner.type === 'image' && context.shown.has(inner.url)),
  )
  let bookmark = setting.bookmark
  return parts.flatMap((child): Blocks => {
    const { bookmark: _, ...plain } = setting
    const own = child.type === 'table' || bookmark === undefined ? plain : { ...plain, bookmark }
    if (child.type !== 'table') bookmark = undefined
    return blocks(child, context, own)
  })
}

/** An element that the author wrote; paragraphs, cells and captions directly in it are its text. */
function htmlElement(node: HtmlElement, context: WordContext, setting: Setting): Blocks {
  if (node.tagName === 'table') return htmlTable(node, context)
  if (node.tagName === 'ul' || node.tagName === 'ol') {
    return list(
      {
        type: 'list',
        ordered: node.tagName === 'ol',
        start: Number(node.properties['start'] ?? 1),
        children: itemsOf(node),
      },
      context,
      setting,
    )
  }
  const style =
    { blockquote: 'Quote', dd: 'ListContinue', pre: 'Code' }[node.tagName] ?? setting.style
  const look = /^(?:dt|summary|h[1-6])$/u.test(node.tagName)
    ? { ...setting.look, bold: true }
    : setting.look
  const own = { ...setting, style, ...(look === undefined ? {} : { look }) }
  return node.children.flatMap((child) => blocks(child, context, own))
}

function itemsOf(node: HtmlElement): Extract<RootContent, { type: 'listItem' }>[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'htmlElement' || child.tagName !== 'li') return []
    const children = child.children.flatMap((one) => {
      if (one.type === 'tableCell' || one.type === 'caption') {
        return [{ type: 'paragraph' as const, children: one.children }]
      }
      return 'value' in one || one.type === 'paragraph' || 'children' in one ? [one] : []
    })
    return [
      {
        type: 'listItem' as const,
        children: children as Extract<RootContent, { type: 'listItem' }>['children'],
      },
    ]
  })
}
