import type { Element } from 'hast'
import type { Review, Side } from '../../model/review.ts'
import { element } from '../html/element.ts'
import type { Chapter } from './chapters.ts'
import { namesOf, ownHeading } from './headings.ts'

const spaced = (names: readonly Element[]) =>
  names.flatMap((name, index) => (index === 0 ? [name] : [' / ', name]))

function innerSections(section: Element): readonly Element[] {
  return section.children.filter(
    (node): node is Element => node.type === 'element' && node.tagName === 'section',
  )
}

function item(section: Element, file: string): Element | undefined {
  const names = namesOf(section).filter(({ children }) => children.length > 0)
  if (names.length === 0) return undefined
  const inner = innerSections(section).flatMap((one) => item(one, file) ?? [])
  const { id } = section.properties
  return element(
    'li',
    {},
    element('a', { href: `${file}#${String(id)}` }, ...spaced(names)),
    inner.length === 0 ? undefined : element('ol', {}, ...inner),
  )
}

/** Names for a page that has no heading: of what stands before the first one, the title of the book. */
function titleItem(review: Review, shown: readonly Side[], title: string, file: string): Element {
  const { tag } = review.articles[shown[0] ?? 'source']
  return element('li', {}, element('a', { href: file }, element('span', { lang: tag }, title)))
}

/** The table of contents with the headings of each language, and the landmarks (EPUB 3.3, 7). */
export function navigation(
  review: Review,
  shown: readonly Side[],
  chapters: readonly Chapter[],
  title: string,
): readonly Element[] {
  const items = chapters.flatMap(({ file, body }) => {
    if (file === 'title.xhtml') return [titleItem(review, shown, title, file)]
    return body.flatMap((section) => item(section, file) ?? [])
  })
  const { tag, language } = review.articles[shown[0] ?? 'source']
  const firstText = chapters.find(({ kind }) => kind === 'chapter')
  const landmark = (type: string, href: string, text: string) =>
    element('li', {}, element('a', { 'epub:type': type, href, lang: tag }, text))
  const { labels } = language
  const parts = chapters.flatMap(({ kind, file }) => {
    if (kind === 'bibliography') return [landmark(kind, file, labels.references)]
    if (kind === 'glossary') return [landmark(kind, file, labels.glossary)]
    return kind === 'endnotes' ? [landmark(kind, file, labels.footnotes)] : []
  })
  const start = firstText?.file ?? chapters[0]?.file ?? 'title.xhtml'
  return [
    element(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
      ownHeading(review, shown, 'contents', 'h1'),
      element('ol', {}, ...items),
    ),
    element(
      'nav',
      { 'epub:type': 'landmarks', id: 'landmarks', hidden: true },
      element('h2', { lang: tag }, language.bookWords.landmarks),
      element(
        'ol',
        {},
        landmark('toc', '#toc', labels.contents),
        landmark('bodymatter', start, title),
        ...parts,
      ),
    ),
  ]
}
