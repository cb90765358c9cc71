import { readFileSync } from 'node:fs'
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { Layout } from '../src/model/config.ts'
import { renderPdf } from '../src/render/pdf/index.ts'
import type { PrintOptions } from '../src/render/pdf/options.ts'
import { printFixture } from './print-fixture.ts'

const css = readFileSync(new URL('../templates/print/print.css', import.meta.url), 'utf8')

function optionsFor(layout: Layout): PrintOptions {
  return {
    layout,
    page: 'A4',
    bleed: '0mm',
    language: 'zh-CN',
    meta: { title: '骨髓瘤', authors: '王伟', keywords: [] },
    heads: [
      { title: '骨髓瘤', language: 'zh-CN' },
      { title: 'Myeloma', language: 'en' },
    ],
  }
}

async function textsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    texts.push(text.normalize('NFC').replace(/[\s\u2060]+/gu, ''))
  }
  return texts
}

describe('other layouts and profiles', () => {
  it('sets facing pages in step: the same rows on the left and on the right one', async () => {
    const plain = printFixture(css, 'facing', 3, 4).html
    const html = plain.replace(
      /(<(?:p|span|div) lang="(zh-CN|en)")/gu,
      (_, start: string, tag: string) =>
        `${start} data-side="${tag === 'en' ? 'translation' : 'source'}"`,
    )
    const result = await renderPdf(html, { ...optionsFor('facing'), lines: true, draft: '草稿' })
    const pages = await textsOf(result.bytes)
    for (let s = 1; s <= 3; s += 1) {
      for (let p = 1; p <= 4; p += 1) {
        const zh = pages.findIndex((text) => text.includes(`第${s}组${p}段：`))
        const en = pages.findIndex((text) => text.includes(`Row${s}/${p}:`))
        expect(zh % 2, `row ${s}/${p}`).toBe(1)
        expect(en).toBe(zh + 1)
      }
    }
    for (const text of pages) expect(text).toContain('草稿')
  }, 60_000)

  it('claims PDF/A with an output intent, an id and links that say where they lead', async () => {
    const { html } = printFixture(css, 'parallel', 1, 2)
    const { bytes } = await renderPdf(html, { ...optionsFor('parallel'), profile: 'archive' })
    const file = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(file.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).size()).toBe(1)
    expect(file.context.trailerInfo.ID).toBeDefined()
    expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>')
    for (const page of file.getPages()) {
      for (const one of page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []) {
        const link = file.context.lookup(one, PDFDict)
        expect(String(link.get(PDFName.of('F')))).toBe('4')
        expect(link.get(PDFName.of('Contents'))).toBeDefined()
      }
    }
  }, 60_000)

  it('stops where a style sheet hides a unit, and where Ghostscript is missing', async () => {
    const { html } = printFixture(css, 'parallel', 1, 2)
    const hidden = html.replace('</style>', '[id="s1.p2"] { display: none !important; }</style>')
    await expect(renderPdf(hidden, optionsFor('parallel'))).rejects.toThrow(/changed the text/u)
    process.env['BIYI_GHOSTSCRIPT'] = '/nonexistent/gs'
    try {
      const press = renderPdf(html, { ...optionsFor('parallel'), profile: 'press' })
      await expect(press).rejects.toThrow(/needs Ghostscript/u)
    } finally {
      delete process.env['BIYI_GHOSTSCRIPT']
    }
  }, 60_000)
})
