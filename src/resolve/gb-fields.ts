import { wideLanguages } from '../language/languages.ts'
import type { CslItem, CslName } from '../model/reference.ts'
import { plainDoi, webAddress } from './csl-item.ts'
import { editionNumber } from './edition.ts'
import { withoutPeriods } from './journal-title.ts'

function isWide(character: string | undefined): boolean {
  return (
    character !== undefined && wideLanguages.some((language) => language.isWrittenIn(character))
  )
}

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；' }

/** `(` opens a bracket of the sentence after a space or beside Han; `t(11;14)` keeps its own. */
function widenBrackets(text: string): string {
  const bracket = /(^|\s+|.)\(([^()]*)\)(\s*)/gu
  return text.replace(bracket, (whole, before: string, inner: string) => {
    if (before.trim() === '') return `（${inner}）`
    const beside = [before, inner.at(0), inner.at(-1)]
    return beside.some(isWide) ? `${before}（${inner}）` : whole
  })
}

/** GB/T 7714—2025 sets `，：；（）` full-width without spaces in entries of every language. */
function widenPunctuation(text: string): string {
  const tags: string[] = []
  const plain = text.replace(/<[^<>]*>/gu, (tag) => {
    tags.push(tag)
    return '\uE020'
  })
  return widenBrackets(plain)
    .replace(
      /\s*(?<!&#?\w{1,8})([,:;])(?:\s+|(?=\uE020))/gu,
      (whole, mark: string) => fullWidth[mark] ?? whole,
    )
    .replace(/(.)([,:;])(?=(.?))/gu, (whole, before: string, mark: string, after: string) =>
      isWide(before) || isWide(after) ? `${before}${fullWidth[mark] ?? mark}` : whole,
    )
    .replace(/\uE020/gu, () => tags.shift() ?? '')
}

/** A first edition is not printed. */
function gbEdition(edition: unknown): string | undefined {
  const number = editionNumber(edition)
  if (number !== undefined) return number === 1 ? undefined : String(number)
  return typeof edition === 'string' ? widenPunctuation(edition) : undefined
}

/** Particles behind the given name are initials too: `Veen P H v d`. */
function shortParticles(given: string): string {
  return given.replace(/(?<=\s)(?:\p{Ll}+\s+)*\p{Ll}+$/u, (words) =>
    words.replace(/(\p{Ll})\p{Ll}*/gu, '$1'),
  )
}

function initials(given: string): string {
  return given
    .split(/\s+/u)
    .map((part) => part.replace(/(\p{L})[^-]*/gu, '$1'))
    .join(' ')
}

function gbName(name: CslName): CslName {
  const { family, given, literal, suffix } = name
  if (literal !== undefined) return { ...name, literal: widenPunctuation(literal) }
  if (family === undefined || given === undefined) return name
  // A Western author in Chinese letters goes by the family name alone: 昂温, not 昂温 G.
  if (isWide(family.at(0)) && !isWide(given.at(0))) return { family }
  if (typeof suffix === 'string' && suffix !== '' && !isWide(given.at(0))) {
    return { literal: `${family} ${initials(given)}，${suffix.replace(/[.,]/gu, '')}` }
  }
  return { ...name, given: shortParticles(given) }
}

const proseFields = [
  'title',
  'container-title',
  'publisher',
  'publisher-place',
  'event-title',
  'edition',
]

/** Type marks that CSL's own types cannot tell: `[C]` of a whole volume of proceedings. */
function medium(item: CslItem): string | undefined {
  const genre = typeof item['genre'] === 'string' ? item['genre'].toLowerCase() : ''
  if (/proceedings|论文集|会议录/u.test(genre)) return 'C'
  if (/database|数据库/u.test(genre)) return 'DB'
  if (/archive|档案/u.test(genre)) return 'A'
  if (/^(?:compilation|汇编)$/u.test(genre)) return 'G'
  return undefined
}

function range(text: string): string {
  return text
    .replace(/\(([^()]*)\)/gu, '（$1）')
    .replace(/,\s*/gu, '，')
    .replace(/\s*[-–]+\s*/gu, '—')
}

/** Years and volumes of a whole periodical: `1957（1）—1990（4）`, `1883—`. */
function periodicalFields(item: CslItem): Readonly<Record<string, unknown>> {
  if (item.type !== 'periodical') return {}
  const parts = item.issued?.['date-parts'] ?? []
  const years = item.issued?.literal ?? parts.map((part) => part[0]).join('-')
  return {
    ...(years === '' ? {} : { issued: { literal: range(years) } }),
    ...(typeof item['volume'] === 'string' ? { volume: range(item['volume']) } : {}),
  }
}

/** A DOI is not repeated behind an address that holds it, nor is a CSTR number. */
function identifiers(item: CslItem): Readonly<Record<string, unknown>> {
  const url = webAddress(item.URL)?.toLowerCase()
  const doi = plainDoi(item.DOI) ?? item.DOI
  const cstr = item['CSTR']
  const apart = (id: string): boolean => id !== '' && url?.includes(id.toLowerCase()) !== true
  return {
    ...(doi !== undefined && apart(doi) ? { DOI: item.DOI } : {}),
    // The style prints `call-number` as CSTR, for which CSL has no variable.
    ...(typeof cstr === 'string' && apart(cstr) ? { 'call-number': cstr } : {}),
  }
}

function withWidePunctuation(item: CslItem): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = { ...item }
  for (const field of proseFields) {
    const value = fields[field]
    if (typeof value === 'string') fields[field] = widenPunctuation(value)
  }
  const journal = fields['container-title']
  if (typeof journal === 'string' && item.type.startsWith('article-')) {
    fields['container-title'] = withoutPeriods(journal)
  }
  // PubMed ends titles with a full stop; the mark of the type follows the title directly.
  if (item.title !== undefined) {
    fields['title'] = widenPunctuation(item.title.trim()).replace(/(?<![.\p{Lu}])[.。]$/u, '')
  }
  for (const field of ['author', 'editor', 'translator']) {
    const names = fields[field]
    if (Array.isArray(names)) fields[field] = names.map((name: CslName) => gbName(name))
  }
  return fields
}

/**
 * What GB/T 7714—2025 asks for and CSL cannot say: full-width punctuation inside fields, editions
 * without words, marks by genre, initials of suffixed names, and no identifier twice.
 */
export function gbItem(item: CslItem): CslItem {
  const {
    edition: _,
    medium: __,
    DOI: ___,
    'call-number': ____,
    ...fields
  } = withWidePunctuation(item)
  const edition = gbEdition(item['edition'])
  const mark = medium(item)
  const version = item['version']
  return {
    ...fields,
    ...(edition === undefined ? {} : { edition }),
    ...(mark === undefined ? {} : { medium: mark }),
    ...(typeof version === 'string' && /^\d/u.test(version) ? { version: `V${version}` } : {}),
    ...periodicalFields(item),
    ...identifiers(item),
    id: item.id,
    type: item.type,
  }
}
