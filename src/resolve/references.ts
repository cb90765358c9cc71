import type { CitationStyle } from '../model/citation-style.ts'
import { type Memory, noMemory } from '../model/memory.ts'
import type { Resolved } from '../model/review.ts'
import { formatReferences } from './citeproc.ts'

/** Fills in what the style prints for each entry; each in its item's own language. */
export async function formatList<T extends Resolved>(
  resolved: T,
  style: CitationStyle,
  memory: Memory = noMemory,
): Promise<T> {
  const { references, articles } = resolved
  if (references.length === 0) return resolved
  const items = references.map(({ item }) => item)
  const contents = await formatReferences(items, style, articles.source.language.cslLocale, memory)
  return {
    ...resolved,
    references: references.map((one, index) => ({ ...one, content: contents[index] ?? [] })),
  }
}
