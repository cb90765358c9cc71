import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Side } from '../src/model/review.ts'
import { analyse, formatReview, prepareRendering, render, renumber } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'
import { entries, reviewFolder } from './review-folder.ts'
import { root } from './run-command.ts'

const sides = ['source', 'translation'] as const satisfies readonly Side[]

async function analysed(folder: string) {
  return analyse(await read(await readConfig(folder)))
}

async function pageOf(folder: string, only?: Side): Promise<string> {
  const review = await formatReview(await analysed(folder))
  const { content } = await render(review, 'html', await prepareRendering(review, { only }))
  return String(content)
}

interface Crawl {
  /** Ids that stand twice, addresses that lead nowhere, anchors of citations to which no entry leads back. */
  readonly faults: readonly string[]
  readonly anchors: ReadonlySet<string>
  /** Numbers of the entries to which markers lead. */
  readonly cited: ReadonlySet<number>
}

function crawl(page: string): Crawl {
  const ids = Array.from(page.matchAll(/\sid="([^"]*)"/gu), ([, id = '']) => id)
  const targets = Array.from(page.matchAll(/\shref="#([^"]*)"/gu), ([, id = '']) => id)
  const known = new Set(ids)
  const linked = new Set(targets)
  const anchors = [...known].filter((id) => id.startsWith('cite-'))
  return {
    faults: [
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice: ${id}`),
      ...targets.filter((id) => !known.has(id)).map((id) => `leads nowhere: ${id}`),
      ...anchors.filter((id) => !linked.has(id)).map((id) => `no way back: ${id}`),
    ],
    anchors: new Set(anchors),
    cited: new Set(
      targets.flatMap((id) => (id.startsWith('ref-') ? [Number(id.slice('ref-'.length))] : [])),
    ),
  }
}

const everywhere = `---
title: 综述
abstract: |
  摘要［1］。
---

## 标题［2］

甲［3-6］。见文献［7］和［8］260。*强调［9］*，重复［10］［10］，键［11，11］。

表1 药物［12］

| 药［13］ | 例 |
|---|---|
| 甲［14-16］ | 3 |

图1 图题［17］

- 列表［18］
  1. 内［19］

> 引用［20］

脚注[^n]。

[^n]: 注［21-23］。

<table><tr><th>甲［24］</th></tr></table>

<details><summary>细［25］</summary>

里［26］

</details>

$x$［27］，<sup>[28],[29]</sup>，[@entry30; @entry1]。
`

describe('links between markers and entries', () => {
  it.each(['as-written', 'gb', 'vancouver', 'ama'])(
    'lead both ways from every place, with markers %s',
    async (markers) => {
      const folder = await reviewFolder({
        'biyi.yaml': `citations: { markers: ${markers} }\n`,
        'source/zh.md': everywhere,
        'source/en.md': everywhere.replaceAll('表1', 'Table 1').replaceAll('图1', 'Figure 1'),
        'source/references.json': entries(30),
      })
      const { faults, anchors } = crawl(await pageOf(folder))
      expect(faults).toEqual([])
      const all = Array.from({ length: 30 }, (_, index) => index + 1)
      for (const side of sides) {
        expect(all.filter((number) => !anchors.has(`cite-${side}-${number}-1`))).toEqual([])
      }
      // Twice in two markers are two places, twice in one marker is one.
      expect(anchors).toContain('cite-source-10-2')
      expect(anchors).not.toContain('cite-source-11-2')
      for (const only of sides) expect(crawl(await pageOf(folder, only)).faults).toEqual([])
    },
  )

  it('lead both ways in the sample review, also renumbered', async () => {
    const review = await formatReview(await analysed(root))
    const { content } = await render(review, 'html', await prepareRendering(review))
    const page = crawl(String(content))
    expect(page.faults).toEqual([])
    expect(page.anchors.size).toBeGreaterThan(2 * review.references.length)
    expect(page.cited.size).toBeGreaterThan(20)
    const fresh = await formatReview(renumber(review, 'translation').review)
    const only = { only: 'translation' } as const
    const made = await render(fresh, 'html', await prepareRendering(fresh, only))
    expect(crawl(String(made.content)).faults).toEqual([])
  })

  it('lead both ways whatever is cited', async () => {
    const number = fc.integer({ min: 1, max: 12 }).map(String)
    const marker = fc
      .array(fc.oneof(number, fc.constantFrom('1-4', '3–5', '7～9', '10-12')), {
        minLength: 1,
        maxLength: 4,
      })
      .map((list) => `［${list.join('，')}］`)
    const text = fc
      .array(fc.oneof(marker, fc.constantFrom('甲', '。', '*乙*', '\n\n', '文献')), {
        minLength: 1,
        maxLength: 12,
      })
      .map((pieces) => `甲${pieces.join('')}`)
    const markers = fc.constantFrom('as-written', 'gb', 'vancouver', 'ama')
    await fc.assert(
      fc.asyncProperty(text, text, markers, async (source, translation, profile) => {
        const folder = await reviewFolder({
          'biyi.yaml': `citations: { markers: ${profile} }\n`,
          'source/zh.md': source,
          'source/en.md': translation,
          'source/references.json': entries(12),
        })
        expect(crawl(await pageOf(folder)).faults).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

describe('the language of an entry', () => {
  it('is that it is printed in, whatever its field says', async () => {
    const item = (id: string, title: string, language: string) => ({
      id,
      type: 'book',
      title,
      language,
    })
    const page = await pageOf(
      await reviewFolder({
        'source/zh.md': '甲［1-3］。',
        'source/en.md': 'A [1-3].',
        'source/references.json': JSON.stringify([
          item('a', 'Multiple myeloma', 'chi'),
          item('b', '多发性骨髓瘤', 'eng'),
          item('c', '血液病学', '中文;'),
        ]),
      }),
    )
    const found = page.matchAll(/<span class="entry" lang="([^"]*)"/gu)
    expect(Array.from(found, ([, tag]) => tag)).toEqual(['en', 'zh-CN', 'zh-CN'])
  })
})
