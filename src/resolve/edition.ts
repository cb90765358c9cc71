const ordinals = '- first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const hanDigits = '零一二三四五六七八九十'

/** `Third`, `3rd ed.`, `第3版`, `第三版`, `2020版` → the number; undefined for what counts nothing. */
export function editionNumber(edition: unknown): number | undefined {
  if (typeof edition === 'number') return edition
  if (typeof edition !== 'string') return undefined
  const text = edition.trim()
  const word = ordinals.indexOf(text.toLowerCase().replace(/\s+(?:ed\.?|edition)$/u, ''))
  if (word > 0) return word
  const digits = /^第?\s*(\d+)\s*(?:版|(?:st|nd|rd|th)?\s*(?:ed\.?|edition)?)$/iu.exec(text)?.[1]
  if (digits !== undefined) return Number(digits)
  const han = /^第?([一二三四五六七八九十])版$/u.exec(text)?.[1]
  return han === undefined ? undefined : hanDigits.indexOf(han)
}
