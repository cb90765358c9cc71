import type { Concept, LanguageTerms, Variant } from './glossary.ts'

/** What an id of a concept looks like. */
export const conceptId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** What a place in `scope` looks like: the title, the abstract, a section, a unit, a footnote. */
export const scopeId = /^(?:title|abstract(?:\.p\d+)?|fn-\d+|s\d+(?:\.\d+)*(?:\.p\d+)?)$/u

/** Characters of the C0 and C1 sets but tab and line ends, and what is no character at all. */
const unfit =
  /(?![\t\n\r\u0085])[\p{Cc}\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu

/** Control characters and parts of characters in a text: `U+0008`. No termbase can hand them on. */
export function unfitCharacters(text: string): readonly string[] {
  return (text.match(unfit) ?? []).map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}

/** The primary subtag of a BCP 47 tag, by which a glossary names a language: `zh-CN` → zh. */
export const subtagOf = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/u)[0] ?? ''

/** A tag of a language, as far as it can be told by its looks. */
export const isLanguageTag = (tag: string): boolean =>
  /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu.test(tag.trim())

/** Small letters, digits and hyphens of a text; empty where it has none. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
}

/** An id for a concept without one, by its Latin names, that none of `taken` has. */
export function newConceptId(
  terms: Concept['terms'],
  taken: { readonly has: (id: string) => boolean },
): string {
  const all = Object.values(terms)
  const names = [
    ...all.flatMap(({ abbreviations }) => abbreviations),
    ...all.map(({ preferred }) => preferred),
  ]
  // A name of other letters leaves next to nothing: 抗CD38抗体 is no `cd38`.
  const latin = names.filter((name) => !/(?!\p{Script=Latin}|\p{Script=Greek})\p{L}/u.test(name))
  const slugs = latin.map(slugOf).filter((slug) => /[a-z]/u.test(slug) && slug.length <= 60)
  const first = slugs.find((slug) => !taken.has(slug)) ?? slugs[0] ?? 'concept'
  if (!taken.has(first)) return first
  let number = 2
  while (taken.has(`${first}-${number}`)) number += 1
  return `${first}-${number}`
}

/** The terms of two tags of one language, en-GB and en-US: the first stays, the others are variants. */
export function joinedTerms(first: LanguageTerms, second: LanguageTerms): LanguageTerms {
  const known = new Set([
    first.preferred,
    ...first.abbreviations,
    ...first.variants.map(({ term }) => term),
  ])
  const others: readonly Variant[] = [
    { term: second.preferred, status: 'admitted' },
    ...second.variants,
  ]
  return {
    preferred: first.preferred,
    abbreviations: [...new Set([...first.abbreviations, ...second.abbreviations])],
    variants: [...first.variants, ...others.filter(({ term }) => !known.has(term))],
  }
}

/** Keys in one order: it says nothing in which a file has them. */
const comparable = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

/** True of two entries that say the same, in whatever order of their keys. */
export const isSameConcept = (one: Concept, other: Concept): boolean =>
  comparable(one) === comparable(other)

/** What is known of a concept; empty texts and lists say nothing. */
export type ConceptDraft = Pick<Concept, 'id' | 'terms'> & {
  readonly [Key in keyof Omit<Concept, 'id' | 'terms'>]?: Concept[Key] | undefined
}

const filled = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== ''

/** Values by primary subtag; those of tags that share one are put together. */
function bySubtag<T>(
  entries: readonly (readonly [tag: string, value: T])[],
  join: (first: T, second: T) => T,
): Readonly<Record<string, T>> {
  const made: Record<string, T> = {}
  for (const [tag, value] of entries) {
    const subtag = subtagOf(tag)
    const known = made[subtag]
    made[subtag] = known === undefined ? value : join(known, value)
  }
  return made
}

/** A concept of what a reader found, with the keys of languages as primary subtags. */
export function conceptOf(draft: ConceptDraft): Concept {
  const { id, subject, partOfSpeech, keepLatin, scope = [], broader = [], source, note } = draft
  return {
    id,
    ...(filled(subject) ? { subject } : {}),
    ...(partOfSpeech === undefined ? {} : { partOfSpeech }),
    ...(keepLatin === true ? { keepLatin } : {}),
    terms: bySubtag(Object.entries(draft.terms), joinedTerms),
    definition: bySubtag(
      Object.entries(draft.definition ?? {}).filter(([, text]) => filled(text)),
      (first, second) => `${first}\n${second}`,
    ),
    ...(scope.length === 0 ? {} : { scope }),
    ...(broader.length === 0 ? {} : { broader }),
    ...(filled(source) ? { source } : {}),
    ...(filled(note) ? { note } : {}),
  }
}
