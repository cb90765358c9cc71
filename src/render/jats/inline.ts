import type { Link, LinkReference, Nodes, PhrasingContent } from 'mdast'
import type { CrossReference, HtmlSpan, TermNode } from '../../model/nodes.ts'
import { safeUrl } from '../html/safe-url.ts'
import { citation } from './citation.ts'
import type { JatsContext } from './context.ts'
import { formula } from './formula.ts'
import { type Element, type ElementContent, element, isElement, textIn, textNode } from './xml.ts'

/** Elements of a line under their name in JATS. */
const sameSpans: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  var: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sup: 'sup',
  sub: 'sub',
  code: 'monospace',
  kbd: 'monospace',
  samp: 'monospace',
}

/** What may stand in `xref`, `ext-link` and the base of `ruby` beside text. */
const emphasis = [
  'bold fixed-case italic monospace overline roman sans-serif sc strike underline ruby',
  'named-content styled-content sub sup',
]
const inLinks: ReadonlySet<string> = new Set(emphasis.join(' ').split(' '))

/** Elements that a link may not hold directly stand in it as named content. */
function linkable(children: readonly ElementContent[]): readonly ElementContent[] {
  return children.map((child) =>
    !isElement(child) || inLinks.has(child.name)
      ? child
      : element('named-content', { 'content-type': child.name }, child),
  )
}

/** The content of a line. A line break stays a `break`, which only some elements may hold. */
export function inline(
  children: readonly PhrasingContent[],
  context: JatsContext,
): readonly ElementContent[] {
  const placed = context.markers.place(children, context.side)
  return joined(placed.flatMap((child) => inlineNode(child, context)))
}

/** Neighbouring texts as one node. */
function joined(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const kept: ElementContent[] = []
  for (const node of nodes) {
    const last = kept.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      kept[kept.length - 1] = textNode(last.value + node.value)
    } else kept.push(node)
  }
  return kept
}

type Maker<T> = (node: T, context: JatsContext) => readonly ElementContent[]

const wrapped = (name: string, node: { children: PhrasingContent[] }, context: JatsContext) => {
  const inner = inline(node.children, context)
  return inner.length === 0 ? [] : [element(name, {}, ...withoutBreaks(inner))]
}

/** Where no line may break, a space parts what stood on two lines. */
export function withoutBreaks(nodes: readonly ElementContent[]): readonly ElementContent[] {
  return nodes.map((node) => (isElement(node) && node.name === 'break' ? textNode(' ') : node))
}

function inlineNode(node: PhrasingContent, context: JatsContext): readonly ElementContent[] {
  switch (node.type) {
    case 'text':
      return [textNode(node.value.replace(/\s*[\r\n]+\s*/gu, ' '))]
    case 'emphasis':
      return wrapped('italic', node, context)
    case 'strong':
      return wrapped('bold', node, context)
    case 'delete':
      return wrapped('strike', node, context)
    case 'superscript':
      return wrapped('sup', node, context)
    case 'subscript':
      return wrapped('sub', node, context)
    case 'sentence':
      return inline(node.children, context)
    case 'inlineCode':
      return [element('monospace', {}, node.value)]
    case 'break':
      return [element('break', {})]
    case 'html':
      return []
    default:
      return richNode(node, context)
  }
}

function richNode(node: PhrasingContent, context: JatsContext): readonly ElementContent[] {
  switch (node.type) {
    case 'citationGroup':
      return citation(node, context)
    case 'inlineMath':
      return [formula(node, false, '', context)]
    case 'footnoteReference':
      return footnote(node.identifier, node.label ?? node.identifier, context)
    case 'link':
    case 'linkReference':
      return link(node, context)
    case 'image':
      return [inlineImage(node.url, node.alt ?? '', node, context)]
    case 'imageReference': {
      const url = context.definitions.get(node.identifier.toUpperCase())?.url ?? node.identifier
      return [inlineImage(url, node.alt ?? '', node, context)]
    }
    case 'htmlSpan':
      return span(node, context)
    case 'term':
      return term(node, context)
    case 'crossReference':
      return crossReference(node, context)
    default:
      throw new Error(`The JATS writer has no element for the node "${node.type}".`)
  }
}

function footnote(label: string, written: string, { notes }: JatsContext): ElementContent[] {
  const note = notes.get(label)
  if (note === undefined) return [textNode(`[^${written}]`)]
  const link = element('xref', { 'ref-type': 'fn', rid: note.id }, String(note.number))
  return [element('sup', {}, link)]
}

const link: Maker<Link | LinkReference> = (node, context) => {
  const children = inline(node.children, context)
  const found = node.type === 'link' ? node : context.definitions.get(node.identifier.toUpperCase())
  if (found === undefined) return children
  const href = safeUrl(found.url)
  if (href === undefined) {
    const message = `The link to "${found.url}" is printed as text; an address may start with http, https, mailto or doi, or be a path.`
    context.report('render/unsafe-link', 'warning', message, node)
    return children
  }
  // A place in this file has other names in another format.
  if (href.startsWith('#')) return children
  return [externalLink(href, found.title ?? undefined, withoutBreaks(children))]
}

/** A link; one that prints its own address says by its title where it leads (JATS4R, accessibility). */
export function externalLink(
  href: string,
  title: string | undefined,
  children: readonly ElementContent[],
): Element {
  const text = textIn(children).trim()
  const isBare = text === '' || text === href || /^(?:https?|s?ftp):\/\//iu.test(text)
  const host = /^[a-z]+:(?:\/\/)?([^/?#]+)/iu.exec(href)?.[1] ?? href
  const says = title ?? (isBare ? host : undefined)
  return element(
    'ext-link',
    { 'ext-link-type': 'uri', 'xlink:href': href, 'xlink:title': says },
    ...(text === '' && children.length === 0 ? [textNode(href)] : linkable(children)),
  )
}

/** Name of a picture's file; the address itself, reported, where the picture cannot be had. */
export function pictureFile(url: string, node: Nodes, context: JatsContext): string {
  const file = context.picture(url)
  if (file !== undefined) return file
  const message = `The image "${url}" cannot be shown, its description stands for it; an image is a file inside the review's folder.`
  context.report('render/image', 'warning', message, node)
  return url
}

function inlineImage(url: string, alt: string, node: Nodes, context: JatsContext): Element {
  const file = pictureFile(url, node, context)
  return element(
    'inline-graphic',
    { 'xlink:href': file || 'missing' },
    element('alt-text', {}, alt || url),
  )
}

const span: Maker<HtmlSpan> = (node, context) => {
  const { tagName, properties } = node
  if (tagName === 'br') return [element('break', {})]
  if (tagName === 'wbr' || tagName === 'rp') return []
  if (tagName === 'ruby') return ruby(node, context)
  const children = inline(node.children, context)
  if (children.length === 0) return []
  if (tagName === 'q') {
    const [open, close] =
      context.review.articles[context.side].language.typography.quotes.split('…')
    return [textNode(open ?? ''), ...children, textNode(close ?? '')]
  }
  const name = sameSpans[tagName]
  const lang = typeof properties['lang'] === 'string' ? properties['lang'] : undefined
  const inner = name === undefined ? children : [element(name, {}, ...withoutBreaks(children))]
  if (tagName === 'mark') {
    return [element('styled-content', { 'style-type': 'highlight' }, ...withoutBreaks(children))]
  }
  if (lang === undefined || !/^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/u.test(lang)) return inner
  const attributes = { 'content-type': 'language', 'xml:lang': lang }
  return [element('named-content', attributes, ...withoutBreaks(inner))]
}

/** `<ruby>` has one base and one reading in JATS; several follow each other. */
function ruby(node: HtmlSpan, context: JatsContext): readonly ElementContent[] {
  const pairs: { base: ElementContent[]; reading: string }[] = [{ base: [], reading: '' }]
  for (const child of node.children) {
    const pair = pairs.at(-1)
    if (child.type === 'htmlSpan' && child.tagName === 'rp') continue
    if (child.type === 'htmlSpan' && child.tagName === 'rt') {
      if (pair !== undefined) pair.reading = textIn(inline(child.children, context))
      pairs.push({ base: [], reading: '' })
    } else pair?.base.push(...inlineNode(child, context))
  }
  return pairs.flatMap(({ base, reading }): readonly ElementContent[] => {
    if (reading === '') return base
    return [element('ruby', {}, element('rb', {}, textIn(base)), element('rt', {}, reading))]
  })
}

const term: Maker<TermNode> = (node, context) => {
  const children = inline(node.children, context)
  if (!node.first || !context.terms.has(node.id)) return children
  const rid = context.idOf(`term-${node.id}`)
  return [element('named-content', { 'content-type': 'term', rid }, ...withoutBreaks(children))]
}

const crossReference: Maker<CrossReference> = (node, context) => {
  const children = inline(node.children, context)
  const kind = context.kinds.get(node.id)
  if (kind === undefined) return children
  const types: Readonly<Record<string, string>> = { figure: 'fig', table: 'table', heading: 'sec' }
  const attributes = { 'ref-type': types[kind] ?? 'other', rid: context.idOf(node.id) }
  return [element('xref', attributes, ...linkable(withoutBreaks(children)))]
}
