import type { Author } from '../../model/meta.ts'
import type { Article, Review } from '../../model/review.ts'
import { nameOf } from '../html/front-matter.ts'
import { isWide } from '../manuscript.ts'
import { type Element, element, optional } from './xml.ts'

/** One language's text and its tag in the file. */
export interface Voice {
  readonly article: Article
  readonly lang: string
}

/** A person or an institution in one or more languages. */
type InLanguages<T> = readonly { readonly voice: Voice; readonly value: T }[]

/**
 * The entries of two lists side by side where both are equally long, which is how authors and their
 * institutions are written in both languages; else those of the first alone.
 */
function paired<T>(
  voices: readonly Voice[],
  of: (article: Article) => readonly T[],
): readonly InLanguages<T>[] {
  const [first, ...others] = voices
  if (first === undefined) return []
  const own = of(first.article)
  const alike = others.filter(({ article }) => of(article).length === own.length)
  return own.map((_, index) =>
    [first, ...alike].flatMap((voice) => {
      const value = of(voice.article)[index]
      return value === undefined ? [] : [{ voice, value }]
    }),
  )
}

/** Institutions that an article names, first those it lists, then those of the people asked for. */
function institutions(
  { meta }: Article,
  { authors, translators }: Pick<PeopleOptions, 'authors' | 'translators'>,
): readonly string[] {
  const people = [...(authors ? meta.authors : []), ...(translators ? meta.translators : [])]
  const listed = authors ? meta.affiliations : []
  return [...new Set([...listed, ...people.flatMap((one) => one.affiliations ?? [])])]
}

/** Whether both texts name as many authors and institutions, so that each stands for one of the other. */
export function areTwins({ articles: { source, translation } }: Review): boolean {
  const places = (article: Article) =>
    institutions(article, { authors: true, translators: false }).length
  return (
    source.meta.authors.length === translation.meta.authors.length &&
    places(source) === places(translation)
  )
}

function name(author: Author, { article, lang }: Voice, isAlone: boolean): Element {
  const { family, given } = author
  const attributes = isAlone ? {} : { 'xml:lang': lang }
  const style = isWide(article) ? 'eastern' : 'western'
  if (family === undefined || given === undefined) {
    return element('string-name', { ...attributes, 'name-style': style }, nameOf(author))
  }
  return element(
    'name',
    { ...attributes, 'name-style': style },
    element('surname', {}, family),
    element('given-names', {}, given),
  )
}

function names(person: InLanguages<Author>): Element {
  const made = person.map(({ voice, value }) => name(value, voice, person.length === 1))
  const [only, ...others] = made
  return only !== undefined && others.length === 0
    ? only
    : element('name-alternatives', {}, ...made)
}

const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/u

function contributor(
  person: InLanguages<Author>,
  type: string,
  lists: readonly InLanguages<string>[],
  ids: (id: string) => string,
): Element {
  const each = person.map(({ value }) => value)
  const id = each.flatMap((one) => orcid.exec(one.orcid ?? '') ?? [])[0]
  const isCorresponding = each.some(({ corresponding }) => corresponding === true)
  const email = each.find((one) => one.email !== undefined)?.email
  const places = person.flatMap(({ voice, value }) =>
    (value.affiliations ?? []).flatMap((place) => {
      const index = lists.findIndex((list) =>
        list.some((one) => one.voice === voice && one.value === place),
      )
      return index === -1 ? [] : [index + 1]
    }),
  )
  const numbers = [...new Set(places)].sort((a, b) => a - b)
  const xref = (kind: string, rid: string, text: string) =>
    element('xref', { 'ref-type': kind, rid: ids(rid) }, element('sup', {}, text))
  return element(
    'contrib',
    { 'contrib-type': type, corresp: isCorresponding ? 'yes' : undefined },
    ...optional('contrib-id', id === undefined ? undefined : `https://orcid.org/${id}`, {
      'contrib-id-type': 'orcid',
    }),
    names(person),
    ...optional('email', email),
    ...numbers.map((number) => xref('aff', `aff${number}`, String(number))),
    ...(isCorresponding && type === 'author' ? [xref('corresp', 'cor1', '*')] : []),
  )
}

function institution(
  list: InLanguages<string>,
  index: number,
  tagsOriginal: boolean,
  ids: (id: string) => string,
): Element {
  const label = element('label', {}, String(index + 1))
  const content = (text: string) =>
    tagsOriginal ? element('institution', { 'content-type': 'original' }, text) : text
  const [only, ...others] = list
  if (only !== undefined && others.length === 0) {
    return element('aff', { id: ids(`aff${index + 1}`) }, label, content(only.value))
  }
  const each = list.map(({ voice, value }) =>
    element(
      'aff',
      { id: ids(`aff${index + 1}-${voice.lang}`), 'xml:lang': voice.lang },
      label,
      content(value),
    ),
  )
  return element('aff-alternatives', { id: ids(`aff${index + 1}`) }, ...each)
}

/** Which people of an article to write. */
export interface PeopleOptions {
  readonly voices: readonly Voice[]
  readonly authors: boolean
  readonly translators: boolean
  /** SciELO asks for the whole institution as `institution content-type="original"`. */
  readonly tagsOriginal: boolean
  readonly ids: (id: string) => string
}

/** `contrib-group` and the institutions; nothing where there is nobody. */
export function people(options: PeopleOptions): readonly Element[] {
  const { voices, ids } = options
  const lists = paired(voices, (article) => institutions(article, options))
  const of = (key: 'authors' | 'translators') => paired(voices, ({ meta }) => meta[key])
  const contribs = [
    ...(options.authors ? of('authors').map((one) => contributor(one, 'author', lists, ids)) : []),
    ...(options.translators
      ? of('translators').map((one) => contributor(one, 'translator', lists, ids))
      : []),
  ]
  if (contribs.length === 0) return []
  const cited = new Set(
    contribs.flatMap(({ children }) =>
      children.flatMap((child) =>
        child.type === 'element' ? (child.attributes['rid'] ?? '') : '',
      ),
    ),
  )
  const all = lists.map((list, index) => {
    const made = institution(list, index, options.tagsOriginal, ids)
    // One that nobody names is of them all; JATS4R lets only alternatives stand without a link.
    const isLoose = made.name === 'aff' && !cited.has(made.attributes['id'] ?? '')
    return isLoose ? element('aff-alternatives', {}, made) : made
  })
  const needed = options.authors ? all : all.filter((one) => cited.has(one.attributes['id'] ?? ''))
  return [element('contrib-group', {}, ...contribs), ...needed]
}

/** The corresponding authors of one language with their addresses, in one line. */
export function correspondence(
  { article, lang }: Voice,
  ids: (id: string) => string,
  isAlone: boolean,
): readonly Element[] {
  const { labels } = article.language
  const them = article.meta.authors.filter(({ corresponding }) => corresponding === true)
  if (them.length === 0) return []
  const each = them.flatMap((one, index) => [
    ...(index === 0 ? [] : [labels.separator]),
    nameOf(one),
    ...(one.email === undefined ? [] : [' ', element('email', {}, one.email)]),
  ])
  const attributes = { id: ids('cor1'), 'xml:lang': isAlone ? undefined : lang }
  return [element('corresp', attributes, `${labels.corresponding}${labels.colon}`, ...each)]
}
