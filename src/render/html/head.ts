import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import type { Review, Side } from '../../model/review.ts'
import type { HtmlOptions } from './context.ts'
import { element } from './element.ts'
import { nameOf } from './front-matter.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jats: 'application/xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  tex: 'application/x-tex',
}

/** Titles by language, the longest known form first. */
export function titleOf(review: Review, side: Side): string {
  const unit = review.units.find(({ id }) => id === 'title')
  return unit?.blocks[side]?.text ?? review.articles[side].meta.title ?? ''
}

/** All of `<head>` but the character set; the web page forbids whatever is not in it. */
export function headOf(
  review: Review,
  shown: readonly Side[],
  options: HtmlOptions,
  share: number,
): readonly Element[] {
  const css = `${options.templates.css}\n:root{--source-share:${share}}\n`
    .replace(/\r\n?/gu, '\n')
    // No text of a style sheet may end its element.
    .replace(/<\/(?=style)/giu, '<\\/')
  const titles = shown.map((side) => titleOf(review, side)).filter((title) => title !== '')
  const hash = createHash('sha256').update(css).digest('base64')
  const policy = `default-src 'none'; img-src data:; font-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  const first = shown[0] ?? 'source'
  const title = titles.join(' / ') || review.articles[first].file.stem || 'biyi'
  return [
    ...(options.mode === 'web'
      ? [
          element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
          element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        ]
      : []),
    element('title', {}, title),
    ...metadata(review, shown),
    ...(options.alternates ?? []).map(({ format, href }) =>
      element('link', { rel: ['alternate'], type: mediaTypes[format] ?? 'text/html', href }),
    ),
    element('style', {}, css),
  ]
}

function metadata(review: Review, shown: readonly Side[]): readonly Element[] {
  const meta = (name: string, content: string | undefined, lang?: string): readonly Element[] =>
    content === undefined || content === ''
      ? []
      : [element('meta', { name, content, ...(lang === undefined ? {} : { lang }) })]
  const described = shown.flatMap((side) => {
    const { tag, meta: front } = review.articles[side]
    const abstract = review.units.find(({ id }) => id.startsWith('abstract.'))?.blocks[side]?.text
    return [
      ...meta('description', (abstract ?? titleOf(review, side)).replace(/\s+/gu, ' '), tag),
      ...meta('keywords', front.keywords.join(', '), tag),
      ...meta('citation_title', titleOf(review, side), tag),
      ...front.authors.flatMap((author) => meta('citation_author', nameOf(author), tag)),
    ]
  })
  const { meta: source } = review.articles.source
  return [
    ...described,
    ...meta('citation_doi', source.doi),
    ...meta('citation_publication_date', source.date),
    ...meta('generator', 'biyi'),
  ]
}
