import type { Language, Stretch } from '../language/language.ts'
import { characterTest } from '../language/memo.ts'
import { glossOf, isWithExamples, piecesOf, shortPiece } from './bracket-pieces.ts'
import { bracketPairs } from './brackets.ts'
import { foreignBefore, spelledInside, unopenedDefinitions } from './foreign-definitions.ts'
import { isAbbreviationShaped, latinKey } from './latin-names.ts'
import { longFormBefore, spellsOut } from './long-form.ts'
import { isNameOf } from './own-name.ts'
import { isGloss, isShortForm, type Part, partOf } from './short-form.ts'
import { namedBefore } from './symbol-names.ts'
import { wordFormBefore } from './word-form.ts'

/** What a text says a term is short for, or what it is called in the other language. */
export interface Definition extends Stretch {
  /** `PFS` of `progression-free survival (PFS)`. */
  readonly abbreviation?: Part
  /**
   * The full form in the text's own language. In a language that writes without spaces it begins
   * where the clause or a word that belongs to no term ends, so that it may hold words too many.
   */
  readonly long?: Part
  /** The full form in another language: `daratumumab` of `达雷妥尤单抗（daratumumab）`. */
  readonly gloss?: Part
  /** The letters of the abbreviation stand in the full form in their order. */
  readonly isSpelled: boolean
}

/** Both the short form and the foreign one are in these letters; citation markers hold none. */
const hasLatin = /[\p{Script=Latin}\p{Script=Greek}]/u
/** Ends of names: the α2 of 受体α2, the C of 蛋白C. */
const isQualifier = /\p{Script=Greek}|^\p{Ll}\p{N}$/u

/** The Latin word, name or symbol that a text ends with. */
const lastRun =
  /[\p{Script=Latin}\p{Script=Greek}\p{N}][\p{Script=Latin}\p{Script=Greek}\p{N}\-‐‑]{0,14}$/u

/** Where a term may begin at the earliest: behind the last word of the clause that is part of none. */
function termStart(clause: string, stops: RegExp | undefined): number {
  if (stops === undefined) return 0
  const ends = (text: string) =>
    [...text.matchAll(stops)]
      .map(({ 0: word, index }) => index + word.length)
      .findLast((end) => end < text.length - 1) ?? 0
  // A word that may only lead is seen once what stands before it is gone.
  const first = ends(clause)
  return first + (first === 0 ? 0 : ends(clause.slice(first)))
}

interface Patterns {
  readonly isOfTerm: (text: string, at: number) => boolean
  readonly own: RegExp
  readonly whole: RegExp
}

const patterns = new WeakMap<Language, Patterns>()

/** What a language's letters are found by; to make a pattern takes longer than to use it. */
function patternsOf(language: Language): Patterns {
  const known = patterns.get(language)
  if (known !== undefined) return known
  const letters = language.unspacedLetters ?? ''
  const made = {
    isOfTerm: characterTest(
      new RegExp(`[${letters}\\p{Script=Latin}\\p{Script=Greek}\\p{N}\\-‐‑–/+·]`, 'u'),
    ),
    own: new RegExp(letters === '' ? '(?!)' : `[${letters}]`, 'gu'),
    whole: new RegExp(`^[${letters}\\p{Script=Latin}\\p{N}\\-]{2,20}$`, 'u'),
  }
  patterns.set(language, made)
  return made
}

/** The full form before a bracket, in a language that writes without spaces. */
function unspacedBefore(
  text: string,
  bracketAt: number,
  language: Language,
  isSpelled: boolean,
  short: string | undefined,
): Part | undefined {
  const at = bracketAt - (/[ \u00A0]$/u.test(text.charAt(bracketAt - 1)) ? 1 : 0)
  const { isOfTerm, own } = patternsOf(language)
  let start = at
  while (start > 0 && at - start < 40 && isOfTerm(text, start - 1)) start -= 1
  // A converter may have parted a word: 质 谱.
  if (at - start === 1 && text.charAt(start - 1) === ' ') {
    start -= 1
    while (start > 0 && at - start < 40 && isOfTerm(text, start - 1)) start -= 1
  }
  const stretch = text.slice(start, at)
  const from = start + termStart(stretch, language.termStops)
  const part = partOf(text, from, at)
  // `CS1（即SLAMF7）` gives a second name of something that is itself called by a symbol.
  const last = lastRun.exec(part.text)?.[0] ?? ''
  // The PD-1 of 可溶性PD-1（sPD-1） is part of both.
  const isShared = short !== undefined && short.length > last.length && short.endsWith(last)
  const isSymbol = isAbbreviationShaped(last) && !isShared && !isQualifier.test(last)
  // 接近CR（near complete remission，nCR） is spelled out, and ends with a symbol none the less.
  if (isSymbol && !isSpelled) return undefined
  return (part.text.match(own)?.length ?? 0) >= 2 ? part : undefined
}

function longBefore(
  text: string,
  at: number,
  short: string | undefined,
  language: Language,
  gloss: string | undefined,
): Part | undefined {
  if (language.unspacedLetters !== undefined) {
    const isSpelled = short !== undefined && gloss !== undefined && spellsOut(short, gloss)
    return unspacedBefore(text, at, language, isSpelled, short)
  }
  if (short === undefined) return undefined
  const from = Math.max(0, at - 300)
  const before = text.slice(from, at)
  const found =
    namedBefore(short, before) ??
    (isShortForm(short) ? longFormBefore(short, before) : wordFormBefore(short, before, text))
  return found && partOf(text, from + found.start, from + found.end)
}

/** `中文（English，ABBR）`, `中文（ABBR）`, `中文（English）`; in English `long form (ABBR)`. */
function definitionBefore(
  text: string,
  pieces: readonly Part[],
  span: Stretch,
  language: Language,
): Definition | undefined {
  const isUnspaced = language.unspacedLetters !== undefined
  const abbreviation = shortPiece(text, pieces, isUnspaced)
  const rest = pieces.filter((piece) => piece !== abbreviation)
  const gloss = isUnspaced ? glossOf(text, rest, abbreviation) : undefined
  const isWhole = isUnspaced
    ? rest.every((piece) => gloss !== undefined && piece.end <= gloss.end) ||
      isWithExamples(rest, pieces[0] === abbreviation, language)
    : pieces[0] === abbreviation
  if (!isWhole || (abbreviation === undefined && gloss === undefined)) return undefined
  return definitionOf(text, { abbreviation, gloss, span }, pieces.length === 1, language)
}

interface Bracketed {
  readonly abbreviation: Part | undefined
  readonly gloss: Part | undefined
  readonly span: Stretch
}

/** A definition of what stands in a bracket with the full form before it. */
function definitionOf(
  text: string,
  { abbreviation, gloss, span }: Bracketed,
  isAlone: boolean,
  language: Language,
): Definition | undefined {
  const short = abbreviation?.text
  const long = longBefore(text, span.start, short, language, gloss?.text)
  if (long === undefined) {
    return isAlone && abbreviation ? foreignBefore(text, abbreviation, span, language) : undefined
  }
  if (short !== undefined && latinKey(long.text) === latinKey(short)) return undefined
  const isUnspaced = language.unspacedLetters !== undefined
  const spelled = isUnspaced ? gloss?.text : long.text
  return {
    start: long.start,
    end: span.end,
    long,
    ...(abbreviation && { abbreviation }),
    ...(gloss && { gloss }),
    isSpelled:
      short !== undefined && spelled !== undefined && (!isUnspaced || spellsOut(short, spelled)),
  }
}

/** `(blood-brain barrier, BBB)` behind what it is called otherwise. */
function definitionInside(
  pieces: readonly Part[],
  { end }: Stretch,
  { unspacedLetters }: Language,
): Definition | undefined {
  const [long, abbreviation] = pieces
  if (long === undefined || abbreviation === undefined || pieces.length !== 2) return undefined
  if (unspacedLetters !== undefined || !isShortForm(abbreviation.text)) return undefined
  if (!/\s/u.test(long.text) || !spellsOut(abbreviation.text, long.text)) return undefined
  return { start: long.start, end, long, abbreviation, isSpelled: true }
}

/** `ABBR (long form)`, `ABBR（中文）`, `ABBR（中文，English）`. */
function definitionAfter(
  text: string,
  pieces: readonly Part[],
  span: Stretch,
  language: Language,
): Definition | undefined {
  const before = text.slice(Math.max(0, span.start - 40), span.start).trimEnd()
  const found = /(?<!\p{L})(?:\p{Lu}\.){2,5}$/u.exec(before) ?? lastRun.exec(before)
  if (found === null || !isShortForm(found[0])) return undefined
  const start = Math.max(0, span.start - 40) + found.index
  const abbreviation = partOf(text, start, start + found[0].length)
  const isUnspaced = language.unspacedLetters !== undefined
  // `正向DDI（Forward DDI，DDIF）` defines DDIF.
  const isOther = ({ text: one }: Part) => isShortForm(one) && one.includes(abbreviation.text)
  if (isUnspaced && pieces.length > 1 && pieces.some(isOther)) return undefined
  const { whole } = patternsOf(language)
  const spelled = spelledInside(text, pieces, span, abbreviation.text, isUnspaced)
  const own = pieces.find((piece) => whole.test(piece.text) && language.isWrittenIn(piece.text))
  const long = isUnspaced ? own : spelled
  // Without a spelled form `CT（平扫）` would define CT.
  const isNamed =
    own !== undefined && pieces.length === 1 && isNameOf(abbreviation.text, own.text, language)
  if (spelled === undefined && !isNamed) return undefined
  if (pieces.length > 2 && !pieces.every((piece) => isGloss(piece.text))) return undefined
  return {
    start,
    end: span.end,
    abbreviation,
    ...(long && { long }),
    ...(isUnspaced && spelled && { gloss: spelled }),
    isSpelled: true,
  }
}

/**
 * Definitions in a text, in order: abbreviations with their full forms, and names with what they
 * are called in another language. English full forms are found by the letters of the abbreviation.
 */
export function findDefinitions(text: string, language: Language): readonly Definition[] {
  const found = bracketPairs(text).flatMap((pair) => definitionsOf(text, pair, language))
  const unopened = unopenedDefinitions(text, language, (at, short, gloss) =>
    longBefore(text, at, short, language, gloss),
  )
  return unopened.length === 0 ? found : [...found, ...unopened].sort((a, b) => a.start - b.start)
}

/** What a pair of brackets defines, else what those inside it do: `FEV(1)` is a short form of its own. */
function definitionsOf(
  text: string,
  { start, end, inner }: ReturnType<typeof bracketPairs>[number],
  language: Language,
): readonly Definition[] {
  const span = { start, end }
  if (hasLatin.test(text.slice(start, end))) {
    const pieces = piecesOf(text, start + 1, end - 1, language)
    const found =
      definitionBefore(text, pieces, span, language) ??
      definitionInside(pieces, span, language) ??
      definitionAfter(text, pieces, span, language)
    if (found !== undefined) return [found]
  } else if (language.unspacedLetters !== undefined) {
    const pieces = piecesOf(text, start + 1, end - 1, language)
    const found = definitionAfter(text, pieces, span, language)
    if (found !== undefined) return [found]
  }
  return inner.flatMap((one) => definitionsOf(text, one, language))
}
