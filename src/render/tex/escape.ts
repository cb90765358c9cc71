import { writtenText } from '../manuscript.ts'

/** Signs that TeX would read as its own. */
const escaped: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '[': '{[}',
  ']': '{]}',
  '"': '\\textquotedbl{}',
  '`': '\\textasciigrave{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '\u00A0': '~',
}

/** Where words are parted by spaces, quotation marks and dashes are those of the Latin font. */
const latin: Readonly<Record<string, string>> = {
  '“': '``',
  '”': "''{}",
  '‘': '`',
  '’': "'",
  '–': '--',
  '—': '---',
  '…': '\\ldots{}',
}

// What every text font has, and what the Chinese fonts are chosen for by their place in Unicode.
const plain =
  /^[\u0020-\u007E\u00A1-\u017F\u0300-\u036F\u2010-\u2027\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{20000}-\u{3FFFF}]$/u
const unseen = /^[\u200C-\u200F\u202A-\u202E\u2061-\u206F\uFE00-\uFE0F\u{E0000}-\u{E0FFF}]$/u

function signOf(sign: string, isWide: boolean): string {
  const known = escaped[sign] ?? (isWide ? undefined : latin[sign])
  if (known !== undefined) return known
  if (/^\s$/u.test(sign) && sign !== '\u3000') return ' '
  if (plain.test(sign)) return sign
  if (unseen.test(sign)) return ''
  const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `\\sign{${sign}}{${code}}`
}

/**
 * A text of the manuscript for LaTeX: nothing in it is a command. A sign that a font may lack is given
 * to `\sign`, which looks for a font that has it.
 */
export function tex(text: string, isWide = false): string {
  // Ligatures of TeX would make two hyphens a dash and two apostrophes a quotation mark.
  return writtenText(text)
    .split(/(?<=-)(?=-)|(?<=')(?=')/u)
    .map((part) => [...part].map((sign) => signOf(sign, isWide)).join(''))
    .join('{}')
}

/** The same without commands, for bookmarks and the properties of the PDF. */
export function texPlain(text: string): string {
  return [...writtenText(text).replace(/\s+/gu, ' ')]
    .map((sign) => (/[\\{}$&#%_^~]/u.test(sign) ? (sign === '\\' ? '/' : `\\${sign}`) : sign))
    .join('')
    .replaceAll('\\^', '\\textasciicircum{}')
    .replaceAll('\\~', '\\textasciitilde{}')
}

/** An address in an argument of a command. */
export function texAddress(address: string): string {
  return address.replaceAll('~', '%7E').replace(/[%#&_$]/gu, (sign) => `\\${sign}`)
}

/** A name for anchors and keys: letters, digits, `.:-`. */
export function texId(id: string): string {
  return id.replace(/[^A-Za-z\d.:-]/gu, (sign) => `-${sign.codePointAt(0)?.toString(16)}-`)
}
