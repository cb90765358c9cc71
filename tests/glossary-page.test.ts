import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { chromium } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundledBrowser } from '../src/render/pdf/bundled-browser.ts'
import { reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const hostile = '</script><script>document.title="taken"</script><img src=x onerror=alert(1)>'
const glossary = `concepts:
  - id: mm
    subject: disease
    terms:
      zh: { preferred: 多发性骨髓瘤, abbreviations: [MM], variants: [{ term: 复合骨髓瘤, status: superseded }] }
      en: { preferred: multiple myeloma, abbreviations: [MM] }
    definition: { zh: 一种血液肿瘤。, en: A blood cancer. }
    source: https://www.example.org/terms?a=1&b=2
  - id: repeat
    terms: { zh: { preferred: 重复序列 }, en: { preferred: repeat } }
  - id: weight
    terms: { zh: { preferred: 重量 }, en: { preferred: weight } }
  - id: marrow
    terms: { zh: { preferred: 骨髓 }, en: { preferred: bone marrow } }
  - id: english-only
    terms: { en: { preferred: "${'a very long term '.repeat(20)}" } }
  - id: hostile
    terms:
      zh: { preferred: ${JSON.stringify(`敌${hostile}`)}, abbreviations: ["<!--", '"><b>'] }
      en: { preferred: ${JSON.stringify(`<svg onload=alert(1)> \u202E${hostile}`)} }
    definition: { en: ${JSON.stringify(hostile)} }
    source: "javascript:alert(1)"
    note: ${JSON.stringify(hostile)}
`
const zh = '# 题\n\n## 一\n\n骨髓无异常。\n\n多发性骨髓瘤（MM）。\n'
const en = '# T\n\n## One\n\nThe bone marrow was normal.\n\nMultiple myeloma (MM).\n'

let folder = ''
let html = ''

beforeAll(async () => {
  folder = await reviewFolder({
    'source/zh.md': zh,
    'source/en.md': en,
    'source/references.json': '[]',
    'source/glossary.yaml': glossary,
  })
  const { out } = biyi(['build', folder, '--formats', 'html'])
  expect(out).toContain(join('output', 'glossary.html'))
  html = readFileSync(join(folder, 'output/glossary.html'), 'utf8')
})

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the glossary page as a file', () => {
  it('runs and styles only what it holds itself', () => {
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/u
        .exec(html)?.[1]
        ?.replaceAll('&#x27;', "'") ?? ''
    const [style = ''] = [...html.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(([, text]) => text)
    const [script = ''] = [...html.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(
      ([, text]) => text,
    )
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src ${hashOf(style)}`)
    expect(policy).toContain(`script-src ${hashOf(script)}`)
    expect(html).not.toMatch(/<(?:link|img|iframe|object)\b|\sstyle=|\son\w+=["']/u)
  })

  it('links every use to its unit in the page of the review', () => {
    const page = readFileSync(join(folder, 'output/index.html'), 'utf8')
    expect(page).toContain('<a href="glossary.html"')
    const links = [...html.matchAll(/href="index\.html#([^"]+)"/gu)].map(([, id]) => id)
    expect(new Set(links)).toEqual(new Set(['s1.p1', 's1.p2']))
    for (const id of links) expect(page).toContain(`id="${id}"`)
  })

  it('is in the order of the words as they are read, and of the English ones', () => {
    const ids = (prefix: string) =>
      [...html.matchAll(new RegExp(` id="${prefix}([a-z-]+)"`, 'gu'))].map(([, id]) => id)
    expect(ids('term-')).toEqual(['repeat', 'hostile', 'mm', 'marrow', 'weight', 'english-only'])
    expect(ids('translation-term-').slice(1)).toEqual([
      'english-only',
      'marrow',
      'mm',
      'repeat',
      'weight',
    ])
  })

  it('says status, definition, source', () => {
    expect(html).toContain('已废止')
    expect(html).toContain('A blood cancer.')
    expect(html).toContain('href="https://www.example.org/terms?a=1&#x26;b=2"')
    expect(html).not.toContain('href="javascript:')
  })

  it('is not made where there is no glossary', async () => {
    const bare = await reviewFolder({
      'source/zh.md': zh,
      'source/en.md': en,
      'source/references.json': '[]',
    })
    expect(biyi(['build', bare, '--formats', 'html']).out).not.toContain('glossary.html')
  })
})

const browser = await bundledBrowser()

describe.skipIf(browser === undefined)('in Chromium (skipped without it)', () => {
  async function withPage<T>(
    options: { readonly javaScriptEnabled: boolean; readonly colorScheme?: 'dark' | 'light' },
    use: (
      page: Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newPage']>>,
    ) => Promise<T>,
  ): Promise<T> {
    const running = await chromium.launch({
      executablePath: browser?.path ?? '',
      env: { ...process.env, LD_LIBRARY_PATH: browser?.libraries ?? '' },
      args: ['--no-sandbox', '--disable-gpu'],
    })
    try {
      const page = await running.newPage(options)
      await page.goto(pathToFileURL(join(folder, 'output/glossary.html')).href)
      return await use(page)
    } finally {
      await running.close()
    }
  }

  const shown = `[...document.querySelectorAll('.entry')].filter((entry) => entry.checkVisibility()).map((entry) => entry.querySelector('dfn').textContent.slice(0, 20))`
  const violations = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`

  it.each(['light', 'dark'] as const)(
    'has no violation of accessibility, %s',
    async (colorScheme) => {
      await withPage({ javaScriptEnabled: true, colorScheme }, async (page) => {
        await page.evaluate(`${axe.source};0`)
        for (const width of [1440, 360]) {
          await page.setViewportSize({ width, height: 800 })
          expect(await page.evaluate(violations)).toEqual([])
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        }
        await page.fill('#query', 'ggsui')
        await page.press('#query', 'Enter')
        expect(await page.evaluate(violations)).toEqual([])
        expect(await page.title()).not.toBe('taken')
      })
    },
    60_000,
  )

  it('finds what the command finds, says so and goes to it by the keyboard', async () => {
    await withPage({ javaScriptEnabled: true }, async (page) => {
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      const status = () => page.textContent('[role="status"]')
      const ask = async (query: string) => {
        await page.fill('#query', query)
        await page.press('#query', 'Enter')
        return page.evaluate(shown)
      }
      expect(await ask('dfxgsl')).toEqual(['多发性骨髓瘤'])
      expect(await status()).toBe('找到1条1 entry found')
      expect(await page.evaluate('document.activeElement.id')).toBe('results')
      expect(await ask('zhongfu')).toEqual(['重复序列'])
      expect(await ask('mutiple myelma')).toEqual(['多发性骨髓瘤'])
      expect(await ask('复合骨髓瘤')).toEqual(['多发性骨髓瘤'])
      expect(await ask('骨髓')).toEqual(['骨髓', '多发性骨髓瘤'])
      expect(await ask('骨髓增生异常')).toEqual(['骨髓'])
      expect(await status()).toContain('nothing found; entries near it: 1')
      expect(await ask('qqq')).toEqual([])
      expect(await status()).toBe('没有找到nothing found')
      await page.focus('#query')
      await page.keyboard.press('Escape')
      expect(await page.inputValue('#query')).toBe('')
      expect(await status()).toBe('')
      expect(await page.evaluate(`${shown}.length`)).toBe(6)
      expect(requests).toEqual([])
    })
  }, 60_000)

  it('is a plain list in two orders without a program', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      expect(await page.isVisible('#search')).toBe(false)
      const isFirst = async (term: string, than: string) => {
        const [one, other] = await Promise.all(
          [term, than].map((name) =>
            page.locator(`dfn:visible`, { hasText: name }).first().boundingBox(),
          ),
        )
        return (one?.y ?? 0) < (other?.y ?? 0)
      }
      expect(await isFirst('重复序列', '骨髓')).toBe(true)
      await page.check('#order-translation')
      expect(await isFirst('bone marrow', 'repeat')).toBe(true)
    })
  }, 60_000)
})
