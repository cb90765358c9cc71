import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { blocksOf } from './pdf-columns.ts'
import { outermost } from './pdf-furniture.ts'
import { isGarbled } from './pdf-garbled.ts'
import type { Gutter } from './pdf-gutters.ts'
import { pageItems } from './pdf-items.ts'
import { type Line, linesOfBlock } from './pdf-lines.ts'
import { rowsOf } from './pdf-rows.ts'
import { textOf } from './pdf-scripts.ts'

/** A printed line: its text, where markers may be undecided, and where it stands. */
export interface PlacedLine {
  /** Among the lines of the page, from 0. */
  readonly index: number
  readonly text: string
  readonly y: number
  readonly size: number
}

/**
 * What is kept of a page until the whole document is read. A book has many: only the text may take
 * room, and the few lines at the edges.
 */
export interface PageText {
  /** Lines in reading order, each with a line end behind it; markers may be undecided. */
  readonly text: string
  /** Lines that might be running heads or feet. */
  readonly edge: readonly PlacedLine[]
  readonly turned: readonly string[]
  readonly gutter: Gutter | undefined
  /** True where its fonts do not say which characters it shows. */
  readonly isGarbled: boolean
}

/** A page as it was read. */
export interface ReadPage {
  readonly kept: PageText
  readonly height: number
  readonly lines: readonly Line[]
  /** The same lines by the blocks that they stand in. */
  readonly blocks: readonly (readonly PlacedLine[])[]
}

/** Reads a page; `known` are the gutters of those before. Throws what the reader throws. */
export async function readPage(
  document: PDFDocumentProxy,
  number: number,
  known: readonly Gutter[],
): Promise<ReadPage> {
  const page = await document.getPage(number)
  try {
    const viewport = page.getViewport({ scale: 1 })
    // Unicode normalisation would replace full-width signs; the reader's own spaces are gaps anyway.
    const { items: raw } = await page.getTextContent({ disableNormalization: true })
    const texts = raw.flatMap((item) => ('str' in item ? [item] : []))
    const { items, turned } = pageItems(texts, viewport.transform)
    const { blocks, gutter } = blocksOf(rowsOf(items), known)
    let index = 0
    const found = blocks.map((block) =>
      linesOfBlock(block).map((line) => {
        const { y, size } = line
        const placed = { index, text: textOf(line), y, size }
        index += 1
        return { line, placed }
      }),
    )
    const placed = found.flat().map((one) => one.placed)
    const text = placed.map((line) => `${line.text}\n`).join('')
    return {
      kept: {
        text,
        edge: outermost(placed),
        turned: turned.map((one) => one.trim()),
        gutter,
        isGarbled: isGarbled(text),
      },
      height: viewport.height,
      lines: found.flat().map(({ line }) => line),
      blocks: found.map((lines) => lines.map((one) => one.placed)),
    }
  } finally {
    page.cleanup()
  }
}
