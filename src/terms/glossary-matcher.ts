import type { Glossary, LanguageTerms } from '../model/glossary.ts'
import { buildMatcher, type Form, type Matcher } from './trie.ts'

/** What a language calls a concept, the preferred form first. */
export function formsOf(terms: LanguageTerms | undefined): readonly string[] {
  if (terms === undefined) return []
  return [terms.preferred, ...terms.abbreviations, ...terms.variants.map(({ term }) => term)]
}

// Several stages look for the terms of one glossary, which may be large.
const matchers = new WeakMap<Glossary, Map<string, Matcher>>()

/** Finds every form of the concepts of a glossary in a text of the language with this primary subtag. */
export function glossaryMatcher(glossary: Glossary, subtag: string): Matcher {
  const known = matchers.get(glossary) ?? new Map<string, Matcher>()
  matchers.set(glossary, known)
  const found = known.get(subtag)
  if (found !== undefined) return found
  const forms = glossary.concepts.flatMap(({ id, terms }): Form[] =>
    formsOf(terms[subtag]).map((text) => ({ text, concept: id })),
  )
  const made = buildMatcher(forms)
  known.set(subtag, made)
  return made
}
