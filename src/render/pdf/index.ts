import { mkdtempSync, rmSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import type { Page } from 'playwright-core'
import type { Layout, PrintProfile } from '../../model/config.ts'
import { PrintError } from '../../model/problem.ts'
import { makeAccessible } from './accessible.ts'
import { addFileId, addOutputIntent } from './archive.ts'
import { type RunningBrowser, startBrowser } from './browser.ts'
import type { MissingCharacter } from './code-points.ts'
import { describe, type PrintMeta, setBoxes } from './finish.ts'
import { type CutFonts, cutFonts } from './fonts.ts'
import { dropJoiners } from './joiners.ts'
import { type ExpectedUnit, firstDifference, folded, lackingUnit } from './loss.ts'
import { native } from './native.ts'
import { address, serve } from './origin.ts'
import { runPageScript } from './page-scripts.ts'
import { paged } from './paged.ts'
import { type Paginator, PagingError, type PrintedDocument, type RunningHead } from './paginator.ts'
import { addCropMarks, pressColours } from './press.ts'
import { printableText } from './printable-text.ts'
import { restoreUnicodeMaps } from './restore-maps.ts'
import { type Sheet, sheetCss, sheetOf } from './sheet.ts'
import { numberStructureIds } from './structure-ids.ts'
import { readStructureText } from './structure-text.ts'
import { type PageText, readTextLayer } from './text-layer.ts'

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
  /** What the PDF must hold, unit by unit; the text of the page is compared in any case. */
  readonly units?: readonly ExpectedUnit[]
  readonly profile?: PrintProfile
  /** Crop marks outside the bleed. */
  readonly marks?: boolean
  /** Numbers beside every fifth line of each language. */
  readonly lines?: boolean
  /** A word across each page. */
  readonly draft?: string
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
  readonly images: readonly PrintedImage[]
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

function documentOf(options: PrintOptions): PrintedDocument {
  const { layout, heads, language, rows = 'paragraph', lines = false, draft = '' } = options
  return { layout, heads, language, rows, lines, draft }
}

function withStyles(html: string, css: string): string {
  const style = `<style>\n${css}\n</style>`
  return html.includes('</head>') ? html.replace('</head>', () => `${style}</head>`) : style + html
}

async function text(page: Page, script: string): Promise<string> {
  const value: unknown = await page.evaluate(script)
  return typeof value === 'string' ? value : ''
}

async function load(page: Page): Promise<void> {
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

/** A pixel picture as it is printed. */
export interface PrintedImage {
  /** `s2.p3`, or nothing where it stands in no unit. */
  readonly unit: string
  /** `source`, `translation` or nothing. */
  readonly side: string
  readonly ppi: number
}

async function imagesOf(page: Page): Promise<readonly PrintedImage[]> {
  const found: readonly PrintedImage[] = JSON.parse(
    String(await runPageScript(page, ['images.js'], 'biyiImages', null)),
  )
  return found
}

interface Content {
  readonly text: string
  /** By the number of the cell. */
  readonly cells: Readonly<Record<string, string>>
}

async function contentOf(page: Page): Promise<Content> {
  const found = await runPageScript(page, ['content.js'], 'biyiContent', null)
  const content: Content = JSON.parse(String(found))
  return content
}

/** What stood in a cell of a row still stands in its parts, wherever they were moved. */
function assertSameCells(before: Content, after: Content): void {
  for (const [cell, text] of Object.entries(before.cells)) {
    const difference = firstDifference(folded(text), folded(after.cells[cell] ?? ''))
    if (difference === undefined) continue
    throw new PagingError('Breaking the text into pages changed it; the PDF was not written.', {
      cause: new Error(difference),
    })
  }
}

interface Printed {
  readonly raw: Uint8Array
  /** Text of the page, broken, in the order of its nodes. */
  readonly expected: string
  readonly images: readonly PrintedImage[]
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
  await load(page)
  await runPageScript(page, ['content.js'], 'biyiNameCells', null)
  const images = await imagesOf(page)
  const before = await contentOf(page)
  await engine.paginate(page, documentOf(options))
  const after = await contentOf(page)
  assertSameCells(before, after)
  onProgress('pdf')
  const raw = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  })
  return { raw, expected: after.text, images }
}

/** Milliseconds after which a print run counts as hung: generous, for long texts on slow machines. */
function patience(html: string): number {
  const set = Number(process.env['BIYI_PRINT_TIMEOUT'] ?? '')
  return set > 0 ? set * 1000 : 120_000 + html.length / 20
}

/** Runs a task with a limit, because a browser that hangs answers nothing at all. */
async function within<T>(limit: number, task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new BrowserFailure(`The browser did not finish within ${Math.round(limit / 1000)} s.`),
        ),
      limit,
    )
  })
  try {
    return await Promise.race([task, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Paged.js can hide what stands behind a break inside a long word: the other engine does not. */
function assertNothingLost(
  expected: string,
  found: string,
  layer: readonly PageText[],
  options: PrintOptions,
  exempt: ReadonlySet<string>,
  engine: Paginator,
): void {
  const Fault = engine.name === 'paged' ? PagingError : PrintError
  const printed = folded(found, exempt)
  const untagged = folded(layer.map(({ unmarked }) => unmarked).join('\n'), exempt)
  const difference = firstDifference(folded(expected, exempt), printed, untagged)
  if (difference !== undefined) {
    throw new Fault(`Printing changed the text: in the PDF ${difference}.`, {
      cause: new Error('the text layer is not the text of the page'),
    })
  }
  const lacking = lackingUnit(options.units ?? [], `${printed}\n${untagged}`, exempt)
  if (lacking === undefined) return
  const { unit, text: rest } = lacking
  throw new Fault(
    `Printing lost text: ${unit.id} (${unit.language}) lacks "${rest.slice(0, 24)}" in the PDF.`,
    { cause: new Error('the text layer lacks a part of the review') },
  )
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
  const layer = readTextLayer(library, document)
  const pages = layer.map(({ text }) => text)
  if (pages.length === 0 || pages.join('').trim() === '') {
    throw new PrintError('The browser printed an empty PDF.', { cause: new Error('no text layer') })
  }
  const exempt = new Set(missing.flatMap((one) => [...one.character.normalize('NFKC')]))
  assertNothingLost(
    printed.expected,
    readStructureText(library, document, layer),
    layer,
    options,
    exempt,
    engine,
  )
  setBoxes(document, sheet)
  numberStructureIds(library, document)
  dropJoiners(library, document)
  const profile = options.profile ?? 'screen'
  makeAccessible(library, document)
  describe(library, document, options.meta, options.language, profile)
  if (options.layout === 'facing') {
    document.catalog.set(library.PDFName.of('PageLayout'), library.PDFName.of('TwoPageRight'))
  }
  if (profile === 'archive') addOutputIntent(library, document)
  addFileId(library, document, printed.raw)
  const bytes = await document.save({ objectsPerTick: Number.POSITIVE_INFINITY })
  return { bytes, pages: pages.length }
}

/** The finished PDF in the colours of a press, where asked for, its pages' text as before; crop marks. */
async function pressCopy(
  bytes: Uint8Array,
  sheet: Sheet,
  options: PrintOptions,
  folder: string,
): Promise<Uint8Array> {
  const library = await import('pdf-lib')
  const isPress = options.profile === 'press'
  const made = isPress ? await pressColours(bytes, folder) : bytes
  const document = await library.PDFDocument.load(made, { updateMetadata: false })
  if (isPress) {
    const before = await library.PDFDocument.load(bytes, { updateMetadata: false })
    restoreUnicodeMaps(library, before, document)
    assertSamePages(readTextLayer(library, before), readTextLayer(library, document))
    setBoxes(document, sheet)
    describe(library, document, options.meta, options.language, 'press')
    addFileId(library, document, bytes)
  }
  if (options.marks === true) addCropMarks(library, document, sheet)
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY })
}

function assertSamePages(before: readonly PageText[], after: readonly PageText[]): void {
  for (const [index, page] of before.entries()) {
    const sorted = (text: string) => [...folded(text)].sort().join('')
    const difference = firstDifference(sorted(page.text), sorted(after[index]?.text ?? ''))
    if (difference === undefined) continue
    throw new PrintError(`Making the PDF for the press changed the text of page ${index + 1}.`, {
      cause: new Error(difference),
    })
  }
}

const isOurs = (cause: unknown) =>
  cause instanceof PrintError || cause instanceof PagingError || cause instanceof BrowserFailure

/** The browser crashed, hung or answered nonsense: another one may do. */
class BrowserFailure extends Error {
  override readonly name = 'BrowserFailure'
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
    const plain = withStyles(
      printableText(html),
      `${css}\n/* ${(options.draft ?? '').replace(/[*<>]/gu, '')} */`,
    )
    const fonts = await cutFonts(plain, folder)
    onProgress('browser')
    running = await startBrowser(fonts.configuration)
    const task = print(running, withStyles(plain, fonts.css), fonts, engine, options)
    const printed = await within(patience(html), task)
    onProgress('check')
    const finished = await finish(printed, sheet, options, fonts.missing, engine)
    const { pages } = finished
    const isPress = options.profile === 'press' || options.marks === true
    const bytes = isPress ? await pressCopy(finished.bytes, sheet, options, folder) : finished.bytes
    return {
      bytes,
      pages,
      engine: engine.name,
      browser: running.label,
      missing: fonts.missing,
      images: printed.images,
    }
  } catch (cause) {
    if (isOurs(cause)) throw cause
    const [reason] = String(cause instanceof Error ? cause.message : cause).split('\n')
    throw new BrowserFailure(`Printing failed in the browser: ${reason}`, { cause })
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
    return await printTwice(engine, html, options)
  } catch (cause) {
    if (!(cause instanceof PagingError)) throw cause
    if (second === undefined) throw new PrintError(cause.message, { cause })
    return printTwice(second, html, options)
  }
}

/** A browser that crashed or hung gets one new one in its place. */
async function printTwice(
  engine: Paginator,
  html: string,
  options: PrintOptions,
): Promise<PrintResult> {
  try {
    return await printWith(engine, html, options)
  } catch (cause) {
    if (!(cause instanceof BrowserFailure)) throw cause
  }
  try {
    return await printWith(engine, html, options)
  } catch (cause) {
    if (!(cause instanceof BrowserFailure)) throw cause
    const log = join(tmpdir(), `biyi-print-${process.pid}.log`)
    await writeFile(log, `${cause.stack ?? cause.message}\n${inspect(cause.cause)}\n`, {
      mode: 0o600,
    })
    throw new PrintError(`${cause.message} A second browser failed too; the log is ${log}.`, {
      cause,
    })
  }
}
