import * as v from 'valibot'

/** Types of Crossref, and the type of CSL 1.0.2 that is the same. */
const types: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'reference-entry': 'entry',
  'proceedings-article': 'paper-conference',
  proceedings: 'book',
  dissertation: 'thesis',
  report: 'report',
  'report-component': 'report',
  standard: 'standard',
  dataset: 'dataset',
  'posted-content': 'article',
}

const text = v.string()
const texts = v.array(text)
const part = v.nullable(v.union([v.number(), v.string()]))
const person = v.object({
  family: v.optional(text),
  given: v.optional(text),
  suffix: v.optional(text),
  name: v.optional(text),
})

/** What we read of a work; what is of another shape than Crossref documents is taken for absent. */
const workSchema = v.object({
  DOI: text,
  type: v.fallback(v.optional(text), undefined),
  title: v.fallback(v.optional(texts), undefined),
  subtitle: v.fallback(v.optional(texts), undefined),
  'container-title': v.fallback(v.optional(texts), undefined),
  'short-container-title': v.fallback(v.optional(texts), undefined),
  author: v.fallback(v.optional(v.array(person)), undefined),
  editor: v.fallback(v.optional(v.array(person)), undefined),
  issued: v.fallback(v.optional(v.object({ 'date-parts': v.array(v.array(part)) })), undefined),
  volume: v.fallback(v.optional(text), undefined),
  issue: v.fallback(v.optional(text), undefined),
  page: v.fallback(v.optional(text), undefined),
  'article-number': v.fallback(v.optional(text), undefined),
  publisher: v.fallback(v.optional(text), undefined),
  'publisher-location': v.fallback(v.optional(text), undefined),
  'edition-number': v.fallback(v.optional(text), undefined),
  ISSN: v.fallback(v.optional(texts), undefined),
  ISBN: v.fallback(v.optional(texts), undefined),
  language: v.fallback(v.optional(text), undefined),
})
const answerSchema = v.object({ message: workSchema })

type Work = v.InferOutput<typeof workSchema>

/** Fields of CSL-JSON with their values. */
export type CslFields = Readonly<Record<string, unknown>>

/** Mark-up of JATS that CSL has too. */
const kept: Readonly<Record<string, string>> = {
  italic: 'i',
  bold: 'b',
  sup: 'sup',
  sub: 'sub',
  em: 'i',
  strong: 'b',
  i: 'i',
  b: 'b',
}

/** Turns the character references of HTML into characters. */
export type Decode = (text: string) => string

/**
 * A text of Crossref as CSL-JSON has it: mark-up of JATS as that of CSL, other tags of JATS and MathML
 * taken off; anything else that looks like a tag is the text's own and is shown as it stands.
 */
export function plainText(written: string, decode: Decode): string {
  const marked = written.replace(
    /<(\/?)(?:(jats|mml):)?([a-z][a-z\d-]*)((?:\s[^<>]*)?)\/?>/giu,
    (whole, slash: string, prefix: string | undefined, name: string) => {
      const tag = kept[name.toLowerCase()]
      if (tag !== undefined) return `<${slash}${tag}>`
      return prefix === undefined ? whole : ''
    },
  )
  return decode(marked)
    .replace(/(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function names(people: Work['author'], decode: Decode): readonly CslFields[] | undefined {
  const found = (people ?? []).flatMap(({ family, given, suffix, name }): CslFields[] => {
    const literal = family === undefined ? (name ?? given) : undefined
    if (literal !== undefined) return [{ literal: plainText(literal, decode) }]
    const parts = Object.entries({ family, given, suffix }).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, plainText(value, decode)] as const],
    )
    return parts.length === 0 ? [] : [Object.fromEntries(parts)]
  })
  return found.length === 0 ? undefined : found
}

function issued({ issued: date }: Work): CslFields | undefined {
  const numbers = (date?.['date-parts'][0] ?? []).map(Number)
  const end = numbers.findIndex((one) => !Number.isInteger(one) || one <= 0)
  const parts = end === -1 ? numbers.slice(0, 3) : numbers.slice(0, end)
  return parts.length === 0 ? undefined : { 'date-parts': [parts] }
}

/** Publishers are printed of books and the like; of an article nobody prints them. */
const withPublisher = new Set([
  'book',
  'chapter',
  'thesis',
  'report',
  'standard',
  'paper-conference',
])

function fieldsOf(work: Work, decode: Decode): CslFields {
  const clean = (value: string | undefined) =>
    value === undefined || value.trim() === '' ? undefined : plainText(value, decode)
  const type = types[work.type ?? ''] ?? 'document'
  const subtitle = clean(work.subtitle?.[0])
  const title = clean(work.title?.[0])
  const whole = title === undefined || subtitle === undefined || title.includes(subtitle)
  const isPublished = withPublisher.has(type)
  const all = {
    type,
    title: whole ? title : `${title}: ${subtitle}`,
    author: names(work.author, decode),
    editor: names(work.editor, decode),
    'container-title': clean(work['container-title']?.[0]),
    'container-title-short': clean(work['short-container-title']?.[0]),
    issued: issued(work),
    volume: clean(work.volume),
    issue: clean(work.issue),
    page: clean(work.page ?? work['article-number']),
    edition: clean(work['edition-number']),
    publisher: isPublished ? clean(work.publisher) : undefined,
    'publisher-place': isPublished ? clean(work['publisher-location']) : undefined,
    ISSN: clean(work.ISSN?.[0]),
    ISBN: clean(work.ISBN?.[0]),
    language: clean(work.language),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** CSL-JSON of an answer of Crossref to a DOI (lower case), or why it is none. */
export function readCrossref(
  value: unknown,
  doi: string,
  decode: Decode,
): { readonly fields: CslFields } | { readonly reason: string } {
  const result = v.safeParse(answerSchema, value)
  if (!result.success) return { reason: 'the answer is JSON, but no work of Crossref' }
  const { message } = result.output
  if (message.DOI.toLowerCase() !== doi) {
    return {
      reason: `the answer is the work \`${message.DOI.slice(0, 80)}\`, which is another one`,
    }
  }
  return { fields: fieldsOf(message, decode) }
}
