import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { spanOfPlace } from '../src/check/place.ts'
import { sentenceSpansOf } from '../src/check/sentence-spans.ts'
import type { Place, Problem } from '../src/model/problem.ts'
import type { Review } from '../src/model/review.ts'

const words = ['true', 'damage', 'false'] as const

/** What is said of a finding by who read both texts; `damage`: true of the text, which a scanner spoilt. */
export type Word = (typeof words)[number]

/** A finding of a pair, and what names it in the file of verdicts. */
export interface Found {
  readonly pair: string
  readonly problem: Problem
  /** Columns rule, pair, marks and nth of the file: what stays when the words of the message change. */
  readonly key: string
}

/** Longer quotations, a Chinese sign counted twice, stand in the file as their beginning and a hash: it holds no sentence of others. */
const longest = 24

function short(text: string): string {
  const own = text.replaceAll(/\s+/gu, '')
  const ideographs = own.match(/\p{Script=Han}/gu)?.length ?? 0
  if (own.length + ideographs <= longest) return own
  return `${own.slice(0, 12)}…${createHash('sha256').update(own).digest('hex').slice(0, 6)}`
}

/** Whether a place is a whole sentence or more, beside another that is less: what lacks something, not what differs. */
function contextOf(review: Review): (problem: Problem, place: Place) => boolean {
  const spans = sentenceSpansOf(review)
  return ({ unit: id }, place) => {
    const unit = review.units.find((one) => one.id === id)
    const article = review.articles[place.side]
    if (unit === undefined || article.file.path !== place.file) return false
    const { start, end } = spanOfPlace(article, place)
    return unit.sentences.some((pair) =>
      spans
        .ofPair(unit, pair, place.side)
        .some((one) => start <= one.start + 1 && one.end - 1 <= end),
    )
  }
}

function marksOf(problem: Problem, isContext: (place: Place) => boolean): string {
  const narrow = problem.places.filter((place) => !isContext(place))
  const shown = narrow.length > 0 ? narrow : problem.places
  const marks = shown.map(({ side, text }) => `${side.slice(0, 1)}:${short(text)}`)
  return [...new Set(marks)].sort().join(' ')
}

/** The findings of a pair with their keys: rule, pair, side and text of what differs, and which of several alike. */
export function keyed(
  pair: string,
  review: Review,
  findings: readonly Problem[],
): readonly Found[] {
  const isContext = contextOf(review)
  const counts = new Map<string, number>()
  return findings.map((problem) => {
    const name = [problem.rule, pair, marksOf(problem, (place) => isContext(problem, place))]
    const known = name.join('\t')
    const nth = (counts.get(known) ?? 0) + 1
    counts.set(known, nth)
    return { pair, problem, key: `${known}\t${nth}` }
  })
}

const isWord = (text: string | undefined): text is Word => words.some((word) => word === text)

/** The verdicts by key; a row without a verdict is none. Throws where a key stands twice. */
export function readVerdicts(file: URL): ReadonlyMap<string, Word> {
  const verdicts = new Map<string, Word>()
  if (!existsSync(file)) return verdicts
  for (const row of readFileSync(file, 'utf8').trimEnd().split('\n').slice(1)) {
    const cells = row.split('\t')
    const [key, word] = [cells.slice(0, 4).join('\t'), cells[4]]
    if (!isWord(word)) continue
    if (verdicts.has(key)) throw new Error(`bench/verdicts.tsv: twice: ${key}`)
    verdicts.set(key, word)
  }
  return verdicts
}
