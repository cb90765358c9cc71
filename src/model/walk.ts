import type { Nodes as HastNodes } from 'hast'
import type { Nodes as MdastNodes } from 'mdast'

function walk<T extends object>(node: T, visit: (node: T) => unknown): void {
  if (visit(node) === 'skip' || !('children' in node)) return
  for (const child of node.children as readonly T[]) walk(child, visit)
}

/**
 * Calls `visit` for a node of mdast and all below it, in the order of the text; what stands below
 * one for which it returns `'skip'` is left out. unist-util-visit makes a function for every node,
 * which took as long as reading the Markdown.
 */
export function walkMdast(root: MdastNodes, visit: (node: MdastNodes) => unknown): void {
  walk(root, visit)
}

/** The same for hast. */
export function walkHast(root: HastNodes, visit: (node: HastNodes) => unknown): void {
  walk(root, visit)
}
