import type { CslDate, CslItem, CslName } from '../model/reference.ts'
import { itemLanguage } from './item-language.ts'

/**
 * Private-use characters that stand for what citeproc must not touch: it turns quotation marks to
 * those of its locale, and addresses are not prose. `formatReferences` puts the originals back.
 */
export const standIns = { url: '\uE010', doi: '\uE011', others: '\uE012' } as const

const shielded: readonly (readonly [string, string])[] = [
  ["'", '\uE000'],
  ['"', '\uE001'],
  ['‘', '\uE002'],
  ['’', '\uE003'],
  ['“', '\uE004'],
  ['”', '\uE005'],
]
const toShield = new Map(shielded)
const fromShield = new Map(shielded.map(([mark, standIn]) => [standIn, mark] as const))

/** A quotation mark inside a tag (`<span class="nocase">`) is mark-up and stays. */
function shield(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/<span [^<>]*>|['"‘’“”]/gu, (mark) => toShield.get(mark) ?? mark)
}

/** Puts back the quotation marks that `cslItem` took out. */
export function unshield(text: string): string {
  return text.replace(/[\uE000-\uE005]/gu, (standIn) => fromShield.get(standIn) ?? standIn)
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
function isIncomplete(item: CslItem): boolean {
  const flagged = typeof item.note === 'string' && /\bAUTHORS-INCOMPLETE\b/u.test(item.note)
  return flagged || (Array.isArray(item.author) && item.author.some(isOthers))
}

function cslName(name: CslName): CslName {
  const entries = Object.entries(name).map(([part, value]) => [
    part,
    typeof value === 'string' ? shield(value) : value,
  ])
  return Object.fromEntries(entries)
}

function cslNames(names: unknown): readonly CslName[] | undefined {
  if (!Array.isArray(names)) return undefined
  const people: readonly CslName[] = names
  return people.filter((name) => !isOthers(name)).map(cslName)
}

const dateFields = ['issued', 'accessed', 'event-date', 'original-date', 'submitted'] as const
const isDate = (value: unknown): value is CslDate => typeof value === 'object' && value !== null

/** A date without the empty parts (`[[null]]`) that databases write for a date they do not have. */
function cslDate(date: CslDate | undefined): CslDate | undefined {
  if (date === undefined) return undefined
  const { 'date-parts': parts, ...rest } = date
  if (!Array.isArray(parts)) return Object.keys(rest).length > 0 ? rest : undefined
  const known: readonly (readonly unknown[])[] = parts.filter(Array.isArray)
  const filled = known
    .map((part) => {
      const numbers = part.map((one) => (one === null || one === '' ? Number.NaN : Number(one)))
      const end = numbers.findIndex((one) => !Number.isInteger(one))
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

/**
 * The item as citeproc gets it: the language a tag of CSL's, prose shielded, addresses and the
 * authors left out (`AUTHORS-INCOMPLETE` in `note`, or a last author "others") replaced by stand-ins.
 */
export function cslItem(item: CslItem): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = { ...item, language: itemLanguage(item).cslLocale }
  for (const field of proseFields) {
    const value = fields[field]
    if (typeof value === 'string') fields[field] = shield(value)
  }
  for (const field of dateFields) {
    const value = item[field]
    const date = isDate(value) ? cslDate(value) : undefined
    delete fields[field]
    if (date !== undefined) fields[field] = date
  }
  for (const field of nameFields) {
    const names = cslNames(fields[field])
    if (names !== undefined) fields[field] = names
  }
  if (isIncomplete(item) && Array.isArray(fields['author']) && fields['author'].length > 0) {
    fields['author'] = [...fields['author'], { literal: standIns.others }]
  }
  if (webAddress(item.URL) !== undefined) fields['URL'] = standIns.url
  if (plainDoi(item.DOI) !== undefined) fields['DOI'] = standIns.doi
  return fields
}
