import { inflateSync } from 'node:zlib'
import type { PDFDict, PDFDocument, PDFObject, PDFPage } from 'pdf-lib'
import { contentTokens, readUnicodeMap, type Token } from './content-tokens.ts'

type Library = typeof import('pdf-lib')

interface Font {
  readonly wide: boolean
  readonly map: ReadonlyMap<number, string>
}

/** Reads the text that a PDF of Chromium's holds, in the order in which it is drawn. */
class TextReader {
  readonly #library: Library
  readonly #document: PDFDocument
  readonly #fonts = new Map<PDFDict, Font>()

  constructor(library: Library, document: PDFDocument) {
    this.#library = library
    this.#document = document
  }

  readPage(page: PDFPage): string {
    const { PDFArray } = this.#library
    const contents = page.node.Contents()
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
    const body = streams.map((stream) => this.#decode(stream)).join('\n')
    return this.#read(body, page.node.Resources())
  }

  #decode(reference: PDFObject | undefined): string {
    const { PDFName, PDFRawStream, decodePDFRawStream } = this.#library
    const stream = this.#document.context.lookup(reference)
    if (!(stream instanceof PDFRawStream)) return ''
    const flate = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
    const bytes = flate ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode()
    return Buffer.from(bytes).toString('latin1')
  }

  #resource(resources: PDFDict | undefined, kind: string, name: string): PDFObject | undefined {
    const { PDFDict, PDFName } = this.#library
    return resources?.lookupMaybe(PDFName.of(kind), PDFDict)?.get(PDFName.of(name))
  }

  #font(resources: PDFDict | undefined, name: string): Font | undefined {
    const { PDFDict, PDFName } = this.#library
    const font = this.#document.context.lookup(this.#resource(resources, 'Font', name))
    if (!(font instanceof PDFDict)) return undefined
    const known = this.#fonts.get(font)
    if (known !== undefined) return known
    const read = {
      wide: font.get(PDFName.of('Subtype')) === PDFName.of('Type0'),
      map: readUnicodeMap(this.#decode(font.get(PDFName.of('ToUnicode')))),
    }
    this.#fonts.set(font, read)
    return read
  }

  #form(resources: PDFDict | undefined, name: string): string {
    const { PDFDict, PDFName, PDFStream } = this.#library
    const reference = this.#resource(resources, 'XObject', name)
    const form = this.#document.context.lookup(reference)
    if (!(form instanceof PDFStream)) return ''
    if (form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return ''
    return this.#read(
      this.#decode(reference),
      form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources,
    )
  }

  #read(body: string, resources: PDFDict | undefined): string {
    const marked = new MarkedText()
    let font: Font | undefined
    let operands: Token[] = []
    for (const token of contentTokens(body)) {
      if (token.kind === 'string' || !/^[A-Za-z'"*]/u.test(token.text)) {
        operands.push(token)
        continue
      }
      const name = lastName(operands)
      if (token.text === 'Tf') font = this.#font(resources, name)
      else if (/^(?:Tj|TJ|'|")$/u.test(token.text)) marked.add(shownText(operands, font))
      else if (token.text === 'Do') marked.add(this.#form(resources, name))
      else if (/^B[DM]C$/u.test(token.text)) marked.begin(operands)
      else if (token.text === 'EMC') marked.end()
      operands = []
    }
    return marked.text
  }
}

/** Text with the replacements that `ActualText` gives for stretches of it. */
class MarkedText {
  text = ''
  readonly #open: { readonly start: number; readonly actual: string | undefined }[] = []

  add(text: string): void {
    this.text += text
  }

  begin(operands: readonly Token[]): void {
    const at = operands.findIndex((one) => one.kind === 'word' && one.text === '/ActualText')
    const value = at === -1 ? undefined : operands[at + 1]
    const actual =
      value?.kind === 'string' ? new TextDecoder('utf-16be').decode(value.bytes) : undefined
    this.#open.push({ start: this.text.length, actual })
  }

  end(): void {
    const group = this.#open.pop()
    if (group?.actual !== undefined) this.text = this.text.slice(0, group.start) + group.actual
  }
}

function lastName(operands: readonly Token[]): string {
  const name = operands.findLast((one) => one.kind === 'word' && one.text.startsWith('/'))
  return name?.kind === 'word' ? name.text.slice(1) : ''
}

function shownText(operands: readonly Token[], font: Font | undefined): string {
  let text = ''
  for (const token of operands) {
    if (token.kind !== 'string' || font === undefined) continue
    const step = font.wide ? 2 : 1
    for (let at = 0; at + step <= token.bytes.length; at += step) {
      const high = token.bytes[at] ?? 0
      const code = font.wide ? high * 256 + (token.bytes[at + 1] ?? 0) : high
      text += font.map.get(code) ?? '\uFFFD'
    }
  }
  return text
}

/** The text of every page of a PDF that Chromium wrote, as its fonts map glyphs to characters. */
export function readTextLayer(library: Library, document: PDFDocument): readonly string[] {
  const reader = new TextReader(library, document)
  return document.getPages().map((page) => reader.readPage(page))
}
