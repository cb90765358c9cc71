import { type Aligned, type Block, sides, type TermUse } from '../model/review.ts'
import { glossaryMatcher } from '../terms/glossary-matcher.ts'
import { toldApart } from '../terms/homonyms.ts'
import type { Match, Matcher } from '../terms/trie.ts'

/** No term is looked for inside these. */
const closed: ReadonlySet<string> = new Set(['link', 'linkReference', 'inlineCode', 'code'])

/** Stretches of running text: neighbouring text leaves as one, so that a term may cross emphasis. */
function openStretches(block: Block): readonly { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = []
  for (const { node, start, end, above } of block.leaves) {
    if (node.type !== 'text' || above.some((type) => closed.has(type))) continue
    const last = stretches.at(-1)
    if (last?.end === start) last.end = end
    else stretches.push({ start, end })
  }
  return stretches
}

function isInAbstract(unit: string): boolean {
  return unit.startsWith('abstract.')
}

/** Every form of the matcher's concepts in a block's running text; links and code are not searched. */
export function matchesIn(block: Block, matcher: Matcher): readonly Match[] {
  return openStretches(block).flatMap(({ start, end }) =>
    matcher(block.text.slice(start, end)).map((match) => ({
      concept: match.concept,
      start: start + match.start,
      end: start + match.end,
    })),
  )
}

/**
 * Every occurrence of a concept in running text, longest form first. Headings and the title are not
 * searched. The first use of a concept is told apart in each language, in the abstract and in the
 * body, since each must explain it for itself.
 */
export function findTerms({ units, glossary, articles }: Aligned): readonly TermUse[] {
  const seen = new Set<string>()
  return sides.flatMap((side) => {
    const { subtag } = articles[side].language
    const matcher = glossaryMatcher(glossary, subtag)
    const searched = units.flatMap((unit) => {
      const block = unit.kind === 'heading' ? undefined : unit.blocks[side]
      return block === undefined
        ? []
        : [{ unit: unit.id, text: block.text, matches: matchesIn(block, matcher) }]
    })
    return toldApart(glossary, subtag, searched).flatMap((matches, index) => {
      const unit = searched[index]?.unit ?? ''
      return matches.map(({ concept, start, end, toldBy }): TermUse => {
        const key = `${side} ${isInAbstract(unit)} ${concept}`
        const first = !seen.has(key)
        seen.add(key)
        return { concept, side, unit, span: { start, end }, first, ...(toldBy && { toldBy }) }
      })
    })
  })
}
