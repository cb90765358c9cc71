import { markdownLineEnding, markdownSpace, unicodeWhitespace } from 'micromark-util-character'
import type { Effects, State } from 'micromark-util-types'

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
    effects.consume(code)
    return blank
  }
}
