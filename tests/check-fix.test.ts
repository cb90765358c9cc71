import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mend } from '../src/cli/check-fix.ts'
import { makeReview } from './make-review.ts'
import { reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'
import './property-seed.ts'

/** What stands in a text and is no running text: each has a mark that a check would mend in prose. */
const kept = [
  '`患,者(甲)的的`',
  '$a,患$',
  '［1,2］',
  '[1]',
  'https://example.org/a,b(c)',
  '<https://example.org/患,者>',
  '[见](https://example.org/甲,乙)',
  '![图](a,b.png)',
  '<sup>患,者</sup>',
]
const prose = [
  '患者,',
  '骨髓瘤(MM)',
  '的的',
  '进行进行',
  'T 细胞',
  'CD38单抗',
  '5～10%',
  '10-20%',
  '1,200例',
  '1300例',
  '；甲:',
  '。',
  '（',
  ')',
  '！［x］（y）',
  '＜b＞',
  'the the ',
  'Anaemia，bone（x）',
  'P＜0.05',
  '\\*',
  '&amp;',
  '**',
  '1。',
  '1)',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\n- ',
  '\n\n> ',
  '\n\n# ',
  '\n\n    code,患 (甲)的的\n\n',
  '| 甲,乙 | b |\n| - | - |\n',
]

const text = fc
  .array(fc.oneof(fc.constantFrom(...prose), fc.constantFrom(...kept.map((one) => ` ${one} `))), {
    maxLength: 30,
  })
  .map((all) => all.join(''))

const mended = async (texts: { source: string; translation: string }) =>
  mend(await makeReview(texts)).files

describe('mend', () => {
  it('changes nothing the second time, and nothing but prose', async () => {
    const property = fc.asyncProperty(text, text, async (source, translation) => {
      const once = await mended({ source, translation })
      expect(await mended(once)).toEqual(once)
      for (const [before, after] of [
        [source, once.source],
        [translation, once.translation],
      ] as const) {
        const counts = (whole: string) => kept.map((part) => whole.split(part).length)
        expect(counts(after)).toEqual(counts(before))
        expect(after.match(/\r\n/gu)?.length).toBe(before.match(/\r\n/gu)?.length)
        expect(after.match(/\n/gu)?.length).toBe(before.match(/\n/gu)?.length)
      }
    })
    await fc.assert(property, { numRuns: 150 })
  }, 60_000)

  it.each([
    ['骨髓瘤(MM)是,常见', '骨髓瘤（MM）是，常见'],
    ['骨髓瘤, 常见', '骨髓瘤，常见'],
    ['患者的的疗效', '患者的疗效'],
    ['CD38单抗、PD1单抗、T 细胞', 'CD38单抗、PD1单抗、T细胞'],
    ['5～10 mg，3～5年，10-20%', '5～10 mg，3～5年，10～20%'],
    ['1,200例、1,300例、1400例', '1,200例、1,300例、1,400例'],
    ['患者&comma;甲', '患者&comma;甲'],
    ['---\ntitle: 题,目\n---\n\n甲,乙', '---\ntitle: 题,目\n---\n\n甲，乙'],
  ])('%s → %s', async (source, wanted) => {
    expect((await mended({ source, translation: '' })).source).toBe(wanted)
  })

  it.each([
    ['Anaemia，bone（x）disease.', 'Anaemia, bone (x) disease.'],
    ['[x]（y） and P＜0.05, ＜b＞', '[x] (y) and P<0.05, ＜b>'],
    ['Of the the patients, 10～20%.', 'Of the patients, 10–20%.'],
  ])('%s → %s', async (translation, wanted) => {
    expect((await mended({ source: '甲', translation })).translation).toBe(wanted)
  })
})

describe('biyi check --fix', () => {
  const zh = '\uFEFF---\r\ntitle: 题,目\r\n---\r\n\r\n骨髓瘤(MM)是,常见\r\n'
  const files = { 'source/zh.md': zh, 'source/en.md': 'Myeloma (MM) is common.\n' }

  it('keeps byte order mark and line ends, and says what it changed and what is left', async () => {
    const folder = await reviewFolder(files)
    const { err, out } = biyi(['check', '--fix', folder])
    expect(err).toContain('source/zh.md:5:9: fixed: `,` → `，`  [punctuation-width s0.p1]')
    expect(err).toContain('2 fixed, 1 left')
    expect(out).toContain('source/zh.md:2:9: warning: Unexpected `,`')
    const after = await readFile(join(folder, 'source/zh.md'), 'utf8')
    expect(after).toBe('\uFEFF---\r\ntitle: 题,目\r\n---\r\n\r\n骨髓瘤（MM）是，常见\r\n')
    expect(biyi(['check', '--fix', folder]).err).toContain('0 fixed, 1 left')
    expect(await readFile(join(folder, 'source/zh.md'), 'utf8')).toBe(after)
  })

  it('prints one JSON document of what is left', async () => {
    const folder = await reviewFolder(files)
    const { out } = biyi(['check', '--fix', '--format', 'json', folder])
    const rules = JSON.parse(out).problems.map(({ rule }: { rule: string }) => rule)
    expect(rules.filter((rule: string) => rule === 'punctuation-width')).toHaveLength(1)
  })

  it('leaves alone a rule that is switched off, and a text without faults', async () => {
    const folder = await reviewFolder({
      ...files,
      'biyi.yaml': 'checks: { punctuation-width: off }\n',
    })
    expect(biyi(['check', '--fix', folder]).err).toContain('0 fixed, 0 left')
    expect(await readFile(join(folder, 'source/zh.md'), 'utf8')).toBe(zh)
    await writeFile(join(folder, 'source/zh.md'), '骨髓瘤。\n')
    expect(biyi(['check', '--fix', folder]).code).toBeLessThan(2)
  })
})
