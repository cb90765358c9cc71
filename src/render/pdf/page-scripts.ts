import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { packageFile } from '../../model/package-file.ts'

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
