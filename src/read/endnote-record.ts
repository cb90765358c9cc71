import type { fromXml } from 'xast-util-from-xml'
import type { Fault } from './bibliography-file.ts'
import { endnoteType, endnoteTypes } from './endnote-types.ts'
import type { Role, WrittenReference, WrittenValue } from './written-reference.ts'

type Root = ReturnType<typeof fromXml>
type Element = Extract<Root['children'][number], { readonly type: 'element' }>

/** Elements by their path in a record, in order of precedence. */
const roles: Readonly<Record<string, Role>> = {
  label: 'id',
  'contributors/authors/author': 'author',
  'contributors/secondary-authors/author': 'editor',
  'contributors/tertiary-authors/author': 'collection-editor',
  'contributors/subsidiary-authors/author': 'translator',
  'titles/title': 'title',
  'titles/secondary-title': 'container-title',
  'periodical/full-title': 'container-title',
  'titles/tertiary-title': 'collection-title',
  'titles/alt-title': 'container-title-short',
  'periodical/abbr-1': 'container-title-short',
  'titles/short-title': 'title-short',
  pages: 'page',
  volume: 'volume',
  number: 'issue',
  'num-vols': 'unprinted',
  edition: 'edition',
  'dates/year': 'issued',
  'dates/pub-dates/date': 'unprinted',
  publisher: 'publisher',
  'pub-location': 'publisher-place',
  isbn: 'serial',
  'electronic-resource-num': 'DOI',
  'urls/related-urls/url': 'URL',
  'urls/web-urls/url': 'URL',
  'work-type': 'genre',
  language: 'language',
  abstract: 'abstract',
  notes: 'note',
  'keywords/keyword': 'keyword',
  'access-date': 'accessed',
}

/** What an element means in a record of a type; undefined for one that nothing prints. */
function endnoteRole(path: string, type: string): Role | undefined {
  const isNumbered = ['patent', 'standard', 'report'].includes(type)
  if (path === 'isbn' && isNumbered) return 'number'
  if (path === 'edition' && type.startsWith('article')) return 'unprinted'
  if (path.endsWith('secondary-authors/author') && type === 'thesis') return 'unprinted'
  if (path === 'work-type' && !['thesis', 'report', 'manuscript'].includes(type)) return 'unprinted'
  // For a book these are the series and its editors.
  return roles[path]
}

const faces: readonly (readonly [face: string, tag: string])[] = [
  ['superscript', 'sup'],
  ['subscript', 'sub'],
  ['bold', 'b'],
  ['italic', 'i'],
]

/** Text of an element with EndNote's faces as the mark-up that CSL knows. */
function textOf(node: Root['children'][number] | Element['children'][number]): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  if (node.type !== 'element') return ''
  const inner = node.children.map(textOf).join('')
  if (node.name !== 'style') return inner
  const face = String(node.attributes['face'] ?? '')
  const found = faces.find(([name]) => face.includes(name))
  return found === undefined || inner.trim() === '' ? inner : `<${found[1]}>${inner}</${found[1]}>`
}

/** A title that is set in italics as a whole is set so by the library, not by its author. */
function cleaned(text: string): string {
  const line = text
    .replace(/[\r\n]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const whole = /^<(i|b)>([^<]*)<\/\1>$/u.exec(line)
  return whole?.[2] ?? line
}

interface Leaf {
  readonly path: string
  readonly text: string
  readonly start: number
  readonly end: number
}

function leavesOf(element: Element, offset: number, above: string): readonly Leaf[] {
  const path = above === '' ? element.name : `${above}/${element.name}`
  const children = element.children.flatMap((child) => (child.type === 'element' ? [child] : []))
  const isLeaf = children.every(({ name }) => name === 'style')
  if (!isLeaf) return children.flatMap((child) => leavesOf(child, offset, path))
  const start = offset + (element.position?.start.offset ?? 0)
  const end = offset + (element.position?.end.offset ?? 0)
  return [{ path, text: cleaned(textOf(element)), start, end }]
}

function dateValue(record: readonly Leaf[]): readonly WrittenValue[] {
  const year = record.find(({ path }) => path === 'dates/year')
  const date = record.find(({ path }) => path === 'dates/pub-dates/date')
  if (date === undefined || date.text === '') return []
  // `Apr 15` and `2019-04-15` both occur.
  const text = /\d{4}/u.test(date.text) ? date.text : `${year?.text ?? ''} ${date.text}`
  return [{ role: 'issued-exact', tag: 'date', text, start: date.start, end: date.end }]
}

export interface ConvertedRecord extends WrittenReference {
  readonly faults: readonly Fault[]
}

/** The values of a `<record>`; `offset` is where its text stands in the file. */
export function convertRecord(record: Element, offset: number, end: number): ConvertedRecord {
  const children = record.children.flatMap((child) => (child.type === 'element' ? [child] : []))
  const kind = children.find(({ name }) => name === 'ref-type')
  const written = String(kind?.attributes['name'] ?? '')
  const type = endnoteType(written)
  const leaves = children.flatMap((child) => leavesOf(child, offset, ''))
  const order = Object.keys(roles)
  const values = leaves
    .filter(({ text }) => text !== '')
    .sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path))
    .flatMap(({ path, text, start, end: to }): WrittenValue[] => {
      const role = endnoteRole(path, type ?? 'document')
      if (role === undefined || role === 'unprinted') return []
      return [{ role, tag: path.replace(/^.*\//u, ''), text, start, end: to }]
    })
  const fault: Fault = {
    rule: 'read/reference-type',
    severity: 'warning',
    message: `the reference type \`${written}\` is not known; the entry is read as a document, expected ${endnoteTypes}`,
    start: offset + (kind?.position?.start.offset ?? 0),
    end: offset + (kind?.position?.end.offset ?? 0),
  }
  return {
    type: type ?? 'document',
    values: [...values, ...dateValue(leaves)],
    start: offset,
    end,
    faults: type === undefined ? [fault] : [],
  }
}
