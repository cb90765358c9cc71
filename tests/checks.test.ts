import { readdirSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { checks } from '../src/check/checks.ts'
import { placeOf } from '../src/check/place.ts'
import { runChecks } from '../src/check/run.ts'
import { en } from '../src/language/en.ts'
import { numberTokens } from '../src/language/numbers.ts'
import { zh } from '../src/language/zh.ts'
import { type Review, type Side, sides } from '../src/model/review.ts'
import { makeReview } from './make-review.ts'

const offBut = (id: string) =>
  Object.fromEntries(checks.map((check) => [check.id, check.id === id ? 'error' : 'off'] as const))

const messagesOf = (review: Review, id: string) =>
  runChecks(review, offBut(id)).map(({ message }) => message)

/** The same review without any position in its trees. */
function withoutPositions(review: Review): Review {
  const text = JSON.stringify(review.units, (name, value: unknown) =>
    name === 'position' ? undefined : value,
  )
  const units: Review['units'] = JSON.parse(text)
  return { ...review, units }
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part)
}

describe('the list of checks', () => {
  it('holds every file of the folder, in the same order', () => {
    const folder = new URL('../src/check/checks/', import.meta.url)
    const files = readdirSync(folder).map((file) => file.replace('.ts', ''))
    expect(checks.map(({ id }) => id)).toEqual(files.sort())
  })

  it.each(checks)('$id has an example with a message and one without', ({ examples }) => {
    expect(examples.some(({ messages }) => messages.length > 0)).toBe(true)
    expect(examples.some(({ messages }) => messages.length === 0)).toBe(true)
  })
})

describe.each(checks)('$id', ({ id, examples }) => {
  it.each(examples)('$name', async (example) => {
    const review = await makeReview(example)
    freeze(review.units)
    expect(messagesOf(review, id)).toEqual(example.messages)
  })

  it.each(examples)('$name, without positions', async (example) => {
    const review = withoutPositions(await makeReview(example))
    expect(messagesOf(review, id)).toEqual(example.messages)
  })

  it.each(examples)('$name: places hold the text that they quote', async (example) => {
    const review = await makeReview(example)
    for (const { places } of runChecks(review, offBut(id))) {
      for (const { side, file, line, column, endColumn, text } of places) {
        const article = String(review.articles[side].file)
        const source = file === 'glossary.yaml' ? example.glossary : article
        const written = source?.split('\n')[line - 1]
        expect(written?.slice(column - 1, endColumn - 1)).toBe(text)
      }
    }
  })
})

describe('runChecks', () => {
  const source = '共120例［1］。\n\n随访31.8个月［2］。\n'
  const translation = '120 patients [1].\n\nFollow-up was 38.1 months [3].\n'

  it('stamps rule and severity, and places both texts', async () => {
    const [first] = runChecks(await makeReview({ source, translation }), offBut('number-parity'))
    expect(first).toMatchObject({ rule: 'number-parity', severity: 'error', unit: 's0.p2' })
    expect(first?.places).toEqual([
      {
        side: 'translation',
        file: 'source/en.md',
        line: 3,
        column: 15,
        endLine: 3,
        endColumn: 19,
        text: '38.1',
      },
      {
        side: 'source',
        file: 'source/zh.md',
        line: 3,
        column: 3,
        endLine: 3,
        endColumn: 7,
        text: '31.8',
      },
    ])
  })

  it('reports in reading order, the whole review last', async () => {
    const found = runChecks(await makeReview({ source, translation, entries: 3 }), {})
    expect(found.map(({ rule }) => rule)).toEqual(['number-parity', 'citation-parity'])
  })

  it('reports a check that fails and goes on', async () => {
    const broken = {
      id: 'broken',
      summary: { en: '', zh: '' },
      reason: { en: '', zh: '' },
      severity: 'info',
      examples: [],
      find: () => {
        throw new Error('no such thing')
      },
    } as const
    const review = await makeReview({ source, translation })
    const found = runChecks(review, {}, [broken, ...checks])
    expect(found.filter(({ rule }) => rule === 'internal')).toMatchObject([
      { severity: 'error', message: expect.stringContaining('`broken` failed') },
    ])
    expect(found.length).toBeGreaterThan(1)
  })

  it('reports the markers of a block that has no counterpart', async () => {
    const review = await makeReview({
      source: '# 题\n\n疗效［1］。\n',
      translation: '# Title\n',
    })
    expect(messagesOf(review, 'citation-parity')).toEqual([
      'Missing citation `1` in the translation, expected it as in the source; no block of the translation belongs to this one',
    ])
    expect(messagesOf(review, 'number-parity')).toEqual([])
  })
})

describe('placeOf', () => {
  const findIn = async (text: string, sought: string, side: Side = 'translation') => {
    const review = await makeReview({ source: '文\n', translation: '', [side]: text })
    for (const { blocks } of review.units) {
      const block = blocks[side]
      const start = block?.text.indexOf(sought) ?? -1
      if (block === undefined || start < 0) continue
      const span = { start, end: start + sought.length }
      const {
        line,
        column,
        endLine,
        endColumn,
        text: found,
      } = placeOf(review.articles[side], block, span)
      return [`${line}:${column}-${endLine}:${endColumn}`, found]
    }
    return null
  }

  it.each([
    ['after escapes', '\\*a\\* b\\_c 12 d\n', '12', '1:12-1:14', '12'],
    ['after entities', 'p &lt; 0.05 &#x2264; 7 &amp; 8\n', '8', '1:30-1:31', '8'],
    ['an entity itself', 'a &ge; 7\n', '≥', '1:3-1:7', '&ge;'],
    ['on the second line', 'first line\nsecond 12\n', '12', '2:8-2:10', '12'],
    ['in strong text', 'a **bold 12** b\n', '12', '1:10-1:12', '12'],
    ['in code', 'a `` x 12 `` b\n', '12', '1:8-1:10', '12'],
    ['across a mark', 'a **b** 12\n', 'b 12', '1:5-1:11', 'b** 12'],
    ['in a quotation', '> one\n> two 12\n', '12', '2:7-2:9', '12'],
    ['with Windows line ends', 'one\r\ntwo 12\r\n', '12', '2:5-2:7', '12'],
  ])('%s', async (_name, text, sought, place, found) => {
    expect(await findIn(text, sought)).toEqual([place, found])
  })

  it('passes line breaks that Chinese drops', async () => {
    expect(await findIn('患者的\n中位随访\n12个月\n', '12', 'source')).toEqual(['3:1-3:3', '12'])
  })

  it('falls back to the beginning of the file', async () => {
    const { articles, units } = withoutPositions(
      await makeReview({ source: '文\n', translation: '*a* 12\n' }),
    )
    const article = { ...articles.translation, file: new VFile('other') }
    const block = units.flatMap(({ blocks }) => blocks.translation ?? [])[0]
    expect(block && placeOf(article, block, { start: 2, end: 4 })).toMatchObject({
      line: 1,
      column: 1,
      text: '12',
    })
    expect(sides).toHaveLength(2)
  })
})

describe('numberTokens', () => {
  const exact = (text: string, language = en) =>
    numberTokens(text, language).flatMap(({ value, isLoose }) => (isLoose ? [] : [value]))

  it.each([
    ['1,234 and 12\u202F345.5', ['1234', '12345.5']],
    ['P<.05', ['0.05']],
    ['(5.2 ± 1.3)%', ['5.2%', '1.3%']],
    ['10–20% or 10% to 20%', ['10%', '20%', '10%', '20%']],
    ['CD38, PD-1, IL-6, B7-H1, AMG 420', ['38', '1', '6', '7', '1', '420']],
    ['31·8 months', ['31.8']],
    ['at https://a.org/b(1)c2?d=3#4, 5 more', ['5']],
    ['(see www.a1.org/2) 3', ['3']],
    ['10.1016/S0140-6736(20)30183-5 and 10.5', ['10.5']],
    ['doi: 10.1056/NEJM1 2', ['2']],
    ['ratio 10.12/20; 5:10//3', ['10.12', '20', '5', '10', '3']],
    ['2019 100, 1\u00A0000, 1\u2009000', ['2019', '100', '1000', '1000']],
  ])('%s', (text, values) => {
    expect(exact(text)).toEqual(values)
  })

  it.each([
    ['３１．８％', ['31.8%']],
    ['（5.2±1.3）%', ['5.2%', '1.3%']],
    ['20世纪90年代', ['1990']],
    ['见https://a.org/1，2例；doi:10.1000/3。4例', ['2', '4']],
  ])('%s', (text, values) => {
    expect(exact(text, zh)).toEqual(values)
  })
})

describe('thousands parted by a plain space', () => {
  it.each([
    ['共1 000例。', 'In 1,000 patients.', 0],
    ['共1000例。', 'In 1 000 patients.', 0],
    ['共1 000例。', 'In 1 000 patients.', 0],
    ['共12 345.6元。', 'At 12,345.6 yuan.', 0],
    ['1 000 000人', '1,000,000 people', 0],
    ['共1 000例。', 'In 2,000 patients.', 1],
    ['共1 00例。', 'In 100 patients.', 1],
    ['共01 000例。', 'In 1,000 patients.', 1],
    ['2019 100例', '2,019,100 patients', 1],
    ['共1 000 120例', 'In 1,000: 120', 0],
    ['第1 120例', 'No. 1, 120 patients', 0],
    ['1  000例', '1,000 patients', 1],
  ])('%s ↔ %s', async (source, translation, least) => {
    const review = await makeReview({ source, translation })
    expect(messagesOf(review, 'number-parity').length > 0).toBe(least > 0)
  })
})
