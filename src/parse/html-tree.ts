import type { Root } from 'hast'
import type { Html, RootContent } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { placeholder, schema } from './html-rules.ts'
import type { HtmlSource } from './html-source.ts'

/** HTML as it was written and as it may stand in a page; positions are offsets in the source's text. */
export interface HtmlTrees {
  readonly written: Root
  readonly clean: Root
}

const parser = unified().use(rehypeRaw).freeze()
const cleaner = unified().use(rehypeSanitize, schema).freeze()

/**
 * Parses HTML as a browser does (WHATWG HTML, fragments) and takes out what may not stand in a page.
 * Markdown that stands between two pieces becomes a placeholder with its index among `nodes`.
 */
export function htmlTrees(nodes: readonly RootContent[]): HtmlTrees {
  let offset = 0
  const children = nodes.map((node, index): Root['children'][number] => {
    if (node.type !== 'html') {
      const properties = { value: String(index) }
      return { type: 'element', tagName: placeholder, properties, children: [] }
    }
    const start = { line: 1, column: 1, offset }
    offset += node.value.length
    return { type: 'raw', value: node.value, position: { start, end: start } }
  })
  // Text in a table that is never closed waits for what comes after it.
  const end = { type: 'comment' as const, value: '' }
  const written = parser.runSync({ type: 'root', children: [...children, end] })
  return { written, clean: cleaner.runSync(structuredClone(written)) }
}

/** The pieces of HTML among nodes, in order. */
export function piecesOf(nodes: readonly RootContent[]): readonly Html[] {
  return nodes.flatMap((node) => (node.type === 'html' ? [node] : []))
}

/** Stretch of the source's text that a node of the tree was read from; empty at 0 where unknown. */
export function stretchOf(
  { position }: { readonly position?: Root['position'] },
  source?: HtmlSource,
): readonly [number, number] {
  const start = position?.start.offset ?? 0
  return [start, Math.min(position?.end.offset ?? start, source?.text.length ?? Infinity)]
}
