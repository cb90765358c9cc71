/** Stretches of a BibTeX value outside braces, formulas and commands; the rest is kept. */
const token = /\\[a-zA-Z]+\s*|\\.|\$[^$]*\$|\{|\}|[^\\{}$]+/gsu
const word = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu
const titleCaseWord = /^\p{Lu}[\p{Ll}'’]+$/u

interface Piece {
  readonly text: string
  /** Outside all braces, so its case is the style's to choose. */
  readonly open: boolean
}

function pieces(value: string): readonly Piece[] {
  const found: Piece[] = []
  let depth = 0
  for (const [text] of value.matchAll(token)) {
    if (text === '{') depth += 1
    found.push({ text, open: depth === 0 && !/^[\\$}]/u.test(text) })
    if (text === '}') depth -= 1
  }
  return found
}

function isTitleCase(parts: readonly Piece[]): boolean {
  const words = parts
    .filter((piece) => piece.open)
    .flatMap((piece) => piece.text.match(word) ?? [])
    .slice(1)
    .filter((one) => one.length > 3 && /^\p{L}[\p{Ll}'’]+$/u.test(one))
  const capital = words.filter((one) => titleCaseWord.test(one)).length
  return words.length > 0 && capital / words.length > 0.65
}

/**
 * An English title in Title Case in sentence case: BibTeX writes titles so and protects in braces
 * what keeps its capitals. A title that is in sentence case already is left alone, and so are words
 * with capitals inside (`mRNA`, `CAR`).
 */
export function sentenceCased(value: string): string {
  const parts = pieces(value)
  if (!isTitleCase(parts)) return value
  let seen = ''
  return parts
    .map(({ text, open }) => {
      const before = seen
      seen += text
      if (!open) return text
      return text.replace(word, (one, at: number) => {
        const lead = before + text.slice(0, at)
        const first = !/[\p{L}\p{N}]/u.test(lead) || /[.?!]\s+$/u.test(lead)
        const single = one.length === 1 && one !== 'A'
        return first || single || !/^\p{Lu}[\p{Ll}'’]*$/u.test(one) ? one : one.toLowerCase()
      })
    })
    .join('')
}
