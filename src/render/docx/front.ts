import type { Paragraph, ParagraphChild } from 'docx'
import type { Author, Meta } from '../../model/meta.ts'
import { nameOf } from '../html/front-matter.ts'
import { doiUrl } from '../html/safe-url.ts'
import { isWide, plainTitle, writtenText } from '../manuscript.ts'
import { paragraphOf } from './blocks.ts'
import { bookmarkOf } from './bookmarks.ts'
import type { WordContext } from './context.ts'
import { textRun } from './runs.ts'

const line = (style: string, text: string, context: WordContext): readonly Paragraph[] =>
  writtenText(text).trim() === ''
    ? []
    : [paragraphOf(textRun(text, {}, context), { style }, context)]

/** `label: text`, the label bold; nothing where there is no text. */
export function labelled(
  label: string,
  text: string | undefined,
  style: string,
  context: WordContext,
): readonly Paragraph[] {
  if (text === undefined || text.trim() === '') return []
  const { colon } = context.article.language.labels
  const runs = [
    ...textRun(`${label}${colon.trimEnd()}`, { bold: true }, context),
    ...textRun(colon.slice(colon.trimEnd().length), {}, context),
    ...text
      .trim()
      .split(/\s*\n\s*/u)
      .flatMap((part, index) => textRun(index === 0 ? part : ` ${part}`, {}, context)),
  ]
  return [paragraphOf(runs, { style }, context)]
}

/** The title in the style of titles; in a second language in that of subtitles. */
export function title(context: WordContext, isFirst: boolean): readonly Paragraph[] {
  const { review, side } = context
  const text = plainTitle(review, side)
  if (text === '') return []
  const setting = { style: isFirst ? 'Title' : 'Subtitle', bookmark: bookmarkOf('title', side) }
  return [paragraphOf(textRun(text, {}, context), setting, context)]
}

/** Every affiliation of a text, in the order of its authors. */
function placesOf(meta: Meta): readonly string[] {
  return [
    ...new Set([...meta.authors.flatMap((one) => one.affiliations ?? []), ...meta.affiliations]),
  ]
}

function authors(context: WordContext): readonly Paragraph[] {
  const { meta, language } = context.article
  const places = placesOf(meta)
  // Where each affiliation names its authors, numbers would say it twice.
  const isNumbered = places.length > 1 && !isWide(context.article)
  const runs = meta.authors.flatMap((author, index): readonly ParagraphChild[] => {
    const numbers = isNumbered
      ? (author.affiliations ?? []).map((one) => places.indexOf(one) + 1)
      : []
    const signs = [...numbers, ...(author.corresponding === true ? ['*'] : [])]
    return [
      ...textRun(`${index === 0 ? '' : language.labels.comma}${nameOf(author)}`, {}, context),
      ...textRun(signs.join(','), { raised: true }, context),
    ]
  })
  return runs.length === 0 ? [] : [paragraphOf(runs, { style: 'Authors' }, context)]
}

/** Affiliations by number, or in full-width languages with the names of their authors in brackets. */
function affiliations(context: WordContext): readonly Paragraph[] {
  const { meta } = context.article
  const places = placesOf(meta)
  if (places.length < 2) return places.flatMap((place) => line('Affiliations', place, context))
  return places.flatMap((place, index) => {
    if (!isWide(context.article)) {
      const runs = [
        ...textRun(String(index + 1), { raised: true }, context),
        ...textRun(` ${place}`, {}, context),
      ]
      return [paragraphOf(runs, { style: 'Affiliations' }, context)]
    }
    const names = meta.authors.filter((one) => one.affiliations?.includes(place)).map(nameOf)
    const who = names.length === 0 ? '' : `（${names.join('、')}）`
    return line('Affiliations', `${place}${who}`, context)
  })
}

const reached = (author: Author): string =>
  [nameOf(author), ...(author.email === undefined ? [] : [`Email: ${author.email}`])].join(', ')

function identifiers(context: WordContext): readonly Paragraph[] {
  const { meta, language } = context.article
  const { labels } = language
  const corresponding = meta.authors.filter((one) => one.corresponding === true).map(reached)
  const orcids = meta.authors.flatMap((one) =>
    one.orcid === undefined ? [] : [`${nameOf(one)} ${one.orcid}`],
  )
  const joined = (texts: readonly string[]) => texts.join(labels.separator)
  const row = (label: string, text: string | undefined) =>
    labelled(label, text, 'FrontMatter', context)
  return [
    ...row(labels.corresponding, joined(corresponding)),
    ...row('ORCID', joined(orcids)),
    ...row(labels.translators, joined(meta.translators.map(nameOf))),
    ...row('DOI', meta.doi === undefined ? undefined : (doiUrl(meta.doi) ?? meta.doi)),
    ...row(labels.received, meta.received),
    ...row(labels.accepted, meta.accepted),
  ]
}

/** Authors, affiliations, how to reach them, and identifiers. */
export function byline(context: WordContext): readonly Paragraph[] {
  return [...authors(context), ...affiliations(context), ...identifiers(context)]
}

/** The running head, as a title page states it. */
export function shortTitle(context: WordContext): readonly Paragraph[] {
  const { meta, language } = context.article
  return labelled(language.labels.shortTitle, meta.short_title, 'FrontMatter', context)
}

export function keywords(context: WordContext): readonly Paragraph[] {
  const { meta, language } = context.article
  const text = meta.keywords.join(language.labels.separator)
  return labelled(language.labels.keywords, text, 'Keywords', context)
}

const declared = [
  'funding',
  'contributions',
  'conflicts',
  'ethics',
  'data_availability',
  'acknowledgements',
] as const

/** Funding, conflicts of interest and the like. */
export function declarations(context: WordContext): readonly Paragraph[] {
  const { meta, language } = context.article
  return declared.flatMap((key) =>
    labelled(language.labels[key], meta[key], 'FrontMatter', context),
  )
}
