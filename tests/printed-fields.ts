import type { CslItem, CslName } from '../src/model/reference.ts'
import { plainOf } from '../src/printed/piece.ts'

/**
 * The one place that says what does not count when printed strings are compared with fields: spaces,
 * full stops, case, width of marks, kinds of dashes and quotation marks, braces and what is left of TeX
 * (`\em`, `\quad`, `$\times$`).
 */
export function normalised(value: unknown): string {
  return plainOf(String(value))
    .replace(/\\(?:quad|em|cstr)|\$\\times\$/gu, '')
    .replace(/-+/gu, '-')
    .replace(/[{}\\$`'"‘’“”\s.×]/gu, '')
    .toLowerCase()
}

export type Truth = Readonly<Record<string, string | undefined>>

/** A field that is scored: whether it was found, and whether what was found is right. */
interface Scored {
  readonly name: string
  readonly isRight: boolean
  readonly isFound: boolean
}

const first = (truth: Truth, names: readonly string[]): string | undefined =>
  names.map((name) => truth[name]).find((value) => value !== undefined)

const editionOf = (value: unknown): string => String(value).replace(/^第\s*|\s*版$/gu, '')

/** Numbers of standards, reports and patents count as the end of the title where the truth has them so. */
function titles(item: CslItem): readonly string[] {
  const whole = `${item.title}: ${item['number']}`
  return [item.title, whole, item['container-title']].map(normalised)
}

function textFields(item: CslItem, truth: Truth, printed: string): readonly Scored[] {
  const rows: readonly (readonly [string, readonly string[], readonly unknown[]])[] = [
    ['container-title', ['journal', 'journaltitle', 'booktitle'], [item['container-title']]],
    ['volume', ['volume'], [item['volume']]],
    ['number', ['number'], [item['number'], item['issue'], item['page']]],
    ['page', ['pages'], [item['page']]],
    ['publisher', ['publisher', 'institution', 'school'], [item['publisher']]],
    ['publisher-place', ['address', 'location'], [item['publisher-place']]],
    ['edition', ['edition'], [item['edition'] && editionOf(item['edition'])]],
    ['URL', ['url'], [item.URL]],
    ['DOI', ['doi'], [item.DOI]],
  ]
  return rows.flatMap(([name, keys, values]): readonly Scored[] => {
    const written = first(truth, keys)
    const expected = normalised(name === 'edition' ? editionOf(written) : written)
    // Parts that the string does not print are not scored.
    if (written === undefined || expected === '' || !printed.includes(expected)) return []
    const found = values.filter((value) => value !== undefined)
    const isRight = found.some((value) => normalised(value) === expected)
    return [{ name, isRight, isFound: found.length > 0 }]
  })
}

function titleField(item: CslItem, truth: Truth, printed: string): readonly Scored[] {
  const expected = normalised(truth['title'] ?? '')
  if (expected === '' || !printed.includes(expected)) return []
  const isRight = titles(item).includes(expected)
  return [{ name: 'title', isRight, isFound: item.title !== undefined }]
}

const dateKey = (parts: readonly unknown[]): string =>
  parts.map((part) => String(part).padStart(2, '0')).join('-')

function dateFields(item: CslItem, truth: Truth, printed: string): readonly Scored[] {
  const year = /\d{4}/u.exec(first(truth, ['year', 'date']) ?? '')?.[0]
  const day = truth['urldate']
  const issued = item.issued?.['date-parts']?.[0]?.[0]
  const accessed = item['accessed']
  const seen =
    typeof accessed === 'object' && accessed !== null && 'date-parts' in accessed
      ? accessed['date-parts']
      : []
  const parts: unknown = Array.isArray(seen) ? seen[0] : undefined
  const rows: Scored[] = []
  if (year !== undefined && printed.includes(year)) {
    rows.push({ name: 'issued', isRight: String(issued) === year, isFound: issued !== undefined })
  }
  if (day !== undefined && printed.includes(day)) {
    const isRight = Array.isArray(parts) && dateKey(parts) === day
    rows.push({ name: 'accessed', isRight, isFound: parts !== undefined })
  }
  return rows
}

/** Every way to print a name of BibTeX with its given names as initials. */
function nameKeys(name: string): ReadonlySet<string> {
  const parts = name.split(',').map((part) => part.trim())
  const words = name.trim().split(/\s+/u)
  const [family = '', given = '', suffix = ''] =
    parts.length === 3
      ? [parts[0], parts[2], parts[1]]
      : parts.length === 2
        ? [parts[0], parts[1]]
        : [words.at(-1), words.slice(0, -1).join(' ')]
  const initials = [/\s+/u, /[\s.-]+/u].map((gap) =>
    given
      .split(gap)
      .map((word) => word[0] ?? '')
      .join(''),
  )
  const all = [given, ...initials].map((one) => normalised(`${family}${one}${suffix}`))
  return new Set([normalised(name), normalised(family), ...all])
}

const namesIn = (value: unknown): readonly CslName[] => (Array.isArray(value) ? value : [])

function nameFields(item: CslItem, truth: Truth, printed: string): readonly Scored[] {
  const lists = [
    ['author', ['author', 'editor']],
    ['editor', ['editor', 'author']],
    ['bookauthor', ['editor']],
    ['translator', ['translator']],
  ] as const
  return lists.flatMap(([key, fields]) => {
    const found = fields.flatMap((name) => namesIn(item[name]))
    const keys = found.flatMap(({ family = '', given = '', suffix = '', literal = '' }) => [
      normalised(`${family}${given}${suffix}${literal}`),
      normalised(family),
    ])
    const people = (truth[key] ?? '').split(/\s+(?:and|AND)\s+/u)
    return people.flatMap((name): readonly Scored[] => {
      const ways = nameKeys(name)
      const isPrinted = [...ways].some((way) => way !== '' && printed.includes(way))
      if (!isPrinted || name === 'others') return []
      const isRight = keys.some((one) => one !== '' && ways.has(one))
      return [{ name: key, isRight, isFound: found.length > 0 }]
    })
  })
}

/** The fields of an item that was read of a string, against those that the string was made of. */
export function scoredFields(item: CslItem, truth: Truth, text: string): readonly Scored[] {
  const printed = normalised(text)
  return [titleField, textFields, dateFields, nameFields].flatMap((score) =>
    score(item, truth, printed),
  )
}

/** Harmonic mean of precision and recall over all fields. */
export function microF1(fields: readonly Scored[]): number {
  const right = fields.filter(({ isRight }) => isRight).length
  const found = fields.filter(({ isFound }) => isFound).length
  return (2 * right) / (found + fields.length)
}
