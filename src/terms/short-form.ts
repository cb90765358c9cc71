import type { Stretch } from '../language/language.ts'
import { isAbbreviationShaped } from './latin-names.ts'

/** A piece of a definition with its place in the text. */
export interface Part extends Stretch {
  readonly text: string
}

const shortForm =
  /^[\p{Script=Latin}\p{Script=Greek}\p{N}][\p{Script=Latin}\p{Script=Greek}\p{N}\-‐‑/.+'′]{0,14}(?: (?:alpha|beta|gamma|delta|kappa))?(?: [\p{Lu}\p{N}][\p{Script=Latin}\p{N}\-‐‑]{0,9})?$/u
/** Letters and numbers set lower are written in brackets where there is no such type: V(T), FEV(1). */
const lowered = /\((?:\p{Lu}|\p{Ll}{1,4}|\p{N}{1,2}(?:\.\p{N})?|[+-])\)/gu

/** Whether a text may be short for words: `PFS`, `NRS 2002`, `FEV(1)`. */
export function isShortForm(text: string): boolean {
  const even = text.replaceAll(lowered, (part) => part.slice(1, -1))
  // An isotope: (3)H.
  if (text.startsWith('(')) return false
  if (!shortForm.test(even) || /^[IVX]+$/u.test(even)) return false
  // Words that lost their blank: OrphanDrug.
  if (/\p{Ll}{3}\p{Lu}\p{Ll}{2}/u.test(even)) return false
  return (
    isAbbreviationShaped(even) ||
    /^\p{Lu}\p{Ll}?$/u.test(even) ||
    /^[a-z]{2,5}-[a-z]{2,4}$/u.test(even) ||
    (even !== text && even.length > 1)
  )
}

/** A piece of a text without the blanks around it. */
export function partOf(text: string, start: number, end: number): Part {
  const piece = text.slice(start, end)
  const left = piece.length - piece.trimStart().length
  const trimmed = piece.trim()
  return { text: trimmed, start: start + left, end: start + left + trimmed.length }
}

/** A full form in words of Latin letters: `multiple myeloma`, `daratumumab`, `interferon-γ`. */
export function isGloss(text: string): boolean {
  return (
    /^[\p{Script=Latin}\p{Script=Greek}\p{N}\s'’\-‐‑–/,.]+$/u.test(text) && /\p{Ll}{3}/u.test(text)
  )
}
