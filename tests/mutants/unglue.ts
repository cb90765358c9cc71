import { englishWords } from '../../src/language/english-words.ts'

const english = englishWords()
const wordsOf = (text: string) => text.match(/[A-Za-z]+/gu) ?? []
/** Words of one to three letters that are words in medical prose as well. */
const short = new Set(
  'a an and are as at be but by can did do for had has he her his how if in is it its may men new no nor not of off old on one or our out per the to too two via was way we who'.split(
    ' ',
  ),
)

/** In how many texts each word stands. */
function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of new Set(wordsOf(text.toLowerCase())))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** How to part words, and which words are known: small letters, five or more. */
export interface Unglueing {
  readonly unglue: (text: string) => string
  readonly isKnown: (word: string) => boolean
}

/**
 * Puts the blanks back that a scanner lost (`therapeuticeffectof`), with the words of a dictionary
 * and of the texts themselves. What is read so is whole enough to be judged as a translation.
 */
export function unglueing(texts: readonly string[]): Unglueing {
  const counts = countsOf(texts)
  const isWord = (word: string) => (word.length < 4 ? short.has(word) : english.has(word))
  // A word that no dictionary has and that other texts have too is a medical one, unless it is two words.
  const isTerm = (word: string) => word.length > 5 && (counts.get(word) ?? 0) > 3 && !halves(word)
  const halves = (word: string) =>
    Array.from({ length: word.length - 3 }, (_, at) => at + 2).some(
      (at) =>
        isWord(word.slice(0, at)) &&
        (isWord(word.slice(at)) || (counts.get(word.slice(at)) ?? 0) > 9),
    )
  const cost = (word: string) => {
    if (isWord(word) || isTerm(word)) return Math.log(6000 / (1 + (counts.get(word) ?? 0)))
    return word.length < 5 ? undefined : 10 + 3 * word.length
  }
  const split = (word: string): string => {
    const small = word.toLowerCase()
    if (small.length < 5 || isWord(small) || isTerm(small)) return word
    const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }]
    for (let end = 1; end <= small.length; end++) {
      const starts = Array.from({ length: Math.min(end, 24) }, (_, at) => end - at - 1)
      const steps = starts.flatMap((from) => {
        const [before, own] = [
          best[from]?.cost ?? Number.POSITIVE_INFINITY,
          cost(small.slice(from, end)),
        ]
        return own === undefined ? [] : [{ cost: before + own, from }]
      })
      best.push(
        steps.sort((a, b) => a.cost - b.cost)[0] ?? { cost: Number.POSITIVE_INFINITY, from: 0 },
      )
    }
    const parts: string[] = []
    for (let end = small.length; end > 0; end = best[end]?.from ?? 0) {
      parts.unshift(word.slice(best[end]?.from ?? 0, end))
    }
    return parts.join(' ')
  }
  const unglue = (text: string) =>
    text
      .replaceAll(/(?<=[a-z]{2}[.,;:)]|[a-z]{2}\.)(?=[A-Za-z]{2})/gu, ' ')
      .replaceAll(
        /(?<=[a-z]{3})(?=\d)|(?<=\d)(?=(?!nm|mg|mm|ml|min|cm|kg|st\b|nd\b|th\b|rd\b|mol)[a-z]{3})/gu,
        ' ',
      )
      .replaceAll(/(?<![A-Za-z])[A-Z]?[a-z]{3,}(?![A-Za-z])/gu, split)
      .replaceAll(/(?<![A-Za-z])(Objective|Methods?|Results?|Conclusions?)(?=[A-Z])/gu, '$1 ')
  return { unglue, isKnown: (word) => isWord(word) || (counts.get(word) ?? 0) > 2 }
}
