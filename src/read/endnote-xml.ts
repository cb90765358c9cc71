import type { fromXml } from 'xast-util-from-xml'
import { InputError } from '../model/problem.ts'
import type { Fault, ReadFile, ReadItem } from './bibliography-file.ts'
import { type ConvertedRecord, convertRecord } from './endnote-record.ts'
import { buildReference, ownId } from './reference-builder.ts'
import { referenceIds } from './reference-ids.ts'
import { type EntityDecoder, entityDecoder } from './text-entities.ts'
import { shownPlace } from './text-place.ts'
import type { Role } from './written-reference.ts'

interface Slice {
  readonly text: string
  readonly start: number
}

/** The records as they stand, so that one that is no XML does not stop the others. */
function slices(source: string): readonly Slice[] {
  const marks = [...source.matchAll(/<(\/?)record(?=[\s>])>?/gu)]
  return marks.flatMap((mark, at) => {
    if (mark[1] === '/') return []
    const next = marks[at + 1]
    // A record that is not closed ends where the next one begins.
    const length = next?.[1] === '/' ? next[0].length : 0
    const end = next === undefined ? source.length : next.index + length
    return [{ start: mark.index, text: source.slice(mark.index, end) }]
  })
}

/** `Named entity isn't defined: &eacute;`, and the offset in the text that was given. */
function faultOf(cause: unknown): { readonly reason: string; readonly offset: number } {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const [reason = ''] = (inner instanceof Error ? inner.message : String(inner)).split(
    / \(line |\n/u,
  )
  const position = typeof inner === 'object' && inner !== null && 'pos' in inner ? inner.pos : 0
  return { reason, offset: typeof position === 'number' ? position : 0 }
}

function syntaxFault(slice: Slice, cause: unknown, done: string, isError: boolean): Fault {
  const { reason, offset } = faultOf(cause)
  const start = slice.start + Math.min(offset, Math.max(slice.text.length - 1, 0))
  return {
    rule: 'read/entry-syntax',
    severity: isError ? 'error' : 'warning',
    message: `the record is no XML: ${reason}; ${done}, expected XML`,
    start,
    end: start + 40,
  }
}

/** Elements that can be told without the others. */
const plainRoles: Readonly<Record<string, Role>> = {
  author: 'author',
  title: 'title',
  'secondary-title': 'container-title',
  year: 'issued',
  volume: 'volume',
  number: 'issue',
  pages: 'page',
  publisher: 'publisher',
  'electronic-resource-num': 'DOI',
}

/** Such an element up to the next tag that is not one of style. */
const plainElement = new RegExp(
  `<(${Object.keys(plainRoles).join('|')})>((?:[^<]|</?style[^<>]*>)*)`,
  'gu',
)

/** What can be read of a record whose elements are not closed. */
function salvage(slice: Slice, cause: unknown, decode: EntityDecoder): ConvertedRecord {
  const values = [...slice.text.matchAll(plainElement)].flatMap(
    ({ 1: tag = '', 2: inner = '', index }) => {
      const role = plainRoles[tag]
      const text = decode(inner.replace(/<[^<>]*>/gu, ''))
        .replace(/\s+/gu, ' ')
        .trim()
      const start = slice.start + index
      return role === undefined || text === '' ? [] : [{ role, tag, text, start, end: start }]
    },
  )
  const done = 'it is read as a document, with the elements that can be told apart'
  return {
    type: 'document',
    values,
    start: slice.start,
    end: slice.start,
    faults: [syntaxFault(slice, cause, done, true)],
  }
}

type Parse = typeof fromXml

function recordOf(text: string, parse: Parse) {
  const record = parse(text).children.find((child) => child.type === 'element')
  if (record === undefined) throw new Error('it holds no element')
  return record
}

/** Signs that XML does not have: control characters, and `&` that begins no reference of XML. */
const loose = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/giu
const controls = /(?![\t\r\n])\p{Cc}/gu

function readRecord(slice: Slice, parse: Parse, decode: EntityDecoder): ConvertedRecord {
  const { text, start } = slice
  const end = start + '<record>'.length
  try {
    return convertRecord(recordOf(text, parse), start, end)
  } catch (cause) {
    const mended = text.replace(controls, ' ').replace(loose, '&amp;')
    try {
      const { values, faults, ...rest } = convertRecord(recordOf(mended, parse), start, end)
      const done = 'such signs are taken as text'
      return {
        ...rest,
        values: values.map((value) => ({ ...value, text: decode(value.text) })),
        faults: [...faults, syntaxFault(slice, cause, done, false)],
      }
    } catch {
      return salvage(slice, cause, decode)
    }
  }
}

/**
 * Reads the XML export of EndNote. A record that is no XML is a fault and the others are read.
 * Throws InputError where the file has no records and is no such export.
 */
export async function readEndnoteXml(source: string, display: string): Promise<ReadFile> {
  const found = slices(source)
  if (found.length === 0 && !/<records[\s/>]/u.test(source)) {
    const start = source.search(/\S/u)
    throw new InputError(
      `${shownPlace(display, source, Math.max(start, 0))}: no XML of EndNote; expected \`<xml><records><record>\``,
    )
  }
  const { fromXml: parse } = await import('xast-util-from-xml')
  const decode = await entityDecoder(source)
  const converted = found.map((slice) => readRecord(slice, parse, decode))
  const ids = referenceIds(converted.map((one) => [ownId(one), buildReference(one, '').item]))
  const items = converted.map((one, index): ReadItem => {
    const id = ids[index] ?? ''
    const { item, faults } = buildReference(one, id)
    const all = [...one.faults, ...faults]
    return { id, offset: () => one.start, read: () => ({ item, faults: all }) }
  })
  return { items, faults: [] }
}
