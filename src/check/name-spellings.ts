import { latinKey, letterKey } from '../terms/latin-names.ts'

/**
 * Whether a name stands under another spelling: `CART-BCMA` as two names, `HBVDNA` with a lost
 * space, `hsCRP` with its first letters as a word, SPSS without its version, TNF-α as TNF-a.
 */
export function isSpelledOtherwise(text: string, keys: ReadonlySet<string>): boolean {
  const parts = text.split(/[-‐‑–]/u)
  if (parts.length > 1 && parts.every((part) => part.length > 1 && keys.has(latinKey(part))))
    return true
  const bare = [
    text.replace(/mRNA$/u, ''),
    text.replace(/^\p{Ll}+(?=[\p{Lu}\p{N}-]{3})-?/u, ''),
    text.replace(/\p{Nd}+$/u, ''),
    text.replace(/(?<=\p{Nd})\p{Nd}$/u, ''),
  ]
  for (let at = 3; at <= text.length - 3; at += 1) {
    const halves = [text.slice(0, at), text.slice(at)]
    if (halves.every((half) => keys.has(latinKey(half)))) return true
  }
  return (
    keys.has(letterKey(text)) ||
    bare.some((one) => one !== text && one.length > 1 && keys.has(latinKey(one)))
  )
}
