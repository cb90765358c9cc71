import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importText } from '../src/import/import.ts'
import { cleanDocument } from './clean-document.ts'
import { arePapersAbsent, papersFolder } from './papers.ts'
import { randomDocument } from './random-document.ts'

const imported = async (text: string, name: string) => importText(Buffer.from(text), name)

describe('the import of what an import made', () => {
  it('changes nothing, whatever the text was', async () => {
    const ending = fc.constantFrom('.txt', '.md')
    await fc.assert(
      fc.asyncProperty(randomDocument, ending, async (raw, name) => {
        // Page numbers alone, or a list of references: nothing is left to import.
        const { text } = await imported(`甲状腺。\n\n${raw}`, `raw${name}`)
        if (text.trim() === '') return
        const again = await imported(text, 'made.md')
        expect(again.text).toBe(text)
        expect(again.log.edits).toEqual([])
      }),
      { numRuns: 400 },
    )
  }, 60_000)

  it.skipIf(arePapersAbsent)(
    'changes nothing in the papers',
    async () => {
      const folder = new URL('md/', papersFolder)
      for (const name of readdirSync(folder)) {
        const { text } = await importText(readFileSync(new URL(name, folder)), name)
        const again = await imported(text, name)
        expect(again.log.edits, name).toEqual([])
      }
    },
    60_000,
  )
})

describe('a text that obeys CLEAN-01 to 30', () => {
  it('is not changed', async () => {
    await fc.assert(
      fc.asyncProperty(cleanDocument, async (text) => {
        const { text: made, log } = await imported(text, 'clean.md')
        expect(log.edits).toEqual([])
        expect(made).toBe(text)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
