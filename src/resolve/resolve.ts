import { itemLanguage } from '../model/item-language.ts'
import { missingTranslation } from '../model/item-translation.ts'
import type { Problem } from '../model/problem.ts'
import type { Reference } from '../model/reference.ts'
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

/** Whether the list prints Chinese works in English too: the house style of the CMA does unless told not to. */
function isBilingual({ config: { citations } }: Aligned): boolean {
  const { bilingual = citations.style === 'chinese-medical-association' } = citations
  return bilingual !== false
}

/** Entries of which the English text cannot be printed, or not whole: it is never made up. */
function untranslated(aligned: Aligned, references: readonly Reference[]): readonly Problem[] {
  if (!isBilingual(aligned)) return []
  return references.flatMap(({ item, number }): readonly Problem[] => {
    const missing = missingTranslation(item)
    if (missing.length === 0 || itemLanguage(item).isWrittenIn('Latin')) return []
    const place = aligned.bibliography.placeOf(item.id)
    const shown = missing.map((field) => `\`${field}\``).join(', ')
    const how = missing.includes('title')
      ? 'it is printed in its own language alone'
      : 'its English text has them as they stand'
    return [
      {
        rule: 'resolve/missing-translation',
        severity: 'warning',
        message: `Entry ${number} (\`${item.id}\`) has no English ${shown}: ${how}; expected them in \`custom.translation\`, from the work itself`,
        unit: null,
        places: place === undefined ? [] : [place],
      },
    ]
  })
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
    ...untranslated(aligned, references),
  ]
  return { ...aligned, problems, references, numbers: numbering.numbers, ...found }
}
