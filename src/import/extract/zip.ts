import { inflateRawSync } from 'node:zlib'
import { InputError } from '../../model/problem.ts'

/** A file in a zip archive, as the directory at the archive's end tells of it. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const megabyte = 1024 * 1024
/** No article is larger; a file that claims to be is made to fill the memory. */
const largest = 200 * megabyte
const mostEntries = 20_000
/** XML shrinks to a tenth; what shrinks to a thousandth is made to. */
const largestRatio = 250

function directoryEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}

/** Reads the directory. Throws RangeError where it leads out of the file. */
function entriesOf(bytes: Uint8Array, view: DataView, end: number): readonly Entry[] {
  const number = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < number && index < mostEntries; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no entry of a directory')
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function contentOf(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset, packed, method, size } = entry
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const data = bytes.subarray(start, start + packed)
  if (method === 0) return data
  // The directory may lie about the size: no more is unpacked than it claims.
  return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
}

/** Files of an archive that was found to be harmless. */
export interface Archive {
  readonly names: readonly string[]
  /** Content of a file; undefined where there is none of the name. */
  readonly read: (name: string) => Uint8Array | undefined
}

/**
 * Looks through a zip archive before anyone unpacks it; `what` it should be, for the message. Throws
 * InputError for one that is damaged, encrypted, or would fill the memory.
 */
export function checkedZip(bytes: Uint8Array, name: string, what: string): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = directoryEnd(view)
  if (end === undefined)
    throw new InputError(`cannot read ${name}: it is no ${what}, no zip archive`)
  try {
    const entries = entriesOf(bytes, view, end)
    refuseHarm(entries, bytes.length, name)
    const files = new Map(entries.map((entry) => [entry.name, entry]))
    // Whoever unpacks them later does not look at how large they become.
    const texts = entries.filter((entry) => /\.(?:xml|rels)$/iu.test(entry.name))
    for (const entry of texts) contentOf(bytes, view, entry)
    return {
      names: [...files.keys()],
      read: (wanted) => {
        const entry = files.get(wanted)
        return entry === undefined ? undefined : contentOf(bytes, view, entry)
      },
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    throw new InputError(`cannot read ${name}: its zip archive is damaged`, { cause })
  }
}

function refuseHarm(entries: readonly Entry[], length: number, name: string): void {
  if (entries.some(({ isEncrypted }) => isEncrypted)) {
    throw new InputError(`cannot read ${name}: it is encrypted; expected one without a password`)
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const isBomb = total > largest || (total > 10 * megabyte && total > largestRatio * length)
  if (isBomb || entries.length >= mostEntries) {
    throw new InputError(
      `cannot read ${name}: its archive would unpack to ${Math.ceil(total / megabyte)} MB in ${entries.length} files; at most ${largest / megabyte} MB are read`,
    )
  }
}
