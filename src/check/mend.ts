import type { Problem, Replacement } from '../model/problem.ts'
import { type Side, type Sided, sides } from '../model/review.ts'

/** A replacement by offsets of its file; `problem` is the one that it mends. */
export interface Edit {
  readonly side: Side
  readonly start: number
  readonly end: number
  readonly text: string
  readonly problem: Problem
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/gu), (end) => end.index + end[0].length)]
}

/** Offset behind the front matter; 0 where there is none. */
function bodyStart(text: string): number {
  return (
    /^---[ \t]*(?:\r\n|\r|\n)[\s\S]*?(?:\r\n|\r|\n)---[ \t]*(?=\r|\n|$)/u.exec(text)?.[0].length ??
    0
  )
}

/** The edit of a replacement; undefined where the file holds other characters there, or its front matter stands there. */
function editOf(
  problem: Problem,
  { place, text }: Replacement,
  files: Sided<string>,
  lines: Sided<readonly number[]>,
): Edit | undefined {
  const offset = (line: number, column: number) => (lines[place.side][line - 1] ?? 0) + column - 1
  const start = offset(place.line, place.column)
  const end = offset(place.endLine, place.endColumn)
  const file = files[place.side]
  if (file.slice(start, end) !== place.text || start < bodyStart(file)) return undefined
  return { side: place.side, start, end, text, problem }
}

/**
 * The edits that mend problems, those of one problem all or none, in order and without overlap: of two
 * that meet, the one that was found first.
 */
export function editsFor(problems: readonly Problem[], files: Sided<string>): readonly Edit[] {
  const lines = { source: lineStarts(files.source), translation: lineStarts(files.translation) }
  const taken = { source: new Set<number>(), translation: new Set<number>() }
  const edits: Edit[] = []
  for (const problem of problems) {
    const own = (problem.fixes ?? []).map((fix) => editOf(problem, fix, files, lines))
    const whole = own.flatMap((edit) => edit ?? [])
    const touched = whole.flatMap(({ side, start, end }) =>
      Array.from({ length: end - start + 1 }, (_, index) => [side, start + index] as const),
    )
    const isFree = touched.every(([side, at]) => !taken[side].has(at))
    if (whole.length < own.length || !isFree) continue
    for (const [side, at] of touched) taken[side].add(at)
    edits.push(...whole)
  }
  return edits.sort((a, b) => a.start - b.start)
}

/** Both files with edits carried out. */
export function edited(files: Sided<string>, edits: readonly Edit[]): Sided<string> {
  const one = (side: Side): string => {
    let at = 0
    const parts = edits
      .filter((edit) => edit.side === side)
      .map(({ start, end, text }) => {
        const kept = files[side].slice(at, start)
        at = end
        return kept + text
      })
    return parts.join('') + files[side].slice(at)
  }
  return { source: one('source'), translation: one('translation') }
}

/** Sides in which two texts differ. */
export function changedSides(before: Sided<string>, after: Sided<string>): readonly Side[] {
  return sides.filter((side) => before[side] !== after[side])
}
