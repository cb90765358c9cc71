import type { IImageOptions, ParagraphChild } from 'docx'
import type { Image, ImageReference } from 'mdast'
import { writtenText } from '../manuscript.ts'
import type { WordContext } from './context.ts'
import type { WordPicture } from './pictures.ts'
import { textRun } from './runs.ts'

/** Lengths of pictures are counted in 96ths of an inch, 15 twips. */
const twipsPerPixel = 15

/** A picture of the review in a line, as wide as the lines at most; its description where it cannot be had. */
export function pictureRun(
  url: string,
  alt: string,
  node: Image | ImageReference,
  context: WordContext,
): readonly ParagraphChild[] {
  const picture = context.pictures.get(url)
  if (picture === undefined) {
    const message = `The image "${url}" cannot be shown, its description stands for it; an image is a file inside the review's folder.`
    context.report('render/image', 'warning', message, node)
    return textRun(alt === '' ? url : alt, {}, context)
  }
  context.pictureNodes.push({ url, node })
  context.counts.drawings += 1
  context.shown.add(url)
  return [new context.library.ImageRun(options(picture, alt, context))]
}

function options(picture: WordPicture, alt: string, context: WordContext): IImageOptions {
  const { measure, counts } = context
  const scale = Math.min(1, measure / twipsPerPixel / picture.width)
  const description = writtenText(alt)
  const shape = {
    transformation: {
      width: Math.max(1, Math.round(picture.width * scale)),
      height: Math.max(1, Math.round(picture.height * scale)),
    },
    altText: {
      id: String(counts.drawings),
      name: `Picture ${counts.drawings}`,
      description,
      title: description,
    },
  }
  if (picture.type !== 'svg') return { ...shape, type: picture.type, data: picture.bytes }
  const fallback = { type: 'png' as const, data: picture.fallback ?? new Uint8Array() }
  return { ...shape, type: 'svg', data: picture.bytes, fallback }
}
