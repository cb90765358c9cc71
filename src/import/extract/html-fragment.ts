import type { ElementContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const processor = unified().use(rehypeParse, { fragment: true }).freeze()

/** Nodes of a piece of HTML that a library made. */
export function fragmentOf(html: string): readonly ElementContent[] {
  return processor.parse(html).children.filter((child) => child.type !== 'doctype')
}
