import type { Language } from './language.ts'
import type { NumberToken } from './numbers.ts'

const isNumeral = /^(?:[Ⅰ-Ⅻ]|[IVXivx]{1,4}|\d{1,2})$/u
/** Between two numbers of one class word: I/II, 1 or 2, Ⅰ～Ⅲ; behind a number its letter: Ib, IIIA. */
const between = /^\s?[A-Da-d]?[12]?\s?(?:[-–—~～〜、,，/／]|and|or|to|和|或|及|至|与)\s?$/u
const letter = /^[A-Da-d]?(?!\p{Script=Latin})/u

/** Marks the numbers of classes: Ⅲ期, phase III, grade 3, 2～3级, I/II. Those in numerals are exact then. */
export function withClasses(
  tokens: readonly NumberToken[],
  text: string,
  { quantities: { classBefore, classAfter, gradeAfter } }: Language,
): readonly NumberToken[] {
  const may = tokens.map(({ start, end, value, name }) => {
    return name === undefined && /^\d+$/u.test(value) && isNumeral.test(text.slice(start, end))
  })
  const joined = (at: number) => {
    const [one, next] = [tokens[at], tokens[at + 1]]
    return one && next && may[at + 1] ? between.test(text.slice(one.end, next.start)) : false
  }
  const isClass = tokens.map(({ start, end }, at) => {
    if (!may[at]) return false
    const after = text.slice(end, end + 6)
    const pattern = /^\d/u.test(text.slice(start, end)) ? gradeAfter : classAfter
    const isNamedAfter = pattern?.test(after.replace(letter, '')) ?? false
    return isNamedAfter || (classBefore?.test(text.slice(Math.max(0, start - 12), start)) ?? false)
  })
  for (let at = 1; at < tokens.length; at += 1) {
    if (classBefore && isClass[at - 1] && joined(at - 1)) isClass[at] = true
  }
  for (let at = tokens.length - 2; at >= 0; at -= 1) {
    if (classAfter && isClass[at + 1] && may[at] && joined(at)) isClass[at] = true
  }
  const saysClass = ({ start }: NumberToken) =>
    classBefore?.test(text.slice(Math.max(0, start - 12), start)) ?? false
  return tokens.map((token, at) => {
    if (isClass[at]) return { ...token, name: `#${token.value}`, isLoose: false }
    // `phase three` counts no phases.
    return token.isCount && saysClass(token) ? { ...token, isCount: false } : token
  })
}
