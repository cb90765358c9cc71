import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { packageFile } from '../../model/package-file.ts'
import type { PrintedDocument } from './paginator.ts'

/**
 * Runs a function that a file of `templates/print/scripts` defines (`globalThis.biyiFacing` of
 * `facing.js`) in the page, with one argument, behind what the other files define.
 */
export async function runPageScript(
  page: Page,
  files: readonly string[],
  call: string,
  argument: unknown,
): Promise<unknown> {
  const folder = packageFile('templates/print/scripts')
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')))
  return page.evaluate(
    `(() => { ${texts.join('\n')}\nreturn globalThis.${call}(${JSON.stringify(argument)}) })()`,
  )
}

/** Numbers of lines and the word of a draft, on the pages of Paged.js or on what Chromium will break. */
export async function addReviewMarks(
  page: Page,
  { lines, draft, heads }: PrintedDocument,
  isPaged: boolean,
): Promise<void> {
  if (!lines && draft === '') return
  const languages = heads.map(({ language }) => language)
  const marks = { lines, draft, languages, isPaged }
  await runPageScript(page, ['review-marks.js'], 'biyiReviewMarks', marks)
}
