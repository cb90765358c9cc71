import type { Place, Problem } from '../src/model/problem.ts'
import type { Pair } from '../tests/mutants.ts'
import { type Absence, numberAbsence } from './confirmed-number.ts'
import type { Word } from './verdicts.ts'

/** A verdict that needs no judgement, since a second reading of the raw text by other means bears it out. */
export interface Confirmed {
  readonly word: Word
  readonly reason: string
}

const lineOf = (pair: Pair, { side, line }: Place) => pair[side].split('\n')[line - 1] ?? ''

/** Stretches of a line between dollar signs. */
const formulas = (line: string) => [...line.matchAll(/\$[^$]*\$/gu)]

const isInFormula = (line: string, at: number) =>
  formulas(line).some(({ index, 0: own }) => index <= at && at < index + own.length)

const han = /\p{Script=Han}/u
const wide = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E“”]/u

/** The nearest signs that are no blanks. */
const beside = (line: string, at: number) =>
  [line.slice(0, at).trimEnd().at(-1) ?? '', line.slice(at + 1).trimStart()[0] ?? ''] as const

/** A half-width mark with a Chinese sign on one side; of a bracket, on either side of either half. */
function isNarrowBesideHan(pair: Pair, place: Place): boolean {
  const line = lineOf(pair, place)
  const at = place.column - 1
  const mark = line[at] ?? ''
  if (!',;:?!()'.includes(mark) || isInFormula(line, at)) return false
  if (beside(line, at).some((sign) => wide.test(sign))) return true
  if (mark === '(') return han.test(/^[^()（）]*/u.exec(line.slice(at + 1))?.[0] ?? '')
  if (mark !== ')') return false
  const inner = /[^()（）]*$/u.exec(line.slice(0, at))?.[0] ?? ''
  return han.test(inner) || wide.test(line[at - inner.length - 2] ?? '')
}

/** A full-width mark in English with no Chinese sign three signs off. */
function isWideAmongLatin(pair: Pair, place: Place): boolean {
  const line = lineOf(pair, place)
  const at = place.column - 1
  return (
    /[\uFF01-\uFF5E、。]/u.test(line[at] ?? '') &&
    !isInFormula(line, at) &&
    !han.test(line.slice(Math.max(0, at - 3), at + 4))
  )
}

const families = ['()（）', '[]［］', '“”'] as const
const isOpening = (mark: string) => '(（[［“'.includes(mark)

/** Offsets of the marks of one family that stay alone, each kind of bracket by itself and with those in formulas. */
function aloneIn(line: string, family: string): ReadonlySet<number> {
  const open: number[] = []
  const alone = new Set<number>()
  for (const [at, sign] of [...line].entries()) {
    if (!family.includes(sign)) continue
    if (isOpening(sign)) open.push(at)
    else if (open.pop() === undefined) alone.add(at)
  }
  return new Set([...alone, ...open])
}

function isAlone(pair: Pair, place: Place): boolean {
  const line = lineOf(pair, place)
  const at = place.column - 1
  const family = families.find((own) => own.includes(line[at] ?? ' '))
  const isItem = /(?:^|[^\p{L}\d])[\p{L}\d]{1,2}$/u.test(line.slice(0, at))
  return family !== undefined && !isItem && aloneIn(line, family).has(at)
}

const absences: Readonly<Record<Absence, Confirmed>> = {
  absent: { word: 'true', reason: 'nowhere in the other text, as digits or in words, by program' },
  rarer: { word: 'true', reason: 'a decimal that the other text tells less often, by program' },
  glued: { word: 'damage', reason: 'in the other text only inside other digits, by program' },
}

/** Reads the raw text again, without the code of the checks; undefined where that settles nothing. */
export function confirmed(pair: Pair, { rule, places }: Problem): Confirmed | undefined {
  if (rule === 'punctuation-width') {
    const isSource = places.every(({ side }) => side === 'source')
    const bears = isSource ? isNarrowBesideHan : isWideAmongLatin
    if (!places.every((place) => bears(pair, place))) return undefined
    return {
      word: 'true',
      reason: isSource
        ? 'a half-width mark beside Han, confirmed by program'
        : 'a full-width mark among Latin letters, confirmed by program',
    }
  }
  if (rule === 'number-parity') {
    const absence = numberAbsence(pair, places)
    return absence && absences[absence]
  }
  if (rule !== 'unpaired-bracket' || !places.every((place) => isAlone(pair, place)))
    return undefined
  return {
    word: 'damage',
    reason:
      'one half more than the other in the raw paragraph, formulas counted, confirmed by program',
  }
}
