import type { IPropertiesOptions } from 'docx'
import type { WordProfile } from './profile.ts'

type Styles = NonNullable<IPropertiesOptions['styles']>

/** Face of a stretch of text: Latin letters, Chinese characters. */
const faces = (latin: string, eastAsian: string) => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia: eastAsian,
})

/** Headings of six levels; the first three are larger than the text. */
function headings(profile: WordProfile): Styles['default'] {
  const font = faces(profile.latinFont, profile.headingFont)
  const level = (depth: number) => ({
    run: {
      font,
      bold: true,
      italics: false,
      color: '000000',
      size: profile.size + (depth < 3 ? (3 - depth) * 2 : 0),
    },
    paragraph: {
      keepNext: true,
      spacing: { before: 240, after: 120, line: Math.min(profile.line, 360) },
      indent: { firstLineChars: 0, firstLine: 0 },
    },
  })
  return {
    heading1: level(1),
    heading2: level(2),
    heading3: level(3),
    heading4: level(4),
    heading5: level(5),
    heading6: level(6),
    title: {
      run: { font, bold: true, size: profile.titleSize, color: '000000' },
      paragraph: {
        alignment: 'center',
        keepNext: true,
        spacing: { before: 120, after: 240, line: Math.min(profile.line, 360) },
      },
    },
  }
}

const notes = (size: number, line: number) => ({
  footnoteText: { run: { size }, paragraph: { spacing: { after: 0, line } } },
  footnoteReference: { run: { superScript: true } },
  hyperlink: { run: { color: '1F3864', underline: {} } },
})

/** The real styles of a document: an editor changes one, and the whole text follows. */
export function stylesOf(profile: WordProfile): Styles {
  const { size, listSize, line, denseLine, indentCharacters } = profile
  const dense = { run: { size: listSize }, quickFormat: true, basedOn: 'Normal' } as const
  const style = (id: string, name: string, paragraph: object = {}, run: object = {}) => ({
    ...dense,
    id,
    name,
    paragraph: { spacing: { line: denseLine, after: 60 }, ...paragraph },
    run: { ...dense.run, ...run },
  })
  const flush = { alignment: profile.isJustified ? ('both' as const) : ('left' as const) }
  const indent =
    indentCharacters === 0
      ? {}
      : { indent: { firstLineChars: indentCharacters, firstLine: size * 10 * (indentCharacters / 100) } }
  return {
    default: {
      document: {
        run: {
          size,
          font: faces(profile.latinFont, profile.eastAsianFont),
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: { line } },
      },
      ...headings(profile),
      ...notes(listSize, denseLine),
    },
    paragraphStyles: [
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { ...flush, ...indent, spacing: { line, after: indentCharacters === 0 ? 120 : 0 } },
      },
      style('Authors', 'Authors', { alignment: 'center' }, { size }),
      style('Affiliations', 'Affiliations', { alignment: 'center' }),
      style('FrontMatter', 'Front Matter', { alignment: 'left' }),
      style('Abstract', 'Abstract', { ...flush, spacing: { line, after: 120 } }, { size }),
      style('Keywords', 'Keywords', { ...flush, spacing: { line, after: 120 } }, { size }),
      style('Caption', 'caption', { alignment: 'center', keepNext: true, spacing: { line: denseLine, before: 120, after: 60 } }, { bold: true }),
      style('Figure', 'Figure', { alignment: 'center', keepNext: true, spacing: { before: 120, line: 240 } }),
      style('TableText', 'Table Text', { alignment: 'left', spacing: { line: Math.min(denseLine, 300) } }),
      style('Quote', 'Quote', { indent: { left: 480 } }),
      style('Code', 'Code', { alignment: 'left' }, { font: faces('Courier New', profile.eastAsianFont) }),
      style('Formula', 'Formula', { alignment: 'center' }),
      style('ListContinue', 'List Continue', { indent: { left: 480 } }),
      style('Bibliography', 'Bibliography', {
        ...flush,
        indent: { left: 480, hanging: 480 },
        tabStops: [{ type: 'left', position: 480 }],
      }),
      style('Abbreviations', 'Abbreviations', { alignment: 'left' }),
      style('Header', 'header', { alignment: 'center' }),
      style('Footer', 'footer', { alignment: 'center' }),
    ],
  }
}
