import { readLineTokens } from '../../language/line-tokens.ts'

/** The lines of one text as numbers: those of line `i` are `words[starts[i]]` up to `words[starts[i + 1]]`. */
export interface Corpus {
  readonly size: number
  readonly starts: Int32Array
  /** Of each line every word once. */
  readonly words: Int32Array
  /** Each word of the text once, by its number. */
  readonly names: readonly string[]
  /** In how many lines a word stands. */
  readonly spread: Float64Array
  /** Length of the lines before line `i`, see `LineSize`. */
  readonly lengths: Float64Array
  /** Chinese characters in all. */
  readonly ideographs: number
}

/** Counts the words of each line; `more` are words that a line holds beside those that it is read to hold. */
export function corpusOf(
  lines: readonly string[],
  ...more: readonly (readonly (readonly string[])[])[]
): Corpus {
  const numbers = new Map<string, number>()
  const starts = new Int32Array(lines.length + 1)
  const lengths = new Float64Array(lines.length + 1)
  const words: number[] = []
  const spread: number[] = []
  const seen: number[] = []
  let ideographs = 0
  for (let line = 0; line < lines.length; line++) {
    const take = (word: string) => {
      let number = numbers.get(word)
      if (number === undefined) {
        number = numbers.size
        numbers.set(word, number)
        spread.push(0)
        seen.push(-1)
      }
      if (seen[number] === line) return
      seen[number] = line
      spread[number] = (spread[number] ?? 0) + 1
      words.push(number)
    }
    const size = readLineTokens(lines[line] ?? '', take)
    for (const words of more) for (const word of words[line] ?? []) take(word)
    starts[line + 1] = words.length
    lengths[line + 1] = (lengths[line] ?? 0) + size.length
    ideographs += size.ideographs
  }
  return {
    size: lines.length,
    starts,
    words: Int32Array.from(words),
    names: [...numbers.keys()],
    spread: Float64Array.from(spread),
    lengths,
    ideographs,
  }
}
