import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { CitationGroup } from '../src/model/nodes.ts'
import { remarkCitationSyntax } from '../src/parse/citation-plugin.ts'

/** Markdown with everything that markers have to get along with. */
export const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkCitationSyntax)
  .freeze()

/** The same without markers. */
export const plain = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze()

/** Pieces from which random Markdown is put together, one or more between two bars. */
const pieces =
  '[1]|[2-3]|［4，5］|[|]|］|［|(|(u)|(a b)|[x]|`|*|**|_|!|> |- | |12|a|文|<b>|[^1]|&amp;|~|[@k; @j]|：|:|。|"|[1,'
const markdownPieces = [
  ...pieces.split('|'),
  ...['|', '\\\\', '\\[', '\n', '\n\n', '\n\n[x]: u\n\n', '\n\n[1]: v\n\n'],
]
/** Random Markdown. */
export const markdown = fc
  .array(fc.constantFrom(...markdownPieces), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.join(''))

/** Every marker of a tree, in order. */
export function markersIn(tree: Nodes): CitationGroup[] {
  const markers: CitationGroup[] = []
  visit(tree, 'citationGroup', (node) => {
    markers.push(node)
  })
  return markers
}
