import type { fromXml } from 'xast-util-from-xml'

export type Root = ReturnType<typeof fromXml>
type XmlNode = Root['children'][number] | Element['children'][number]
export type Element = Extract<Root['children'][number], { readonly type: 'element' }>

/** The name of an element without its prefix. */
export const nameOf = ({ name }: Element): string => name.replace(/^.*:/u, '')

/** The elements directly within another. */
export const elementsIn = (node: Element | Root): readonly Element[] =>
  node.children.flatMap((child) => (child.type === 'element' ? [child] : []))

/** Those of one name, its prefix left out. */
export const named = (node: Element | Root, name: string): readonly Element[] =>
  elementsIn(node).filter((child) => nameOf(child) === name)

/** The value of an attribute; undefined where there is none. */
export const attribute = (node: Element, name: string): string | undefined =>
  node.attributes[name] ?? undefined

/** The text of a node and all in it; `cp` is how XLIFF 2 writes what XML cannot hold. */
export function rawText(node: XmlNode): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  if (node.type !== 'element') return ''
  if (nameOf(node) === 'cp') {
    const code = Number.parseInt(attribute(node, 'hex') ?? '', 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  }
  return node.children.map(rawText).join('')
}
