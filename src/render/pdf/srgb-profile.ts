/** A number as ICC writes it: 16 bits before the point, 16 behind. */
const fixed = (value: number) => Math.round(value * 65536)

function tag(type: string, ...words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 + words.length * 4)
  bytes.write(type, 0, 'latin1')
  for (const [index, word] of words.entries()) bytes.writeInt32BE(word, 8 + index * 4)
  return bytes
}

const xyz = (x: number, y: number, z: number) => tag('XYZ ', fixed(x), fixed(y), fixed(z))

function localized(text: string): Buffer {
  const body = Buffer.from(text, 'utf16le').swap16()
  const head = tag('mluc', 1, 12, 0x656e5553, body.length, 28)
  const bytes = Buffer.concat([head, body])
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}

/** The curve of sRGB (IEC 61966-2-1): a function of type 3. */
function curve(): Buffer {
  const values = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed)
  return tag('para', 3 << 16, ...values)
}

/**
 * An ICC profile of sRGB (ICC.1:2010, version 4.2; primaries adapted to D50), for the output intent
 * of PDF/A: the colours that the browser writes are those of sRGB.
 */
export function srgbProfile(): Uint8Array {
  const shape = curve()
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', localized('sRGB')],
    ['cprt', localized('No copyright')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', shape],
    ['gTRC', shape],
    ['bTRC', shape],
  ]
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length, 0)
  let offset = 128 + table.length
  for (const [index, [name, data]] of tags.entries()) {
    table.write(name, 4 + index * 12, 'latin1')
    table.writeUInt32BE(offset, 8 + index * 12)
    table.writeUInt32BE(data.length, 12 + index * 12)
    offset += data.length
  }
  const header = Buffer.alloc(128)
  header.writeUInt32BE(offset, 0)
  header.writeUInt32BE(0x04200000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries())
    header.writeUInt16BE(part, 24 + index * 2)
  header.write('acsp', 36, 'latin1')
  for (const [index, value] of [0.9642, 1, 0.8249].entries()) {
    header.writeInt32BE(fixed(value), 68 + index * 4)
  }
  return Buffer.concat([header, table, ...tags.map(([, data]) => data)])
}
