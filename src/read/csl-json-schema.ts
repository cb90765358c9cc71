import * as v from 'valibot'

/** Types of CSL 1.0.2, and the legacy names that CSL-JSON in the wild still holds. */
export const cslTypes: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic
  collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
  interview legal_case legislation manuscript map motion_picture musical_score pamphlet
  paper-conference patent performance periodical personal_communication post post-weblog regulation
  report review review-book software song speech standard thesis treaty webpage`.split(/\s+/u),
)

const text = v.string('expected text')
const textOrNumber = v.union([v.string(), v.number()], 'expected text or a number')

const name = v.pipe(
  v.looseObject(
    {
      family: v.optional(text),
      given: v.optional(text),
      literal: v.optional(text),
      suffix: v.optional(text),
    },
    'expected an object with `family` and `given`, or `literal`',
  ),
  v.check(
    (value) => [value.family, value.given, value.literal].some((part) => part !== undefined),
    'expected `family` and `given`, or `literal`',
  ),
)
const names = v.array(name, 'expected a list of names')

const date = v.looseObject(
  {
    'date-parts': v.optional(
      v.array(
        v.array(v.nullable(textOrNumber), 'expected [year, month, day]'),
        'expected [[year, month, day]]',
      ),
    ),
    raw: v.optional(text),
    literal: v.optional(text),
  },
  'expected an object with `date-parts`',
)

export const nameFields: readonly string[] = [
  'author',
  'editor',
  'translator',
  'container-author',
  'collection-editor',
]
export const dateFields: readonly string[] = [
  'issued',
  'accessed',
  'event-date',
  'original-date',
  'submitted',
]
export const textFields: readonly string[] = [
  'title',
  'container-title',
  'publisher',
  'publisher-place',
  'language',
  'DOI',
  'URL',
  'note',
]
const numberFields = ['volume', 'issue', 'page', 'number', 'edition', 'citation-number']

/** An item of CSL-JSON; fields that are not named may hold anything. */
export const itemSchema = v.looseObject(
  {
    id: v.pipe(
      textOrNumber,
      v.check((id) => id !== '', 'expected an id that is not empty'),
    ),
    type: v.pipe(text, v.nonEmpty('expected a type of CSL, such as article-journal')),
    ...v.entriesFromList(nameFields, v.optional(names)),
    ...v.entriesFromList(dateFields, v.optional(date)),
    ...v.entriesFromList(textFields, v.optional(text)),
    ...v.entriesFromList(numberFields, v.optional(textOrNumber)),
  },
  'expected an object: one CSL-JSON item',
)
