import { type Element, type ElementContent, isElement } from './xml.ts'

function idsIn(node: Element, found: Set<string>): ReadonlySet<string> {
  const { id } = node.attributes
  if (typeof id === 'string') found.add(id)
  for (const child of node.children) if (isElement(child)) idsIn(child, found)
  return found
}

function settledChildren(
  children: readonly ElementContent[],
  ids: ReadonlySet<string>,
  taken: Set<string>,
): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child]
    const made = settled(child, ids, taken)
    const { rid } = made.attributes
    // What it leads to prints nothing, so that it has no element: the words stay.
    return typeof rid === 'string' && !ids.has(rid) ? made.children : [made]
  })
}

function settled(node: Element, ids: ReadonlySet<string>, taken: Set<string>): Element {
  const { id, ...others } = node.attributes
  const isSecond = typeof id === 'string' && taken.has(id)
  if (typeof id === 'string') taken.add(id)
  const attributes = isSecond ? others : node.attributes
  return { ...node, attributes, children: settledChildren(node.children, ids, taken) }
}

/** The tree with links that all lead somewhere, and no id twice. */
export function withWholeLinks(root: Element): Element {
  return settled(root, idsIn(root, new Set()), new Set())
}
