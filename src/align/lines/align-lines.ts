import { alignSegments, linkSegments, type Segment } from './align-segments.ts'
import type { Link } from './path.ts'

/** Lines that say the same, by their numbers from 0; one list may be empty. */
export interface LineLink {
  readonly source: readonly number[]
  readonly translation: readonly number[]
}

/** A link and how probable it is, 0 to 1, that these lines and no others go together. */
export interface RatedLineLink extends LineLink {
  readonly confidence: number
}

/** Numbers of the lines that hold more than white space, and of the others. */
function sorted(lines: readonly string[]) {
  const isFilled = (number: number) => lines[number]?.trim() !== ''
  const numbers = [...lines.keys()]
  return {
    filled: numbers.filter(isFilled),
    blank: numbers.filter((number) => !isFilled(number)),
  }
}

/** Links the lines that are not blank; the blank ones stand between them, in the order of both texts. */
function around<L extends Link, R extends LineLink>(
  source: readonly string[],
  translation: readonly string[],
  link: (segment: Segment) => readonly L[],
  made: (lines: LineLink, found?: L) => R,
): readonly R[] {
  const one = sorted(source)
  const other = sorted(translation)
  const links = link({
    source: one.filled.map((number) => source[number] ?? ''),
    translation: other.filled.map((number) => translation[number] ?? ''),
  })
  const result: R[] = []
  const before = { source: 0, translation: 0 }
  const addBlanks = (first: number | undefined, second: number | undefined) => {
    for (; (one.blank[before.source] ?? source.length) < (first ?? -1); before.source++)
      result.push(
        made({ source: one.blank.slice(before.source, before.source + 1), translation: [] }),
      )
    for (
      ;
      (other.blank[before.translation] ?? translation.length) < (second ?? -1);
      before.translation++
    )
      result.push(
        made({
          source: [],
          translation: other.blank.slice(before.translation, before.translation + 1),
        }),
      )
  }
  for (const found of links) {
    const lines = {
      source: one.filled.slice(found.source.start, found.source.end),
      translation: other.filled.slice(found.translation.start, found.translation.end),
    }
    addBlanks(lines.source[0], lines.translation[0])
    result.push(made(lines, found))
  }
  addBlanks(source.length, translation.length)
  return result
}

/**
 * Which lines of two texts of one sentence a line say the same, in order; lines may stand in groups
 * of up to five, and alone. Blank lines go with none, and stand where they are.
 */
export function linkLines(
  source: readonly string[],
  translation: readonly string[],
): readonly LineLink[] {
  return around(
    source,
    translation,
    (one) => linkSegments([one])[0] ?? [],
    (lines) => lines,
  )
}

/** As `linkLines`, with how probable each link is; that a blank line goes with none is certain. */
export function alignLines(
  source: readonly string[],
  translation: readonly string[],
): readonly RatedLineLink[] {
  return around(
    source,
    translation,
    (one) => alignSegments([one])[0] ?? [],
    (lines, found): RatedLineLink => ({ ...lines, confidence: found?.confidence ?? 1 }),
  )
}
