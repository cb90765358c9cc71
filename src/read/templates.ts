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
  const [page, screen, print] = await Promise.all([
    readTemplate(folder, 'reader/page.html'),
    readTemplate(folder, 'reader/screen.css'),
    readTemplate(folder, 'print/print.css'),
  ])
  return { page, screen, print }
}
