import { itemLanguage } from '../model/item-language.ts'
import type { CslDate, CslItem, CslName } from '../model/reference.ts'
import { editionNumber } from './edition.ts'
import { shortJournalTitle, withoutPeriods } from './journal-title.ts'

/**
 * Private-use characters that stand for what citeproc must not touch: it turns quotation marks to
 * those of its locale, and addresses are not prose. `formatReferences` puts the originals back.
 */
export const standIns = {
  url: '\uE010',
  doi: '\uE011',
  others: '\uE012',
  stop: '\uE006',
  yearSuffix: '\uE013',
} as const

const shielded: readonly (readonly [string, string])[] = [
  ["'", '\uE000'],
  ['"', '\uE001'],
  ['‘', '\uE002'],
  ['’', '\uE003'],
  ['“', '\uE004'],
  ['”', '\uE005'],
  ['.', standIns.stop],
]
const toShield = new Map(shielded)
const fromShield = new Map(shielded.map(([mark, standIn]) => [standIn, mark] as const))

const smallCapitals = '<span style="font-variant: small-caps;">'

/** A quotation mark inside a tag (`<span class="nocase">`) is mark-up and stays. */
function shield(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      // citeproc knows small capitals in one spelling only.
      .replace(/<span\s+style\s*=\s*["']font-variant:\s*small-caps;?\s*["']\s*>/giu, smallCapitals)
      .replace(/<span [^<>]*>|['"‘’“”]/gu, (mark) => toShield.get(mark) ?? mark)
  )
}

/** Puts back the quotation marks and full stops that `cslItem` took out. */
export function unshield(text: string): string {
  return text.replace(/[\uE000-\uE006]/gu, (standIn) => fromShield.get(standIn) ?? standIn)
}

const proseFields = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'publisher',
  'publisher-place',
  'event-title',
  'event-place',
  'edition',
  'genre',
  'archive',
  'note',
]
const nameFields = ['author', 'editor', 'translator', 'container-author', 'collection-editor']

/** A DOI without the address in front of it; undefined for what is none. */
export function plainDoi(doi: unknown): string | undefined {
  if (typeof doi !== 'string') return undefined
  const plain = doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '')
  return /^10\.\d{4,9}\/\S+$/u.test(plain) ? plain : undefined
}

/** The address if it is one that may be linked: http or https. */
export function webAddress(url: unknown): string | undefined {
  if (typeof url !== 'string') return undefined
  const address = url.trim()
  return /^https?:\/\/[^\s<>"]+$/iu.test(address) && URL.canParse(address) ? address : undefined
}

const othersNames = new Set(['others', 'et al', 'et al.', '等', '等.', '…'])

function isOthers(name: CslName): boolean {
  const parts = [name.family, name.given, name.literal].filter(
    (part) => part !== undefined && part !== '',
  )
  const only = parts.length === 1 ? parts[0] : undefined
  return typeof only === 'string' && othersNames.has(only.trim().toLowerCase())
}

/** Whether the list of authors is known to be only its beginning. */
export function isIncomplete(item: CslItem): boolean {
  const flagged = typeof item.note === 'string' && /\bAUTHORS-INCOMPLETE\b/u.test(item.note)
  return flagged || (Array.isArray(item.author) && item.author.some(isOthers))
}

/** The given name, initials written without spaces (`BGM`) parted, or citeproc keeps only the first. */
export function spacedInitials({ family, given }: CslName): string | undefined {
  const isRun =
    given !== undefined && /^\p{Lu}{2,3}$/u.test(given) && /\p{Script=Latin}/u.test(given)
  const isShouted = family !== undefined && family.length > 2 && family === family.toUpperCase()
  return isRun && !isShouted ? [...given].join(' ') : given
}

/**
 * One person for citeproc. Bodies are names of one part, since citeproc would join two literal names
 * with a comma of its own.
 */
function cslName(name: CslName): CslName {
  const { family, given: _, literal, ...rest } = name
  if (literal !== undefined) return { family: shield(literal) }
  const spaced = spacedInitials(name)
  return {
    ...rest,
    ...(family === undefined ? {} : { family: shield(family) }),
    ...(spaced === undefined || spaced === '' ? {} : { given: shield(spaced) }),
  }
}

function cslNames(names: unknown): readonly CslName[] | undefined {
  if (!Array.isArray(names)) return undefined
  const people: readonly CslName[] = names
  return people.filter((name) => !isOthers(name)).map(cslName)
}

const dateFields = ['issued', 'accessed', 'event-date', 'original-date', 'submitted'] as const
const isDate = (value: unknown): value is CslDate => typeof value === 'object' && value !== null

/** Months after 12 are the seasons of CSL (13 to 16, 21 to 24). */
const mostOfPart = [Number.POSITIVE_INFINITY, 24, 31]

/** A date without the empty parts (`[[null]]`) that databases write for a date they do not have. */
function cslDate(date: CslDate | undefined): CslDate | undefined {
  if (date === undefined) return undefined
  const { 'date-parts': parts, ...rest } = date
  if (!Array.isArray(parts)) return Object.keys(rest).length > 0 ? rest : undefined
  const known: readonly (readonly unknown[])[] = parts.filter(Array.isArray)
  const filled = known
    .map((part) => {
      const numbers = part.map((one) => (one === null || one === '' ? Number.NaN : Number(one)))
      const end = numbers.findIndex(
        (one, at) => !Number.isInteger(one) || one > (mostOfPart[at] ?? 0),
      )
      return end === -1 ? numbers : numbers.slice(0, end)
    })
    .filter((part) => part.length > 0)
  if (filled.length > 0) {
    // Both ends of a range as exact as the less exact one: citeproc refuses [[2020, 5], [2021]].
    const exact = Math.min(...filled.slice(0, 2).map((part) => part.length))
    return { ...rest, 'date-parts': filled.slice(0, 2).map((part) => part.slice(0, exact)) }
  }
  return Object.keys(rest).length > 0 ? rest : undefined
}

type Fields = Readonly<Record<string, unknown>>

const isName = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of the kinds that CSL knows: text, names, a date. citeproc stumbles over any other. */
function knownValue(value: unknown): unknown {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  const isNames = Array.isArray(value) && value.length > 0 && value.every(isName)
  return isNames || (isDate(value) && 'date-parts' in value) ? value : undefined
}

function knownOf(item: CslItem): Fields {
  const known = Object.entries(item).map(([field, value]) => [field, knownValue(value)] as const)
  return Object.fromEntries(known.filter(([, value]) => value !== undefined))
}

function proseOf(item: CslItem): Fields {
  const texts = proseFields.flatMap((field) => {
    const value = item[field]
    return typeof value === 'string' ? [[field, shield(value)] as const] : []
  })
  return Object.fromEntries(texts)
}

/** Dates that hold nothing are undefined, which citeproc takes for absent. */
function datesOf(item: CslItem): Fields {
  const dates = dateFields.map((field) => {
    const value = item[field]
    return [field, isDate(value) ? cslDate(value) : undefined] as const
  })
  return Object.fromEntries(dates)
}

function namesOf(item: CslItem): Fields {
  const lists = nameFields.flatMap((field) => {
    const names = cslNames(item[field])
    if (names === undefined) return []
    const isCut = field === 'author' && names.length > 0 && isIncomplete(item)
    return [[field, isCut ? [...names, { family: standIns.others }] : names] as const]
  })
  return Object.fromEntries(lists)
}

function numbersOf(item: CslItem): Fields {
  const edition = editionNumber(item['edition'])
  const page = item['page']
  return {
    // 2020版 is the edition of a year: no style counts it.
    ...(edition !== undefined && edition < 100 ? { edition: String(edition) } : {}),
    ...(typeof page === 'string' ? { page: page.trim().replace(/\s*[-–—~～−]+\s*/gu, '-') } : {}),
  }
}

function shortTitleOf(item: CslItem): Fields {
  const journal = item['container-title']
  const known = item['container-title-short'] ?? item['journalAbbreviation']
  if (typeof known === 'string') return { 'container-title-short': shield(withoutPeriods(known)) }
  if (typeof journal !== 'string' || !item.type.startsWith('article-')) return {}
  const short = shortJournalTitle(journal)
  return short === undefined ? {} : { 'container-title-short': shield(short) }
}

/** What is no address is printed as it stands, and not linked. */
function address(written: string, valid: string | undefined, standIn: string): string {
  return valid === undefined ? shield(written) : standIn
}

/**
 * The item as citeproc gets it: the language a tag of CSL's, prose shielded, addresses and the
 * authors left out (`AUTHORS-INCOMPLETE` in `note`, or a last author "others") replaced by stand-ins.
 */
export function cslItem(item: CslItem): Fields {
  return {
    ...knownOf(item),
    ...proseOf(item),
    ...datesOf(item),
    ...namesOf(item),
    ...numbersOf(item),
    ...shortTitleOf(item),
    ...(item.URL === undefined
      ? {}
      : { URL: address(item.URL, webAddress(item.URL), standIns.url) }),
    ...(item.DOI === undefined ? {} : { DOI: address(item.DOI, plainDoi(item.DOI), standIns.doi) }),
    language: itemLanguage(item).cslLocale,
  }
}
