import type { Change } from '../edits.ts'
import type { Doubt, Findings, Setting } from '../rule.ts'
import { type LineRole, type ProseLine, proseLines } from './prose-lines.ts'

/** What one line needs; offsets count from the head of the line. */
export interface LineFindings {
  readonly changes?: readonly Change[]
  readonly doubts?: readonly Doubt[]
}

/** Which lines a rule has to look at. */
interface Wanted {
  readonly roles: ReadonlySet<LineRole>
  /** Found in every line that the rule may change, and in few others: what saves the time. */
  readonly trigger: RegExp
}

/** Runs over the lines that have one of the roles and moves what is found to its place in the text. */
export function findInLines(
  text: string,
  setting: Setting,
  { roles, trigger }: Wanted,
  find: (line: ProseLine) => LineFindings,
): Findings {
  const changes: Change[] = []
  const doubts: Doubt[] = []
  for (const line of proseLines(text, setting, trigger)) {
    if (!roles.has(line.role)) continue
    const found = find(line)
    for (const change of found.changes ?? []) changes.push(moved(change, line.start))
    for (const { kind, at } of found.doubts ?? []) doubts.push({ kind, at: at + line.start })
  }
  return { changes, doubts }
}

function moved({ start, end, after }: Change, by: number): Change {
  return { start: start + by, end: end + by, after }
}

/** Changes that put `after` in place of each match of a global pattern; undefined leaves it. */
export function replaceMatches(
  line: string,
  pattern: RegExp,
  after: string | ((found: RegExpExecArray) => string | undefined),
): readonly Change[] {
  const changes: Change[] = []
  for (const found of line.matchAll(pattern)) {
    const text = typeof after === 'string' ? after : after(found)
    if (text === undefined || text === found[0]) continue
    changes.push({ start: found.index, end: found.index + found[0].length, after: text })
  }
  return changes
}

/** The spaces a printed line is stretched with; a tab parts columns and is none. */
export const space = '[ \\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]'
/** What may stand before or after a Latin word or number beside Han. */
export const latin = '[\\p{Script=Latin}\\p{Script=Greek}\\d]'
/** A space between two characters of a line. */
export const spaced = /(?<=\S)[ \u00A0\u2000-\u200A\u202F\u205F\u3000]/u

/** What must stand on either side of a space; each looks at a few characters only. */
interface Sides {
  /** Anchored at its end. */
  readonly before: RegExp
  /** Anchored at its start. */
  readonly behind: RegExp
}

const spaces = /[ \u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu
const reach = 8

/**
 * Changes that delete the spaces which stand between one of the pairs of neighbours. `touches` tells
 * of a code unit whether it may stand beside such a space; most spaces need not be looked at further.
 */
export function deleteSpaces(
  line: string,
  pairs: readonly Sides[],
  touches: (code: number) => boolean = () => true,
): readonly Change[] {
  const changes: Change[] = []
  for (const { index, 0: found } of line.matchAll(spaces)) {
    const end = index + found.length
    if (!touches(line.charCodeAt(index - 1)) && !touches(line.charCodeAt(end))) continue
    // Short pieces: a pattern that looks back from every character of a line is slow.
    const left = line.slice(Math.max(0, index - reach), index)
    const right = line.slice(end, end + reach)
    const isBetween = pairs.some(({ before, behind }) => before.test(left) && behind.test(right))
    if (isBetween) changes.push({ start: index, end, after: '' })
  }
  return changes
}
