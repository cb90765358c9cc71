import type { Review, Side } from '../../model/review.ts'
import { articleUnits } from '../manuscript.ts'
import { authorNotes, declarations, footnotes, glossary } from './back.ts'
import { body, conflictsIn } from './body.ts'
import type { JatsContext } from './context.ts'
import {
  abstract,
  abstractBlocks,
  funding,
  history,
  imprint,
  journalMeta,
  keywords,
  permissions,
  publicationDate,
  repeated,
  titleContent,
} from './front.ts'
import { areTwins, people, type Voice } from './people.ts'
import { referenceList } from './references.ts'
import { type Element, element, optional } from './xml.ts'

/** The texts of a file: the article, and its translation where the file holds both. */
export interface Texts {
  readonly main: JatsContext
  readonly translation: JatsContext | undefined
}

const voiceOf = ({ review, side, lang }: JatsContext): Voice => ({
  article: review.articles[side],
  lang,
})

const metaOf = ({ review, side }: JatsContext) => review.articles[side].meta

const isScielo = ({ review }: JatsContext): boolean => review.config.jats.profile === 'scielo'

const bareDoi = (doi: string | undefined): string | undefined =>
  doi?.trim().replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/iu, '')

function titles(texts: Texts): Element {
  const { main, translation } = texts
  const title = titleContent(articleUnits(main.review, main.side), main)
  const other =
    translation === undefined || isScielo(main)
      ? []
      : repeated(titleContent(articleUnits(translation.review, translation.side), translation))
  const short = (context: JatsContext, isAlone: boolean) =>
    optional('alt-title', metaOf(context).short_title, {
      'alt-title-type': 'running-head',
      'xml:lang': isAlone ? undefined : context.lang,
    })
  return element(
    'title-group',
    {},
    element('article-title', {}, ...title),
    ...(other.length === 0 || translation === undefined
      ? []
      : [
          element(
            'trans-title-group',
            { 'xml:lang': translation.lang },
            element('trans-title', {}, ...other),
          ),
        ]),
    ...short(main, translation === undefined),
    ...(translation === undefined || isScielo(main) ? [] : short(translation, false)),
  )
}

const otherSide = (side: Side): Side => (side === 'source' ? 'translation' : 'source')

/** The other text where it is published on its own: the original of a translation, the translation of an original. */
function related(context: JatsContext, isWithOther: boolean): readonly Element[] {
  const { review, side } = context
  const { meta, tag, language } = review.articles[otherSide(side)]
  const doi = bareDoi(meta.doi)
  if (doi === bareDoi(metaOf(context).doi) && doi !== undefined) return []
  // An original without a DOI is known by its title and journal.
  const isOriginal = side === 'translation'
  if (doi === undefined && (isWithOther || !isOriginal || meta.title === undefined)) return []
  const type = isOriginal ? 'translated-article' : 'translation'
  const link = doi === undefined ? {} : { 'ext-link-type': 'doi', 'xlink:href': doi }
  const words =
    doi === undefined
      ? [...optional('article-title', meta.title), ...optional('source', meta.venue?.title)]
      : []
  const attributes = { 'related-article-type': type, ...link, 'xml:lang': language.subtag || tag }
  return [element('related-article', attributes, ...words)]
}

function subject(context: JatsContext): readonly Element[] {
  const { profile } = context.review.config.jats
  if (profile === 'publishing') return []
  const heading = element('subject', {}, 'Review')
  return [
    element(
      'article-categories',
      {},
      element('subj-group', { 'subj-group-type': 'heading' }, heading),
    ),
  ]
}

function articleId(doi: string | undefined): readonly Element[] {
  return optional('article-id', bareDoi(doi), { 'pub-id-type': 'doi' })
}

function articleMeta({ main, translation }: Texts): Element {
  const { review } = main
  const meta = metaOf(main)
  const isAlone = translation === undefined
  const units = articleUnits(review, main.side)
  const both = isAlone || !areTwins(review) ? [main] : [main, translation]
  const transAbstract =
    isAlone || isScielo(main)
      ? []
      : abstract(
          'trans-abstract',
          repeated(abstractBlocks(articleUnits(review, translation.side), translation, false)),
          translation,
        )
  return element(
    'article-meta',
    {},
    ...articleId(meta.doi),
    ...subject(main),
    titles({ main, translation }),
    ...people({
      voices: both.map(voiceOf),
      authors: true,
      translators: isAlone && main.side === 'translation',
      tagsOriginal: isScielo(main),
      ids: main.idOf,
    }),
    ...authorNotes(voiceOf(main), main, isAlone, conflictsIn(units.body, main)),
    ...publicationDate(meta),
    ...imprint(meta),
    ...history(meta),
    permissions(main),
    ...related(main, !isAlone),
    ...abstract('abstract', abstractBlocks(units, main, true), main),
    ...transAbstract,
    ...keywords(main),
    ...(isAlone || isScielo(main) ? [] : keywords(translation)),
    ...funding([main]),
  )
}

/** People of a translation: who made it, and its authors where they are not those of the original one to one. */
function stubPeople(main: JatsContext, translation: JatsContext): readonly Element[] {
  const { review } = main
  const own = metaOf(translation).translators.length > 0
  const voices = own ? [translation, main] : [main]
  const authors = !areTwins(review)
  return people({
    voices: (authors ? [translation] : voices).map(voiceOf),
    authors,
    translators: true,
    tagsOriginal: isScielo(main),
    ids: translation.idOf,
  })
}

function frontStub(main: JatsContext, translation: JatsContext): Element {
  const { review, side } = translation
  const meta = metaOf(translation)
  const units = articleUnits(review, side)
  const title = titleContent(units, translation)
  const isOwn = bareDoi(meta.doi) !== bareDoi(metaOf(main).doi)
  const differs = <T>(
    of: (meta: typeof main extends never ? never : ReturnType<typeof metaOf>) => T,
  ) => JSON.stringify(of(meta)) !== JSON.stringify(of(metaOf(main)))
  return element(
    'front-stub',
    {},
    ...(isOwn ? articleId(meta.doi) : []),
    ...subject(main),
    element('title-group', {}, element('article-title', {}, ...title)),
    ...stubPeople(main, translation),
    ...authorNotes(voiceOf(translation), translation, false, conflictsIn(units.body, translation)),
    ...(differs(({ date }) => date) ? publicationDate(meta) : []),
    ...(differs(imprint) ? imprint(meta) : []),
    ...(differs(({ received, accepted }) => [received, accepted]) ? history(meta) : []),
    permissions(translation),
    ...related(translation, true),
    ...abstract('abstract', abstractBlocks(units, translation, true), translation),
    ...(isScielo(main) ? keywords(translation) : []),
    ...funding([translation]),
  )
}

function back(context: JatsContext, isFirst: boolean): readonly Element[] {
  const { review, side } = context
  const parts = [
    ...declarations(review.articles[side], isFirst),
    ...footnotes(articleUnits(review, side), context),
    ...(isFirst ? referenceList(context) : []),
    ...glossary(context),
  ]
  return parts.length === 0 ? [] : [element('back', {}, ...parts)]
}

/** In JATS 1.4 the blocks of both languages name the group that they share. */
function processingMeta({ review }: JatsContext): readonly Element[] {
  return review.config.jats.version === '1.4'
    ? [element('processing-meta', { 'lang-grouping': 'yes' })]
    : []
}

function subArticle(main: JatsContext, translation: JatsContext): Element {
  return element(
    'sub-article',
    { 'article-type': 'translation', id: 'S1', 'xml:lang': translation.lang },
    frontStub(main, translation),
    ...body(articleUnits(translation.review, translation.side), translation),
    ...back(translation, false),
  )
}

/** The whole file as a tree: the article and, where both languages are asked for, its translation. */
export function articleOf(texts: Texts): Element {
  const { main, translation } = texts
  const { version } = main.review.config.jats
  return element(
    'article',
    {
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
      'xmlns:ali': 'http://www.niso.org/schemas/ali/1.0/',
      'article-type': 'review-article',
      'dtd-version': version,
      'xml:lang': main.lang,
    },
    ...(translation === undefined ? [] : processingMeta(main)),
    element('front', {}, journalMeta(metaOf(main)), articleMeta(texts)),
    ...body(articleUnits(main.review, main.side), main),
    ...back(main, true),
    ...(translation === undefined ? [] : [subArticle(main, translation)]),
  )
}

/** Tag of a language in the file: two letters (PMC), unless both texts share them. */
export function tagIn({ articles }: Review, side: Side): string {
  const { language, tag } = articles[side]
  const isShared = articles.source.language.subtag === articles.translation.language.subtag
  return isShared ? tag : language.subtag
}
