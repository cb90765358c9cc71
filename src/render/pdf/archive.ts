import { createHash } from 'node:crypto'
import type { PDFDocument } from 'pdf-lib'
import { srgbProfile } from './srgb-profile.ts'

type Library = typeof import('pdf-lib')

/** What a file that claims PDF/A-2u (ISO 19005-2) says in its XMP. */
export const archiveClaim =
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance></rdf:Description>'

/** The colours of the file, by a profile inside it (ISO 19005-2, 6.2.3). */
export function addOutputIntent(library: Library, document: PDFDocument): void {
  const { PDFName, PDFString } = library
  const { context, catalog } = document
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }))
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1', DestOutputProfile: profile })
  const name = PDFString.of('sRGB IEC61966-2.1')
  intent.set(PDFName.of('OutputConditionIdentifier'), name)
  intent.set(PDFName.of('Info'), name)
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]))
}

/** The id of the file (ISO 32000-1, 14.4), from what it holds, so that two builds have the same. */
export function addFileId(library: Library, document: PDFDocument, content: string): void {
  const { PDFHexString } = library
  const id = PDFHexString.of(createHash('md5').update(content).digest('hex').toUpperCase())
  document.context.trailerInfo.ID = document.context.obj([id, id])
}
