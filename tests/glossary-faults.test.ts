import { describe, expect, it } from 'vitest'
import { runChecks } from '../src/check/run.ts'
import type { Glossary } from '../src/model/glossary.ts'
import { glossaryOf, joinGlossaries, yamlGlossary } from '../src/read/glossary.ts'
import { makeReview } from './make-review.ts'

const found = ({ faults = [] }: Glossary) =>
  faults.map(({ kind, message, places }) => ({
    kind,
    message,
    places: places.map(({ file, line, column, text }) => `${file}:${line}:${column} ${text}`),
  }))

const en = (id: string, preferred: string, more = '') =>
  `  - id: ${id}\n    terms: { en: { preferred: ${preferred}${more === '' ? '' : `, ${more}`} } }\n`
const yaml = (...entries: readonly string[]) => `concepts:\n${entries.join('')}`

describe('what entries of a glossary contradict one another in', () => {
  it('is one abbreviation of two concepts, in whatever languages', () => {
    const text = yaml(
      en('pr', 'partial remission', 'abbreviations: [PR]'),
      '  - id: receptor\n    terms: { zh: { preferred: 孕激素受体, abbreviations: [PR] } }\n',
    )
    expect(found(glossaryOf(text, 'g.yaml'))).toEqual([
      {
        kind: 'clash',
        message:
          '`PR` may mean `pr` and `receptor`, expected one concept, or a `scope` that says where each is meant',
        places: ['g.yaml:4:9 receptor', 'g.yaml:2:9 pr'],
      },
    ])
  })

  it('is one concept in two entries, told once for all its terms', () => {
    const text = yaml(
      en('a', 'one', 'abbreviations: [O]'),
      en('b', 'one', 'abbreviations: [O]'),
      en('c', 'two'),
    )
    expect(found(glossaryOf(text, 'g.yaml')).map(({ message }) => message)).toEqual([
      '`one` is preferred for `a` and `b`, expected one entry for one concept',
    ])
  })

  it('is an id or a term that stands twice', () => {
    const text = yaml(
      en('a', 'one', 'abbreviations: [O, O], variants: [first, first]'),
      en('a', 'other'),
    )
    const glossary = glossaryOf(text, 'g.yaml')
    expect(glossary.concepts.map(({ terms }) => terms['en']?.preferred)).toEqual(['one'])
    expect(found(glossary)).toMatchObject([
      { kind: 'duplicate', places: ['g.yaml:4:9 a', 'g.yaml:2:9 a'] },
      { message: '`first` stands twice among the terms of `a`, expected once' },
      { message: '`O` stands twice among the terms of `a`, expected once' },
    ])
  })

  it('is a circle of terms that replace each other', () => {
    const old = (term: string) => `variants: [{ term: ${term}, status: superseded }]`
    const text = yaml(
      en('a', 'one', old('three')),
      en('b', 'two', old('one')),
      en('c', 'three', old('two')),
      en('d', 'four', old('five')),
      en('e', 'six', old('six')),
    )
    expect(found(glossaryOf(text, 'g.yaml')).map(({ message }) => message)).toEqual([
      '`three` is replaced by `one`, which is replaced by `two`, which is replaced by `three`: a circle, expected one term that stays',
      '`six` is replaced by `six`: a circle, expected one term that stays',
    ])
  })

  it('is a circle of broader concepts, or one that is not there', () => {
    const broader = (id: string, to: string) =>
      `  - { id: ${id}, broader: [${to}], terms: { en: { preferred: ${id} } } }\n`
    const text = yaml(broader('a', 'b'), broader('b', 'a'), broader('c', 'gone'))
    expect(found(glossaryOf(text, 'g.yaml'))).toMatchObject([
      { kind: 'cycle', places: ['g.yaml:3:11 b', 'g.yaml:2:11 a'] },
      { kind: 'unknown', places: ['g.yaml:4:11 c'] },
    ])
  })

  it('is nothing in terms of two languages, forbidden terms of another concept, or long chains', () => {
    const chain = Array.from({ length: 3000 }, (_, at) =>
      en(`n${at}`, `t${at}`, `variants: [{ term: t${at + 1}x, status: deprecated }]`),
    )
    const text = yaml(
      '  - id: a\n    terms: { en: { preferred: a, abbreviations: [A] }, zh: { preferred: 甲, abbreviations: [A] } }\n',
      en('b', 'b', 'variants: [{ term: a, status: deprecated }]'),
      ...chain,
    )
    expect(found(glossaryOf(text, 'g.yaml'))).toEqual([])
  })

  it.each([
    ['scope: [s2]', '', 0],
    ['scope: [s2]', 'scope: [s3, s2.p1]', 0],
    ['scope: [s2]', 'scope: [s2]', 1],
    ['', '', 1],
  ])('is no clash where scopes part the concepts: %j and %j', (one, two, count) => {
    const concept = (id: string, scope: string) =>
      `${en(id, id, 'abbreviations: [PR]')}${scope === '' ? '' : `    ${scope}\n`}`
    const text = yaml(concept('a', one), concept('b', two))
    expect(found(glossaryOf(text, 'g.yaml'))).toHaveLength(count)
  })
})

describe('several files', () => {
  const one = yamlGlossary(yaml(en('a', 'one'), en('b', 'two'), en('c', 'three')), 'one.yaml')
  const two = yamlGlossary(yaml(en('b', 'second'), en('c', 'three')), 'two.yaml')

  it('are one glossary, in which the later entry counts', () => {
    const { concepts } = joinGlossaries([one, two])
    expect(concepts.map(({ id, terms }) => [id, terms['en']?.preferred])).toEqual([
      ['a', 'one'],
      ['b', 'second'],
      ['c', 'three'],
    ])
  })

  it('that differ are told with both places', () => {
    expect(found(joinGlossaries([one, two]))).toEqual([
      {
        kind: 'override',
        message: '`b` is given differently in one.yaml, and this entry is used, expected one',
        places: ['two.yaml:2:9 b', 'one.yaml:4:9 b'],
      },
    ])
  })
})

describe('a form of two concepts in the text', () => {
  const glossary = `concepts:
  - id: pr
    subject: response
    terms: { zh: { preferred: 部分缓解, abbreviations: [PR] }, en: { preferred: partial response, abbreviations: [PR] } }
  - id: receptor
    subject: pathology
    terms: { zh: { preferred: 孕激素受体, abbreviations: [PR] }, en: { preferred: progesterone receptor, abbreviations: [PR] } }
  - id: estrogen-receptor
    subject: pathology
    terms: { zh: { preferred: 雌激素受体 }, en: { preferred: oestrogen receptor } }
`
  const told = async (source: string, scope = '') => {
    const review = await makeReview({
      source,
      translation: 'Text.',
      glossary: glossary.replace('    subject: pathology\n', `    subject: pathology\n${scope}`),
    })
    const clashes = runChecks(review, {}).filter(({ rule }) => rule === 'glossary-clash')
    const uses = review.terms.flatMap(({ concept, toldBy }) => (toldBy ? [[concept, toldBy]] : []))
    return { uses, severities: clashes.map(({ severity }) => severity) }
  }

  it('is told apart by the full name before it, or earlier', async () => {
    expect(await told('部分缓解（PR）3例，孕激素受体（PR）阳性。\n\nPR者2例。\n')).toEqual({
      uses: [
        ['pr', 'context'],
        ['receptor', 'context'],
        ['receptor', 'context'],
      ],
      severities: ['info'],
    })
  })

  it('is told apart by a full name that only one has, and by the subject field', async () => {
    expect(await told('PR者2例。\n\n孕激素受体阳性。\n')).toMatchObject({
      uses: [['receptor', 'context']],
    })
    expect(await told('雌激素受体与PR均阳性。\n')).toMatchObject({
      uses: [['receptor', 'context']],
    })
  })

  it('is told apart by scope', async () => {
    const scope = '    scope: [s2]\n'
    expect(await told('## 一\n\n孕激素受体。PR者2例。\n\n## 二\n\nPR阳性。\n', scope)).toEqual({
      uses: [
        ['pr', 'scope'],
        ['receptor', 'scope'],
      ],
      severities: [],
    })
  })

  it('is the first concept of the glossary where nothing tells', async () => {
    expect(await told('PR者2例。\n')).toEqual({ uses: [['pr', 'order']], severities: ['warning'] })
  })
})
