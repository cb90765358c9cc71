import type { IPropertiesOptions } from 'docx'
import type { WordProfile } from './profile.ts'

/** Lines as high as their tallest sign needs: a picture is one. */
const auto = { lineRule: 'auto' as const }

type Styles = NonNullable<IPropertiesOptions['styles']>
type Style = NonNullable<Styles['paragraphStyles']>[number]

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
      spacing: { before: 240, after: 120, line: Math.min(profile.line, 360), ...auto },
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
        spacing: { before: 120, after: 240, line: Math.min(profile.line, 360), ...auto },
      },
    },
  }
}

const notes = (size: number, line: number) => ({
  footnoteText: { run: { size }, paragraph: { spacing: { after: 0, line, ...auto } } },
  footnoteReference: { run: { superScript: true } },
  hyperlink: { run: { color: '1F3864', underline: {} } },
})

/** Styles that are not built in, or that the package has none of. */
function paragraphStyles(profile: WordProfile): NonNullable<Styles['paragraphStyles']> {
  const { size, listSize, line, denseLine, indentCharacters } = profile
  const style = (id: string, name: string, paragraph: object = {}, run: object = {}): Style => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { line: denseLine, ...auto, after: 60 }, ...paragraph },
    run: { size: listSize, ...run },
  })
  const flush = { alignment: profile.isJustified ? ('both' as const) : ('left' as const) }
  const firstLine = (size * indentCharacters) / 10
  const indent =
    indentCharacters === 0 ? {} : { indent: { firstLineChars: indentCharacters, firstLine } }
  return [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        ...flush,
        ...indent,
        spacing: { line, ...auto, after: indentCharacters === 0 ? 120 : 0 },
      },
    },
    style(
      'Subtitle',
      'Subtitle',
      { alignment: 'center', spacing: { before: 240, after: 120 } },
      { bold: true, size: size + 6 },
    ),
    style(
      'ListParagraph',
      'List Paragraph',
      { alignment: 'left', spacing: { line, ...auto } },
      { size },
    ),
    style('Authors', 'Authors', { alignment: 'center' }, { size }),
    style('Affiliations', 'Affiliations', { alignment: 'center' }),
    style('FrontMatter', 'Front Matter', { alignment: 'left' }),
    style('Abstract', 'Abstract', { ...flush, spacing: { line, ...auto, after: 120 } }, { size }),
    style('Keywords', 'Keywords', { ...flush, spacing: { line, ...auto, after: 120 } }, { size }),
    ...textStyles(profile, style, flush),
  ]
}

/** Styles of what stands in and behind the text. */
function textStyles(
  { denseLine, tableSize, eastAsianFont }: WordProfile,
  style: (id: string, name: string, paragraph?: object, run?: object) => Style,
  flush: object,
): readonly Style[] {
  return [
    style(
      'Caption',
      'caption',
      {
        alignment: 'center',
        keepNext: true,
        spacing: { line: denseLine, ...auto, before: 120, after: 60 },
      },
      { bold: true },
    ),
    style('Figure', 'Figure', {
      alignment: 'center',
      keepNext: true,
      spacing: { before: 120, line: 240, ...auto },
    }),
    style(
      'TableText',
      'Table Text',
      { alignment: 'left', spacing: { line: 260, ...auto } },
      { size: tableSize },
    ),
    style('Quote', 'Quote', { indent: { left: 480 } }),
    style('Code', 'Code', { alignment: 'left' }, { font: faces('Courier New', eastAsianFont) }),
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
  ]
}

/** The real styles of a document: an editor changes one, and the whole text follows. */
export function stylesOf(profile: WordProfile): Styles {
  const { size, listSize, line, denseLine } = profile
  return {
    default: {
      document: {
        run: {
          size,
          font: faces(profile.latinFont, profile.eastAsianFont),
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: { line, ...auto } },
      },
      ...headings(profile),
      ...notes(listSize, denseLine),
    },
    paragraphStyles: paragraphStyles(profile),
  }
}
