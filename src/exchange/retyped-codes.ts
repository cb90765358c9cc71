import type { Article } from '../model/review.ts'
import { inLanguage } from './kept-marks.ts'
import { type Code, codesOf, type Token } from './tokens.ts'

/** Codes that a person types as easily as copies: their Markdown is what is printed. */
const isTyped = ({ type }: Code) => type === 'citationGroup' || type === 'footnoteReference'

/** The first text that holds one of these spellings, with the code in its place; undefined where none does. */
function placed(tokens: readonly Token[], code: Code, forms: readonly string[]) {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'text') continue
    const form = forms.find((one) => token.value.includes(one))
    if (form === undefined) continue
    const from = token.value.indexOf(form)
    const made: readonly Token[] = [
      { ...token, value: token.value.slice(0, from) },
      { type: 'code', code, at: token.at },
      { ...token, value: token.value.slice(from + form.length) },
    ]
    const kept = made.filter((one) => one.type !== 'text' || one.value !== '')
    return [...tokens.slice(0, index), ...kept, ...tokens.slice(index + 1)]
  }
  return undefined
}

/** Markers of the source that a translator has lost as codes and typed as text are codes again. */
export function withRetypedCodes(
  tokens: readonly Token[],
  source: readonly Token[],
  article: Article,
): readonly Token[] {
  let made = tokens
  const held = codesOf(tokens).map(({ key }) => key)
  for (const code of codesOf(source).filter(isTyped)) {
    const at = held.indexOf(code.key)
    if (at >= 0) {
      held.splice(at, 1)
      continue
    }
    const own = inLanguage(code, article)
    made = placed(made, own, [own.open, code.open]) ?? made
  }
  return made
}
