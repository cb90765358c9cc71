import { InputError } from '../../model/problem.ts'

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

function decodedAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Encodings to try: by the byte order mark, by what the file declares, then the usual ones. */
function candidates(bytes: Uint8Array): readonly string[] {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) return [marked[1]]
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const declared = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/iu.exec(head)?.[1]
  // A file that can be read as UTF-8 is UTF-8, whatever it says of itself.
  return ['utf-8', ...(declared === undefined ? [] : [declared]), 'gb18030']
}

/** Text of an HTML or XML file in the encoding that it has. Throws InputError where none fits. */
export function markupText(bytes: Uint8Array, name: string): string {
  for (const encoding of candidates(bytes)) {
    const text = decodedAs(bytes, encoding)
    if (text !== undefined && !text.includes('\0')) return text
  }
  throw new InputError(
    `cannot read ${name}: its bytes are no text in UTF-8, UTF-16, GB 18030 or the encoding that it declares`,
  )
}

/** Runs what reads a tree. Throws InputError where that is nested too deeply to be a text. */
export function withinDepth<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new InputError(`cannot read ${name}: its elements are nested too deeply`, { cause })
  }
}
