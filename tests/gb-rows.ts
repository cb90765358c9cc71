import { existsSync, readFileSync } from 'node:fs'
import type { CslItem } from '../src/model/reference.ts'
import { readBibtex } from '../src/read/bibtex.ts'
import { readStyle } from '../src/read/styles.ts'
import { printList } from '../src/resolve/references.ts'
import { fixtures, plain } from './printed-entries.ts'

/** The rows of one file of worked examples of GB/T 7714. */
export interface GbRows {
  readonly keys: readonly string[]
  readonly wanted: readonly string[]
  readonly items: readonly CslItem[]
}

const folder = new URL('../../shared/data/gbt7714/', import.meta.url)
export const hasRows = existsSync(folder)

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

export async function readRows(file: string): Promise<GbRows> {
  const lines = readFileSync(new URL(file, folder), 'utf8').trim().split(/\r?\n/u).slice(1)
  const cells = lines.map((line) => line.split('\t'))
  const bib = cells.map(([, type, fields = '{}'], index) => {
    const values: unknown = JSON.parse(unquoted(fields))
    const shown = Object.entries(values ?? {}).map(([field, value]) => `  ${field} = {${value}}`)
    return `@${type}{key${index},\n${shown.join(',\n')}\n}`
  })
  return {
    keys: cells.map(([key = '']) => key),
    wanted: cells.map(([, , , expected = '']) => unquoted(expected).trim()),
    items: (await readBibtex(bib.join('\n'), 'rows.bib')).map(({ item }) => item),
  }
}

/** What the style prints of each item, in order. */
export async function printed(items: readonly CslItem[], name: string): Promise<readonly string[]> {
  const { contents } = await printList(items, await readStyle(name, fixtures), 'zh-CN')
  return contents.map(plain)
}

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '？': '?',
  '！': '!',
}

/** What TeX left in the expected strings, which came out of BibTeX: commands, its quotes and dashes. */
function withoutTex(text: string): string {
  return text
    .replace(/-?\\natexlab[a-z]+/gu, '')
    .replace(/\\cstr(?=\d)|\\em /gu, '')
    .replace(/\$\\times\$/gu, '×')
    .replace(/``/gu, '“')
    .replace(/''/gu, '”')
    .replace(/---/gu, '—')
}

/**
 * The one place that says which differences are none: TeX residue (`~` in an address became a space),
 * white space, the width of marks, the length of dashes, the shape of an apostrophe, and the letter
 * behind a year, which depends on works that are not among the rows.
 */
export function normalised(text: string): string {
  return withoutTex(text)
    .replace(/[，：；（）？！]/gu, (mark) => halfWidth[mark] ?? mark)
    .replace(/(?<=(?:, |,)(?:c?\d{4}\]?|无日期-|n\.d\.-))[a-z](?=\.)/gu, '')
    .replace(/(?<=无日期|n\.d\.)-(?=\.|$)/gu, '')
    .replace(/[—–]/gu, '-')
    .replace(/’/gu, "'")
    .replace(/[\s~]+/gu, '')
    .replace(/\.\.+/gu, '.')
}

/** To the character, but for TeX and letters behind years. */
export function exact(text: string): string {
  return withoutTex(text)
    .replace(/(?<=, (?:c?\d{4}\]?|无日期-|n\.d\.-))[a-z](?=\.)/gu, '')
    .replace(/(?<=无日期|n\.d\.)-(?=\.|$)/gu, '')
    .replace(/\.\.$|\.(?=\. )/gu, '.')
    .replace(/\.\. /gu, '. ')
    .replace(/’/gu, "'")
}
