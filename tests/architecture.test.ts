import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

const stages = [
  'read',
  'parse',
  'align',
  'resolve',
  'annotate',
  'check',
  'render',
  'import',
  'exchange',
]
const foundations = ['model', 'language']
/** What several stages need and that knows no stage: printed references, terms and names in a text. */
const shared = ['printed', 'terms']
/** The places that put stages together; `audit` reads a Markdown file that stands alone. */
const composers = ['pipeline.ts', 'plugin', 'preview', 'cli', 'audit', 'index.ts']
const vagueNames = ['utils', 'util', 'helpers', 'common', 'shared', 'misc', 'lib']

interface Source {
  /** Path from the repository's root, with `/`. */
  readonly path: string
  readonly text: string
}

function sourcesUnder(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
}

/** Paths, from the root, of the files of ours that a module imports. */
function importsOf({ path, text }: Source): readonly string[] {
  const specifiers = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)
  return [...specifiers].map(([, specifier = '']) => posix.join(dirname(path), specifier))
}

/** `src/render/pdf/index.ts` → render; `src/pipeline.ts` → pipeline.ts. */
function partOf(path: string): string {
  return path.split('/')[1] ?? path
}

/** Parts of src that a file in this part may import; undefined where any may be. */
function allowedFor(part: string): readonly string[] | undefined {
  if (part === 'language') return ['language']
  if (part === 'model') return foundations
  if (shared.includes(part)) return [...foundations, part]
  return stages.includes(part) ? [...foundations, ...shared, part] : undefined
}

/** What is wrong with the imports of one file, one sentence each. */
function wrongImports(source: Source): readonly string[] {
  const part = partOf(source.path)
  const allowed = allowedFor(part)
  return importsOf(source).flatMap((target) => {
    const to = partOf(target)
    if (!target.startsWith('src/')) return [`${source.path} imports ${target}, outside src`]
    if (allowed !== undefined) {
      return allowed.includes(to) ? [] : [`${source.path} imports ${target}, not ${allowed}`]
    }
    return stages.includes(to) && !composers.includes(part)
      ? [`${source.path} imports the stage ${to}, which is left to ${composers}`]
      : []
  })
}

/** Comments may name what code may not hold. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
}

const languageLiteral =
  /[!=]==?\s*'(?:zh|en)\b[^']*'|'(?:zh|en)(?:-\w+)?'\s*[!=]==?|case '(?:zh|en)\b|\.startsWith\('(?:zh|en)\b|Script(?:_Extensions)?=Han\b|sc=Han\b/

const sources = sourcesUnder('src')

describe('the import rule', () => {
  it('holds in every file of src', () => {
    expect(sources.length).toBeGreaterThan(0)
    expect(sources.flatMap(wrongImports)).toEqual([])
  })

  it.each([
    ['src/check/run.ts', "import { align } from '../align/align.ts'"],
    ['src/check/checks/one.ts', "export { align } from '../../align/align.ts'"],
    ['src/parse/parse.ts', "const { read } = await import('../read/read.ts')"],
    ['src/read/read.ts', "import { build } from '../pipeline.ts'"],
    ['src/read/read.ts', "import '../read.ts'"],
    ['src/model/review.ts', "import type { Block } from '../parse/markdown.ts'"],
    ['src/language/zh.ts', "import type { Side } from '../model/review.ts'"],
    ['src/write.ts', "import { renderPdf } from './render/pdf/index.ts'"],
    ['src/read/read.ts', "import { data } from '../../tests/data.ts'"],
    ['src/printed/piece.ts', "import { read } from '../read/read.ts'"],
  ])('refuses in %s: %s', (path, text) => {
    expect(wrongImports({ path, text })).toHaveLength(1)
  })

  it.each([
    ['src/check/checks/one.ts', "import type { Side } from '../../model/review.ts'"],
    ['src/render/pdf/index.ts', "import { renderHtml } from '../html/index.ts'"],
    ['src/pipeline.ts', "import {\n  align,\n} from './align/align.ts'"],
    ['src/cli/doctor.ts', "import { inspectPrinting } from '../render/pdf/doctor.ts'"],
    ['src/read/read.ts', "import { parse } from 'yaml'"],
    ['src/read/printed-list.ts', "import { readPrintedList } from '../printed/read-list.ts'"],
  ])('accepts in %s: %s', (path, text) => {
    expect(wrongImports({ path, text })).toEqual([])
  })
})

describe('languages', () => {
  it('are told apart in src/language only', () => {
    const found = sources
      .filter(({ path }) => partOf(path) !== 'language')
      .filter(({ text }) => languageLiteral.test(withoutComments(text)))
      .map(({ path }) => path)
    expect(found).toEqual([])
  })

  it.each(["tag === 'zh'", "'en-US' !== tag", "case 'zh-CN':", '/\\p{Script=Han}/u'])(
    'are told apart by %s',
    (code) => {
      expect(code).toMatch(languageLiteral)
    },
  )

  it.each(["kind === 'entry'", "text('zh-CN', 'source/zh.md')", "languageOf('en')"])(
    'are not told apart by %s',
    (code) => {
      expect(code).not.toMatch(languageLiteral)
    },
  )
})

describe('files', () => {
  const all = [...sources, ...sourcesUnder('tests'), ...sourcesUnder('bench')]

  it('hold 300 lines at most', () => {
    const long = all.filter(({ text }) => text.trimEnd().split('\n').length > 300)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('stand in folders named after what they hold', () => {
    const vague = all.filter(({ path }) =>
      path.split('/').some((name) => vagueNames.includes(name.replace(/\.ts$/, ''))),
    )
    expect(vague.map(({ path }) => path)).toEqual([])
  })
})
