import type { Concept, LanguageTerms } from '../model/glossary.ts'

/** What an entry brings to one that is there, and what it says otherwise. */
export interface Merged {
  readonly concept: Concept
  /** Paths of what was added: `terms.en`, `definition.zh`, `source`. */
  readonly added: readonly string[]
  readonly conflicts: readonly {
    readonly field: string
    readonly kept: string
    readonly other: string
  }[]
}

interface Notes {
  readonly added: string[]
  readonly conflicts: { field: string; kept: string; other: string }[]
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : String(value)

/** What is there stays; what is not there is taken. */
function kept<T>(field: string, mine: T | undefined, other: T | undefined, notes: Notes) {
  if (other === undefined) return mine
  if (mine === undefined) {
    notes.added.push(field)
    return other
  }
  if (JSON.stringify(mine) !== JSON.stringify(other)) {
    notes.conflicts.push({ field, kept: shown(mine), other: shown(other) })
  }
  return mine
}

function mergedTerms(field: string, mine: LanguageTerms, other: LanguageTerms, notes: Notes) {
  kept(`${field}.preferred`, mine.preferred, other.preferred, notes)
  const abbreviations = other.abbreviations.filter((one) => !mine.abbreviations.includes(one))
  const variants = other.variants.filter((one) => {
    const known = mine.variants.find(({ term }) => term === one.term)
    if (known !== undefined) kept(`${field}: ${one.term}`, known.status, one.status, notes)
    else if (one.term === mine.preferred) {
      kept(`${field}: ${one.term}`, 'preferred', one.status, notes)
    }
    return known === undefined && one.term !== mine.preferred
  })
  if (abbreviations.length > 0) notes.added.push(`${field}.abbreviations`)
  if (variants.length > 0) notes.added.push(`${field}.variants`)
  return {
    preferred: mine.preferred,
    abbreviations: [...mine.abbreviations, ...abbreviations],
    variants: [...mine.variants, ...variants],
  }
}

function byLanguage<T>(
  field: string,
  mine: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  join: (path: string, one: T, two: T) => T,
  notes: Notes,
): Readonly<Record<string, T>> {
  const made: Record<string, T> = { ...mine }
  for (const [subtag, value] of Object.entries(other)) {
    const known = mine[subtag]
    const path = `${field}.${subtag}`
    if (known === undefined) notes.added.push(path)
    made[subtag] = known === undefined ? value : join(path, known, value)
  }
  return made
}

/** An entry with what another of the same concept adds to it; nothing that is there is changed. */
export function mergedConcept(mine: Concept, other: Concept): Merged {
  const notes: Notes = { added: [], conflicts: [] }
  const of = <K extends keyof Concept>(key: K) => {
    const value = kept(key, mine[key], other[key], notes)
    return value === undefined ? {} : { [key]: value }
  }
  const concept: Concept = {
    id: mine.id,
    ...of('subject'),
    ...of('partOfSpeech'),
    ...of('keepLatin'),
    terms: byLanguage(
      'terms',
      mine.terms,
      other.terms,
      (path, one, two) => mergedTerms(path, one, two, notes),
      notes,
    ),
    definition: byLanguage(
      'definition',
      mine.definition,
      other.definition,
      (path, one, two) => kept(path, one, two, notes) ?? one,
      notes,
    ),
    ...of('scope'),
    ...of('broader'),
    ...of('source'),
    ...of('note'),
  }
  return { concept, ...notes }
}

const termKey = (subtag: string, { preferred }: LanguageTerms) => `${subtag} ${preferred}`

/** Finds the entry of a concept whatever its id: it prefers the same terms in all languages of both. */
export function conceptFinder(
  concepts: readonly Concept[],
): (sought: Concept) => Concept | undefined {
  const byTerm = new Map<string, Concept[]>()
  for (const concept of concepts) {
    for (const [subtag, terms] of Object.entries(concept.terms)) {
      const key = termKey(subtag, terms)
      byTerm.set(key, [...(byTerm.get(key) ?? []), concept])
    }
  }
  return (sought) => {
    const entries = Object.entries(sought.terms)
    const candidates = entries.flatMap(
      ([subtag, terms]) => byTerm.get(termKey(subtag, terms)) ?? [],
    )
    return candidates.find(({ terms }) =>
      entries.every(
        ([subtag, { preferred }]) => (terms[subtag]?.preferred ?? preferred) === preferred,
      ),
    )
  }
}
