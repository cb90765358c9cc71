import { wideCharacter } from '../language/wide.ts'

/** Columns of a terminal that a text takes: two for each character of Chinese type. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text)
    if (!/\p{M}/u.test(character)) columns += wideCharacter.test(character) ? 2 : 1
  return columns
}

/** What may not begin a line: it closes what stands before it. */
const closing = /^[，。；：、！？）》」』”’％%·～,.;:!?)\]］】]/u

/** What may not end a line: it opens what stands behind it. */
const opening = /[（《「『“‘〈【〔([［]$/u

/** Between these pieces a line may be broken: words with their space, and single characters of Chinese type. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let word = ''
  const push = () => {
    const last = pieces.at(-1)
    if (last !== undefined && opening.test(last)) pieces[pieces.length - 1] = last + word
    else if (word !== '') pieces.push(word)
    word = ''
  }
  for (const character of text) {
    if (character === ' ') {
      word += character
      push()
    } else if (wideCharacter.test(character)) {
      push()
      word = character
      // A full stop stays with the character before it.
      if (closing.test(character) && pieces.length > 0) word = `${pieces.pop() ?? ''}${character}`
      push()
    } else word += character
  }
  push()
  return pieces
}

/** A piece that is wider than a line, cut where the line ends. */
function cut(piece: string, width: number): readonly string[] {
  if (columnsOf(piece) <= width) return [piece]
  const parts: string[] = ['']
  for (const character of piece) {
    const last = parts.at(-1) ?? ''
    if (last !== '' && columnsOf(last + character) > width) parts.push(character)
    else parts[parts.length - 1] = last + character
  }
  return parts
}

/** The text in lines of at most `width` columns of a terminal, at least 2; never without a line. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const piece of piecesOf(text).flatMap((one) => cut(one, width))) {
    const size = columnsOf(piece.trimEnd())
    if (columns > 0 && columns + size > width) {
      lines.push(line.trimEnd())
      line = ''
      columns = 0
    }
    line += piece
    columns += columnsOf(piece)
  }
  return [...lines, line.trimEnd()]
}

/** The text with blanks behind it up to a number of columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}
