import type { ParagraphChild } from 'docx'
import { isWide, writtenText } from '../manuscript.ts'
import type { WordContext } from './context.ts'

/** How a stretch of a line looks. */
export interface Look {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly raised?: boolean
  readonly lowered?: boolean
  readonly underlined?: boolean
  readonly struck?: boolean
  readonly small?: boolean
  readonly marked?: boolean
  readonly isCode?: boolean
  /** A character style. */
  readonly style?: string
}

/** Signs that Word sets half as wide unless the run says that they are Chinese. */
const ambiguous =
  /[\u00B7\u2010-\u2027\u2030-\u205E\u2460-\u24FF\u2160-\u217F\u00B1\u00D7\u00F7\u00B0\u03B1-\u03C9]/u

/** BCP 47 tag with its region, as Word wants it: `en` → `en-US`. */
function regional(tag: string, locale: string): string {
  return tag.includes('-') ? tag : locale
}

/** One run of text in the article's language; nothing for an empty one. */
export function textRun(text: string, look: Look, context: WordContext): readonly ParagraphChild[] {
  const written = writtenText(text)
  if (written === '') return []
  const { library, article, profile } = context
  const tag = regional(article.tag, article.language.cslLocale)
  const wide = isWide(article)
  const hasHint = wide && ambiguous.test(written)
  const code =
    look.isCode === true ? { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New' } : {}
  const hint = hasHint ? { hint: 'eastAsia' } : {}
  const font = { ...code, ...hint }
  return [
    new library.TextRun({
      text: written,
      // Empty for text in the language of the whole document's letters.
      ...(Object.keys(font).length === 0 ? {} : { font }),
      ...(wide ? { language: { eastAsia: tag } } : { language: { value: tag } }),
      ...(look.style === undefined ? {} : { style: look.style }),
      ...(look.bold === true ? { bold: true } : {}),
      ...(look.italics === true ? { italics: true } : {}),
      ...(look.raised === true ? { superScript: true } : {}),
      ...(look.lowered === true ? { subScript: true } : {}),
      ...(look.underlined === true ? { underline: {} } : {}),
      ...(look.struck === true ? { strike: true } : {}),
      ...(look.small === true ? { size: profile.size - 3 } : {}),
      ...(look.marked === true ? { highlight: 'yellow' as const } : {}),
    }),
  ]
}
