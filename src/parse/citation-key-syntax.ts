import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Effects, State } from 'micromark-util-types'
import { blanks, sign } from './citation-blanks.ts'
import {
  closingBracket,
  digitValue,
  isComma,
  isKeyCharacter,
  isKeyInner,
  isKeySeparator,
} from './citation-signs.ts'

const brackets = new Set<Code>([...closingBracket].flat())

/**
 * `@facon2019maia; @mateos2020alcyone, p. 3`, up to the closing bracket; `numbers` reads on where a
 * number stands behind a semicolon.
 */
export function keyList(effects: Effects, ok: State, nok: State, numbers: State): State {
  return entry

  /** `@a, p. 3; @b`, at `@` */
  function entry(code: Code): State | undefined {
    if (code !== codes.atSign) return digitValue(code) === undefined ? nok(code) : numbers(code)
    sign(effects, code)
    return key(effects, blanks(effects, afterKey), nok)
  }

  /** `@a, p. 3; @b`, at `,` or `;` */
  function afterKey(code: Code): State | undefined {
    if (isKeySeparator(code)) {
      sign(effects, code)
      return blanks(effects, entry)
    }
    if (!isComma(code)) return ok(code)
    sign(effects, code)
    return blanks(effects, locator(effects, afterKey, nok))
  }
}

/** `facon2019maia`: punctuation only between two other characters. */
function key(effects: Effects, ok: State, nok: State): State {
  let last: Code = null
  return function start(code) {
    if (!isKeyCharacter(code)) return nok(code)
    effects.enter('citationKey')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (!isKeyCharacter(code) && !(isKeyInner(code) && isKeyCharacter(last))) {
      effects.exit('citationKey')
      return isKeyCharacter(last) ? ok(code) : nok(code)
    }
    last = code
    effects.consume(code)
    return inside
  }
}

/** `p. 3`: anything up to the next key or the closing bracket. */
function locator(effects: Effects, ok: State, nok: State): State {
  return function start(code) {
    if (ends(code)) return nok(code)
    effects.enter('citationLocator')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code)
    if (ends(code)) {
      effects.exit('citationLocator')
      return ok(code)
    }
    effects.consume(code)
    return inside
  }
}

function ends(code: Code): boolean {
  return code === null || isKeySeparator(code) || brackets.has(code)
}
