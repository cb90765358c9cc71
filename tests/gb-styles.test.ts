import { describe, expect, test } from 'vitest'
import { exact, hasRows, normalised, printed, readRows } from './gb-rows.ts'

/** Rows that fail, and why. A row that is listed and passes must go from here. */
const failing: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'gb-t-7714-2025': {},
  'gb-t-7714-2015': {
    'gbt7714.4.4.2:6': 'two words, one of them capital, are not enough to tell Title Case by',
    'gbt7714.6.1.1:3': 'BibTeX set `et al` solid behind a Korean name',
  },
  'gb-t-7714-2015-author-date': {
    'gbt7714.4.4.2:6': 'two words, one of them capital, are not enough to tell Title Case by',
    'gbt7714.6.1.1:3': 'BibTeX set `et al` solid behind a Korean name',
  },
}

/** Without its language nothing in this row says that it is Chinese: it holds a number alone. */
const withoutText = new Set(['gbt7714.7.4:1'])

const files = [
  ['gb-t-7714-2025', 'gbt7714-2025-numeric-expected.tsv'],
  ['gb-t-7714-2015', 'gbt7714-2015-numeric-expected.tsv'],
  ['gb-t-7714-2015-author-date', 'gbt7714-2015-authoryear-expected.tsv'],
] as const

const name = hasRows ? '' : ' (skipped: the expected rows are absent)'
describe.skipIf(!hasRows)(`the examples of GB/T 7714${name}`, () => {
  test.each(files)('%s', async (style, file) => {
    const { keys, wanted, items } = await readRows(file)
    const texts = await printed(items, style)
    const differ = keys.filter(
      (_, at) => normalised(texts[at] ?? '') !== normalised(wanted[at] ?? ''),
    )
    const same = keys.filter((_, at) => exact(texts[at] ?? '') === exact(wanted[at] ?? ''))
    process.stdout.write(
      `${style}: ${keys.length - differ.length} of ${keys.length} examples equal, ${same.length} to the character\n`,
    )
    expect(differ.toSorted()).toEqual(Object.keys(failing[style] ?? {}).toSorted())
    expect(1 - differ.length / keys.length).toBeGreaterThan(0.95)
    expect(same.length / keys.length).toBeGreaterThan(0.85)
  })

  test.each(files)('%s without a language: no row worse', async (style, file) => {
    const { keys, wanted, items } = await readRows(file)
    const bare = items.map(({ language: _, ...item }) => ({
      ...item,
      id: item.id,
      type: item.type,
    }))
    const [whole, without] = await Promise.all([printed(items, style), printed(bare, style)])
    const worse = keys.filter(
      (key, at) =>
        !withoutText.has(key) &&
        normalised(whole[at] ?? '') === normalised(wanted[at] ?? '') &&
        normalised(without[at] ?? '') !== normalised(wanted[at] ?? ''),
    )
    expect(worse).toEqual([])
  })
})
