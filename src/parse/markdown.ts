import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkAutolinkEnd } from './autolink-plugin.ts'
import { remarkCitationSyntax } from './citation-plugin.ts'
import { remarkMathSyntax } from './math-plugin.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkAutolinkEnd)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkCjkFriendly)
  .use(remarkMathSyntax)
  .use(remarkCitationSyntax)
  .freeze()

/** CommonMark, GFM, front matter, emphasis beside Chinese punctuation, formulas and citation markers. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}
