import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { writtenText } from '../manuscript.ts'

export type Element = Extract<ReturnType<typeof x>, { readonly type: 'element' }>
export type ElementContent = Element['children'][number]
type Text = Extract<ElementContent, { readonly type: 'text' }>

/** What `element` takes as a child: a node, plain text, or nothing. */
export type Child = ElementContent | string | undefined

/** Makes one element; attributes and strings hold only what XML may, empty and absent ones are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): Element {
  const kept = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, writtenText(value)] as const],
  )
  return x(name, Object.fromEntries(kept), nodesOf(children))
}

/** Children as nodes; strings become text. */
export function nodesOf(children: readonly Child[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child === undefined || child === '') return []
    return [typeof child === 'string' ? textNode(child) : child]
  })
}

/** A text as XML may hold it. */
export function textNode(value: string): Text {
  return { type: 'text', value: writtenText(value) }
}

export const isElement = (node: ElementContent): node is Element => node.type === 'element'

/** All the text in some nodes. */
export function textIn(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      return isElement(node) ? textIn(node.children) : ''
    })
    .join('')
}

/** An element by a value, none where there is nothing to say. */
export function optional(
  name: string,
  value: string | undefined,
  attributes: Readonly<Record<string, string | undefined>> = {},
): readonly Element[] {
  return value === undefined || value.trim() === '' ? [] : [element(name, attributes, value.trim())]
}

/** Elements that hold no text of their own, so that their children may stand on lines of their own. */
const containers: ReadonlySet<string> = new Set(
  `article sub-article processing-meta front front-stub journal-meta journal-title-group article-meta
  article-categories subj-group title-group trans-title-group contrib-group contrib name-alternatives
  aff-alternatives author-notes pub-date history date permissions license abstract trans-abstract
  kwd-group funding-group body sec back ack glossary def-list def-item def fn-group fn ref-list ref
  citation-alternatives element-citation list list-item disp-quote boxed-text fig table-wrap caption
  table thead tbody tfoot tr`.split(/\s+/u),
)

const lineBreak: Text = { type: 'text', value: '\n' }

function laidOut(node: ElementContent): ElementContent {
  if (!isElement(node)) return node
  const children = node.children.map(laidOut)
  if (!containers.has(node.name) || children.length === 0) return { ...node, children }
  return { ...node, children: [...children.flatMap((child) => [lineBreak, child]), lineBreak] }
}

/** A whole document; a line for each part that holds no running text. */
export function documentOf(
  root: Element,
  doctype: { readonly public: string; readonly system: string },
): string {
  const xml = toXml(
    [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      lineBreak,
      { type: 'doctype', name: root.name, ...doctype },
      lineBreak,
      laidOut(root),
      lineBreak,
    ],
    { closeEmptyElements: true, tightClose: true },
  )
  // The end of a CDATA section must not stand in a text, even where none was begun (XML 1.0, 2.4).
  return xml.replaceAll(']]>', ']]&gt;')
}
