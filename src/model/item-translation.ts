import type { CslItem, CslName } from './reference.ts'

/** Fields that a translation gives in its own language; all others hold in both. */
const translated = [
  'title',
  'author',
  'editor',
  'container-title',
  'container-title-short',
  'collection-title',
  'publisher',
  'publisher-place',
  'event-title',
  'genre',
] as const

/** Fields of which a printed entry in the other language would miss the translation. */
const needed = [
  'title',
  'author',
  'editor',
  'container-title',
  'publisher',
  'publisher-place',
] as const

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== ''

const isNames = (value: unknown): value is readonly CslName[] =>
  Array.isArray(value) && value.every(isFields)

/** `original-title` and the like, but in a translated book they are those of another work. */
function originalFields(item: CslItem): Fields {
  if (isFilled(item['translator'])) return {}
  const found = translated.flatMap((field) => {
    const value = item[`original-${field}`]
    return isFilled(value) ? [[field, value] as const] : []
  })
  return Object.fromEntries(found)
}

function customFields({ custom }: CslItem): Fields {
  const translation = isFields(custom) ? custom['translation'] : undefined
  if (!isFields(translation)) return {}
  const found = translated.flatMap((field) => {
    const value = translation[field]
    return isFilled(value) ? [[field, value] as const] : []
  })
  return Object.fromEntries(found)
}

/**
 * The work's own data in the other language, as the item brings them: `custom.translation` holds
 * fields of CSL, or `original-title`, `original-author`, `original-container-title` and so on stand
 * in the item. The fields that both languages share come from the item; undefined without a title.
 */
export function itemTranslation(item: CslItem): CslItem | undefined {
  const own = { ...originalFields(item), ...customFields(item) }
  if (!isFilled(own['title'])) return undefined
  const { language: _, 'container-title-short': __, journalAbbreviation: ___, ...rest } = item
  const authors = own['author']
  return {
    ...rest,
    ...own,
    ...(isNames(authors) ? { author: authors } : {}),
    id: item.id,
    type: item.type,
  }
}

/** Names of the fields that the item has in its own language only; `title` is all it takes to print. */
export function missingTranslation(item: CslItem): readonly string[] {
  const own = { ...originalFields(item), ...customFields(item) }
  return needed.filter((field) => isFilled(item[field]) && !isFilled(own[field]))
}
