import type { Element } from 'hast'
import type { Html, Parents, PhrasingContent, Root } from 'mdast'
import type { Position } from 'unist'
import { walkMdast } from '../model/walk.ts'
import { lossesOf } from './html-losses.ts'
import { inlineTags, isBlockTag } from './html-rules.ts'
import { htmlTrees } from './html-tree.ts'
import { inlineElement } from './inline-element.ts'

/** What of HTML does not come into the page, for a message with a place. */
export interface HtmlNote {
  readonly position: Position | undefined
  readonly severity: 'warning' | 'info'
  readonly message: string
}

const opening = /^<([a-z][a-z\d-]*)(\s[\s\S]*?)?\/?>$/iu
const voidTags = new Set(['br', 'img', 'wbr'])

type Note = (node: Html, message: string) => void

/** The name of a tag; `closes` where it is a closing one. */
interface Tag {
  readonly name: string
  readonly closes: boolean
}

function tagOf(node: PhrasingContent): Tag | undefined {
  if (node.type !== 'html') return undefined
  const name = opening.exec(node.value)?.[1]
  if (name !== undefined) return { name: name.toLowerCase(), closes: false }
  const closed = /^<\/([a-z][a-z\d-]*)\s*>$/iu.exec(node.value)?.[1]
  return closed === undefined ? undefined : { name: closed.toLowerCase(), closes: true }
}

/** Index of the tag that closes each opening one; those that nothing closes are absent. */
function partnersOf(tags: readonly (Tag | undefined)[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const open = new Map<string, number[]>()
  for (const [index, tag] of tags.entries()) {
    if (tag === undefined) continue
    const starts = open.get(tag.name) ?? []
    open.set(tag.name, starts)
    const start = tag.closes ? starts.pop() : undefined
    if (start !== undefined) partners.set(start, index)
    else if (!tag.closes && !voidTags.has(tag.name)) starts.push(index)
  }
  return partners
}

/** A row of siblings with its tags. */
interface Row {
  readonly nodes: readonly PhrasingContent[]
  readonly tags: readonly (Tag | undefined)[]
  readonly partners: ReadonlyMap<number, number>
}

/** The element that a tag opens, made safe; undefined where it may not stand in a line. */
function elementOf(node: Html, tag: string, note: Note): Pick<Element, 'tagName' | 'properties'> {
  const attributes = opening.exec(node.value)?.[2]?.trim() ?? ''
  if (attributes === '') return { tagName: tag, properties: {} }
  const html = voidTags.has(tag) ? node.value : `${node.value}</${tag}>`
  const { written, clean } = htmlTrees([{ type: 'html', value: html }])
  for (const { message } of lossesOf(written, html)) note(node, message)
  const [made] = clean.children
  return made?.type === 'element' ? made : { tagName: tag, properties: {} }
}

/** What stands at an index, and the index after it. */
interface Taken {
  readonly made: readonly PhrasingContent[]
  readonly next: number
  /** A block inside a line: what follows it stands on a line of its own. */
  readonly isBlock: boolean
}

function tagAt(row: Row, index: number, to: number, node: Html, note: Note): Taken {
  const { nodes, tags, partners } = row
  const tag = tags[index]?.closes ? undefined : tags[index]?.name
  const dropped = { made: [], next: index + 1, isBlock: false }
  if (tag === undefined) {
    if (!node.value.startsWith('<!--')) {
      note(node, `\`${node.value}\` is left out of the page; it closes nothing that was opened.`)
    }
    return dropped
  }
  if (voidTags.has(tag)) {
    return { ...dropped, made: placed(inlineElement(elementOf(node, tag, note), []), node, node) }
  }
  // The end tag of another pair may come first: `<b><i></b></i>`.
  const found = partners.get(index) ?? to
  const close = found < to ? found : nodes.length
  const end = nodes[close]
  if (end === undefined) {
    note(node, `\`${node.value}\` is left out of the page; nothing closes it.`)
    return dropped
  }
  const children = read(row, index + 1, close, note)
  if (!inlineTags.has(tag)) {
    note(
      node,
      `\`<${tag}>\` is left out of the page, its text stays; it may not stand inside a line.`,
    )
    return { made: children, next: close + 1, isBlock: isBlockTag(tag) }
  }
  const made = placed(inlineElement(elementOf(node, tag, note), children), node, end)
  return { made, next: close + 1, isBlock: false }
}

/** Gives what a pair of tags became the place of the whole, if it is one node. */
function placed(
  made: readonly PhrasingContent[],
  start: PhrasingContent,
  end: PhrasingContent,
): readonly PhrasingContent[] {
  const [only] = made
  if (only === undefined || made.length > 1 || !start.position || !end.position) return made
  if (only.position !== undefined) return made
  return [{ ...only, position: { start: start.position.start, end: end.position.end } }]
}

/** The nodes of a row from `from` to before `to`, its tags read. */
function read(row: Row, from: number, to: number, note: Note): PhrasingContent[] {
  const result: PhrasingContent[] = []
  let isAfterBlock = false
  for (let index = from; index < to; ) {
    const node = row.nodes[index]
    if (node === undefined) break
    const taken: Taken =
      node.type === 'html'
        ? tagAt(row, index, to, node, note)
        : { made: [node], next: index + 1, isBlock: false }
    const needsBreak = (taken.isBlock || isAfterBlock) && result.length > 0 && taken.made.length > 0
    if (needsBreak && result.at(-1)?.type !== 'break') result.push({ type: 'break' })
    result.push(...taken.made)
    isAfterBlock = taken.made.length > 0 ? taken.isBlock : isAfterBlock
    index = taken.next
  }
  return result
}

const isComment = (node: PhrasingContent | undefined): boolean =>
  node?.type === 'html' && node.value.startsWith('<!--')

/** Blanks before a comment go with it where the line ends there or more blanks follow. */
function withoutGaps(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (!nodes.some(isComment)) return nodes
  return nodes.flatMap((node, index) => {
    if (node.type !== 'text' || !isComment(nodes[index + 1])) return [node]
    const after = nodes[index + 2]
    const isGap = after === undefined || (after.type === 'text' && /^\s/u.test(after.value))
    const value = isGap ? node.value.trimEnd() : node.value
    return value === '' ? [] : [{ ...node, value }]
  })
}

const holders: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link'],
  'linkReference',
])

function holdsPhrasing(node: Parents): node is Parents & { children: PhrasingContent[] } {
  return holders.has(node.type)
}

/**
 * Reads tags inside lines, such as `<sup>…</sup>`, as nodes, in place: the tree is parse's own.
 * Returns the tags that do not come into the page; their text stays.
 */
export function readInlineHtml(tree: Root): readonly HtmlNote[] {
  const notes: HtmlNote[] = []
  const note: Note = ({ position }, message) => {
    notes.push({ position, severity: 'info', message })
  }
  walkMdast(tree, (node) => {
    if (!('children' in node) || !holdsPhrasing(node)) return
    if (!node.children.some((child) => child.type === 'html')) return
    const nodes = withoutGaps(node.children)
    const tags = nodes.map(tagOf)
    node.children = read({ nodes, tags, partners: partnersOf(tags) }, 0, nodes.length, note)
  })
  return notes
}
