import type { Nodes } from 'hast'
import { unified } from 'unified'

/** Turns the character references of a text into characters. */
export type EntityDecoder = (text: string) => string

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/giu

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/**
 * The decoder for a file: databases export `&amp;` and `&lt;i&gt;`. Once only, so that `&amp;lt;` is
 * `&lt;`; what is no reference stays. The names are those of HTML, loaded where a file has any.
 */
export async function entityDecoder(source: string): Promise<EntityDecoder> {
  if (source.search(reference) === -1) return (text) => text
  const { default: rehypeParse } = await import('rehype-parse')
  const parser = unified().use(rehypeParse, { fragment: true })
  const known = new Map<string, string>()
  const decode = (one: string): string => {
    const found = known.get(one) ?? textOf(parser.parse(one))
    known.set(one, found)
    return found
  }
  return (text) => (text.includes('&') ? text.replace(reference, decode) : text)
}
