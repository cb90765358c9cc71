import type { StyleOptions } from '../model/citation-style.ts'
import { itemLanguage } from '../model/item-language.ts'
import type { CslItem, CslName } from '../model/reference.ts'
import { plainDoi, webAddress } from './csl-item.ts'
import { editionNumber } from './edition.ts'
import { gbName } from './gb-names.ts'
import type { GbProfile } from './gb-profile.ts'
import { narrowPunctuation, widenPunctuation } from './gb-width.ts'
import { withoutPeriods } from './journal-title.ts'

/** The entry's own rules: the style's profile, and how it sets marks inside fields. */
interface Setting extends GbProfile {
  readonly marks: (text: string) => string
}

const setting = (profile: GbProfile): Setting => ({
  ...profile,
  marks: profile.width === 'full' ? widenPunctuation : narrowPunctuation,
})

/** A first edition is not printed. */
function gbEdition(edition: unknown, { marks }: Setting): string | undefined {
  const number = editionNumber(edition)
  if (number !== undefined) return number === 1 ? undefined : String(number)
  return typeof edition === 'string' ? marks(edition) : undefined
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

function range(text: string, { width }: Setting): string {
  const hyphens = text.replace(/\s*[-–—]+\s*/gu, '-')
  if (width === 'half') return hyphens
  return hyphens
    .replace(/\(([^()]*)\)/gu, '（$1）')
    .replace(/,\s*/gu, '，')
    .replaceAll('-', '—')
}

/** Years and volumes of a whole periodical: `1957（1）—1990（4）`, `1883—`. */
function periodicalFields(item: CslItem, own: Setting): Readonly<Record<string, unknown>> {
  if (item.type !== 'periodical') return {}
  const parts = item.issued?.['date-parts'] ?? []
  const years = item.issued?.literal ?? parts.map((part) => part[0]).join('-')
  return {
    ...(years === '' ? {} : { issued: { literal: range(years, own) } }),
    ...(typeof item['volume'] === 'string' ? { volume: range(item['volume'], own) } : {}),
  }
}

/** A DOI is not repeated behind an address that holds it, nor is a CSTR number. */
function identifiers(item: CslItem, { rules }: Setting): Readonly<Record<string, unknown>> {
  // The CMA prints the DOI and leaves the address out.
  const url = rules === 'cma' ? undefined : webAddress(item.URL)?.toLowerCase()
  const doi = plainDoi(item.DOI) ?? item.DOI
  const cstr = item['CSTR']
  const apart = (id: string): boolean => id !== '' && url?.includes(id.toLowerCase()) !== true
  return {
    ...(doi !== undefined && apart(doi) ? { DOI: item.DOI } : {}),
    // The style prints `call-number` as CSTR, for which CSL has no variable.
    ...(typeof cstr === 'string' && apart(cstr) ? { 'call-number': cstr } : {}),
  }
}

/** `1–2` → `1-2`, as the standard joins the numbers of issues and pages. */
function hyphened(numbers: string): string {
  return numbers.replace(/\s*[–—]+\s*/gu, '-')
}

/** `2104-15`, as NLM shortens it, is `2104-2115`. */
function wholePages(page: unknown): Readonly<Record<string, unknown>> {
  if (typeof page !== 'string') return {}
  const [whole, first = '', last = ''] = /^\s*(\d+)\s*[-–—]+\s*(\d+)\s*$/u.exec(page) ?? []
  if (whole === undefined || last.length >= first.length) return {}
  const end = first.slice(0, first.length - last.length) + last
  return Number(end) > Number(first) ? { page: `${first}-${end}` } : {}
}

/** `1947（民国三十六年）`: a year in words has the brackets of its style. */
function yearInWords({ issued }: CslItem, { width }: Setting): Readonly<Record<string, unknown>> {
  if (issued?.literal === undefined || width === 'full') return {}
  const literal = issued.literal.replaceAll('（', '(').replaceAll('）', ')')
  return { issued: { ...issued, literal } }
}

/** Types that are published at a place, by a publisher. */
const published = /^(?:book|chapter|collection|paper-conference|thesis|entry.*|classic)$/u

/** GB/T 7714: `[S.l.]` for a place that the work does not name, `[s.n.]` for a publisher. */
function unknownImprint(item: CslItem): Readonly<Record<string, unknown>> {
  if (!published.test(item.type)) return {}
  const { unknownPlace, unknownPublisher } = itemLanguage(item)
  return {
    ...(item['publisher-place'] === undefined ? { 'publisher-place': unknownPlace } : {}),
    ...(item['publisher'] === undefined ? { publisher: unknownPublisher } : {}),
  }
}

function proseOf(item: CslItem, own: Setting): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = { ...item }
  for (const field of proseFields) {
    const value = fields[field]
    if (typeof value === 'string') fields[field] = own.marks(value)
  }
  const journal = fields['container-title']
  if (typeof journal === 'string' && item.type.startsWith('article-')) {
    fields['container-title'] = withoutPeriods(journal)
  }
  // PubMed ends titles with a full stop; the mark of the type follows the title directly.
  if (item.title !== undefined) {
    fields['title'] = own.marks(item.title.trim()).replace(/(?<![.\p{Lu}])[.。]$/u, '')
  }
  for (const field of ['author', 'editor', 'translator']) {
    const names = fields[field]
    if (!Array.isArray(names)) continue
    fields[field] = names.map((name: CslName) => gbName(name, own, own.marks))
  }
  return fields
}

/**
 * What the Chinese styles ask for and CSL cannot say: the width of punctuation inside fields,
 * editions without words, marks by genre, names in capitals, initials of suffixed names, places
 * that are not known, and no identifier twice.
 */
export function gbItem(item: CslItem, profile: GbProfile, options: StyleOptions = {}): CslItem {
  const own = setting(profile)
  const { edition: _, medium: __, DOI: ___, 'call-number': ____, ...fields } = proseOf(item, own)
  const edition = gbEdition(item['edition'], own)
  const mark = medium(item)
  const version = item['version']
  return {
    ...fields,
    ...(options.unknown === 'mark' ? unknownImprint(item) : {}),
    ...(edition === undefined ? {} : { edition }),
    ...(mark === undefined ? {} : { medium: mark }),
    ...(typeof version === 'string' && /^\d/u.test(version) ? { version: `V${version}` } : {}),
    ...(typeof item['issue'] === 'string' ? { issue: hyphened(item['issue']) } : {}),
    ...wholePages(item['page']),
    ...yearInWords(item, own),
    ...periodicalFields(item, own),
    ...identifiers(item, own),
    id: item.id,
    type: item.type,
  }
}
