import { languages } from '../language/languages.ts'
import type { CslItem } from '../model/reference.ts'
import { markedEntry } from './marked-entry.ts'
import { type Piece, pieceOf, trimmed } from './piece.ts'
import type { Fields, Reading } from './reading.ts'
import { partedByLanguage } from './second-language.ts'
import type { PrintedEntry } from './split-list.ts'
import { typeMark } from './type-mark.ts'
import { unmarkedEntry } from './unmarked-entry.ts'

/** A longer stretch is no entry: text that was taken for one is not searched for fields. */
const longestEntry = 8000

const withoutTex = (text: string): string =>
  text.replace(/\\(?=[[\]*_~#`.!()-])/gu, '').replace(/\s+/gu, ' ')

const inLanguage = /\(in (?:Chinese|Japanese|Korean)(?: with [A-Za-z ]+)?\)/iu

function readPiece(piece: Piece): Reading | undefined {
  const mark = typeMark(piece)
  return mark === undefined ? unmarkedEntry(piece) : markedEntry(piece, mark)
}

/** What tells where or when a work was published. */
const sources = ['container-title', 'publisher', 'issued', 'URL', 'DOI', 'number', 'page']

/** A line of text becomes an entry by a title and a mark, or by where and when it was published. */
function isUnderstood({ fields, sure, unread }: Reading, length: number): boolean {
  const known = sources.filter((name) => fields[name] !== undefined).length
  const left = unread.reduce((sum, text) => sum + text.length, 0)
  if (typeof fields['title'] !== 'string') return false
  // A whole mark says what the entry is.
  if ((sure['type'] ?? 0) > 0.9) return left < length * 0.4 || known > 2
  return known > 0 && left < length * 0.4
}

/** The mean of the fields, less where something could not be read. */
function confidenceOf({ sure, unread }: Reading): number {
  const values = Object.values(sure)
  const mean = values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)
  const weakest = Math.min(...values)
  return rounded(((mean + weakest) / 2) * (unread.length === 0 ? 1 : 0.7))
}

const rounded = (value: number): number => Math.round(value * 100) / 100

function translationOf(piece: Piece | undefined): Fields | undefined {
  if (piece === undefined) return undefined
  const plain = inLanguage.exec(piece.plain)
  const bare =
    plain === null
      ? piece
      : { text: piece.text.slice(0, plain.index), plain: piece.plain.slice(0, plain.index) }
  const read = readPiece(trimmed(bare))
  if (read === undefined || !isUnderstood(read, bare.text.length)) return undefined
  const { type: _, ...fields } = read.fields
  return fields
}

/** An item that prints as its author wrote it: nothing in it is claimed to be understood. */
function verbatim(text: string): Readonly<Record<string, unknown>> {
  return { type: 'document', custom: { verbatim: text } }
}

export interface ItemSource {
  readonly id: string
  /** Of the file, from 1. */
  readonly line: number
}

function languageOf(fields: Fields): string | undefined {
  const title = fields['title']
  if (typeof title !== 'string') return undefined
  return languages.find(({ isWrittenIn }) => isWrittenIn(title))?.cslLocale
}

/**
 * One printed entry as CSL-JSON. `biyi` tells the line, the entry as printed, whether it could be read
 * (`structured`), how sure that is as a whole and field by field (0 to 1), and what of it is in no
 * field (`unread`); the work's own data in another language are `custom.translation`. What cannot be
 * read has no field but `custom.verbatim`. A field that the entry does not print is absent.
 */
export function readEntry(entry: PrintedEntry, { id, line }: ItemSource): CslItem {
  const { raw, number } = entry
  const numbered = number === undefined ? {} : { 'citation-number': number }
  const text = withoutTex(entry.text).trim()
  const unstructured = {
    id,
    ...numbered,
    ...verbatim(text),
    type: 'document',
    biyi: { line, raw, structured: false, confidence: 0, fields: {} },
  }
  if (text.length > longestEntry) return unstructured
  const { own, other } = partedByLanguage(pieceOf(text))
  const read = readPiece(trimmed(own))
  if (read === undefined || !isUnderstood(read, own.text.length)) return unstructured
  const { note, ...sure } = read.sure
  const { type, ...fields } = read.fields
  const translation = translationOf(other)
  const unread =
    other !== undefined && translation === undefined ? [...read.unread, other.text] : read.unread
  const known = { ...read, sure, unread }
  const language = languageOf(fields)
  return {
    id,
    ...numbered,
    type: typeof type === 'string' ? type : 'document',
    ...fields,
    ...(language === undefined ? {} : { language }),
    ...(translation === undefined ? {} : { custom: { translation } }),
    biyi: {
      line,
      raw,
      structured: true,
      confidence: confidenceOf(known),
      fields: Object.fromEntries(
        Object.entries(sure).map(([name, value]) => [name, rounded(value)]),
      ),
      ...(unread.length === 0 ? {} : { unread }),
    },
  }
}
