import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkAutolinkEnd, remarkNoAutolinks } from './autolink-plugin.ts'
import { remarkCitationSyntax } from './citation-plugin.ts'
import { remarkMathSyntax } from './math-plugin.ts'

const common = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkCjkFriendly)
  .use(remarkMathSyntax)
  .use(remarkCitationSyntax)
  .freeze()

const processor = common().use(remarkAutolinkEnd).freeze()

/** For texts without addresses: GFM looks for one at every letter, a third of the time of parsing. */
const withoutAddresses = common().use(remarkNoAutolinks).freeze()

/** What every address that GFM links holds. */
const address = /:\/\/|www\.|@/iu

/** CommonMark, GFM, front matter, emphasis beside Chinese punctuation, formulas and citation markers. */
export function parseMarkdown(text: string): Root {
  return (address.test(text) ? processor : withoutAddresses).parse(text)
}
