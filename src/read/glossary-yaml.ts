import * as v from 'valibot'
import { readCheckedYaml } from '../model/checked-yaml.ts'
import {
  conceptId,
  conceptOf,
  isLanguageTag,
  scopeId,
  unfitCharacters,
} from '../model/concept-parts.ts'
import { partsOfSpeech, variantStatuses } from '../model/glossary.ts'
import { InputError } from '../model/problem.ts'
import { type GlossaryFile, placesOf } from './glossary-file.ts'

const text = v.pipe(
  v.string(),
  v.check((value) => unfitCharacters(value).length === 0, 'expected no control characters'),
)
const word = v.pipe(text, v.trim(), v.nonEmpty('expected a term'))

const variant = v.union(
  [
    v.strictObject({
      term: word,
      status: v.optional(v.picklist(variantStatuses), 'admitted'),
    }),
    v.pipe(
      word,
      v.transform((term) => ({ term, status: 'admitted' as const })),
    ),
  ],
  'expected a term, or a mapping of term, status',
)

const languageTerms = v.strictObject({
  preferred: word,
  abbreviations: v.optional(v.array(word), []),
  variants: v.optional(v.array(variant), []),
})

const language = v.pipe(
  v.string(),
  v.check(isLanguageTag, 'expected the tag of a language, such as zh or en'),
)
const id = v.pipe(v.string(), v.regex(conceptId, 'expected lower-case letters, digits and hyphens'))

const concept = v.strictObject({
  id,
  subject: v.optional(text),
  partOfSpeech: v.optional(v.picklist(partsOfSpeech)),
  keepLatin: v.optional(v.boolean()),
  terms: v.pipe(
    v.record(language, languageTerms),
    v.check((terms) => Object.keys(terms).length > 0, 'expected a term in at least one language'),
  ),
  definition: v.optional(v.record(language, text), {}),
  scope: v.optional(
    v.array(
      v.pipe(
        v.string(),
        v.regex(scopeId, 'expected the id of a section or a unit, such as s2 or s2.p3'),
      ),
    ),
  ),
  broader: v.optional(v.array(id)),
  source: v.optional(text),
  note: v.optional(text),
})

/** A glossary in YAML. Every key of a concept but `id` and `terms` is optional. */
export const glossarySchema = v.strictObject({ concepts: v.optional(v.array(concept), []) })

/** Reads a termbase in YAML. Throws InputError at the first fault, with its line and column. */
export function readYamlGlossary(source: string, display: string): GlossaryFile {
  const fail = (sentence: string) => new InputError(sentence)
  const { value, rangeOf } = readCheckedYaml(source, glossarySchema, display, fail)
  const place = placesOf(source, display)
  return {
    concepts: value.concepts.map(conceptOf),
    problems: [],
    placeOf: (index) => place(rangeOf(['concepts', index, 'id']) ?? { start: 0, end: 0 }),
  }
}
