import type { Aligned, Resolved } from '../model/review.ts'
import { findUses, markersIn, numberEntries } from './citations.ts'

/**
 * Binds markers to entries of the bibliography. Numbers are the author's; a number or key without
 * an entry is listed in `unresolved`. `references` holds every entry that is printed: all numbered
 * ones, or in a library only those that are cited.
 */
export function resolveCitations(aligned: Aligned): Resolved {
  const markers = markersIn(aligned)
  const numbering = numberEntries(aligned, markers)
  const found = findUses(markers, numbering)
  const cited = new Set(found.uses.map(({ number }) => number))
  const onlyCited = aligned.bibliography.isLibrary && !aligned.config.citations.complete
  const references = [...numbering.entries]
    .filter(([number]) => !onlyCited || cited.has(number))
    .sort(([a], [b]) => a - b)
    .map(([number, item]) => ({ number, item, content: [] }))
  return { ...aligned, references, numbers: numbering.numbers, ...found }
}
