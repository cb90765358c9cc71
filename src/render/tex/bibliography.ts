import type { CslItem, Reference } from '../../model/reference.ts'
import { writtenText } from '../manuscript.ts'
import { texId } from './escape.ts'

/** Fields whose values are addresses, not text. */
const verbatim = new Set(['doi', 'url', 'file', 'eprint'])
const titles = new Set(['title', 'booktitle', 'shorttitle', 'maintitle'])

/** Key of each entry in the .bib file, by its number; no two are the same. */
export function bibKeys(references: readonly Reference[]): ReadonlyMap<number, string> {
  const keys = new Map<number, string>()
  const taken = new Set<string>()
  for (const { number, item } of references) {
    const plain = texId(item.id).toLowerCase() === '' ? `ref${number}` : texId(item.id)
    const key = taken.has(plain.toLowerCase()) ? `${plain}-${number}` : plain
    taken.add(key.toLowerCase())
    keys.set(number, key)
  }
  return keys
}

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '{': '\\{',
  '}': '\\}',
}

/** Text of a CSL field for a TeX program; its tags of mark-up stay, citation-js makes commands of them. */
const escaped = (text: string): string =>
  writtenText(text).replace(/[\\{}$&#%_^~]/gu, (sign) => signs[sign] ?? `\\${sign}`)

function escapedValue(value: unknown, field: string): unknown {
  if (typeof value === 'string') {
    return verbatim.has(field.toLowerCase()) ? writtenText(value) : escaped(value)
  }
  if (Array.isArray(value)) return value.map((one) => escapedValue(one, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, escapedValue(one, key)]),
  )
}

function prepared(item: CslItem, key: string): Readonly<Record<string, unknown>> {
  const { custom: _, note: __, ...fields } = item
  const made = Object.entries(fields).map(([field, value]) => {
    const isCode = field === 'type' || field === 'language'
    return [field, isCode ? value : escapedValue(value, field)] as const
  })
  return { ...Object.fromEntries(made), id: key, 'citation-key': key, 'citation-label': key }
}

/** An address in braces may hold no unpaired one. */
const addressValue = (value: string): string =>
  value.replace(/[{}\\]/gu, (sign) => encodeURIComponent(sign))

function fieldLine(field: string, value: string): string {
  if (verbatim.has(field)) return `  ${field} = {${addressValue(value)}}`
  // The inner braces keep the letters as they are: a style may not write BCMA small.
  return titles.has(field) ? `  ${field} = {{${value}}}` : `  ${field} = {${value}}`
}

/** The references as BibTeX, in their order, titles protected. */
export async function bibliographyFile(
  references: readonly Reference[],
  keys: ReadonlyMap<number, string>,
): Promise<string> {
  if (references.length === 0) return ''
  const [{ plugins }] = await Promise.all([
    import('@citation-js/core'),
    import('@citation-js/plugin-bibtex'),
  ])
  const { format } = plugins.config.get('@bibtex')
  const { asciiOnly, checkLabel, useIdAsLabel } = format
  // The settings of the package are those of the whole process: as they were, once this is done.
  Object.assign(format, { asciiOnly: false, checkLabel: false, useIdAsLabel: true })
  try {
    const entries = references.map(({ item, number }) => {
      const key = keys.get(number) ?? `ref${number}`
      const [made] = plugins.output.format('bibtex', [prepared(item, key)], { format: 'object' })
      if (made === undefined) throw new Error(`No BibTeX came of the entry ${item.id}.`)
      const fields = Object.entries(made.properties).flatMap(([field, value]) =>
        value === '' ? [] : [fieldLine(field, String(value).replace(/\s+/gu, ' '))],
      )
      return `@${made.type}{${key},\n${fields.join(',\n')}\n}\n`
    })
    return entries.join('\n')
  } finally {
    Object.assign(format, { asciiOnly, checkLabel, useIdAsLabel })
  }
}
