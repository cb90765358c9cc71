import type { Segment } from './slots.ts'
import type { Token } from './tokens.ts'

/** Ids of the codes of one line, in the order of their tokens; the end of a pair has the id of its beginning. */
export interface CodeIds {
  readonly source: ReadonlyMap<Token, string>
  readonly translation: ReadonlyMap<Token, string>
}

/** The token that closes a pair → the one that opens it. */
export function openers(tokens: readonly Token[]): ReadonlyMap<Token, Token> {
  const open: Token[] = []
  const found = new Map<Token, Token>()
  for (const token of tokens) {
    if (token.type === 'open') open.push(token)
    if (token.type !== 'close') continue
    const opener = open.pop()
    if (opener !== undefined) found.set(token, opener)
  }
  return found
}

const begins = (token: Token) => token.type === 'code' || token.type === 'open'

const isSameCode = (one: Token, other: Token) =>
  one.type === other.type &&
  one.type !== 'text' &&
  other.type !== 'text' &&
  one.code.key === other.code.key

/** Numbers the codes of a line: what says the same in one segment of both languages has one id. */
export function codeIds(segments: readonly Segment[]): CodeIds {
  const source = new Map<Token, string>()
  const translation = new Map<Token, string>()
  let last = 0
  const next = () => {
    last += 1
    return String(last)
  }
  for (const token of segments.flatMap((segment) => segment.source.filter(begins)))
    source.set(token, next())
  for (const segment of segments) {
    const waiting = segment.source.filter(begins)
    for (const token of segment.translation.filter(begins)) {
      const at = waiting.findIndex((one) => isSameCode(one, token))
      const [partner] = at < 0 ? [] : waiting.splice(at, 1)
      translation.set(token, (partner && source.get(partner)) ?? next())
    }
  }
  return { source, translation }
}
