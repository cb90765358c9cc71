import type { PDFDocument } from 'pdf-lib'
import type { PrintProfile } from '../../model/config.ts'
import { buildDate } from '../build-date.ts'
import { archiveClaim } from './archive.ts'
import type { Sheet } from './sheet.ts'

/** What the PDF says about itself. */
export interface PrintMeta {
  readonly title: string
  readonly authors: string
  readonly subject?: string
  readonly keywords: readonly string[]
  /** ISO 8601 date of the publication. */
  readonly date?: string
  /** Title by BCP 47 tag, of every language that is printed. */
  readonly titles?: Readonly<Record<string, string>>
  readonly doi?: string
  readonly rights?: string
}

const points = (millimetres: number) => (millimetres * 72) / 25.4

/**
 * Sets MediaBox and BleedBox to the sheet with its bleed and TrimBox to the sheet. Chromium rounds
 * the page to its own pixels; the upper left corner is the one that it keeps.
 */
export function setBoxes(document: PDFDocument, sheet: Sheet): void {
  const bleed = points(sheet.bleed)
  const width = points(sheet.width) + 2 * bleed
  const height = points(sheet.height) + 2 * bleed
  for (const page of document.getPages()) {
    const bottom = page.getMediaBox().height - height
    page.setMediaBox(0, bottom, width, height)
    page.setCropBox(0, bottom, width, height)
    page.setBleedBox(0, bottom, width, height)
    page.setTrimBox(bleed, bottom + bleed, width - 2 * bleed, height - 2 * bleed)
  }
}

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** XMP (ISO 16684-1) that says what the Info dictionary says. */
function packet(
  meta: PrintMeta,
  language: string,
  date: Date | undefined,
  profile: PrintProfile,
): string {
  const subjects = meta.keywords.map((word) => `<rdf:li>${xml(word)}</rdf:li>`).join('')
  const languages = Object.keys({ [language]: '', ...meta.titles })
  const when = date?.toISOString().replace(/\.\d+Z$/u, 'Z')
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(meta.title)}</rdf:li>${Object.entries({
    [language]: meta.title,
    ...meta.titles,
  })
    .map(([tag, title]) => `<rdf:li xml:lang="${xml(tag)}">${xml(title)}</rdf:li>`)
    .join('')}</rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(meta.authors)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag>${languages.map((one) => `<rdf:li>${xml(one)}</rdf:li>`).join('')}</rdf:Bag></dc:language>
<dc:subject><rdf:Bag>${subjects}</rdf:Bag></dc:subject>
${meta.subject === undefined ? '' : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(meta.subject)}</rdf:li></rdf:Alt></dc:description>`}
<pdf:Keywords>${xml(meta.keywords.join('; '))}</pdf:Keywords>
${meta.doi === undefined ? '' : `<dc:identifier>doi:${xml(meta.doi)}</dc:identifier>`}
${meta.rights === undefined ? '' : `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${xml(meta.rights)}</rdf:li></rdf:Alt></dc:rights>`}
<pdf:Producer>biyi</pdf:Producer><xmp:CreatorTool>biyi</xmp:CreatorTool>
${when === undefined ? '' : `<xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate>`}
</rdf:Description>${profile === 'archive' ? archiveClaim : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

/**
 * Writes Info, XMP and language. Without a date of its own a build carries none, so that two
 * builds of one text are equal byte by byte.
 */
export function describe(
  library: typeof import('pdf-lib'),
  document: PDFDocument,
  meta: PrintMeta,
  language: string,
  profile: PrintProfile = 'screen',
): void {
  const { PDFDict, PDFName, PDFString } = library
  const date = buildDate(meta.date)
  document.setTitle(meta.title, { showInWindowTitleBar: true })
  document.setAuthor(meta.authors)
  document.setKeywords([meta.keywords.join('; ')])
  if (meta.subject !== undefined) document.setSubject(meta.subject)
  document.setCreator('biyi')
  document.setProducer('biyi')
  const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict)
  info.delete(PDFName.of('CreationDate'))
  info.delete(PDFName.of('ModDate'))
  if (date !== undefined) {
    document.setCreationDate(date)
    document.setModificationDate(date)
  }
  document.catalog.set(PDFName.of('Lang'), PDFString.of(language))
  const stream = document.context.stream(
    new TextEncoder().encode(packet(meta, language, date, profile)),
    {
      Type: 'Metadata',
      Subtype: 'XML',
    },
  )
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream))
}
