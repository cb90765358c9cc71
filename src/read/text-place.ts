/** Line and column of an offset, both from 1, columns in UTF-16 code units. */
interface TextPlace {
  readonly line: number
  readonly column: number
}

/** Finds the place of an offset in a text. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset)
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  return { line: before.split(/\r\n|\r|\n/u).length, column: offset - start + 1 }
}

/** `source/references.json:12:5` */
export function shownPlace(display: string, text: string, offset: number): string {
  const { line, column } = placeAt(text, offset)
  return `${display}:${line}:${column}`
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const isPair = code === 13 && text.charCodeAt(at + 1) === 10
    if ((code === 10 || code === 13) && !isPair) starts.push(at + 1)
  }
  return starts
}

/** Finds places as `placeAt` does; the text is gone through once, however many are asked for. */
export function placesIn(text: string): (offset: number) => TextPlace {
  const starts = lineStarts(text)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
