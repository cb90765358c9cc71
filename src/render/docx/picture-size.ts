/** Width and height in pixels at 96 to the inch. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

const u16 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const u16le = (bytes: Uint8Array, at: number): number =>
  ((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0)
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65536 + u16(bytes, at + 2)

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte)

function pngSize(bytes: Uint8Array): PictureSize | undefined {
  if (!startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return undefined
  return { width: u32(bytes, 16), height: u32(bytes, 20) }
}

function gifSize(bytes: Uint8Array): PictureSize | undefined {
  if (!startsWith(bytes, 0x47, 0x49, 0x46)) return undefined
  return { width: u16le(bytes, 6), height: u16le(bytes, 8) }
}

/** The frame header of a JPEG (ITU-T T.81, B.2.2), behind segments that are passed over. */
function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  if (!startsWith(bytes, 0xff, 0xd8)) return undefined
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const kind = bytes[at + 1] ?? 0
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)
    if (isFrame) return { width: u16(bytes, at + 7), height: u16(bytes, at + 5) }
    at += 2 + u16(bytes, at + 2)
  }
  return undefined
}

/** The three kinds of WebP (RFC 9649): with features, lossless, lossy. */
function webpSize(bytes: Uint8Array): PictureSize | undefined {
  if (!startsWith(bytes, 0x52, 0x49, 0x46, 0x46) || bytes[8] !== 0x57) return undefined
  const u24le = (at: number) => u16le(bytes, at) + (bytes[at + 2] ?? 0) * 65536
  switch (bytes[15]) {
    case 0x58:
      return { width: u24le(24) + 1, height: u24le(27) + 1 }
    case 0x4c:
      return {
        width: (u16le(bytes, 21) & 0x3fff) + 1,
        height: ((u24le(22) >> 6) & 0x3fff) + 1,
      }
    default:
      return { width: u16le(bytes, 26) & 0x3fff, height: u16le(bytes, 28) & 0x3fff }
  }
}

const perUnit: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}

function lengthOf(text: string | undefined): number | undefined {
  const [, number, unit = ''] =
    /^\s*(\d+(?:\.\d+)?)\s*(px|pt|pc|in|cm|mm)?\s*$/u.exec(text ?? '') ?? []
  return number === undefined ? undefined : Number(number) * (perUnit[unit] ?? 1)
}

/** Of the root element: its own lengths, else those of its view box. */
export function svgSize(svg: string): PictureSize | undefined {
  const root = /<svg\b[^>]*>/u.exec(svg)?.[0]
  if (root === undefined) return undefined
  const attribute = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(root)?.[1]
  const [, , boxWidth, boxHeight] = (attribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number)
  const width = lengthOf(attribute('width'))
  const height = lengthOf(attribute('height'))
  const ratio = boxWidth && boxHeight ? boxHeight / boxWidth : undefined
  if (width !== undefined) return { width, height: height ?? width * (ratio ?? 0.5) }
  if (height !== undefined) return { width: height / (ratio ?? 0.5), height }
  return { width: boxWidth || 300, height: boxHeight || 150 }
}

/** Size of a picture by its own bytes; undefined where they are none of its kind. */
export function sizeOf(bytes: Uint8Array, mediaType: string): PictureSize | undefined {
  const found =
    mediaType === 'image/svg+xml'
      ? svgSize(Buffer.from(bytes).toString('utf8'))
      : (pngSize(bytes) ?? gifSize(bytes) ?? webpSize(bytes) ?? jpegSize(bytes))
  return found !== undefined && found.width > 0 && found.height > 0 ? found : undefined
}
