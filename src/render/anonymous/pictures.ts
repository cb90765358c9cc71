const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Segments of a JPEG for programs and comments (APP1 to APP15 but the colours of APP2 and APP14, COM). */
function plainJpeg(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const kind = bytes[at + 1] ?? 0
    if (kind === 0xda) break
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    const isApplication = kind >= 0xe1 && kind <= 0xef && kind !== 0xe2 && kind !== 0xee
    if (!isApplication && kind !== 0xfe) parts.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}

const keptChunks =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|sBIT|bKGD|hIST|pHYs|acTL|fcTL|fdAT)$/u

/** Chunks of a PNG that are no picture: texts, dates, EXIF. */
function plainPng(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (keptChunks.test(latin1(bytes.subarray(at + 4, at + 8)))) parts.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat(parts)
}

/** Comments, metadata and the names of programs in a drawing; its words are read like any text. */
function plainSvg(text: string, hide: (text: string) => string): string {
  const bare = text
    .replaceAll(/<!--[\s\S]*?-->/gu, '')
    .replaceAll(/<metadata\b[\s\S]*?<\/metadata\s*>/gu, '')
    .replaceAll(/<(?:sodipodi|inkscape):[\w-]+\b[^>]*\/>/gu, '')
    .replaceAll(/\s(?:sodipodi|inkscape):[\w-]+\s*=\s*(?:"[^"]*"|'[^']*')/gu, '')
  return bare.replaceAll(/>[^<]+</gu, (words) => hide(words))
}

/** The data URI of a picture without what it says of its maker. */
export function plainPicture(uri: string, hide: (text: string) => string): string {
  const [, type, data] = /^data:(image\/[\w.+-]+);base64,(.*)$/su.exec(uri) ?? []
  if (type === undefined || data === undefined) return uri
  const bytes = Buffer.from(data, 'base64')
  const made = ((): Uint8Array => {
    if (type === 'image/jpeg') return plainJpeg(bytes)
    if (type === 'image/png') return plainPng(bytes)
    if (type === 'image/svg+xml') return Buffer.from(plainSvg(bytes.toString('utf8'), hide))
    return bytes
  })()
  return `data:${type};base64,${Buffer.from(made).toString('base64')}`
}
