import type { Page } from 'playwright-core'
import { PrintError } from '../../model/problem.ts'
import { firstDifference, folded } from './loss.ts'
import type { PrintedImage } from './options.ts'
import { address } from './origin.ts'
import { runPageScript } from './page-scripts.ts'
import { PagingError } from './paginator.ts'

async function text(page: Page, script: string): Promise<string> {
  const value: unknown = await page.evaluate(script)
  return typeof value === 'string' ? value : ''
}

/** Opens the page and waits for its fonts and pictures. Throws PrintError when one of them fails. */
export async function load(page: Page): Promise<void> {
  await page.goto(address, { waitUntil: 'load' })
  const failed = await text(
    page,
    `Promise.all([...document.fonts].map((face) => face.load().catch(() => {})))
      .then(() => document.fonts.ready)
      .then(() => [...document.fonts].filter((face) => face.status === 'error').map((face) => face.family + ' ' + face.weight).join(', '))`,
  )
  if (failed !== '') throw new PrintError(`The browser refused the fonts ${failed}.`)
  const images = await text(
    page,
    `Promise.all([...document.images].map((image) => {
      image.loading = 'eager'
      return image.decode().then(() => '', () => (image.getAttribute('src') ?? '').slice(0, 80))
    })).then((sources) => sources.filter((source) => source !== '').join(', '))`,
  )
  if (images !== '') throw new PrintError(`The browser cannot show the images ${images}.`)
}

/** The pixel pictures of the page. */
export async function imagesOf(page: Page): Promise<readonly PrintedImage[]> {
  const found: readonly PrintedImage[] = JSON.parse(
    String(await runPageScript(page, ['images.js'], 'biyiImages', null)),
  )
  return found
}

/** The text of a page. */
export interface Content {
  readonly text: string
  /** By the number of the cell. */
  readonly cells: Readonly<Record<string, string>>
}

/** The text of the page as it stands now. */
export async function contentOf(page: Page): Promise<Content> {
  const found = await runPageScript(page, ['content.js'], 'biyiContent', null)
  const content: Content = JSON.parse(String(found))
  return content
}

/** What stood in a cell of a row still stands in its parts, wherever they were moved. */
export function assertSameCells(before: Content, after: Content): void {
  for (const [cell, text] of Object.entries(before.cells)) {
    const difference = firstDifference(folded(text), folded(after.cells[cell] ?? ''))
    if (difference === undefined) continue
    throw new PagingError('Breaking the text into pages changed it; the PDF was not written.', {
      cause: new Error(difference),
    })
  }
}
