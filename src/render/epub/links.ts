import type { Element, ElementContent } from 'hast'
import { walkHast } from '../../model/walk.ts'
import { outerAddress } from '../book-address.ts'
import type { Chapter } from './chapters.ts'
import { xmlId } from './xhtml.ts'

/** `#ref-1` in another page becomes `references.xhtml#ref-1`; what leads nowhere becomes text. */
interface Targets {
  /** Page in which an id stands. */
  readonly files: ReadonlyMap<string, string>
  /** Path of a picture by the address that the renderer wrote. */
  readonly picture: (src: string) => string
}

function idsOf(chapters: readonly Chapter[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const { file, body } of chapters) {
    for (const root of body) {
      walkHast(root, (node) => {
        if (node.type !== 'element') return
        const { id } = node.properties
        if (typeof id === 'string' && !files.has(xmlId(id))) files.set(xmlId(id), file)
      })
    }
  }
  return files
}

function linked(node: Element, here: string, { files }: Targets): readonly ElementContent[] {
  const href = String(node.properties['href'] ?? '')
  if (!href.startsWith('#')) {
    const address = outerAddress(href)
    return address === undefined
      ? node.children
      : [{ ...node, properties: { ...node.properties, href: address } }]
  }
  const id = xmlId(href.slice(1))
  const file = files.get(id)
  // An anchor without a target keeps its own id, which others may lead to.
  if (file === undefined) {
    const { id: own } = node.properties
    return own === undefined
      ? node.children
      : [{ type: 'element', tagName: 'span', properties: { id: own }, children: node.children }]
  }
  const target = file === here ? `#${id}` : `${file}#${id}`
  return [{ ...node, properties: { ...node.properties, href: target } }]
}

function isScroll({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'div' && Array.isArray(className) && className.includes('scroll')
}

/** Notes and the numbers that lead to them say what they are, so that a reader opens them in place. */
function asNote(node: Element): Element {
  const { properties, tagName } = node
  const { ariaDescribedBy: _, ...others } = properties
  if (properties['dataFootnoteRef'] !== undefined) {
    return { ...node, properties: { ...others, role: 'doc-noteref', 'epub:type': 'noteref' } }
  }
  const isNote = tagName === 'div' && /^(?:source|translation)-fn-/u.test(String(properties['id']))
  return isNote
    ? {
        ...node,
        tagName: 'aside',
        properties: { ...others, role: 'doc-footnote', 'epub:type': 'footnote' },
      }
    : { ...node, properties: others }
}

function settled(
  nodes: readonly ElementContent[],
  here: string,
  targets: Targets,
  isInLink = false,
): ElementContent[] {
  return nodes.flatMap((found): readonly ElementContent[] => {
    if (found.type !== 'element') return [found]
    const isLink = found.tagName === 'a'
    const children = settled(found.children, here, targets, isInLink || isLink)
    // A page scrolls a wide table by itself; a book that is turned page by page cannot.
    if (isScroll(found) || (isLink && isInLink)) return children
    const node = asNote({ ...found, children, properties: withId(found.properties) })
    if (isLink) return linked(node, here, targets)
    if (node.tagName !== 'img') return [node]
    const src = targets.picture(String(node.properties['src'] ?? ''))
    return [{ ...node, properties: { ...node.properties, src } }]
  })
}

function withId(properties: Element['properties']): Element['properties'] {
  return typeof properties['id'] === 'string'
    ? { ...properties, id: xmlId(properties['id']) }
    : properties
}

/** The pages with addresses that hold inside the book. */
export function settleLinks(
  chapters: readonly Chapter[],
  picture: (src: string) => string,
): readonly Chapter[] {
  const targets = { files: idsOf(chapters), picture }
  return chapters.map((chapter) => ({
    ...chapter,
    body: settled(chapter.body, chapter.file, targets).filter(
      (node): node is Element => node.type === 'element',
    ),
  }))
}
