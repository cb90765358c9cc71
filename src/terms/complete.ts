import type { TermEntry } from './extract.ts'
import { latinKey } from './latin-names.ts'

/** An entry with what both texts say of it, by the language. */
export interface BilingualEntry {
  readonly abbreviation?: string
  /** In the language of the source. */
  readonly source?: string
  /** In that of the translation: what the source gives in brackets, else what the translation defines. */
  readonly translation?: string
  /** Line of the source. */
  readonly line: number
}

/** Two texts that give one abbreviation different full forms in one language. */
export interface Disagreement {
  readonly abbreviation: string
  /** What the source gives in brackets. */
  readonly gloss: string
  /** What the translation says. */
  readonly long: string
  /** Line of the source and of the translation. */
  readonly lines: readonly [number, number]
}

/** Letters and digits without what the plural and the case make of them. */
const evenForm = (form: string) => latinKey(form).replaceAll(/(?<=\p{L}{3})s(?![\p{L}])/gu, '')

const agree = (a: string, b: string) =>
  evenForm(a) === evenForm(b) ||
  evenForm(a).includes(evenForm(b)) ||
  evenForm(b).includes(evenForm(a))

/** Entries of the source, with what they lack taken from those of the translation. */
export function completeEntries(
  source: readonly TermEntry[],
  translation: readonly TermEntry[],
): readonly BilingualEntry[] {
  const byAbbreviation = firstByAbbreviation(translation)
  return source.map(({ abbreviation, long, gloss, line }) => {
    const other = gloss ?? byAbbreviation.get(latinKey(abbreviation ?? ''))?.long
    return {
      ...(abbreviation !== undefined && { abbreviation }),
      ...(long !== undefined && { source: long }),
      ...(other !== undefined && { translation: other }),
      line,
    }
  })
}

function firstByAbbreviation(entries: readonly TermEntry[]): ReadonlyMap<string, TermEntry> {
  const first = new Map<string, TermEntry>()
  for (const entry of entries) {
    const key = latinKey(entry.abbreviation ?? '')
    if (key !== '' && !first.has(key)) first.set(key, entry)
  }
  return first
}

/** Where the source's brackets say one thing and the translation another: event-free and disease-free survival. */
export function disagreements(
  source: readonly TermEntry[],
  translation: readonly TermEntry[],
): readonly Disagreement[] {
  return source.flatMap(({ abbreviation, gloss, line }) => {
    if (abbreviation === undefined || gloss === undefined) return []
    const same = translation.filter(
      (one) =>
        latinKey(one.abbreviation ?? '') === latinKey(abbreviation) && one.long !== undefined,
    )
    const [other] = same
    if (other?.long === undefined) return []
    if (same.some(({ long = '' }) => agree(gloss, long))) return []
    return [{ abbreviation, gloss, long: other.long, lines: [line, other.line] }]
  })
}
