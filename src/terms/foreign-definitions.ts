import type { Language, Stretch } from '../language/language.ts'
import type { Definition } from './definitions.ts'
import { longFormBefore, spellsOut } from './long-form.ts'
import { isGloss, isShortForm, type Part, partOf } from './short-form.ts'

const latinRun =
  /[\p{Script=Latin}\p{Script=Greek}\p{N}][\p{Script=Latin}\p{Script=Greek}\p{N}\s'’\-‐‑–/,，]*$/u

/**
 * `使用Artemis Comparison Tool（ACT）`: the full form is in the other language, and stands outside of the
 * brackets. A sentence in that language explains its own abbreviations, and none of the text's.
 */
export function foreignBefore(
  text: string,
  short: Part,
  { start, end }: Stretch,
  { unspacedLetters }: Language,
): Definition | undefined {
  if (unspacedLetters === undefined || !isShortForm(short.text)) return undefined
  const from = Math.max(0, start - 200)
  const before = text.slice(from, start).trimEnd()
  const run = latinRun.exec(before)
  if (run === null || !/\p{Ll}{3}/u.test(run[0])) return undefined
  const isAmongOwn = new RegExp(`[${unspacedLetters}][\\p{P}\\s]{0,2}$`, 'u')
  if (!isAmongOwn.test(before.slice(0, run.index))) return undefined
  const long = longFormBefore(short.text, run[0])
  if (long === undefined) return undefined
  const gloss = partOf(text, from + run.index + long.start, from + run.index + long.end)
  return { start: gloss.start, end, abbreviation: short, gloss, isSpelled: true }
}

const unopened =
  /(?<gloss>\p{Script=Latin}[\p{Script=Latin}\p{N}'’ -]{5,80})(?<mark>[，,;；]\s?)(?<short>\p{Lu}[\p{L}\p{N}-]{1,9})[)）]/gu

/** A definition whose first bracket was lost: `体重指数body mass index，BMI）`. */
export function unopenedDefinitions(
  text: string,
  { unspacedLetters }: Language,
  longBefore: (at: number, short: string, gloss: string) => Part | undefined,
): readonly Definition[] {
  if (unspacedLetters === undefined) return []
  const isOwn = new RegExp(`[${unspacedLetters}]`, 'u')
  return [...text.matchAll(unopened)].flatMap(({ 0: all, index, groups }) => {
    const { gloss = '', mark = '', short = '' } = groups ?? {}
    if (!isOwn.test(text.charAt(index - 1)) || !spellsOut(short, gloss)) return []
    const long = longBefore(index, short, gloss)
    if (long === undefined) return []
    const at = index + gloss.length + mark.length
    return [
      {
        start: long.start,
        end: index + all.length,
        long,
        gloss: partOf(text, index, index + gloss.length),
        abbreviation: partOf(text, at, at + short.length),
        isSpelled: true,
      },
    ]
  })
}

/** The full form in words of Latin letters that stands in a bracket behind its short form. */
export function spelledInside(
  text: string,
  pieces: readonly Part[],
  { start, end }: Stretch,
  short: string,
  isForeign: boolean,
): Part | undefined {
  const inside = partOf(text, start + 1, end - 1)
  // Commas belong to the name: Grades of Recommendation, Assessment, Development and Evaluation.
  const isWhole = isGloss(inside.text.replaceAll('，', ','))
  return [...(isWhole ? [inside] : []), ...pieces].find(({ text: piece }) => {
    if (!isGloss(piece.replaceAll('，', ','))) return false
    if (spellsOut(short, piece)) return true
    // A word that the letters leave out may lead: TCR（high-affinity T cell receptor）.
    const lead = piece.slice(0, longFormBefore(short, piece)?.start ?? piece.length).trim()
    const isLed = lead !== piece && !/[\s,]/u.test(lead) && !piece.includes(short)
    return isForeign && short.length > 2 && isLed
  })
}
