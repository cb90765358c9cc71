import { inflateSync } from 'node:zlib'
import type { PDFDict, PDFDocument, PDFObject, PDFPage } from 'pdf-lib'
import { contentTokens, readUnicodeMap, type Token } from './content-tokens.ts'

type Library = typeof import('pdf-lib')

/** What one page holds. */
export interface PageText {
  /** In the order in which it is drawn. */
  readonly text: string
  /** By the id of marked content, to which the structure tree refers (ISO 32000-1, 14.7.4). */
  readonly marked: ReadonlyMap<number, string>
  /** What stands outside marked content: running heads, folios, and what the browser forgot to tag. */
  readonly unmarked: string
}

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

  readPage(page: PDFPage): PageText {
    const { PDFArray } = this.#library
    const contents = page.node.Contents()
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
    const body = streams.map((stream) => this.#decode(stream)).join('\n')
    const marked = new MarkedText()
    this.#read(body, page.node.Resources(), marked)
    return { text: marked.text, marked: marked.byId, unmarked: marked.unmarked }
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

  #form(resources: PDFDict | undefined, name: string, marked: MarkedText): void {
    const { PDFDict, PDFName, PDFStream } = this.#library
    const reference = this.#resource(resources, 'XObject', name)
    const form = this.#document.context.lookup(reference)
    if (!(form instanceof PDFStream)) return
    if (form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return
    const own = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources
    this.#read(this.#decode(reference), own, marked)
  }

  #read(body: string, resources: PDFDict | undefined, marked: MarkedText): void {
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
      else if (token.text === 'Do') this.#form(resources, name, marked)
      else if (/^B[DM]C$/u.test(token.text)) marked.begin(operands)
      else if (token.text === 'EMC') marked.end()
      operands = []
    }
  }
}

interface Group {
  readonly start: number
  readonly actual: string | undefined
  readonly id: number | undefined
}

/** Text with the replacements that `ActualText` gives for stretches of it, and by marked content. */
class MarkedText {
  text = ''
  unmarked = ''
  readonly byId = new Map<number, string>()
  readonly #open: Group[] = []

  add(text: string): void {
    this.text += text
    if (this.#open.every(({ id }) => id === undefined)) this.unmarked += text
  }

  begin(operands: readonly Token[]): void {
    const value = operandOf(operands, '/ActualText')
    const actual =
      value?.kind === 'string' ? new TextDecoder('utf-16be').decode(value.bytes) : undefined
    const id = operandOf(operands, '/MCID')
    this.#open.push({
      start: this.text.length,
      actual,
      id: id?.kind === 'word' ? Number(id.text) : undefined,
    })
  }

  end(): void {
    const group = this.#open.pop()
    if (group === undefined) return
    if (group.actual !== undefined) this.text = this.text.slice(0, group.start) + group.actual
    if (group.id === undefined) return
    this.byId.set(group.id, (this.byId.get(group.id) ?? '') + this.text.slice(group.start))
  }
}

function operandOf(operands: readonly Token[], key: string): Token | undefined {
  const at = operands.findIndex((one) => one.kind === 'word' && one.text === key)
  return at === -1 ? undefined : operands[at + 1]
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
export function readTextLayer(library: Library, document: PDFDocument): readonly PageText[] {
  const reader = new TextReader(library, document)
  return document.getPages().map((page) => reader.readPage(page))
}
