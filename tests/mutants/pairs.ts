import { readFileSync } from 'node:fs'
import type { Pair } from '../mutants.ts'

const dataFolder = new URL('../../shared/data/alignment/', import.meta.url)
const rowsOf = (name: string) => readFileSync(new URL(name, dataFolder), 'utf8').trim().split('\n')

const commands: Readonly<Record<string, string>> = {
  '%': '%',
  '~': '',
  ' ': '',
  ',': '',
  ';': '',
  '!': '',
  ':': '',
  pm: '±',
  leqslant: '≤',
  geqslant: '≥',
  leq: '≤',
  geq: '≥',
  le: '≤',
  ge: '≥',
  times: '×',
  sim: '~',
  thicksim: '~',
  mu: 'μ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  kappa: 'κ',
  chi: 'χ',
  delta: 'δ',
  Delta: 'Δ',
  mathrm: '',
  text: '',
  scriptstyle: '',
  mathbf: '',
  mathsf: '',
  textit: '',
  left: '',
  right: '',
  bar: '',
  overline: '',
  upmu: 'μ',
}

/** Formulas that a scanner wrote in LaTeX (`$P { < } 0 . 0 5$`) as an author types them (`P<0.05`). */
function withoutFormulas(text: string): string {
  return text
    .replaceAll(/\$([^$\n]*)\$/gu, (_, formula: string) =>
      formula
        .replaceAll(
          /\\([A-Za-z]+|[%~ ,;!:])/gu,
          (own: string, name: string) => commands[name] ?? own,
        )
        .replaceAll(/(?<=[{\s]|^)~|~(?=[\s}])/gu, '')
        .replaceAll(/[{}\s]/gu, '')
        .replaceAll(/\^2/gu, '²')
        .replaceAll(/\^\\circ/gu, '°')
        .replaceAll('^', ''),
    )
    .replaceAll(String.raw`\~`, '~')
}

const wordsOf = (text: string) => text.toLowerCase().match(/[a-z]+/gu) ?? []

/** Share of the words of a text that are two words of other texts glued together (`ofthe`, `inpatients`). */
function gluedShare(text: string, counts: ReadonlyMap<string, number>): number {
  const isKnown = (word: string) => (counts.get(word) ?? 0) >= (word.length < 4 ? 25 : 4)
  const words = wordsOf(text)
  const glued = words.filter((word) => {
    if (word.length < 6 || (counts.get(word) ?? 0) > 2) return false
    return Array.from({ length: word.length - 3 }, (_, at) => at + 2).some(
      (at) => isKnown(word.slice(0, at)) && isKnown(word.slice(at)),
    )
  })
  return glued.length / Math.max(1, words.length)
}

/** Decimals and percentages of a text, in the order of their size: where they differ, the two texts differ in fact. */
const decimals = (text: string) =>
  (text.match(/\d+\.\d+/gu) ?? [])
    .map(Number)
    .sort((a, b) => a - b)
    .join()

/** The abstracts, and why some of them are left out of the mutants. */
export interface Abstracts {
  readonly all: readonly Pair[]
  readonly clean: readonly Pair[]
  readonly leftOut: Readonly<Record<'formulas' | 'glued' | 'paragraphs' | 'decimals', number>>
}

/** Chinese and English abstracts of medical papers (CC BY 4.0), a paragraph a line. */
export function abstractPairs(): Abstracts {
  const all = rowsOf('abstract-pairs.jsonl').map((row): Pair => {
    const { id, zh = '', en = '' } = JSON.parse(row)
    const [source = '', translation = ''] = [zh, en].map((text: string) =>
      withoutFormulas(text).replaceAll(/\n+/gu, '\n\n'),
    )
    return { id, source, translation, entries: 0, forbidden: [] }
  })
  const counts = new Map<string, number>()
  for (const { translation } of all) {
    for (const word of new Set(wordsOf(translation))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const leftOut = { formulas: 0, glued: 0, paragraphs: 0, decimals: 0 }
  const reason = ({ source, translation }: Pair): keyof typeof leftOut | undefined => {
    if (/[\\$]/u.test(source + translation)) return 'formulas'
    if (gluedShare(translation, counts) > 0.03) return 'glued'
    if (source.split('\n').length !== translation.split('\n').length) return 'paragraphs'
    return decimals(source) === decimals(translation) ? undefined : 'decimals'
  }
  const clean = all.filter((pair) => {
    const why = reason(pair)
    if (why) leftOut[why] += 1
    return why === undefined
  })
  return { all, clean, leftOut }
}

/** Definitions of the glossary, of which the English ones stand one or two rows too high: no gold. */
const shifted = { first: 621, last: 695 } as const

/** Paragraphs of the requirements for Chinese text layout (W3C), each a pair. */
export function layoutPairs(): readonly Pair[] {
  return rowsOf('clreq-pairs.tsv')
    .slice(1)
    .flatMap((row): readonly Pair[] => {
      const [number = '', , source = '', translation = ''] = row.split('\t')
      const isShifted = Number(number) >= shifted.first && Number(number) <= shifted.last
      if (source === '' || translation === '' || isShifted) return []
      return [{ id: `clreq-${number}`, source, translation, entries: 0, forbidden: [] }]
    })
}
