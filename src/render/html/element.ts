import type { Element, ElementContent, Properties } from 'hast'

/** What `element` takes as a child: a node, plain text, or nothing. */
export type Child = ElementContent | string | undefined

/** Makes one hast element; strings become text nodes, `undefined` is left out. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: readonly Child[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.flatMap((child): ElementContent[] =>
      child === undefined || child === ''
        ? []
        : [typeof child === 'string' ? { type: 'text', value: child } : child],
    ),
  }
}

/** Text of hast nodes, markers of citations and joiners left out. */
export function plainText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value.replaceAll('\u2060', '')
      return node.type === 'element' && !isMarker(node) ? plainText(node.children) : ''
    })
    .join('')
}

function isMarker(node: Element): boolean {
  const { className, dataFootnoteRef } = node.properties
  return dataFootnoteRef !== undefined || (Array.isArray(className) && className.includes('cite'))
}
