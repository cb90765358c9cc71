import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { ExchangeInput } from '../src/exchange/export.ts'
import { fill } from '../src/exchange/fill.ts'
import { slotPairs } from '../src/exchange/slot-pairs.ts'
import { xliff } from '../src/exchange/xliff.ts'
import { xliff1 } from '../src/exchange/xliff-1.ts'
import { matchXliff } from '../src/exchange/xliff-match.ts'
import { readXliff } from '../src/exchange/xliff-read.ts'
import { InputError } from '../src/model/problem.ts'
import type { Aligned } from '../src/model/review.ts'
import { alignSources, readAligned } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { en, files, zh } from './exchange-texts.ts'
import './property-seed.ts'
import { randomDocument } from './random-document.ts'
import { reviewFolder } from './review-folder.ts'

const base = await readAligned(await readConfig(await reviewFolder(files(zh, en))))

/** A review of two texts; undefined where one cannot be read. */
function alignedOf(source: string, translation: string): Aligned | undefined {
  const file = (path: string, value: string) =>
    new VFile({ path, value, cwd: base.articles.source.file.cwd })
  try {
    return alignSources({
      ...base,
      files: {
        source: file('source/zh.md', source),
        translation: file('source/en.md', translation),
      },
    })
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/** Exports a review and imports the file again. */
function roundTrip(aligned: Aligned, write: typeof xliff) {
  const { articles, units } = aligned
  const pairs = slotPairs(aligned)
  const input: ExchangeInput = {
    pairs,
    tags: { source: 'zh-CN', translation: 'en' },
    files: { source: 'source/zh.md', translation: 'source/en.md' },
    terms: new Map(),
    version: '0',
    gaps: { source: '', translation: ' ' },
  }
  const read = readXliff(write(input).content, 'back.xlf', isHan)
  const { returned, misfits } = matchXliff(pairs, read, articles.translation, false)
  const { text, homeless } = fill(articles, units, returned, 'translation')
  return { text, homeless, messages: misfits.map(({ message }) => message) }
}

/** What is told of a text that lacks lines or markers of the other, whatever becomes of it. */
const isExpected = (message: string) =>
  message.startsWith('No translation of') || message.endsWith('is missing')

const latin = randomDocument.map((text) =>
  text.replaceAll(/\p{Script=Han}+/gu, (word) => `word${word.length} `),
)

describe('an XLIFF that was not touched', () => {
  it.each([
    ['2.1', xliff],
    ['1.2', xliff1],
  ])('leaves the translation as it is, %s', (_, write) => {
    fc.assert(
      fc.property(randomDocument, fc.option(latin), (source, other) => {
        const translation =
          other ?? source.replaceAll(/\p{Script=Han}+/gu, (word) => `word${word.length} `)
        const aligned = alignedOf(source, translation)
        if (aligned === undefined) return
        const { text, homeless, messages } = roundTrip(aligned, write)
        expect(text).toBe(String(aligned.articles.translation.file))
        expect(homeless).toEqual([])
        expect(messages.filter((one) => !isExpected(one))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
