import type { Element, ElementContent } from 'hast'
import type { FootnoteReference, Paragraph, Root, RootContent } from 'mdast'
import remarkRehype, { defaultHandlers } from 'remark-rehype'
import { unified } from 'unified'
import type { Section } from '../../model/nodes.ts'
import type { Unit } from '../../model/review.ts'
import { walkHast, walkMdast } from '../../model/walk.ts'
import { markLongColumns } from './column-widths.ts'
import type { Context } from './context.ts'
import { element } from './element.ts'
import { handlersOf } from './handlers.ts'

type State = Parameters<typeof defaultHandlers.paragraph>[0]

/** What one side shows: the content of each unit by id, footnotes included. */
export type SideContent = ReadonlyMap<string, readonly ElementContent[]>

/** Renders all units of one side at once, so that notes are numbered through. */
export async function sideContent(units: readonly Unit[], context: Context): Promise<SideContent> {
  const { side } = context
  const present = units.flatMap((unit) => {
    const node = unit.blocks[side]?.node
    return node === undefined ? [] : [{ id: unit.id, node }]
  })
  const blocks = present.filter(({ node }) => node.type !== 'footnoteDefinition')
  const notes = present.filter(({ node }) => node.type === 'footnoteDefinition')
  const root: Root = {
    type: 'root',
    children: [
      ...blocks.map(({ node }) => cellOf([node])),
      ...notes.map(({ node }) => node),
      ...definitionsOf(context),
    ],
  }
  const referred: string[] = []
  const made = await toHast(root, context, referred)
  for (const table of tablesIn(made)) markLongColumns(table)
  const divs = made.filter(isCell)
  const cells = new Map<string, readonly ElementContent[]>()
  for (const [index, { id }] of blocks.entries()) cells.set(id, divs[index]?.children ?? [])
  const list = notesIn(made.filter((node) => !isCell(node)))
  const labels = [...new Set(referred)]
  for (const { id, node } of notes) {
    const index = node.type === 'footnoteDefinition' ? labels.indexOf(node.identifier) : -1
    const note = list[index]
    if (note !== undefined) cells.set(id, [noteOf(note, index + 1, context.isWeb)])
  }
  return cells
}

function tablesIn(nodes: readonly ElementContent[]): readonly Element[] {
  const tables: Element[] = []
  for (const root of nodes) {
    walkHast(root, (node) => {
      if (node.type === 'element' && node.tagName === 'table') tables.push(node)
    })
  }
  return tables
}

/** Renders lists of phrasing content, one result each. */
export async function phrasingContent(
  lists: readonly (readonly Paragraph['children'][number][])[],
  context: Context,
): Promise<readonly (readonly ElementContent[])[]> {
  const children = lists.map((list) => cellOf([{ type: 'paragraph', children: [...list] }]))
  const made = await toHast({ type: 'root', children }, context)
  return made.filter(isCell).map((cell) => {
    const first = cell.children.find((node) => node.type === 'element')
    return first?.type === 'element' ? first.children : []
  })
}

function cellOf(children: RootContent[]): Section {
  return { type: 'section', depth: 1, children }
}

function isCell(node: ElementContent): node is Extract<ElementContent, { type: 'element' }> {
  return node.type === 'element' && node.properties['dataCell'] !== undefined
}

/** `referred` gets the label of each footnote that is referred to, in the order of the list of them. */
async function toHast(
  root: Root,
  context: Context,
  referred: string[] = [],
): Promise<readonly ElementContent[]> {
  const { labels } = context.review.articles[context.side].language
  const processor = unified().use(remarkRehype, {
    handlers: {
      ...handlersOf(context),
      footnoteReference: (state: State, node: FootnoteReference) => {
        referred.push(node.identifier)
        const made = defaultHandlers.footnoteReference(state, node)
        for (const link of made.children) {
          if (link.type === 'element') link.properties['ariaDescribedBy'] = ['footnotes']
        }
        return made
      },
    },
    clobberPrefix: `${context.side}-`,
    footnoteBackLabel: labels.backTo,
    footnoteBackContent: '↩\uFE0E',
    unknownHandler: (_, node) => {
      throw new Error(`The HTML renderer has no handler for the node "${node.type}".`)
    },
  })
  const tree = await processor.run(root)
  return tree.children.flatMap((node) => (node.type === 'doctype' ? [] : [node]))
}

/** Link addresses are written anywhere in the file; units need them all. */
function definitionsOf(context: Context): readonly RootContent[] {
  const { tree, abstract } = context.review.articles[context.side]
  const found = new Set<RootContent>()
  for (const root of [tree, ...abstract]) {
    walkMdast(root, (node) => {
      if (node.type === 'definition') found.add(node)
    })
  }
  return [...found]
}

/** The items of the list that remark-rehype makes of the footnotes, in the order of their numbers. */
function notesIn(nodes: readonly ElementContent[]): readonly Element[] {
  const items: Element[] = []
  for (const node of nodes) {
    if (node.type !== 'element' || node.properties['dataFootnotes'] === undefined) continue
    const list = node.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'ol',
    )
    for (const item of list?.children ?? []) if (item.type === 'element') items.push(item)
  }
  return items
}

/** One footnote of one language: its number stands before it, as at its reference. */
function noteOf(item: Element, number: number, isWeb: boolean): Element {
  const children = item.children.filter((node) => node.type === 'element')
  if (!isWeb) dropBackLinks(children)
  const label = element('span', { className: ['note-number'] }, String(number))
  const [first, ...rest] = children
  const { id } = item.properties
  return first?.tagName === 'p'
    ? element('div', { id }, { ...first, children: [label, ...first.children] }, ...rest)
    : element('div', { id }, label, ...children)
}

function dropBackLinks(nodes: readonly ElementContent[]): void {
  for (const root of nodes) {
    walkHast(root, (node) => {
      if (node.type !== 'element') return
      node.children = node.children.filter(
        (child) =>
          child.type !== 'element' || child.properties['dataFootnoteBackref'] === undefined,
      )
    })
  }
}
