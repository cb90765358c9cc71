import type { ReadFile } from './bibliography-file.ts'
import { endnoteType, endnoteTypes } from './endnote-types.ts'
import { readTagged, type TaggedFormat } from './tagged-references.ts'
import type { TaggedField } from './tagged-scan.ts'
import type { Role } from './written-reference.ts'

/** Tags of EndNote's import format (Refer/BibIX); those written first win where two mean the same. */
const roles: Readonly<Record<string, Role>> = {
  F: 'id',
  T: 'title',
  A: 'author',
  E: 'editor',
  Y: 'collection-editor',
  '?': 'translator',
  J: 'container-title',
  B: 'container-title',
  O: 'container-title-short',
  S: 'collection-title',
  '!': 'title-short',
  V: 'volume',
  N: 'issue',
  D: 'issued',
  8: 'issued-exact',
  '[': 'accessed',
  P: 'page',
  '&': 'page-first',
  I: 'publisher',
  C: 'publisher-place',
  7: 'edition',
  9: 'genre',
  '@': 'serial',
  R: 'DOI',
  U: 'URL',
  Z: 'note',
  G: 'language',
  X: 'abstract',
  K: 'keyword',
}

const unprinted = new Set('0123456+LMHQW~^><*()#$=]\\|_'.split(''))
const order = Object.keys(roles)

function roleOf(tag: string, type: string): Role | undefined {
  const isNumbered = ['patent', 'standard', 'report'].includes(type)
  if (tag === '@' && isNumbered) return 'number'
  // A supervisor, the date of the electronic issue, the number of volumes.
  if (tag === 'Y' && type === 'thesis') return 'unprinted'
  if (tag === '7' && type.startsWith('article')) return 'unprinted'
  if (tag === 'R' && type === 'report') return 'maybe-DOI'
  if (tag === '9' && !['thesis', 'report', 'manuscript'].includes(type)) return 'unprinted'
  if (tag === 'O') return type.startsWith('article') ? 'container-title-short' : 'note'
  return roles[tag] ?? (unprinted.has(tag) ? 'unprinted' : undefined)
}

/** Without `%0`, what an entry is shows in its fields, as in Refer. */
function typeOf(written: string, fields: readonly TaggedField[]): string | undefined {
  if (written !== '') return endnoteType(written)
  const has = (wanted: string) => fields.some(({ tag }) => tag === wanted)
  if (has('J')) return 'article-journal'
  if (has('B')) return 'chapter'
  return has('I') ? 'book' : 'document'
}

function arrange(fields: readonly TaggedField[]): readonly TaggedField[] {
  return fields
    .map((field, at) => ({ field, at }))
    .sort((a, b) => order.indexOf(a.field.tag) - order.indexOf(b.field.tag) || a.at - b.at)
    .map(({ field }) => field)
}

const format: TaggedFormat = {
  name: "EndNote's tagged format",
  syntax: {
    field: /^[ \t\uFEFF]*%([A-Z\d]|[^\s\w%])(?:[ \t\u3000]+(.*)|$)/u,
    first: '0',
    sign: '%',
  },
  typeOf,
  types: endnoteTypes,
  roleOf,
  arrange,
}

/** Reads EndNote's tagged format (`.enw`), as CNKI and 万方 export it. Never throws. */
export function readEnw(source: string): Promise<ReadFile> {
  return readTagged(source, format)
}
