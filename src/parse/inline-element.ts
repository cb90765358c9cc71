import type { Element } from 'hast'
import type { PhrasingContent } from 'mdast'
import { plainText } from './plain-text.ts'

type Wrapping = (children: PhrasingContent[]) => PhrasingContent

/** Tags that say what Markdown or our own nodes can say. */
const wrappings: ReadonlyMap<string, Wrapping> = new Map<string, Wrapping>([
  ['sup', (children) => ({ type: 'superscript', children })],
  ['sub', (children) => ({ type: 'subscript', children })],
  ['em', (children) => ({ type: 'emphasis', children })],
  ['i', (children) => ({ type: 'emphasis', children })],
  ['strong', (children) => ({ type: 'strong', children })],
  ['b', (children) => ({ type: 'strong', children })],
  ['del', (children) => ({ type: 'delete', children })],
  ['s', (children) => ({ type: 'delete', children })],
  ['strike', (children) => ({ type: 'delete', children })],
])

/** Without an attribute these say nothing. */
const bare = new Set(['span', 'a'])

/** An element inside a line, cleaned before, as nodes; its own children are not looked at. */
export function inlineElement(
  { tagName, properties }: Pick<Element, 'tagName' | 'properties'>,
  children: PhrasingContent[],
): readonly PhrasingContent[] {
  const { href, src, alt, title } = properties
  const titled = title === undefined ? {} : { title: String(title) }
  if (tagName === 'br') return [{ type: 'break' }]
  if (tagName === 'img') {
    return [{ type: 'image', url: String(src ?? ''), alt: String(alt ?? ''), ...titled }]
  }
  if (tagName === 'a' && href !== undefined) {
    return [{ type: 'link', url: String(href), children, ...titled }]
  }
  const wrap = wrappings.get(tagName)
  if (wrap !== undefined) return [wrap(children)]
  if (tagName === 'code') {
    return [{ type: 'inlineCode', value: children.map((child) => plainText(child)).join('') }]
  }
  const isBare = bare.has(tagName) && Object.keys(properties).length === 0
  return isBare ? children : [{ type: 'htmlSpan', tagName, properties, children }]
}
