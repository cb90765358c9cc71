import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PrintError } from '../src/model/problem.ts'
import { buildDate } from '../src/render/build-date.ts'
import { bundledBrowser, bundledVersion } from '../src/render/pdf/bundled-browser.ts'
import { coveredCodePoints } from '../src/render/pdf/character-map.ts'
import { missingCharacters, neededCharacters } from '../src/render/pdf/code-points.ts'
import { inspectPrinting } from '../src/render/pdf/doctor.ts'
import { renderPdf } from '../src/render/pdf/index.ts'
import { firstDifference, folded, lackingUnit } from '../src/render/pdf/loss.ts'
import { printableText } from '../src/render/pdf/printable-text.ts'
import { cssString, sheetOf } from '../src/render/pdf/sheet.ts'
import { readTar } from '../src/render/pdf/tar.ts'

const options = {
  layout: 'parallel',
  page: 'A4',
  bleed: '0mm',
  language: 'zh-CN',
  meta: { title: '短', authors: '', keywords: [] },
  heads: [
    { title: '短', language: 'zh-CN' },
    { title: '短', language: 'zh-CN' },
  ],
} as const

const short =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>短</title></head><body><p>正文［1］。</p></body></html>'

const leftovers = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('biyi-print-'))

afterEach(() => vi.unstubAllEnvs())

describe('looking for a browser', () => {
  it('names the variable that points nowhere', async () => {
    vi.stubEnv('BIYI_BROWSER', '/nowhere/chromium')
    const failure = await renderPdf(short, options).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PrintError)
    expect(String(failure)).toContain('BIYI_BROWSER is "/nowhere/chromium"')
  })

  it('says so when what stands there is no browser, and leaves nothing behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'biyi-test-'))
    const fake = join(folder, 'fake')
    await writeFile(fake, '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    vi.stubEnv('CHROME_PATH', fake)
    const before = await leftovers()
    const failure = await renderPdf(short, options).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PrintError)
    expect(failure).toHaveProperty('cause')
    expect((await leftovers()).filter((name) => !before.includes(name))).toEqual([])
    await rm(folder, { recursive: true })
  })

  it.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
    'unpacks the bundled browser once, however many ask for it at a time',
    async () => {
      const cache = await mkdtemp(join(tmpdir(), 'biyi-test-'))
      vi.stubEnv('XDG_CACHE_HOME', cache)
      const found = await Promise.all([bundledBrowser(), bundledBrowser()])
      expect(await readdir(join(cache, 'biyi'))).toEqual([`chromium-${bundledVersion}`])
      for (const one of found) {
        expect(existsSync(one?.path ?? '')).toBe(true)
        expect(existsSync(join(one?.libraries ?? '', 'libnss3.so'))).toBe(true)
      }
      await rm(cache, { recursive: true })
    },
    60_000,
  )

  it('reports what printing needs', async () => {
    const report = await inspectPrinting()
    expect(report.problem).toBeNull()
    expect(report.browser?.version).toMatch(/^\d+\./u)
    expect(report.fonts.every((font) => font.path !== null)).toBe(true)
  })
})

describe('a page that goes wrong', () => {
  it('asks the network for nothing and refuses a missing image', async () => {
    const html = short.replace('正文', '<img src="https://example.org/a.png">正文')
    await expect(renderPdf(html, options)).rejects.toThrow(/cannot show the images/u)
  }, 30_000)

  it('is an error when it prints nothing', async () => {
    const html = short.replace('正文［1］。', '')
    await expect(renderPdf(html, options)).rejects.toThrow(/empty PDF/u)
  }, 30_000)
})

describe('the parts', () => {
  it('counts what is lost and nothing else', () => {
    const differ = (one: string, other: string) => firstDifference(folded(one), folded(other))
    expect(differ('骨髓瘤 CD38', '骨髓\u2060瘤CD 38')).toBeUndefined()
    expect(differ('5 \u00B5g', '5 \u03BCg')).toBeUndefined()
    // Lost, doubled, changed, out of order.
    expect(differ('骨骨髓', '骨髓')).toContain('instead of')
    expect(differ('骨髓', '骨骨髓')).toContain('instead of')
    expect(differ('31.8', '38.1')).toContain('"8.1" instead of "1.8"')
    expect(differ('骨髓', '骨髓瘤')).toContain('"瘤" instead of "nothing"')
  })

  it('names the unit that lacks text, wherever its parts stand', () => {
    const unit = (id: string, ...stretches: string[]) => ({ id, language: 'en', stretches })
    const lacking = (...units: ReturnType<typeof unit>[]) =>
      lackingUnit(units, 'Onetwothree.FourXfive.', new Set())
    expect(lacking(unit('a', 'One two', 'three.'), unit('b', 'Four five.'))).toBeUndefined()
    expect(lacking(unit('a', 'One two'), unit('b', 'Four six.'))).toMatchObject({
      unit: { id: 'b' },
      text: 'six.',
    })
  })

  it('refuses a damaged archive and a name that leads out of it', () => {
    const header = Buffer.alloc(512)
    header.write('../../etc/x', 0)
    header.write('00000000000', 124)
    header.write('0', 156)
    expect(() => readTar(Buffer.concat([header, Buffer.alloc(1024)]))).toThrow(/unsafe name/u)
    header.write('a\0', 0)
    header.write('00000007777', 124)
    expect(() => readTar(header)).toThrow(/damaged/u)
  })

  it('finds the characters of entities and of drawings in data URIs', () => {
    const drawing = `data:image/svg+xml,${encodeURIComponent('<svg><text>髓</text></svg>')}`
    const needed = neededCharacters(`<p>&#x2265;&#8804;<img src="${drawing}"></p>`)
    for (const character of '≥≤髓') expect(needed).toContain(character)
    const covered = [new Set([0x41])]
    expect(missingCharacters('<style>髓</style><p title="瘤">A\u2060 骨</p>', covered)).toEqual([
      { character: '骨', codePoint: 'U+9AA8' },
    ])
  })

  it('claims the time of SOURCE_DATE_EPOCH, else of the publication, else none', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '')
    expect(buildDate('2024-05-01')?.toISOString()).toBe('2024-05-01T00:00:00.000Z')
    expect(buildDate('2024年5月')).toBeUndefined()
    vi.stubEnv('SOURCE_DATE_EPOCH', '86400')
    expect(buildDate('2024-05-01')?.toISOString()).toBe('1970-01-02T00:00:00.000Z')
  })

  it('rewrites only running text of the body', () => {
    const head = '<head><title>Ca²⁺</title></head>'
    const page = (text: string) => `${head}<body><p title="10⁻⁵">${text}</p></body>`
    expect(printableText(page('Ca²⁺ 10⁻⁵ m² H₂O ⼿ 5%（n=3）'))).toBe(
      page('Ca<sup>2+</sup> 10<sup>−5</sup> m² H₂O 手 5%<wbr>（n=3）'),
    )
    const drawing = '<body><svg><text>⁺</text></svg></body>'
    expect(printableText(drawing)).toBe(drawing)
  })

  it('throws on a font without a character map', () => {
    expect(() => coveredCodePoints(new Uint8Array(16))).toThrow(/cmap/u)
  })

  it('makes a measure of whole characters on any page', () => {
    const em = (10.5 * 25.4) / 72
    for (const page of ['A4', 'B5', 'A5', 'Letter', '210mm 285mm']) {
      const { width, margin } = sheetOf(page, '0mm', 'source')
      const measure = (width - 2 * margin.side) / em
      expect(Math.abs(measure - Math.round(measure))).toBeLessThan(1e-9)
    }
  })

  it('lets no running head out of its string', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const body = cssString(text).slice(1, -1)
        expect(body).not.toMatch(/["<>\n]|\\$/u)
      }),
    )
  })
})
