import { alignSegments } from './align-segments.ts'

/** Lines that say the same, by their numbers from 0; one list may be empty. */
export interface LineLink {
  readonly source: readonly number[]
  readonly translation: readonly number[]
  /** 0 to 1: how probable it is that these lines and no others go together. */
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

/**
 * Which lines of two texts of one sentence a line say the same, in order; lines may stand in groups
 * of up to five, and alone. Blank lines go with none.
 */
export function alignLines(
  source: readonly string[],
  translation: readonly string[],
): readonly LineLink[] {
  const one = sorted(source)
  const other = sorted(translation)
  const [links = []] = alignSegments([
    {
      source: one.filled.map((number) => source[number] ?? ''),
      translation: other.filled.map((number) => translation[number] ?? ''),
    },
  ])
  return [
    ...links.map((link) => ({
      source: one.filled.slice(link.source.start, link.source.end),
      translation: other.filled.slice(link.translation.start, link.translation.end),
      confidence: link.confidence,
    })),
    ...one.blank.map((at) => ({ source: [at], translation: [], confidence: 1 })),
    ...other.blank.map((at) => ({ source: [], translation: [at], confidence: 1 })),
  ]
}
