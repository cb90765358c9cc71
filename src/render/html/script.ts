import type { Element } from 'hast'
import type { Review, Side } from '../../model/review.ts'
import type { HtmlOptions } from './context.ts'
import { element } from './element.ts'
import { nameOf } from './front-matter.ts'
import { doiUrl } from './safe-url.ts'
import { titleOf } from './title.ts'

/** JSON that is safe inside `<script>`: no `<` is left. */
export const inlineJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c')

/** A program may hold no end of its element, and no comment, which hides such an end. */
const withoutEnds = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replaceAll(/<\/(?=script)/giu, '<\\/')
    .replaceAll('<!--', '<\\!--')

/** How one text is cited where a passage of it is copied: authors, title, venue, year, DOI. */
function citationOf(review: Review, side: Side): string {
  const { meta, language } = review.articles[side]
  const { comma } = language.labels
  const { venue, volume, issue, first_page, last_page } = meta
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`
  const pages = [first_page, last_page].filter((page) => page !== undefined).join('–')
  const where = [
    venue?.title ?? venue?.short_title ?? '',
    /^\d{4}/u.exec(meta.date ?? '')?.[0] ?? '',
    [number, pages].filter((part) => part !== '').join(': '),
  ]
  const parts = [
    meta.authors.map((author) => nameOf(author)).join(comma),
    titleOf(review, side),
    where.filter((part) => part !== '').join(comma),
  ]
  return parts.filter((part) => part !== '').join('. ')
}

/** The program and what it says, as elements of the page; undefined where no program was built. */
export function scriptOf(
  review: Review,
  shown: readonly Side[],
  { script = '' }: HtmlOptions['templates'],
): { readonly text: string; readonly nodes: readonly Element[] } | undefined {
  if (script.trim() === '') return undefined
  const text = withoutEnds(script)
  const doi = review.articles[shown[0] ?? 'source'].meta.doi
  const data = {
    address: review.config.html.url ?? (doi === undefined ? '' : (doiUrl(doi) ?? '')),
    sides: shown.map((side) => {
      const { tag, language } = review.articles[side]
      const { severities: _, ...said } = language.readerLabels
      return { side, tag, citation: citationOf(review, side), words: said }
    }),
  }
  return {
    text,
    nodes: [
      element('script', { type: 'application/json', id: 'reader-data' }, inlineJson(data)),
      element('script', {}, text),
    ],
  }
}
