import { describe, expect, it } from 'vitest'
import { check, findingsApart } from '../src/pipeline.ts'
import { makeReview } from './make-review.ts'

const source =
  '贫血,骨病,骨髓瘤(MM)常见;其他。\n\n甲,乙。<!-- biyi-waive punctuation-width ",": 引文如此。 -->丙;丁。\n'
const translation = 'Anaemia，bone disease.\n\nOf A and B.\n'

const ofRule = (list: ReturnType<typeof check>) =>
  list.filter(({ rule }) => rule === 'punctuation-width')

describe('united', () => {
  it('tells one finding for a unit and a side, with every place', async () => {
    const found = ofRule(check(await makeReview({ source, translation })))
    expect(found.map(({ unit, message }) => [unit, message])).toEqual([
      [
        's0.p1',
        'Unexpected `,`, expected `，` in a text in 中文 (twice); unexpected `(` and `)`, expected `（` and `）` in a text in 中文; unexpected `;`, expected `；` in a text in 中文',
      ],
      ['s0.p1', 'Unexpected `，`, expected `,` in a text in English'],
      ['s0.p2', 'Unexpected `;`, expected `；` in a text in 中文'],
    ])
    expect(found.map(({ places }) => places.map(({ text }) => text).join(''))).toEqual([
      ',,();',
      '，',
      ';',
    ])
  })

  it('keeps what can be mended apart from what cannot, and the findings of other rules', async () => {
    const review = await makeReview({ source: '甲,乙&comma;丙,丁（戊。\n', translation: 'A.\n' })
    expect(
      ofRule(check(review)).map(({ places, fixes }) => [places.length, fixes?.length]),
    ).toEqual([
      [2, 2],
      [1, undefined],
    ])
    expect(check(review).some(({ rule }) => rule === 'unpaired-bracket')).toBe(true)
  })

  it('is told apart for those who mend and waive', async () => {
    const { problems, waived } = findingsApart(await makeReview({ source, translation }))
    expect(ofRule(problems)).toHaveLength(6)
    expect(waived).toHaveLength(1)
  })
})
