import { existsSync, readFileSync } from 'node:fs'
import { reviewAlone } from '../src/audit/read-alone.ts'
import { passagesOf } from '../src/cli/glossary-extract.ts'
import { extractTerms } from '../src/terms/extract.ts'

/** What a search found of what there is, in numbers of pairs. */
export interface Counts {
  readonly gold: number
  readonly found: number
  readonly hit: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/** The harmonic mean of precision and recall. */
export const f1Of = ({ gold, found, hit }: Counts): number => (2 * hit) / (gold + found)

export const sumOf = (all: readonly Counts[]): Counts => ({
  gold: all.reduce((sum, one) => sum + one.gold, 0),
  found: all.reduce((sum, one) => sum + one.found, 0),
  hit: all.reduce((sum, one) => sum + one.hit, 0),
  missed: all.flatMap(({ missed }) => missed),
  wrong: all.flatMap(({ wrong }) => wrong),
})

export function countsOf(gold: ReadonlySet<string>, found: ReadonlySet<string>): Counts {
  const wrong = [...found].filter((one) => !gold.has(one))
  const missed = [...gold].filter((one) => !found.has(one))
  return { gold: gold.size, found: found.size, hit: found.size - wrong.length, missed, wrong }
}

const data = new URL('../../shared/data/', import.meta.url)
const papers = new URL('zh-reviews/md/', data)
const abstracts = new URL('terms/MED1250-half.txt', data)

export const arePapersAbsent = !existsSync(papers)
export const areAbstractsAbsent = !existsSync(abstracts)

/** Blanks, hyphens, case and the width of brackets make no difference. */
const even = (text: string) =>
  text
    .replaceAll(/[\s\u00AD-]+/gu, '')
    .toLowerCase()
    .replaceAll('（', '(')
    .replaceAll('）', ')')

interface GoldRow {
  readonly paper: string
  readonly pair: string
  readonly isDoubtful: boolean
}

/** Files of papers told by hand: those that the search was written with, and those that came later. */
export type Gold = 'zh-papers-gold' | 'zh-papers-later-gold'

const goldRows = (file: Gold): readonly GoldRow[] =>
  readFileSync(new URL(`../tests/fixtures/terms/${file}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [paper = '', , short = '', zh = '', , , doubt] = row.split('\t')
      return { paper, pair: `${even(short)}|${even(zh)}`, isDoubtful: doubt === 'yes' }
    })

const pairsOf = (rows: readonly GoldRow[], isDoubtful: boolean) =>
  new Set(rows.filter((row) => row.isDoubtful === isDoubtful).map(({ pair }) => pair))

/** Abbreviations with their Chinese full forms that are found in the papers, against those told by hand. */
export async function paperCounts(file: Gold = 'zh-papers-gold'): Promise<Counts> {
  const rows = goldRows(file)
  const all: Counts[] = []
  for (const paper of new Set(rows.map((row) => row.paper))) {
    const { review } = await reviewAlone(new URL(`${paper}.md`, papers).pathname, 'zh-CN')
    const entries = extractTerms(passagesOf(review, 'source'), review.articles.source.language)
    const own = rows.filter((row) => row.paper === paper)
    const [sure, doubtful] = [pairsOf(own, false), pairsOf(own, true)]
    const found = entries.map(
      ({ abbreviation = '', long = '' }) => `${even(abbreviation)}|${even(long)}`,
    )
    all.push(countsOf(sure, new Set(found.filter((pair) => !doubtful.has(pair)))))
  }
  return sumOf(all)
}

/** Short and long forms of one abstract, `short|long`. */
type Finder = (text: string) => readonly string[]

const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

/** What a search finds in the abstracts of MED1250 (ncbi-nlp/Ab3P), against what is told there by hand. */
export function abstractCounts(find: Finder): Counts {
  const records = readFileSync(abstracts, 'utf8').split(/\n(?=\d+\n)/u)
  return sumOf(
    records.map((record) => {
      const lines = record.split('\n').filter((line) => line.trim() !== '')
      const isGold = (line: string) => /^ {2}\S/u.test(line)
      const text = lines.slice(1).filter((line) => !isGold(line))
      const gold = lines.filter(isGold).map((line) => {
        const [short = '', long = ''] = line.trim().split('|')
        return `${plain(short)}|${plain(long)}`
      })
      return countsOf(new Set(gold), new Set(find(text.join('\n')).map(plain)))
    }),
  )
}
