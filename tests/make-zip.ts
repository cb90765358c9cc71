import { crc32, deflateRawSync } from 'node:zlib'

/** A file for `makeZip`; `claimedSize` is what the directory says in place of the truth. */
export interface ZipFile {
  readonly name: string
  readonly content: string | Uint8Array
  readonly claimedSize?: number
  readonly flags?: number
}

interface Packed {
  readonly name: Buffer
  readonly data: Buffer
  /** What both headers of a file share. */
  readonly facts: Buffer
}

function pack({ name, content, claimedSize, flags = 0 }: ZipFile): Packed {
  const raw = Buffer.from(content)
  const data = deflateRawSync(raw)
  const path = Buffer.from(name)
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(flags, 2)
  facts.writeUInt16LE(8, 4)
  facts.writeUInt32LE(checksum(raw), 10)
  facts.writeUInt32LE(data.length, 14)
  facts.writeUInt32LE(claimedSize ?? raw.length, 18)
  facts.writeUInt16LE(path.length, 22)
  return { name: path, data, facts }
}

function checksum(data: Buffer): number {
  return crc32(data)
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A zip archive of small files. */
export function makeZip(files: readonly ZipFile[]): Uint8Array {
  const packed = files.map(pack)
  const parts: Buffer[] = []
  let at = 0
  const directory = packed.map(({ name, data, facts }) => {
    const local = Buffer.concat([number(0x04034b50), facts, name, data])
    const entry = Buffer.concat([
      number(0x02014b50),
      Buffer.from([20, 0]),
      facts,
      Buffer.alloc(10),
      number(at),
      name,
    ])
    parts.push(local)
    at += local.length
    return entry
  })
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}
