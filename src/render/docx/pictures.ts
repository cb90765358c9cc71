import { walkMdast } from '../../model/walk.ts'
import type { Review } from '../../model/review.ts'
import { sides } from '../../model/review.ts'
import type { RenderContext } from '../format.ts'
import { definitionsOf, pictureOf } from '../manuscript.ts'
import { type PictureSize, sizeOf } from './picture-size.ts'
import { rasters } from './raster.ts'

/** A picture as Word can show it; drawings of lines have one of pixels beside them. */
export interface WordPicture extends PictureSize {
  readonly type: 'png' | 'jpg' | 'gif' | 'svg'
  readonly bytes: Uint8Array
  readonly fallback?: Uint8Array
  /** What is not as it should be. */
  readonly note?: string
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
  blank: 'there is no browser here (`biyi doctor`), and programs that show no SVG show an empty box',
} as const

/** The pictures of a review by their addresses; one that cannot be read is left out. */
export async function picturesOf(
  review: Review,
  image: RenderContext['image'],
): Promise<ReadonlyMap<string, WordPicture>> {
  const found = pictureUrls(review).flatMap((url) => {
    const uri = image(url)
    const picture = pictureOf(uri)
    if (uri === undefined || picture === undefined) return []
    const size = sizeOf(picture.bytes, picture.mediaType)
    return size === undefined ? [] : [{ url, uri, picture, size }]
  })
  const drawn = found.filter(({ picture }) => !isPlain(picture.mediaType))
  const made = await rasters(drawn.map(({ uri, size }) => ({ uri, ...size })))
  const why = notes[made.by]
  return new Map(
    found.map(({ url, picture, size }): readonly [string, WordPicture] => {
      const { bytes, mediaType } = picture
      if (isPlain(mediaType)) return [url, { ...size, type: plainTypes[mediaType], bytes }]
      const index = drawn.findIndex((one) => one.url === url)
      const fallback = made.pictures[index] ?? new Uint8Array()
      const note = why === undefined ? {} : { note: `The image "${url}" has no exact picture of pixels beside it: ${why}.` }
      return mediaType === 'image/svg+xml'
        ? [url, { ...size, type: 'svg', bytes, fallback, ...note }]
        : [url, { ...size, type: 'png', bytes: fallback, ...note }]
    }),
  )
}
