import { describe, expect, it } from 'vitest'
import { glossaryOf } from '../src/read/glossary.ts'
import { biyi } from './run-command.ts'

describe('biyi glossary extract', () => {
  it('prints entries of a review, completed from both texts, as JSON', async () => {
    const { out, code } = biyi(['glossary', 'extract', '.', '--format', 'json'])
    expect(code).toBe(0)
    const { entries } = JSON.parse(out)
    expect(entries).toContainEqual({
      zh: 'B细胞成熟抗原',
      en: 'B-cell maturation antigen',
      abbreviation: 'BCMA',
      line: expect.any(Number),
    })
    expect(entries).toContainEqual(
      expect.objectContaining({ zh: '达雷妥尤单抗', en: 'daratumumab', abbreviation: null }),
    )
  })

  it('reads one text in the language that is asked for, and no reference list', async () => {
    const text =
      '# A\n\nOverall survival (OS) was long.\n\n## References\n\n1. Full form (FF). J 2020.\n'
    const { out } = biyi(['glossary', 'extract', '-', '--language', 'en'], { input: text })
    expect(out).toBe('3\tOS\tOverall survival\t\n')
    expect(biyi(['glossary', 'extract', '-', '--language', 'tlh'], { input: text }).code).toBe(2)
  })

  it('prints concepts that the glossary file takes as they are, and no id twice', () => {
    const input =
      '总生存期（overall survival，OS）；部分缓解（partial remission，PR）；孕激素受体（progesterone receptor，PR）。'
    const { out, err } = biyi(
      ['glossary', 'extract', '-', '--language', 'zh', '--format', 'yaml'],
      { input },
    )
    const { concepts, faults } = glossaryOf(out, 'glossary.yaml')
    expect(err).toBe('')
    // Two concepts share PR, which is said where the glossary is read.
    expect(faults?.map(({ kind }) => kind)).toEqual(['clash'])
    expect(concepts.map(({ id, terms }) => [id, terms['zh']?.preferred])).toEqual([
      ['os', '总生存期'],
      ['pr', '部分缓解'],
      ['progesterone-receptor', '孕激素受体'],
    ])
  })

  it('leaves out what the glossary has, and says so', () => {
    const { out, err, code } = biyi(['glossary', 'extract', '.', '--format', 'csv'])
    expect(code).toBe(0)
    expect(err).toMatch(/^line \d+: `[^`]+` is left out, the glossary has it as `[a-z0-9-]+`$/mu)
    expect(out === '' || out.startsWith('\uFEFFid,')).toBe(true)
  })
})
