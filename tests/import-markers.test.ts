import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { editsOf, undoEdits } from '../src/import/edits.ts'
import {
  importedPapers,
  repairedPapers,
  repairText,
  scoreDamagedMarkers,
  scoreMarkers,
} from './marker-scores.ts'
import { arePapersAbsent } from './papers.ts'
import { isSeedAbsent, readCleanSeed } from './seed-edits.ts'

const own = new URL('../source/zh.md', import.meta.url)

const papers = arePapersAbsent ? [] : repairedPapers()
const imported = arePapersAbsent ? [] : importedPapers()

describe.skipIf(arePapersAbsent)(
  'markers of 27 papers (skipped where the material is absent)',
  () => {
    it('agree with the oracle after the repair', () => {
      const { f1, disagreements } = scoreMarkers(papers)
      process.stdout.write(
        `markers after repair: F1 ${f1.toFixed(4)}\n${disagreements.join('\n')}\n`,
      )
      expect(f1).toBeGreaterThanOrEqual(0.995)
    })

    it('agree with the oracle after the whole import', () => {
      const { f1, disagreements } = scoreMarkers(imported)
      process.stdout.write(
        `markers after the import: F1 ${f1.toFixed(4)}\n${disagreements.join('\n')}\n`,
      )
      expect(f1).toBeGreaterThanOrEqual(0.995)
      expect(scoreDamagedMarkers(imported).silent).toEqual([])
    })

    it('are repaired or asked about where they were damaged', () => {
      expect(scoreDamagedMarkers(papers).silent).toEqual([])
    })

    it('get no number that the raw text does not hold', () => {
      for (const { draft, file } of papers) {
        for (const { rule, before, after } of editsOf(draft)) {
          const digits = (text: string) => (text.match(/[\dIlO]/gu) ?? []).length
          if (/marker/u.test(rule)) expect(digits(after), file).toBeLessThanOrEqual(digits(before))
        }
      }
    })

    it('are repaired once, and back', () => {
      for (const { draft, raw, file } of papers) {
        expect(undoEdits(draft.text, editsOf(draft)), file).toBe(raw)
        expect(editsOf(repairText(draft.text).draft), file).toEqual([])
      }
    })
  },
)

describe('the marker rules', () => {
  it.each(['markdown', 'lines'] as const)('change nothing in a clean text (%s)', (kind) => {
    const { draft } = repairText(readFileSync(own, 'utf8'), kind)
    expect(editsOf(draft)).toEqual([])
  })

  it.skipIf(isSeedAbsent)('change nothing and ask nothing in the cleaned seed', () => {
    for (const kind of ['markdown', 'lines'] as const) {
      const { draft, questions } = repairText(readCleanSeed(), kind)
      expect(editsOf(draft)).toEqual([])
      expect(questions).toEqual([])
    }
  })

  it.each([
    ['empty', '甲[1]，乙[]。丙[2]。'],
    ['unclosed', '甲[1-3]，乙[3。丙[4]。'],
    ['no order', '甲[5]，乙[1l]，丙[3]，丁[2]，戊[1]。'],
    ['two readings', '甲[1-4]，乙[3.5]，丙[6]。'],
    ['beyond the list', '甲[1]，乙[816]，丙[2]。\n\n# 参考文献\n\n[1] A\n[2] B'],
  ])('ask where nothing is proved: %s', (_, text) => {
    const { draft, questions } = repairText(text)
    expect(draft.text).toBe(text)
    expect(questions.map(({ kind }) => kind)).toEqual(['damaged-marker'])
  })

  it('ask nothing about a footnote that is there', () => {
    const { questions } = repairText('甲[1]，乙[^20]。丙[2]。\n\n[^20]: 脚注。\n')
    expect(questions).toEqual([])
  })

  it.each([
    '中位数18.8［10.1，无法评估（not evaluable，NE）］个月',
    '［95%CI 3.2～4.1］，［18F］FDG，[Ca2+]，［0，1］，[摘要]，[131I]，[15O]水',
    '数组a[i]，x[10]，`b[]`，[链接](http://a.b/)',
    '- [ ] 任务',
    '1985～2020年，[2020]年',
  ])('leave what is no marker and ask nothing: %s', (text) => {
    const { draft, questions } = repairText(text)
    expect(draft.text).toBe(text)
    expect(questions).toEqual([])
  })

  it('take time in proportion to the text', () => {
    const hostile = [
      '[',
      '$',
      '`',
      '[1',
      '[1.',
      '$$',
      '^{[',
      '［1\n',
      '\\~',
      '{',
      '$\\frac{',
      '```\n',
    ]
    for (const part of hostile) {
      const text = part.repeat(Math.ceil(100_000 / part.length))
      const start = performance.now()
      repairText(text)
      expect(performance.now() - start, part).toBeLessThan(3000)
    }
  })
})
