import type { Element, Nodes, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { isBlockTag, schema, unseenTags } from './html-rules.ts'

/** Something of the HTML that does not come into the page; a stretch of the HTML's text. */
export interface Loss {
  readonly start: number
  readonly end: number
  readonly severity: 'warning' | 'info'
  readonly message: string
}

const allowedTags: ReadonlySet<string> = new Set(schema.tagNames)
const attributesOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(schema.attributes),
)

/** The first words of a text, for a message. */
function firstWords(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim()
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join(' ') : ''
}

/** A sign of XML or SGML; comments that are closed are meant to be left out. */
function lossOfComment(written: string, start: number, end: number): readonly Loss[] {
  if (written.startsWith('<!--')) return []
  const message = `\`${firstWords(written)}\` is left out of the page; HTML knows no such sign.`
  return [{ start, end, severity: 'info', message }]
}

const closedComment = /<!--(?:>|->|[\s\S]*?--!?>)/gu

/** A comment or tag that is never closed: the parser gives no node for it. */
function lossOfTail(text: string): readonly Loss[] {
  const rest = text.replace(closedComment, (comment) => ' '.repeat(comment.length))
  const comment = rest.indexOf('<!--')
  if (comment !== -1) {
    const message = `This comment is never closed with \`-->\`, so all that follows is left out of the page, beginning with \`${firstWords(rest.slice(comment + 4))}\`.`
    return [{ start: comment, end: comment + 4, severity: 'warning', message }]
  }
  const tag = /<\/?[a-z][^<>]*$/iu.exec(rest)
  if (tag === null) return []
  const message = `This tag is never closed with \`>\`, so it is left out of the page with all that follows, \`${firstWords(tag[0])}\`.`
  return [{ start: tag.index, end: text.length, severity: 'warning', message }]
}

/** An element that goes with its content. */
function lossOfContent(node: Element, written: string, start: number): Loss {
  const { tagName } = node
  const isClosed = new RegExp(`</${tagName}\\s*>$`, 'iu').test(written)
  const end = start + written.length
  if (!isClosed) {
    const rest = firstWords(written.replace(/^<[^>]*>?/u, ''))
    const message = `\`<${tagName}>\` is never closed with \`</${tagName}>\`, so all that follows is left out of the page${rest === '' ? '' : `, beginning with \`${rest}\``}.`
    return { start, end: start + tagName.length + 1, severity: 'warning', message }
  }
  if (unseenTags.includes(tagName)) {
    const message = `\`<${tagName}>\` is left out of the page; text, lists, tables, links and images may stand in HTML.`
    return { start, end, severity: 'info', message }
  }
  const words = firstWords(textOf(node))
  const message = `\`<${tagName}>\` is left out of the page${words === '' ? '' : `, and its text \`${words}\` with it`}; a drawing may stand in a file of its own, as an image.`
  return { start, end, severity: 'warning', message }
}

function droppedAttributes({ tagName, properties }: Element): readonly string[] {
  const known = [...(attributesOf.get('*') ?? []), ...(attributesOf.get(tagName) ?? [])]
  return Object.keys(properties)
    .filter((name) => !known.includes(name))
    .map((name) => (name === 'className' ? 'class' : name.toLowerCase()))
}

function holdsBlock(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (isBlockTag(child.tagName) || holdsBlock(child)),
  )
}

/** An element inside a line cannot hold blocks: its content stays, it goes. */
function isDropped(node: Element): boolean {
  if (!allowedTags.has(node.tagName) || /^h\d$/u.test(node.tagName)) return true
  const isInline = !isBlockTag(node.tagName) && node.tagName !== 'span'
  return isInline && holdsBlock(node)
}

function joinedNames(names: ReadonlySet<string>): string {
  return [...names].map((name) => `\`${name}\``).join(', ')
}

/** Tags and attributes that go while their text stays. */
interface Marks {
  readonly start: number
  readonly tag?: string
  readonly attributes: readonly string[]
}

/** What of parsed HTML does not come into the page: lost content one by one, tags and attributes together. */
export function lossesOf(written: Root, text: string): readonly Loss[] {
  const losses: Loss[] = [...lossOfTail(text)]
  const marks: Marks[] = []
  visit(written, (node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset ?? text.length
    // What the parser adds, such as `<tbody>`, stands nowhere.
    if (start === undefined) return undefined
    if (node.type === 'comment') {
      losses.push(...lossOfComment(text.slice(start, end), start, end))
    }
    if (node.type !== 'element') return undefined
    if (schema.strip.includes(node.tagName)) {
      losses.push(lossOfContent(node, text.slice(start, end), start))
      return SKIP
    }
    if (isDropped(node)) marks.push({ start, tag: `<${node.tagName}>`, attributes: [] })
    else marks.push({ start, attributes: droppedAttributes(node) })
    return undefined
  })
  const lost = marks.filter(({ tag, attributes }) => tag !== undefined || attributes.length > 0)
  return [...losses, ...lossOfMarks(text, lost)]
}

function lossOfMarks(text: string, marks: readonly Marks[]): readonly Loss[] {
  const [first] = marks
  if (first === undefined) return []
  const tags = new Set(marks.flatMap(({ tag }) => tag ?? []))
  const attributes = new Set(marks.flatMap((mark) => mark.attributes))
  const names = attributes.size === 1 ? 'the attribute' : 'the attributes'
  const what = [
    ...(tags.size === 0 ? [] : [joinedNames(tags)]),
    ...(attributes.size === 0 ? [] : [`${names} ${joinedNames(attributes)}`]),
  ].join(' and ')
  const isOne = tags.size + attributes.size === 1
  const message = `${what.replace(/^the/u, 'The')} of this HTML ${isOne ? 'is' : 'are'} left out of the page; the text stays.`
  const close = text.indexOf('>', first.start)
  const end = close === -1 ? text.length : close + 1
  return [{ start: first.start, end, severity: 'info', message }]
}
