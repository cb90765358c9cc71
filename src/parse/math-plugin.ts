import { mathFromMarkdown } from 'mdast-util-math'
import 'remark-parse'
import type { Processor } from 'unified'
import { mathSyntax } from './math-syntax.ts'

/** unified plugin: `$…$` becomes `inlineMath`, `$$…$$` on lines of its own `math`, as remark-math names them. */
export function remarkMathSyntax(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mathSyntax()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown()]
}
