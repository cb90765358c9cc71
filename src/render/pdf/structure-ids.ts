import type { PDFDocument, PDFObject, PDFString } from 'pdf-lib'

/** Chromium names an element of the structure tree by the number that the DOM node happens to have. */
const name = /^node\d{8}$/u

type Visit = (text: PDFString, replace: (other: PDFString) => void) => void

function visitStrings(library: typeof import('pdf-lib'), root: PDFObject, visit: Visit): void {
  const { PDFArray, PDFDict, PDFString } = library
  if (root instanceof PDFDict) {
    for (const [key, value] of root.entries()) {
      if (value instanceof PDFString) visit(value, (other) => root.set(key, other))
      else visitStrings(library, value, visit)
    }
  } else if (root instanceof PDFArray) {
    for (const [index, value] of root.asArray().entries()) {
      if (value instanceof PDFString) visit(value, (other) => root.set(index, other))
      else visitStrings(library, value, visit)
    }
  }
}

/**
 * Numbers the ids of the structure tree (ISO 32000-1, 14.7.2) from 1 in their own order, so that two
 * builds of one text are equal: the browser counts its nodes differently from run to run. The order
 * stays, because the tree of ids is sorted by name.
 */
export function numberStructureIds(library: typeof import('pdf-lib'), document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object)
  const old = new Set<string>()
  for (const object of objects) {
    visitStrings(library, object, (text) => {
      const id = text.asString()
      if (name.test(id)) old.add(id)
    })
  }
  const numbered = new Map(
    [...old]
      .sort()
      .map((id, index) => [id, library.PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]),
  )
  for (const object of objects) {
    visitStrings(library, object, (text, replace) => {
      const next = numbered.get(text.asString())
      if (next !== undefined) replace(next)
    })
  }
}
