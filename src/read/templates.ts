import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageFile } from '../model/package-file.ts'
import { ConfigError } from '../model/problem.ts'
import { readTextFile } from './text-file.ts'

/** Texts of the templates that pages are made of. */
export interface Templates {
  /** The page that everything but the reader stands in. */
  readonly page: string
  /** The reader's page, style and program, as `html.template` chose them. */
  readonly reader: string
  readonly screen: string
  readonly script: string
  readonly print: string
  /** Style of the glossary page, and the program of its search. */
  readonly glossary: string
  readonly search: string
  /** Style of the e-book. */
  readonly book: string
}

interface Found {
  readonly path: string
  /** As messages name it. */
  readonly name: string
}

/** The first of the files that is there, the review's own before the package's. */
function locate(folder: string, names: readonly string[]): Found | undefined {
  return names
    .flatMap((name): Found[] => [
      { path: join(folder, 'templates', name), name: `templates/${name}` },
      { path: packageFile(join('templates', name)), name },
    ])
    .find(({ path }) => existsSync(path))
}

async function readTemplate(folder: string, ...names: readonly string[]): Promise<string> {
  const found = locate(folder, names)
  if (found === undefined) throw new Error(`the template ${names.join(' or ')} is not installed`)
  return readTextFile(found.path, found.name)
}

/** A program that is built; beside sources that were never built there is none, and a page does without. */
async function readProgram(folder: string, own: readonly string[], built: string): Promise<string> {
  const found = locate(folder, own)
  if (found !== undefined) return readTextFile(found.path, found.name)
  const path = packageFile(`dist/${built}`)
  return existsSync(path) ? readTextFile(path, built) : ''
}

/**
 * Reads the templates, file by file: those in the review's own `templates` win over the package's, and
 * what the folder of the template `name` lacks is the reader's. Throws ConfigError where there is no
 * such folder, InputError for a file that cannot be read.
 */
export async function readTemplates(
  folder: string,
  name = 'reader',
  place = 'html.template',
): Promise<Templates> {
  const own = name === 'reader' ? [] : [`html/${name}`]
  if (own.length > 0 && locate(folder, own) === undefined) {
    throw new ConfigError(
      `${place}: there is no template \`${name}\`, expected reader, plain, or a folder templates/html/${name} in the review`,
    )
  }
  const names = (file: string) => [...own.map((one) => `${one}/${file}`), `html/${file}`]
  const [page, reader, screen, script, print, glossary, search, book] = await Promise.all([
    readTemplate(folder, 'html/page.html'),
    readTemplate(folder, ...names('page.html')),
    readTemplate(folder, ...names('screen.css')),
    readProgram(folder, names('reader.js'), 'reader.js'),
    readTemplate(folder, 'print/print.css'),
    readTemplate(folder, 'html/glossary.css'),
    readProgram(folder, [], 'glossary-search.js'),
    readTemplate(folder, 'epub/book.css'),
  ])
  return { page, reader, screen, script, print, glossary, search, book }
}
