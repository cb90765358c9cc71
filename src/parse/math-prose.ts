import { wideCharacter } from '../language/wide.ts'

/** `{…}` of `\text{患者}`, the innermost first, so that pairs in pairs go too. */
function withoutBraces(text: string): string {
  let rest = text
  for (let depth = 0; depth < 8; depth += 1) {
    const next = rest.replace(/\{[^{}]*\}/gu, '')
    if (next === rest) break
    rest = next
  }
  return rest
}

/**
 * True where the text between two dollar signs is no formula: Chinese outside braces
 * (`$5降至50%，US$`), or an amount and words without any sign of TeX (`$5 million to US$`).
 */
export function isProse(inner: string): boolean {
  if (wideCharacter.test(withoutBraces(inner))) return true
  return /^\d/u.test(inner) && /\s\p{L}{2,}/u.test(inner) && !/[\\^_={}<>]/u.test(inner)
}
