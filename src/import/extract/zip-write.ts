import { crc32 } from 'node:zlib'

function numbers(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes)
      if (bytes === 2) buffer.writeUInt16LE(value)
      else buffer.writeUInt32LE(value)
      return buffer
    }),
  )
}

/** A zip archive of files as they are, not packed: it is read again at once. */
export function storedZip(
  files: readonly (readonly [name: string, content: Uint8Array])[],
): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of files) {
    const path = Buffer.from(name)
    const size = content.byteLength
    // Version 2.0, names in UTF-8, stored, the first day that the format knows.
    const facts = numbers(
      [20, 2],
      [0x0800, 2],
      [0, 2],
      [0, 2],
      [0x21, 2],
      [crc32(content), 4],
      [size, 4],
      [size, 4],
      [path.length, 2],
      [0, 2],
    )
    const entry = [numbers([0x04034b50, 4]), facts, path, Buffer.from(content)]
    parts.push(...entry)
    directory.push(
      numbers([0x02014b50, 4], [20, 2]),
      facts,
      Buffer.alloc(10),
      numbers([offset, 4]),
      path,
    )
    offset += entry.reduce((sum, { length }) => sum + length, 0)
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0)
  const end = numbers(
    [0x06054b50, 4],
    [0, 4],
    [files.length, 2],
    [files.length, 2],
    [length, 4],
    [offset, 4],
    [0, 2],
  )
  return Buffer.concat([...parts, ...directory, end])
}
