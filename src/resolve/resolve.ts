import type { Problem } from '../model/problem.ts'
import type { Aligned, Resolved } from '../model/review.ts'
import { findUses, markersIn, type Numbering, numberEntries } from './citations.ts'

/** Entries that nothing prints, which their list alone does not show. */
function unnumbered({ bibliography, config }: Aligned, { numbers }: Numbering): readonly Problem[] {
  const { entries: items, isLibrary, files } = bibliography
  if (isLibrary && !config.citations.complete) return []
  const hasNumbers = items.some(({ number }) => (number ?? '') !== '')
  const why = hasNumbers
    ? 'has no `citation-number`, while other entries have one'
    : 'is cited in neither text'
  return items
    .filter(({ id }) => !numbers.has(id))
    .map(({ id }) => ({
      rule: 'resolve/unnumbered-entry',
      severity: 'warning',
      message: `Entry \`${id}\` in \`${files.get(id) ?? 'the bibliography'}\` ${why}: it has no number and is not printed; expected a number of its own, or a citation by its key`,
      unit: null,
      places: [],
    }))
}

/**
 * Binds markers to entries of the bibliography. Numbers are the author's; a number or key without
 * an entry is listed in `unresolved`. `references` holds every entry that is printed: all numbered
 * ones, or in a library only those that are cited. An entry that gets no number is a problem.
 */
export function resolveCitations(aligned: Aligned): Resolved {
  const markers = markersIn(aligned)
  const numbering = numberEntries(aligned, markers)
  const found = findUses(markers, numbering)
  const cited = new Set(found.uses.map(({ number }) => number))
  const onlyCited = aligned.bibliography.isLibrary && !aligned.config.citations.complete
  // What is not cited in a library is never read: it may hold tens of thousands of entries.
  const printed = [...numbering.entries]
    .filter(([number]) => !onlyCited || cited.has(number))
    .sort(([a], [b]) => a - b)
    .map(([number, entry]) => ({ number, ...entry.read() }))
  const references = printed.map(({ number, item }) => ({ number, item, content: [] }))
  const problems = [
    ...aligned.problems,
    ...printed.flatMap((one) => one.problems),
    ...unnumbered(aligned, numbering),
  ]
  return { ...aligned, problems, references, numbers: numbering.numbers, ...found }
}
