import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CslItem } from '../src/model/reference.ts'
import { readPrintedList } from '../src/printed/read-list.ts'
import { arePapersAbsent, papersFolder, rowsOf } from './papers.ts'
import { oracleFaults } from './reference-oracle-faults.ts'

/** The oracle writes quotation marks twice and line ends as spaces: neither counts, nor do spaces. */
const bare = (text: string): string => text.replace(/["\s]/gu, '')

const types: Readonly<Record<string, readonly string[]>> = {
  J: ['article-journal'],
  'J/OL': ['article-journal'],
  M: ['book', 'chapter'],
  C: ['paper-conference'],
  D: ['thesis'],
  R: ['report'],
  N: ['article-newspaper'],
  'EB/OL': ['webpage'],
  Z: ['document'],
}

const faulty = new Set(Object.values(oracleFaults).flat())

function itemsOf(file: string): readonly CslItem[] {
  const text = readFileSync(new URL(`md/${file}`, papersFolder), 'utf8')
  return readPrintedList(text).map(({ item }) => item)
}

const rawOf = ({ biyi }: CslItem): string =>
  typeof biyi === 'object' && biyi !== null && 'raw' in biyi ? String(biyi.raw) : ''

interface Score {
  right: number
  all: number
}

function scored(): Readonly<Record<string, Score>> {
  const scores: Record<string, Score> = {}
  const count = (name: string, isRight: boolean): void => {
    const score = scores[name] ?? { right: 0, all: 0 }
    scores[name] = { right: score.right + (isRight ? 1 : 0), all: score.all + 1 }
  }
  const papers = new Map<string, readonly CslItem[]>()
  for (const [file = '', number = '', code = '', ...rest] of rowsOf('references-oracle.tsv')) {
    const [year = '', volume = '', issue = '', pages = '', raw = ''] = rest
    if (faulty.has(`${file.slice(9, -3)} ${number}`)) continue
    if (!papers.has(file)) papers.set(file, itemsOf(file))
    const item = papers.get(file)?.find((one) => String(one['citation-number']) === number)
    count('split', item !== undefined && bare(rawOf(item)) === bare(raw))
    if (item === undefined) continue
    if (code !== '') count('type', types[code]?.includes(item.type) === true)
    const parts = [
      ['year', year, item.issued?.['date-parts']?.[0]?.[0]],
      ['volume', volume, item['volume']],
      ['issue', issue, item['issue']],
      ['pages', pages, item['page']],
    ] as const
    for (const [name, expected, found] of parts) {
      if (expected !== '') count(name, bare(String(found)) === bare(expected))
    }
  }
  return scores
}

describe.skipIf(arePapersAbsent)('the lists of 27 papers', () => {
  it('are split and read as an oracle has them', () => {
    const scores = scored()
    for (const [name, { right, all }] of Object.entries(scores)) {
      process.stdout.write(`printed lists, ${name}: ${right}/${all}\n`)
      expect(right / all, name).toBeGreaterThanOrEqual(name === 'split' ? 0.99 : 0.97)
    }
  })

  it('are parted where the labels of the first eleven entries are lost', () => {
    const found = itemsOf('ChinaXiv-201806.00212V1.md')
    expect(found.map((item) => item['citation-number'])).toEqual(
      Array.from({ length: 22 }, (_, at) => at + 1),
    )
  })
})
