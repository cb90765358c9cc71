import { describe, expect, it } from 'vitest'
import { startsUnspaced, unspacedLetter } from '../src/language/languages.ts'
import { nameOf } from '../src/render/html/front-matter.ts'

describe('letters that stand without spaces', () => {
  it.each([
    ['王', true],
    ['㐂', true],
    ['Wáng', false],
    ['，', false],
    ['', false],
  ])('begin %j: %s', (text, expected) => {
    expect(startsUnspaced(text)).toBe(expected)
  })

  it('are found inside a text too', () => {
    expect('用CD19抗体'.match(new RegExp(`${unspacedLetter}+`, 'gu'))).toEqual(['用', '抗体'])
  })
})

describe('names of authors', () => {
  it.each([
    [{ family: '欧阳', given: '明' }, '欧阳明'],
    [{ family: 'Smith', given: 'Jane' }, 'Jane Smith'],
    [{ given: 'Plato' }, 'Plato'],
    [{ name: 'WHO', family: 'x' }, 'WHO'],
  ])('%j prints as %s', (author, expected) => {
    expect(nameOf(author)).toBe(expected)
  })
})
