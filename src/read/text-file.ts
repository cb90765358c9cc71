import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { InputError } from '../model/problem.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOTDIR: 'no such file',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
}

/** Why the system refused to read a file, in a few words. */
export function readingFault(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause))
}

/** Undefined where the bytes are no text in the encoding. */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const isValid = (encoding: string, bytes: Uint8Array): boolean =>
  strictly(encoding, bytes) !== undefined

/** Line, from 1, of the first byte that is no UTF-8. */
function faultyLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length
    if (!isValid('utf-8', bytes.subarray(start, end))) return line
    start = end
  }
  return line
}

/** What stands in bytes that are no UTF-8: many Chinese texts are still saved otherwise. */
function foundEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return 'it is UTF-16 text'
  }
  const isText = !bytes.includes(0) && isValid('gb18030', bytes)
  const hint = isText ? ', it may be GB 18030' : ''
  return `line ${faultyLine(bytes)} is not UTF-8 text${hint}`
}

function decoded(bytes: Uint8Array, display: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const found = foundEncoding(bytes)
    throw new InputError(`cannot read ${display}: ${found}; expected a file saved as UTF-8`, {
      cause,
    })
  }
}

async function readBytes(path: string, display: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new InputError(`cannot read ${display}: ${readingFault(cause)}`, { cause })
  }
}

/** Reads a file as UTF-8, a byte order mark removed. Throws InputError when it cannot. */
export async function readTextFile(path: string, display: string): Promise<string> {
  return decoded(await readBytes(path, display), display)
}

/** A text and the encoding in which it was saved. */
export interface EncodedText {
  readonly text: string
  /** As the WHATWG Encoding Standard names it. */
  readonly encoding: string
}

/** Whether most bytes that are not ASCII stand side by side, as those of a Chinese text do. */
function isWideText(bytes: Uint8Array): boolean {
  let alone = 0
  let beside = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue
    if ((bytes[at + 1] ?? 0) >= 0x80 || (bytes[at - 1] ?? 0) >= 0x80) beside += 1
    else alone += 1
  }
  return beside > alone
}

/**
 * Reads a file that another program exported: UTF-8, UTF-16 with its mark, else GB 18030, Big5 or, where
 * only single letters are not ASCII, Windows-1252. Throws InputError when it cannot.
 */
export async function readEncodedFile(path: string, display: string): Promise<EncodedText> {
  const bytes = await readBytes(path, display)
  const text = strictly('utf-8', bytes)
  if (text !== undefined) return { text, encoding: 'utf-8' }
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const candidates = isUtf16
    ? [first === 0xff ? 'utf-16le' : 'utf-16be']
    : bytes.includes(0)
      ? []
      : isWideText(bytes)
        ? ['gb18030', 'big5']
        : ['windows-1252']
  for (const encoding of candidates) {
    const read = strictly(encoding, bytes)
    if (read !== undefined) return { text: read, encoding }
  }
  return { text: decoded(bytes, display), encoding: 'utf-8' }
}

/** Reads standard input to its end as UTF-8, a byte order mark removed. Throws InputError. */
export async function readStandardInput(): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await buffer(process.stdin)
  } catch (cause) {
    throw new InputError(`cannot read standard input: ${readingFault(cause)}`, { cause })
  }
  return decoded(bytes, 'standard input')
}
