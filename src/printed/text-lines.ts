/** A line that is not blank. */
export interface TextLine {
  readonly start: number
  /** Behind its characters. */
  readonly end: number
  /** Behind its line end and the blank lines after it. */
  readonly next: number
  /** Trimmed. */
  readonly text: string
  /** Whether blank lines or the start of the text stand before it. */
  readonly isFirst: boolean
}

/** The lines of a text from an offset on, blank ones left out. */
export function linesFrom(
  text: string,
  from: number,
  most = Number.POSITIVE_INFINITY,
): readonly TextLine[] {
  const lines: TextLine[] = []
  let gap = true
  for (let at = from; at < text.length && lines.length < most; ) {
    const found = text.indexOf('\n', at)
    const behind = found === -1 ? text.length : found + 1
    const line = text.slice(at, behind)
    if (line.trim() === '') {
      gap = true
      const last = lines.at(-1)
      if (last !== undefined) lines[lines.length - 1] = { ...last, next: behind }
    } else {
      const end = at + line.trimEnd().length
      lines.push({ start: at, end, next: behind, text: line.trim(), isFirst: gap })
      gap = false
    }
    at = behind
  }
  return lines
}
