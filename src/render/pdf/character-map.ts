/** Adds the code points of a format 4 subtable (OpenType cmap: segments of the basic plane). */
function readSegments(view: DataView, table: number, found: Set<number>): void {
  const count = view.getUint16(table + 6) / 2
  const ends = table + 14
  const starts = ends + count * 2 + 2
  const deltas = starts + count * 2
  const offsets = deltas + count * 2
  for (let segment = 0; segment < count; segment += 1) {
    const start = view.getUint16(starts + segment * 2)
    const end = view.getUint16(ends + segment * 2)
    const delta = view.getUint16(deltas + segment * 2)
    const offsetAt = offsets + segment * 2
    const offset = view.getUint16(offsetAt)
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : view.getUint16(offsetAt + offset + (code - start) * 2)
      if (glyph !== 0) found.add(code)
    }
  }
}

/** Adds the code points of a format 12 subtable (groups of all planes). */
function readGroups(view: DataView, table: number, found: Set<number>): void {
  const count = view.getUint32(table + 12)
  for (let group = 0; group < count; group += 1) {
    const at = table + 16 + group * 12
    const end = view.getUint32(at + 4)
    for (let code = view.getUint32(at); code <= end; code += 1) found.add(code)
  }
}

function tableOffset(view: DataView, tag: string): number {
  const wanted = [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0)
  const count = view.getUint16(4)
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16
    if (view.getUint32(record) === wanted) return view.getUint32(record + 8)
  }
  throw new Error(`the font has no ${tag} table`)
}

/** The code points for which a TrueType font has a glyph (OpenType 1.9, cmap formats 4 and 12). */
export function coveredCodePoints(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const map = tableOffset(view, 'cmap')
  const found = new Set<number>()
  const count = view.getUint16(map + 2)
  for (let index = 0; index < count; index += 1) {
    const table = map + view.getUint32(map + 4 + index * 8 + 4)
    const format = view.getUint16(table)
    if (format === 4) readSegments(view, table, found)
    if (format === 12) readGroups(view, table, found)
  }
  return found
}
