import type { Review, Sided, Span } from '../model/review.ts'
import type { SlotPair } from './slots.ts'
import type { Token } from './tokens.ts'
import { xmlIllegal } from './xml-text.ts'

/** A term in a line of the source and what the glossary says for it. */
export interface TermMark extends Span {
  readonly term: string
}

/** What the formats of exchange are made of. */
export interface ExchangeInput {
  readonly pairs: readonly SlotPair[]
  /** BCP 47 tags as configured. */
  readonly tags: Sided<string>
  /** Paths of the texts as shown. */
  readonly files: Sided<string>
  /** Terms of the source by id of the unit; their offsets are those of the block. */
  readonly terms: ReadonlyMap<string, readonly TermMark[]>
  readonly version: string
  /** What parts two sentences in each language. */
  readonly gaps: Sided<string>
}

/** A file of exchange, and what could not go into it. */
export interface Exported {
  readonly content: string
  readonly messages: readonly string[]
}

/** Terms of the source with their translation in the glossary. */
export function termMarks({ terms, glossary, articles }: Review): ExchangeInput['terms'] {
  const subtag = articles.translation.language.subtag
  const marks = new Map<string, TermMark[]>()
  for (const { side, unit, span, concept } of terms) {
    const known = glossary.concepts.find(({ id }) => id === concept)?.terms[subtag]
    if (side !== 'source' || known === undefined) continue
    const mark = { ...span, term: known.preferred }
    const here = marks.get(unit)
    if (here) here.push(mark)
    else marks.set(unit, [mark])
  }
  return marks
}

/** One sentence for each line that holds characters which XML cannot hold. */
export function droppedMessages(pairs: readonly SlotPair[]): readonly string[] {
  return pairs.flatMap(({ id, slots }) =>
    (['source', 'translation'] as const).flatMap((side) => {
      const text = (slots[side]?.tokens ?? [])
        .map((token) => (token.type === 'text' ? token.value : token.code.open))
        .join('')
      const found = [...new Set(xmlIllegal(text))]
      return found.length === 0
        ? []
        : `${id}: left out ${found.join(', ')} of the ${side}, which XML cannot hold`
    }),
  )
}

/** What stands for a code where only text may stand. */
export const tokenMarkdown = (token: Token): string => {
  if (token.type === 'text') return token.value
  return token.type === 'close' ? (token.code.close ?? '') : token.code.open
}
