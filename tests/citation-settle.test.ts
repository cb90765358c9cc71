import fc from 'fast-check'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { u } from 'unist-builder'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { en } from '../src/language/en.ts'
import { zh } from '../src/language/zh.ts'
import { type CitationOptions, settleCitations } from '../src/parse/citation-settle.ts'
import { remarkCitation } from '../src/plugin/remark-citation.ts'
import { markdown, markersIn, processor } from './citation-markdown.ts'

function settle(markdown: string, options: Partial<CitationOptions> = {}) {
  const tree = processor.parse(markdown)
  return settleCitations(tree, { language: zh, source: markdown, ...options })
}

const narrativeIn = (markdown: string, language = zh) =>
  markersIn(settle(markdown, { language }).tree).flatMap((node) =>
    node.narrative ? [node.value] : [],
  )

describe('narrative markers', () => {
  it.each([
    '推导见文献［18］。',
    '参考文献 [18]',
    '（见［18］）',
    '具体方法见［18］。',
    '参见**［18］**',
    '据［18］报道',
    '根据［18］',
    '引自[18]',
    '依据文献［18］',
    '剂量应参照［18］调整',
    '标准是依据［18］制定的',
    '本文参考［18］的做法',
    '（依据［18］）',
  ])('%s', (markdown) => {
    expect(narrativeIn(markdown)).toHaveLength(1)
  })

  it('are two where the verb governs two', () => {
    expect(narrativeIn('分期标准，根据［18］和［19］。')).toEqual(['［18］', '［19］'])
  })

  it.each([
    '可见［5］',
    '常见［5］',
    '意见［5］',
    '数据［5］',
    '证据［5］',
    '研究［5］显示',
    '罕见 [5]',
    '镜下所见［5］',
    '停药的依据［5］。',
    '治疗的依据［5］和意义',
    '为停药提供了依据［5］。',
    '缺乏理论根据［5］。',
    '诊断依据［5］。',
    '毫无根据［5］',
    '仅供临床参考［5］。',
    '以安慰剂作为参照［5］。',
    '停药的依据［5］和［6］。',
  ])('not %s', (markdown) => {
    expect(narrativeIn(markdown)).toEqual([])
  })

  it('goes through a list of them', () => {
    expect(narrativeIn('文献［1］、［3］和［5］一致［7］')).toEqual(['［1］', '［3］', '［5］'])
    expect(narrativeIn('see [1] and [3], not this [5]', en)).toEqual(['[1]', '[3]'])
  })

  it.each([
    'see [5]',
    'in reference [5]',
    'Refs. [5]',
    'shown in [5]',
    'According to [5]',
    'the data of reference [5]',
  ])('%s', (markdown) => {
    expect(narrativeIn(markdown, en)).toEqual(['[5]'])
  })

  it.each([
    'protein [5]',
    'begin [5]',
    'nearby [5]',
    'the preferences [5]',
    'trials [5] showed',
    'kept for reference [5]',
    'served as a reference [5]',
    'a point of reference [5]',
  ])('not %s', (markdown) => {
    expect(narrativeIn(markdown, en)).toEqual([])
  })
})

describe('numbers without brackets', () => {
  const bareIn = (markdown: string, language = en, entries: number | undefined = 40) => {
    const source = `First [1]. ${markdown}`
    const { tree } = settleCitations(processor.parse(source), { language, entries, source })
    const [, ...found] = markersIn(tree)
    for (const { position, value, narrative } of found) {
      expect(source.slice(position?.start.offset, position?.end.offset)).toBe(value)
      expect(narrative).toBe(true)
    }
    return found.map(({ items }) => items.map(({ number }) => number).join(' '))
  }

  it.each([
    ['As in reference 12.', ['12']],
    ['See refs 4 and 5.', ['4', '5']],
    ['(refs. 4, 5 and 7-9)', ['4', '5', '7 8 9']],
    ['Ref. 3 described it; *as reference 7 shows*.', ['3', '7']],
    ['a\\*b, references 4–6 were', ['4 5 6']],
    ['from reference 12, 24 patients', ['12']],
    ['(reference 12)', ['12']],
  ])('are read in %s', (markdown, expected) => {
    expect(bareIn(markdown)).toEqual(expected)
  })

  it.each([
    'a reference 12 is used',
    'reference 12 patients were',
    'reference 5 mg.',
    'reference 5% of',
    'reference 3.5.',
    'reference 12-lead ECG',
    'for reference 12.',
    'reference 41.',
    'reference 0.',
    'preference 3.',
    '[see reference 12](http://a.org).',
    '`reference 12`.',
    'reference range 3.',
    'reference 5-fold.',
  ])('are not read in %s', (markdown) => {
    expect(bareIn(markdown)).toEqual([])
  })

  it('are read only where the text cites by number and the bibliography is known', () => {
    const markers = (source: string, entries?: number) =>
      markersIn(settleCitations(processor.parse(source), { language: en, entries, source }).tree)
    expect(markers('See reference 2.', 9)).toEqual([])
    expect(markers('See reference 2 and [@a].', 9)).toHaveLength(1)
    expect(markers('See reference 2 and [3].')).toHaveLength(1)
    expect(bareIn('见文献 12。', zh)).toEqual([])
  })
})

describe('raised markers', () => {
  const raisedRoot = (): Root => {
    const [marker] = markersIn(processor.parse('[2]'))
    const children = marker === undefined ? [] : [marker]
    return u('root', [u('paragraph', [u('text', '文献'), u('superscript', children)])])
  }

  it('replaces the superscript around a marker and keeps its input', () => {
    const tree = raisedRoot()
    const before = structuredClone(tree)
    const [marker] = markersIn(settleCitations(tree, { language: zh }).tree)
    expect(marker).toMatchObject({ raised: true, narrative: false })
    expect(tree).toEqual(before)
  })
})

const refusedIn = (markdown: string, options: Partial<CitationOptions> = {}) =>
  settle(markdown, options).refusals.map(({ text, reason }) => `${text} ${reason}`)

describe('refusals', () => {
  it.each([
    ['中位62［34-81］岁', '［34-81］ an interval after a value'],
    ['中位 62 [34-81] 个月', '[34-81] an interval after a value'],
    ['共12［3，15］例', '［3，15］ an interval after a value'],
    ['中位年龄62岁［34-81］', '［34-81］ an interval after a value'],
    ['中位62 [34–81]；', '[34–81] an interval after a value'],
    ['[0,1]', '[0,1] holds a 0'],
    ['[9-7]', '[9-7] a range that descends'],
    ['[2020]', '[2020] a year'],
    ['[120,80]', '[120,80] numbers that do not ascend, beyond the reference list'],
    ['［摘 要］', '［摘 要］ words'],
    ['18.8［10.1，无法评估（NE）］月', '［10.1，无法评估（NE）］ decimal numbers'],
    ['［95%CI 3～4］', '［95%CI 3～4］ an interval of values'],
    ['[Ca2+]', '[Ca2+] letters and digits'],
    ['［18F］FDG', '［18F］ letters and digits'],
    ['[18]F-FDG', '[18] the mass number of a nuclide'],
    ['［表1］', '［表1］ a figure or table label'],
    ['[1］', '[1］ brackets of two widths'],
    ['[]', '[] empty'],
    ['[I1]', '[I1] letters and digits'],
    ['［参见 a［1］］', '［参见 a［1］］ letters and digits'],
    ['\\[17]', '[17] escaped with a backslash'],
    ['作用[2。具有', '[2 a bracket that is never closed'],
    ['者2-3]，可', '2-3] a bracket that is never opened'],
    ['[see [1]](http://a.org)', '[1] inside a link'],
    ['[18](P<0.05)', '[18](P<0.05) a link to no address'],
    ['［*表*1］', '［表1］ a figure or table label'],
    ['数组a[1]', '[1] an index of an array'],
    ['矩阵 A[12]的值', '[12] an index of an array'],
    ['，x[3]=5', '[3] an index of an array'],
    ['甲[^c]', '[^c] a footnote that is not defined'],
    ['甲[1](p.25)', '[1](p.25) a link to no address'],
    ['甲[1]\n\n[1]: http://a.org', '[1] a link: `[1]:` says where to'],
    ['甲[2][x]\n\n[x]: http://a.org', '[2][x] a link: `[x]:` says where to'],
    ['&#91;1,3&#93;', '[1,3] a list of numbers whose brackets stand for themselves'],
    ['[1 2]', '[1 2] a list of numbers with a sign too many or too few'],
  ])('%s', (markdown, expected) => {
    expect(refusedIn(markdown, { entries: 40 })).toEqual([expected])
  })

  it.each([
    'CD38［1，3］年',
    'PD-1 [2-3] 例',
    'IL-6［4，5］',
    '10%［2-3］',
    '2017［3-5］年',
    '共24［30-31］例',
    '12个月［10-14］',
    '55岁［3］',
    '治疗12周［3］',
    '维生素D[3]、维生素D[4]',
    '乙型肝炎B[3]',
    '灰度共生矩阵GLCM[3]',
    '数组a［3］',
    '数组[3]',
    '数组ab[3]',
    '矩阵A[3-5]和矩阵A[3,5]',
    '风险比HR[3]=0.5',
    '相关系数r[3]=0.8',
    'a[3] 所见',
    '元素K[3]',
    '`[a]` [a](http://a.org) ![b](c.png)',
  ])('nothing in %s', (markdown) => {
    expect(refusedIn(markdown, { entries: 40 })).toEqual([])
  })

  it('takes every bracket behind the letter of an array for an index, none that is raised', () => {
    expect(refusedIn('数组a[1][2]')).toEqual([
      '[1] an index of an array',
      '[2] an index of an array',
    ])
    expect(refusedIn('the array b[2], matrix C[3]', { language: en })).toHaveLength(2)
    expect(refusedIn('vector A[3], an array B [3], arrays[3]', { language: en })).toEqual([])
    const raised = u('root', [
      u('paragraph', [u('text', '数组a'), u('superscript', markersIn(processor.parse('[1]')))]),
    ])
    expect(settleCitations(raised, { language: zh }).refusals).toEqual([])
  })

  it('needs the number of entries for a year and for what is beyond them', () => {
    expect(refusedIn('[2020] [120,80]')).toEqual([])
    expect(refusedIn('[45]', { entries: 40 })).toEqual([])
  })

  it('joins the text again', () => {
    const { tree } = settle('中位62［34-81］岁')
    expect(tree.children).toMatchObject([
      { children: [{ type: 'text', value: '中位62［34-81］岁' }] },
    ])
  })

  it('has exact places after escapes, references, quote marks and line breaks', () => {
    const markdown =
      '甲\\*［表1］ &amp;&#x1F9EC;［表2］\n乙［表3］\n\n> 丙\n>  丁**戊［表4］**62［3-81］岁\n\n- \\[5]'
    const lines = markdown.split('\n')
    const found = settle(markdown).refusals.map(({ line, column, text }) =>
      (lines[line - 1] ?? '').slice(column - 1, column - 1 + text.length),
    )
    expect(found).toEqual(['［表1］', '［表2］', '［表3］', '［表4］', '［3-81］', '[5]'])
  })
})

describe('places of refusals', () => {
  it('are where the bracket stands', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const lines = text.split('\n')
        for (const refusal of settle(text, { entries: 40 }).refusals) {
          const rest = (lines[refusal.line - 1] ?? '').slice(refusal.column - 1)
          expect(rest.charAt(0)).toBe(refusal.text.charAt(0))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('remarkCitation', () => {
  it('settles and reports in any pipeline', () => {
    const pipeline = unified().use(remarkParse).use(remarkCitation, { language: 'en' })
    const file = new VFile('as in [5], at 62 [34-81] years')
    const tree = pipeline.runSync(pipeline.parse(file), file)
    expect(markersIn(tree)).toMatchObject([{ value: '[5]', narrative: true }])
    expect(file.messages.map(String)).toEqual([
      '1:18: [34-81] is no citation: an interval after a value.',
    ])
  })
})
