import { inflateSync } from 'node:zlib'
import type { PDFDocument, PDFRef } from 'pdf-lib'

type Library = typeof import('pdf-lib')

/** Chromium writes a word joiner, which draws nothing, as the text that stands for an empty glyph. */
const joiner = /(\/ActualText\s*<feff)(?:2060)+(>)/giu

function contentsOf(library: Library, document: PDFDocument): ReadonlySet<PDFRef> {
  const { PDFArray, PDFName, PDFRef } = library
  const found = new Set<PDFRef>()
  for (const page of document.getPages()) {
    const contents = page.node.get(PDFName.of('Contents'))
    const parts = contents instanceof PDFArray ? contents.asArray() : [contents]
    for (const part of parts) if (part instanceof PDFRef) found.add(part)
  }
  return found
}

/**
 * Leaves the word joiners, which only keep lines together, out of the text that is copied or
 * searched (ISO 32000-1, 14.9.4).
 */
export function dropJoiners(library: Library, document: PDFDocument): void {
  const { PDFName, PDFRawStream } = library
  for (const ref of contentsOf(library, document)) {
    const stream = document.context.lookup(ref)
    if (!(stream instanceof PDFRawStream)) continue
    if (stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) continue
    const body = inflateSync(stream.contents).toString('latin1')
    const clean = body.replace(joiner, '$1$2')
    if (clean === body) continue
    const made = document.context.flateStream(Uint8Array.from(Buffer.from(clean, 'latin1')))
    document.context.assign(ref, made)
  }
}
