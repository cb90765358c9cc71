import {
  markdownLineEnding,
  markdownLineEndingOrSpace,
  markdownSpace,
} from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types'
import { isProse } from './math-prose.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathFlow: 'mathFlow'
    mathFlowFence: 'mathFlowFence'
    mathFlowFenceSequence: 'mathFlowFenceSequence'
    mathFlowValue: 'mathFlowValue'
    mathText: 'mathText'
    mathTextData: 'mathTextData'
    mathTextSequence: 'mathTextSequence'
  }
}

const inText: Construct = { name: 'mathText', tokenize: tokenizeText, previous: mayPrecede }
const inFlow: Construct = { name: 'mathFlow', tokenize: tokenizeFlow, concrete: true }

/**
 * micromark extension for `$…$` and `$$…$$`, with the tokens that mdast-util-math reads. A single
 * sign follows pandoc's rule (manual, `tex_math_dollars`), so that prices stay text.
 */
export function mathSyntax(): Extension {
  return { text: { [codes.dollarSign]: inText }, flow: { [codes.dollarSign]: inFlow } }
}

/** Not in `US$`, `5$`, nor in the middle of a row of signs. */
function mayPrecede(this: TokenizeContext, code: Code): boolean {
  if (code === codes.dollarSign) return this.events.at(-1)?.[1].type === 'characterEscape'
  return code === null || code < 0 || !/[\p{Script=Latin}\d]/u.test(String.fromCharCode(code))
}

const isDigit = (code: Code): boolean =>
  code !== null && code >= codes.digit0 && code <= codes.digit9

function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const from = this.now()
  let size = 0
  let last: Code = null
  const written = (): string => this.sliceSerialize({ start: from, end: this.now() })
  return start

  /** `$x$`, at the first `$` */
  function start(code: Code): State | undefined {
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    return open(code)
  }

  function open(code: Code): State | undefined {
    if (code === codes.dollarSign) {
      size += 1
      effects.consume(code)
      return size > 2 ? nok : open
    }
    effects.exit('mathTextSequence')
    return size === 1 && markdownLineEndingOrSpace(code) ? nok(code) : between(code)
  }

  /** `$x$`, at `x` or at the last `$` */
  function between(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (code === codes.dollarSign) return beforeClose(code)
    if (markdownLineEnding(code)) {
      last = code
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return between
    }
    effects.enter('mathTextData')
    return data(code)
  }

  function data(code: Code): State | undefined {
    if (code === null || code === codes.dollarSign || markdownLineEnding(code)) {
      effects.exit('mathTextData')
      return between(code)
    }
    last = code
    effects.consume(code)
    return code === codes.backslash ? escaped : data
  }

  /** `\$` inside a formula is a sign and no end. */
  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return data(code)
    last = code
    effects.consume(code)
    return data
  }

  /** `$x$`, at the last `$`: the first sign decides. */
  function beforeClose(code: Code): State | undefined {
    if (last === null || (size === 1 && markdownLineEndingOrSpace(last))) return nok(code)
    if (size === 1 && isProse(written().slice(1))) return nok(code)
    let count = 0
    effects.enter('mathTextSequence')
    return close(code)

    function close(next: Code): State | undefined {
      if (next === codes.dollarSign && count < size) {
        count += 1
        effects.consume(next)
        return close
      }
      if (count < size || next === codes.dollarSign || (size === 1 && isDigit(next))) {
        return nok(next)
      }
      effects.exit('mathTextSequence')
      effects.exit('mathText')
      return ok(next)
    }
  }
}

/** `$$` to `$$`, on lines of their own; a blank line inside, or none to end it, and it is text. */
function tokenizeFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { interrupt } = this
  const isLazy = (): boolean => this.parser.lazy[this.now().line] === true
  return start

  /** at the first `$` */
  function start(code: Code): State | undefined {
    effects.enter('mathFlow')
    effects.enter('mathFlowFence')
    return fence(code, effects, afterOpen, nok)
  }

  /** `$$ x`, after the signs */
  function afterOpen(code: Code): State | undefined {
    effects.exit('mathFlowFence')
    return lineContent(code)
  }

  function lineContent(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (markdownLineEnding(code)) return lineEnd(code)
    if (code === codes.dollarSign) return beforeClose(code)
    effects.enter('mathFlowValue')
    return value(code)
  }

  function value(code: Code): State | undefined {
    if (code === null || code === codes.dollarSign || markdownLineEnding(code)) {
      effects.exit('mathFlowValue')
      return lineContent(code)
    }
    effects.consume(code)
    return code === codes.backslash ? escaped : value
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return value(code)
    effects.consume(code)
    return value
  }

  function lineEnd(code: Code): State | undefined {
    // Asked only whether the paragraph before ends here.
    if (interrupt === true) return ok(code)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return lineStart
  }

  /** A line that is blank, or does not belong to the same quotation or item, ends it too early. */
  function lineStart(code: Code): State | undefined {
    if (code === null || isLazy()) return nok(code)
    if (!markdownSpace(code)) return markdownLineEnding(code) ? nok(code) : lineContent(code)
    effects.enter('linePrefix')
    return indent(code)
  }

  function indent(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code)
      return indent
    }
    effects.exit('linePrefix')
    return markdownLineEnding(code) ? nok(code) : lineContent(code)
  }

  function beforeClose(code: Code): State | undefined {
    effects.enter('mathFlowFence')
    return fence(code, effects, afterClose, nok)
  }

  /** `$$ `, after the signs that close */
  function afterClose(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.enter('whitespace')
      effects.consume(code)
      effects.exit('whitespace')
      return afterClose
    }
    if (code !== null && !markdownLineEnding(code)) return nok(code)
    effects.exit('mathFlowFence')
    effects.exit('mathFlow')
    return ok(code)
  }
}

/** Two signs and no third. */
function fence(code: Code, effects: Effects, ok: State, nok: State): State | undefined {
  let size = 0
  effects.enter('mathFlowFenceSequence')
  return sequence(code)

  function sequence(next: Code): State | undefined {
    if (next === codes.dollarSign && size < 2) {
      size += 1
      effects.consume(next)
      return sequence
    }
    if (size < 2 || next === codes.dollarSign) return nok(next)
    effects.exit('mathFlowFenceSequence')
    return ok(next)
  }
}
