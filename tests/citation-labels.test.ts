import { describe, expect, it } from 'vitest'
import { zh } from '../src/language/zh.ts'
import { settleCitations } from '../src/parse/citation-settle.ts'
import { markersIn, processor } from './citation-markdown.ts'

const settle = (markdown: string) =>
  settleCitations(processor.parse(markdown), { language: zh, source: markdown })

describe('labels of a list', () => {
  const numbersIn = (markdown: string) => markersIn(settle(markdown).tree).map(({ value }) => value)

  it.each([
    '[1] 数据一。\n[2] 数据二。\n[3] 数据三。',
    '[1] 数据一。  \n[2] 数据二。[3] 数据三。  \n[4] 数据四。',
    '［1］数据一。\n\n［2］数据二。\n\n［3］数据三。',
    '- [1] 数据一。\n- [2] 数据二。\n- [3] 数据三。',
  ])('are no citations: %j', (markdown) => {
    expect(numbersIn(`有效[7]。\n\n${markdown}`)).toEqual(['[7]'])
    const reasons = settle(markdown).refusals.map(({ reason }) => reason)
    expect(new Set(reasons)).toEqual(new Set(['the label of a list']))
  })

  it.each([
    ['[1] 的研究有效。\n[2] 的研究无效。', ['[1]', '[2]']],
    ['[3] 有效。\n[4] 无效。\n[5] 不明。', ['[3]', '[4]', '[5]']],
    ['有效[1]。\n无效[2]。\n不明[3]。', ['[1]', '[2]', '[3]']],
    ['[1] 甲。\n其中乙。\n[2] 丙。\n[3] 丁。', ['[1]', '[2]', '[3]']],
    ['[1] 甲见[9]。\n[2] 乙。\n[3] 丙。', ['[9]']],
  ])('but what does not count on from 1 line by line is: %j', (markdown, expected) => {
    expect(numbersIn(markdown)).toEqual(expected)
  })
})
