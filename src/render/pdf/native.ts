import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { packageFile } from '../../model/package-file.ts'
import { fitTables } from './fit-tables.ts'
import { addReviewMarks, runPageScript } from './page-scripts.ts'
import type { Paginator, PrintedDocument, RunningHead } from './paginator.ts'
import { cssString } from './sheet.ts'

const styles = packageFile('templates/print/native.css')

/** The serif families in the order that a language needs them. */
export function fontStack(language: string): string {
  return /^zh\b/iu.test(language)
    ? '"Noto Serif SC", "Source Serif 4", serif'
    : '"Source Serif 4", "Noto Serif SC", serif'
}

function headRule(selector: string, { title, language }: RunningHead): string {
  return `@page ${selector} { @top-center { content: ${cssString(title)}; font-family: ${fontStack(language)}; } }`
}

async function facing(page: Page, { heads }: PrintedDocument): Promise<void> {
  await runPageScript(page, ['split.js', 'facing.js'], 'biyiFacing', {
    heads: heads.map(({ title, language }) => ({ title, font: fontStack(language) })),
    sides: ['source', 'translation'],
  })
}

/** Chromium's own pagination: right for side-by-side rows; the running head is the same on all pages. */
export const native: Paginator = {
  name: 'native',
  css: async ({ heads, language }) => `${await readFile(styles, 'utf8')}
@page { font-family: ${fontStack(language)}; font-size: 8.5pt; @bottom-center { content: counter(page); } }
${headRule(':left', heads[0])}
${headRule(':right', heads[1])}
/* A cell without a partner stays in its own column. */
.parallel .unit:not(.table, .figure) > :only-child:not(:lang(${language.split('-')[0] ?? ''})) { grid-column: 2; }
@page :first { @top-center { content: none; } @bottom-center { content: none; } }`,
  prepare: async () => {},
  paginate: async (page, document) => {
    await page.evaluate(fitTables(0.4))
    if (document.layout === 'facing') await facing(page, document)
    await addReviewMarks(page, document, false)
  },
}
