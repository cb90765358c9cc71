import type { Element, ElementContent } from 'hast'
import { startsUnspaced } from '../../language/languages.ts'
import type { Author, Meta } from '../../model/meta.ts'
import type { Article, Review, Side } from '../../model/review.ts'
import { element } from './element.ts'
import { doiUrl } from './safe-url.ts'

/** Name of an author, the family name first where its script has it so. */
export function nameOf(author: Author): string {
  if (author.name !== undefined) return author.name
  const { family = '', given = '' } = author
  return startsUnspaced(family) ? family + given : `${given} ${family}`.trim()
}

/** Authors, affiliations, dates and identifiers below the title, once per language. */
export function titleBlock(
  review: Review,
  shown: readonly Side[],
  isWeb: boolean,
): ElementContent[] {
  const linesOf = (side: Side) => {
    const article = review.articles[side]
    return [...authors(article), ...facts(article)]
  }
  // On paper no language can be hidden: what reads the same in both is said once.
  const said = isWeb
    ? []
    : shown
        .slice(0, -1)
        .flatMap(linesOf)
        .map((line) => JSON.stringify(line))
  return shown.flatMap((side, index) => {
    const article = review.articles[side]
    const isFirst = index === 0
    const lines = linesOf(side).filter((line) => isFirst || !said.includes(JSON.stringify(line)))
    const properties = { className: ['byline'], lang: article.tag, dataSide: side }
    return lines.length === 0 ? [] : [element('div', properties, ...lines)]
  })
}

function authors({ meta, language }: Article): ElementContent[] {
  const places = [
    ...new Set([...meta.affiliations, ...meta.authors.flatMap((a) => a.affiliations ?? [])]),
  ]
  const names = meta.authors.flatMap((author, index): ElementContent[] => {
    const numbers = (author.affiliations ?? []).map((place) => places.indexOf(place) + 1)
    const signs = [...(places.length > 1 ? numbers : []), ...(author.corresponding ? ['*'] : [])]
    return [
      {
        type: 'text',
        value: `${index === 0 ? '' : language.labels.comma}${nameOf(author)}`,
      },
      ...(signs.length === 0 ? [] : [element('sup', {}, signs.join(','))]),
      ...(author.orcid === undefined ? [] : orcid(author.orcid)),
    ]
  })
  const listed = places.map((place, index) => (places.length > 1 ? `${index + 1} ${place}` : place))
  return [
    ...(names.length === 0 ? [] : [element('p', { className: ['authors'] }, ...names)]),
    ...(listed.length === 0
      ? []
      : [element('p', { className: ['affiliations'] }, listed.join(language.labels.separator))]),
  ]
}

function orcid(id: string): ElementContent[] {
  const digits = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/u.exec(id)?.[0]
  if (digits === undefined) return [{ type: 'text', value: ` ${id}` }]
  const href = `https://orcid.org/${digits}`
  return [{ type: 'text', value: ' ' }, element('a', { className: ['orcid'], href }, 'ORCID')]
}

function facts({ meta, language }: Article): ElementContent[] {
  const { labels } = language
  const line = (label: string, value: string | undefined): readonly string[] =>
    value === undefined || value === '' ? [] : [`${label}${labels.colon}${value}`]
  const dates = [
    ...(meta.date === undefined ? [] : [meta.date]),
    ...line(labels.received, meta.received),
    ...line(labels.accepted, meta.accepted),
  ]
  const corresponding = meta.authors
    .filter((author) => author.corresponding)
    .map((author) => [nameOf(author), ...(author.email ? [author.email] : [])].join(' '))
  const translators = meta.translators.map((one) => nameOf(one))
  const doi = meta.doi === undefined ? undefined : doiUrl(meta.doi)
  const paragraph = (name: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [element('p', { className: [name] }, texts.join(labels.separator))]
  return [
    ...paragraph('corresponding', line(labels.corresponding, corresponding.join(labels.separator))),
    ...paragraph('translators', line(labels.translators, translators.join(labels.separator))),
    ...paragraph('dates', dates),
    ...paragraph('venue', venue(meta)),
    ...(meta.doi === undefined
      ? []
      : [
          element(
            'p',
            { className: ['doi'] },
            'DOI ',
            doi === undefined ? meta.doi : element('a', { href: doi }, meta.doi),
          ),
        ]),
    ...paragraph('license', meta.license === undefined ? [] : [meta.license]),
  ]
}

function venue({ venue: journal, volume, issue, first_page, last_page }: Meta): readonly string[] {
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`
  const pages = [first_page, last_page].filter((page) => page !== undefined).join('–')
  const where = [number, pages].filter((part) => part !== '').join(': ')
  return [journal?.title ?? journal?.short_title ?? '', where].filter((part) => part !== '')
}

/** The key words in every language, as one row. */
export function keywords(review: Review, shown: readonly Side[]): Element | undefined {
  return metaRow(review, shown, 'keywords', ({ meta, language }) =>
    meta.keywords.join(language.labels.separator),
  )
}

const declared = [
  'funding',
  'contributions',
  'conflicts',
  'ethics',
  'data_availability',
  'acknowledgements',
] as const

/** Funding, conflicts of interest and the like, one row each. */
export function declarations(review: Review, shown: readonly Side[]): Element | undefined {
  const rows = declared.flatMap(
    (key) => metaRow(review, shown, key, ({ meta }) => meta[key] ?? '') ?? [],
  )
  return rows.length === 0
    ? undefined
    : element('section', { className: ['declarations'] }, ...rows)
}

function metaRow(
  review: Review,
  shown: readonly Side[],
  key: 'keywords' | (typeof declared)[number],
  value: (article: Article) => string,
): Element | undefined {
  if (shown.every((side) => value(review.articles[side]) === '')) return undefined
  const cells = shown.map((side) => {
    const article = review.articles[side]
    const { labels } = article.language
    const text = value(article)
    return element(
      'p',
      { className: [text === '' ? 'gap' : key], lang: article.tag, dataSide: side },
      element('b', {}, `${labels[key]}${labels.colon}`),
      text === '' ? labels.missing : text,
    )
  })
  return element('div', { className: ['unit'] }, ...cells)
}
