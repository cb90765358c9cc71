import { type Code, codesOf, type Token } from './tokens.ts'

/** Codes that carry meaning; emphasis may fall otherwise in another language. */
const isFirm = ({ key }: Code) =>
  /^(?:citationGroup|inlineMath|inlineCode|footnoteReference|image|given) ?/u.test(key)

function balance(tokens: readonly Token[]): boolean {
  const open: Code[] = []
  for (const token of tokens) {
    if (token.type === 'open') open.push(token.code)
    if (token.type === 'close' && open.pop()?.key !== token.code.key) return false
  }
  return open.length === 0
}

/** What is wrong with the codes of a line that came back, in a few words each; `before` is what the translation had. */
export function codeFaults(
  source: readonly Token[],
  target: readonly Token[],
  before: readonly Token[],
): readonly string[] {
  const count = (tokens: readonly Token[]) => {
    const numbers = new Map<string, { code: Code; count: number }>()
    for (const code of codesOf(tokens).filter(isFirm)) {
      const known = numbers.get(code.key)
      numbers.set(code.key, { code, count: (known?.count ?? 0) + 1 })
    }
    return numbers
  }
  const [wanted, held, earlier] = [count(source), count(target), count(before)]
  const faults: string[] = []
  for (const [key, { code, count: number }] of wanted) {
    const now = held.get(key)?.count ?? 0
    // What the translation had before is the translator's choice, not the tool's.
    if (now < number && now < (earlier.get(key)?.count ?? number))
      faults.push(`\`${code.open}\` is missing`)
    else if (now > number && now > (earlier.get(key)?.count ?? 0))
      faults.push(`\`${code.open}\` stands ${now} times, expected ${number}`)
  }
  for (const [key, { code }] of held) {
    if (!wanted.has(key) && !earlier.has(key)) faults.push(`\`${code.open}\` is not in the source`)
  }
  return balance(target)
    ? faults
    : [...faults, 'emphasis or a link is not closed where it should be']
}
