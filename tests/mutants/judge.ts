import { VFile } from 'vfile'
import type { Problem } from '../../src/model/problem.ts'
import { type Review, type Sided, type Sources, sides } from '../../src/model/review.ts'
import { analyse, check } from '../../src/pipeline.ts'
import type { Mutant, Pair } from '../mutants.ts'

/** A pair as biyi reads it, and what it finds there at warning or above. */
export interface Judged {
  readonly review: Review
  readonly findings: readonly Problem[]
}

/** What became of a mutant. */
export interface Verdict {
  readonly mutant: Mutant
  /** Rules with a new finding in the right unit, gravest first; none where it survived. */
  readonly rules: readonly string[]
  /** Rules with a new finding in another unit. */
  readonly elsewhere: readonly string[]
}

/** Reads two texts with the configuration, references and glossary of `base`. */
export function judge(base: Sources, texts: Pick<Pair, 'source' | 'translation'>): Judged {
  const { source, translation } = base.files
  const review = analyse({
    ...base,
    files: {
      source: new VFile({ path: source.path, value: texts.source }),
      translation: new VFile({ path: translation.path, value: texts.translation }),
    },
  })
  return { review, findings: check(review).filter(({ severity }) => severity !== 'info') }
}

/** By its words and what it quotes, not by its place, which a change of the text before it moves. */
const nameOf = ({ rule, message, places }: Problem) =>
  [rule, message, ...places.map(({ side, text }) => side + text)].join('\n')

/** Those of the findings that the unmutated pair has not, each as often as it is more. */
function newFindings(found: readonly Problem[], known: readonly Problem[]): readonly Problem[] {
  const left = new Map<string, number>()
  for (const one of known) left.set(nameOf(one), (left.get(nameOf(one)) ?? 0) + 1)
  return found.filter((one) => {
    const count = left.get(nameOf(one)) ?? 0
    left.set(nameOf(one), count - 1)
    return count <= 0
  })
}

/** Lines of both files that a unit holds. */
function linesOf(review: Review, id: string | null): Sided<readonly [number, number]> {
  const blocks = review.units.find((unit) => unit.id === id)?.blocks
  const [source, translation] = sides.map((side): readonly [number, number] => {
    const position = blocks?.[side]?.node.position
    return position ? [position.start.line, position.end.line] : [0, -1]
  })
  return { source: source ?? [0, -1], translation: translation ?? [0, -1] }
}

const holds = ([first, last]: readonly [number, number], line: number) =>
  first <= line && line <= last

/** Judges a mutant by the findings that are new: the right unit is the one that holds the change or its partner. */
export function judgeMutant(base: Sources, pair: Pair, mutant: Mutant, unmutated: Judged): Verdict {
  const other = mutant.side === 'source' ? 'translation' : 'source'
  const judged = judge(base, { ...pair, [mutant.side]: mutant.text })
  const own = unmutated.review.units.map(({ id }) => linesOf(unmutated.review, id))
  const partners = own.filter((lines) =>
    mutant.lines.some((line) => holds(lines[mutant.side], line)),
  )
  const added = newFindings(judged.findings, unmutated.findings)
  const isRight = ({ unit }: Problem) => {
    const lines = linesOf(judged.review, unit)
    const isOwn =
      mutant.kind !== 'paragraph-dropped' &&
      mutant.lines.some((line) => holds(lines[mutant.side], line))
    // The copy of a paragraph stands two lines below it.
    const isCopy =
      mutant.kind === 'paragraph-doubled' &&
      mutant.lines.some((line) => holds(lines[mutant.side], line + 2))
    const isPartner = partners.some(
      (partner) => partner[other][0] > 0 && holds(lines[other], partner[other][0]),
    )
    return isOwn || isCopy || isPartner
  }
  const rulesOf = (list: readonly Problem[]) => [...new Set(list.map(({ rule }) => rule))]
  return {
    mutant,
    rules: rulesOf(added.filter(isRight)),
    elsewhere: rulesOf(added.filter((one) => !isRight(one))),
  }
}
