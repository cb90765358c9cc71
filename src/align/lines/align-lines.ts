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

/** Links the lines that are not blank; the blank ones, which go with none, stand at the end. */
function around<L extends Link>(
  source: readonly string[],
  translation: readonly string[],
  link: (segment: Segment) => readonly L[],
) {
  const one = sorted(source)
  const other = sorted(translation)
  const links = link({
    source: one.filled.map((number) => source[number] ?? ''),
    translation: other.filled.map((number) => translation[number] ?? ''),
  })
  return {
    links: links.map((found) => ({
      ...found,
      source: one.filled.slice(found.source.start, found.source.end),
      translation: other.filled.slice(found.translation.start, found.translation.end),
    })),
    blanks: [
      ...one.blank.map((at) => ({ source: [at], translation: [] })),
      ...other.blank.map((at) => ({ source: [], translation: [at] })),
    ],
  }
}

/**
 * Which lines of two texts of one sentence a line say the same, in order; lines may stand in groups
 * of up to five, and alone. Blank lines go with none.
 */
export function linkLines(
  source: readonly string[],
  translation: readonly string[],
): readonly LineLink[] {
  const { links, blanks } = around(source, translation, (one) => linkSegments([one])[0] ?? [])
  return [...links, ...blanks]
}

/** As `linkLines`, with how probable each link is; that a blank line goes with none is certain. */
export function alignLines(
  source: readonly string[],
  translation: readonly string[],
): readonly RatedLineLink[] {
  const { links, blanks } = around(source, translation, (one) => alignSegments([one])[0] ?? [])
  return [...links, ...blanks.map((blank) => ({ ...blank, confidence: 1 }))]
}
