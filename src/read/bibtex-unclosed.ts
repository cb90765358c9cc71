/** A line that begins a field: no line of a value looks like it. */
const fieldStart = /^[ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*(?:[{"\d]|\w+[ \t]*,?[ \t]*$)/u

/** How many braces a text opens and does not close. */
function openBraces(text: string): number {
  const braces = text.replace(/\\[\s\S]|[^{}]/gu, '')
  return braces.split('{').length - braces.split('}').length
}

/**
 * An entry that is never closed, with its missing braces: a value ends where the next line begins a
 * field, or else it would take in all the fields behind it, and the entry ends with its text.
 */
export function closedEntry(text: string): string {
  const lines: string[] = []
  let depth = 0
  for (const line of text.trimEnd().split('\n')) {
    const before = lines.at(-1)
    if (before !== undefined && depth > 1 && fieldStart.test(line)) {
      lines[lines.length - 1] = `${before.replace(/[,\s]+$/u, '')}${'}'.repeat(depth - 1)},`
      depth = 1
    }
    depth += openBraces(line)
    lines.push(line)
  }
  return lines.join('\n') + '}'.repeat(Math.max(depth, 0))
}
