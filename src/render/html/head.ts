import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import type { Review, Side } from '../../model/review.ts'
import type { HtmlOptions } from './context.ts'
import { element } from './element.ts'
import { linkedData } from './linked-data.ts'
import { metadata } from './metadata.ts'
import { doiUrl } from './safe-url.ts'
import { inlineJson } from './script.ts'
import { titleOf } from './title.ts'
import { viewAddress } from './view-address.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jats: 'application/xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  tex: 'application/x-tex',
}

/** What the head is made of besides the review. */
export interface HeadParts {
  readonly share: number
  /** `@font-face` rules. */
  readonly faces: string
  /** The program of the page, if it has one. */
  readonly script?: { readonly text: string }
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The style sheet without its comments and indents, which are for those who write it. */
const withoutNotes = (css: string): string =>
  css
    .replace(
      /("(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*')|\/\*[\s\S]*?\*\//gu,
      (_, text: string | undefined) => text ?? '',
    )
    .replace(/\s*\n\s*/gu, '\n')

/** All of `<head>` but the character set; the web page forbids whatever is not in it. */
export function headOf(
  review: Review,
  shown: readonly Side[],
  options: HtmlOptions,
  { share, faces, script }: HeadParts,
): readonly Element[] {
  const css = `${faces}${withoutNotes(options.templates.css)}\n:root{--source-share:${share}}\n`
    .replace(/\r\n?/gu, '\n')
    // No text of a style sheet may end its element.
    .replace(/<\/(?=style)/giu, '<\\/')
  const titles = shown.map((side) => titleOf(review, side)).filter((title) => title !== '')
  const programs = script === undefined ? '' : ` script-src ${hashOf(script.text)};`
  const policy = `default-src 'none'; img-src data:; font-src data:; style-src ${hashOf(css)};${programs} base-uri 'none'; form-action 'none'`
  const first = shown[0] ?? 'source'
  const title = titles.join(' / ') || review.articles[first].file.stem || 'biyi'
  if (options.mode === 'print') return [element('title', {}, title), element('style', {}, css)]
  return [
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    ...metadata(review, shown, options.alternates ?? []),
    ...links(review, shown),
    ...(options.alternates ?? []).map(({ format, href }) =>
      element('link', { rel: ['alternate'], type: mediaTypes[format] ?? 'text/html', href }),
    ),
    element('script', { type: 'application/ld+json' }, inlineJson(linkedData(review, shown))),
    element('style', {}, css),
  ]
}

/** The page's own address, and those of its views by language. */
function links(review: Review, shown: readonly Side[]): readonly Element[] {
  const { url } = review.config.html
  const doi = review.articles[shown[0] ?? 'source'].meta.doi
  const canonical = url ?? (doi === undefined ? undefined : doiUrl(doi))
  const views = shown.map((side) => ({
    lang: review.articles[side].tag,
    href: shown.length === 1 ? (url ?? '') : viewAddress(url, side),
  }))
  return [
    ...(canonical === undefined ? [] : [element('link', { rel: ['canonical'], href: canonical })]),
    ...views
      .filter(({ href }) => href !== '')
      .map(({ lang, href }) => element('link', { rel: ['alternate'], hrefLang: lang, href })),
    ...(url === undefined
      ? []
      : [element('link', { rel: ['alternate'], hrefLang: 'x-default', href: url })]),
  ]
}
