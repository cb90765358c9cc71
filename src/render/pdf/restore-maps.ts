import { inflateSync } from 'node:zlib'
import type { PDFDict, PDFDocument } from 'pdf-lib'
import { readUnicodeMap } from './content-tokens.ts'

type Library = typeof import('pdf-lib')

function compositeFonts(library: Library, document: PDFDocument): readonly PDFDict[] {
  const { PDFDict, PDFName } = library
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isFont =
      object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Type0')
    return isFont ? [object] : []
  })
}

/** `/ABCDEF+NotoSerifSC-Regular` → `NotoSerifSC-Regular`. */
function faceOf(library: Library, font: PDFDict): string {
  return String(font.get(library.PDFName.of('BaseFont'))).replace(/^\/(?:[A-Z]{6}\+)?/u, '')
}

function mapOf(library: Library, font: PDFDict): ReadonlyMap<number, string> {
  const { PDFName, PDFRawStream, decodePDFRawStream } = library
  const stream = font.lookup(PDFName.of('ToUnicode'))
  if (!(stream instanceof PDFRawStream)) return new Map()
  const isFlate = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
  const bytes = isFlate ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode()
  return readUnicodeMap(Buffer.from(bytes).toString('latin1'))
}

const hex = (code: number) => code.toString(16).padStart(4, '0')

/** A ToUnicode map (ISO 32000-1, 9.10.3) in blocks of at most 100 lines. */
function written(map: ReadonlyMap<number, string>): string {
  const lines = [...map]
    .sort(([one], [other]) => one - other)
    .map(
      ([code, text]) => `<${hex(code)}> <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`,
    )
  let blocks = ''
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100)
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

/**
 * Gives the fonts of `made` the characters that those of `original` have: Ghostscript keeps the codes
 * of the glyphs and damages what they mean (10.00 writes 4F for U+4E0E).
 */
export function restoreUnicodeMaps(
  library: Library,
  original: PDFDocument,
  made: PDFDocument,
): void {
  const faces = new Map<string, Map<number, string>>()
  for (const font of compositeFonts(library, original)) {
    const face = faceOf(library, font)
    faces.set(face, new Map([...(faces.get(face) ?? []), ...mapOf(library, font)]))
  }
  for (const font of compositeFonts(library, made)) {
    const map = faces.get(faceOf(library, font))
    if (map === undefined) continue
    const stream = made.context.flateStream(written(map))
    font.set(library.PDFName.of('ToUnicode'), made.context.register(stream))
  }
}
