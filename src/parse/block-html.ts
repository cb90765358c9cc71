import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Language } from '../language/language.ts'
import { lineStarts } from './citation-places.ts'
import { lossesOf } from './html-losses.ts'
import { blocksOf } from './html-nodes.ts'
import { htmlSource } from './html-source.ts'
import { htmlTrees, piecesOf } from './html-tree.ts'
import type { HtmlNote } from './inline-html.ts'

/** Parents whose `html` children are blocks and not tags inside a line. */
const blockParents: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
])

/** How many tables a piece opens and does not close. */
function openTables(node: RootContent | undefined): number {
  if (node?.type !== 'html') return 0
  const tags = node.value.replace(/<!--[\s\S]*?-->/gu, '')
  return (tags.match(/<table\b/giu)?.length ?? 0) - (tags.match(/<\/table\b/giu)?.length ?? 0)
}

/**
 * Where the HTML that begins at `index` ends, exclusive. A blank line ends a block of HTML in
 * CommonMark: a table that has one goes on in the blocks after it.
 */
function endOfHtml(nodes: readonly RootContent[], index: number): number {
  let open = openTables(nodes[index])
  if (open <= 0) return index + 1
  for (let at = index + 1; at < nodes.length && nodes[at]?.type !== 'heading'; at += 1) {
    open += openTables(nodes[at])
    if (open <= 0) return at + 1
  }
  // Never closed: what is certainly HTML belongs to it.
  const next = nodes.findIndex((node, at) => at > index && node.type !== 'html')
  return next === -1 ? nodes.length : next
}

function readBlock(
  nodes: readonly RootContent[],
  language: Language,
  file: string,
  starts: readonly number[],
): { readonly blocks: readonly RootContent[]; readonly notes: readonly HtmlNote[] } {
  const pieces = piecesOf(nodes)
  const source = htmlSource(pieces, file, starts)
  const { written, clean } = htmlTrees(nodes)
  const inner = new Map(nodes.map((node, index) => [String(index), node]))
  const elements = clean.children.flatMap((child) => (child.type === 'doctype' ? [] : [child]))
  const notes = lossesOf(written, source.text).map(({ start, end, severity, message }) => {
    const position = source.positionOf(start, end) ?? pieces[0]?.position
    return { position, severity, message }
  })
  return { blocks: blocksOf(elements, { source, language, inner }), notes }
}

function* partsOf(nodes: readonly RootContent[]): Generator<readonly RootContent[]> {
  for (let index = 0; index < nodes.length; ) {
    const end = nodes[index]?.type === 'html' ? endOfHtml(nodes, index) : index + 1
    yield nodes.slice(index, end)
    index = end
  }
}

/**
 * Reads the blocks of HTML as nodes, in place: the tree is parse's own. Returns what of them does
 * not come into the page.
 */
export function readBlockHtml(tree: Root, language: Language, file: string): readonly HtmlNote[] {
  const notes: HtmlNote[] = []
  const starts = lineStarts(file)
  visit(tree, (node) => {
    if (!('children' in node) || !blockParents.has(node.type)) return
    const children: readonly RootContent[] = node.children
    if (!children.some((child) => child.type === 'html')) return
    const read = [...partsOf(children)].flatMap((part): readonly RootContent[] => {
      if (part[0]?.type !== 'html') return part
      const made = readBlock(part, language, file, starts)
      notes.push(...made.notes)
      return made.blocks
    })
    Object.assign(node, { children: read })
  })
  return notes
}
