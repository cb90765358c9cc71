import type { Language, Stretch } from './language.ts'

/** `raised` signs are those of exponents. */
export type Sign = '+' | '-' | 'raised +' | 'raised -'

/** A minus, not the hyphen of a name or the dash of a range. */
const minus = /(?:^|[\s(（[［,，;；:：/=＝<>≤≥＜＞～~±])[-−－]\s?$|(?:^|[(（=＝,<>≤≥])\s?–$/u

/** 预留-1.00～-2.00 D: behind a letter a minus where the other end has one. */
const minusOfRange = /\p{Script=Han}\s?[-−－]$/u
const rangeToMinus = /^\s?\p{L}{0,4}\s?(?:[~～〜∼至到]|to)\s?[-−－]\s?\d/u

/** The sign of a number, from what stands around it. */
export function signOf({ start, end }: Stretch, text: string, language: Language): Sign {
  const own = text[start] ?? ''
  const before = text.slice(Math.max(0, start - 12), start)
  if (/[⁰¹²³⁴-⁹]/u.test(own)) return before.endsWith('⁻') ? 'raised -' : 'raised +'
  const isMinus = minus.test(before) && !/[\d%‰)）]\s[-−－]\s?$/u.test(before)
  const isEnd = minusOfRange.test(before) && rangeToMinus.test(text.slice(end, end + 16))
  return isMinus || isEnd || language.quantities.negative.test(before) ? '-' : '+'
}
