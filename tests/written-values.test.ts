import { describe, expect, test } from 'vitest'
import { partedPeople, personName } from '../src/read/people.ts'
import { writtenDate } from '../src/read/written-date.ts'

describe('names', () => {
  test.each([
    ['Smith JA', { family: 'Smith', given: 'JA' }],
    ['van der Berg, Jan', { family: 'van der Berg', given: 'Jan' }],
    ['Ludwig van Beethoven', { family: 'van Beethoven', given: 'Ludwig' }],
    ['John A. Smith', { family: 'Smith', given: 'John A.' }],
    ['King Jr, Martin', { family: 'King', given: 'Martin', suffix: 'Jr' }],
    ['Smith, John, III', { family: 'Smith', given: 'John', suffix: 'III' }],
    [
      'Centers for Disease Control and Prevention',
      { literal: 'Centers for Disease Control and Prevention' },
    ],
    ['Some Company,', { literal: 'Some Company' }],
    ['A & B', { literal: 'A & B' }],
    ['王 建祥', { family: '王建祥' }],
    ['王，建祥', { family: '王', given: '建祥' }],
    ['中华医学会血液学分会', { literal: '中华医学会血液学分会' }],
    ['WHO', { family: 'WHO' }],
  ])('%s', (text, name) => {
    expect(personName(text)).toEqual(name)
  })

  test.each([
    ['王建祥;李娟；', ['王建祥', '李娟']],
    ['王建祥，李娟，赵敏', ['王建祥', '李娟', '赵敏']],
    ['王建祥 李娟', ['王建祥', '李娟']],
    ['欧阳 明明', ['欧阳 明明']],
    ['王 建祥', ['王 建祥']],
    ['王, 建祥', ['王, 建祥']],
    ['Smith, John', ['Smith, John']],
  ])('%s are parted', (text, names) => {
    expect(partedPeople(text)).toEqual(names)
  })
})

describe('dates', () => {
  test.each([
    ['2019/06/15/', [2019, 6, 15]],
    ['2019/06//', [2019, 6]],
    ['2019///', [2019]],
    ['2019///Spring', [2019, 13]],
    ['2019-06-15', [2019, 6, 15]],
    ['2019-06-15T00:00:00Z', [2019, 6, 15]],
    ['2019.6.5', [2019, 6, 5]],
    ['2019年6月15日', [2019, 6, 15]],
    ['2019年6月', [2019, 6]],
    ['20190615', [2019, 6, 15]],
    ['2019 Jun 15', [2019, 6, 15]],
    ['2019 Jun-Jul', [2019, 6]],
    ['15 June 2019', [2019, 6, 15]],
    ['Jun 15, 2019', [2019, 6, 15]],
    ['2019 Winter', [2019, 16]],
    ['2019/00/00', [2019]],
    ['2019/13/45', [2019]],
    ['2019', [2019]],
  ])('%s', (text, parts) => {
    expect(writtenDate(text)).toEqual({ 'date-parts': [parts] })
  })

  test.each(['20xx', '民国三十六年', 'in press', '19', '201906150'])('%s stays', (text) => {
    expect(writtenDate(text)).toEqual({ literal: text })
  })
})
