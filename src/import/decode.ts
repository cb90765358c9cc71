import { analyse } from 'chardet'
import { InputError } from '../model/problem.ts'

/** As the log names it; each is a label of the WHATWG Encoding Standard. GBK is read as GB 18030, which holds it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** A text and what must be known to make its bytes again. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** Whether a byte order mark stood before the text; it is no part of it. */
  readonly bom: boolean
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** First bytes of what people take for text. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a zip archive, such as a Word file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file (.doc)'],
  ['{\\rtf', 'an RTF file'],
  ['\u0089PNG', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
]

/** Names of the detector for the encodings that occur. */
const detected: Readonly<Record<string, Encoding>> = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  GB18030: 'gb18030',
  Big5: 'big5',
}

const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']

/** What the detector sees: enough for its statistics, and its work stays the same for any length. */
const sampleLength = 65_536

/** Bytes; fewer are not enough for statistics. */
const fewest = 24

function strictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What no text holds. */
const control = /(?!\s)\p{Cc}/gu
/** What comes of bytes that are read in a wrong encoding: also unassigned and private characters. */
const strange = /(?!\s)[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/gu
/** What most of a text in Chinese or a Latin script is made of. */
const usual =
  /[\t\n\r\f\x20-\x7e\u00a0-\u024f\u0370-\u03ff\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu

const shareOf = (text: string, pattern: RegExp): number =>
  text === '' ? 0 : (text.match(pattern)?.length ?? 0) / text.length

/** Damaged text may hold a few controls; more is no text. */
const mostStrange = 0.02
const mostControls = 0.5

function refuseBinary(bytes: Uint8Array, display: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const known = signatures.find(([start]) => head.startsWith(start))
  if (known === undefined) return
  throw new InputError(`cannot read ${display}: it is ${known[1]}; expected text`)
}

/** UTF-32 begins as UTF-16 does; nobody writes it, and no reader of this platform knows it. */
function refuseUtf32(bytes: Uint8Array, display: string): void {
  const head = [...bytes.subarray(0, 4)].join()
  if (head !== '255,254,0,0' && head !== '0,0,254,255') return
  throw new InputError(`cannot read ${display}: it is UTF-32 text; expected it saved as UTF-8`)
}

function marked(bytes: Uint8Array, display: string): Decoded | undefined {
  const found = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (found === undefined) return undefined
  const [encoding, mark] = found
  const text = strictly(encoding, bytes.subarray(mark.length))
  if (text !== undefined) return { text, encoding, bom: true }
  throw new InputError(
    `cannot read ${display}: its byte order mark says ${encoding.toUpperCase()}, but its bytes are no such text`,
  )
}

interface Candidate {
  readonly encoding: Encoding
  readonly text: string
}

/** UTF-16 without a mark reads almost any bytes: it must look like text throughout. */
function isPlausible({ encoding, text }: Candidate): boolean {
  const sample = text.slice(0, sampleLength)
  // Text torn from a PDF holds private characters; in UTF-8 they are no sign of a wrong encoding.
  if (shareOf(sample, encoding === 'utf-8' ? control : strange) > mostStrange) return false
  return !encoding.startsWith('utf-16') || shareOf(sample, usual) > 0.9
}

function unmarked(bytes: Uint8Array): Decoded | undefined {
  const found = likeliest(bytes)
  return found && { ...found, bom: false }
}

/** Characters of several bytes come out right in UTF-8 only: damage in the text is then the text's own. */
function surelyUtf8(bytes: Uint8Array): Candidate | undefined {
  const text = strictly('utf-8', bytes)
  if (text === undefined || !/[^\p{ASCII}]/u.test(text)) return undefined
  return shareOf(text, control) > mostControls ? undefined : { encoding: 'utf-8', text }
}

function likeliest(bytes: Uint8Array): Candidate | undefined {
  const utf8 = surelyUtf8(bytes)
  if (utf8 !== undefined) return utf8
  const candidates = encodings.flatMap((encoding) => {
    const text = strictly(encoding, bytes)
    return text !== undefined && isPlausible({ encoding, text }) ? [{ encoding, text }] : []
  })
  const sure = candidates.find(({ encoding }) => encoding === 'utf-8')
  if (sure !== undefined || candidates.length < 2) return sure ?? candidates[0]
  // Of a few letters statistics say nothing: what most write is likeliest.
  if (bytes.length < fewest) return candidates[0]
  const order = analyse(bytes.subarray(0, sampleLength)).map(({ name }) => detected[name])
  const first = order.find((name) => candidates.some(({ encoding }) => encoding === name))
  return candidates.find(({ encoding }) => encoding === first) ?? candidates[0]
}

/**
 * Reads bytes as text: a byte order mark decides, then strict UTF-8, then the encodings of Chinese that
 * read every byte, the likeliest first. Throws InputError for an empty file and for what is no text.
 */
export function decode(bytes: Uint8Array, display: string): Decoded {
  if (bytes.length === 0) throw new InputError(`cannot read ${display}: it is empty`)
  refuseBinary(bytes, display)
  refuseUtf32(bytes, display)
  const found = marked(bytes, display) ?? unmarked(bytes)
  if (found === undefined) {
    throw new InputError(`cannot read ${display}: it is no text in UTF-8, UTF-16, GB 18030 or Big5`)
  }
  if (found.text.trim() === '') {
    throw new InputError(`cannot read ${display}: it holds nothing but white space`)
  }
  return found
}
