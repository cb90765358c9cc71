import { createHash } from 'node:crypto'
import { cleanDrawing } from './drawing.ts'
import { type Picture, pictureOf } from './manuscript.ts'

/** A picture as a file of its own beside the text. */
export interface PictureFile extends Picture {
  /** `figure-1.png` */
  readonly name: string
}

/** Pictures that a text asked for, in the order of their first use; the same picture is one file. */
export interface PictureFiles {
  /** The file of the picture at an address of the text; undefined where there is none to be had. */
  readonly fileOf: (url: string) => PictureFile | undefined
  readonly all: () => readonly PictureFile[]
}

const signatures: readonly (readonly [RegExp, string, string])[] = [
  [/^\u{89}PNG\r\n/u, 'image/png', 'png'],
  [/^\xFF\xD8\xFF/u, 'image/jpeg', 'jpg'],
  [/^GIF8[79]a/u, 'image/gif', 'gif'],
  [/^RIFF[\s\S]{4}WEBP/u, 'image/webp', 'webp'],
]

/** The picture by what its bytes say, whatever its name was; a drawing without programs. */
function checked(picture: Picture): Picture | undefined {
  if (picture.mediaType === 'image/svg+xml') {
    const text = cleanDrawing(new TextDecoder().decode(picture.bytes))
    return text === undefined ? undefined : { ...picture, bytes: new TextEncoder().encode(text) }
  }
  const start = String.fromCharCode(...picture.bytes.subarray(0, 16))
  const found = signatures.find(([pattern]) => pattern.test(start))
  if (found === undefined) return undefined
  const [, mediaType, extension] = found
  return { bytes: picture.bytes, mediaType, extension }
}

/** Names the pictures that `image` has as data URIs, when they are asked for. */
export function pictureFiles(image: (url: string) => string | undefined): PictureFiles {
  const byUrl = new Map<string, PictureFile | undefined>()
  const byContent = new Map<string, PictureFile>()
  const make = (url: string): PictureFile | undefined => {
    const read = pictureOf(image(url))
    const picture = read === undefined ? undefined : checked(read)
    if (picture === undefined) return undefined
    const key = createHash('sha256').update(picture.bytes).digest('hex')
    const known = byContent.get(key)
    if (known !== undefined) return known
    const file = { ...picture, name: `figure-${byContent.size + 1}.${picture.extension}` }
    byContent.set(key, file)
    return file
  }
  return {
    fileOf: (url) => {
      if (!byUrl.has(url)) byUrl.set(url, make(url))
      return byUrl.get(url)
    },
    all: () => [...byContent.values()],
  }
}
