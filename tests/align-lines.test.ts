import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignLines, type LineLink, linkLines } from '../src/align/lines/align-lines.ts'
import { alignSegments, type Segment } from '../src/align/lines/align-segments.ts'
import { latinNames, nameReader } from '../src/language/pinyin-names.ts'
import {
  damagedGold,
  free,
  type GoldBead,
  hasMaterial,
  strictF1,
  visiblePairs,
  writtenGold,
} from './alignment-gold.ts'
import { biyi } from './run-command.ts'

const prose = writtenGold(
  readFileSync(new URL('fixtures/alignment/prose.txt', import.meta.url), 'utf8'),
)
const beadsOf = (links: readonly LineLink[]): readonly GoldBead[] =>
  links.map(({ source, translation }) => [source, translation])
const written = (links: readonly LineLink[]) =>
  links.map(({ source, translation }) => `${source.join()}:${translation.join()}`)
const identity = (size: number) => Array.from({ length: size }, (_, at) => `${at}:${at}`)

describe('aligning two files of one sentence a line', () => {
  it('finds the links of free prose', () => {
    const links = alignLines(prose.source, prose.translation)
    expect(strictF1(prose.beads, beadsOf(links))).toBeGreaterThan(0.88)
  })

  it('uses words where lengths mislead', () => {
    const source = ['狗。', '她的母亲在厨房里煮汤。', '雪。', '医生昨天晚上离开了医院。']
    const translation = [
      'A dog, or what looked for all the world like one, was there.',
      'Mother made soup.',
      'Snow, snow, and nothing else but snow as far as one could see.',
      'The doctor had gone.',
    ]
    expect(written(alignLines(source, translation))).toEqual(identity(4))
  })

  it('finds Chinese names by their pinyin', () => {
    const names = latinNames('Daiyu met Bao-chai, Lu Xun and old Wang in Lüshun; the sun rose.')
    expect(names).toEqual(['daiyu', 'baochai', 'luxun', 'lushun'])
    expect(nameReader(new Set(names))('黛玉和宝钗在旅顺，鲁迅不在。')).toEqual([
      'daiyu',
      'baochai',
      'lushun',
      'luxun',
    ])
  })

  it('leaves a part out that the other text lacks', () => {
    const kept = prose.beads.flatMap(([a, b], at) => (at >= 30 && at < 60 ? [] : [[a, b] as const]))
    const lines = kept.flatMap(([a]) => a.map((line) => prose.source[line] ?? ''))
    const links = alignLines(lines, prose.translation)
    const last = links.at(-1)
    expect(last?.source).toEqual([lines.length - 1])
    const before = kept.slice(0, 25).map(([a, b]) => `${a.join()}:${b.join()}`)
    const found = new Set(written(links))
    expect(before.filter((link) => found.has(link)).length).toBeGreaterThan(18)
  })

  it('lets wrong links be told by their confidence', () => {
    const right = new Set(prose.beads.map(([a, b]) => `${a.join()}:${b.join()}`))
    const links = alignLines(prose.source, prose.translation)
    const wrong = links.filter((link) => !right.has(written([link])[0] ?? ''))
    const sure = links.filter(({ confidence }) => confidence >= 0.9)
    expect(wrong.filter(({ confidence }) => confidence >= 0.9).length).toBeLessThanOrEqual(2)
    expect(sure.length).toBeGreaterThan(links.length / 2)
  })

  it('links every line once and in order', () => {
    const line = fc.constantFrom(...prose.source, ...prose.translation, '', ' ', '！', '7', 'a')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), fc.array(line, { maxLength: 25 }), (a, b) => {
        const links = alignLines(a, b)
        expect(links.flatMap(({ source }) => source).sort((x, y) => x - y)).toEqual([...a.keys()])
        expect(links.flatMap(({ translation }) => translation).sort((x, y) => x - y)).toEqual([
          ...b.keys(),
        ])
        const mirrored = alignLines(b, a)
        expect(written(mirrored).sort()).toEqual(
          links.map(({ source, translation }) => `${translation.join()}:${source.join()}`).sort(),
        )
        expect(alignLines(a, b)).toEqual(links)
        expect(written(linkLines(a, b))).toEqual(written(links))
      }),
      { numRuns: 60 },
    )
  })

  it('links a text with itself line by line', () => {
    const texts = fc.constantFrom(prose.source, prose.translation)
    fc.assert(
      fc.property(texts, fc.nat(60), fc.integer({ min: 1, max: 60 }), (text, start, length) => {
        const part = text.slice(start, start + length)
        expect(written(alignLines(part, part))).toEqual(identity(part.length))
      }),
      { numRuns: 40 },
    )
  })

  it('leaves one gap where a line is taken out', () => {
    fc.assert(
      fc.property(fc.nat(prose.source.length - 1), (at) => {
        const rest = prose.source.toSpliced(at, 1)
        const links = written(alignLines(prose.source, rest))
        expect(links).toEqual(
          [...prose.source.keys()].map((line) =>
            line === at ? `${line}:` : `${line}:${line < at ? line : line - 1}`,
          ),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('leaves blank lines where they stand', () => {
    const found = written(
      alignLines(
        ['', '下雨了。', ' ', '他打开门。', ''],
        ['It was raining.', '', 'He opened the door.'],
      ),
    )
    expect(found).toEqual(['0:', '1:0', '2:', ':1', '3:2', '4:'])
  })

  it('has a result for sides of unlike size', () => {
    expect(written(alignLines(['狗', '猫'], []))).toEqual(['0:', '1:'])
    expect(alignLines([], [])).toEqual([])
    const links = alignLines(prose.source.slice(0, 9), prose.translation)
    expect(links.flatMap(({ translation }) => translation)).toHaveLength(prose.translation.length)
  })
})

describe('aligning stretches that are known to go together', () => {
  it('links every line once and inside its stretch, the same for either order of the sides', () => {
    const line = fc.constantFrom(...prose.source, ...prose.translation, '！', '7', 'a')
    const lines = fc.array(line, { maxLength: 4 })
    const stretches = fc.array(fc.record({ source: lines, translation: lines }), { maxLength: 7 })
    fc.assert(
      fc.property(stretches, (segments) => {
        const found = alignSegments(segments)
        const numbers = (spans: readonly { start: number; end: number }[]) =>
          spans.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, at) => start + at),
          )
        for (const [at, { source, translation }] of segments.entries()) {
          const links = found[at] ?? []
          expect(numbers(links.map((link) => link.source))).toEqual([...source.keys()])
          expect(numbers(links.map((link) => link.translation))).toEqual([...translation.keys()])
        }
        const mirror = ({ source, translation }: { source: unknown; translation: unknown }) =>
          JSON.stringify([translation, source])
        const swapped = alignSegments(
          segments.map(({ source, translation }) => ({ source: translation, translation: source })),
        )
        expect(swapped.map((links) => links.map(mirror))).toEqual(
          found.map((links) =>
            links.map((link) => JSON.stringify([link.source, link.translation])),
          ),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('goes by the concepts of the glossary', () => {
    const segment = {
      source: ['鼍龙噬焰。', '麟趾呈祥。', '鸾凤翥空。'],
      translation: ['Qorv blem dast wun tolk.', 'Xelf jorm.', 'Plend bruk shast voms.'],
    }
    const first = ({ concepts }: { concepts?: Segment['concepts'] }) =>
      alignSegments([{ ...segment, ...(concepts ? { concepts } : {}) }])[0]?.map(
        ({ source, translation }) =>
          `${source.start}-${source.end}:${translation.start}-${translation.end}`,
      )
    const concepts = { source: [[], ['a'], ['b', 'c']], translation: [['a'], ['b'], ['c']] }
    expect(first({ concepts })).toContain('2-3:1-3')
    expect(first({})).not.toContain('2-3:1-3')
  })

  it('makes no link that is forbidden', () => {
    const [links = []] = alignSegments([
      {
        source: ['他打开门。', '下雨了。'],
        translation: ['He opened the door.', 'It was raining.'],
        isForbidden: ({ source, translation }) => source.start === 0 && translation.start === 0,
      },
    ])
    expect(links.some(({ source, translation }) => source.end * translation.end === 1)).toBe(false)
  })
})

describe.skipIf(!hasMaterial)('on the pairs of sentences that are at hand', () => {
  it('finds the links of abstracts that are cut and joined', () => {
    const gold = damagedGold(visiblePairs().abstracts, 1, free)
    const links = alignLines(gold.source, gold.translation)
    expect(strictF1(gold.beads, beadsOf(links))).toBeGreaterThan(0.95)
  })
})

describe('biyi align --lines', () => {
  const folder = mkdtempSync(join(tmpdir(), 'biyi-lines-'))
  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const source = file('zh.txt', '下雨了。\n\n他打开门，走进了院子。\n')
  const translation = file(
    'en.txt',
    'It was raining.\r\nHe opened the door.\r\nHe entered the yard.',
  )

  it('prints a link a line', () => {
    const { code, out, err } = biyi(['align', '--lines', source, translation])
    expect({ code, out, err }).toEqual({ code: 0, out: '[0]:[0]\n[1]:[]\n[2]:[1,2]\n', err: '' })
  })

  it('prints confidences as JSON', () => {
    const { out } = biyi(['align', '--format', 'json', '--lines', source, translation])
    expect(JSON.parse(out).links[0]).toMatchObject({ source: [0], translation: [0] })
  })

  it('says what is wrong with the files', () => {
    const empty = file('empty.txt', '')
    expect(biyi(['align', '--lines', source]).err).toContain('two files')
    expect(biyi(['align', '--lines', empty, empty]).err).toContain('hold no line')
    expect(biyi(['align', '--lines', source, empty])).toMatchObject({
      code: 0,
      err: 'biyi: one of the files holds no text: every line of the other stands alone\n',
    })
    expect(biyi(['align', '--lines', source, source]).err).toContain('same writing')
    expect(biyi(['align', '--lines', source, join(folder, 'none.txt')])).toMatchObject({ code: 3 })
  })
})
