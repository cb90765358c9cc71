import type { LineTokens } from '../../language/line-tokens.ts'

/** The lines of one text as numbers: those of line `i` are `words[starts[i]]` up to `words[starts[i + 1]]`. */
export interface Corpus {
  readonly size: number
  readonly starts: Int32Array
  readonly words: Int32Array
  /** Each word of the text once, by its number. */
  readonly names: readonly string[]
  /** In how many lines a word stands. */
  readonly spread: Float64Array
  /** Length of the lines before line `i`, see `LineTokens`. */
  readonly lengths: Float64Array
}

/** Counts the words of the tokens of each line. */
export function corpusOf(lines: readonly LineTokens[]): Corpus {
  const numbers = new Map<string, number>()
  const starts = new Int32Array(lines.length + 1)
  const lengths = new Float64Array(lines.length + 1)
  const words: number[] = []
  for (const [index, line] of lines.entries()) {
    for (const word of line.words) {
      let number = numbers.get(word)
      if (number === undefined) {
        number = numbers.size
        numbers.set(word, number)
      }
      words.push(number)
    }
    starts[index + 1] = words.length
    lengths[index + 1] = (lengths[index] ?? 0) + line.length
  }
  const spread = new Float64Array(numbers.size)
  for (const word of words) spread[word] = (spread[word] ?? 0) + 1
  return {
    size: lines.length,
    starts,
    words: Int32Array.from(words),
    names: [...numbers.keys()],
    spread,
    lengths,
  }
}
