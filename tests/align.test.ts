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
})
