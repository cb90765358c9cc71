import { han } from './han.ts'
import type { Stretch } from './language.ts'
import { sentenceStretches } from './sentences.ts'

const closing = '[”’」』）】》〉〕］)]*'

/**
 * A sentence ends with a run of `。！？`, also of their narrow forms and of the full stop `．` that some
 * journals set, where Chinese text stands before it; then what closes behind it.
 */
const sentenceEnd = new RegExp(
  [
    `[。！？][。！？!?]*${closing}"?`,
    `(?<=[${han}”’」』）】》］)%％])[!?]+${closing}"?(?=\\s|$|["“‘「『（(]?[${han}])`,
    `(?<=[${han}”’」』）】》］)%％])．${closing}(?=\\s|$|[[［“‘「『（]?[${han}\\p{Lu}\\d［[])`,
    `(?<=[${han}”’」』）】》])\\.${closing}(?=\\s|$|\\s?[[［]\\d|[${han}])`,
  ].join('|'),
  'gu',
)

/** Round brackets that open and close on one line, no farther apart than a long sentence. */
const bracketed = /[（(][^（）()\n]{0,400}[)）]/gu

/** Behind a closing quote a sentence goes on with these: `“有效吗？”的问题`. */
const goesOn = /^[。！？，、；：,;:的地得之]|^(?:这|那)(?:一|个|样|种|些)|^等(?!待)/u

function isInBrackets(brackets: readonly Stretch[], start: number, end: number): boolean {
  let low = 0
  let high = brackets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((brackets[middle]?.end ?? 0) < end) low = middle + 1
    else high = middle
  }
  const bracket = brackets[low]
  return bracket !== undefined && bracket.start < start && end < bracket.end
}

/**
 * The sentences of a Chinese text. `。！？` end them, `；`, `：` and `……` do not; what closes behind the
 * stop and a marker there belong to the sentence, and a bracket is not cut.
 */
export function splitChineseSentences(text: string): readonly Stretch[] {
  const brackets = [...text.matchAll(bracketed)].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
  }))
  return sentenceStretches(text, sentenceEnd, (whole, start, end) => {
    if (isInBrackets(brackets, start, end)) return false
    const next = whole.slice(end, end + 3)
    // A title of a work, 《何去何从？》, ends no sentence.
    if (whole[end - 1] === '》' || whole[end - 1] === '〉') return next === ''
    const isClosed = /[”’」』）】》〉〕］)"]$/u.test(whole.slice(start, end))
    return isClosed ? !goesOn.test(next) : !/^[，、；：）)]/u.test(next)
  })
}
