import { readFile } from 'node:fs/promises'
import { packageFile } from '../../model/package-file.ts'
import { fitTables } from './fit-tables.ts'
import type { Paginator } from './paginator.ts'
import { cssString } from './sheet.ts'

const styles = packageFile('templates/print/native.css')

/** The serif families in the order that a language needs them. */
export function fontStack(language: string): string {
  return /^zh\b/iu.test(language)
    ? '"Noto Serif SC", "Source Serif 4", serif'
    : '"Source Serif 4", "Noto Serif SC", serif'
}

/** Chromium's own pagination: right for side-by-side rows; the running head is the same on all pages. */
export const native: Paginator = {
  name: 'native',
  css: async ({ runningHead, language }) => `${await readFile(styles, 'utf8')}
@page { font-family: ${fontStack(language)}; font-size: 8.5pt;
  @top-center { content: ${cssString(runningHead)}; }
  @bottom-center { content: counter(page); } }
/* A cell without a partner stays in its own column. */
.parallel .unit:not(.table, .figure) > :only-child:not(:lang(${language.split('-')[0] ?? ''})) { grid-column: 2; }
@page :first { @top-center { content: none; } @bottom-center { content: none; } }`,
  prepare: async () => {},
  paginate: async (page) => {
    await page.evaluate(fitTables(0.4))
  },
}
