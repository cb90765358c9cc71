import { isKnownSubtag, languageNames } from '../language/language-names.ts'
import { isLanguageTag, subtagOf } from './concept-parts.ts'
import { variantStatuses } from './glossary.ts'

/** Columns that a row has once. */
export const rowFields = [
  'id',
  'subject',
  'partOfSpeech',
  'keepLatin',
  'scope',
  'broader',
  'source',
  'note',
] as const

/** Columns that a row has for every language. */
export const languageFields = ['preferred', 'abbreviations', 'variants', 'definition'] as const

type LanguageField = (typeof languageFields)[number] | (typeof variantStatuses)[number]

/** What a column of a glossary in CSV holds. */
export type Column =
  | { readonly field: (typeof rowFields)[number] }
  | { readonly field: LanguageField; readonly language: string | undefined }

const rowNames: Readonly<Record<(typeof rowFields)[number], readonly string[]>> = {
  id: ['id', 'concept id', 'concept', 'entry', 'entry id', 'key', '编号', '概念编号'],
  subject: ['subject', 'subject field', 'domain', 'field', '学科', '领域', '主题'],
  partOfSpeech: ['part of speech', 'partofspeech', 'pos', 'word class', '词性'],
  keepLatin: ['keep latin', 'keeplatin', '保留西文', '保留原文'],
  scope: ['scope', '适用范围', '范围'],
  broader: ['broader', 'broader concept', '上位概念', '上位词'],
  source: ['source', 'sources', 'reference', 'authority', '来源', '出处', '依据'],
  note: ['note', 'notes', 'comment', 'comments', 'remark', 'remarks', '备注', '注释', '说明'],
}

const languageNamesOfFields: Readonly<Record<LanguageField, readonly string[]>> = {
  preferred: [
    '',
    'term',
    'terms',
    'preferred',
    'preferred term',
    'full form',
    'full name',
    'name',
  ].concat(['术语', '名称', '全称', '全名', '首选', '首选词', '规范名']),
  abbreviations: [
    'abbreviation',
    'abbreviations',
    'abbr',
    'abbrs',
    'acronym',
    'acronyms',
    'short form',
  ].concat(['缩写', '缩略语', '缩略词', '简称']),
  variants: [
    'variant',
    'variants',
    'synonym',
    'synonyms',
    'other names',
    '变体',
    '异名',
    '同义词',
    '别名',
    '又称',
  ],
  definition: ['definition', 'definitions', 'def', '定义', '释义', '解释'],
  admitted: ['admitted', 'admitted term', 'admitted terms', 'allowed'],
  deprecated: [
    'deprecated',
    'deprecated term',
    'deprecated terms',
    'forbidden',
    '禁用',
    '不推荐',
    '停用',
  ],
  superseded: ['superseded', 'superseded term', 'superseded terms', 'obsolete', '曾称', '旧称'],
}

const fieldNamed = new Map(
  Object.entries(languageNamesOfFields).flatMap(([field, names]) =>
    names.map((name) => [name, field] as const),
  ),
)
const rowFieldNamed = new Map(
  Object.entries(rowNames).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
)

const isLanguageField = (name: string | undefined): name is LanguageField =>
  name !== undefined && name in languageNamesOfFields
const isRowField = (name: string | undefined): name is (typeof rowFields)[number] =>
  name !== undefined && name in rowNames

/** `zh-CN`, `zh`, `中文`, `Chinese` → zh. */
function languageIn(
  text: string,
  names: ReadonlyMap<string, string>,
  hasField: boolean,
): string | undefined {
  const named = names.get(text)
  if (named !== undefined) return named
  const subtag = subtagOf(text)
  return isLanguageTag(text) && (hasField || isKnownSubtag(subtag)) ? subtag : undefined
}

/** The ways to part a header into the name of a language and the rest. */
function* partings(header: string, names: ReadonlyMap<string, string>) {
  // `zh-variants` looks like a tag, and is none.
  const [first = '', ...field] = header.split('-')
  yield [first, field.join(' ')]
  const words = header.split(' ')
  yield [header, '']
  yield [words[0] ?? '', words.slice(1).join(' ')]
  yield [words.at(-1) ?? '', words.slice(0, -1).join(' ')]
  for (const name of names.keys()) {
    if (header.startsWith(name)) yield [name, header.slice(name.length).trim()]
  }
}

/**
 * What a header cell names; undefined of one that says nothing here. A language is a tag (`zh`, `zh-CN`)
 * or the name of a built-in one, before or behind what the column holds: `en abbreviations`, `中文定义`.
 */
export function columnOf(header: string): Column | undefined {
  const name = header
    .normalize('NFKC')
    .trim()
    .replaceAll(/(?<=[a-z])(?=[A-Z][a-z])/gu, ' ')
    .toLowerCase()
    .replace(/(?<=^[a-z]{2})_(?=[a-z]{2}(?![a-z]))/u, '-')
    .replaceAll(/[\s_:.()[\]/]+/gu, ' ')
    .trim()
  const row = rowFieldNamed.get(name.replaceAll('-', ' '))
  if (isRowField(row)) return { field: row }
  const plain = fieldNamed.get(name)
  if (name !== '' && isLanguageField(plain)) return { field: plain, language: undefined }
  const names = languageNames()
  for (const [tag = '', rest = ''] of partings(name, names)) {
    const language = languageIn(tag, names, rest !== '')
    const field = fieldNamed.get(rest)
    if (language !== undefined && isLanguageField(field)) return { field, language }
  }
  return undefined
}

/** The header of a language's column, which `columnOf` reads back: `zh`, `zh definition`, `id term`. */
export function headerOf(field: (typeof languageFields)[number], language: string): string {
  if (field !== 'preferred') return `${language} ${field}`
  const found = columnOf(language)
  const isRead = found !== undefined && 'language' in found && found.language === language
  return isRead ? language : `${language} term`
}

const statusMark = new RegExp(`^(${variantStatuses.join('|')})\\s*[:：]\\s*`, 'iu')

/** A name of a concept as one item of a list: with its status, unless it is admitted. */
export function writtenVariant(term: string, status: (typeof variantStatuses)[number]): string {
  return status === 'admitted' && !statusMark.test(term) ? term : `${status}: ${term}`
}

/** The inverse of `writtenVariant`; `otherwise` is the status of an item without one. */
export function readVariant(item: string, otherwise: (typeof variantStatuses)[number]) {
  const mark = statusMark.exec(item)
  const name = mark?.[1]?.toLowerCase()
  return {
    term: item.slice(mark?.[0].length ?? 0).trim(),
    status: variantStatuses.find((status) => status === name) ?? otherwise,
  }
}

/** Items of one cell, parted by vertical bars; `\|` and `\\` are signs of an item. */
export const writtenList = (items: readonly string[]): string =>
  items.map((item) => item.replaceAll(/[\\|]/gu, '\\$&')).join('|')

/** The inverse of `writtenList`, without what is empty. */
export function readList(cell: string): readonly string[] {
  const items = ['']
  for (const [sign] of cell.matchAll(/\\[\\|]|[\s\S]/gu)) {
    if (sign === '|') items.push('')
    else items[items.length - 1] += /^\\./u.test(sign) ? sign.slice(1) : sign
  }
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

/** What a spreadsheet would take for a formula (OWASP, CSV injection), full-width signs with it. */
const formula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u

/** A cell that no spreadsheet calculates: an apostrophe stands before what would be a formula. */
export const harmless = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

/** The inverse of `harmless`. */
export const asMeant = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
