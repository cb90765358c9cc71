import { readFileSync } from 'node:fs'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Layout } from '../src/model/config.ts'
import { renderPdf } from '../src/render/pdf/index.ts'
import type { PrintOptions, PrintResult } from '../src/render/pdf/options.ts'
import { type Fixture, printFixture } from './print-fixture.ts'

const css = readFileSync(new URL('../templates/print/print.css', import.meta.url), 'utf8')

const head = { title: '多发性骨髓瘤“靶向”治疗', language: 'zh-CN' }

function optionsFor(layout: Layout): PrintOptions {
  return {
    layout,
    page: 'A4',
    bleed: '0mm',
    language: layout === 'translation' ? 'en' : 'zh-CN',
    meta: {
      title: '多发性骨髓瘤靶向治疗研究进展',
      authors: '王伟; 李娜',
      keywords: ['骨髓瘤', 'CAR-T'],
      date: '2024-05-01',
    },
    heads: [head, head],
  }
}

const folded = (text: string) => text.normalize('NFC').replace(/[\s\u2060]+/gu, '')

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
}

async function pageTexts(document: PDFDocumentProxy): Promise<readonly string[]> {
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent({
      disableNormalization: true,
    })
    texts.push(folded(content.items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  return texts
}

/** Running head and folio stand between two pages of a paragraph: leave them out. */
function bodyText(pages: readonly string[], sections: readonly string[]): string {
  const heads = [folded(head.title), ...sections.map(folded)]
  return pages
    .map((text, index) => {
      const folio = `${index + 1}`
      let rest = text
      for (const head of heads) if (rest.startsWith(head)) rest = rest.slice(head.length)
      return rest.endsWith(folio) && index > 0 ? rest.slice(0, -folio.length) : rest
    })
    .join('')
}

describe.each(['parallel', 'interleaved', 'source', 'translation'] as const)('%s', (layout) => {
  let fixture: Fixture
  let result: PrintResult
  let pages: readonly string[]
  let file: PDFDocument
  let document: PDFDocumentProxy

  beforeAll(async () => {
    fixture = printFixture(css, layout)
    result = await renderPdf(fixture.html, optionsFor(layout))
    document = await open(result.bytes)
    pages = await pageTexts(document)
    file = await PDFDocument.load(result.bytes, { updateMetadata: false })
  }, 60_000)

  it('breaks into pages, none of them blank', () => {
    expect(result.pages).toBeGreaterThan(2)
    expect(document.numPages).toBe(result.pages)
    expect(result.engine).toBe(layout === 'parallel' ? 'native' : 'paged')
    expect(result.missing).toEqual([])
    for (const text of pages) expect(text.length).toBeGreaterThan(60)
  })

  it('holds every letter of the text, none as a radical or a replacement', () => {
    const all = pages.join('')
    expect(all).not.toMatch(/[\u2E80-\u2FDF\uFFFD\u00AD\u2011\uE000-\uF8FF]/u)
    expect(all).not.toMatch(/[\uFB00-\uFB06]/u)
    if (layout === 'parallel') {
      // Cells of a row that goes over a page are drawn in turns: look for the stretch on one page.
      for (const text of fixture.paragraphs) expect(all).toContain(folded(text).slice(0, 20))
      for (const text of fixture.paragraphs) expect(all).toContain(folded(text).slice(-8))
    } else {
      const body = bodyText(pages, fixture.headings)
      const lost = fixture.paragraphs.filter((text) => !body.includes(folded(text)))
      expect(lost.length).toBeLessThanOrEqual(result.pages)
    }
  })

  it('embeds every font as TrueType', () => {
    const names: string[] = []
    for (const [, object] of file.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict)) continue
      if (object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue
      const subtype = object.get(PDFName.of('Subtype'))
      expect(subtype).not.toBe(PDFName.of('Type3'))
      const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
      if (subtype === PDFName.of('Type0')) {
        expect(object.get(PDFName.of('ToUnicode'))).toBeDefined()
        expect(object.lookup(PDFName.of('DescendantFonts'), PDFArray).size()).toBe(1)
      } else {
        expect(descriptor?.get(PDFName.of('FontFile2'))).toBeDefined()
      }
      names.push(String(object.get(PDFName.of('BaseFont'))))
    }
    expect(names.length).toBeGreaterThan(2)
    for (const name of names) expect(name).toMatch(/^\/[A-Z]{6}\+(?:NotoSerifSC|SourceSerif4)-/u)
  })

  it('has an outline of its headings, a language, tags and a title', async () => {
    const outline = (await document.getOutline()) ?? []
    const flat = outline.flatMap((entry) => [entry, ...entry.items])
    const titles = flat.map((entry) => folded(entry.title))
    for (const heading of fixture.headings) expect(titles).toContain(folded(heading))
    expect(titles).toHaveLength(fixture.headings.length + 1)
    const lang = file.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()
    expect(lang).toBe(layout === 'translation' ? 'en' : 'zh-CN')
    expect(file.catalog.get(PDFName.of('StructTreeRoot'))).toBeDefined()
    expect(file.getTitle()).toBe('多发性骨髓瘤靶向治疗研究进展')
    expect(file.getAuthor()).toBe('王伟; 李娜')
    expect(file.getCreationDate()?.toISOString()).toBe('2024-05-01T00:00:00.000Z')
  })

  it('has a folio and a running head from page 2 on, once each', () => {
    const title = folded(head.title)
    expect(pages[0]).not.toContain(title)
    for (const text of pages.slice(1)) expect(text.split(title)).toHaveLength(2)
  })
})

describe('side by side', () => {
  it('starts both cells of a row on the same page, whatever stands above', async () => {
    for (const rows of [4, 7]) {
      const fixture = printFixture(css, 'parallel', 6, rows)
      const { bytes } = await renderPdf(fixture.html, optionsFor('parallel'))
      const pages = await pageTexts(await open(bytes))
      for (let s = 1; s <= 6; s += 1) {
        for (let p = 1; p <= rows; p += 1) {
          const zh = pages.findIndex((text) => text.includes(`第${s}组${p}段：`))
          const en = pages.findIndex((text) => text.includes(`Row${s}/${p}:`))
          expect(zh, `row ${s}/${p} of ${rows}`).toBe(en)
          expect(zh).toBeGreaterThanOrEqual(0)
        }
      }
    }
  }, 60_000)
})

describe('a print run', () => {
  it('keeps the blanks between sentences and terms of a paragraph that goes over pages', async () => {
    const sentence = (n: number) =>
      `<span class="sentence">Sentence ${n} says <dfn>CD38</dfn> <abbr>PFS</abbr> and ends here.</span>`
    const sentences = Array.from({ length: 120 }, (_, index) => sentence(index + 1))
    const paragraph = `<div class="unit"><p lang="en">${sentences.join(' ')}</p></div>`
    const { html } = printFixture(css, 'translation', 1, 1)
    const long = html.replace('<main>', () => `<main>${paragraph}`)
    const result = await renderPdf(long, optionsFor('translation'))
    expect(result.engine).toBe('paged')
    const words: string[] = []
    const document = await open(result.bytes)
    for (let number = 1; number <= document.numPages; number += 1) {
      const content = await (await document.getPage(number)).getTextContent()
      words.push(
        ...content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')),
      )
    }
    const text = words.join('')
    expect(text).not.toMatch(/here\.Sentence|CD38PFS|PFSand/u)
    expect(text.match(/CD38\s+PFS\s+and\s+ends/gu)?.length).toBeGreaterThan(110)
  }, 60_000)

  it.each(['parallel', 'source'] as const)(
    'gives the same bytes twice (%s)',
    async (layout) => {
      const { html } = printFixture(css, layout, 2, 3)
      const first = await renderPdf(html, optionsFor(layout))
      const second = await renderPdf(html, optionsFor(layout))
      expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
    },
    60_000,
  )

  it('prints a table that is wider than the page, whole, and no word joiners', async () => {
    const cells = Array.from({ length: 14 }, () => '<td>0.56（0.43～0.73）</td>').join('')
    const table = `<div class="unit table"><div lang="zh-CN"><figure><figcaption>表1\u2060</figcaption><table><tbody><tr>${cells}</tr></tbody></table></figure></div></div>`
    for (const layout of ['parallel', 'source'] as const) {
      const { html } = printFixture(css, layout, 1, 1)
      const { bytes } = await renderPdf(
        html.replace('<main>', () => `<main>${table}`),
        optionsFor(layout),
      )
      const document = await open(bytes)
      const content = await (await document.getPage(1)).getTextContent()
      const text = content.items.map((item) => ('str' in item ? item.str : '')).join('')
      expect(text).not.toContain('\u2060')
      expect(folded(text).split('0.56')).toHaveLength(15)
      const right = Math.max(
        ...content.items.map((item) =>
          'str' in item ? Number(item.transform[4]) + item.width : 0,
        ),
      )
      expect(right).toBeLessThan((210 * 72) / 25.4)
    }
  }, 60_000)

  it('sets a full-width colon behind the bracket before it, in English too', async () => {
    const { html } = printFixture(css, 'parallel', 1, 1)
    const entry = '<div class="unit"><p lang="en">2019，380（22）：2104-2115.</p></div>'
    const { bytes } = await renderPdf(
      html.replace('<main>', () => `<main>${entry}`),
      optionsFor('parallel'),
    )
    const page = await (await open(bytes)).getPage(1)
    const items = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item ? [item] : [],
    )
    const digits = items.findIndex(({ str }) => str.includes('2104'))
    const left = (index: number) => Number(items[index]?.transform[4] ?? Number.NaN)
    const bracket = items.findLastIndex(({ str }, index) => index < digits && str.includes('（'))
    // Bracket, two digits of half a square, bracket, colon: four squares of 10 points.
    expect(left(digits) - left(bracket)).toBeGreaterThan(36)
  }, 60_000)

  it('sets the boxes to the page and its bleed', async () => {
    const { html } = printFixture(css, 'parallel', 1, 1)
    const options = { ...optionsFor('parallel'), page: '210mm 285mm', bleed: '3mm' }
    const file = await PDFDocument.load((await renderPdf(html, options)).bytes)
    const mm = (points: number) => (points * 25.4) / 72
    for (const page of file.getPages()) {
      expect(mm(page.getMediaBox().width)).toBeCloseTo(216, 3)
      expect(mm(page.getBleedBox().height)).toBeCloseTo(291, 3)
      expect(mm(page.getTrimBox().width)).toBeCloseTo(210, 3)
      expect(mm(page.getTrimBox().height)).toBeCloseTo(285, 3)
      expect(mm(page.getTrimBox().x - page.getMediaBox().x)).toBeCloseTo(3, 3)
    }
  }, 60_000)

  it('prints raised signs that no font has, and takes the other engine where Paged.js repeats text', async () => {
    const long = '不良反应的发生率为10⁻⁵，CD4⁺细胞。'.repeat(220)
    const { html } = printFixture(css, 'source', 1, 1)
    const { bytes, missing, engine } = await renderPdf(
      html.replace('</main>', `<div class="unit"><p lang="zh-CN">${long}</p></div></main>`),
      optionsFor('source'),
    )
    expect(missing).toEqual([])
    expect(['paged', 'native']).toContain(engine)
    const all = (await pageTexts(await open(bytes))).join('')
    expect(all.split('不良反应的发生率为10−5，CD4+细胞。').length).toBeGreaterThan(200)
  }, 60_000)

  it('names a character that no font has, and prints the rest', async () => {
    const { html } = printFixture(css, 'parallel', 1, 1)
    const odd = html.replace('第1组1段', '第1组🧬1段')
    const result = await renderPdf(odd, optionsFor('parallel'))
    expect(result.missing).toEqual([{ character: '🧬', codePoint: 'U+1F9EC' }])
  }, 60_000)
})
