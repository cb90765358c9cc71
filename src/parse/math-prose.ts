const wide = /[\u2E80-\u303F\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u

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
  if (wide.test(withoutBraces(inner))) return true
  return /^\d/u.test(inner) && /\s\p{L}{2,}/u.test(inner) && !/[\\^_={}<>]/u.test(inner)
}
