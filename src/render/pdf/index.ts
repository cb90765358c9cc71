import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Layout } from '../../model/config.ts'
import { PrintError } from '../../model/problem.ts'
import { type RunningBrowser, startBrowser } from './browser.ts'
import type { MissingCharacter } from './code-points.ts'
import { describe, type PrintMeta, setBoxes } from './finish.ts'
import { type CutFonts, cutFonts } from './fonts.ts'
import { dropJoiners } from './joiners.ts'
import { lostCharacters } from './loss.ts'
import { native } from './native.ts'
import { address, serve } from './origin.ts'
import { paged } from './paged.ts'
import { type Paginator, PagingError, type PrintedDocument, type RunningHead } from './paginator.ts'
import { printableText } from './printable-text.ts'
import { type Sheet, sheetCss, sheetOf } from './sheet.ts'
import { numberStructureIds } from './structure-ids.ts'
import { readTextLayer } from './text-layer.ts'

/** What a print run is busy with. */
export type PrintStep = 'fonts' | 'browser' | 'layout' | 'pdf' | 'check'

export interface PrintOptions {
  readonly layout: Layout
  /** `A4`, `A5`, `B5`, `Letter` or `210mm 285mm`: the trimmed page. */
  readonly page: string
  /** `3mm` */
  readonly bleed: string
  /** BCP 47 tag of the page. */
  readonly language: string
  readonly meta: PrintMeta
  /** Of left and of right pages. */
  readonly heads: readonly [RunningHead, RunningHead]
  /** What side by side is one row; `sentence` never breaks one. */
  readonly rows?: 'paragraph' | 'sentence'
  /** `8mm`, taken off the text at the inner edge. */
  readonly binding?: string
  readonly onProgress?: (step: PrintStep) => void
}

export interface PrintResult {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly engine: 'native' | 'paged'
  /** Path, version and source of the browser in one line. */
  readonly browser: string
  /** Characters of the text that no font has; they print as a box. */
  readonly missing: readonly MissingCharacter[]
}

/**
 * Side by side needs Chromium's own breaking: Paged.js tears the cells of a row apart. Where Paged.js
 * changes a text (very long paragraphs that repeat themselves), Chromium breaks it instead.
 */
function enginesFor({ layout, rows }: PrintOptions): readonly [Paginator, Paginator?] {
  if (layout === 'facing') return [native]
  if (layout === 'parallel') return rows === 'sentence' ? [paged, native] : [native]
  return [paged, native]
}

function documentOf({ layout, heads, language, rows = 'paragraph' }: PrintOptions): PrintedDocument {
  return { layout, heads, language, rows }
}

function withStyles(html: string, css: string): string {
  const style = `<style>\n${css}\n</style>`
  return html.includes('</head>') ? html.replace('</head>', () => `${style}</head>`) : style + html
}

async function text(page: Page, script: string): Promise<string> {
  const value: unknown = await page.evaluate(script)
  return typeof value === 'string' ? value : ''
}

async function load(page: Page): Promise<string> {
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
  return text(page, `document.body.innerText`)
}

interface Printed {
  readonly raw: Uint8Array
  /** Text of the page before it was broken. */
  readonly expected: string
}

async function print(
  running: RunningBrowser,
  html: string,
  fonts: CutFonts,
  engine: Paginator,
  options: PrintOptions,
): Promise<Printed> {
  const onProgress = options.onProgress ?? (() => {})
  const context = await running.browser.newContext({ locale: 'en-US', serviceWorkers: 'block' })
  await serve(context, html, fonts.files)
  const page = await context.newPage()
  page.setDefaultTimeout(patience(html))
  await engine.prepare(page)
  await page.emulateMedia({ media: 'print' })
  onProgress('layout')
  const expected = await load(page)
  await engine.paginate(page, documentOf(options))
  onProgress('pdf')
  const raw = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  })
  return { raw, expected }
}

/** Milliseconds after which a print run counts as hung: generous, for long texts on slow machines. */
function patience(html: string): number {
  return 120_000 + html.length / 20
}

/** Runs a task with a limit, because a browser that hangs answers nothing at all. */
async function within<T>(limit: number, task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(new PrintError(`The browser did not finish within ${Math.round(limit / 1000)} s.`)),
      limit,
    )
  })
  try {
    return await Promise.race([task, late])
  } finally {
    clearTimeout(timer)
  }
}

async function finish(
  printed: Printed,
  sheet: Sheet,
  options: PrintOptions,
  missing: readonly MissingCharacter[],
  engine: Paginator,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const library = await import('pdf-lib')
  const document = await library.PDFDocument.load(printed.raw, {
    updateMetadata: false,
    parseSpeed: library.ParseSpeeds.Fastest,
  })
  const pages = readTextLayer(library, document)
  const exempt = new Set(missing.map((one) => one.character.normalize('NFKC')))
  const lost = lostCharacters(printed.expected, pages.join('\n'), exempt)
  if (pages.length === 0 || pages.join('').trim() === '') {
    throw new PrintError('The browser printed an empty PDF.', { cause: new Error('no text layer') })
  }
  if (lost.size > 0) {
    const some = [...lost].slice(0, 12).map(([character, count]) => `${character} × ${count}`)
    // Paged.js can hide what stands behind a break inside a long word: the other engine does not.
    const Fault = engine.name === 'paged' ? PagingError : PrintError
    throw new Fault(`Printing lost text; lacking in the PDF: ${some.join(', ')}.`, {
      cause: new Error(`${lost.size} different characters`),
    })
  }
  setBoxes(document, sheet)
  numberStructureIds(library, document)
  dropJoiners(library, document)
  describe(library, document, options.meta, options.language)
  const bytes = await document.save({ objectsPerTick: Number.POSITIVE_INFINITY })
  return { bytes, pages: pages.length }
}

/** Prints with one engine, in a browser of its own, and cleans up whatever happens. */
async function printWith(
  engine: Paginator,
  html: string,
  options: PrintOptions,
): Promise<PrintResult> {
  const onProgress = options.onProgress ?? (() => {})
  const sheet = sheetOf(options.page, options.bleed, options.layout, options.binding)
  // At once, so that a signal cannot come between the folder and what removes it.
  const folder = mkdtempSync(join(tmpdir(), 'biyi-print-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  // No `finally` runs when the user stops the program.
  process.once('exit', removeFolder)
  let running: RunningBrowser | undefined
  try {
    onProgress('fonts')
    const css = `${sheetCss(sheet)}\n${await engine.css(documentOf(options))}`
    const plain = withStyles(printableText(html), css)
    const fonts = await cutFonts(plain, folder)
    onProgress('browser')
    running = await startBrowser(fonts.configuration)
    const task = print(running, withStyles(plain, fonts.css), fonts, engine, options)
    const printed = await within(patience(html), task)
    onProgress('check')
    const { bytes, pages } = await finish(printed, sheet, options, fonts.missing, engine)
    return { bytes, pages, engine: engine.name, browser: running.label, missing: fonts.missing }
  } catch (cause) {
    if (cause instanceof PrintError || cause instanceof PagingError) throw cause
    const [reason] = String(cause instanceof Error ? cause.message : cause).split('\n')
    throw new PrintError(`Printing failed in the browser: ${reason}`, { cause })
  } finally {
    await running?.browser.close().catch(() => {})
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    process.removeListener('exit', removeFolder)
  }
}

/**
 * Prints an HTML page as a tagged PDF with outline, embedded fonts and exact boxes, by Chromium's
 * pagination (`parallel`) or Paged.js (the others; `engine` tells which one it was in the end).
 * Throws PrintError when no browser starts, a font or image fails, the browser hangs, or the PDF
 * lacks a letter of the page.
 */
export async function renderPdf(html: string, options: PrintOptions): Promise<PrintResult> {
  const [engine, second] = enginesFor(options)
  try {
    return await printWith(engine, html, options)
  } catch (cause) {
    if (!(cause instanceof PagingError)) throw cause
    if (second === undefined) throw new PrintError(cause.message, { cause })
    return printWith(second, html, options)
  }
}
