import type { Root, RootContent } from 'mdast'
import { type Mark, markUp } from '../annotate/mark-up.ts'
import { matchesIn } from '../annotate/terms.ts'
import { languageOf } from '../language/languages.ts'
import { makeBlock } from '../model/block-text.ts'
import type { Glossary } from '../model/glossary.ts'
import type { TermNode } from '../model/nodes.ts'
import { formsOf, glossaryMatcher } from '../terms/glossary-matcher.ts'
import { toldApart } from '../terms/homonyms.ts'

export interface RemarkTermsOptions {
  readonly glossary: Glossary
  /** BCP 47 tag of the text. */
  readonly language?: string
}

/** Blocks that hold no running text: what they name explains nothing. */
const closed: ReadonlySet<string> = new Set(['heading', 'yaml', 'toml', 'definition', 'html'])

/** What remark-rehype makes of a term: `dfn` where it stands first, else `abbr` with the term it stands for. */
function asElement(first: boolean, expansion: string | undefined): TermNode['data'] {
  return {
    hName: first ? 'dfn' : 'abbr',
    hProperties: expansion === undefined ? {} : { title: expansion },
  }
}

/**
 * unified plugin: a `term` node around each use of a concept of the glossary in running text, the
 * longest form first; the first use is told. remark-rehype makes `dfn` and `abbr` of them. Headings,
 * links and code are not searched. Throws for a language that is not known.
 */
export function remarkTerms({
  glossary,
  language: tag = 'zh',
}: RemarkTermsOptions): (tree: Root) => Root {
  const language = languageOf(tag)
  if (language === undefined) throw new Error(`The language ${tag} is not known to remarkTerms.`)
  const { subtag } = language
  const matcher = glossaryMatcher(glossary, subtag)
  const forms = new Map(glossary.concepts.map(({ id, terms }) => [id, formsOf(terms[subtag])]))
  return (tree) => {
    const blocks = tree.children.map((node) =>
      closed.has(node.type) ? undefined : makeBlock(node),
    )
    const searched = blocks.map((block, index) => ({
      unit: `s0.p${index + 1}`,
      text: block?.text ?? '',
      matches: block === undefined ? [] : matchesIn(block, matcher),
    }))
    const seen = new Set<string>()
    const told = toldApart(glossary, subtag, searched)
    const children = tree.children.map((node, index): RootContent => {
      const block = blocks[index]
      if (block === undefined) return node
      const marks = (told[index] ?? []).map(({ concept: id, start, end }): Mark => {
        const first = !seen.has(id)
        seen.add(id)
        const [preferred] = forms.get(id) ?? []
        const expansion = preferred === block.text.slice(start, end) ? undefined : preferred
        const data = asElement(first, expansion)
        return {
          span: { start, end },
          inner: [],
          wrap: (inside) => ({ type: 'term', id, first, data, children: inside }),
        }
      })
      return markUp(block, marks)
    })
    return { ...tree, children }
  }
}
