import { wideLanguages } from '../language/languages.ts'
import type { CslDate, CslItem, CslName } from '../model/reference.ts'
import { writtenDoi } from '../model/written-doi.ts'
import type { Fault, ReadEntry } from './bibliography-file.ts'
import { partedPeople, personName } from './people.ts'
import { writtenDate } from './written-date.ts'
import {
  peopleRoles,
  type Role,
  textRoles,
  type WrittenReference,
  type WrittenValue,
} from './written-reference.ts'

type Fields = Readonly<Record<string, unknown>>
type Of = (role: Role) => readonly WrittenValue[]

function warning(rule: string, message: string, { start, end }: WrittenValue): Fault {
  return { rule: `read/${rule}`, severity: 'warning', message, start, end }
}

function people(of: Of): Fields {
  const lists = peopleRoles.flatMap((role) => {
    // Some programs write each author under two tags.
    const parted = new Set(of(role).flatMap(({ text }) => partedPeople(text)))
    const names: readonly CslName[] = [...parted].map(personName)
    return names.length === 0 ? [] : [[role, names] as const]
  })
  return Object.fromEntries(lists)
}

function texts(of: Of): Fields {
  const found = textRoles.flatMap((role) => {
    const first = of(role)[0]?.text
    return first === undefined ? [] : [[role, first] as const]
  })
  return Object.fromEntries(found)
}

const isWide = (text: string): boolean =>
  wideLanguages.some((language) => language.isWrittenIn(text))

/** Chinese databases give a journal's Chinese and English titles: the one in the script of the work's title. */
function container(of: Of): Fields {
  const [title] = of('title')
  const all = of('container-title')
  if (title === undefined || !isWide(title.text)) return {}
  const own = all.find(({ text }) => isWide(text))
  return own === undefined ? {} : { 'container-title': own.text }
}

/** `2104-15` is 2104-2115; `S12-5`, `e1-e9` and `12-20` stay. */
function pageRange(first: string, last: string): string {
  if (last === '' || last === first) return first
  const isShort = /^\d+$/u.test(first) && /^\d+$/u.test(last) && last.length < first.length
  return `${first}-${isShort ? first.slice(0, -last.length) + last : last}`
}

/** `123-` with `130` beside it, `123-130` given twice, `2104-15`, `1-5, 9`, `101 p.` */
function pages(of: Of): Fields {
  const clean = (role: Role) => (of(role)[0]?.text ?? '').replace(/^pp?\.\s*/iu, '')
  const whole = clean('page')
  const start = clean('page-first')
  const [first = '', ...rest] = (whole === '' ? start : whole).split(/\s*[-–—~～−]+\s*/u)
  const end = rest.length > 0 && rest.join('') !== '' ? rest.join('-') : clean('page-last')
  const number = of('article-number')[0]?.text
  const isLast = /^[\p{L}\d.]+$/u.test(end)
  const range = isLast || end === '' ? pageRange(first, end) : `${first}-${end}`
  const page = range === '' ? number : range
  return page === undefined ? {} : { page }
}

const isYearAlone = (date: CslDate | undefined): boolean => date?.['date-parts']?.[0]?.length === 1

function dates(of: Of): { fields: Fields; faults: readonly Fault[] } {
  const read = (role: Role) => of(role).map(({ text }) => writtenDate(text))
  const isRead = (date: CslDate) => date['date-parts'] !== undefined
  const [year] = [...read('issued').filter(isRead), ...read('issued')]
  const [exact] = read('issued-exact').filter(isRead)
  const sameYear = exact?.['date-parts']?.[0]?.[0] === year?.['date-parts']?.[0]?.[0]
  const issued = year === undefined || (isYearAlone(year) && sameYear) ? (exact ?? year) : year
  const accessed = read('accessed').find(isRead)
  const unread = [...of('issued'), ...of('issued-exact')].filter(
    ({ text }) => !isRead(writtenDate(text)),
  )
  const faults = issued !== undefined && isRead(issued) ? [] : unread
  return {
    fields: { ...(issued ? { issued } : {}), ...(accessed ? { accessed } : {}) },
    faults: faults.map((value) =>
      warning(
        'date',
        `\`${value.tag}\` is \`${value.text}\`, which is no date; it is kept as it is written, expected a date as 2020/01/31`,
        value,
      ),
    ),
  }
}

/** A DOI named as one among other things: `doi: 10.1002/x`, `https://doi.org/10.1002/x`. */
const namedDoi = /(?:doi\s*[:：]?\s*|doi\.org\/)(10\.\d{3,}[\d.]*\/\S+)|^(10\.\d{4,9}\/\S+)$/iu

function identifiers(of: Of): Fields {
  const [own] = of('DOI')
  const [other] = [...of('maybe-DOI'), ...of('URL')].flatMap(({ text }) => {
    const match = namedDoi.exec(text)
    return writtenDoi(match?.[1] ?? match?.[2] ?? '') ?? []
  })
  const doi = own === undefined ? other : (writtenDoi(own.text) ?? own.text)
  const url = of('URL')
    .flatMap(({ text }) => text.split(/\s+/u))
    .find((one) => /^https?:\/\//iu.test(one) && !/\bdoi\.org\//iu.test(one))
  return { ...(doi === undefined ? {} : { DOI: doi }), ...(url === undefined ? {} : { URL: url }) }
}

function serials(of: Of): Fields {
  const found = of('serial').flatMap(({ text }) => text.split(/[;；\r\n]|\s{2,}/u))
  const digits = (text: string) => text.replace(/\([^)]*\)/gu, '').replace(/[^\dX]/giu, '')
  const issn = found.find((one) => digits(one).length === 8)
  const isbn = found.find((one) => [10, 13].includes(digits(one).length))
  return {
    ...(issn === undefined ? {} : { ISSN: issn.replace(/\s*\([^)]*\)/gu, '').trim() }),
    ...(isbn === undefined ? {} : { ISBN: isbn.replace(/\s*\([^)]*\)/gu, '').trim() }),
  }
}

function joined(of: Of, role: 'note' | 'keyword', separator: string): Fields {
  const all = [...new Set(of(role).map(({ text }) => text))]
  return all.length === 0 ? {} : { [role]: all.join(separator) }
}

/** Fields that stand once in a reference: the same tag twice with two values is a fault. */
const single: readonly Role[] = [
  ...textRoles.filter(
    (role) => !['abstract', 'genre', 'container-title', 'language'].includes(role),
  ),
  'page',
  'page-first',
  'page-last',
  'DOI',
]

function repeated(values: readonly WrittenValue[]): readonly Fault[] {
  const first = new Map<string, WrittenValue>()
  return values.flatMap((value) => {
    const earlier = first.get(value.tag)
    if (earlier === undefined) first.set(value.tag, value)
    if (earlier === undefined || !single.includes(value.role)) return []
    if (earlier.text === value.text) return []
    return [
      warning(
        'repeated-field',
        `\`${value.tag}\` stands in the same entry already; the value given first is taken, expected one`,
        value,
      ),
    ]
  })
}

/** What CSL has for a kind of work where the formats have only their general fields. */
function forType(type: string, fields: Fields): Fields {
  const { 'container-title': container, issue, volume, number, ...rest } = fields
  const isBook = ['book', 'thesis', 'report', 'standard', 'patent'].includes(type)
  const hasNumber = ['patent', 'standard', 'report'].includes(type)
  const series = fields['collection-title'] ?? (isBook ? container : undefined)
  return {
    ...rest,
    ...(container === undefined || isBook ? {} : { 'container-title': container }),
    ...(series === undefined ? {} : { 'collection-title': series }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined || hasNumber ? {} : { issue }),
    ...(hasNumber && (number ?? issue) !== undefined ? { number: number ?? issue } : {}),
  }
}

/** The id that a file gives, or undefined: several formats have none. */
export function ownId({ values }: WrittenReference): string | undefined {
  const id = values.find(({ role }) => role === 'id')?.text.replace(/\s+/gu, '')
  return id === '' ? undefined : id
}

/** CSL-JSON of a reference; what cannot be read stays as it is written and is a fault. */
export function buildReference(reference: WrittenReference, id: string): ReadEntry {
  const { values, type, start, end } = reference
  const of: Of = (role) => values.filter((value) => value.role === role && value.text !== '')
  const date = dates(of)
  const fields: Fields = {
    ...texts(of),
    ...container(of),
    ...people(of),
    ...pages(of),
    ...date.fields,
    ...identifiers(of),
    ...serials(of),
    ...joined(of, 'note', '\n'),
    ...joined(of, 'keyword', ', '),
  }
  const item: CslItem = { ...forType(type, fields), id, type }
  const untitled: readonly Fault[] =
    item.title === undefined
      ? [
          {
            rule: 'read/no-title',
            severity: 'warning',
            message: `\`${id}\` has no title; it is kept with what there is, expected a title`,
            start,
            end,
          },
        ]
      : []
  return { item, faults: [...untitled, ...repeated(values), ...date.faults] }
}
