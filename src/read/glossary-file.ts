import type { Concept } from '../model/glossary.ts'
import type { Place, Problem } from '../model/problem.ts'
import type { Span } from '../model/review.ts'
import { placesIn } from './text-place.ts'

/** What one file of a glossary holds. */
export interface GlossaryFile {
  readonly concepts: readonly Concept[]
  /** What could not be taken over, with its place; the concepts are those that could. */
  readonly problems: readonly Problem[]
  /** Ids that the file does not have and that were made for it. */
  readonly madeIds?: ReadonlySet<string>
  /** Where the concept at this index stands. */
  readonly placeOf: (index: number) => Place
}

/** Makes places in a file out of offsets in its text. */
export function placesOf(text: string, file: string): (span: Span) => Place {
  const at = placesIn(text)
  return ({ start, end }) => {
    const to = at(end)
    return {
      side: 'source',
      file,
      ...at(start),
      endLine: to.line,
      endColumn: to.column,
      text: text.slice(start, end),
    }
  }
}

/** A row or an entry that is not taken over, or not all of it. */
export function rowProblem(
  severity: Problem['severity'],
  message: string,
  place: Place | undefined,
): Problem {
  return {
    rule: 'read/glossary-entry',
    severity,
    message,
    unit: null,
    places: place === undefined ? [] : [place],
  }
}
