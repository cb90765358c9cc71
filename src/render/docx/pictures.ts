import type { Review } from '../../model/review.ts'
import { sides } from '../../model/review.ts'
import { walkMdast } from '../../model/walk.ts'
import type { RenderContext } from '../format.ts'
import { definitionsOf, pictureOf } from '../manuscript.ts'
import { type PictureSize, sizeOf } from './picture-size.ts'
import { rasters } from './raster.ts'

/** A picture as Word can show it; drawings of lines have one of pixels beside them. */
export interface WordPicture extends PictureSize {
  readonly type: 'png' | 'jpg' | 'gif' | 'svg'
  /** Of a picture that is still drawn: what stands for it until then. */
  readonly bytes: Uint8Array
  readonly fallback?: Uint8Array
}

/** The pictures of a review, those of pixels that are still drawn, and how they were. */
export interface WordPictures {
  readonly byUrl: ReadonlyMap<string, WordPicture>
  /** What stands for a picture → the picture. */
  readonly drawn: Promise<ReadonlyMap<string, Uint8Array>>
  /** What is not as it should be, by address. */
  readonly faults: Promise<ReadonlyMap<string, string>>
}

/** Addresses of the pictures of a review, in the order of its texts. */
export function pictureUrls(review: Review): readonly string[] {
  const urls = new Set<string>()
  for (const side of sides) {
    const definitions = definitionsOf(review.articles[side])
    for (const { blocks } of review.units) {
      const node = blocks[side]?.node
      if (node === undefined) continue
      walkMdast(node, (one) => {
        if (one.type === 'image') urls.add(one.url)
        if (one.type !== 'imageReference') return
        const url = definitions.get(one.identifier.toUpperCase())?.url
        if (url !== undefined) urls.add(url)
      })
    }
  }
  return [...urls]
}

const plainTypes = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' } as const

const isPlain = (type: string): type is keyof typeof plainTypes => Object.hasOwn(plainTypes, type)

const notes = {
  browser: undefined,
  canvas:
    'there is no browser here (`biyi doctor`), and what was drawn instead may lack arrow heads',
  blank:
    'there is no browser here (`biyi doctor`), and programs that show no SVG show an empty box',
} as const

/**
 * The pictures of a review; one that cannot be read is left out. A browser draws those of lines anew
 * while the document is written: what stands for them is put right when it is packed.
 */
export function picturesOf(review: Review, image: RenderContext['image']): WordPictures {
  const found = pictureUrls(review).flatMap((url) => {
    const uri = image(url)
    const picture = pictureOf(uri)
    if (uri === undefined || picture === undefined) return []
    const size = sizeOf(picture.bytes, picture.mediaType)
    return size === undefined ? [] : [{ url, uri, picture, size, stand: `picture of ${url}` }]
  })
  const lines = found.filter(({ picture }) => !isPlain(picture.mediaType))
  const made = rasters(lines.map(({ uri, size }) => ({ uri, ...size })))
  const byUrl = found.map(({ url, picture, size, stand }): readonly [string, WordPicture] => {
    const { bytes, mediaType } = picture
    if (isPlain(mediaType)) return [url, { ...size, type: plainTypes[mediaType], bytes }]
    const instead = new TextEncoder().encode(stand)
    return mediaType === 'image/svg+xml'
      ? [url, { ...size, type: 'svg', bytes, fallback: instead }]
      : [url, { ...size, type: 'png', bytes: instead }]
  })
  const drawn = made.then(
    ({ pictures }) =>
      new Map(lines.map(({ stand }, index) => [stand, pictures[index] ?? new Uint8Array()])),
  )
  const faults = made.then(({ by }) => {
    const why = notes[by]
    return new Map(
      why === undefined
        ? []
        : lines.map(({ url }) => [
            url,
            `The image "${url}" has no exact picture of pixels beside it: ${why}.`,
          ]),
    )
  })
  return { byUrl: new Map(byUrl), drawn, faults }
}
