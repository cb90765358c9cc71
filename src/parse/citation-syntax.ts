import { codes } from 'micromark-util-symbol'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types'
import { blanks, sign } from './citation-blanks.ts'
import { keyList } from './citation-key-syntax.ts'
import { labelIdentifier, linkReference, linkResource } from './citation-link.ts'
import { pageLocator } from './citation-locator-syntax.ts'
import { closingBracket, digitValue, isListSign, isRangeSign } from './citation-signs.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** `［1，3-5］`, locator included. */
    citation: 'citation'
    citationNumber: 'citationNumber'
    /** Second number of a range. */
    citationRangeEnd: 'citationRangeEnd'
    citationKey: 'citationKey'
    citationLocator: 'citationLocator'
    /** A bracket, a comma, a dash, a space. */
    citationSign: 'citationSign'
    /** Looked at, never part of the result. */
    citationLookahead: 'citationLookahead'
  }
}

/** More numbers than this in one marker are damage, and would let a few bytes become a huge tree. */
const numbersAtMost = 500
const digitsAtMost = 4
const fullWidthOpen = 0xff3b
const fullWidthClose = 0xff3d

const citation: Construct = { name: 'citation', tokenize: tokenizeCitation }
const exclamation: Construct = { name: 'citationExclamation', tokenize: tokenizeExclamation }
const fullWidthEscape: Construct = { name: 'citationEscape', tokenize: tokenizeFullWidthEscape }

/**
 * micromark extension for citation markers, `［1，3-5］` to `[@key, p. 3]`. What CommonMark reads as a
 * link, image or definition stays one.
 */
export function citationSyntax(): Extension {
  return {
    text: {
      [codes.exclamationMark]: exclamation,
      [codes.leftSquareBracket]: citation,
      [codes.backslash]: fullWidthEscape,
      [fullWidthOpen]: citation,
    },
  }
}

function tokenizeCitation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const from = this.now()
  const isDefined = (): boolean => {
    const label = this.sliceSerialize({ start: from, end: this.now() }).slice(1, -1)
    return this.parser.defined.includes(labelIdentifier(label))
  }
  let close: number | undefined
  let single = false
  let hasKeys = false
  return start

  /** `［1，3-5］`, at `［` */
  function start(code: Code): State | undefined {
    close = closingBracket.get(code ?? codes.nul)
    effects.enter('citation')
    sign(effects, code)
    return blanks(effects, inside)
  }

  /** `[ 2 ]`, at `2`; `[@a]`, at `@` */
  function inside(code: Code): State | undefined {
    return code === codes.atSign ? keys(code) : numbers(code)
  }

  function keys(code: Code): State | undefined {
    hasKeys = true
    return keyList(effects, end, nok, numbers)(code)
  }

  function numbers(code: Code): State | undefined {
    return numberList(effects, endOfNumbers, nok, keys)(code)
  }

  function endOfNumbers(isSingle: boolean): State {
    single = isSingle && !hasKeys
    return end
  }

  /** `［1，3-5］`, at `］` */
  function end(code: Code): State | undefined {
    if (code !== close) return nok(code)
    sign(effects, code)
    return close === codes.rightSquareBracket ? afterHalf : afterLink
  }

  /** `[18](url)`, at `(`; `[18][x]`, at the second `[` */
  function afterHalf(code: Code): State | undefined {
    if (isDefined()) return nok(code)
    if (code === codes.leftParenthesis) return effects.check(linkResource, nok, done)(code)
    if (code === codes.leftSquareBracket) return effects.check(linkReference, nok, done)(code)
    return afterLink(code)
  }

  /** `［2］260`, at `2` after `］` */
  function afterLink(code: Code): State | undefined {
    if (!single || digitValue(code) === undefined) return done(code)
    return effects.attempt(pageLocator, done, done)(code)
  }

  function done(code: Code): State | undefined {
    effects.exit('citation')
    return ok(code)
  }
}

/** `1，3-5`: passes on whether it was one number only; `keys` reads on at `@` behind a comma. */
function numberList(
  effects: Effects,
  ok: (isSingle: boolean) => State,
  nok: State,
  keys: State,
): State {
  let count = 0
  let signs = 0
  let from = 0
  return number(effects, 'citationNumber', afterNumber, nok)

  /** `1，3-5`, after `1` or `3` */
  function afterNumber(value: number): State {
    from = value
    count += 1
    if (count > numbersAtMost) return nok
    return blanks(effects, afterBlanks)
  }

  /** `1，3-5`, at `，` or `-` */
  function afterBlanks(code: Code): State | undefined {
    if (code === codes.backslash) return escapedSign(code)
    if (isListSign(code)) return list(code)
    if (!isRangeSign(code)) return end(code)
    signs += 1
    sign(effects, code)
    return blanks(effects, number(effects, 'citationRangeEnd', afterRange, nok))
  }

  /** `[6\~8]`, at `\`: converters escape the sign, which GFM would read as struck out. */
  function escapedSign(code: Code): State | undefined {
    sign(effects, code)
    return (next) => (isListSign(next) || isRangeSign(next) ? afterBlanks(next) : nok(next))
  }

  function list(code: Code): State | undefined {
    signs += 1
    sign(effects, code)
    const next = number(effects, 'citationNumber', afterNumber, nok)
    return blanks(effects, (after) => (after === codes.atSign ? keys(after) : next(after)))
  }

  /** `1，3-5`, after `5` */
  function afterRange(value: number): State {
    count += value - from
    if (value <= from || count > numbersAtMost) return nok
    return blanks(effects, (code) => (isListSign(code) ? list(code) : end(code)))
  }

  function end(code: Code): State | undefined {
    return ok(signs === 0)(code)
  }
}

/** `12`, `１２`: one to four digits, not 0. */
function number(
  effects: Effects,
  type: 'citationNumber' | 'citationRangeEnd',
  ok: (value: number) => State,
  nok: State,
): State {
  let value = 0
  let size = 0
  return function start(code) {
    if (digitValue(code) === undefined) return nok(code)
    // One machine may run twice in a list.
    value = 0
    size = 0
    effects.enter(type)
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    const digit = digitValue(code)
    if (digit === undefined) {
      effects.exit(type)
      return value > 0 && size <= digitsAtMost ? ok(value)(code) : nok(code)
    }
    value = Math.min(value * 10 + digit, Number.MAX_SAFE_INTEGER)
    size += 1
    effects.consume(code)
    return inside
  }
}

/** `![2]` that is no image: without this the `!` would take the bracket with it. */
function tokenizeExclamation(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  return function start(code) {
    effects.enter('data')
    effects.consume(code)
    effects.exit('data')
    return bracket
  }

  function bracket(code: Code): State | undefined {
    return code === codes.leftSquareBracket ? effects.check(citation, ok, nok)(code) : nok(code)
  }
}

/** `\［`: CommonMark lets a backslash escape ASCII only, yet the writer needs a way out here too. */
function tokenizeFullWidthEscape(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  return function start(code) {
    effects.enter('characterEscape')
    effects.enter('escapeMarker')
    effects.consume(code)
    effects.exit('escapeMarker')
    return bracket
  }

  /** `\［`, at `［` */
  function bracket(code: Code): State | undefined {
    if (code !== fullWidthOpen && code !== fullWidthClose) return nok(code)
    effects.enter('characterEscapeValue')
    effects.consume(code)
    effects.exit('characterEscapeValue')
    effects.exit('characterEscape')
    return ok
  }
}
