import fc from 'fast-check'
import { conceptOf } from '../src/model/concept-parts.ts'
import {
  type Concept,
  type LanguageTerms,
  partsOfSpeech,
  variantStatuses,
} from '../src/model/glossary.ts'

/** What breaks tables, XML and YAML, and letters of several scripts. */
const pieces = [
  ...['"', '""', "'", '|', '\\', '\\|', ',', ';', '\t', '\n', '\r\n', '\r', ' ', '  '],
  ...['=', '=cmd|', '+', '-', '@', '＝', '－', "'=", "''", '<', '&', '>', ']]>', '&amp;', '<!--'],
  ...[
    '#',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '- ',
    '---',
    '...',
    '? ',
    '! ',
    '%',
    '`',
    '*',
    '&a',
    '~',
    'null',
  ],
  ...[
    'deprecated: ',
    'preferred:',
    'admitted：',
    'true',
    '1.0',
    '0x1f',
    '\u0085',
    '\u2028',
    '\uFEFF',
  ],
  ...[
    '\u00A0',
    '\u3000',
    '中文',
    '（',
    '，',
    'العربية',
    '\u200F',
    '한국어',
    'é',
    '𠮷',
    '👩‍🔬',
    'a',
    'B',
    'word',
  ],
] as const

const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter((value) => value.trim() !== '')

const term = text.map((value) => value.trim())

const terms: fc.Arbitrary<LanguageTerms> = fc.record({
  preferred: term,
  abbreviations: fc.array(term, { maxLength: 3 }),
  variants: fc.array(fc.record({ term, status: fc.constantFrom(...variantStatuses) }), {
    maxLength: 3,
  }),
})

const language = fc.constantFrom('zh', 'en', 'ar', 'ja', 'de', 'id', 'no')

const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })

/** Concepts that a glossary may hold, each id once. */
export const concepts: fc.Arbitrary<readonly Concept[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.stringMatching(/^[a-z0-9]{1,4}(?:-[a-z0-9]{1,3}){0,2}$/),
      subject: optional(text),
      partOfSpeech: optional(fc.constantFrom(...partsOfSpeech)),
      keepLatin: fc.boolean(),
      terms: fc.dictionary(language, terms, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
      definition: fc.dictionary(language, text, { maxKeys: 2, noNullPrototype: true }),
      scope: fc.uniqueArray(fc.constantFrom('title', 'abstract', 's2', 's2.1.p3', 'fn-1')),
      broader: fc.uniqueArray(fc.constantFrom('a', 'b1', '1-x'), { maxLength: 2 }),
      source: optional(text),
      note: optional(text),
    })
    .map(conceptOf),
  { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
)
