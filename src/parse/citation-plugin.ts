import 'remark-parse'
import type { Data, Processor } from 'unified'
import { citationFromMarkdown, citationToMarkdown } from './citation-mdast.ts'
import { citationSyntax } from './citation-syntax.ts'

/** A stand-in for remark-stringify's own declaration, which is absent where nothing is written. */
interface WithWriter {
  toMarkdownExtensions?: unknown[] | undefined
}

/** unified plugin: the parser reads citation markers and the compiler writes them. */
export function remarkCitationSyntax(this: Processor): undefined {
  const data: Data & WithWriter = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), citationSyntax()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), citationFromMarkdown()]
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), citationToMarkdown()]
}
