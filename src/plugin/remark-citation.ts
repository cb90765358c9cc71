import type { Root } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { languageOf } from '../language/languages.ts'
import { remarkCitationSyntax } from '../parse/citation-plugin.ts'
import { settleCitations } from '../parse/citation-settle.ts'

/**
 * unified plugin: `citationGroup` nodes for citation markers; a bracket that is none is a message.
 * `language` is a BCP 47 tag, `entries` the length of the bibliography where it is known.
 */
export function remarkCitation(
  this: Processor,
  { language: tag = 'zh', entries }: { readonly language?: string; readonly entries?: number } = {},
): (tree: Root, file: VFile) => Root {
  const language = languageOf(tag)
  if (language === undefined) throw new Error(`The language ${tag} is not known to remarkCitation.`)
  remarkCitationSyntax.call(this)
  return (tree, file) => {
    const settled = settleCitations(tree, { language, entries, source: String(file) })
    for (const { line, column, text, reason } of settled.refusals) {
      file.info(`${text} is no citation: ${reason}.`, { line, column }, 'biyi:citation')
    }
    return settled.tree
  }
}
