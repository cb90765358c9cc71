import { rareHan, usualLetter } from '../../language/usual-letters.ts'

/** Controls, characters of no meaning, letters of far-off scripts, and the rarest of Chinese ones. */
function isStrange(sign: string): boolean {
  if (/[\s\uFDD0\uFDD1]/u.test(sign)) return false
  if (/[\p{Cc}\p{Co}\p{Cn}]/u.test(sign) || rareHan.test(sign)) return true
  return /\p{L}/u.test(sign) && !usualLetter.test(sign)
}

/**
 * True for what is read where a font does not say which characters its signs are: they come out as
 * others, all over Unicode. A text of this world has few such, as bullets of a private font.
 */
export function isGarbled(text: string): boolean {
  let strange = 0
  let all = 0
  for (const sign of text) {
    if (/\s/u.test(sign)) continue
    all += 1
    if (isStrange(sign)) strange += 1
  }
  return strange > 10 && strange > 0.06 * all
}
