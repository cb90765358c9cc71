import type { CslItem, CslName } from '../../model/reference.ts'
import { readEntry } from '../../printed/read-entry.ts'
import {
  at,
  attribute,
  childrenNamed,
  type Element,
  elementsIn,
  nameOf,
  textOf,
  within,
} from './jats-tree.ts'

/** `publication-type` of JATS, and the type of CSL 1.0.2 that is the same. */
const types: Readonly<Record<string, string>> = {
  journal: 'article-journal',
  book: 'book',
  confproc: 'paper-conference',
  'conf-proc': 'paper-conference',
  conference: 'paper-conference',
  thesis: 'thesis',
  report: 'report',
  patent: 'patent',
  standard: 'standard',
  web: 'webpage',
  webpage: 'webpage',
  website: 'webpage',
  data: 'dataset',
  software: 'software',
  preprint: 'article',
  newspaper: 'article-newspaper',
}

/** A person or a body, as CSL has it. */
export function nameFrom(node: Element): CslName | undefined {
  const family = textOf(at(node, 'surname'))
  const given = textOf(at(node, 'given-names'))
  const suffix = textOf(at(node, 'suffix'))
  if (family === undefined && given !== undefined) return { given }
  if (family === undefined) {
    const literal = textOf(node)
    return literal === undefined ? undefined : { literal }
  }
  return { family, ...(given === undefined ? {} : { given }), ...(suffix ? { suffix } : {}) }
}

const nameKinds = ['name', 'string-name', 'collab']

/** Names in a group; of alternatives the first, or those in a further language. */
function namesIn(holder: Element, isOther: boolean): readonly CslName[] {
  return elementsIn(holder).flatMap((child): readonly CslName[] => {
    const isMany = ['name-alternatives', 'collab-alternatives'].includes(nameOf(child))
    const kinds = isMany ? elementsIn(child) : [child]
    const chosen = kinds.filter((one) => nameKinds.includes(nameOf(one)))[isOther ? 1 : 0]
    const name = chosen === undefined ? undefined : nameFrom(chosen)
    return name === undefined ? [] : [name]
  })
}

/** Persons of one role; those without a group are authors. */
function people(citation: Element, role: string, isOther = false): readonly CslName[] {
  const groups = childrenNamed(citation, 'person-group').filter(
    (group) => (attribute(group, 'person-group-type') ?? 'author') === role,
  )
  const holders = role === 'author' ? [citation, ...groups] : groups
  return holders.flatMap((holder) => namesIn(holder, isOther))
}

/** What a citation says of the work in a further language, as `custom.translation` has it. */
function translationOf(citation: Element): Readonly<Record<string, unknown>> {
  const [title, source] = [
    textOf(at(citation, 'trans-title')),
    textOf(at(citation, 'trans-source')),
  ]
  if (title === undefined && source === undefined) return {}
  const isWhole = title === undefined
  const authors = people(citation, 'author', true)
  const fields = {
    title: isWhole ? source : title,
    ...(isWhole || source === undefined ? {} : { 'container-title': source }),
    ...(authors.length === 0 ? {} : { author: authors }),
  }
  return { custom: { translation: fields } }
}

function accessedOf(citation: Element): Readonly<Record<string, unknown>> {
  const node = childrenNamed(citation, 'date-in-citation').find((one) =>
    /^access/u.test(attribute(one, 'content-type') ?? ''),
  )
  const iso = /^\d{4}(?:-\d{2}){0,2}$/u.exec(
    (node && (attribute(node, 'iso-8601-date') ?? textOf(node))) ?? '',
  )?.[0]
  return iso === undefined ? {} : { accessed: { 'date-parts': [iso.split('-').map(Number)] } }
}

function typeOf(citation: Element): string {
  const said = attribute(citation, 'publication-type') ?? attribute(citation, 'citation-type') ?? ''
  if (at(citation, 'chapter-title') !== undefined) return 'chapter'
  const known = types[said.toLowerCase()]
  if (known !== undefined) return known
  return at(citation, 'article-title') && at(citation, 'source') ? 'article-journal' : 'document'
}

function pagesOf(citation: Element): string | undefined {
  const range = textOf(at(citation, 'page-range'))
  if (range !== undefined) return range
  const [first, last] = [textOf(at(citation, 'fpage')), textOf(at(citation, 'lpage'))]
  if (first !== undefined) return last === undefined || last === first ? first : `${first}-${last}`
  return textOf(at(citation, 'elocation-id'))
}

function publicId(citation: Element, kind: string): string | undefined {
  const found = within(citation, 'pub-id').find((one) => attribute(one, 'pub-id-type') === kind)
  return textOf(found)?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '')
}

function issuedOf(citation: Element): Pick<CslItem, 'issued'> {
  const said = textOf(at(citation, 'year')) ?? ''
  const year = /^\d{4}/u.exec(said)?.[0]
  const literal = textOf(at(citation, 'string-date'))
  if (year === undefined) return literal === undefined ? {} : { issued: { literal } }
  const until = /^\d{4}\s?[-–—]\s?(\d{4})$/u.exec(said)?.[1]
  if (until !== undefined) return { issued: { 'date-parts': [[Number(year)], [Number(until)]] } }
  const parts = ['month', 'day'].map((part) => Number(textOf(at(citation, part)) ?? Number.NaN))
  const [month = Number.NaN, day = Number.NaN] = parts
  const known = [Number(year), month, day]
  const end = known.findIndex((part) => !Number.isInteger(part))
  return { issued: { 'date-parts': [known.slice(0, end === -1 ? 3 : end)] } }
}

/** Titles: of the work, and of what it stands in. */
function titlesOf(citation: Element, type: string): Readonly<Record<string, string | undefined>> {
  const source = textOf(at(citation, 'source'))
  const title =
    textOf(at(citation, 'article-title')) ??
    textOf(at(citation, 'chapter-title')) ??
    textOf(at(citation, 'data-title')) ??
    textOf(at(citation, 'part-title'))
  if (title === undefined) return { title: source }
  const isWhole = type === 'book' || type === 'thesis' || type === 'report'
  return isWhole && source === title ? { title } : { title, 'container-title': source }
}

function fieldsOf(citation: Element): Readonly<Record<string, unknown>> {
  const type = typeOf(citation)
  const uri = within(citation, 'ext-link')[0] ?? within(citation, 'uri')[0]
  const lists = {
    author: people(citation, 'author'),
    editor: people(citation, 'editor'),
    translator: people(citation, 'translator'),
  }
  const fields: Readonly<Record<string, unknown>> = {
    type,
    ...titlesOf(citation, type),
    ...Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0)),
    ...issuedOf(citation),
    volume: textOf(at(citation, 'volume')),
    issue: textOf(at(citation, 'issue')),
    page: pagesOf(citation),
    edition: textOf(at(citation, 'edition')),
    publisher: textOf(at(citation, 'publisher-name')),
    'publisher-place': textOf(at(citation, 'publisher-loc')),
    DOI: publicId(citation, 'doi'),
    PMID: publicId(citation, 'pmid'),
    PMCID: publicId(citation, 'pmcid'),
    number:
      textOf(at(citation, 'patent')) ??
      textOf(at(citation, 'std')) ??
      publicId(citation, 'std-designation'),
    version: textOf(at(citation, 'version')),
    'collection-title': textOf(at(citation, 'series')),
    'event-title': textOf(at(citation, 'conf-name')),
    'event-place': textOf(at(citation, 'conf-loc')),
    ISBN: textOf(at(citation, 'isbn')),
    ISSN: textOf(at(citation, 'issn')),
    ...accessedOf(citation),
    ...translationOf(citation),
    URL: uri === undefined ? undefined : (attribute(uri, 'href') ?? textOf(uri)),
    language: attribute(citation, 'lang'),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** An entry of the list: its citation, or the first of several that say the same. */
function citationOf(ref: Element): Element | undefined {
  const holder = at(ref, 'citation-alternatives') ?? ref
  const kinds = ['element-citation', 'nlm-citation', 'mixed-citation', 'citation']
  return kinds.flatMap((kind) => childrenNamed(holder, kind))[0]
}

const printedLabel = /^(?:[［[]\s*\d{1,3}\s*[\]］]|\d{1,3}[.．、](?!\d))\s*/u

/** An entry without marked fields, read as it is printed; undefined where that gives no title. */
function printedItem(ref: Element, text: string, id: string): CslItem | undefined {
  const entry = { raw: text, text: text.replace(printedLabel, ''), start: 0 }
  const item = readEntry(entry, { id, line: ref.position?.start.line ?? 1 })
  return item.title === undefined ? undefined : item
}

export interface ReferenceList {
  readonly items: readonly CslItem[]
  /** Number of an entry by its id in the file. */
  readonly numbers: ReadonlyMap<string, number>
  readonly notes: readonly string[]
}

/** Entries of the printed list, with the fields that the file marks as such. */
export function referenceList(refs: readonly Element[]): ReferenceList {
  const notes: string[] = []
  const items = refs.map((ref, index): CslItem => {
    const number = index + 1
    const citation = citationOf(ref)
    const fields = citation === undefined ? {} : fieldsOf(citation)
    const id = attribute(ref, 'id') ?? `ref${number}`
    const type = typeof fields['type'] === 'string' ? fields['type'] : 'document'
    if (fields['title'] !== undefined) return { ...fields, id, type }
    const text = textOf(citation ?? ref) ?? ''
    const printed = printedItem(ref, text, id)
    if (printed !== undefined)
      return { ...printed, ...fields, type: type === 'document' ? printed.type : type }
    notes.push(`reference ${number} names no title, its text is kept as a note: “${text}”`)
    return { ...fields, id, type, note: text }
  })
  for (const [index, ref] of refs.entries()) {
    const notesIn = childrenNamed(ref, 'note').flatMap((note) => textOf(note) ?? [])
    notes.push(...notesIn.map((note) => `note to reference ${index + 1} left out: “${note}”`))
  }
  const numbers = new Map(refs.map((ref, index) => [attribute(ref, 'id') ?? '', index + 1]))
  return { items, numbers, notes }
}
