import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageFile } from '../model/package-file.ts'
import { readTextFile } from './text-file.ts'

/** Texts of the templates a page is made of. */
export interface Templates {
  /** The reader's page. */
  readonly page: string
  readonly screen: string
  readonly print: string
  /** Style of the glossary page, and the program of its search. */
  readonly glossary: string
  readonly search: string
  /** Style of the e-book. */
  readonly book: string
}

async function readTemplate(folder: string, name: string): Promise<string> {
  const own = join(folder, 'templates', name)
  // The review overrides only what it holds.
  return existsSync(own)
    ? readTextFile(own, `templates/${name}`)
    : readTextFile(packageFile(join('templates', name)), name)
}

/** Reads the templates; those in the review's own `templates` win over the package's. Throws InputError. */
export async function readTemplates(folder: string): Promise<Templates> {
  const script = packageFile('dist/glossary-search.js')
  const [page, screen, print, glossary, search, book] = await Promise.all([
    readTemplate(folder, 'reader/page.html'),
    readTemplate(folder, 'reader/screen.css'),
    readTemplate(folder, 'print/print.css'),
    readTemplate(folder, 'reader/glossary.css'),
    // Beside sources that were never built there is no program; the page is a plain list then.
    existsSync(script) ? readTextFile(script, 'glossary-search.js') : '',
    readTemplate(folder, 'epub/book.css'),
  ])
  return { page, screen, print, glossary, search, book }
}
