import type { PDFDict, PDFDocument, PDFObject, PDFRef } from 'pdf-lib'
import type { PageText } from './text-layer.ts'

type Library = typeof import('pdf-lib')

/** Numbers and bullets of lists are made by the style sheet. */
const generated = new Set(['Lbl'])
/** Their own content is a drawing or a formula; captions are children. */
const drawn = new Set(['Figure', 'Formula'])

class StructureReader {
  readonly #library: Library
  readonly #document: PDFDocument
  readonly #layer: readonly PageText[]
  readonly #pages: ReadonlyMap<PDFRef, number>

  constructor(library: Library, document: PDFDocument, layer: readonly PageText[]) {
    this.#library = library
    this.#document = document
    this.#layer = layer
    this.#pages = new Map(document.getPages().map((page, index) => [page.ref, index]))
  }

  read(): string {
    const { PDFDict, PDFName } = this.#library
    const root = this.#document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    return root === undefined ? '' : this.#element(root, undefined, false)
  }

  #kids(element: PDFDict): readonly PDFObject[] {
    const { PDFArray, PDFName } = this.#library
    const kids = this.#document.context.lookup(element.get(PDFName.of('K')))
    if (kids instanceof PDFArray) return kids.asArray()
    return kids === undefined ? [] : [kids]
  }

  #pageOf(element: PDFDict, inherited: number | undefined): number | undefined {
    const { PDFName, PDFRef } = this.#library
    const ref = element.get(PDFName.of('Pg'))
    return ref instanceof PDFRef ? this.#pages.get(ref) : inherited
  }

  #element(element: PDFDict, inherited: number | undefined, inHead: boolean): string {
    const { PDFDict, PDFName } = this.#library
    const role = element.get(PDFName.of('S'))
    const name = role instanceof PDFName ? role.decodeText() : ''
    if (generated.has(name)) return ''
    const page = this.#pageOf(element, inherited)
    const isHead = inHead || name === 'THead'
    let first: number | undefined
    let text = ''
    for (const kid of this.#kids(element)) {
      const one = this.#document.context.lookup(kid)
      const own = this.#content(one, page)
      if (own === undefined) {
        if (one instanceof PDFDict) text += this.#element(one, page, isHead)
      } else if (!drawn.has(name)) {
        first ??= own.page
        // The head of a table stands again on each further page.
        if (!isHead || own.page === first) text += this.#textOf(own)
      }
    }
    return text
  }

  #textOf({ id, page }: { readonly id: number; readonly page: number | undefined }): string {
    return page === undefined ? '' : (this.#layer[page]?.marked.get(id) ?? '')
  }

  /** Marked content, where a kid is its number or a reference to it. */
  #content(object: PDFObject | undefined, inherited: number | undefined) {
    const { PDFDict, PDFName, PDFNumber } = this.#library
    if (object instanceof PDFNumber) return { id: object.asNumber(), page: inherited }
    if (!(object instanceof PDFDict)) return undefined
    const id = object.get(PDFName.of('MCID'))
    if (!(id instanceof PDFNumber)) return undefined
    return { id: id.asNumber(), page: this.#pageOf(object, inherited) }
  }
}

/**
 * The text of a tagged PDF in the order of its structure tree (ISO 32000-1, 14.8.2.3): each
 * paragraph whole, whichever pages it stands on; running heads, folios and numbers of lists left out.
 */
export function readStructureText(
  library: Library,
  document: PDFDocument,
  layer: readonly PageText[],
): string {
  return new StructureReader(library, document, layer).read()
}
