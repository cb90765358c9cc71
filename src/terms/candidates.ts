import { conceptOf, newConceptId } from '../model/concept-parts.ts'
import type { Concept, Glossary, LanguageTerms } from '../model/glossary.ts'
import type { BilingualEntry } from './complete.ts'
import { formsOf } from './glossary-matcher.ts'
import { latinKey } from './latin-names.ts'

interface Known {
  readonly entry: BilingualEntry
  /** Of the concept that the glossary has. */
  readonly id: string
}

export interface Candidates {
  readonly added: readonly Concept[]
  readonly known: readonly Known[]
}

/** Terms of a language: without a full form the abbreviation is what it is called. */
function termsOf(full: string | undefined, short: string | undefined): LanguageTerms | undefined {
  const preferred = full ?? short
  if (preferred === undefined) return undefined
  const abbreviations = full === undefined || short === undefined ? [] : [short]
  return { preferred, abbreviations, variants: [] }
}

/** Whether a concept is what an entry says: one full form is the same, or the abbreviation and no other full form. */
function isSaid(concept: Concept, { abbreviation, ...forms }: BilingualEntry, subtags: Subtags) {
  const full = [forms.source, forms.translation]
  const agreeing = subtags.map((subtag, side) => {
    const form = full[side]
    const known = formsOf(concept.terms[subtag]).map(latinKey)
    return form === undefined || known.length === 0 ? undefined : known.includes(latinKey(form))
  })
  if (agreeing.includes(true)) return true
  const all = subtags.flatMap((subtag) => concept.terms[subtag]?.abbreviations ?? [])
  const isShort = abbreviation !== undefined && all.map(latinKey).includes(latinKey(abbreviation))
  // `PR` of another full form is another concept.
  return isShort && !agreeing.includes(false)
}

type Subtags = readonly [source: string, translation: string]

/**
 * Concepts made of what texts explain, with new ids of the abbreviation or the English form, and the
 * entries that the glossary has. `subtags` are those of the source and of the translation.
 */
export function candidateConcepts(
  entries: readonly BilingualEntry[],
  subtags: Subtags,
  { concepts }: Glossary,
): Candidates {
  const known: Known[] = []
  const added: Concept[] = []
  const taken = new Set(concepts.map(({ id }) => id))
  for (const entry of entries) {
    const same = concepts.find((concept) => isSaid(concept, entry, subtags))
    if (same !== undefined) {
      known.push({ entry, id: same.id })
      continue
    }
    // What the text says twice is one concept.
    if (added.some((concept) => isSaid(concept, entry, subtags))) continue
    const made = subtags.flatMap((subtag, side) => {
      const full = side === 0 ? entry.source : entry.translation
      const terms = termsOf(full, entry.abbreviation)
      return terms === undefined ? [] : [[subtag, terms] as const]
    })
    const terms = Object.fromEntries(made)
    const id = newConceptId(terms, taken)
    taken.add(id)
    added.push(conceptOf({ id, terms }))
  }
  return { added, known }
}
