import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { InputError } from '../src/model/problem.ts'
import type { Article } from '../src/model/review.ts'
import { parse } from '../src/parse/parse.ts'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'
import { entries, reviewFolder } from './review-folder.ts'

async function article(zh: string): Promise<Article> {
  const folder = await reviewFolder({
    'source/zh.md': zh,
    'source/en.md': 'Text.\n',
    'source/references.json': entries(12),
  })
  return parse(await read(await readConfig(folder))).articles.source
}

const types = (tree: Root) => tree.children.map(({ type }) => type)

function values(tree: Root, type: string): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    if (node.type === type && 'value' in node) found.push(node.value)
  })
  return found
}

describe('sections', () => {
  it('takes the only top heading as the title and nests the others', async () => {
    const { tree, meta } = await article(
      '# 标题\n\n引言。\n\n## 1　甲\n\n文。\n\n### 1.1　乙\n\n文。\n\n## 2　丙\n',
    )
    expect(meta.title).toBe('标题')
    expect(types(tree)).toEqual(['paragraph', 'section', 'section'])
  })

  it('keeps two top headings as sections', async () => {
    const { tree, meta } = await article('# 甲\n\n文。\n\n# 乙\n')
    expect(meta.title).toBeUndefined()
    expect(types(tree)).toEqual(['section', 'section'])
  })

  it('reads abstract, key words and the printed list out of the body', async () => {
    const { tree, abstract, meta, printedList } = await article(
      '# 题\n\n## 摘要\n\n摘要文。\n\n## 关键词\n\n骨髓瘤；抗体\n\n## 1　甲\n\n文。\n\n## 参考文献\n\n［1］ Doe J.\n',
    )
    expect(types(tree)).toEqual(['section'])
    expect(abstract).toHaveLength(1)
    expect(meta.keywords).toEqual(['骨髓瘤', '抗体'])
    expect(printedList).toHaveLength(1)
  })

  it.each([
    [
      'with a bibliography',
      { 'source/references.json': entries(2) },
      /; the references come from the bibliography$/,
    ],
    [
      'without one',
      {},
      /the review has no bibliography: no reference list is printed and the citation markers lead to no entry; expected the entries in `source\/references\.json`/,
    ],
    ['with an empty one', { 'source/references.json': '[]' }, /the review has no bibliography/],
  ])('says what becomes of a printed list %s', async (_, files, message) => {
    const text = '# 题\n\n文［1］。\n\n## 参考文献\n\n［1］ Doe J.\n'
    const folder = await reviewFolder({ 'source/zh.md': text, 'source/en.md': 'Text.\n', ...files })
    const { problems } = parse(await read(await readConfig(folder)))
    expect(problems).toMatchObject([
      { rule: 'parse/printed-list', severity: 'warning', places: [{ line: 7, column: 1 }] },
    ])
    expect(problems[0]?.message).toMatch(message)
  })

  it('leaves a numbered section called like the abstract in the body', async () => {
    const { tree, abstract } = await article('# 题\n\n## 7　摘要\n\n文。\n')
    expect(abstract).toHaveLength(0)
    expect(types(tree)).toEqual(['section'])
  })
})

describe('front matter', () => {
  it('gives the abstract the positions of the file', async () => {
    const { abstract } = await article(
      '---\ntitle: 题\nabstract: |-\n  第一段［1］。\n\n  第二段。\n---\n\n文。\n',
    )
    expect(abstract).toHaveLength(2)
    expect(abstract[0]?.position?.start).toMatchObject({ line: 4, column: 3, offset: 28 })
    expect(abstract[1]?.position?.start.line).toBe(6)
  })

  it('names file, line and column of a wrong key and what may stand there', async () => {
    const wrong = article('---\ntitle: 题\nauthor: 甲\n---\n')
    await expect(wrong).rejects.toThrow(InputError)
    await expect(wrong).rejects.toThrow(
      /source\/zh\.md:3:1: unknown key `author`, expected one of title/,
    )
  })

  it('names the place of YAML that is none', async () => {
    await expect(article('---\ntitle: "题\n---\n')).rejects.toThrow(
      /source\/zh\.md:\d+:\d+: not valid YAML/,
    )
  })
})

describe('figures', () => {
  it('ties a caption to the table under it and to the image above it', async () => {
    const { tree } = await article(
      '表1　试验\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n\n![图](a.svg)\n\n图2　示意\n\n![图](b.svg)\n图3　又一图\n',
    )
    expect(tree.children).toMatchObject([
      { type: 'figure', kind: 'table', number: 1 },
      { type: 'figure', kind: 'figure', number: 2 },
      { type: 'figure', kind: 'figure', number: 3 },
    ])
  })

  it('takes a sentence that begins with a label for a sentence', async () => {
    const { tree } = await article('![图](a.svg)\n\n图1所示为示意。\n')
    expect(types(tree)).toEqual(['figure', 'paragraph'])
  })
})

describe('running text', () => {
  it('reads inline tags as nodes', async () => {
    const { tree } = await article('CD4<sup>+</sup>与H<sub>2</sub>O，见<u>此</u>。\n')
    const found: string[] = []
    visit(tree, ({ type }) => {
      found.push(type)
    })
    expect(found).toContain('superscript')
    expect(found).toContain('subscript')
    expect(found).toContain('htmlSpan')
    expect(found).not.toContain('html')
  })

  it('joins wrapped Chinese without a space and keeps one between Latin words', async () => {
    const { tree } = await article('多发性\n骨髓瘤（multiple\nmyeloma）。\n')
    expect(values(tree, 'text')).toEqual(['多发性骨髓瘤（multiple myeloma）。'])
  })

  it('reads emphasis beside full-width marks', async () => {
    const { tree } = await article('患者**昏迷（coma）。**后来\n')
    expect(tree.children[0]).toMatchObject({ children: [{}, { type: 'strong' }, {}] })
  })

  it('binds markers and refuses what is none', async () => {
    const { tree, refusals } = await article(
      '疗效［1］与［3-5］；PFS 18.8［10.1，NE］月；［18F］FDG。\n',
    )
    expect(values(tree, 'citationGroup')).toEqual(['［1］', '［3-5］'])
    expect(refusals.map(({ text }) => text)).toEqual(['［10.1，NE］', '［18F］'])
  })
})
