import { han } from '../../language/han.ts'
import type { Stretch } from '../../language/language.ts'

/** A formula in the text; `content` is what stands between the dollar signs. */
export interface Formula extends Stretch {
  readonly content: string
  /** Set on lines of its own, between two dollar signs each. */
  readonly isDisplay: boolean
  /** Stands in a line of raw HTML, where Markdown's escapes mean nothing. */
  readonly isHtml: boolean
}

/** Longer than this no formula is set; a lone dollar sign must not search the whole text. */
const displayAtMost = 8000

/** Code, inline or fenced; formulas on lines of their own; dollar signs. */
const parts =
  /^(?:`{3,}|~{3,})[^\n]*$|(?<!\\)(`+)(?!`)|(?<!\\)\$\$|(?<![\\$])\$(?!\$)|^[ \t]*<|\n/gmu

/** Reads a text once from its start, and knows whether it stands in code or in a line of HTML. */
class FormulaReader {
  readonly #text: string
  #isHtml = false
  #fence: string | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** The formula at a sign, if there is one; and from where to read on. */
  at(sign: string, index: number): { readonly formula?: Formula; readonly next: number } {
    const next = index + sign.length
    const mark = /^(?:`{3,}|~{3,})/u.exec(sign)?.[0]
    if (
      mark !== undefined &&
      (index === 0 || /[\n\r\u2028\u2029]/u.test(this.#text[index - 1] ?? ''))
    ) {
      this.#fence = nextFence(this.#fence, mark)
    } else if (sign === '\n') this.#isHtml = false
    else if (this.#fence !== undefined) return { next }
    else if (sign.endsWith('<')) this.#isHtml = true
    else if (sign.startsWith('`')) return { next: endOfCode(this.#text, index, sign) }
    else {
      const formula = formulaAt(this.#text, index, sign, this.#isHtml)
      return formula === undefined ? { next } : { formula, next: formula.end }
    }
    return { next }
  }
}

/** All formulas of a text outside code, in order. A dollar sign follows pandoc's rule for `$`. */
export function formulasIn(text: string): readonly Formula[] {
  if (!text.includes('$')) return []
  const found: Formula[] = []
  const reader = new FormulaReader(text)
  const signs = new RegExp(parts)
  for (let part = signs.exec(text); part !== null; part = signs.exec(text)) {
    const { formula, next } = reader.at(part[0], part.index)
    if (formula !== undefined) found.push(formula)
    signs.lastIndex = next
  }
  return found
}

function nextFence(open: string | undefined, mark: string): string | undefined {
  if (open === undefined) return mark
  return mark.startsWith(open) ? undefined : open
}

/** Offset behind a code span that opens at `start`; behind its opening where nothing closes it. */
function endOfCode(text: string, start: number, sign: string): number {
  const from = start + sign.length
  const line = text.slice(from, from + 2000)
  const end = line.search(new RegExp(`(?<!\`)${sign}(?!\`)|\\n[ \\t]*\\n`, 'u'))
  return end === -1 || line[end] === '\n' ? from : from + end + sign.length
}

function formulaAt(
  text: string,
  start: number,
  sign: string,
  isHtml: boolean,
): Formula | undefined {
  const from = start + sign.length
  const isDisplay = sign === '$$'
  const rest = text.slice(from, from + displayAtMost)
  const length = rest.search(isDisplay ? /(?<!\\)\$\$|\n[ \t]*\n/u : /(?<!\\)\$|\n/u)
  const content = rest.slice(0, Math.max(0, length))
  const end = from + length + sign.length
  const isClosed = length > 0 && rest[length] === '$' && !hanLetter.test(content)
  if (isClosed && (isDisplay || isInline(content, text[end]))) {
    return { start, end, content, isDisplay, isHtml }
  }
  return isDisplay ? undefined : escapedEnd(rest, start, isHtml)
}

const hanLetter = new RegExp(han, 'u')

/** Some converters escape the sign that ends a formula: `$P < 0 . 0 1 \$ ）`. */
function escapedEnd(rest: string, start: number, isHtml: boolean): Formula | undefined {
  const content = /^([^\n$\\\s](?:[^\n$\\]|\\[^$\n]){1,200}) ?\\\$(?![\d$])/u.exec(rest)?.[1]
  if (content === undefined || hanLetter.test(content) || !/\d \d|\{ /u.test(content))
    return undefined
  const end = start + 1 + rest.indexOf('\\$', content.length) + 2
  return { start, end, content: content.trimEnd(), isDisplay: false, isHtml }
}

function isInline(content: string, next: string | undefined): boolean {
  if (/^\s/u.test(content) || /(?<!\\)\s$/u.test(content)) return false
  // `$5 or $10`: between two prices stands nothing that only a formula has.
  return /[\\{^_]|\d \d/u.test(content) || !/\d/u.test(next ?? '')
}
