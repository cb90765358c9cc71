import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { InputError } from '../../model/problem.ts'
import type { Extracted } from './extracted.ts'
import { blocksOf, type Gutter } from './pdf-columns.ts'
import { bodySize, footnotesBelow } from './pdf-footnotes.ts'
import { runningLines } from './pdf-furniture.ts'
import { pageItems } from './pdf-items.ts'
import { type Line, linesOfBlock } from './pdf-lines.ts'
import { rowsOf } from './pdf-rows.ts'
import { countsUp, textOf } from './pdf-scripts.ts'

/** Chinese fonts that a file does not hold need the tables that come with the reader. */
function readerFolder(): string {
  const entry = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')
  return dirname(dirname(dirname(entry)))
}

async function load(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = readerFolder()
  try {
    // The reader takes the bytes away from whoever gave them: it gets a copy.
    return await getDocument({
      data: Uint8Array.from(bytes),
      cMapUrl: join(folder, 'cmaps', '/'),
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts', '/'),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
    }).promise
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    const reason = isLocked
      ? 'the PDF is encrypted; expected one that opens without a password'
      : 'it is no PDF, or a damaged one'
    throw new InputError(`cannot read ${name}: ${reason}`, { cause })
  }
}

/** One page of a PDF as lines in reading order. */
interface Page {
  readonly height: number
  readonly blocks: readonly (readonly Line[])[]
  readonly turned: readonly string[]
  readonly gutter: Gutter | undefined
}

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  known: readonly Gutter[],
): Promise<Page> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  // Unicode normalisation would replace full-width signs; the reader's own spaces are gaps anyway.
  const { items: raw } = await page.getTextContent({ disableNormalization: true })
  const texts = raw.flatMap((item) => ('str' in item ? [item] : []))
  const { items, turned } = pageItems(texts, viewport.transform)
  const { blocks, gutter } = blocksOf(rowsOf(items), known)
  page.cleanup()
  const lines = blocks.map(linesOfBlock)
  return { height: viewport.height, blocks: lines, turned, gutter }
}

async function readPages(document: PDFDocumentProxy, name: string): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      // Left and right pages have margins of their own.
      const known = pages.slice(-2).flatMap(({ gutter }) => gutter ?? [])
      pages.push(await readPage(document, number, known))
    } catch (cause) {
      throw new InputError(`cannot read ${name}: page ${number} is damaged`, { cause })
    }
    // What the reader keeps of fonts and images would grow with the pages.
    if (number % 16 === 0) await document.cleanup()
  }
  return pages
}

/** Pages by their numbers, in few words. */
function shownPages(numbers: readonly number[]): string {
  const [first] = numbers
  const more = numbers.length > 5 ? ` and ${numbers.length - 5} more` : ''
  return numbers.length === 1 ? `page ${first}` : `pages ${numbers.slice(0, 5).join(', ')}${more}`
}

/** The same kind of loss on many pages is said once. */
function grouped(found: readonly (readonly [text: string, page: number])[]): readonly string[] {
  const groups = new Map<string, { text: string; pages: number[] }>()
  for (const [text, page] of found) {
    const key = text.replaceAll(/\d+/gu, '#')
    const group = groups.get(key) ?? { text, pages: [] }
    if (group.pages.at(-1) !== page) group.pages.push(page)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ text, pages }) => `“${text}” (${shownPages(pages)})`)
}

function assembled(pages: readonly Page[]): Extracted {
  const bare = countsUp(pages.flatMap(({ blocks }) => blocks.flat()))
  const body = bodySize(pages.flatMap(({ blocks }) => blocks.flat()))
  const shown = pages.map(({ blocks }) =>
    blocks.map((lines) => lines.map((line) => ({ ...line, text: textOf(line, bare) }))),
  )
  const running = runningLines(shown.map((blocks) => blocks.flat()))
  const feet: string[] = []
  const text: string[] = []
  for (const [index, blocks] of shown.entries()) {
    const kept = blocks.map((lines) => lines.filter((line) => !running.has(line)))
    const height = pages[index]?.height ?? 0
    const notes = index === 0 ? footnotesBelow(kept, height, body) : new Set()
    for (const line of kept.flat()) (notes.has(line) ? feet : text).push(line.text)
  }
  const heads = shown.flatMap((blocks, index) =>
    blocks.flat().flatMap((line) => (running.has(line) ? [[line.text, index + 1] as const] : [])),
  )
  const turned = pages.flatMap((page, index) =>
    page.turned.map((one) => [one.trim(), index + 1] as const),
  )
  const empty = pages.flatMap(({ blocks }, index) => (blocks.length === 0 ? [index + 1] : []))
  const notes = [
    ...grouped(heads).map((one) => `running line left out: ${one}`),
    ...grouped(turned).map((one) => `turned text left out: ${one}`),
    ...(empty.length > 0 ? [`no text on ${shownPages(empty)}: scanned or empty`] : []),
  ]
  return { text: [...text, ...feet].map((line) => `${line}\n`).join(''), kind: 'lines', notes }
}

/**
 * The text of a PDF, one line of output a printed line, columns in reading order. Throws InputError
 * for one that is encrypted, damaged or without text.
 */
export async function extract(bytes: Uint8Array, name: string): Promise<Extracted> {
  const document = await load(bytes, name)
  try {
    const found = assembled(await readPages(document, name))
    if (found.text.trim() === '') {
      const pages = document.numPages === 1 ? '1 page holds' : `${document.numPages} pages hold`
      throw new InputError(
        `cannot read ${name}: its ${pages} no text, only scanned images or nothing; expected a PDF with text, as text recognition (OCR) makes it`,
      )
    }
    return found
  } finally {
    await document.loadingTask.destroy()
  }
}
