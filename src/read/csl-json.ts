import * as v from 'valibot'
import { InputError } from '../model/problem.ts'
import type { CslItem } from '../model/reference.ts'
import type { ReadItem } from './bibliography-file.ts'
import { jsonFault, jsonOffsets } from './json-text.ts'
import { shownPlace } from './text-place.ts'

/** Types of CSL 1.0.2, and the legacy names that CSL-JSON in the wild still holds. */
const types: ReadonlySet<string> = new Set(
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

const nameFields = ['author', 'editor', 'translator', 'container-author', 'collection-editor']
const dateFields = ['issued', 'accessed', 'event-date', 'original-date', 'submitted']
const textFields = [
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

const itemSchema = v.looseObject(
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

/** What a required key may hold; valibot reports its absence as a fault of the whole item. */
const required: Readonly<Record<string, string>> = {
  id: 'expected text or a number',
  type: 'expected a type of CSL, such as article-journal',
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Databases write null for a field that they do not have. */
function withoutNull(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([, content]) => content !== null))
}

type Path = readonly (string | number)[]

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const json = JSON.stringify(value) ?? String(value)
  return `\`${json.length > 60 ? `${json.slice(0, 59)}…` : json}\``
}

function shapeError(
  value: unknown,
  path: Path,
  source: string,
  display: string,
  id: unknown,
): InputError | undefined {
  const result = v.safeParse(itemSchema, isObject(value) ? withoutNull(value) : value)
  const issue = result.issues?.[0]
  if (issue === undefined) return undefined
  const inside = pathOf(issue)
  const place = shownPlace(display, source, jsonOffsets(source)([...path, ...inside]))
  const owner = typeof id === 'string' && id !== '' ? ` of \`${id}\`` : ''
  const field = inside.length > 0 ? `\`${inside.join('.')}\`${owner}` : 'the item'
  const absent = issue.received === 'undefined' ? required[inside.join('.')] : undefined
  const message = absent ?? issue.message
  const expected = message.startsWith('expected') ? message : `expected ${issue.expected}`
  return new InputError(`${place}: ${field} is ${shown(issue.input)}; ${expected}`)
}

function parseJson(source: string, display: string): unknown {
  try {
    return JSON.parse(source)
  } catch (cause) {
    const fault = jsonFault(source)
    if (fault === undefined) throw cause
    const found =
      fault.offset < source.length ? `\`${source[fault.offset]}\`` : 'the end of the file'
    throw new InputError(
      `${shownPlace(display, source, fault.offset)}: not JSON: ${found} stands where ${fault.expected} may stand`,
      { cause },
    )
  }
}

/** The same items, ids as text, and the graph that citation-js adds (the whole input) left out. */
function cleaned(value: Readonly<Record<string, unknown>>): CslItem {
  const { _graph, id, type, ...fields } = withoutNull(value)
  return { ...fields, id: String(id), type: String(type) }
}

/**
 * Reads CSL-JSON: an array of items, or an object with `items`. Throws InputError with file, line
 * and column for what is no JSON, no list, or an item without id or of a wrong shape.
 */
export function readCslJson(source: string, display: string): readonly ReadItem[] {
  const value = parseJson(source, display)
  const base: Path = isObject(value) && 'items' in value ? ['items'] : []
  const list = isObject(value) && 'items' in value ? value['items'] : value
  if (!Array.isArray(list)) {
    const place = shownPlace(display, source, jsonOffsets(source)(base))
    throw new InputError(
      `${place}: ${shown(value)} is no bibliography; expected an array of CSL-JSON items`,
    )
  }
  // Read a second time only when something is wrong, and then once for all items.
  let offsets: ReturnType<typeof jsonOffsets> | undefined
  const offsetOf = (path: Path): number => {
    offsets ??= jsonOffsets(source)
    return offsets(path)
  }
  return list.map((entry: unknown, index): ReadItem => {
    const path = [...base, index]
    const id = isObject(entry) ? entry['id'] : undefined
    const error = shapeError(entry, path, source, display, id)
    if (error !== undefined) throw error
    if (!isObject(entry)) throw new Error('a checked item is an object')
    const item = cleaned(entry)
    return {
      item,
      offset: () => offsetOf(path),
      ...(types.has(item.type)
        ? {}
        : {
            unknownType: {
              written: item.type,
              expected: 'a type of CSL, such as article-journal, book, chapter',
            },
          }),
    }
  })
}
