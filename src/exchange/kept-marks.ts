import { wideLanguages } from '../language/languages.ts'
import type { Article } from '../model/review.ts'
import type { Code, Token } from './tokens.ts'

/** A marker of the source as the translation writes it: `［1，3-5］` becomes `[1,3-5]`. */
export function inLanguage(code: Code, { language }: Article): Code {
  if (code.type !== 'citationGroup' || wideLanguages.includes(language)) return code
  const open = code.open
    .normalize('NFKC')
    .replaceAll('、', ',')
    .replaceAll(/[~〜—–]/gu, '-')
  return { ...code, open }
}

/** Codes that a translation keeps; emphasis is the translator's to set. */
export function marksOf(tokens: readonly Token[], translation: Article): readonly Token[] {
  return tokens.flatMap((token): readonly Token[] => {
    if (token.type !== 'code' || token.code.type === 'break') return []
    return [
      { type: 'text', value: ' ', at: 0 },
      { ...token, code: inLanguage(token.code, translation) },
    ]
  })
}
