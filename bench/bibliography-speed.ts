import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Entries of the file, and those that the text cites. */
const entries = Number(process.argv[2] ?? 30_000)
const cited = Number(process.argv[3] ?? 32)

/** Rounds of ours; the others take half a minute each and run once. */
const runs = 5

interface Fields {
  readonly key: string
  readonly author: string
  readonly title: string
  readonly journal: string
  readonly year: number
  readonly volume: number
  readonly pages: string
  readonly doi: string
}

/** A made-up article; every fourth is Chinese. */
function fieldsOf(index: number): Fields {
  const isChinese = index % 4 === 0
  return {
    key: `key${index}`,
    author: isChinese
      ? '王建祥 and 李娟 and 赵敏'
      : 'Facon, Thierry and Kumar, Shaji and Plesner, T.',
    title: isChinese
      ? `多发性骨髓瘤诊治进展之${index}`
      : `Daratumumab plus {Lenalidomide} for untreated myeloma in cohort ${index}`,
    journal: isChinese ? '中华血液学杂志' : 'nejm',
    year: 1990 + (index % 35),
    volume: 1 + (index % 400),
    pages: `${100 + (index % 900)}--${110 + (index % 900)}`,
    doi: `10.1056/NEJMoa${1_000_000 + index}`,
  }
}

function bibtex({ key, author, title, journal, year, volume, pages, doi }: Fields): string {
  const name = journal === 'nejm' ? 'nejm' : `{${journal}}`
  return `@article{${key},
  author = {${author}},
  title = {${title}},
  journal = ${name},
  year = {${year}}, volume = {${volume}}, number = {4}, pages = {${pages}},
  doi = {${doi}},
  abstract = {Some {nested} text of an abstract, as libraries hold it, that nobody prints (n = ${volume}).}
}
`
}

function cslJson({ key, author, title, journal, year, volume, pages, doi }: Fields) {
  const people = author.split(' and ').map((name) => {
    const [family = '', given] = name.split(', ')
    return given === undefined ? { family } : { family, given }
  })
  return {
    id: key,
    type: 'article-journal',
    author: people,
    title: title.replace(/[{}]/gu, ''),
    'container-title': journal === 'nejm' ? 'New England Journal of Medicine' : journal,
    issued: { 'date-parts': [[year]] },
    volume: String(volume),
    issue: '4',
    page: pages.replace('--', '-'),
    DOI: doi,
  }
}

/** A review of two short texts that cites 32 of the entries by key. */
function writeReview(folder: string, name: string, content: string, keys: readonly string[]): void {
  mkdirSync(join(folder, 'source'), { recursive: true })
  const text = (words: string) => keys.map((key) => `${words} [@${key}].`).join('\n\n')
  writeFileSync(join(folder, 'source/zh.md'), `# 综述\n\n${text('正文')}\n`)
  writeFileSync(join(folder, 'source/en.md'), `# Review\n\n${text('Text')}\n`)
  writeFileSync(join(folder, `source/${name}`), content)
  writeFileSync(join(folder, 'biyi.yaml'), `bibliography: source/${name}\n`)
}

interface Measured {
  readonly seconds: number
  readonly megabytes: number
}

/** One whole process, timed by GNU time where it is installed. Throws if it fails. */
function measure(command: string, options: readonly string[], cache: string): Measured {
  const hasTime = spawnSync('/usr/bin/time', ['-f', '%M', 'true']).status === 0
  const timed = hasTime ? ['-f', 'peak %M', command, ...options] : options
  const start = performance.now()
  const { status, error, stderr } = spawnSync(hasTime ? '/usr/bin/time' : command, timed, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, BIYI_CACHE: cache },
  })
  const seconds = (performance.now() - start) / 1000
  if (error) throw new Error(`${command} cannot be started.`, { cause: error })
  if (status !== 0) throw new Error(`${command} ended with exit code ${status}: ${stderr}`)
  const peak = /peak (\d+)/u.exec(stderr)?.[1]
  return { seconds, megabytes: peak === undefined ? Number.NaN : Number(peak) / 1024 }
}

/** Middle value of an odd count of numbers. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function repeated(times: number, options: readonly string[], cache: string): Measured {
  const all = Array.from({ length: times }, () => measure(process.execPath, options, cache))
  return {
    seconds: median(all.map((one) => one.seconds)),
    megabytes: Math.max(...all.map((one) => one.megabytes)),
  }
}

/** citation-js alone on the whole file: read, and formatted with the style that biyi uses. */
function citationJs(folder: string, file: string): readonly string[] {
  const script = join(folder, 'citation-js.cjs')
  const style = resolve('templates/csl/gb-t-7714-2025.csl')
  const locale = resolve('templates/csl/locales-zh-CN.xml')
  writeFileSync(
    script,
    `const { readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const load = createRequire(${JSON.stringify(resolve('package.json'))})
const { Cite, plugins } = load('@citation-js/core')
load('@citation-js/plugin-bibtex')
load('@citation-js/plugin-csl')
const { styles, locales } = plugins.config.get('@csl')
styles.add('gb', readFileSync(${JSON.stringify(style)}, 'utf8'))
locales.add('zh-CN', readFileSync(${JSON.stringify(locale)}, 'utf8'))
const cite = new Cite(readFileSync(${JSON.stringify(file)}, 'utf8'), { generateGraph: false })
process.stdout.write(cite.format('bibliography', { format: 'html', template: 'gb', lang: 'zh-CN' }))
`,
  )
  return [script]
}

/** citeproc-js, which citation-js brings, on CSL-JSON that is read already: nothing but formatting. */
function plainCiteproc(folder: string, file: string): readonly string[] {
  const script = join(folder, 'citeproc.cjs')
  const path = (name: string) => JSON.stringify(resolve(name))
  writeFileSync(
    script,
    `const { readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const load = createRequire(createRequire(${path('package.json')}).resolve('@citation-js/plugin-csl'))
const CSL = load('citeproc')
const items = new Map(JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8')).map((item) => [item.id, item]))
const locale = readFileSync(${path('templates/csl/locales-zh-CN.xml')}, 'utf8')
const sys = { retrieveItem: (id) => items.get(id), retrieveLocale: () => locale }
const engine = new CSL.Engine(sys, readFileSync(${path('templates/csl/gb-t-7714-2025.csl')}, 'utf8'), 'zh-CN')
engine.updateItems([...items.keys()])
process.stdout.write(engine.makeBibliography()[1].join(''))
`,
  )
  return [script]
}

/** Every entry of a list formatted: by biyi, by biyi again, by citeproc alone. */
function compareFormatting(folder: string, count: number): void {
  const file = join(folder, 'formatted.json')
  const all = Array.from({ length: count }, (_, index) => cslJson(fieldsOf(index)))
  writeFileSync(file, JSON.stringify(all))
  console.log(`${count} entries, all formatted:`)
  const format = [resolve('dist/cli.js'), 'cite', 'format', file, '--quiet']
  const ours = repeated(3, format, 'off')
  show('biyi cite format', ours)
  process.env['XDG_CACHE_HOME'] = folder
  repeated(1, format, 'on')
  show('biyi cite format, again', repeated(3, format, 'on'))
  const plain = repeated(3, plainCiteproc(folder, file), 'off')
  show('citeproc alone', plain)
  console.log(`biyi / citeproc           ${(ours.seconds / plain.seconds).toFixed(3).padStart(8)}`)
}

function show(name: string, { seconds, megabytes }: Measured): void {
  console.log(
    `${name.padEnd(26)}${seconds.toFixed(2).padStart(8)} s${megabytes.toFixed(0).padStart(7)} MB`,
  )
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'biyi-bench-'))
  try {
    compareFormatting(folder, 3000)
    const all = Array.from({ length: entries }, (_, index) => fieldsOf(index))
    const step = Math.max(Math.floor(entries / cited), 1)
    const keys = all
      .filter((_, index) => index % step === 0)
      .map(({ key }) => key)
      .slice(0, cited)
    const bib = `@string{nejm = "New England Journal of Medicine"}\n${all.map(bibtex).join('\n')}`
    const reviews = { bib: join(folder, 'bib'), json: join(folder, 'json') }
    writeReview(reviews.bib, 'library.bib', bib, keys)
    writeReview(reviews.json, 'library.json', JSON.stringify(all.map(cslJson)), keys)
    console.log(
      `${entries} entries, ${keys.length} cited, ${(bib.length / 1e6).toFixed(1)} MB of BibTeX:`,
    )
    const build = (review: string) => [
      resolve('dist/cli.js'),
      'build',
      review,
      '--formats',
      'html',
      '-o',
      join(folder, 'out'),
      '--quiet',
    ]
    const ours = repeated(runs, build(reviews.bib), 'off')
    show('biyi build, .bib', ours)
    show('biyi build, CSL-JSON', repeated(runs, build(reviews.json), 'off'))
    const file = join(reviews.bib, 'source/library.bib')
    const plain = measure(process.execPath, citationJs(folder, file), 'off')
    show('citation-js, whole .bib', plain)
    console.log(
      `biyi / citation-js        ${(ours.seconds / plain.seconds).toFixed(3).padStart(8)}`,
    )
    if (spawnSync('pandoc', ['--version']).status !== 0) {
      console.log('pandoc is not installed: nothing more to compare with.')
      return
    }
    const options = ['--standalone', '--citeproc', '--bibliography', file]
    const style = ['--csl', resolve('templates/csl/vancouver.csl')]
    // The whole file, as citation-js does it; without this pandoc formats what the text cites.
    const nocite = join(folder, 'nocite.yaml')
    writeFileSync(nocite, "nocite: '@*'\n")
    const output = ['--output', join(folder, 'pandoc.html')]
    const text = join(reviews.bib, 'source/zh.md')
    const part = [text, ...options, ...style, ...output]
    const pandoc = measure('pandoc', [...part, '--metadata-file', nocite], 'off')
    show('pandoc --citeproc, whole', pandoc)
    show('pandoc --citeproc, cited', measure('pandoc', part, 'off'))
    console.log(
      `biyi / pandoc             ${(ours.seconds / pandoc.seconds).toFixed(3).padStart(8)}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

main()
