import { describe, expect, it } from 'vitest'
import { importText } from '../src/import/import.ts'

describe('a number that a line end parts', () => {
  it.each([
    ['差异有统计学意义（P < 0.0\n5），随访结束。\n', 'P<0.05', 0],
    ['纳入的患者共有 1\n24 例，全部完成了随访。\n', '1 24例', 1],
    ['中位生存期为 36.\n4 个月，随访结束。\n', '36.4个月', 0],
  ])('is put together or asked about: %j', async (raw, made, asked) => {
    const { text, log } = await importText(Buffer.from(raw), 'page.txt')
    expect(text).toContain(made)
    expect(log.questions.filter(({ kind }) => kind === 'split-number')).toHaveLength(asked)
  })
})
