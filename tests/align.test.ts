import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { align } from '../src/align/align.ts'
import type { Aligned, Sources } from '../src/model/review.ts'
import { sides } from '../src/model/review.ts'
import { parse } from '../src/parse/parse.ts'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'

const sample = await read(await readConfig(new URL('..', import.meta.url).pathname))
const zh = String(sample.files.source)
const en = String(sample.files.translation)

function aligned(source: string, translation: string, languages = ['zh-CN', 'en']): Aligned {
  const [first = 'zh-CN', second = 'en'] = languages
  const { config } = sample
  const sources: Sources = {
    ...sample,
    config: {
      ...config,
      source: { ...config.source, language: first },
      translation: { ...config.translation, language: second },
    },
    files: {
      source: new VFile({ path: 'source/zh.md', value: source }),
      translation: new VFile({ path: 'source/en.md', value: translation }),
    },
  }
  return align(parse(sources))
}

const idsOf = ({ units }: Aligned) => units.map(({ id }) => id)
const gapsOf = ({ units }: Aligned) =>
  units.filter(({ blocks }) => !blocks.source || !blocks.translation).map(({ id }) => id)

const whole = aligned(zh, en)

describe('the sample review', () => {
  it('has both sides and equal kinds in every unit', () => {
    expect(gapsOf(whole)).toEqual([])
    for (const { blocks } of whole.units) expect(blocks.source?.kind).toBe(blocks.translation?.kind)
    expect(idsOf(whole)).toEqual(
      expect.arrayContaining(['title', 'abstract.p2', 's0.p1', 's2.1.p1']),
    )
  })

  it('has a partner for every sentence, each exactly once and in order', () => {
    for (const { id, blocks, sentences } of whole.units) {
      for (const side of sides) {
        const block = blocks[side]
        if (!block || sentences.length === 0) continue
        const expected = whole.articles[side].language.splitSentences(block.text)
        expect(
          sentences.flatMap((pair) => pair[side]),
          id,
        ).toEqual(expected)
      }
      for (const { id: sentence, source, translation } of sentences)
        expect([source.length, translation.length], sentence).not.toContain(0)
    }
  })

  it('does not change its ids when a block or a heading is missing on one side', () => {
    const paragraphs = en.split('\n\n')
    for (const [at, paragraph] of paragraphs.entries()) {
      if (at < 4 || /^(?:!|\||Table|Figure|Fig)/.test(paragraph)) continue
      const less = aligned(zh, paragraphs.toSpliced(at, 1).join('\n\n'))
      expect(idsOf(less), paragraph.slice(0, 60)).toEqual(idsOf(whole))
      expect(gapsOf(less), paragraph.slice(0, 60)).toHaveLength(1)
    }
  }, 60_000)

  for (const side of sides) {
    it(`names just the paragraph that is missing from the ${side}`, () => {
      const texts = { source: zh, translation: en }
      const paragraphs = whole.units.filter(
        ({ kind, blocks }) => kind === 'paragraph' && blocks[side]?.node.type === 'paragraph',
      )
      expect(paragraphs.length).toBeGreaterThan(25)
      for (const { id, blocks } of paragraphs) {
        const { start, end } = blocks[side]?.node.position ?? {}
        const text = texts[side]
        const rest = text.slice(0, start?.offset) + text.slice(end?.offset)
        const less = aligned(side === 'source' ? rest : zh, side === 'source' ? en : rest)
        expect([gapsOf(less), idsOf(less)], id).toEqual([[id], idsOf(whole)])
      }
    }, 60_000)
  }

  it('is mirrored when the sides are swapped', () => {
    const swapped = aligned(en, zh, ['en', 'zh-CN'])
    expect(idsOf(swapped)).toEqual(idsOf(whole))
    expect(swapped.units.map((unit) => unit.sentences)).toEqual(
      whole.units.map(({ sentences }) =>
        sentences.map(({ source, translation, ...rest }) => ({
          ...rest,
          source: translation,
          translation: source,
        })),
      ),
    )
  })

  it('aligned with itself is the identity', () => {
    for (const [text, language] of [
      [zh, 'zh-CN'],
      [en, 'en'],
    ] as const) {
      for (const { blocks, sentences } of aligned(text, text, [language, language]).units) {
        expect(blocks.source?.text).toBe(blocks.translation?.text)
        for (const pair of sentences) {
          expect(pair.source).toHaveLength(1)
          expect(pair.source).toEqual(pair.translation)
        }
      }
    }
  })
})

describe('texts of different shape', () => {
  it('pairs paragraphs although one side has no headings', () => {
    const bare = aligned(zh, en.replace(/^#+ .*\n/gmu, ''))
    expect(idsOf(bare)).toEqual(idsOf(whole))
    expect(
      bare.units.filter(({ id }) => gapsOf(bare).includes(id)).every((u) => u.kind === 'heading'),
    ).toBe(true)
  })

  it('pairs sections although one side has all of them at one depth', () => {
    const level = aligned(zh, en.replace(/^### /gmu, '## '))
    expect(gapsOf(level)).toEqual([])
    expect(idsOf(level)).toEqual(idsOf(whole))
  })

  it('takes empty texts and texts of one side only', () => {
    expect(aligned('', '').units).toEqual([])
    const { units } = aligned('甲。乙。', '')
    expect(units.map(({ id, sentences }) => [id, sentences.length])).toEqual([['s0.p1', 2]])
  })

  it('never pairs a table with a paragraph', () => {
    const { units } = aligned('| 甲 |\n|---|\n| 1 |', 'A paragraph of 1.')
    expect(units).toHaveLength(2)
  })

  it('joins sentences that one side divides, and keeps to the items of a list', () => {
    const { units } = aligned(
      '共纳入128例患者，中位年龄为64岁；ORR为81.3%。随访36个月。\n\n- 甲组10例。乙组20例。\n- 丙组30例。',
      'There were 128 patients. Their median age was 64 years and the ORR was 81.3%. Follow-up was 36 months.\n\n- Group A had 10 and group B 20.\n- Group C had 30.',
    )
    const shape = units.map(({ sentences }) =>
      sentences.map(({ source, translation }) => `${source.length}:${translation.length}`),
    )
    expect(shape).toEqual([
      ['1:2', '1:1'],
      ['2:1', '1:1'],
    ])
  })

  const rows = (zh: readonly string[], en: readonly string[]) =>
    aligned(zh.join('\n\n'), en.join('\n\n')).units.map(({ blocks }) => [
      blocks.source?.text ?? '',
      blocks.translation?.text ?? '',
    ])

  it('goes by what short paragraphs cite', () => {
    expect(
      rows(
        ['第一段［1］。', '没有译文的一段。', '没有译文的二段。', '第四段，有12例［2］。'],
        ['First paragraph [1].', 'Fourth paragraph, 12 patients [2].'],
      ).map(([, translation]) => translation),
    ).toEqual(['First paragraph [1].', '', '', 'Fourth paragraph, 12 patients [2].'])
    const cited = '引言［1］，范围［10-11］，半角[10-11]，列表［1,3-5］。'
    const intro = 'Intro [1], range [10-11], half-width [10-11], list [1,3-5].'
    const bare = '没有引文的一段，说明治疗的背景和目的。'
    expect(rows([cited, bare], [intro])).toEqual([
      [cited, intro],
      [bare, ''],
    ])
    expect(rows([bare, cited], [intro])).toEqual([
      [bare, ''],
      [cited, intro],
    ])
  })

  it('keeps paragraphs together of which one side forgot what it cites', () => {
    const source = ['甲药有效率为31.8%［1］。', '乙药延长生存期［2］。', '丙药未获批准［3］。']
    for (const translation of [
      ['Drug A had a response rate of 31.8%.', 'Drug B prolonged survival.', 'Drug C failed.'],
      [
        'Drug A had a response rate of 31.8%.',
        'Drug B prolonged survival [2].',
        'Drug C failed [3].',
      ],
      [
        'Drug A had a response rate of 31.8% [2].',
        'Drug B prolonged survival [2].',
        'Drug C failed.',
      ],
    ])
      expect(rows(source, translation).map(([, text]) => text)).toEqual(translation)
  })

  it('never pairs a formula that stands alone with prose', () => {
    const formula = '$$\nr = 1 - e^{-t}\n$$'
    const printed = 'r = 1 - e^{-t}'
    expect(
      rows(
        ['风险按下式计算。', formula, '其中λ为每年的发生率。'],
        ['The risk is computed as below, where the rate is given per year.', formula],
      ),
    ).toEqual([
      ['风险按下式计算。', 'The risk is computed as below, where the rate is given per year.'],
      [printed, printed],
      ['其中λ为每年的发生率。', ''],
    ])
    expect(
      rows(
        ['风险按下式计算。', formula, '其中发生率以每年计。'],
        ['The risk is computed as follows.', 'The rate is given per year.'],
      ).map(([, text]) => text),
    ).toEqual(['The risk is computed as follows.', '', 'The rate is given per year.'])
  })

  it('takes a formula on one line, numbered or not, for one that stands alone', () => {
    const units = (zh: string, en: string) => aligned(zh, en).units.length
    expect(units('$$\nr = 1\n$$', '$$r = 1$$ (1)')).toBe(1)
    expect(units('比值$r = 1$最大。', 'The ratio $r = 1$ is the largest.')).toBe(1)
    expect(units('比值$r = 1$最大。', '$$\nr = 1\n$$')).toBe(2)
  })
})
