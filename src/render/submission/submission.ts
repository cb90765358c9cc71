import { strToU8 } from 'fflate'
import type { Config } from '../../model/config.ts'
import type { Problem } from '../../model/problem.ts'
import type { Review } from '../../model/review.ts'
import { renderWord, type WordOptions } from '../docx/format.ts'
import { archive } from '../docx/pack.ts'
import { picturesOf, pictureUrls } from '../docx/pictures.ts'
import type { RenderContext } from '../format.ts'
import { formats } from '../formats.ts'
import { pictureOf } from '../manuscript.ts'
import { type Item, manifest } from './manifest.ts'

interface Source {
  readonly review: Review
  readonly context: RenderContext
}

interface File {
  readonly name: string
  readonly content: Uint8Array
  readonly item: Omit<Item, 'id' | 'href'>
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content

async function wordFile(
  { review, context }: Source,
  name: string,
  title: string,
  options: WordOptions,
): Promise<{ readonly file: File; readonly problems: readonly Problem[] }> {
  const { content, problems } = await renderWord(review, context, options)
  const item = {
    type: options.part === 'title-page' ? 'title page' : 'manuscript',
    title,
    mediaType: word,
  }
  return { file: { name, content: bytesOf(content), item }, problems }
}

/** Each figure as a file of its own, in the order of the text; drawings of lines also as pixels. */
async function figureFiles({ review, context }: Source): Promise<readonly File[]> {
  const { drawn } = picturesOf(review, context.image)
  const pixels = await drawn
  return pictureUrls(review).flatMap((url, index): readonly File[] => {
    const picture = pictureOf(context.image(url))
    if (picture === undefined) return []
    const title = `Figure ${index + 1}`
    const base = `figures/Figure-${index + 1}`
    const { bytes, extension, mediaType } = picture
    const own = {
      name: `${base}.${extension}`,
      content: bytes,
      item: { type: 'figure', title, mediaType },
    }
    const made = pixels.get(`picture of ${url}`)
    if (made === undefined) return [own]
    return [
      own,
      {
        name: `${base}.png`,
        content: made,
        item: { type: 'figure', title, mediaType: 'image/png' },
      },
    ]
  })
}

/** The article as XML, where that format is written. */
async function articleFile({ review, context }: Source): Promise<readonly File[]> {
  const format = formats.find(({ file }) => file === 'review.xml')
  if (format === undefined) return []
  const { content } = await format.render(review, context)
  const item = { type: 'article-metadata', title: 'Article', mediaType: 'application/xml' }
  return [{ name: 'article.xml', content: bytesOf(content), item }]
}

/** The files of a submission in the order in which they are handed in, and all of them in one archive. */
export async function renderSubmissionFiles(
  named: Source,
  blinded: Source,
  profile: Config['docx']['profile'],
  checklist: string,
): Promise<{
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[]
  readonly problems: readonly Problem[]
}> {
  const options = { profile }
  const documents = [
    await wordFile(named, '1-title-page.docx', 'Title page', { ...options, part: 'title-page' }),
    await wordFile(blinded, '2-main-text-blinded.docx', 'Main text, blinded', {
      ...options,
      part: 'text',
    }),
    await wordFile(named, '3-main-text.docx', 'Main text', options),
  ]
  const list: File = {
    name: 'checklist.md',
    content: strToU8(checklist),
    item: { type: 'supplemental', title: 'Checklist', mediaType: 'text/markdown' },
  }
  const files = [
    ...(await articleFile(named)),
    ...documents.map(({ file }) => file),
    // Reviewers see the figures too: what a file says of its maker is gone.
    ...(await figureFiles({ review: named.review, context: blinded.context })),
    list,
  ]
  const items = files.map(({ name, item }, index) => ({
    ...item,
    id: `item-${index + 1}`,
    href: name,
  }))
  const index = { name: 'manifest.xml', content: strToU8(manifest(items)) }
  const all = [index, ...files]
  const zip = archive(new Map(all.map(({ name, content }) => [name, content])))
  return {
    files: [
      ...all.map(({ name, content }) => ({ name, content })),
      { name: 'submission.zip', content: zip },
    ],
    problems: documents.flatMap(({ problems }) => problems),
  }
}
