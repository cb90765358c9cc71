import { englishSymbols } from '../language/english-symbols.ts'
import type { Stretch } from '../language/language.ts'

/** What a symbol stands for that is not made of its letters, at the end of a text: serotonin before 5-HT. */
export function namedBefore(symbol: string, before: string): Stretch | undefined {
  const names = englishSymbols.get(symbol)
  if (names === undefined) return undefined
  const text = before.trimEnd()
  const lower = text.toLowerCase()
  const starts = names
    .filter((name) => lower.endsWith(name))
    .map((name) => text.length - name.length)
    .filter((start) => !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)))
  return starts.length === 0 ? undefined : { start: Math.min(...starts), end: text.length }
}
