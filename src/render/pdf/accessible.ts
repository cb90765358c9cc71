import type { PDFDict, PDFDocument } from 'pdf-lib'

type Library = typeof import('pdf-lib')

/** Chromium tags by HTML names that PDF 1.7 does not know; readers need to be told what they are. */
const roles = { Em: 'Span', Strong: 'Span', Sub: 'Span' }

const printFlag = 4

function describeLink(library: Library, annotation: PDFDict): void {
  const { PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } = library
  if (annotation.get(PDFName.of('Subtype')) !== PDFName.of('Link')) return
  annotation.set(PDFName.of('F'), PDFNumber.of(printFlag))
  if (annotation.get(PDFName.of('Contents')) !== undefined) return
  const uri = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  const target = annotation.lookup(PDFName.of('Dest'))
  const named = target instanceof PDFName ? `#${target.decodeText()}` : '#'
  const text = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : named
  annotation.set(PDFName.of('Contents'), PDFHexString.fromText(text))
}

/**
 * What PDF/UA-1 (ISO 14289-1) asks beside the tags that the browser writes: known roles, links that
 * say where they lead and are printed, tabs in the order of the structure.
 */
export function makeAccessible(library: Library, document: PDFDocument): void {
  const { PDFArray, PDFDict, PDFName } = library
  const { catalog, context } = document
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  tree?.set(PDFName.of('RoleMap'), context.obj(roles))
  for (const page of document.getPages()) {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
    if (annotations === undefined) continue
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    for (const one of annotations.asArray()) {
      const annotation = context.lookup(one)
      if (annotation instanceof PDFDict) describeLink(library, annotation)
    }
  }
}
