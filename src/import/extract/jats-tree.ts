import type { fromXml } from 'xast-util-from-xml'

export type Root = ReturnType<typeof fromXml>
export type Nodes = Root | Root['children'][number] | Element['children'][number]
export type Element = Extract<Root['children'][number], { readonly type: 'element' }>

/** Name without the prefix of its namespace: `mml:math` is `math`. */
export const nameOf = ({ name }: Element): string => name.replace(/^.*:/u, '')

export function elementsIn(node: Element | Root): readonly Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child] : []))
}

/** Elements of a name that stand directly in another. */
export function childrenNamed(node: Element | Root, name: string): readonly Element[] {
  return elementsIn(node).filter((child) => nameOf(child) === name)
}

/** The first element that a path of names leads to. */
export function at(
  node: Element | Root | undefined,
  ...path: readonly string[]
): Element | undefined {
  let found: Element | Root | undefined = node
  for (const name of path) found = found === undefined ? undefined : childrenNamed(found, name)[0]
  return found === undefined || found.type === 'root' ? undefined : found
}

/** All elements of a name within another, in their order. */
export function within(node: Element | Root, name: string): readonly Element[] {
  const found: Element[] = []
  const open: (Element | Root)[] = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'element' && nameOf(next) === name && next !== node) found.push(next)
    open.push(...elementsIn(next).toReversed())
  }
  return found
}

export function attribute(node: Element, name: string): string | undefined {
  const found = Object.entries(node.attributes).find(([key]) => key.replace(/^.*:/u, '') === name)
  return found?.[1] ?? undefined
}

function rawText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  return 'children' in node ? node.children.map(rawText).join('') : ''
}

/** The text in an element on one line; undefined where there is none. */
export function textOf(node: Element | undefined): string | undefined {
  const text = node === undefined ? '' : rawText(node).replaceAll(/\s+/gu, ' ').trim()
  return text === '' ? undefined : text
}
