import { languages } from '../language/languages.ts'
import type { CslItem, CslName } from '../model/reference.ts'
import { plainDoi, webAddress } from './csl-item.ts'

/** Languages whose punctuation is set full-width; a script of letters and spaces has its own. */
const wide = languages.filter((language) => !language.isWrittenIn('Latin'))

function isWide(character: string | undefined): boolean {
  return character !== undefined && wide.some((language) => language.isWrittenIn(character))
}

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；' }

/** `(` opens a bracket of the sentence after a space or beside Han; `t(11;14)` keeps its own. */
function widenBrackets(text: string): string {
  return text.replace(
    /(^|\s+|.)\(([^()]*)\)(\s*)/gu,
    (whole, before: string, inner: string, after: string) => {
      const apart = before.trim() === ''
      if (!apart && !isWide(before) && !isWide(inner.at(0)) && !isWide(inner.at(-1))) return whole
      // A bracket at the very start has nothing before it that could be cut off.
      return `${apart ? '' : before}（${inner}）${after === '' ? '' : ''}`
    },
  )
}

/** GB/T 7714—2025 sets `，：；（）` full-width without spaces in entries of every language. */
export function widenPunctuation(text: string): string {
  return widenBrackets(text)
    .replace(/\s*([,:;])(?:\s+|$)/gu, (whole, mark: string) => fullWidth[mark] ?? whole)
    .replace(/(.)([,:;])(?=(.?))/gu, (whole, before: string, mark: string, after: string) =>
      isWide(before) || isWide(after) ? `${before}${fullWidth[mark] ?? mark}` : whole,
    )
}

const ordinals = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]
const hanDigits = '零一二三四五六七八九十'

/** `Third`, `3rd ed.`, `第3版`, `第三版` → `3`; what counts nothing (`修订版`) stays; a first edition is not printed. */
export function editionNumber(edition: unknown): string | undefined {
  if (typeof edition !== 'string' && typeof edition !== 'number') return undefined
  const text = String(edition).trim()
  const word = ordinals.indexOf(text.toLowerCase().replace(/\s+(?:ed\.?|edition)$/u, ''))
  const digits = /^第?\s*(\d+)\s*(?:版|(?:st|nd|rd|th)?\s*(?:ed\.?|edition)?)$/iu.exec(text)?.[1]
  const han = /^第?([一二三四五六七八九十])版$/u.exec(text)?.[1]
  const found = digits ?? (word > 0 ? String(word) : han && String(hanDigits.indexOf(han)))
  if (found === '1') return undefined
  return found ?? text
}

/** Particles behind the given name are initials too: `Veen P H v d`. */
function shortParticles(given: string): string {
  return given.replace(/(?<=\s)(?:\p{Ll}+\s+)*\p{Ll}+$/u, (words) =>
    words.replace(/(\p{Ll})\p{Ll}*/gu, '$1'),
  )
}

function gbName(name: CslName): CslName {
  if (typeof name.literal === 'string') return { ...name, literal: widenPunctuation(name.literal) }
  const given = name.given
  // Initials that were already abbreviated without spaces (`KS`) are two names, in Latin script only.
  if (given !== undefined && /^\p{Lu}{2,3}$/u.test(given) && !isWide(given)) {
    return { ...name, given: [...given].join(' ') }
  }
  // A Western author in Chinese letters goes by the family name alone: 昂温, not 昂温 G.
  if (isWide(name.family?.at(0)) && given !== undefined && !isWide(given.at(0))) {
    const { given: _, ...family } = name
    return family
  }
  return given === undefined ? name : { ...name, given: shortParticles(given) }
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

/**
 * What GB/T 7714—2025 asks for and CSL cannot say: full-width punctuation inside fields, editions
 * without words, marks by genre, and a DOI that is not repeated after an address that holds it.
 */
export function gbItem(item: CslItem): CslItem {
  const fields: Record<string, unknown> = { ...item }
  for (const field of proseFields) {
    const value = fields[field]
    if (typeof value === 'string') fields[field] = widenPunctuation(value)
  }
  for (const field of ['author', 'editor', 'translator']) {
    const names = fields[field]
    if (Array.isArray(names)) fields[field] = names.map((name: CslName) => gbName(name))
  }
  const edition = editionNumber(fields['edition'])
  delete fields['edition']
  if (edition !== undefined) fields['edition'] = edition
  const mark = medium(item)
  delete fields['medium']
  if (mark !== undefined) fields['medium'] = mark
  if (item.type === 'periodical' && typeof item['volume'] === 'string') {
    fields['volume'] = range(item['volume'])
  }
  if (item.type === 'periodical' && typeof item.issued?.literal === 'string') {
    fields['issued'] = { literal: range(item.issued.literal) }
  }
  const version = fields['version']
  if (typeof version === 'string' && /^\d/u.test(version)) fields['version'] = `V${version}`
  // `call-number` is the variable that the style prints as CSTR; a shelf mark is nothing to print.
  delete fields['call-number']
  const cstr = item['CSTR']
  if (typeof cstr === 'string' && item.URL?.includes(cstr) !== true) fields['call-number'] = cstr
  const doi = plainDoi(item.DOI)
  const url = webAddress(item.URL)
  const repeated = doi !== undefined && url?.toLowerCase().includes(doi.toLowerCase()) === true
  if (repeated) delete fields['DOI']
  const { id, type } = item
  return { ...fields, id, type }
}
