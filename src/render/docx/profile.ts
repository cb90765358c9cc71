import type { Config } from '../../model/config.ts'
import { type Review, type Side, sides } from '../../model/review.ts'

/** How a Word document looks: craft SUBM-12, SUBM-13. Sizes of type in half points, lengths in twips. */
export interface WordProfile {
  /** Subtag of the language whose text it holds; absent where it holds both. */
  readonly language?: string
  /** The side that it holds where neither is in that language. */
  readonly side: Side
  /** Both languages in two columns, row by row. */
  readonly isBilingual: boolean
  readonly latinFont: string
  readonly eastAsianFont: string
  /** The face of headings, which in Chinese journals is another. */
  readonly headingFont: string
  readonly size: number
  readonly listSize: number
  readonly titleSize: number
  readonly tableSize: number
  /** Height of a line in 240ths of a line. */
  readonly line: number
  /** Height of a line of lists, tables and notes. */
  readonly denseLine: number
  /** First lines in hundredths of a character. */
  readonly indentCharacters: number
  readonly isJustified: boolean
  readonly page: { readonly width: number; readonly height: number }
  readonly margin: number
  readonly hasLineNumbers: boolean
  /** Markers are raised also where the text writes them on the line (SUBM-12). */
  readonly raisesMarkers: boolean
  /** Title, authors and declarations on a page of their own, or above the text. */
  readonly front: 'title-page' | 'block'
  /** Both languages' title, authors, abstract and keywords above a text in one of them. */
  readonly hasBilingualFront: boolean
  /** Figures stand behind the references, each with its legend. */
  readonly figuresLast: boolean
}

const a4 = { width: 11906, height: 16838 }
const fonts = {
  latinFont: 'Times New Roman',
  eastAsianFont: '宋体',
  headingFont: '黑体',
} as const

/** Profiles of `docx.profile`, by name. */
export const wordProfiles: Readonly<Record<Config['docx']['profile'], WordProfile>> = {
  'en-journal': {
    ...fonts,
    headingFont: '宋体',
    language: 'en',
    side: 'translation',
    isBilingual: false,
    size: 24,
    listSize: 24,
    titleSize: 32,
    tableSize: 20,
    line: 480,
    denseLine: 480,
    indentCharacters: 0,
    isJustified: false,
    page: a4,
    margin: 1440,
    hasLineNumbers: true,
    raisesMarkers: true,
    front: 'title-page',
    hasBilingualFront: false,
    figuresLast: true,
  },
  'zh-journal': {
    ...fonts,
    language: 'zh',
    side: 'source',
    isBilingual: false,
    // 五号 and 小五
    size: 21,
    listSize: 18,
    titleSize: 32,
    tableSize: 18,
    line: 300,
    denseLine: 260,
    indentCharacters: 200,
    isJustified: true,
    page: a4,
    margin: 1440,
    hasLineNumbers: false,
    raisesMarkers: false,
    front: 'block',
    hasBilingualFront: true,
    figuresLast: false,
  },
  bilingual: {
    ...fonts,
    side: 'source',
    isBilingual: true,
    size: 20,
    listSize: 18,
    titleSize: 30,
    tableSize: 17,
    line: 280,
    denseLine: 250,
    indentCharacters: 0,
    isJustified: false,
    page: a4,
    margin: 1134,
    hasLineNumbers: false,
    raisesMarkers: false,
    front: 'block',
    hasBilingualFront: true,
    figuresLast: false,
  },
}

/** The sides whose text a document holds: those of the profile, or the one that `only` names. */
export function sidesOf(
  review: Review,
  profile: WordProfile,
  only: Side | undefined,
): readonly Side[] {
  if (only !== undefined) return [only]
  if (profile.isBilingual) return sides
  const own = sides.find((side) => review.articles[side].language.subtag === profile.language)
  return [own ?? profile.side]
}

/** Width of the lines of a page, in twips. */
export function measureOf({ page, margin }: WordProfile): number {
  return page.width - 2 * margin
}
