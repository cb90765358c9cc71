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

/** What every text font has, and what the Chinese fonts are chosen for, by places in Unicode. */
const plain: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa1, 0x17f],
  [0x300, 0x36f],
  [0x2010, 0x2027],
  [0x2e80, 0x9fff],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
  [0x20000, 0x3ffff],
]
/** Signs that steer a text and are not seen. */
const unseen: readonly (readonly [number, number])[] = [
  [0x200c, 0x200f],
  [0x202a, 0x202e],
  [0x2061, 0x206f],
  [0xfe00, 0xfe0f],
  [0xe0000, 0xe0fff],
]

const isIn = (code: number, places: readonly (readonly [number, number])[]): boolean =>
  places.some(([first, last]) => first <= code && code <= last)

function signOf(sign: string, isWide: boolean): string {
  const known = escaped[sign] ?? (isWide ? undefined : latin[sign])
  if (known !== undefined) return known
  if (/^\s$/u.test(sign) && sign !== '\u3000') return ' '
  const code = sign.codePointAt(0) ?? 0
  if (isIn(code, plain)) return sign
  if (isIn(code, unseen)) return ''
  return `\\sign{${sign}}{${code.toString(16).toUpperCase().padStart(4, '0')}}`
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
