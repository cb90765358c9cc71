import { describe, expect, it } from 'vitest'
import { readYaml } from '../src/model/yaml-text.ts'

const text = `a: 1
b:
  - x: &q 2
    "y": {z: *q}
  - 中: >-  # a remark


      文字
      b
  -
abstract: |
  hello
q:
  - - 1
    - "two"
empty:
`

describe('places in YAML', () => {
  const { value, offsetOf, rangeOf } = readYaml(text)
  const from = (offset: number) => text.slice(offset, offset + 7)

  it('reads the values', () => {
    expect(value).toEqual({
      a: 1,
      b: [{ x: 2, y: { z: 2 } }, { 中: '\n\n文字 b' }, null],
      abstract: 'hello\n',
      q: [[1, 'two']],
      empty: null,
    })
  })

  it.each([
    [['a'], '1\nb:\n  '],
    [['b'], '- x: &q'],
    [['b', 0], 'x: &q 2'],
    [['b', 0, 'x'], '2\n    "'],
    [['b', 0, 'y'], '{z: *q}'],
    [['b', 0, 'y', 'z'], '*q}\n  -'],
    [['b', 1, '中'], '>-  # a'],
    [['abstract'], '|\n  hel'],
    [['q', 0, 1], '"two"\ne'],
    [['b', 0, 'absent'], 'x: &q 2'],
    [[], 'a: 1\nb:'],
  ])('finds the value at %j', (path, expected) => {
    expect(from(offsetOf(path))).toBe(expected)
  })

  it.each([
    [['b', 0, 'y'], '"y": {z'],
    [['b', 1, '中'], '中: >-  '],
    [['empty'], 'empty:\n'],
  ])('finds the key at %j', (path, expected) => {
    expect(from(offsetOf(path, 'key'))).toBe(expected)
  })

  it.each([
    [['q', 0, 1], '"two"'],
    [['abstract'], '|\n  hello\n'],
    [['a'], '1'],
    [['empty'], undefined],
    [['b', 0], undefined],
    [['absent'], undefined],
  ])('gives the stretch of the scalar at %j', (path, expected) => {
    const span = rangeOf(path)
    expect(span && text.slice(span.start, span.end)).toBe(expected)
  })

  it.each(['', '# nothing\n', '---\n', 'null', '~'])('reads %j as nothing', (source) => {
    expect(readYaml(source).value).toBeUndefined()
  })

  it.each([
    ['a: [1\nb: 2', 6],
    ['a: 1\na: 2', 5],
    ['a: 1\n---\nb: 2\n', 5],
    ['x: @foo', 3],
    ['x: !!js/function f', 3],
  ])('refuses %j at its offset', (source, offset) => {
    expect(() => readYaml(source)).toThrow(expect.objectContaining({ name: 'YamlFault', offset }))
  })

  it('keeps what only YAML 1.1 takes for dates, truth or numbers as text', () => {
    expect(readYaml('a: 2020-01-01\nb: yes\nc: 1_000').value).toEqual({
      a: '2020-01-01',
      b: 'yes',
      c: '1_000',
    })
  })

  it('refuses a small file that would be a huge value', () => {
    const many = `a: &a [1]\nb: [${'*a, '.repeat(300)}]\n`
    expect(() => readYaml(many)).toThrow(/alias/u)
  })
})
