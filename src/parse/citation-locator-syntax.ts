import { codes } from 'micromark-util-symbol'
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { digitValue, isClauseMark, isDecimalMark, isRangeSign } from './citation-signs.ts'

const noDigit: Construct = { tokenize: tokenizeNoDigit, partial: true }
const closingTag: Construct = { tokenize: tokenizeClosingTag, partial: true }
const digitsAtMost = 5

/**
 * Page numbers directly after a marker, `［2］260`, `[2]260-263` (GB/T 7714, repeated citation of one
 * work). What follows must end the clause: `［5］2017年` is a marker and a year.
 */
export const pageLocator: Construct = { tokenize: tokenizeLocator, partial: true }

function tokenizeLocator(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let size = 0
  let parts = 1
  return start

  /** `［2］260-263。`, at `260` */
  function start(code: Code): State | undefined {
    effects.enter('citationLocator')
    return digits(code)
  }

  function digits(code: Code): State | undefined {
    if (digitValue(code) !== undefined) {
      size += 1
      effects.consume(code)
      return size > digitsAtMost ? nok : digits
    }
    if (size === 0) return nok(code)
    return isRangeSign(code) && parts === 1 ? range(code) : after(code)
  }

  /** `［2］260-263。`, at `-` */
  function range(code: Code): State | undefined {
    parts += 1
    size = 0
    effects.consume(code)
    return digits
  }

  /** `［2］260-263。`, at `。` */
  function after(code: Code): State | undefined {
    effects.exit('citationLocator')
    if (code === null || isClauseMark(code)) return ok(code)
    if (isDecimalMark(code)) return effects.check(noDigit, ok, nok)(code)
    return code === codes.lessThan ? effects.check(closingTag, ok, nok)(code) : nok(code)
  }
}

function tokenizeNoDigit(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return function mark(code) {
    effects.enter('citationLookahead')
    effects.consume(code)
    effects.exit('citationLookahead')
    return (next) => (digitValue(next) === undefined ? ok(next) : nok(next))
  }
}

/** `<sup>[2]260</sup>`, at `<` */
function tokenizeClosingTag(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return function mark(code) {
    effects.enter('citationLookahead')
    effects.consume(code)
    effects.exit('citationLookahead')
    return (next) => (next === codes.slash ? ok(next) : nok(next))
  }
}
