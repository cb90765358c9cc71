import { han } from '../../language/han.ts'
import type { Change } from '../edits.ts'
import type { Formula } from './latex-formulas.ts'

const wide = new RegExp(
  String.raw`[${han}\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65‘’“”…—]`,
  'u',
)
const opening = /[([（［｛“‘]/u
const closing = /[)\],;:，；。、）］%]/u
/** Read as a list, a heading or a quotation at the start of a line. */
const blockStart = /^(?:[-+#>=]|\d{1,9}[.)](?:\s|$))/u

/** What stands on both sides of the blanks around a formula. */
interface Sides {
  readonly left: string
  readonly right: string
}

/** Between Chinese and Latin no blank is written (CLEAN-07, CLEAN-08), nor inside brackets. */
function losesLeft({ left }: Sides, after: string): boolean {
  const first = after[0] ?? ''
  return wide.test(left) || opening.test(left) || wide.test(first) || closing.test(first)
}

function losesRight({ right }: Sides, after: string): boolean {
  const last = after.at(-1) ?? ''
  // Two blanks at the end of a line are a break of Markdown; a formula sees to its own left side.
  if (right === '\n' || right === '$') return false
  return wide.test(right) || closing.test(right) || wide.test(last) || opening.test(last)
}

/**
 * Text in the place of a formula, the blanks that the converter set around it taken away with it;
 * undefined where the text would be read as a list or a heading.
 */
export function inPlace(
  text: string,
  formula: Formula,
  after: string,
  previous: Change | undefined,
): Change | undefined {
  let { start, end } = formula
  const floor = previous?.end ?? 0
  while (start > floor && text[start - 1] === ' ') start -= 1
  while (text[end] === ' ') end += 1
  const isFirst = start === 0 || text[start - 1] === '\n'
  if (isFirst && blockStart.test(after)) return undefined
  const before =
    previous?.end === start ? previous.after : text.slice(Math.max(0, start - 2), start)
  const sides = { left: before.at(-1) ?? '\n', right: text[end] ?? '\n' }
  // `SURPASS- $2$`: the name was torn at its hyphen.
  const isTorn = /[A-Za-z]-$/u.test(before)
  return {
    start: !isFirst && (isTorn || losesLeft(sides, after)) ? start : formula.start,
    end: losesRight(sides, after) ? end : formula.end,
    after,
  }
}
