import { createHash } from 'node:crypto'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Author } from '../../model/meta.ts'
import type { Review, Side } from '../../model/review.ts'
import { buildDate } from '../build-date.ts'
import { nameOf } from '../html/front-matter.ts'
import { plainTitle, writtenText } from '../manuscript.ts'

type Node = ReturnType<typeof x>

/** One file of the book, as the manifest lists it. */
export interface ManifestItem {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  /** `nav`, `mathml`, `svg` (EPUB 3.3, D.5). */
  readonly properties?: string
  readonly fallback?: string
  readonly isInSpine?: boolean
}

/** What the metadata says of pictures and formulas. */
export interface BookFeatures {
  readonly hasPictures: boolean
  readonly areDescribed: boolean
  readonly hasFormulas: boolean
}

const meta = (property: string, text: string, attributes: Record<string, string> = {}): Node =>
  x('meta', { property, ...attributes }, writtenText(text))

const dc = (name: string, text: string, attributes: Record<string, string> = {}): Node =>
  x(`dc:${name}`, attributes, writtenText(text))

/** The same book has the same identifier: RFC 4122 form of a hash of title, languages and DOI. */
function identifier(titles: readonly string[], tags: readonly string[], doi = ''): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([titles, tags, doi]))
    .digest('hex')
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`]
  return `urn:uuid:${[...parts, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')}`
}

/** The time of the last change: to the second, UTC. */
function modified(date: string | undefined): string {
  const time = buildDate(date) ?? new Date(Date.UTC(2000, 0, 1))
  return `${time.toISOString().slice(0, 19)}Z`
}

/** A person by number: the same place in the list of another language is the same person. */
function people(review: Review, shown: readonly Side[], key: 'authors' | 'translators'): Node[] {
  const [first = 'source', second] = shown
  const own = review.articles[first].meta[key]
  const others = second === undefined ? [] : review.articles[second].meta[key]
  const list = own.length > 0 ? own : others
  const isPaired = own.length > 0 && own.length === others.length
  return list.flatMap((person, index): readonly Node[] => {
    const id = `${key}-${index + 1}`
    const name = nameOf(person)
    if (name.trim() === '') return []
    const other = isPaired && second !== undefined ? others[index] : undefined
    const role = key === 'authors' ? 'aut' : 'trl'
    return [
      dc(key === 'authors' ? 'creator' : 'contributor', name, { id }),
      meta('role', role, { refines: `#${id}`, scheme: 'marc:relators' }),
      ...fileAs(person, id),
      ...(other === undefined || second === undefined || nameOf(other) === name
        ? []
        : [
            meta('alternate-script', nameOf(other), {
              refines: `#${id}`,
              'xml:lang': review.articles[second].tag,
            }),
          ]),
    ]
  })
}

function fileAs({ family, given }: Author, id: string): readonly Node[] {
  if (family === undefined || given === undefined) return []
  return [meta('file-as', `${family}, ${given}`, { refines: `#${id}` })]
}

/** EPUB Accessibility 1.1; a standard is claimed only where every picture has its description. */
function accessibility(review: Review, shown: readonly Side[], features: BookFeatures): Node[] {
  const { hasPictures, areDescribed, hasFormulas } = features
  const sufficient = areDescribed ? 'textual' : 'textual,visual'
  const found = [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    ...(hasPictures && areDescribed ? ['alternativeText'] : []),
    ...(hasFormulas ? ['MathML'] : []),
  ]
  return [
    meta('schema:accessMode', 'textual'),
    ...(hasPictures ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', sufficient),
    ...found.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    ...shown.map((side) => {
      const { tag, language } = review.articles[side]
      const { accessible, undescribed } = language.bookWords
      const text = areDescribed ? accessible : undescribed
      return meta('schema:accessibilitySummary', text, { 'xml:lang': tag })
    }),
    ...(areDescribed
      ? [
          meta('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.1 Level AA', { id: 'conf' }),
          meta('a11y:certifiedBy', 'biyi', { refines: '#conf' }),
        ]
      : []),
  ]
}

function described(review: Review, shown: readonly Side[]): Node[] {
  return shown.flatMap((side) => {
    const { tag, meta: front } = review.articles[side]
    const abstract = review.units
      .filter(({ id }) => id.startsWith('abstract.'))
      .map(({ blocks }) => blocks[side]?.text ?? '')
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim()
    return [
      ...(abstract === '' ? [] : [dc('description', abstract, { 'xml:lang': tag })]),
      ...front.keywords.map((word) => dc('subject', word, { 'xml:lang': tag })),
    ]
  })
}

function metadata(review: Review, shown: readonly Side[], features: BookFeatures): Node[] {
  const first = shown[0] ?? 'source'
  const front = review.articles[first].meta
  const titles = titlesOf(review, shown)
  const tags = [...new Set(shown.map((side) => review.articles[side].tag))]
  const texts = titles.map(({ text }) => text)
  return [
    dc('identifier', identifier(texts, tags, front.doi), { id: 'book-id' }),
    ...(front.doi === undefined ? [] : [dc('identifier', `doi:${front.doi}`)]),
    ...titles.flatMap(({ text, tag }, index) => [
      dc('title', text, { id: `title-${index + 1}`, 'xml:lang': tag }),
      meta('title-type', index === 0 ? 'main' : 'expanded', { refines: `#title-${index + 1}` }),
      meta('display-seq', String(index + 1), { refines: `#title-${index + 1}` }),
    ]),
    ...tags.map((tag) => dc('language', tag)),
    ...people(review, shown, 'authors'),
    ...people(review, shown, 'translators'),
    ...(isDate(front.date) ? [dc('date', front.date)] : []),
    ...(front.license === undefined ? [] : [dc('rights', front.license)]),
    ...(front.venue?.title === undefined
      ? []
      : [
          meta('belongs-to-collection', front.venue.title, { id: 'journal' }),
          meta('collection-type', 'series', { refines: '#journal' }),
        ]),
    ...described(review, shown),
    meta('dcterms:modified', modified(front.date)),
    ...accessibility(review, shown, features),
  ]
}

/** W3CDTF, which the checker of books asks for. */
const isDate = (text: string | undefined): text is string =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(text ?? '')

/** The title in every language of the book that has one; else the name of the first file. */
export function titlesOf(
  review: Review,
  shown: readonly Side[],
): readonly { readonly text: string; readonly tag: string }[] {
  const found = shown.flatMap((side) => {
    const text = plainTitle(review, side).replace(/\s+/gu, ' ').trim()
    return text === '' ? [] : [{ text, tag: review.articles[side].tag }]
  })
  if (found.length > 0) return found
  const { file, tag } = review.articles[shown[0] ?? 'source']
  return [{ text: writtenText(file.stem ?? '') || 'biyi', tag }]
}

/** The package document: metadata, files, reading order (EPUB 3.3, 5). */
export function packageDocument(
  review: Review,
  shown: readonly Side[],
  items: readonly ManifestItem[],
  features: BookFeatures,
): string {
  const tree = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'book-id',
      'xml:lang': review.articles[shown[0] ?? 'source'].tag,
    },
    x(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      ...metadata(review, shown, features),
    ),
    x(
      'manifest',
      items.map(({ id, href, mediaType, properties, fallback }) =>
        x('item', { id, href, 'media-type': mediaType, properties, fallback }),
      ),
    ),
    x(
      'spine',
      items.flatMap(({ id, isInSpine }) => (isInSpine ? [x('itemref', { idref: id })] : [])),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(tree)}\n`
}
