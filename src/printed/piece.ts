/**
 * A stretch of a printed entry in two spellings of one length: as written, and with every mark, digit
 * and Latin letter of full width as its ASCII twin. Patterns run on `plain`, fields are cut from `text`.
 */
export interface Piece {
  readonly text: string
  readonly plain: string
}

/** Marks that stand one for one for an ASCII mark; CJK brackets and corner marks are what OCR reads for `[ ]`. */
const twins: Readonly<Record<string, string>> = {
  '。': '.',
  '．': '.',
  '｡': '.',
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '「': '[',
  '」': ']',
  '／': '/',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '－': '-',
  '～': '-',
  '~': '-',
  '∶': ':',
  '\u3000': ' ',
  '\u00A0': ' ',
  '\t': ' ',
}

const twinPattern = new RegExp(
  `[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A${Object.keys(twins).join('').replaceAll('-', '')}]`,
  'gu',
)

/** Full-width forms stand 0xFEE0 behind their ASCII twins. */
const distance = 0xfee0

/** The same length as the text: every place in one is the same place in the other. */
export function plainOf(text: string): string {
  return text.replace(
    twinPattern,
    (character) => twins[character] ?? String.fromCharCode(character.charCodeAt(0) - distance),
  )
}

export function pieceOf(text: string): Piece {
  return { text, plain: plainOf(text) }
}

export function cut({ text, plain }: Piece, start: number, end?: number): Piece {
  return { text: text.slice(start, end), plain: plain.slice(start, end) }
}

/** The piece without the stretch, a space in its place. */
export function without({ text, plain }: Piece, start: number, end: number): Piece {
  const join = (whole: string): string => `${whole.slice(0, start)} ${whole.slice(end)}`
  return { text: join(text), plain: join(plain) }
}

/** The piece without white space, or the marks asked for, at its ends. */
export function trimmed({ text, plain }: Piece, marks = ''): Piece {
  const isLoose = (character: string | undefined): boolean =>
    character !== undefined && (character.trim() === '' || marks.includes(character))
  let start = 0
  let end = plain.length
  while (start < end && isLoose(plain[start])) start += 1
  while (end > start && isLoose(plain[end - 1])) end -= 1
  return cut({ text, plain }, start, end)
}

/** A field as written; letters and digits of full width are those of a wide keyboard, and plain. */
export function fieldOf(piece: Piece, marks = '.,:; '): string {
  const { text } = trimmed(piece, marks)
  return text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu, (wide) => plainOf(wide))
    .replace(/\s+/gu, ' ')
}
