import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFile } from '../model/package-file.ts'

/** Texts of the templates a page is made of. */
export interface Templates {
  /** The reader's page. */
  readonly page: string
  readonly screen: string
  readonly print: string
}

async function readTemplate(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, 'templates', name), 'utf8')
  } catch {
    // The review overrides only what it holds.
    return readFile(packageFile(join('templates', name)), 'utf8')
  }
}

/** Reads the templates; those in the review's own `templates` win over the package's. */
export async function readTemplates(folder: string): Promise<Templates> {
  const [page, screen, print] = await Promise.all([
    readTemplate(folder, 'reader/page.html'),
    readTemplate(folder, 'reader/screen.css'),
    readTemplate(folder, 'print/print.css'),
  ])
  return { page, screen, print }
}
