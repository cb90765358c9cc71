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

/** The lines of an entry as one line. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = []
  let before = ''
  for (const line of lines) {
    const next = line.replace(/\s+/gu, ' ').trim()
    if (next === '') continue
    if (before !== '') parts.push(between(before, next))
    parts.push(next)
    before = next
  }
  return parts.join('')
}
