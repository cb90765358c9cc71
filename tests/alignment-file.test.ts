import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Unit } from '../src/model/review.ts'
import { makeReview } from './make-review.ts'
import { entries, reviewFolder } from './review-folder.ts'
import { biyi, root } from './run-command.ts'

const zh = '甲药有效［1］。乙药无效。丙药未测。\n\n随访31.8个月。\n'
const en =
  'Drug A works [1]. Drug B does not. Drug C was not tested.\n\nFollow-up was 31.8 months.\n'

const folderWith = (alignment?: string, texts: { zh?: string; en?: string } = {}) =>
  reviewFolder({
    'source/zh.md': texts.zh ?? zh,
    'source/en.md': texts.en ?? en,
    'source/references.json': entries(5),
    ...(alignment === undefined ? {} : { 'source/alignment.yaml': alignment }),
  })

interface Pair {
  readonly source: readonly string[]
  readonly translation: readonly string[]
  readonly confidence: number
}

/** The links of a unit, each as `source | translation`, and what was told. */
function linksOf(folder: string, id = 's0.p1') {
  const { out, err } = biyi(['align', folder, '--format', 'json'])
  const { units }: { units: readonly { id: string; sentences: readonly Pair[] }[] } =
    JSON.parse(out)
  const sentences = units.find((unit) => unit.id === id)?.sentences ?? []
  return {
    links: sentences.map((pair) => `${pair.source.join('')}|${pair.translation.join(' ')}`),
    err,
    ids: units.map((unit) => unit.id),
  }
}

const write = (folder: string, name: string, text: string) =>
  writeFileSync(join(folder, 'source', name), text)
const alignmentOf = (folder: string) => readFileSync(join(folder, 'source/alignment.yaml'), 'utf8')

describe('alignment.yaml', () => {
  it('puts sentences together, and the rest is aligned around them', async () => {
    const folder = await folderWith(
      'together: [{ source: [s0.p1.1, s0.p1.2], translation: s0.p1.1 }]\n',
    )
    const { links, err } = linksOf(folder)
    expect(err).toBe('')
    expect(links[0]).toBe('甲药有效［1］。乙药无效。|Drug A works [1].')
  })

  it('keeps sentences apart, and makes gaps', async () => {
    const apart = linksOf(await folderWith('apart: [{ source: s0.p1.2, translation: s0.p1.2 }]\n'))
    expect(apart.links.some((link) => link.includes('乙药') && link.includes('Drug B'))).toBe(false)
    const gap = linksOf(await folderWith('together: [{ source: s0.p1.2 }]\n'))
    expect(gap.links).toContain('乙药无效。|')
  })

  it('puts blocks together and keeps them apart', async () => {
    const texts = { zh: '甲药有效。\n\n乙药无效。\n', en: 'Drug B does not work.\n' }
    const first = await folderWith('together: [{ source: s0.p1, translation: s0.p1 }]\n', texts)
    expect(linksOf(first).links).toEqual(['甲药有效。|Drug B does not work.'])
    const second = await folderWith('apart: [{ source: s0.p1, translation: s0.p1 }]\n', texts)
    expect(linksOf(second).links).toEqual(['甲药有效。|'])
    expect(linksOf(second, 's0.p2').links).toEqual(['乙药无效。|Drug B does not work.'])
  })

  it('joins sentences of blocks that would not be paired', async () => {
    const texts = { zh: '甲药有效。\n\n乙药无效。\n', en: 'Drug B does not work.\n' }
    const folder = await folderWith(
      'together: [{ source: [s0.p2.1], translation: [s0.p1.1] }]\n',
      texts,
    )
    expect(linksOf(folder, 's0.p2').links).toEqual(['乙药无效。|Drug B does not work.'])
  })

  it.each([
    [
      'together: [{ source: s9.p1, translation: s0.p1 }]',
      'source/alignment.yaml:1:22: warning: A pin does not fit: there is no `s9.p1` in the source',
    ],
    [
      'together: [{ source: s0.p1, translation: s0.p2 }, { source: s0.p2, translation: s0.p1 }]',
      'it crosses the pin of `s0.p1` and `s0.p2`',
    ],
    ['together: [{ source: [s0.p1.1, s0.p2.1], translation: s0.p1 }]', 'are not of one block'],
  ])('reports a pin that does not fit: %s', async (text, message) => {
    const folder = await folderWith(`${text}\n`)
    expect(linksOf(folder).err).toContain(message)
    expect(biyi(['check', folder]).out).toContain('[align/pin')
  })

  it.each([
    ['together: [{ source: p1 }]', 'source/alignment.yaml:1:22'],
    ['togehter: []', 'source/alignment.yaml:1:1'],
    ['together: [{}]', 'source/alignment.yaml:1:12'],
  ])('refuses %s with its place', async (text, place) => {
    const { code, err } = biyi(['check', await folderWith(`${text}\n`)])
    expect([code, err.includes(place)]).toEqual([3, true])
  })

  it('knows a pinned sentence that has moved, and reports one that has changed', async () => {
    const own =
      '# by hand\ntogether:\n  - source: [s0.p1.1, s0.p1.2] # why\n    translation: [s0.p1.1]\n'
    const folder = await folderWith(own)
    expect(biyi(['align', folder, '--accept']).code).toBe(0)
    expect(alignmentOf(folder).startsWith(own)).toBe(true)
    write(folder, 'zh.md', `新的一段。\n\n${zh}`)
    expect(linksOf(folder, 's0.p2').links[0]).toBe('甲药有效［1］。乙药无效。|Drug A works [1].')
    write(folder, 'zh.md', zh.replace('乙药无效', '乙药有毒'))
    const { err } = linksOf(folder)
    expect(err).toContain(
      'source/alignment.yaml:3:23: warning: A pin does not fit: the text of `s0.p1.2`',
    )
    expect(err).toContain('`乙药有毒。`')
    expect(biyi(['align', folder, '--accept']).err).toContain('A pin does not fit')
    expect(linksOf(folder).err).toContain('A pin does not fit')
  })
})

describe('align --accept', () => {
  it('is idempotent and keeps what a person wrote', async () => {
    const folder = await folderWith()
    expect(biyi(['align', folder, '--accept'])).toMatchObject({
      code: 0,
      err: '2 accepted anew, 2 in all\n',
    })
    const first = alignmentOf(folder)
    expect(biyi(['align', folder, '--accept']).err).toBe('0 accepted anew, 2 in all\n')
    expect(alignmentOf(folder)).toBe(first)
    expect(first.split('\n').every((line) => line.length <= 120)).toBe(true)
  })

  it('makes the check report what changed since, with places on both sides', async () => {
    const folder = await folderWith()
    biyi(['align', folder, '--accept'])
    write(folder, 'en.md', en.replace('works', 'is effective'))
    expect(biyi(['check', folder]).out).not.toContain('unit-stale')
    write(folder, 'zh.md', zh.replace('丙药', '丁药'))
    const { problems } = JSON.parse(biyi(['check', folder, '--format', 'json']).out)
    const stale = problems.filter(({ rule }: { rule: string }) => rule === 'unit-stale')
    expect(stale).toHaveLength(1)
    expect(stale[0]).toMatchObject({
      unit: 's0.p1',
      places: [
        { file: 'source/en.md', line: 1 },
        { file: 'source/zh.md', line: 1 },
      ],
    })
    expect(biyi(['align', '--accept', 's0.p1', folder]).code).toBe(0)
    expect(biyi(['check', folder]).out).not.toContain('unit-stale')
  })

  it('accepts the units that are named and keeps the others', async () => {
    const folder = await folderWith()
    expect(biyi(['align', folder, '--accept', 's0.p2']).err).toBe('1 accepted anew, 1 in all\n')
    expect(alignmentOf(folder)).toMatch(
      /accepted:\n {2}s0\.p2: \{ source: '\w{12}', translation: '\w{12}' \}\n$/u,
    )
    const { code, err } = biyi(['align', folder, '--accept', 's7'])
    expect([code, err]).toEqual([
      2,
      'biyi: --accept: there is no unit `s7`, expected one that `biyi align` shows\n',
    ])
  })

  it('writes no file where it is not asked to', async () => {
    const folder = await folderWith()
    biyi(['align', folder])
    expect(existsSync(join(folder, 'source/alignment.yaml'))).toBe(false)
  })
})

/** Every link as the texts that it joins. */
function allLinks(units: readonly Unit[]): ReadonlySet<string> {
  return new Set(
    units.flatMap(({ id, blocks, sentences }) =>
      sentences.map((pair) => {
        const text = (side: 'source' | 'translation') =>
          pair[side].map(({ start, end }) => blocks[side]?.text.slice(start, end)).join(' ')
        return `${id} ${text('source')} | ${text('translation')}`
      }),
    ),
  )
}

describe('one sentence that changes', () => {
  it('moves at most three links and no id', async () => {
    const source = readFileSync(join(root, 'source/zh.md'), 'utf8')
    const translation = readFileSync(join(root, 'source/en.md'), 'utf8')
    const whole = await makeReview({ source, translation, entries: 40 })
    const sentences = whole.units.flatMap(({ id, blocks, sentences: pairs }) =>
      id.startsWith('s') && blocks.source
        ? pairs.flatMap((pair) =>
            pair.source.map(({ start, end }) => blocks.source?.text.slice(start, end) ?? ''),
          )
        : [],
    )
    const once = sentences.filter((text) => text.length > 12 && source.split(text).length === 2)
    expect(once.length).toBeGreaterThan(20)
    const before = allLinks(whole.units)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...once),
        fc.constantFrom(
          '全句改写。',
          '这一句现在说的是完全不同的另一件事，而且比原来长得多，并引入2020年的数字。',
        ),
        async (sentence, instead) => {
          const review = await makeReview({
            source: source.replace(sentence, instead),
            translation,
            entries: 40,
          })
          expect(review.units.map(({ id }) => id)).toEqual(whole.units.map(({ id }) => id))
          const after = allLinks(review.units)
          const moved = [...after].filter((link) => !before.has(link))
          expect(moved.length).toBeLessThanOrEqual(3)
        },
      ),
      { numRuns: 12 },
    )
  }, 60_000)
})
