import { fileURLToPath } from 'node:url'
import type { PhrasingContent } from 'mdast'
import type { CslItem } from '../src/model/reference.ts'
import { readBibliography } from '../src/read/bibliography.ts'
import { readStyle } from '../src/read/styles.ts'
import { formatReferences } from '../src/resolve/citeproc.ts'

/** Folder of the bibliography and the style that these tests read. */
export const fixtures = fileURLToPath(new URL('./fixtures/bibliography/', import.meta.url))

/** Text of an entry, its emphasis and links left out. */
export function plain(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return plain(node.children)
      return 'value' in node ? node.value : ''
    })
    .join('')
}

/** The text of each item as a style prints it. */
export async function entries(
  items: readonly CslItem[],
  style: string,
): Promise<readonly string[]> {
  const formatted = await formatReferences(items, await readStyle(style, fixtures), 'zh-CN')
  return formatted.map(plain)
}

/** The Chinese and English items of the fixture. */
export async function mixed(): Promise<readonly CslItem[]> {
  const path = `${fixtures}mixed.json`
  return (await readBibliography([{ path, display: 'mixed.json' }])).bibliography.items
}
