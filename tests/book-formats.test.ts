import './property-seed.ts'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBibtex } from '../src/read/bibtex.ts'
import { cleanDrawing } from '../src/render/drawing.ts'
import { tex } from '../src/render/tex/escape.ts'
import { safeFormula } from '../src/render/tex/formulas.ts'
import { entries, reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const checker = '/usr/share/java/epubcheck.jar'
const hasXelatex = spawnSync('xelatex', ['--version']).status === 0
const fixture = (name: string) =>
  readFileSync(new URL(`fixtures/book/${name}`, import.meta.url), 'utf8')
const drawing =
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="90" height="40" onload="a()"><script>a()</script><rect width="80" height="30"/><image href="http://example.org/x.png"/></svg>'
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

let folder = ''
beforeAll(async () => {
  folder = await reviewFolder({
    'source/zh.md': fixture('zh.md'),
    'source/en.md': fixture('en.md'),
    'source/references.json': entries(4).replaceAll('Title', 'In vitro BCMA & T_cell 50%'),
    'source/fig.svg': drawing,
    'source/dot.png': Buffer.from(dot, 'base64'),
    'source/fake.png': 'no picture',
  })
  biyi(['build', folder, '-f', 'epub,tex'])
  biyi(['build', folder, '-f', 'epub,tex', '--only', 'translation', '-o', join(folder, 'en')])
})

const book = (path = 'output') => unzipSync(readFileSync(join(folder, path, 'review.epub')))
const texts = (path?: string) =>
  Object.entries(book(path))
    .filter(([name]) => !/\.png$/u.test(name))
    .map(([name, bytes]) => [name, strFromU8(bytes)] as const)

describe('an e-book', () => {
  it('begins with its type, not compressed', () => {
    const bytes = readFileSync(join(folder, 'output/review.epub'))
    expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip')
  })

  it('holds no character that is only for a page', () => {
    for (const [name, text] of texts()) expect(text, name).not.toMatch(/[\u2060\u00AD]/u)
  })

  it('names both languages, or the one that it is in', () => {
    const languages = (path?: string) =>
      [
        ...String(new Map(texts(path)).get('EPUB/package.opf')).matchAll(/<dc:language>([^<]+)/gu),
      ].map(([, tag]) => tag)
    expect(languages()).toEqual(['zh-CN', 'en'])
    expect(languages('en')).toEqual(['en'])
  })

  it('leads to ids that stand in it', () => {
    const ids = new Set(
      texts().flatMap(([name, text]) =>
        [...text.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => `${name.slice(5)}#${id}`),
      ),
    )
    for (const [name, text] of texts()) {
      if (!name.endsWith('.xhtml')) continue
      for (const [, file, id] of text.matchAll(/ href="([\w.-]*)#([^"]+)"/gu)) {
        expect(ids, name).toContain(`${file || name.slice(5)}#${id}`)
      }
    }
  })

  it('runs and loads nothing', () => {
    const all = texts()
      .map(([, text]) => text)
      .join('\n')
    expect(all).not.toMatch(/<script|onload|javascript:|example\.org\/x\.png/u)
  })

  it('is the same file each time', () => {
    const before = readFileSync(join(folder, 'output/review.epub'))
    biyi(['build', folder, '-f', 'epub'])
    expect(readFileSync(join(folder, 'output/review.epub')).equals(before)).toBe(true)
  })

  it.skipIf(!existsSync(checker))('has no fault for epubcheck', { timeout: 60_000 }, () => {
    for (const path of ['output', 'en']) {
      const { stdout, stderr } = spawnSync(
        'java',
        ['-jar', checker, join(folder, path, 'review.epub')],
        {
          encoding: 'utf8',
        },
      )
      expect(stdout + stderr).toContain('0 fatals / 0 errors / 0 warnings')
    }
  })
})

describe('a drawing', () => {
  it('loses what runs or loads, and its document type', () => {
    expect(cleanDrawing(drawing)).not.toMatch(/script|onload|http:\/\/example/u)
  })

  it.each(['<svg', '<html/>', ''])('is none: %s', (text) => {
    expect(cleanDrawing(text)).toBeUndefined()
  })
})

describe('formulas of a manuscript', () => {
  it.each(['\\frac{a}{b}', 'x_1^2', '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}', '5\\%'])(
    'pass: %s',
    (formula) => {
      expect(safeFormula(formula)).toBe(formula)
    },
  )

  it.each([
    ...['\\input{x}', '\\write18{id}', '^^5cinput{x}', '\\csname input\\endcsname', 'a$b', 'a#1'],
    ...['\\def\\x{}', '\\immediate\\write18{id}', '\\include{x}', '\\openin5=x', 'a & b', '{', '}'],
    ...['\\begin{filecontents}{x}\\end{filecontents}', '\\text{a_b}', '\\catcode`\\@=0', '\\'],
  ])('are refused: %s', (formula) => {
    expect(safeFormula(formula)).toBeUndefined()
  })

  it('lose their comments, which would swallow what follows', () => {
    expect(safeFormula('a % b\n+ c')).toBe('a + c')
  })
})

describe('text in LaTeX', () => {
  const ours =
    /\\(?:textbackslash|textasciicircum|textasciitilde|textquotedbl|textasciigrave|textless|textgreater|textbar|ldots)\{\}|\\sign\{[^{}\\]{1,2}\}\{[\dA-F]+\}|\\[{}$&#%_]/gu

  it('holds no command of the manuscript', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\\',
        '{',
        '}',
        '$',
        '&',
        '#',
        '%',
        '_',
        '^',
        '~',
        '^^5c',
        '\\input{x}',
        '--',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, isWide) => {
        const rest = tex(pieces.join(''), isWide)
          .replace(ours, '')
          .replaceAll('{[}', '')
          .replaceAll('{]}', '')
          .replaceAll('{}', '')
        expect(rest).not.toMatch(/[\\{}$&#%_^]|[\u2060\u00AD]/u)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps two hyphens two', () => {
    expect(tex("a--b '' “c”")).toBe("a-{}-b '{}' ``c''{}")
    expect(tex('“c”—d', true)).toBe('“c”—d')
  })
})

describe('a LaTeX manuscript', () => {
  const source = (path = 'output') => readFileSync(join(folder, path, 'tex/review.tex'), 'utf8')

  it('runs and reads nothing that the text asks for', () => {
    expect(source()).not.toMatch(/\\(?:input|write|include|openin)\b|\^\^/u)
    expect(source()).not.toMatch(/[\u2060\u00AD]/u)
  })

  it('is in two columns only where there are two languages', () => {
    expect(source()).toContain('\\begin{paracol}{2}')
    expect(source('en')).not.toContain('paracol')
  })

  it('links every printed number to its entry', () => {
    const keys = [...source().matchAll(/\\bibitem\{([^}]+)\}/gu)].map(([, key]) => key)
    const cited = [...source().matchAll(/\\hyperlink\{cite\.([^}]+)\}/gu)].map(([, key]) => key)
    expect(cited.length).toBeGreaterThan(0)
    for (const key of cited) expect(keys).toContain(key)
  })

  it('brings its references, which read back as they were', async () => {
    const text = readFileSync(join(folder, 'output/tex/references.bib'), 'utf8')
    expect(text).toContain('title = {{')
    const read = await readBibtex(text, 'references.bib')
    const made = JSON.stringify(read)
    expect(made).toContain('In vitro BCMA & T_cell 50% 1')
  })

  it.skipIf(!hasXelatex)('is set by XeLaTeX', { timeout: 120_000 }, async () => {
    const strange = await mkdtemp(join(tmpdir(), 'biyi-tex-'))
    const hostile = fc.sample(fc.string({ unit: 'grapheme', maxLength: 40 }), 25)
    const lines = hostile.map((text) => `${tex(`\\input{x} ^^5c ${text}`)}\n`).join('\n')
    const whole = source().replace('\\end{document}', () => `${lines}\n\\end{document}`)
    await writeFile(join(folder, 'output/tex/fuzz.tex'), whole)
    for (const [path, name] of [
      ['output', 'fuzz'],
      ['en', 'review'],
    ] as const) {
      const run = spawnSync(
        'xelatex',
        [
          '-interaction=nonstopmode',
          '-halt-on-error',
          '-no-shell-escape',
          `-output-directory=${strange}`,
          `${name}.tex`,
        ],
        { cwd: join(folder, path, 'tex'), encoding: 'utf8' },
      )
      expect(run.stdout.split('\n').filter((line) => line.startsWith('!'))).toEqual([])
      expect(run.status).toBe(0)
    }
    const printed = execFileSync('pdftotext', [join(strange, 'fuzz.pdf'), '-'], {
      encoding: 'utf8',
    })
    expect(printed).toContain('write18')
    expect(printed).toContain('脚注一')
  })
})
