import type { LookupEntry, LookupRecord } from '../lookup-record.ts'
import type { Concept } from '../model/glossary.ts'
import { search, suggestions } from '../terms/search.ts'
import { kindOfStatus } from '../terms/search-index.ts'
import { type Hit, type SearchIndex, searchForm } from '../terms/search-rows.ts'
import { print, printJson } from './output.ts'

/** What is asked of `glossary lookup`. */
export interface LookupQuestion {
  readonly query: string
  readonly format: 'text' | 'json'
  /** Matches that are shown. */
  readonly limit: number
}

export const defaultLimit = 20

/** A form of a concept, with its status as the glossary has it. */
interface StatedForm {
  readonly language: string
  readonly term: string
  readonly status: string
}

interface Match extends LookupEntry {
  readonly score: number
  /** The form that answers the query best. */
  readonly matched: StatedForm
}

function formsOf({ terms }: Concept): readonly (StatedForm & { readonly row: string })[] {
  return Object.entries(terms).flatMap(([language, { preferred, abbreviations, variants }]) => [
    { language, term: preferred, status: 'preferred', row: searchForm(preferred, 'preferred') },
    ...abbreviations.map((term) => ({
      language,
      term,
      status: 'abbreviation',
      row: searchForm(term, 'abbreviation'),
    })),
    ...variants.map(({ term, status }) => ({
      language,
      term,
      status,
      row: searchForm(term, kindOfStatus(status)),
    })),
  ])
}

function matchedForm(concept: Concept, query: string, { readings }: SearchIndex): StatedForm {
  const forms = formsOf(concept)
  const asWritten = forms.find(({ term }) => term === query.trim())
  const [best] = search({ rows: forms.map(({ row }) => row), readings }, query)
  const found = asWritten ?? (best === undefined ? undefined : forms[best.row])
  const { language, term, status } = found ?? { language: '', term: concept.id, status: 'id' }
  return { language, term, status }
}

/** Of equal answers, that which is written as the query is comes first: `PR` before `Pr`. */
function byWriting(matches: readonly Match[], query: string): readonly Match[] {
  const writing = ({ matched }: Match) => (matched.term === query.trim() ? 0 : 1)
  return matches.toSorted((a, b) => b.score - a.score || writing(a) - writing(b))
}

function matchesOf(
  record: LookupRecord,
  index: SearchIndex,
  hits: readonly Hit[],
  query: string,
): readonly Match[] {
  const matches = hits.flatMap(({ row, score }): Match[] => {
    const entry = record.entry(row)
    if (entry === undefined) return []
    return [{ ...entry, score, matched: matchedForm(entry.concept, query, index) }]
  })
  return byWriting(matches, query)
}

function shortForm({ terms }: Concept): string | null {
  return Object.values(terms).flatMap(({ abbreviations }) => abbreviations)[0] ?? null
}

function jsonMatch({ concept, uses, score, matched }: Match) {
  const { id, terms, definition, ...more } = concept
  const forms = Object.entries(terms)
  return {
    id,
    ...Object.fromEntries(forms.map(([subtag, { preferred }]) => [subtag, preferred])),
    abbreviation: shortForm(concept),
    variants: forms.flatMap(([language, { variants }]) =>
      variants.map((variant) => ({ language, ...variant })),
    ),
    definition,
    ...more,
    matched,
    score: Math.round(score * 1000) / 1000,
    uses,
  }
}

/** The names of a concept in each language: 无进展生存期, PFS | progression-free survival, PFS. */
function names({ terms }: Concept): string {
  return Object.values(terms)
    .map(({ preferred, abbreviations }) => [preferred, ...abbreviations].join(', '))
    .join(' | ')
}

function textMatch({ concept, uses, matched }: Match): string {
  const { id, terms, definition, subject, source, note } = concept
  const variants = Object.values(terms).flatMap((one) =>
    one.variants.map(({ term, status }) => `${term} (${status})`),
  )
  const isOld = matched.status === 'deprecated' || matched.status === 'superseded'
  const preferred = terms[matched.language]?.preferred
  const used = (label: string, units: readonly string[]) =>
    `    ${label}: ${units.length === 0 ? 'not used' : units.join(', ')}`
  return [
    `${names(concept)}  [${id}]`,
    ...(isOld ? [`    ${matched.term} is ${matched.status}: write ${preferred ?? ''}`] : []),
    ...Object.values(definition).map((text) => `    ${text}`),
    ...(variants.length === 0 ? [] : [`    variants: ${variants.join('; ')}`]),
    ...(subject === undefined ? [] : [`    subject: ${subject}`]),
    ...(source === undefined ? [] : [`    from: ${source}`]),
    ...(note === undefined ? [] : [`    note: ${note}`]),
    used('source', uses.source),
    used('translation', uses.translation),
  ].join('\n')
}

function nearText(record: LookupRecord, hits: readonly Hit[], query: string): string {
  const near = hits.flatMap(({ row }) => record.entry(row)?.concept ?? []).map(names)
  const none = `no entry for ${query}`
  return near.length === 0
    ? none
    : [`${none}; near it:`, ...near.map((one) => `    ${one}`)].join('\n')
}

/** Prints what a glossary has for a term, best first; where it has nothing, what comes near. */
export function printAnswer(record: LookupRecord, { query, format, limit }: LookupQuestion): void {
  const index: SearchIndex = record
  const hits = search(index, query)
  const matches = matchesOf(record, index, hits.slice(0, limit), query)
  const near = hits.length === 0 ? suggestions(index, query, 5) : []
  if (format === 'json') {
    const suggested = near.flatMap(({ row }) => record.entry(row)?.concept ?? [])
    printJson({
      query,
      matches: matches.map(jsonMatch),
      total: hits.length,
      suggestions: suggested.map((concept) => ({
        id: concept.id,
        ...Object.fromEntries(
          Object.entries(concept.terms).map(([subtag, { preferred }]) => [subtag, preferred]),
        ),
      })),
    })
    return
  }
  if (matches.length === 0) print(nearText(record, near, query))
  else print(matches.map(textMatch).join('\n\n'))
  const more = hits.length - matches.length
  if (more > 0) print(`\n${more} more; --limit ${hits.length} shows all`)
}
