import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { check, formatReview, prepareRendering, readReview, render } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { readStyle } from '../src/read/styles.ts'
import { reviewFolder } from './review-folder.ts'

const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

async function run(...options: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...options])
  return stdout
}

const items = [
  {
    id: 'facon',
    type: 'article-journal',
    title: 'A <i>TP53</i> study',
    author: [{ family: 'Facon', given: 'Thierry' }],
    'container-title': 'Blood',
    volume: '1',
    page: '1-2',
    issued: { 'date-parts': [[2019]] },
  },
  {
    id: 'wang',
    type: 'article-journal',
    title: '骨髓瘤',
    author: [{ family: '王', given: '建祥' }],
    'container-title': '血液',
    volume: '2',
    page: '3-4',
    issued: { 'date-parts': [[2021]] },
  },
]

const texts = (style: string) => ({
  'biyi.yaml': `citations: { style: ${style} }\n`,
  'source/zh.md': '# 题\n\n一句［1-2］。二句［2］260，三［9］。\n',
  'source/en.md': '# Title\n\nOne [1-2]. Two [2], three [9].\n',
  'source/references.json': JSON.stringify(items),
})

async function html(folder: string): Promise<string> {
  const review = await formatReview(await readReview(await readConfig(folder)))
  const { content } = await render(review, 'html', await prepareRendering(review))
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

describe('cite format', () => {
  test('prints the entries of a file in the order of the input', async () => {
    const folder = await reviewFolder({ 'all.json': JSON.stringify(items) })
    const file = `${folder}/all.json`
    const json: unknown = JSON.parse(await run('cite', 'format', file, '--format', 'json'))
    expect(json).toEqual({
      entries: [
        {
          id: 'facon',
          number: 1,
          text: 'Facon T. A TP53 study[J]. Blood，2019，1：1-2.',
          html: 'Facon T. A <em>TP53</em> study[J]. Blood，2019，1：1-2.',
        },
        {
          id: 'wang',
          number: 2,
          text: '王建祥. 骨髓瘤[J]. 血液，2021，2：3-4.',
          html: '王建祥. 骨髓瘤[J]. 血液，2021，2：3-4.',
        },
      ],
    })
    expect(await run('cite', 'format', file, '--style', 'ama')).toBe(
      '[1] Facon T. A TP53 study. Blood. 2019;1:1-2.\n[2] 王建祥. 骨髓瘤. Article in Chinese. 血液. 2021;2:3-4.\n',
    )
    expect(await run('cite', 'format', file, '--style', 'gb-t-7714-2015-author-date')).toBe(
      '王建祥, 2021. 骨髓瘤[J]. 血液, 2: 3-4.\nFACON T, 2019. A TP53 study[J]. Blood, 1: 1-2.\n',
    )
  })

  test('takes the style and the options of a review', async () => {
    const folder = await reviewFolder(texts('gb-t-7714-2025, brackets: full'))
    expect(await run('cite', 'format', folder, '--format', 'html')).toBe(
      '<ol>\n<li value="1">Facon T. A <em>TP53</em> study［J］. Blood，2019，1：1-2.</li>\n<li value="2">王建祥. 骨髓瘤［J］. 血液，2021，2：3-4.</li>\n</ol>\n',
    )
  })

  test.each([
    [['--style', 'nope'], 2],
    [['--language', 'xx'], 2],
    [['none.bib'], 3],
  ])('%j fails with %i', async (options, code) => {
    const folder = await reviewFolder({ 'all.json': '[]' })
    const target = options[0]?.startsWith('--') ? [`${folder}/all.json`, ...options] : options
    await expect(run('cite', 'format', ...target)).rejects.toMatchObject({ code })
  })
})

describe('a review', () => {
  test('cites by author and year in the text, and every citation is a link', async () => {
    const page = await html(await reviewFolder(texts('gb-t-7714-2025-author-date')))
    expect(page).toMatch(/（<a[^>]*href="#ref-1"[^>]*>Facon，2019<\/a>；<a[^>]*href="#ref-2"/u)
    expect(page).toContain('<ol class="unnumbered">')
    expect(page.indexOf('id="ref-2"')).toBeLessThan(page.indexOf('id="ref-1"'))
    expect(page).not.toMatch(/<sup class="cite">(?:(?!<\/sup>).)*Facon/u)
  })

  test('in the style of the CMA reports the English that is missing', async () => {
    const folder = await reviewFolder(texts('chinese-medical-association'))
    const problems = check(await readReview(await readConfig(folder)))
    const missing = problems.filter(({ rule }) => rule === 'resolve/missing-translation')
    expect(missing.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        'Entry 2 (`wang`) has no English `title`, `author`, `container-title`',
      ),
    ])
    expect(missing[0]?.places[0]?.file).toBe('source/references.json')
  })

  test('builds with other styles and languages at the same time, as alone', async () => {
    const swapped = {
      ...texts('vancouver'),
      'biyi.yaml':
        'source: { language: en, file: source/en.md }\ntranslation: { language: zh-CN, file: source/zh.md }\ncitations: { style: vancouver }\n',
    }
    const folders = [
      await reviewFolder(texts('gb-t-7714-2025')),
      await reviewFolder(swapped),
      await reviewFolder(texts('gb-t-7714-2015-author-date')),
    ]
    const alone: string[] = []
    for (const folder of folders) alone.push(await html(folder))
    const together = await Promise.all([...folders, ...folders.toReversed()].map(html))
    expect(together).toEqual([...alone, ...alone.toReversed()])
  })
})

describe('readStyle', () => {
  const shipped = fileURLToPath(new URL('../templates/csl/vancouver.csl', import.meta.url))

  test('finds a style of an installed package, with or without its ending', async () => {
    const text = await readFile(shipped, 'utf8')
    const folder = await reviewFolder({
      'node_modules/some-styles/package.json': '{"name":"some-styles","version":"1.0.0"}',
      'node_modules/some-styles/house.csl': text,
    })
    expect((await readStyle('some-styles/house', folder)).text).toBe(text)
    expect((await readStyle('some-styles/house.csl', folder)).text).toBe(text)
    await expect(readStyle('some-styles/other', folder)).rejects.toThrow(
      'no style some-styles/other',
    )
  })

  test('follows a dependent style to its parent, and says so where there is none', async () => {
    const dependent = (parent: string) =>
      `<style xmlns="http://purl.org/net/xbiblio/csl"><info><link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info></style>`
    const folder = await reviewFolder({
      'one.csl': dependent('vancouver'),
      'two.csl': dependent('nowhere'),
    })
    expect((await readStyle('one.csl', folder)).text).toContain('biyi/vancouver')
    await expect(readStyle('two.csl', folder)).rejects.toThrow('only names another style, nowhere')
  })
})
