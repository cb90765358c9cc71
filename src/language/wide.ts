/**
 * Letters, marks and digits of Chinese and Japanese type, which take a full square: CJK symbols,
 * kana, Han, full-width forms. Of a character beyond the basic plane either half.
 */
export const wideCharacter =
  /[\u2E80-\u303F\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\uD840-\uD88D]/
