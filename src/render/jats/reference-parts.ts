import { startsUnspaced } from '../../language/languages.ts'
import { itemLanguage } from '../../model/item-language.ts'
import { itemTranslation } from '../../model/item-translation.ts'
import type { CslDate, CslItem, CslName } from '../../model/reference.ts'
import { externalLink } from './inline.ts'
import { type Element, element, optional, textNode } from './xml.ts'

/** `publication-type` of JATS for a type of CSL 1.0.2. */
const types: Readonly<Record<string, string>> = {
  'article-journal': 'journal',
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
  book: 'book',
  chapter: 'book',
  'entry-dictionary': 'book',
  'entry-encyclopedia': 'book',
  'paper-conference': 'confproc',
  thesis: 'thesis',
  report: 'report',
  patent: 'patent',
  standard: 'standard',
  legislation: 'legal',
  dataset: 'data',
  software: 'software',
  webpage: 'web',
  post: 'web',
  'post-weblog': 'web',
}

/** Works whose own title is what JATS calls the source. */
const wholeWorks: ReadonlySet<string> = new Set(['book', 'thesis', 'report', 'software'])

export function textOf(item: CslItem, field: string): string | undefined {
  const value = item[field]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const isName = (value: unknown): value is CslName => typeof value === 'object' && value !== null

export function namesOf(item: CslItem, field: string): readonly CslName[] {
  const value = item[field]
  return Array.isArray(value) ? value.filter(isName) : []
}

/** A preprint is one only with all that JATS4R asks of it. */
function isPreprint(item: CslItem): boolean {
  return (
    item.type === 'article' &&
    namesOf(item, 'author').length > 0 &&
    yearOf(item.issued) !== undefined &&
    containerOf(item) !== undefined &&
    (item.DOI ?? item.URL) !== undefined
  )
}

export function publicationType(item: CslItem): string {
  if (isPreprint(item)) return 'preprint'
  return types[item.type] ?? 'other'
}

function containerOf(item: CslItem): string | undefined {
  return textOf(item, 'container-title') ?? textOf(item, 'publisher')
}

const particles = ['dropping-particle', 'non-dropping-particle'] as const

/** A person, or a body where the name has no parts. */
export function nameElement(name: CslName, lang?: string): Element | undefined {
  const { family, given, literal } = name
  const attributes = { 'xml:lang': lang }
  if (family === undefined && given === undefined) {
    return literal === undefined ? undefined : element('collab', attributes, literal)
  }
  const before = particles.flatMap((key) => (typeof name[key] === 'string' ? [name[key]] : []))
  const surname = [...before, family ?? ''].join(' ').trim()
  const suffix = typeof name['suffix'] === 'string' ? name['suffix'] : undefined
  const isEastern = startsUnspaced(surname === '' ? (given ?? '') : surname)
  return element(
    'name',
    { ...attributes, 'name-style': isEastern ? 'eastern' : 'western' },
    ...optional('surname', surname),
    ...optional('given-names', given),
    ...optional('suffix', suffix),
  )
}

/** One name of a person or a body, in both languages where its twin is of the same kind. */
function alternatives(first: Element | undefined, second: Element | undefined): readonly Element[] {
  if (first === undefined) return []
  if (second?.name !== first.name) return [first]
  return [element(`${first.name}-alternatives`, {}, first, second)]
}

/** The names of one role; those that the item also has in its other language stand side by side. */
function personGroup(item: CslItem, role: string, other: CslItem | undefined): readonly Element[] {
  const own = namesOf(item, role)
  const isSame = other === undefined || other[role] === item[role]
  const others = isSame ? [] : namesOf(other, role)
  const isPaired = !isSame && others.length === own.length
  const tag = isPaired ? itemLanguage(item).subtag : undefined
  const otherTag = isPaired ? itemLanguage(other).subtag : undefined
  const made = own.flatMap((name, index) => {
    const twin = isPaired ? others[index] : undefined
    return alternatives(nameElement(name, tag), twin && nameElement(twin, otherTag))
  })
  if (made.length === 0) return []
  return [element('person-group', { 'person-group-type': role }, ...made)]
}

/** The year of a CSL date; a range of years is both. */
export function yearOf(date: CslDate | undefined): { text: string; iso: string } | undefined {
  const parts = date?.['date-parts']
  const years = (parts ?? []).flatMap(([year]) => (year === undefined ? [] : [String(year)]))
  const text = [...new Set(years)].join('–') || (date?.literal ?? date?.raw ?? '')
  const iso = /(?<!\d)(?:1\d{3}|20[0-2]\d)(?!\d)/u.exec(text)?.[0]
  return iso === undefined ? undefined : { text, iso }
}

function dateElements(item: CslItem): readonly Element[] {
  const { issued } = item
  const year = yearOf(issued)
  const said = textOf({ ...item, said: issued?.literal ?? issued?.raw }, 'said')
  if (year === undefined) {
    const [first] = issued?.['date-parts'] ?? []
    return optional('string-date', first === undefined ? said : first.join('-'))
  }
  const [first = [], second] = issued?.['date-parts'] ?? []
  const [, month, day] = second === undefined ? first : []
  const attributes = year.text === year.iso ? {} : { 'iso-8601-date': year.iso }
  return [
    element('year', attributes, year.text),
    ...optional('month', month === undefined ? undefined : String(month)),
    ...optional('day', day === undefined ? undefined : String(day)),
  ]
}

/** `1234-45` ends on page 1245. */
function lastPage(first: string, last: string): string {
  const isShort = /^\d+$/u.test(first) && /^\d+$/u.test(last) && last.length < first.length
  return isShort ? first.slice(0, first.length - last.length) + last : last
}

function pageElements(item: CslItem): readonly Element[] {
  const page = textOf(item, 'page')
  if (page === undefined) return optional('elocation-id', articleNumber(item))
  const [, first, last] = /^([\p{L}\d.]+?)\s*(?:[-–—~～]{1,2}\s*([\p{L}\d.]+))?$/u.exec(page) ?? []
  if (first === undefined) return optional('page-range', page)
  if (last === undefined) return optional(/^\d/u.test(first) ? 'fpage' : 'elocation-id', first)
  const end = lastPage(first, last)
  const isWritten = end === last
  const rises = !(Number(first.replace(/[^\d.]/gu, '')) > Number(end.replace(/[^\d.]/gu, '')))
  return [
    element('fpage', {}, first),
    element('lpage', {}, end),
    ...(isWritten && rises ? [] : optional('page-range', page)),
  ]
}

function articleNumber(item: CslItem): string | undefined {
  return item.type === 'article-journal' ? textOf(item, 'number') : undefined
}

/** Titles of the work and of what it stands in, with those of the other language. */
function titleElements(item: CslItem, other: CslItem | undefined): readonly Element[] {
  const container = containerOf(item)
  const title = textOf(item, 'title')
  const twin = (field: string) => {
    const value = other === undefined ? undefined : textOf(other, field)
    return value === textOf(item, field) ? undefined : value
  }
  const tag = other === undefined ? {} : { 'xml:lang': itemLanguage(other).subtag }
  const own = other === undefined ? {} : { 'xml:lang': itemLanguage(item).subtag }
  const isWhole = wholeWorks.has(item.type) || (item.type === 'webpage' && container === undefined)
  if (isWhole) {
    return [
      ...optional('source', title, own),
      ...optional('trans-source', twin('title'), tag),
      ...optional('series', textOf(item, 'collection-title')),
    ]
  }
  const names: Readonly<Record<string, string>> = {
    chapter: 'chapter-title',
    'entry-dictionary': 'chapter-title',
    'entry-encyclopedia': 'chapter-title',
    dataset: 'data-title',
  }
  const source = textOf(item, 'container-title') ?? (isPreprint(item) ? container : undefined)
  return [
    ...optional(names[item.type] ?? 'article-title', title, own),
    ...optional('trans-title', twin('title'), tag),
    ...optional('source', source, own),
    ...optional('trans-source', twin('container-title'), tag),
    ...optional('series', textOf(item, 'collection-title')),
  ]
}

function numberElements(item: CslItem): readonly Element[] {
  const number = textOf(item, 'number')
  const version = textOf(item, 'version')
  const byType: Readonly<Record<string, readonly Element[]>> = {
    patent: optional('patent', number),
    standard: optional('std', number),
    report: optional('pub-id', number, { 'pub-id-type': 'std-designation' }),
  }
  return [
    ...optional('volume', textOf(item, 'volume')),
    ...optional('issue', textOf(item, 'issue')),
    ...optional('supplement', textOf(item, 'supplement-number')),
    ...(byType[item.type] ?? []),
    ...(version === undefined ? [] : [element('version', { designator: version }, version)]),
  ]
}

function isoDate(date: unknown): string | undefined {
  if (typeof date !== 'object' || date === null || !('date-parts' in date)) return undefined
  const { 'date-parts': parts } = date
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined
  if (!Array.isArray(first) || first.length === 0) return undefined
  return first.map((part) => String(part).padStart(2, '0')).join('-')
}

const doiOf = (text: string): string =>
  text.trim().replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/iu, '')

function addressElements(item: CslItem): readonly Element[] {
  const { DOI: doi, URL: url } = item
  const accessed = isoDate(item['accessed'])
  const id = (type: string, value: string | undefined) =>
    optional('pub-id', value, { 'pub-id-type': type })
  const isDoiAgain = url !== undefined && /^https?:\/\/(?:dx\.)?doi\.org\//iu.test(url) && doi
  return [
    ...optional('isbn', textOf(item, 'ISBN')),
    ...optional('issn', textOf(item, 'ISSN')),
    ...id('doi', doi === undefined ? undefined : doiOf(doi)),
    ...id('pmid', textOf(item, 'PMID')),
    ...id('pmcid', textOf(item, 'PMCID')),
    ...(url === undefined || url.trim() === '' || isDoiAgain
      ? []
      : [externalLink(url.trim(), textOf(item, 'title'), [textNode(url.trim())])]),
    ...optional('date-in-citation', accessed, {
      'content-type': 'access-date',
      'iso-8601-date': accessed,
    }),
  ]
}

/**
 * The fields of an item as elements, in the order in which a reference is read; titles and names that it
 * has in its other language stand beside its own.
 */
export function referenceParts(item: CslItem, isWhole = true): readonly Element[] {
  const other = isWhole ? itemTranslation(item) : undefined
  const publisher = isPreprint(item) && textOf(item, 'container-title') === undefined
  return [
    ...personGroup(item, 'author', other),
    ...titleElements(item, other),
    ...personGroup(item, 'editor', other),
    ...personGroup(item, 'translator', other),
    ...optional('edition', textOf(item, 'edition')),
    ...optional('conf-name', textOf(item, 'event-title') ?? textOf(item, 'event')),
    ...optional('conf-loc', textOf(item, 'event-place')),
    ...(publisher ? [] : optional('publisher-name', textOf(item, 'publisher'))),
    ...optional('publisher-loc', textOf(item, 'publisher-place')),
    ...dateElements(item),
    ...numberElements(item),
    ...pageElements(item),
    ...addressElements(item),
  ]
}
