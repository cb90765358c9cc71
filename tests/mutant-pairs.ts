import { readFileSync } from 'node:fs'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'
import { hasMaterial } from './alignment-gold.ts'
import { unglueing } from './mutants/unglue.ts'
import type { Pair } from './mutants.ts'

const dataFolder = new URL('../../shared/data/alignment/', import.meta.url)
/** Lines of a file of the real material; none where it does not lie beside. */
const rowsOf = (name: string) =>
  hasMaterial ? readFileSync(new URL(name, dataFolder), 'utf8').trim().split('\n') : []

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
  cdot: '·',
  rangle: ')',
  langle: '(',
  circ: '°',
  dot: '',
  it: '',
  triangle: 'Δ',
  operatorname: '',
  epsilon: 'ε',
  sigma: 'σ',
  rho: 'ρ',
  prime: '′',
  '*': '*',
  stackrel: '',
  mathcal: '',
  cal: '',
  bf: '',
  boldsymbol: '',
  itP: 'P',
  approx: '≈',
  geqq: '≥',
  leqq: '≤',
  AA: 'Å',
  cdots: '',
  nu: 'ν',
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
        .replaceAll('^', '')
        .replaceAll(/[\\](?![A-Za-z])/gu, ''),
    )
    .replaceAll(String.raw`\~`, '~')
}

/** Share of the words of five letters or more that stand in no other abstract and in no dictionary: what the scanner spoilt. */
function spoiltShare(text: string, isKnown: (word: string) => boolean): number {
  const words = text.toLowerCase().match(/[a-z]{5,}/gu) ?? []
  return words.filter((word) => !isKnown(word)).length / Math.max(1, words.length)
}

/** Decimals and percentages of a text, in the order of their size: where they differ, the two texts differ in fact. */
const decimals = (text: string) =>
  (text.match(/\d+\.\d+/gu) ?? [])
    .map(Number)
    .sort((a, b) => a - b)
    .join()

/** The abstracts, and why some of them are left out of the mutants. */
export interface Abstracts {
  /** As they were scanned. */
  readonly all: readonly Pair[]
  /** Those that may be mutated, with blanks and formulas mended. */
  readonly clean: readonly Pair[]
  readonly leftOut: Readonly<Record<'formulas' | 'spoilt' | 'paragraphs' | 'decimals', number>>
}

/** Chinese and English abstracts of medical papers (CC BY 4.0), a paragraph a line. */
export function abstractPairs(): Abstracts {
  const all = rowsOf('abstract-pairs.jsonl').map((row): Pair => {
    const { id, zh = '', en = '' } = JSON.parse(row)
    const [source = '', translation = ''] = [zh, en].map((text: string) =>
      text.replaceAll(/\n+/gu, '\n\n'),
    )
    return { id, source, translation, entries: 0, forbidden: [] }
  })
  const typed = all.map((pair) => ({
    ...pair,
    source: withoutFormulas(pair.source),
    translation: withoutFormulas(pair.translation),
  }))
  const { unglue, isKnown } = unglueing(typed.map(({ translation }) => translation))
  const mended = typed.map((pair) => ({ ...pair, translation: unglue(pair.translation) }))
  const leftOut = { formulas: 0, spoilt: 0, paragraphs: 0, decimals: 0 }
  const reason = ({ source, translation }: Pair): keyof typeof leftOut | undefined => {
    if (/[\\$]/u.test(source + translation)) return 'formulas'
    if (spoiltShare(translation, isKnown) > 0.12) return 'spoilt'
    if (source.split('\n').length !== translation.split('\n').length) return 'paragraphs'
    return decimals(source) === decimals(translation) ? undefined : 'decimals'
  }
  const clean = mended.filter((pair) => {
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

/** The sample review of this repository at its root. */
export async function samplePair(root: URL): Promise<Pair> {
  const { files, bibliography, glossary } = await read(await readConfig(root.pathname))
  const forbidden = glossary.concepts.flatMap(({ terms }) =>
    Object.values(terms).flatMap(({ preferred, variants }) =>
      variants.flatMap(({ term, status }) => (status === 'admitted' ? [] : [{ preferred, term }])),
    ),
  )
  return {
    id: 'sample',
    source: String(files.source),
    translation: String(files.translation),
    entries: bibliography.entries.length,
    forbidden,
  }
}

/** The text of a file by its headings; the front matter goes with what stands before the first. */
const sectionsOf = (text: string) => text.split(/^(?=##)/mu)

/** The sample review, a pair a section: each is judged alone, in a fraction of the time of the whole. */
export async function samplePairs(root: URL): Promise<readonly Pair[]> {
  const whole = await samplePair(root)
  const translations = sectionsOf(whole.translation)
  return sectionsOf(whole.source).map((source, at) => ({
    ...whole,
    id: `sample-${at}`,
    source,
    translation: translations[at] ?? '',
  }))
}
