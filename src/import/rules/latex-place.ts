import type { Change } from '../edits.ts'
import type { Formula } from './latex-formulas.ts'

const wide =
  /[\p{Script=Han}\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65‘’“”…—]/u
const opening = /[([（［｛“‘]/u
const closing = /[)\],;:，；。、）］%]/u
/** Read as a list, a heading or a quotation at the start of a line. */
const blockStart = /^(?:[-+#>=]|\d{1,9}[.)](?:\s|$))/u

/** Text in the place of a formula, the blanks that the converter set around it taken away with it. */
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
  const touches = previous !== undefined && previous.end === start
  const left = (touches ? previous.after.at(-1) : text[start - 1]) ?? '\n'
  const right = text[end] ?? '\n'
  const hyphen = !touches && /[A-Za-z]-$/u.test(text.slice(Math.max(0, start - 2), start))
  const dropsLeft =
    wide.test(left) ||
    opening.test(left) ||
    hyphen ||
    wide.test(after[0] ?? '') ||
    closing.test(after[0] ?? '')
  const dropsRight =
    right !== '\n' &&
    (wide.test(right) ||
      closing.test(right) ||
      wide.test(after.at(-1) ?? '') ||
      opening.test(after.at(-1) ?? ''))
  return {
    start: dropsLeft && !isFirst ? start : formula.start,
    // Two blanks at the end of a line are a break of Markdown.
    end: dropsRight && right !== '$' ? end : formula.end,
    after,
  }
}
