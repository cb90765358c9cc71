import { markdownLineEnding, markdownSpace, unicodeWhitespace } from 'micromark-util-character'
import type { Code, Effects, State } from 'micromark-util-types'

/** White space inside a marker, a line break of the file included. */
export function blanks(effects: Effects, next: State): State {
  return function blank(code) {
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return blank
    }
    if (!markdownSpace(code) && !unicodeWhitespace(code)) return next(code)
    sign(effects, code)
    return blank
  }
}

/** One character of a marker that is no number, key or page: a bracket, a comma, a space. */
export function sign(effects: Effects, code: Code): void {
  effects.enter('citationSign')
  effects.consume(code)
  effects.exit('citationSign')
}
