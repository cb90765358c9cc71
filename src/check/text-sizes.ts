import { languages, unspacedLetter } from '../language/languages.ts'
import type { Review, Side } from '../model/review.ts'

/** What a side of a review holds below its title. */
export interface SideText {
  readonly side: Side
  /** Path as it is shown. */
  readonly file: string
  /** All that the file holds. */
  readonly written: string
  /** English name of the language that it should be in. */
  readonly expected: string
  /** English name of the language that it is written in; undefined where its script is of none we know. */
  readonly found: string | undefined
  /** False where there is enough text to see that it is in another language. */
  readonly isInLanguage: boolean
  /** Characters, one of a language without spaces counted for three. */
  readonly size: number
}

/** Fewer letters may be names and abbreviations, which every language takes over. */
const leastLetters = 40

const unspaced = new RegExp(unspacedLetter, 'gu')

const names = new Intl.DisplayNames(['en'], { type: 'language' })

/** A part of a long text says which language it is in. */
const mostJudged = 20_000

/** The text of one side, and which language it is in. */
export function sideText({ units, articles }: Review, side: Side): SideText {
  const { language, file } = articles[side]
  const text = units
    .flatMap(({ id, blocks }) => (id === 'title' ? [] : (blocks[side]?.text ?? [])))
    .join('\n')
  const part = text.slice(0, mostJudged)
  const letters = part.match(/\p{L}/gu)?.length ?? 0
  const other = languages.find(({ isWrittenIn }) => isWrittenIn(part))
  return {
    side,
    file: file.path,
    written: String(file).trim(),
    expected: names.of(language.subtag) ?? language.name,
    found: other && (names.of(other.subtag) ?? other.name),
    isInLanguage: letters < leastLetters || language.isWrittenIn(part),
    size: text.replaceAll(/\s/gu, '').length + 2 * (text.match(unspaced)?.length ?? 0),
  }
}
