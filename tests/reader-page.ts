import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import type { Review } from '../src/model/review.ts'
import type { ExplainedProblem } from '../src/render/format.ts'
import { renderHtml } from '../src/render/html/index.ts'
import { bundledBrowser } from '../src/render/pdf/bundled-browser.ts'
import { printMarkers } from '../src/resolve/markers.ts'

const shipped = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

/** The reader's page as `biyi build` writes it, with the program that was built before the tests. */
export async function readerPage(
  review: Review,
  more: {
    readonly findings?: readonly ExplainedProblem[]
    readonly glossaryPage?: string
    readonly template?: 'plain'
  } = {},
): Promise<string> {
  const folder = more.template === 'plain' ? 'templates/html/plain' : 'templates/html'
  const { template: _, ...options } = more
  const { html } = await renderHtml(review, {
    mode: 'web',
    layout: 'parallel',
    templates: {
      page: shipped(`${folder}/page.html`),
      css: shipped(`${folder}/screen.css`),
      script: shipped('dist/reader.js'),
    },
    image: (url) => (url === 'a.png' ? 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' : undefined),
    alternates: [{ format: 'pdf', href: 'review.pdf' }],
    markers: printMarkers(review),
    ...options,
  })
  return html
}

/** The pinned browser, started; undefined where there is none. */
export async function startReader(): Promise<Browser | undefined> {
  const found = await bundledBrowser()
  if (found === undefined) return undefined
  return chromium.launch({
    executablePath: found.path,
    env: { ...process.env, LD_LIBRARY_PATH: found.libraries ?? '' },
    args: ['--no-sandbox', '--disable-gpu'],
  })
}

/** Writes pages into a folder of their own; `close` takes it away. */
export async function pageFolder(): Promise<{
  readonly write: (name: string, html: string) => Promise<string>
  readonly close: () => Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'biyi-reader-'))
  return {
    write: async (name, html) => {
      const path = join(folder, name)
      await writeFile(path, html)
      return pathToFileURL(path).href
    },
    close: () => rm(folder, { recursive: true }),
  }
}
