import { describe, expect, it } from 'vitest'
import { verbatimText } from '../src/model/verbatim.ts'
import { readPrintedList } from '../src/printed/read-list.ts'
import { readBibliography } from '../src/read/bibliography.ts'
import { entries } from './printed-entries.ts'
import { root } from './run-command.ts'

describe("the sample's own references", () => {
  it.each([
    ['gb-t-7714-2025', 0.95],
    ['vancouver', 0.9],
  ])('printed after %s are read and print the same', async (style, least) => {
    const path = `${root}source/references.json`
    const { bibliography } = await readBibliography([{ path, display: 'references.json' }])
    const printed = await entries(bibliography.items, style)
    const list = printed.map((text, at) => `[${at + 1}] ${text}`).join('\n')
    const read = readPrintedList(list).map(({ item }) => item)
    const again = await entries(read, style)
    const changed = printed.filter((text, at) => text !== again[at])
    const share = 1 - changed.length / printed.length
    process.stdout.write(
      `${style}: ${printed.length - changed.length}/${printed.length} the same\n`,
    )
    expect(read).toHaveLength(printed.length)
    // What is kept as it stands would print the same without being read.
    const verbatim = read.map(verbatimText).filter((text) => text !== undefined)
    expect(verbatim).toEqual([])
    expect(share, changed.join('\n')).toBeGreaterThanOrEqual(least)
  })
})
