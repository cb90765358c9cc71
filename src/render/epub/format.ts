import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Element } from 'hast'
import type { Review } from '../../model/review.ts'
import { walkHast } from '../../model/walk.ts'
import { bookContent } from '../book-content.ts'
import type { RenderContext, Rendered } from '../format.ts'
import { type PictureFile, pictureFiles } from '../picture-files.ts'
import { strayCharacters } from '../stray-characters.ts'
import { type Chapter, chaptersOf } from './chapters.ts'
import { deadLinks } from './dead-links.ts'
import { settleLinks } from './links.ts'
import { navigation } from './navigation.ts'
import {
  type BookFeatures,
  type ManifestItem,
  packageDocument,
  titlesOf,
} from './package-document.ts'
import { xhtmlPage } from './xhtml.ts'

/** What the renderer takes for a picture, and which file it stands for. */
const mark = 'data:image/file,'

/** Readers of EPUB 3.2 know no WebP, and want to be told of another picture to show. */
const noWebp =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><text x="8" y="36" font-size="20">WebP</text></svg>'

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`

function has(chapter: Chapter, isWanted: (node: Element) => boolean): boolean {
  let isFound = false
  for (const root of chapter.body) {
    walkHast(root, (node) => {
      if (node.type === 'element' && isWanted(node)) isFound = true
    })
  }
  return isFound
}

const isFormula = ({ tagName }: Element): boolean => tagName === 'math'

function featuresOf(chapters: readonly Chapter[]): BookFeatures {
  const some = (isWanted: (node: Element) => boolean) =>
    chapters.some((chapter) => has(chapter, isWanted))
  const isBare = ({ tagName, properties }: Element) =>
    tagName === 'img' && String(properties['alt'] ?? '').trim() === ''
  return {
    hasPictures: some(({ tagName }) => tagName === 'img'),
    areDescribed: !some(isBare),
    hasFormulas: some(isFormula),
  }
}

/** The whole file; its times are those of no day, so that the same review gives the same bytes. */
function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const mtime = new Date(1980, 0, 1)
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    const isPlain = name === 'mimetype' || /\.(?:png|jpg|gif|webp)$/u.test(name)
    entries[name] = [bytes, { level: isPlain ? 0 : 9, mtime }]
  }
  return zipSync(entries)
}

interface BookImage extends ManifestItem {
  readonly bytes: Uint8Array
}

function imagesOf(files: readonly PictureFile[]): readonly BookImage[] {
  const images = files.map(
    ({ name, mediaType, bytes }): BookImage => ({
      id: name.replace('.', '-'),
      href: `images/${name}`,
      mediaType,
      bytes,
      ...(mediaType === 'image/webp' ? { fallback: 'no-webp' } : {}),
    }),
  )
  if (!images.some(({ fallback }) => fallback !== undefined)) return images
  const href = 'images/no-webp.svg'
  const bytes = strToU8(noWebp)
  return [...images, { id: 'no-webp', href, mediaType: 'image/svg+xml', bytes }]
}

/** One book of the review: EPUB 3.3, both languages or one. */
export async function renderEpub(review: Review, context: RenderContext): Promise<Rendered> {
  const pictures = pictureFiles(context.image)
  const content = await bookContent(review, context, 'web', (url) => {
    const file = pictures.fileOf(url)
    return file === undefined ? undefined : `${mark}${file.name}`
  })
  const { shown } = content
  const made = chaptersOf(review, content)
  const chapters = settleLinks(made, (src) => `images/${src.slice(mark.length)}`)
  const titles = titlesOf(review, shown)
  const title = titles.map(({ text }) => text).join(' / ')
  const { tag } = review.articles[shown[0] ?? 'source']
  const page = (name: string, body: readonly Element[]) => xhtmlPage(tag, name, body)
  const pages = chapters.map((chapter): ManifestItem & { readonly text: string } => ({
    id: chapter.file.replace(/\.xhtml$/u, ''),
    href: chapter.file,
    mediaType: 'application/xhtml+xml',
    isInSpine: true,
    ...(has(chapter, isFormula) ? { properties: 'mathml' } : {}),
    text: page(title, chapter.body),
  }))
  const contents = page(title, navigation(review, shown, chapters, title))
  const images = imagesOf(pictures.all())
  const [first, ...others] = pages
  const nav = {
    id: 'nav',
    href: 'nav.xhtml',
    mediaType: 'application/xhtml+xml',
    properties: 'nav',
    isInSpine: true,
  }
  const items: readonly ManifestItem[] = [
    ...(first === undefined ? [] : [first]),
    nav,
    ...others,
    { id: 'style', href: 'book.css', mediaType: 'text/css' },
    ...images,
  ]
  const files = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'EPUB/package.opf': packageDocument(review, shown, items, featuresOf(chapters)),
    'EPUB/nav.xhtml': contents,
    'EPUB/book.css': context.templates.book,
    ...Object.fromEntries(pages.map(({ href, text }) => [`EPUB/${href}`, text])),
    ...Object.fromEntries(images.map(({ href, bytes }) => [`EPUB/${href}`, bytes])),
  }
  return {
    content: zipped(files),
    problems: [
      ...content.problems,
      ...deadLinks(review, shown, made),
      ...strayCharacters(review, shown),
    ],
    note: `${pages.length} pages, ${images.length} pictures`,
  }
}
