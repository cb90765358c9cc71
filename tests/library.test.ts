import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { alignLines, check, linkLines, readAligned, readConfig, readReview } from '../src/index.ts'

describe('the library', () => {
  it('aligns and checks a review without the command', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'biyi-library-'))
    mkdirSync(join(folder, 'source'))
    writeFileSync(join(folder, 'biyi.yaml'), '')
    writeFileSync(join(folder, 'source/zh.md'), '随访31.8个月。患者出院。\n')
    writeFileSync(
      join(folder, 'source/en.md'),
      'Follow-up was 38.1 months. The patients were discharged.\n',
    )
    writeFileSync(join(folder, 'source/references.json'), '[]')
    const config = await readConfig(folder)
    const { units } = await readAligned(config)
    expect(units.map(({ id, sentences }) => [id, sentences.length])).toEqual([['s0.p1', 2]])
    const problems = check(await readReview(config))
    expect(problems.map(({ rule, unit }) => `${rule} ${unit}`)).toContain('number-parity s0.p1')
  })

  it('aligns lines, with and without confidence', () => {
    const [source, translation] = [
      ['下雨了。', '他打开门。'],
      ['It was raining.', 'He opened the door.'],
    ]
    expect(linkLines(source, translation)).toEqual([
      { source: [0], translation: [0] },
      { source: [1], translation: [1] },
    ])
    for (const { confidence } of alignLines(source, translation)) {
      expect(confidence).toBeGreaterThan(0.5)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })
})
