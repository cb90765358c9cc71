import type { Author } from '../../model/meta.ts'
import type { Review, Side } from '../../model/review.ts'
import { nameOf } from './front-matter.ts'
import { doiUrl } from './safe-url.ts'
import { abstractOf, titleOf } from './title.ts'
import { viewAddress } from './view-address.ts'

/** What JSON.stringify leaves out where it is undefined. */
type Thing = Readonly<Record<string, unknown>>

const filled = (text: string | undefined): string | undefined => (text === '' ? undefined : text)

function person(author: Author): Thing {
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/u.exec(author.orcid ?? '')?.[0]
  return {
    '@type': 'Person',
    '@id': orcid === undefined ? undefined : `https://orcid.org/${orcid}`,
    name: nameOf(author),
    familyName: author.family,
    givenName: author.given,
    affiliation: author.affiliations?.map((name) => ({ '@type': 'Organization', name })),
  }
}

function periodical(review: Review, side: Side): Thing | undefined {
  const { venue, volume, issue } = review.articles[side].meta
  const name = venue?.title ?? venue?.short_title
  if (name === undefined) return undefined
  const journal = { '@type': 'Periodical', name, issn: venue?.issn }
  const inVolume =
    volume === undefined
      ? journal
      : { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal }
  return issue === undefined
    ? inVolume
    : { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume }
}

function article(review: Review, side: Side): Thing {
  const { meta, tag } = review.articles[side]
  const doi = meta.doi === undefined ? undefined : doiUrl(meta.doi)
  const translators = side === 'translation' ? meta.translators : []
  return {
    '@type': 'ScholarlyArticle',
    '@id': idOf(review, side),
    url:
      review.config.html.url === undefined ? undefined : viewAddress(review.config.html.url, side),
    headline: filled(titleOf(review, side)),
    inLanguage: tag,
    author: meta.authors.length === 0 ? undefined : meta.authors.map(person),
    translator: translators.length === 0 ? undefined : translators.map(person),
    datePublished: meta.date,
    abstract: filled(abstractOf(review, side)),
    keywords: meta.keywords.length === 0 ? undefined : meta.keywords,
    identifier: meta.doi,
    sameAs: doi,
    license: meta.license,
    funding: meta.funding,
    pageStart: meta.first_page,
    pageEnd: meta.last_page,
    isPartOf: periodical(review, side),
  }
}

function idOf(review: Review, side: Side): string {
  return viewAddress(review.config.html.url, side)
}

/** The page as schema.org describes it: two articles, of which one is the translation of the other (craft BILI-18). */
export function linkedData(review: Review, shown: readonly Side[]): Thing {
  const articles = shown.map((side): Thing => {
    if (shown.length < 2) return article(review, side)
    const made = article(review, side)
    return side === 'translation'
      ? { ...made, translationOfWork: { '@id': idOf(review, 'source') } }
      : { ...made, workTranslation: { '@id': idOf(review, 'translation') } }
  })
  const [first] = articles
  return {
    '@context': 'https://schema.org',
    ...(articles.length === 1 ? first : { '@graph': articles }),
  }
}
