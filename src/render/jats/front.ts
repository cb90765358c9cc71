import type { Meta } from '../../model/meta.ts'
import type { ArticleUnits } from '../manuscript.ts'
import { plainTitle, writtenText } from '../manuscript.ts'
import { blocks, inParagraphs } from './blocks.ts'
import type { JatsContext } from './context.ts'
import { inline } from './inline.ts'
import { licence } from './licence.ts'
import { type Element, type ElementContent, element, isElement, optional } from './xml.ts'

/** The title of one language as it may stand in `article-title` and `trans-title`. */
export function titleContent(
  { title }: ArticleUnits,
  context: JatsContext,
): readonly ElementContent[] {
  const node = title?.blocks[context.side]?.node
  if (node !== undefined && (node.type === 'heading' || node.type === 'paragraph')) {
    return inline(node.children, context)
  }
  const text = plainTitle(context.review, context.side)
  return text === '' ? [] : [{ type: 'text', value: writtenText(text) }]
}

/** Blocks of the abstract; `isNamed` gives them the ids that the text has. */
export function abstractBlocks(
  { abstract }: ArticleUnits,
  context: JatsContext,
  isNamed: boolean,
): readonly Element[] {
  return abstract.flatMap((unit) => {
    const node = unit.blocks[context.side]?.node
    if (node === undefined) return []
    const name = isNamed ? { id: context.idOf(unit.id), group: context.groupOf(unit.id) } : {}
    const made = blocks([node], context, name)
    return made.length === 0 ? [] : inParagraphs(made)
  })
}

/** The same nodes without ids, and links as their text: for what stands in the file a second time. */
export function repeated(nodes: readonly ElementContent[]): readonly ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (!isElement(node)) return [node]
    const children = [...repeated(node.children)]
    if (node.name === 'xref') return children
    if (node.name === 'named-content' && node.attributes['rid'] !== undefined) return children
    const { id: _, 'lang-group': __, ...attributes } = node.attributes
    return [{ ...node, attributes, children }]
  })
}

/** `journal-meta`; JATS Publishing asks for a code and an ISSN, which stay empty where the review names none. */
export function journalMeta({ venue }: Meta): Element {
  const { title, short_title: short, issn } = venue ?? {}
  const names = [
    ...optional('journal-title', title),
    ...optional('abbrev-journal-title', short, { 'abbrev-type': 'publisher' }),
  ]
  return element(
    'journal-meta',
    {},
    element('journal-id', { 'journal-id-type': 'publisher-id' }, short ?? title),
    ...(names.length === 0 ? [] : [element('journal-title-group', {}, ...names)]),
    element('issn', {}, issn),
  )
}

interface DateParts {
  readonly year: string
  readonly month?: string | undefined
  readonly day?: string | undefined
}

/** `2026-11-23`, `2026年11月23日`, `2026/11`, `2026`; undefined for anything else. */
function dateParts(text: string): DateParts | undefined {
  const found =
    /^(\d{4})(?:\s?[-/.年]\s?(\d{1,2})(?:\s?[-/.月]\s?(\d{1,2}))?)?\s?[年月日]?(?:T.*)?$/u
  const [, year, month, day] = found.exec(text.trim()) ?? []
  if (year === undefined) return undefined
  if (Number(month ?? 1) > 12 || Number(month ?? 1) < 1) return undefined
  if (Number(day ?? 1) > 31 || Number(day ?? 1) < 1) return undefined
  return { year, month, day }
}

function dateContent(text: string): readonly Element[] | undefined {
  const parts = dateParts(text)
  if (parts === undefined) return undefined
  return [
    ...optional('day', parts.day?.padStart(2, '0')),
    ...optional('month', parts.month?.padStart(2, '0')),
    element('year', {}, parts.year),
  ]
}

function isoOf(text: string): string | undefined {
  const parts = dateParts(text)
  if (parts === undefined) return undefined
  const { year, month, day } = parts
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
}

/** The first four digits, where a date says more than a file can hold in its parts. */
function yearOnly(text: string): readonly Element[] | undefined {
  const year = /(?<!\d)\d{4}(?!\d)/u.exec(text)?.[0]
  return year === undefined ? undefined : [element('year', {}, year)]
}

/** Dates of the front matter that hold no year, which a file in JATS cannot say. */
export function lostDates(meta: Meta): readonly string[] {
  return [meta.date, meta.received, meta.accepted].filter(
    (text): text is string =>
      text !== undefined &&
      text.trim() !== '' &&
      (dateContent(text) ?? yearOnly(text)) === undefined,
  )
}

export function publicationDate({ date }: Meta): readonly Element[] {
  if (date === undefined || date.trim() === '') return []
  const content = dateContent(date) ?? yearOnly(date)
  if (content === undefined) return []
  const attributes = { 'publication-format': 'electronic', 'date-type': 'pub' }
  return [element('pub-date', { ...attributes, 'iso-8601-date': isoOf(date) }, ...content)]
}

export function history(meta: Meta): readonly Element[] {
  const dates = (['received', 'accepted'] as const).flatMap((type) => {
    const text = meta[type]
    if (text === undefined || text.trim() === '') return []
    const content = dateContent(text) ?? yearOnly(text)
    if (content === undefined) return []
    return [element('date', { 'date-type': type, 'iso-8601-date': isoOf(text) }, ...content)]
  })
  return dates.length === 0 ? [] : [element('history', {}, ...dates)]
}

export function imprint({
  volume,
  issue,
  first_page: first,
  last_page: last,
}: Meta): readonly Element[] {
  // An article number of the net is no page.
  const isNumber = first !== undefined && last === undefined && /^[eE]\d/u.test(first)
  return [
    ...optional('volume', volume),
    ...optional('issue', issue),
    ...(isNumber ? optional('elocation-id', first) : optional('fpage', first)),
    ...(first === undefined ? [] : optional('lpage', last)),
  ]
}

/** Key words of one language. */
export function keywords({ review, side, lang }: JatsContext): readonly Element[] {
  const { meta, language } = review.articles[side]
  const words = meta.keywords.flatMap((word) => optional('kwd', word))
  if (words.length === 0) return []
  const attributes = { 'kwd-group-type': 'author', 'xml:lang': lang }
  const title = element('title', {}, language.labels.keywords)
  return [element('kwd-group', attributes, title, ...words)]
}

/** `abstract` or `trans-abstract` around the blocks of one; nothing without blocks. */
export function abstract(
  name: 'abstract' | 'trans-abstract',
  content: readonly ElementContent[],
  { review, side, lang }: JatsContext,
): readonly Element[] {
  if (content.length === 0) return []
  const title = element('title', {}, review.articles[side].language.labels.abstract)
  const attributes = name === 'trans-abstract' ? { 'xml:lang': lang } : {}
  return [element(name, attributes, title, ...content)]
}

/** Funding as one statement for each language that has one. */
export function funding(contexts: readonly JatsContext[]): readonly Element[] {
  const statements = contexts.flatMap(({ review, side, lang }) =>
    optional('funding-statement', review.articles[side].meta.funding, { 'xml:lang': lang }),
  )
  return statements.length === 0 ? [] : [element('funding-group', {}, ...statements)]
}

export function permissions({ review, side, lang }: JatsContext): Element {
  return element('permissions', {}, ...licence(review.articles[side].meta.license, lang))
}
