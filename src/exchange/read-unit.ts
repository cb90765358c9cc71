import { plainText, type Token } from './tokens.ts'

/**
 * Types of the codes that stand for a segment without a translation, or with its source again though it
 * is in no language, as a name or number; their key is the id of the segment.
 */
export const untranslated = 'untranslated'
export const copied = 'copied'

/** The sign for a segment without a translation of its own. */
export const gapAt = (segment: string, type: string = untranslated): Token => ({
  type: 'code',
  code: { type, key: segment, open: '' },
  at: 0,
})

/** A line as a translator gave it back. */
export interface ReadUnit {
  readonly id: string
  /** Line of the file on which it begins, from 1. */
  readonly line: number
  readonly source: readonly Token[]
  /** Undefined where no segment has a translation. */
  readonly target: readonly Token[] | undefined
  /** Segments that have a source and no translation, though others have one. */
  readonly empty: readonly string[]
  /** Whether the file says that it is not translated yet, whatever stands there. */
  readonly isDraft: boolean
  /** What could not be read, in a few words each. */
  readonly faults: readonly string[]
}

export interface ReadXliff {
  readonly sourceTag: string
  readonly targetTag: string | undefined
  readonly units: readonly ReadUnit[]
}

/** Whether tokens have neither text nor codes. */
export const isEmpty = (tokens: readonly Token[]) =>
  tokens.every((token) => token.type === 'text' && token.value.trim() === '')

/** Whether a text is in the language of the source: letters alone that no translation keeps. */
export type IsOriginal = (text: string) => boolean

/** The text of tokens without white space and codes. */
export const bare = (tokens: readonly Token[]) => plainText(tokens).replaceAll(/\s+/gu, '')

/** Whether a target is the source again, as a tool puts it there for the translator to write over. */
export function isCopy(
  source: readonly Token[],
  target: readonly Token[],
  isOriginal: IsOriginal,
): boolean {
  const text = bare(target)
  return text === bare(source) && isOriginal(text)
}
