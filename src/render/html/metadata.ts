import type { Element } from 'hast'
import type { Meta } from '../../model/meta.ts'
import type { Review, Side } from '../../model/review.ts'
import type { HtmlOptions } from './context.ts'
import { element } from './element.ts'
import { nameOf } from './front-matter.ts'
import { doiUrl } from './safe-url.ts'
import { abstractOf, titleOf } from './title.ts'

type Field = readonly [name: string, content: string | undefined, lang?: string]

/** Date as Google Scholar reads it, `2024/05/01`; a form that it does not know stays as written. */
function scholarDate(date: string | undefined): string | undefined {
  const [, year, month, day] =
    /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?!\d)/u.exec(date ?? '') ?? []
  if (year === undefined) return date
  return [year, month, day]
    .flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))
    .join('/')
}

/** Addresses that search engines read must be whole. */
function absolute(href: string, url: string | undefined): string {
  return url !== undefined && URL.canParse(href, url) ? new URL(href, url).href : href
}

/**
 * Fields of HighWire Press, which Google Scholar and Zotero's connector read. They know one language
 * a page: authors or a title in a second one would be taken for more authors and another title.
 */
function highwire(
  review: Review,
  side: Side,
  alternates: NonNullable<HtmlOptions['alternates']>,
): readonly Field[] {
  const { meta, tag } = review.articles[side]
  const { url } = review.config.html
  const pdf = alternates.find(({ format }) => format === 'pdf')
  const people = meta.authors.flatMap((author): Field[] => [
    ['citation_author', nameOf(author), tag],
    ...(author.affiliations ?? []).map((one): Field => ['citation_author_institution', one, tag]),
    ['citation_author_orcid', author.orcid],
  ])
  return [
    ['citation_title', titleOf(review, side), tag],
    ...people,
    ['citation_publication_date', scholarDate(meta.date)],
    ['citation_language', tag],
    ...journal(meta, tag),
    ['citation_doi', meta.doi?.replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/iu, '')],
    ['citation_keywords', meta.keywords.join('; '), tag],
    ['citation_fulltext_html_url', url],
    ['citation_pdf_url', pdf === undefined ? undefined : absolute(pdf.href, url)],
  ]
}

function journal(meta: Meta, tag: string): readonly Field[] {
  return [
    ['citation_journal_title', meta.venue?.title, tag],
    ['citation_journal_abbrev', meta.venue?.short_title, tag],
    ['citation_issn', meta.venue?.issn],
    ['citation_volume', meta.volume],
    ['citation_issue', meta.issue],
    ['citation_firstpage', meta.first_page],
    ['citation_lastpage', meta.last_page],
  ]
}

/** Dublin Core; the translated title is an alternative one, the translators contribute. */
function dublinCore(review: Review, shown: readonly Side[], first: Side): readonly Field[] {
  const { meta, tag } = review.articles[first]
  const others = shown.filter((side) => side !== first)
  const translators = review.articles.translation.meta.translators
  return [
    ['DC.title', titleOf(review, first), tag],
    ...others.map(
      (side): Field => ['DCTERMS.alternative', titleOf(review, side), review.articles[side].tag],
    ),
    ...meta.authors.map((author): Field => ['DC.creator', nameOf(author), tag]),
    ...translators.map(
      (one): Field => ['DC.contributor', nameOf(one), review.articles.translation.tag],
    ),
    ['DC.date', meta.date],
    ...shown.map((side): Field => ['DC.language', review.articles[side].tag]),
    ['DC.identifier', meta.doi === undefined ? undefined : (doiUrl(meta.doi) ?? meta.doi)],
    ['DC.publisher', meta.venue?.title, tag],
    ['DC.rights', meta.license],
    ['DC.type', 'Text'],
  ]
}

/** Metadata for search engines and reference managers. */
export function metadata(
  review: Review,
  shown: readonly Side[],
  alternates: NonNullable<HtmlOptions['alternates']>,
): readonly Element[] {
  const first = shown[0] ?? 'source'
  const described = shown.flatMap((side): Field[] => {
    const { tag, meta } = review.articles[side]
    return [
      ['description', abstractOf(review, side) || titleOf(review, side), tag],
      ['keywords', meta.keywords.join(', '), tag],
    ]
  })
  const fields: readonly Field[] = [
    ...described,
    ...highwire(review, first, alternates),
    ...dublinCore(review, shown, first),
    ['generator', 'biyi'],
  ]
  return fields.flatMap(([name, content, lang]) =>
    content === undefined || content === ''
      ? []
      : [element('meta', { name, content, ...(lang === undefined ? {} : { lang }) })],
  )
}
