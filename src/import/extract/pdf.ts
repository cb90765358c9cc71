import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { InputError } from '../../model/problem.ts'
import type { Extracted } from './extracted.ts'
import { assembled, type ReadPages } from './pdf-assemble.ts'
import { bodySize, type Sizes, withSizes } from './pdf-footnotes.ts'
import { type PageText, readPage } from './pdf-page.ts'
import { countsUp, noMarkers, withMarkers } from './pdf-scripts.ts'

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

interface Read extends ReadPages {
  /** Why pages could not be read. */
  readonly causes: readonly unknown[]
}

/** Reads the pages one by one; one that is damaged takes only its own text with it. */
async function readPages(document: PDFDocumentProxy, lost: readonly number[] = []): Promise<Read> {
  const pages: (PageText | undefined)[] = []
  const causes: unknown[] = []
  let first: ReadPages['first']
  let sizes: Sizes = new Map()
  let markers = noMarkers
  for (let number = 1; number <= document.numPages; number += 1) {
    // Left and right pages have margins of their own.
    const known = pages.slice(-2).flatMap((page) => page?.gutter ?? [])
    try {
      const page = await readPage(document, number, known)
      sizes = withSizes(sizes, page.lines)
      markers = withMarkers(markers, page.lines)
      if (number === 1) first = { height: page.height, blocks: page.blocks }
      pages.push(lost.includes(number) ? undefined : page.kept)
    } catch (cause) {
      pages.push(undefined)
      causes.push(cause)
    }
    // What the reader keeps of fonts and images would grow with the pages.
    if (number % 16 === 0) await document.cleanup()
  }
  return { pages, first, body: bodySize(sizes), areBare: countsUp(markers), causes }
}

async function readFile(bytes: Uint8Array, name: string, lost?: readonly number[]): Promise<Read> {
  const document = await load(bytes, name)
  try {
    return await readPages(document, lost)
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Throws InputError for a document of which no page gives text. */
function refuseWithoutText(name: string, { pages, causes }: Read): void {
  const withText = pages.filter((page) => page !== undefined && page.text !== '')
  if (withText.some((page) => page?.isGarbled === false)) return
  if (withText.length > 0) {
    throw new InputError(
      `cannot read ${name}: its fonts do not say which characters they show; expected a PDF from which text can be copied, or one after text recognition (OCR)`,
    )
  }
  const count = pages.length
  const damaged = pages.filter((page) => page === undefined).length
  if (damaged === count && count > 0) {
    const all = count === 1 ? 'its only page is' : `its ${count} pages are all`
    throw new InputError(`cannot read ${name}: ${all} damaged`, { cause: causes[0] })
  }
  const ofThem = damaged > 0 ? ` (${damaged} of them damaged)` : ''
  const holds = count === 1 ? '1 page holds' : `${count} pages${ofThem} hold`
  throw new InputError(
    `cannot read ${name}: its ${holds} no text, only scanned images or nothing; expected a PDF with text, as text recognition (OCR) makes it`,
  )
}

/**
 * The text of a PDF, one line of output a printed line, columns in reading order. Throws InputError
 * for one that is encrypted, damaged as a whole, or without text.
 */
export async function extract(bytes: Uint8Array, name: string): Promise<Extracted> {
  let read = await readFile(bytes, name)
  if (read.causes.length > 0) {
    const { mendedTree } = await import('./pdf-tree.ts')
    const mended = await mendedTree(bytes)
    if (mended !== undefined) read = await readFile(mended.bytes, name, mended.lost)
  }
  refuseWithoutText(name, read)
  return assembled(read)
}
