import { type DoiFault, readDoi } from '../model/doi.ts'
import { duplicateReferences } from '../model/duplicate-references.ts'
import type { CslItem } from '../model/reference.ts'
import type { Review } from '../model/review.ts'
import { retractionOf, unpublishedOf } from './entry-status.ts'

/** An entry as the audit names it; the number is null where it has none. */
interface Entry {
  readonly id: string
  readonly number: number | null
}

/** What the data of the entries says of themselves. */
export interface EntryAudit {
  /** Entries that are one work. */
  readonly duplicates: readonly {
    readonly by: 'doi' | 'title'
    readonly entries: readonly Entry[]
  }[]
  readonly retracted: readonly (Entry & { readonly reason: string })[]
  readonly unpublished: readonly (Entry & { readonly reason: string })[]
  /** DOIs that are not written as the bare name, `10.1000/182`; `doi` is what was meant, else null. */
  readonly doi: readonly (Entry & {
    readonly written: string
    readonly doi: string | null
    readonly faults: readonly DoiFault[]
  })[]
}

/** Of a larger library works that stand twice are looked for among those that are cited. */
const readAllTo = 300

/** Audits the entries; of a library (.bib) only those that are cited. */
export function auditEntries({ bibliography, numbers, references, config }: Review): EntryAudit {
  const isPart = bibliography.isLibrary && !config.citations.complete
  const printed = references.map(({ item }) => item)
  const items = isPart ? printed : bibliography.items
  // To read the rest of a large library takes longer than all else.
  const isLarge = isPart && bibliography.entries.length > readAllTo
  const ids = new Set(printed.map(({ id }) => id))
  const entry = ({ id }: CslItem): Entry => ({ id, number: numbers.get(id) ?? null })
  const said = (item: CslItem, reason: string | undefined) =>
    reason === undefined ? [] : [{ ...entry(item), reason }]
  return {
    duplicates: duplicateReferences(isLarge ? printed : bibliography.items)
      .filter((one) => !isPart || one.items.some(({ id }) => ids.has(id)))
      .map((one) => ({ by: one.by, entries: one.items.map(entry) })),
    retracted: items.flatMap((item) => said(item, retractionOf(item))),
    unpublished: items.flatMap((item) => said(item, unpublishedOf(item))),
    doi: items.flatMap((item) => {
      const written = item.DOI
      if (typeof written !== 'string' || written === '') return []
      const { doi = null, faults } = readDoi(written)
      return faults.length === 0 ? [] : [{ ...entry(item), written, doi, faults }]
    }),
  }
}
