import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignmentSummary, alignmentTable } from '../src/cli/align-table.ts'
import { columnsOf, wrapped } from '../src/cli/wrap.ts'
import type { Aligned } from '../src/model/review.ts'
import { alignSources } from '../src/pipeline.ts'
import { makeReview } from './make-review.ts'
import { biyi } from './run-command.ts'

const source = '中位随访28.0个月（95%CI 20～31）。疗效良好［1］。\n\n没有译文的一段［2］。'
const translation = 'Median follow-up was 28.0 months (95% CI 20 to 31). Efficacy was good [1].'
const alignedTexts = async (texts: Parameters<typeof makeReview>[0]): Promise<Aligned> =>
  alignSources(await makeReview(texts))

const plain = { hasColours: false }

describe('lines of a terminal', () => {
  it('count two columns for Chinese type and keep punctuation in its place', () => {
    expect(columnsOf('中位PFS。')).toBe(9)
    expect(wrapped('对照组为（中位）。好', 10)).toEqual(['对照组为', '（中位）。', '好'])
    expect(wrapped('a long word, and more', 12)).toEqual(['a long word,', 'and more'])
    expect(wrapped('', 9)).toEqual([''])
  })

  it('hold the whole text and are never too wide', () => {
    const text = fc.string({
      unit: fc.constantFrom('中', '。', '（', 'word', ' ', '12.5', 'β', '［1］'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (given, width) => {
        const lines = wrapped(given, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''))
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('the table of an alignment', () => {
  it('is a line a text where it is no terminal', async () => {
    const lines = alignmentTable(await alignedTexts({ source, translation }), plain).split('\n')
    expect(lines).toContain('    s0.p1.2: 疗效良好［1］。')
    expect(lines.at(-4)).toMatch(/^s0\.p2\s+paragraph\s+0\.\d\d {2}no translation$/u)
    expect(lines.at(-1)).toBe('    —')
  })

  it.each([80, 140])('fits %i columns', async (width) => {
    const review = await makeReview({
      source: source.repeat(3),
      translation: translation.repeat(3),
    })
    const table = alignmentTable(review, { ...plain, width })
    for (const line of table.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width)
    const text = table.replaceAll(/\s/gu, '')
    expect(text).toContain('疗效良好［1］。')
    expect(table.split('\n').some((line) => /中位.*Median/u.test(line))).toBe(width > 100)
  })

  it('has colours only where they are asked for', async () => {
    const review = await alignedTexts({ source, translation })
    expect(alignmentTable(review, plain)).not.toContain('\u001B')
    expect(alignmentTable(review, { hasColours: true })).toContain('\u001B[31m')
    expect(alignmentSummary(review)).toMatch(
      /^2 units, 3 pairs of sentences, 1 without a translation, 0 without a source, 0 uncertain/u,
    )
  })

  it('comes from the command without colours through a pipe, its summary on standard error', () => {
    const { out, err, code } = biyi(['align'], { env: { COLUMNS: '100' } })
    expect([code, out.includes('\u001B')]).toEqual([0, false])
    expect(err).toMatch(/^46 units, \d+ pairs of sentences, 0 without a translation/u)
    for (const line of out.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(100)
  })
})
