import {
  asciiControl,
  markdownLineEnding,
  markdownLineEndingOrSpace,
} from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'

/** `(…)` after a label, as CommonMark 0.31 §6.3 has it: `[18](url)` is a link, `[18](see below)` is none. */
export const linkResource: Construct = { tokenize: tokenizeResource, partial: true }

/** `[x]` after a label, where `x` is defined in the document: `[19][x]`. */
export const linkReference: Construct = { tokenize: tokenizeReference, partial: true }

/** Identifier of a label as CommonMark compares them: white space collapsed, case folded. */
export function labelIdentifier(label: string): string {
  const collapsed = label.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '')
  return collapsed.toLowerCase().toUpperCase()
}

function tokenizeResource(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start

  /** `[18](url "t")`, at `(` */
  function start(code: Code): State | undefined {
    effects.enter('citationLookahead')
    effects.consume(code)
    return whitespace(effects, beforeDestination)
  }

  /** `[18](url "t")`, at `u` */
  function beforeDestination(code: Code): State | undefined {
    if (code === codes.rightParenthesis) return end(code)
    const destination = code === codes.lessThan ? pointyDestination : rawDestination
    return destination(effects, afterDestination, nok)(code)
  }

  /** `[18](url "t")`, after `l` */
  function afterDestination(code: Code): State | undefined {
    return markdownLineEndingOrSpace(code) ? whitespace(effects, beforeTitle)(code) : end(code)
  }

  /** `[18](url "t")`, at `"` */
  function beforeTitle(code: Code): State | undefined {
    if (code === codes.quotationMark || code === codes.apostrophe) {
      return title(effects, code, afterTitle, nok)(code)
    }
    return code === codes.leftParenthesis
      ? title(effects, codes.rightParenthesis, afterTitle, nok)(code)
      : end(code)
  }

  function afterTitle(code: Code): State | undefined {
    return whitespace(effects, end)(code)
  }

  /** `[18](url "t")`, at `)` */
  function end(code: Code): State | undefined {
    if (code !== codes.rightParenthesis) return nok(code)
    effects.consume(code)
    effects.exit('citationLookahead')
    return ok
  }
}

function whitespace(effects: Effects, next: State): State {
  return function inside(code) {
    if (!markdownLineEndingOrSpace(code)) return next(code)
    effects.consume(code)
    return inside
  }
}

/** `<a b>` */
function pointyDestination(effects: Effects, ok: State, nok: State): State {
  return function open(code) {
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === null || code === codes.lessThan || markdownLineEnding(code)) return nok(code)
    effects.consume(code)
    if (code === codes.greaterThan) return ok
    return code === codes.backslash ? escaped(effects, inside) : inside
  }
}

/** `a(b)c`: no white space, parentheses in pairs and at most 32 deep. */
function rawDestination(effects: Effects, ok: State, nok: State): State {
  let depth = 0
  let empty = true
  return inside

  function inside(code: Code): State | undefined {
    const isOuter = depth === 0
    if (isOuter && endsDestination(code)) return empty ? nok(code) : ok(code)
    depth += parenthesisDepth(code)
    if (code === null || asciiControl(code) || code === codes.space || depth > 32) return nok(code)
    empty = false
    effects.consume(code)
    return code === codes.backslash ? escaped(effects, inside) : inside
  }
}

function endsDestination(code: Code): boolean {
  return code === null || code === codes.rightParenthesis || markdownLineEndingOrSpace(code)
}

function parenthesisDepth(code: Code): number {
  if (code === codes.leftParenthesis) return 1
  return code === codes.rightParenthesis ? -1 : 0
}

/** `"t"`, `'t'`, `(t)` */
function title(effects: Effects, close: number, ok: State, nok: State): State {
  return function open(code) {
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === null || (code === codes.leftParenthesis && close === codes.rightParenthesis)) {
      return nok(code)
    }
    effects.consume(code)
    if (code === close) return ok
    return code === codes.backslash ? escaped(effects, inside) : inside
  }
}

/** After a backslash: a bracket or quote there does not count. */
function escaped(effects: Effects, next: State): State {
  const escapable = new Set<number>([
    codes.backslash,
    codes.leftParenthesis,
    codes.rightParenthesis,
    codes.lessThan,
    codes.greaterThan,
    codes.quotationMark,
    codes.apostrophe,
    codes.leftSquareBracket,
    codes.rightSquareBracket,
  ])
  return function character(code) {
    if (code === null || !escapable.has(code)) return next(code)
    effects.consume(code)
    return next
  }
}

function tokenizeReference(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const from = this.now()
  const isDefined = (): boolean => {
    const label = this.sliceSerialize({ start: from, end: this.now() }).slice(1, -1)
    return this.parser.defined.includes(labelIdentifier(label))
  }
  return start

  /** `[19][x]`, at the second `[` */
  function start(code: Code): State | undefined {
    effects.enter('citationLookahead')
    effects.consume(code)
    return inside
  }

  /** `[19][x]`, at `x` */
  function inside(code: Code): State | undefined {
    if (code === null || code === codes.leftSquareBracket) return nok(code)
    effects.consume(code)
    if (code === codes.backslash) return escaped(effects, inside)
    if (code !== codes.rightSquareBracket) return inside
    effects.exit('citationLookahead')
    return isDefined() ? ok : nok
  }
}
