import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '../src/language/en.ts'
import { zh } from '../src/language/zh.ts'
import { glued } from '../src/render/html/glue.ts'
import { type HtmlOptions, renderHtml } from '../src/render/html/index.ts'
import { safeUrl } from '../src/render/html/safe-url.ts'
import { printMarkers } from '../src/resolve/markers.ts'
import { makeReview } from './make-review.ts'

const template = (name: string) =>
  readFileSync(new URL(`../templates/html/${name}`, import.meta.url), 'utf8')

const templates = { page: template('page.html'), css: template('screen.css') }

async function render(
  zhText: string,
  enText: string,
  options: Partial<HtmlOptions> = {},
): Promise<{ html: string; rules: readonly string[] }> {
  const review = await makeReview({ source: zhText, translation: enText })
  const { html, problems } = await renderHtml(review, {
    mode: 'web',
    layout: 'parallel',
    templates,
    image: (url) => (url === 'a.png' ? 'data:image/png;base64,AAAA' : undefined),
    markers: printMarkers(review),
    ...options,
  })
  return { html, rules: [...review.problems, ...problems].map(({ rule }) => rule) }
}

const zhText = `---
title: 骨髓瘤
keywords: [骨髓瘤, 抗体]
abstract: 目的　综述。
---

# 骨髓瘤

## 1　抗体

CD38单抗疗效好［1-3］。CD19-CART也可以，剂量0.2～800 µg/kg［2］。文献［3］有述。

图1　机制见下。

![机制](a.png)

图1　作用机制

表1　药物

| 药物 | 率 |
|---|---:|
| 甲 | 5% |
`
const enText = `---
title: Myeloma
abstract: To review.
---

# Myeloma

## 1 Antibodies

CD38 antibodies work [1-3]. So does CD19-CART at 0.2 to 800 µg/kg [2]. See ref. [3].

Figure 1 shows it.

![Mechanism](a.png)

Figure 1 Mechanism

Table 1 Drugs

| Drug | Rate |
|---|---:|
| A | 5% |
`

function attributes(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'gu'))].map(
    ([, value]) => value ?? '',
  )
}

describe('the reader page', () => {
  it('gives every id once and resolves every link to a place on the page', async () => {
    const { html } = await render(zhText, enText)
    const ids = attributes(html, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    const targets = attributes(html, 'href').filter((href) => href.startsWith('#'))
    expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([])
    expect(targets).toContain('#ref-1')
  })

  it('holds one cell per language in every row and one heading per section', async () => {
    const { html } = await render(zhText, enText)
    expect(html).toContain('<h1 id="title"')
    expect(html).toMatch(/<section id="s1"><h2 data-unit="s1"><span lang="zh-CN"/u)
    expect(html).toMatch(/<div class="unit" id="s1.p1"><p lang="zh-CN"[^>]*>.*?<\/p><p lang="en"/u)
  })

  it('links the printed numbers of a range and reaches the hidden one from its entry', async () => {
    const { html } = await render(zhText, enText)
    expect(html).toMatch(/href="#ref-1">.*?1<\/a>-<a [^>]*href="#ref-3">3<\/a>/u)
    expect(html).toContain('<span id="cite-source-2-1"></span>')
    expect(html).toContain('href="#cite-source-2-1" role="doc-backlink"')
  })

  it('raises markers but not those that are words of the sentence', async () => {
    const { html } = await render(zhText, enText)
    expect(html).toContain('<sup class="cite">［')
    expect(html).toContain('文献\u2060<span class="cite">［')
    expect(html).toContain('<span class="cite">[')
  })

  it('prints an image once and both captions', async () => {
    const { html } = await render(zhText, enText)
    expect(html.match(/<img /gu)?.length).toBe(1)
    expect(html.match(/<figcaption>/gu)?.length).toBe(4)
  })

  it('says that one language lacks a row', async () => {
    const { html } = await render(`${zhText}\n只有中文。\n\n## 2　又\n\n文。\n`, enText)
    expect(html).toContain(`<p lang="en" data-side="translation" class="gap">${en.labels.missing}`)
  })

  it('has no script, loads nothing, and allows only its own style', async () => {
    const { html } = await render(zhText, enText)
    const data = /<script type="application\/ld\+json">[^<]*<\/script>/gu
    expect(html.replace(data, '')).not.toMatch(/<script|\son\w+=|<link [^>]*stylesheet|style="/iu)
    expect(html.replaceAll('&#x27;', "'")).toMatch(
      /default-src 'none'; img-src data:; font-src data:; style-src 'sha256-/u,
    )
  })

  it('prints without roles and back-links', async () => {
    const { html } = await render(zhText, enText, { mode: 'print', layout: 'interleaved' })
    expect(html).toContain('<body class="print interleaved">')
    expect(html).not.toMatch(/role="doc-|#cite-|Content-Security/u)
  })

  it('shows one language where one is asked for', async () => {
    const { html } = await render(zhText, enText, { layout: 'translation' })
    expect(html).toContain('<html lang="en">')
    expect(html.slice(html.indexOf('<body'))).not.toContain('data-side="source"')
  })

  it('renders notes of both languages under one heading', async () => {
    const { html } = await render(
      `${zhText}\n注释[^a]。\n\n[^a]: 说明。\n`,
      `${enText}\nNote[^a].\n\n[^a]: Said.\n`,
    )
    expect(html).toContain('href="#source-fn-a"')
    expect(html).toContain('id="translation-fn-a"')
    expect(html).toMatch(
      /<section class="footnotes" id="footnotes" [^>]*><h2>.*脚注.*Footnotes.*<\/h2>/u,
    )
    expect(attributes(html, 'aria-describedby')).toEqual(['footnotes', 'footnotes'])
  })

  it('says once what is wrong with a link that goes through two sentences', async () => {
    const text = '[一句。二句。](javascript:x)![图](x.png)'
    const { rules } = await render(`${zhText}\n${text}\n`, enText)
    expect(rules).toEqual(['render/unsafe-link', 'render/image'])
  })
})

describe('hostile text', () => {
  const hostile = [
    '[a](javascript:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](data:text/html,x)',
    '[a](vbscript:x)',
    '[a](//evil.example/x)',
    '![a](javascript:alert(1))',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<div><svg onload=alert(1)></svg><a href="javascript:x">t</a></div>',
    '<div><p id="title" style="x">t</p><iframe src="//evil.example"></iframe></div>',
    'a <b onclick="alert(1)">b</b> c',
    '[a][r]\n\n[r]: javascript:alert(1)',
  ]
  it.each(hostile)('makes %j harmless and says so', async (text) => {
    const { html, rules } = await render(`${zhText}\n${text}\n`, enText)
    const body = html.slice(html.indexOf('<body'))
    expect(body).not.toMatch(/<[^>]+(?:href|src)="(?:javascript|vbscript|data:text|\/\/)/iu)
    expect(body).not.toMatch(/<(?:script|svg|iframe)|<[^>]+\s(?:on\w+|style)=/iu)
    expect(rules.length).toBeGreaterThan(0)
  })

  const payloads = new URL('../../shared/data/adversarial/xss-payloads.json', import.meta.url)
  it.skipIf(!existsSync(payloads))(
    'makes every known payload harmless (skipped where the collection is absent)',
    async () => {
      const list: readonly { readonly payload: unknown }[] = JSON.parse(
        readFileSync(payloads, 'utf8'),
      )
      const all = list.map(({ payload }) => String(payload)).join('\n\n')
      const { html } = await render(`${zhText}\n${all}\n`, enText)
      const body = html.slice(html.indexOf('<body'))
      const tags =
        body
          .match(/<[a-z][^>]*>/giu)
          ?.join('\n')
          .replace(/"[^"]*"/gu, '""') ?? ''
      expect(tags).not.toMatch(
        /<(?:script|svg|iframe|style|form action|object|embed)|\s(?:on\w+|style)=/iu,
      )
      expect(body).not.toMatch(/<[^<>]+ (?:href|src)="\s*(?:javascript|vbscript|data:text)/iu)
    },
    20_000,
  )
})

describe('addresses', () => {
  it.each([
    ['https://a.example/x y', 'https://a.example/x%20y'],
    ['doi:10.1000/abc', 'https://doi.org/10.1000/abc'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['#s1', '#s1'],
    ['figures/a.png', 'figures/a.png'],
    ['java\nscript:x', undefined],
    ['\u0001javascript:x', undefined],
    ['file:///etc/passwd', undefined],
    ['\\\\host\\x', undefined],
    ['doi:javascript:x', undefined],
    ['', undefined],
  ])('%j becomes %j', (url, expected) => {
    expect(safeUrl(url)).toBe(expected)
  })
})

describe('glue', () => {
  const joined = (text: string, language = zh) =>
    glued(text, language)
      .map((node) => (node.type === 'text' ? node.value : '<span>'))
      .join('')
  it.each([
    ['0.2～800', '0.2\u2060～\u2060800'],
    ['400 µg/d', '400\u00A0µg/d'],
    ['用CD19-CART治疗', '用<span>治疗'],
    ['和/或', '和/\u2060或'],
    ['甲·乙', '甲\u2060·乙'],
    ['2020-2021', '2020-2021'],
    ['5 males', '5 males'],
  ])('%j prints as %j', (text, expected) => {
    expect(joined(text)).toBe(expected)
  })
  it('leaves English words alone', () => {
    expect(joined('CD19-CART and/or 5 mg', en)).toBe('CD19-CART and/or 5\u00A0mg')
  })
})
