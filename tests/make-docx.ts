import { makeZip, type ZipFile } from './make-zip.ts'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const styles = [
  ['a3', 'Title'],
  ['1', 'heading 1'],
  ['2', '标题 2'],
]
  .map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('')

/** A run of text; `align` is superscript or subscript. */
export function run(text: string, align?: string): string {
  const look = align === undefined ? '' : `<w:rPr><w:vertAlign w:val="${align}"/></w:rPr>`
  return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of runs, in the style of the id. */
export function paragraph(runs: string, style?: string, more = ''): string {
  const look = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
  return `<w:p><w:pPr>${look}${more}</w:pPr>${runs}</w:p>`
}

/** Makes a paragraph an item of a numbered list. */
export const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

/** A table of texts. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map(
    (row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`,
  )
  return `<w:tbl>${cells.join('')}</w:tbl>`
}

/** A Word document with a body and one footnote, of the id 2. */
export function makeDocx(body: string, footnote = '', more: readonly ZipFile[] = []): Uint8Array {
  const files: readonly ZipFile[] = [
    {
      name: '[Content_Types].xml',
      content: `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
    },
    { name: 'word/styles.xml', content: `${head}<w:styles ${word}>${styles}</w:styles>` },
    {
      name: 'word/numbering.xml',
      content: `${head}<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    },
    {
      name: 'word/footnotes.xml',
      content: `${head}<w:footnotes ${word}><w:footnote w:id="2">${paragraph(run(footnote))}</w:footnote></w:footnotes>`,
    },
    {
      name: 'word/document.xml',
      content: `${head}<w:document ${word} ${math}><w:body>${body}</w:body></w:document>`,
    },
  ]
  const replaced = new Set(more.map(({ name }) => name))
  return makeZip([...files.filter(({ name }) => !replaced.has(name)), ...more])
}
