import { readHyphen } from '../language/broken-word.ts'
import { wideCharacter } from '../language/wide.ts'
import { plainOf } from './piece.ts'

/** A line that ends inside an address or a DOI. */
const openAddress = /(?:https?:\/\/|10\.\d{4,9}\/)[^\s\u3000]*$/u

function isAddressCut(before: string, after: string): boolean {
  if (!openAddress.test(before.slice(-400))) return false
  if (/[/\-_=&?%]$/u.test(before)) return /^[\w./%?=&#~-]/u.test(after)
  const next = /^\S*/u.exec(after)?.[0] ?? ''
  return !/\.$/u.test(before) && /^[\w./%?=&#~-]*[\d/=&%_][\w./%?=&#~-]*\.?$/u.test(next)
}

/** What stood between two lines before the page parted them. */
function between(before: string, after: string): '' | ' ' {
  const last = before.at(-1) ?? ''
  const first = after[0] ?? ''
  if (wideCharacter.test(last) && wideCharacter.test(first)) return ''
  if (isAddressCut(before, after)) return ''
  // 1272-|1276 and meta-|analysis: the hyphen stays as it is printed.
  if (/[\p{L}\d]-$/u.test(plainOf(before.slice(-2)))) return ''
  return ' '
}

const pieceBefore = /([\p{Script=Latin}]+(?:-[\p{Script=Latin}]+)*)-$/u
const pieceAfter = /^[\p{Ll}]+/u

/** Whether the hyphen that ends a line is one that the page alone has put there: dexametha-|sone. */
function isSoft(before: string, after: string): boolean {
  const left = pieceBefore.exec(before.slice(-60))?.[1]
  const right = pieceAfter.exec(after.slice(0, 60))?.[0]
  // A capital may begin a name: Xiao-|ming.
  if (left === undefined || right === undefined || /^\p{Lu}/u.test(left)) return false
  if (openAddress.test(before.slice(-400))) return false
  return readHyphen(left, right) === 'soft'
}

/** The lines of an entry as one line. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = []
  let before = ''
  for (const line of lines) {
    const next = line.replace(/\s+/gu, ' ').trim()
    if (next === '') continue
    if (isSoft(before, next)) parts.push((parts.pop() ?? '').slice(0, -1))
    else if (before !== '') parts.push(between(before, next))
    parts.push(next)
    before = next
  }
  return parts.join('')
}
