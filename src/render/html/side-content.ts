import type { ElementContent } from 'hast'
import type { Paragraph, Root, RootContent } from 'mdast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Section } from '../../model/nodes.ts'
import type { Side, Unit } from '../../model/review.ts'
import type { Context } from './context.ts'
import { element } from './element.ts'
import { handlersOf } from './handlers.ts'

/** What one side shows: the content of each unit by id, and its notes. */
export interface SideContent {
  readonly cells: ReadonlyMap<string, readonly ElementContent[]>
  readonly notes: readonly ElementContent[]
}

/** Renders all units of one side at once, so that notes are numbered through. */
export async function sideContent(units: readonly Unit[], context: Context): Promise<SideContent> {
  const { side, review } = context
  const present = units.flatMap((unit) => {
    const node = unit.blocks[side]?.node
    return node === undefined ? [] : [{ id: unit.id, node }]
  })
  const root: Root = {
    type: 'root',
    children: [...present.map(({ node }) => cellOf([node])), ...definitionsOf(context)],
  }
  const made = await toHast(root, context)
  describeNoteLinks(made, side)
  const divs = made.filter(isCell)
  const cells = new Map<string, readonly ElementContent[]>()
  for (const [index, { id }] of present.entries()) cells.set(id, divs[index]?.children ?? [])
  const notes = made.filter((node) => node.type === 'element').filter((node) => !isCell(node))
  return { cells, notes: notes.map((node) => notesOf(node, side, context.isWeb, review)) }
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

async function toHast(root: Root, context: Context): Promise<readonly ElementContent[]> {
  const { labels } = context.review.articles[context.side].language
  const processor = unified().use(remarkRehype, {
    handlers: handlersOf(context),
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

/** Notes and link addresses are written anywhere in the file; units need them all. */
function definitionsOf(context: Context): readonly RootContent[] {
  const { tree, abstract } = context.review.articles[context.side]
  const found = new Set<RootContent>()
  for (const root of [tree, ...abstract]) {
    visit(root, (node) => {
      if (node.type === 'definition' || node.type === 'footnoteDefinition') found.add(node)
    })
  }
  return [...found]
}

/** The notes of one language, under a heading in its own words. */
function notesOf(
  section: ElementContent,
  side: Side,
  isWeb: boolean,
  review: Context['review'],
): ElementContent {
  if (section.type !== 'element') return section
  const { tag, language } = review.articles[side]
  const notes = section.children.filter((node) => node.type === 'element' && node.tagName !== 'h2')
  if (!isWeb) dropBackLinks(notes)
  const id = headingOf(side)
  return element(
    'section',
    {
      className: ['footnotes'],
      lang: tag,
      dataSide: side,
      ariaLabelledBy: [id],
      ...(isWeb ? { role: 'doc-endnotes' } : {}),
    },
    element('h2', { id }, language.labels.footnotes),
    ...notes,
  )
}

/** Id of the heading of one language's notes, which describes the links to them. */
function headingOf(side: Side): string {
  return `${side}-footnotes`
}

/** The library gives every link the same description, which two languages cannot share. */
function describeNoteLinks(nodes: readonly ElementContent[], side: Side): void {
  for (const root of nodes) {
    visit(root, 'element', (node) => {
      if (node.properties['dataFootnoteRef'] !== undefined) {
        node.properties['ariaDescribedBy'] = [headingOf(side)]
      }
    })
  }
}

function dropBackLinks(nodes: readonly ElementContent[]): void {
  for (const root of nodes) {
    visit(root, 'element', (node) => {
      node.children = node.children.filter(
        (child) =>
          child.type !== 'element' || child.properties['dataFootnoteBackref'] === undefined,
      )
    })
  }
}
