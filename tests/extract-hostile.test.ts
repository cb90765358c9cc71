import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract as extractDocx } from '../src/import/extract/docx.ts'
import type { Extracted } from '../src/import/extract/extracted.ts'
import { extract as extractHtml } from '../src/import/extract/html.ts'
import { extract as extractJats } from '../src/import/extract/jats.ts'
import { extract as extractPdf } from '../src/import/extract/pdf.ts'
import { makeDocx, paragraph, run, table } from './make-docx.ts'
import { column, makePdf } from './make-pdf.ts'

type Extract = (bytes: Uint8Array, name: string) => Promise<Extracted>

const samples: readonly (readonly [string, Extract, Uint8Array])[] = [
  ['pdf', extractPdf, makePdf([column(['骨髓', '免疫'], 50, 700), column(['细胞'], 50, 700)])],
  [
    'docx',
    extractDocx,
    makeDocx(paragraph(run('骨髓'), '1') + table([['甲', '乙']]) + paragraph(run('文'))),
  ],
  [
    'html',
    extractHtml,
    new TextEncoder().encode(
      '<article><h1>题</h1><table><tr><td rowspan=2>甲<td>乙</table><p>文<sup>1</sup></article>',
    ),
  ],
  [
    'jats',
    extractJats,
    new TextEncoder().encode(
      '<article><front><article-meta><title-group><article-title>题</article-title></title-group></article-meta></front><body><sec><title>节</title><p>文<xref ref-type="bibr" rid="a">1</xref></p></sec></body><back><ref-list><ref id="a"><mixed-citation>文献</mixed-citation></ref></ref-list></back></article>',
    ),
  ],
]

/** An extractor gives a text, or says in one sentence why there is none. */
async function outcome(extract: Extract, bytes: Uint8Array): Promise<string> {
  const given = Uint8Array.from(bytes)
  try {
    const { text } = await extract(bytes, 'file')
    return text.trim() === '' ? 'an empty text' : 'fine'
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'InputError') return String(error)
    if (!/^cannot read file[^\n]{5,300}$/u.test(error.message)) return error.message
    return 'fine'
  } finally {
    // The bytes belong to the caller, who hashes them afterwards.
    expect(bytes).toEqual(given)
  }
}

describe.each(samples)('a damaged %s', (_, extract, sample) => {
  it('is read or refused, cut off anywhere', async () => {
    const end = fc.integer({ min: 0, max: sample.length })
    await fc.assert(
      fc.asyncProperty(end, async (at) => {
        expect(await outcome(extract, sample.slice(0, at))).toBe('fine')
      }),
      { numRuns: 25 },
    )
  })

  it('is read or refused, with other bytes in it', async () => {
    const place = fc.tuple(fc.nat(sample.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 6 }), async (places) => {
        const damaged = Uint8Array.from(sample)
        for (const [at, byte] of places) damaged[at] = byte
        expect(await outcome(extract, damaged)).toBe('fine')
      }),
      { numRuns: 40 },
    )
  })

  it('is refused where it is no such file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await outcome(extract, bytes)).toBe('fine')
      }),
      { numRuns: 25 },
    )
  })
})
