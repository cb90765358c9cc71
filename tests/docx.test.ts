import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { importText } from './import-word.ts'
import { biyi } from './run-command.ts'
import { partsOf, wordDocument, wordFolder } from './word-review.ts'

const hasOffice =
  spawnSync('soffice', ['--version']).status === 0 &&
  spawnSync('pdftotext', ['-v']).error === undefined

const plain = await wordFolder('docx: { profile: en-journal }\n')
const english = await wordDocument(plain)
const text = (xml: string) =>
  xml
    .replaceAll(/<w:instrText[\s\S]*?<\/w:instrText>/gu, '')
    .replaceAll(/<\/w:p>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '')
const part = (document: typeof english, name: string): string => document.parts.get(name) ?? ''

describe('a Word document for an English journal', () => {
  it('has the look that journals ask for (SUBM-12)', () => {
    const xml = part(english, 'word/document.xml')
    expect(xml).toMatch(/<w:lnNumType (?=[^>]*w:countBy="1")(?=[^>]*w:restart="continuous")/u)
    expect(part(english, 'word/styles.xml')).toContain('w:line="480"')
    expect(xml).toMatch(/<w:vertAlign w:val="superscript"\/>(?:(?!<w:r>).)*\[2-3\]/su)
    expect(part(english, 'word/footer1.xml')).toContain('PAGE')
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>/u)
    expect(xml).toMatch(/<w:pStyle w:val="Title"\/>/u)
  })

  it('is well-formed, without characters for the page only, and tells what it left out', () => {
    for (const [name, xml] of english.parts) {
      if (!/\.(?:xml|rels)$/u.test(name)) continue
      expect(() => fromXml(xml), name).not.toThrow()
      expect(xml, name).not.toMatch(/[\u2060\u00AD]|\p{Cs}/u)
      expect(xml, name).not.toContain('\u0007')
    }
    const told = english.problems.map(({ rule }) => rule)
    expect(told).toContain('render/character')
  })

  it('has real footnotes, lists, tables, links and formulas', () => {
    const xml = part(english, 'word/document.xml')
    expect(xml).toContain('<w:footnoteReference w:id="1"/>')
    expect(text(part(english, 'word/footnotes.xml'))).toContain('Note by Lü Ming.')
    expect(xml).toMatch(/<w:numPr>/u)
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('<m:f>')
    expect(part(english, 'word/_rels/document.xml.rels')).toContain('https://example.org/a')
  })

  it('puts the legend behind the references and the picture with it', () => {
    const content = text(part(english, 'word/document.xml'))
    expect(content.indexOf('Figure 1 Caption')).toBeGreaterThan(content.indexOf('References'))
    expect([...english.parts.keys()].some((name) => name.endsWith('.svg'))).toBe(true)
    const png = [...english.parts].find(([name]) => name.endsWith('.png'))?.[1] ?? ''
    expect(png.slice(1, 4)).toBe('PNG')
  })

  it('is the same bytes each time', async () => {
    expect(Buffer.compare((await wordDocument(plain)).bytes, english.bytes)).toBe(0)
  })

  it('comes back from the import with its text and markers', async () => {
    const markdown = await importText(english.bytes)
    for (const said of [
      '[1]',
      '[2-3]',
      '1×10<sup>-5</sup>',
      '## 1 Introduction',
      '- item one',
      '1. sub item',
      '\\frac{a}{b}',
      'Table 1 Test',
      '| 1 | [3] |',
      'Figure 1 Caption',
    ])
      expect(markdown).toContain(said)
  })

  it.skipIf(!hasOffice)(
    'opens in LibreOffice with the same text',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'biyi-word-'))
      try {
        writeFileSync(join(folder, 'review.docx'), english.bytes)
        const options = [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
        ]
        spawnSync('soffice', [...options, join(folder, 'review.docx')], { timeout: 60_000 })
        const made = spawnSync('pdftotext', ['-layout', join(folder, 'review.pdf'), '-'], {
          encoding: 'utf8',
        }).stdout
        const words = made.replaceAll(/^\s*\d+\s/gmu, '').replaceAll(/\s+/gu, '')
        for (const said of [
          'Advances in myeloma',
          '1 Introduction',
          'screened [2-3]',
          'We thank Wang Wu.',
          'Figure 1 Caption',
          'See Table 1.',
        ])
          expect(words).toContain(said.replaceAll(/\s+/gu, ''))
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    90_000,
  )
})

describe('other profiles', () => {
  it('sets a Chinese journal in its faces, with both languages above the text (SUBM-13)', async () => {
    const made = await wordDocument(await wordFolder('docx: { profile: zh-journal }\n'))
    expect(part(made, 'word/styles.xml')).toMatch(/w:eastAsia="宋体"/u)
    expect(part(made, 'word/styles.xml')).toContain('<w:sz w:val="21"/>')
    expect(part(made, 'word/styles.xml')).toContain('w:firstLineChars="200"')
    const xml = part(made, 'word/document.xml')
    expect(xml).toContain('w:eastAsia="zh-CN"')
    const content = text(xml)
    const order = [
      '多发性骨髓瘤治疗进展',
      '李志超',
      '北京大学第一医院血液科，北京 100034（李志超）',
      '通信作者',
      '摘要',
      '关键词',
      'Advances in myeloma',
      'Abstract',
      '1 引言',
    ]
    expect(
      order
        .map((said) => content.indexOf(said))
        .every((at, index, all) => at >= 0 && at > (all[index - 1] ?? -1)),
    ).toBe(true)
  })

  it('sets both languages row by row', async () => {
    const made = await wordDocument(await wordFolder('docx: { profile: bilingual }\n'))
    expect(part(made, 'word/document.xml')).toMatch(
      /<w:tr>(?:(?!<\/w:tr>)[\s\S])*引言(?:(?!<\/w:tr>)[\s\S])*Introduction/u,
    )
  })

  it('writes fields that Zotero takes over, with the works in them', async () => {
    const made = await wordDocument(await wordFolder('docx: { fields: zotero }\n'))
    const xml = part(made, 'word/document.xml')
    const codes = [
      ...xml.matchAll(/ADDIN ZOTERO_ITEM CSL_CITATION (\{.*?\}) <\/w:instrText>/gu),
    ].map(([, code = '']) =>
      JSON.parse(
        code
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      ),
    )
    expect(
      codes.map(({ citationItems }) =>
        citationItems.map((item: { itemData: { id: string } }) => item.itemData.id),
      ),
    ).toEqual([['li2020'], ['smith', 'wang'], ['wang']])
    expect(xml).toContain('ADDIN ZOTERO_BIBL')
    expect(xml.match(/fldCharType="begin"/gu)).toHaveLength(4)
    expect(xml.match(/fldCharType="end"/gu)).toHaveLength(4)
  })
})

const secrets =
  /zhi-?\s?chao|\bLi\s?Z|LI Z|L\.?Z\.?C|ZCL|李\s*志超|李|志超|吕明|L(?:yu|ü)\b|Fudan|复旦|北京大学|Peking|Zhongshan|中山|81670200|bjmu|王五|Wang Wu|欧阳|自然科学基金|Natural Science/iu

describe('a blinded document', () => {
  it.each(['en-journal', 'zh-journal', 'bilingual'])(
    'says in no part who wrote it: %s',
    async (profile) => {
      const folder = await wordFolder(`docx: { profile: ${profile}, fields: zotero }\n`)
      const made = await wordDocument(folder, true)
      for (const [name, content] of made.parts)
        expect(content.match(secrets)?.[0], name).toBe(undefined)
      expect(text(part(made, 'word/document.xml'))).toMatch(/withheld|盲审时隐去/u)
    },
  )
})

describe('a submission', () => {
  it('holds what a journal asks for, in one archive too', async () => {
    const folder = await wordFolder('formats: [html]\n')
    const { code, err } = biyi(['build', folder, '--bundle', 'en-journal'])
    expect({ code, err }).toMatchObject({ code: 0 })
    const at = join(folder, 'output/submission/en-journal')
    const zip = readFileSync(join(at, 'submission.zip'))
    const names = [...partsOf(zip).keys()].filter((name) => name !== 'article.xml')
    expect(names).toEqual([
      'manifest.xml',
      '1-title-page.docx',
      '2-main-text-blinded.docx',
      '3-main-text.docx',
      'figures/Figure-1.svg',
      'figures/Figure-1.png',
      'checklist.md',
    ])
    const manifest = partsOf(zip).get('manifest.xml') ?? ''
    for (const name of names.slice(1)) expect(manifest).toContain(`xlink:href="${name}"`)
    expect(readFileSync(join(at, 'checklist.md'), 'utf8')).toContain('at most 120')
    const blinded = partsOf(readFileSync(join(at, '2-main-text-blinded.docx')))
    for (const [name, content] of blinded) expect(content.match(secrets)?.[0], name).toBe(undefined)
  }, 60_000)
})
