import { mkdtempSync, rmSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { PrintError } from '../../model/problem.ts'
import { type RunningBrowser, startBrowser } from './browser.ts'
import { finish, type Printed, pressCopy } from './finishing.ts'
import { type CutFonts, cutFonts } from './fonts.ts'
import { native } from './native.ts'
import { documentOf, type PrintOptions, type PrintResult } from './options.ts'
import { serve } from './origin.ts'
import { assertSameCells, contentOf, imagesOf, load } from './page-content.ts'
import { runPageScript } from './page-scripts.ts'
import { paged } from './paged.ts'
import { type Paginator, PagingError } from './paginator.ts'
import { printableText } from './printable-text.ts'
import { sheetCss, sheetOf } from './sheet.ts'

/**
 * Side by side needs Chromium's own breaking: Paged.js tears the cells of a row apart. Where Paged.js
 * changes a text (very long paragraphs that repeat themselves), Chromium breaks it instead.
 */
function enginesFor({ layout, rows }: PrintOptions): readonly [Paginator, Paginator?] {
  if (layout === 'facing') return [native]
  if (layout === 'parallel') return rows === 'sentence' ? [paged, native] : [native]
  return [paged, native]
}

function withStyles(html: string, css: string): string {
  const style = `<style>\n${css}\n</style>`
  return html.includes('</head>') ? html.replace('</head>', () => `${style}</head>`) : style + html
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
