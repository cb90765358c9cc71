/** Where in the file one UTF-16 code unit of a node's text is written, ends exclusive. */
export interface Written {
  readonly start: number
  readonly end: number
}

const escapable = /[!-/:-@[-`{-~]/
const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]*));/y
/** A line end with the blanks around it and the signs of a quotation: no part of the text. */
const lineEnd = /[ \t]*(?:\r\n|\r|\n)[ \t>]*/y

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

function codePoint(digits: string, radix: number): string {
  const code = Number.parseInt(digits, radix)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}

/**
 * Length of the entity at `index` that stands for the beginning of `wanted`, else 0. The parser knew
 * what a named one means: when the text goes on with another character than `&`, it was decoded.
 */
function entityAt(source: string, index: number, wanted: string): Written & { units: number } {
  const match = matchAt(entity, source, index)
  const none = { start: index, end: index, units: 0 }
  if (match === null) return none
  const end = index + match[0].length
  const [, decimal, hexadecimal, name] = match
  if (name !== undefined) {
    const isDecoded = name === 'amp' ? wanted.startsWith('&') : !wanted.startsWith('&')
    return isDecoded ? { start: index, end, units: 1 } : none
  }
  const character =
    decimal === undefined ? codePoint(hexadecimal ?? '0', 16) : codePoint(decimal, 10)
  return wanted.startsWith(character) ? { start: index, end, units: character.length } : none
}

function stepAt(source: string, index: number, wanted: string): Written & { units: number } {
  const next = source[index + 1]
  if (source[index] === '\\' && next === wanted[0] && escapable.test(next ?? '')) {
    return { start: index, end: index + 2, units: 1 }
  }
  const decoded = entityAt(source, index, wanted)
  if (decoded.units > 0) return decoded
  if (source[index] === wanted[0]) return { start: index, end: index + 1, units: 1 }
  const match = matchAt(lineEnd, source, index)
  if (match === null) return { start: index, end: index + 1, units: 0 }
  const end = index + match[0].length
  // Blanks beside a line end are the parser's: whatever blanks the text has here stand for it.
  return { start: index, end, units: /^\s*/u.exec(wanted)?.[0].length ?? 0 }
}

/**
 * Walks the file's text from `from` to `to` beside the text that was read from it, past escapes,
 * entities, line ends and marks of Markdown. One stretch a code unit; null when they do not agree.
 */
export function fileOffsets(
  source: string,
  from: number,
  to: number,
  text: string,
): readonly Written[] | null {
  const written: Written[] = []
  let index = from
  while (written.length < text.length) {
    if (index >= to) return null
    const step = stepAt(source, index, text.slice(written.length, written.length + 2))
    for (let unit = 0; unit < step.units; unit += 1) {
      written.push({ start: step.start, end: step.end })
    }
    index = step.end
  }
  return written
}
