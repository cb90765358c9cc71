import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { defineConfig, type Plugin, type RolldownOptions } from 'rolldown'

/** The folder in `node_modules` of the package that a module belongs to. */
function packageOf(module: string): string | undefined {
  const found = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(module.replaceAll('\\', '/'))
  return found?.[0]
}

function fileOf(folder: string, name: RegExp): string {
  const file = readdirSync(folder).find((one) => name.test(one))
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
}

interface PackageData {
  readonly name: string
  readonly version: string
  readonly license?: string
  /** The form of before 2014. */
  readonly licenses?: readonly { readonly type: string }[]
}

function notice(folder: string): string {
  const data: PackageData = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version, license, licenses = [] } = data
  const named = license ?? (licenses.map(({ type }) => type).join(' or ') || 'see below')
  // Some packages say who holds the rights in their readme only, from a heading on.
  const inReadme = () =>
    /^#*[ \t]*licen[cs]e\b[\s\S]*/imu.exec(fileOf(folder, /^readme/iu))?.[0].trim()
  const text = fileOf(folder, /^(?:licen[cs]e|copying)/iu) || (inReadme() ?? '')
  return `${name} ${version} (${named})\n\n${text}`
}

/** Their licences ask that the notices of the packages stay with the code that is bundled. */
const notices: Plugin = {
  name: 'notices',
  generateBundle(_, bundle) {
    const folders = new Set<string>()
    let entry = ''
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue
      if (part.isEntry) entry = part.name
      for (const module of part.moduleIds) {
        const folder = packageOf(module)
        if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder)
      }
    }
    const source = [...folders]
      .sort()
      .map(notice)
      .join(`\n\n${'-'.repeat(72)}\n\n`)
    const fileName = `third-party-licences-${entry}.txt`
    this.emitFile({ type: 'asset', fileName, source: `${source}\n` })
  },
}

/** `import` is many rules and readers, which the other verbs need not wait for: a file of its own. */
const importApart: Plugin = {
  name: 'import-apart',
  resolveId: (source) =>
    source === '../import/import.ts' ? { id: './import.cjs', external: true } : undefined,
}

const shared = {
  cwd: dirname(import.meta.filename),
  platform: 'node',
} as const

const bundle: RolldownOptions = {
  external: [
    /^@citation-js\//u,
    'playwright-core',
    'pdf-lib',
    'subset-font',
    'mammoth',
    'docx',
    'pinyin-pro',
    /^pdfjs-dist\//u,
  ],
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    codeSplitting: false,
    // Code that comes from a cache may only load others by `require`.
    dynamicImportInCjs: false,
    minify: { compress: true, mangle: false, codegen: true },
    sourcemap: true,
  },
}

/**
 * The command as one file: reading three hundred modules took longer than the work. citeproc-js
 * stays outside for its licence, what prints because it is large and finds its own files.
 */
export default defineConfig([
  {
    ...shared,
    ...bundle,
    input: { command: 'src/command.ts' },
    plugins: [importApart, notices],
  },
  { ...shared, ...bundle, input: { import: 'src/import/import.ts' }, plugins: [notices] },
  { ...shared, ...bundle, input: { lookup: 'src/lookup.ts' } },
  // The search of the glossary page: the same ranking as the command's.
  {
    cwd: shared.cwd,
    platform: 'browser',
    input: { 'glossary-search': 'src/render/glossary/page-search.ts' },
    output: { dir: 'dist', format: 'iife', minify: true },
  },
  // What the reader's page does beyond a page without a program.
  {
    cwd: shared.cwd,
    platform: 'browser',
    input: { reader: 'src/render/html/browser/reader.ts' },
    output: { dir: 'dist', format: 'iife', minify: true },
  },
  { ...shared, input: { cli: 'src/cli.ts' }, output: { dir: 'dist' } },
])
