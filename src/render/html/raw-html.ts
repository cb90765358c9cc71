import type { ElementContent, Root } from 'hast'
import type { Html, Nodes } from 'mdast'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import type { Context } from './context.ts'
import { image } from './handlers.ts'
import { safeUrl } from './safe-url.ts'

const tagNames = [
  ...['a', 'abbr', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'col', 'colgroup', 'dd'],
  ...['del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'hr', 'i', 'img'],
  ...['ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small'],
  ...['span', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead'],
  ...['tr', 'u', 'ul', 'var'],
]

/** What may stand in HTML that an author wrote: no id, class, style or event, nothing that loads. */
const schema = {
  tagNames,
  attributes: {
    '*': ['lang', 'dir', 'title'],
    a: ['href'],
    img: ['src', 'alt'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    ol: ['start', 'reversed'],
    li: ['value'],
  },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'title'],
}

/** Makes the block-level HTML below `roots` safe, node by node; loads the parser only if there is some. */
export async function safeHtmlOf(
  roots: readonly Nodes[],
  context: Pick<Context, 'options' | 'report'>,
): Promise<ReadonlyMap<Html, readonly ElementContent[]>> {
  const found: Html[] = []
  for (const root of roots) {
    visit(root, 'html', (node) => {
      found.push(node)
    })
  }
  const safe = new Map<Html, readonly ElementContent[]>()
  if (found.length === 0) return safe
  const [{ default: raw }, { default: sanitize }, { default: stringify }] = await Promise.all([
    import('rehype-raw'),
    import('rehype-sanitize'),
    import('rehype-stringify'),
  ])
  const parser = unified().use(raw).freeze()
  const cleaner = unified().use(sanitize, schema).freeze()
  const printer = unified().use(stringify).freeze()
  for (const node of found) {
    const value = node.value.replace(/<!--[\s\S]*?-->/gu, '')
    const parsed: Root = await parser.run({ type: 'root', children: [{ type: 'raw', value }] })
    const clean: Root = await cleaner.run(structuredClone(parsed))
    const isWhole = printer.stringify(parsed) === printer.stringify(clean)
    const hasBadLink = setAddresses(clean, node, context)
    if (!isWhole || hasBadLink) {
      const message =
        'Part of this HTML is left out of the page; text, lists, tables and images of this folder may stand there.'
      context.report('render/html-removed', 'info', message, node)
    }
    safe.set(
      node,
      clean.children.flatMap((child): ElementContent[] =>
        child.type === 'doctype' ? [] : [child],
      ),
    )
  }
  return safe
}

/** True when an address had to go. */
function setAddresses(
  tree: Root,
  node: Html,
  context: Pick<Context, 'options' | 'report'>,
): boolean {
  let hasBad = false
  visit(tree, 'element', (found, index, parent) => {
    const { href, src, alt } = found.properties
    if (found.tagName === 'a' && href !== undefined) {
      const safe = safeUrl(String(href))
      found.properties = safe === undefined ? {} : { ...found.properties, href: safe }
      hasBad ||= safe === undefined
    }
    if (found.tagName === 'img' && parent !== undefined && index !== undefined) {
      parent.children[index] = image(String(src ?? ''), String(alt ?? ''), node, context)
      return SKIP
    }
    return undefined
  })
  return hasBad
}
