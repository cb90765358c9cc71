import type { CslItem, CslName } from '../model/reference.ts'
import { partedPeople } from './people.ts'

/** An entry as citation-js parses it: values still TeX. */
export interface ParsedEntry {
  readonly type: string
  readonly label: string
  readonly properties: Readonly<Record<string, string | number>>
}

/** Types that citation-js maps itself, and ours that it does not know. */
export const knownTypes: ReadonlySet<string> = new Set(
  `article book mvbook inbook bookinbook suppbook booklet collection mvcollection incollection
  suppcollection dataset manual misc online patent periodical suppperiodical proceedings
  mvproceedings inproceedings reference mvreference inreference report software thesis unpublished
  artwork audio image jurisdiction legislation legal letter movie music performance review standard
  video conference electronic mastersthesis phdthesis techreport www map archive preprint newspaper
  database commentary`.split(/\s+/u),
)

const typeFor: Readonly<Record<string, string>> = {
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  map: 'map',
  archive: 'manuscript',
  preprint: 'article',
  newspaper: 'article-newspaper',
  database: 'dataset',
  letter: 'personal_communication',
  image: 'graphic',
}

const genreFor: Readonly<Record<string, string>> = {
  proceedings: 'proceedings',
  mvproceedings: 'proceedings',
  archive: 'archive',
  database: 'database',
  collection: 'compilation',
  mvcollection: 'compilation',
}

const preprintServers =
  /^(?:arxiv|biorxiv|medrxiv|chinaxiv|pssxiv|chemrxiv|ssrn|research square)$/iu

function field(entry: ParsedEntry, name: string): string | undefined {
  const value = entry.properties[name]
  if (value === undefined) return undefined
  const plain = String(value).replace(/[{}]/gu, '').trim()
  return plain === '' ? undefined : plain
}

function typeOf(entry: ParsedEntry, csl: CslItem): string {
  const subtype = field(entry, 'entrysubtype')?.toLowerCase()
  if (entry.type === 'article' && (subtype === 'newspaper' || subtype === 'magazine')) {
    return `article-${subtype}`
  }
  const server = field(entry, 'archiveprefix') ?? field(entry, 'eprinttype') ?? ''
  const journal = field(entry, 'journal') ?? field(entry, 'journaltitle') ?? server
  const isLoose = ['article', 'misc', 'online', 'unpublished'].includes(entry.type)
  if (isLoose && preprintServers.test(server) && /xiv|preprint/iu.test(journal)) return 'article'
  const isPage = entry.type === 'misc' && csl.URL !== undefined && csl['publisher'] === undefined
  return isPage ? 'webpage' : (typeFor[entry.type] ?? csl.type)
}

/** citation-js writes BibLaTeX's keys for kinds of works; these are their words. */
const kinds: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: "Master's thesis",
  bathesis: "Bachelor's thesis",
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
}

const isOthers = (name: CslName): boolean =>
  Object.values(name).length === 1 && (name.family ?? name.literal) === 'others'

const nameFields = ['author', 'editor', 'translator', 'container-author']

/** `and others` is no person: the list is flagged as CSL-JSON flags it, in `note`. */
function withoutOthers(item: CslItem): CslItem {
  const fields: Record<string, unknown> = { ...item }
  for (const name of nameFields) {
    const people = fields[name]
    if (!Array.isArray(people) || !people.some(isOthers)) continue
    fields[name] = people.filter((person: CslName) => !isOthers(person))
    if (name === 'author') {
      fields['note'] = [item.note, 'AUTHORS-INCOMPLETE'].filter(Boolean).join('; ')
    }
  }
  return { ...fields, id: item.id, type: item.type }
}

/** A year in words (`1947（民国三十六年）`) or without an end (`1883-`) is kept as it is written. */
function issued(entry: ParsedEntry, csl: CslItem): CslItem['issued'] {
  const year = field(entry, 'year')
  const plain = year === undefined || /^-?\d{1,4}(?:\s*[-–/]+\s*\d{4})?$/u.test(year)
  return plain ? csl.issued : { literal: year }
}

function holders(
  entry: ParsedEntry,
  csl: CslItem,
): Pick<CslItem, 'author'> & Record<string, unknown> {
  const holder = field(entry, 'holder')
  if (csl.type !== 'patent' || holder === undefined) return {}
  const authors = csl.author ?? []
  const same = authors.map((name) => name.family ?? name.literal).join(' and ') === holder
  if (same) return {}
  // The patent's owner is its author in print; the inventors stay in the data.
  const author = holder.split(/\s+and\s+/u).map((literal) => ({ literal }))
  return { author, contributor: authors }
}

/** Author lists of Chinese databases part people with `；`, `、` or commas instead of `and`. */
function partedNames(names: string): string {
  if (/\sand\s/iu.test(names)) return names.replace(/\s*[;；、]\s*/gu, ' and ')
  return partedPeople(names).join(' and ')
}

/** The entry with its people parted by `and`, as BibTeX parts them. */
export function withPartedNames(entry: ParsedEntry): ParsedEntry {
  const people = ['author', 'editor', 'translator'].flatMap((name) => {
    const value = entry.properties[name]
    return typeof value === 'string' && /[;；、,，]/u.test(value) && !/[{}]/u.test(value)
      ? [[name, partedNames(value)] as const]
      : []
  })
  return { ...entry, properties: { ...entry.properties, ...Object.fromEntries(people) } }
}

/**
 * CSL-JSON of one entry, from what citation-js makes of it: newspapers, preprints, maps, archives,
 * proceedings, incomplete author lists, years in words, CSTR numbers and patent holders, which it
 * does not tell apart.
 */
export function cslFromBibtex(entry: ParsedEntry, csl: CslItem): CslItem {
  const date = issued(entry, csl)
  const kind = typeof csl['genre'] === 'string' ? kinds[csl['genre']] : undefined
  const genre = genreFor[entry.type] ?? kind
  const archive = field(entry, 'archiveprefix') ?? field(entry, 'eprinttype')
  const institution = field(entry, 'institution') ?? field(entry, 'organization')
  const extra: Record<string, unknown> = {
    ...(date === undefined ? {} : { issued: date }),
    ...(genre === undefined ? {} : { genre }),
    ...(archive === undefined ? {} : { archive }),
    ...(institution === undefined || csl['publisher'] !== undefined
      ? {}
      : { publisher: institution }),
    ...holders(entry, csl),
  }
  const copied = { CSTR: 'cstr', scale: 'scale', dimensions: 'dimensions' }
  for (const [name, from] of Object.entries(copied)) {
    const value = field(entry, from)
    if (value !== undefined) extra[name] = value
  }
  const number = field(entry, 'number')
  if (number !== undefined && entry.type === 'standard') extra['number'] = number
  return withoutOthers({ ...csl, ...extra, id: entry.label, type: typeOf(entry, csl) })
}
