import type { Language } from '../language/language.ts'
import { isGloss, isShortForm, type Part, partOf } from './short-form.ts'
import { isUsedAsName, isWordShaped } from './word-form.ts'

/** Not the comma of 2,6-bisphosphate. */
const spacedSeparator = /[，；;、]|,(?=\s)|\s[-–—]\s/u
const anySeparator = /[，；;、]|(?<!\p{Nd}),|,(?!\p{Nd})|\s[-–—]\s/u

/** The pieces of a bracket that commas part, without words such as 简称. */
export function piecesOf(
  text: string,
  start: number,
  end: number,
  language: Language,
): readonly Part[] {
  const { definitionLabels, unspacedLetters } = language
  // A blank follows a comma between words: 99mTc-L,L-EC is one.
  const separator = unspacedLetters === undefined ? spacedSeparator : anySeparator
  const pieces: Part[] = []
  let from = start
  const inside = text.slice(start, end)
  for (const piece of inside.split(separator)) {
    const label = definitionLabels.exec(piece)?.[0].length ?? 0
    pieces.push(partOf(text, from + label, from + piece.length))
    const mark = separator.exec(text.slice(from + piece.length, end))?.[0].length ?? 1
    from += piece.length + mark
  }
  return pieces.filter((piece) => piece.text !== '')
}

/** `Treg` and `Cmax` look like words: only a full form beside them shows what they are. */
function spelledByOthers(pieces: readonly Part[]): Part | undefined {
  const [first, last] = pieces
  if (first === undefined || last === undefined || pieces.length !== 2) return undefined
  if (!/^\p{Lu}[\p{L}\p{N}]{1,6}$/u.test(last.text)) return undefined
  return isGloss(first.text) && /\s/u.test(first.text) ? last : undefined
}

/** The piece that is short for what stands before the bracket. */
export function shortPiece(
  text: string,
  pieces: readonly Part[],
  isUnspaced: boolean,
): Part | undefined {
  const found = pieces.find((piece) => isShortForm(piece.text)) ?? spelledByOthers(pieces)
  const [only] = pieces
  if (found !== undefined || only === undefined) return found
  const isShort = isUnspaced ? isUsedAsName(text, only.text) : isWordShaped(only.text)
  return isShort ? only : undefined
}

/** The full form in the other language; where an abbreviation follows, commas may belong to it: Psychiatry, Psychotherapy. */
export function glossOf(
  text: string,
  rest: readonly Part[],
  abbreviation: Part | undefined,
): Part | undefined {
  const [first] = rest
  const last = rest.at(-1)
  if (first === undefined || last === undefined) return undefined
  const isName = rest.length > 1 && rest.length < 5 && rest.every(({ text: one }) => isGloss(one))
  if (isName && abbreviation !== undefined && abbreviation.start > last.end) {
    return partOf(text, first.start, last.end)
  }
  return rest.length > 2 ? undefined : rest.find((piece) => isGloss(piece.text))
}

/** `（EPS，如急性肌张力障碍）`: examples of what the abbreviation is short for. */
export function isWithExamples(
  [example]: readonly Part[],
  isFirst: boolean,
  { exampleWord }: Language,
): boolean {
  return isFirst && example !== undefined && exampleWord?.test(example.text) === true
}
