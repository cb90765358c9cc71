import type { Aligned, Article, Parsed, Sided, Unit } from '../model/review.ts'
import { abstractItems, bodyItems, type Item, noteItems, titleItems } from './items.ts'
import { type Measure, measureOf, refined } from './measure.ts'
import { blockRows, bodyRows, noteRows, type Row } from './rows.ts'
import { sentencePairs } from './sentence-pairs.ts'

type Items = Sided<readonly Item[]>

/** A row with its place in the document. */
interface PlacedRow {
  readonly id: string
  readonly depth: number
  readonly row: Row
}

function itemsOf(articles: Sided<Article>, of: (article: Article) => readonly Item[]): Items {
  return { source: of(articles.source), translation: of(articles.translation) }
}

function levelOf(row: Row): number {
  return row.source?.level ?? row.translation?.level ?? 0
}

/** Ids count rows, gaps included: what is missing on one side moves no id. */
function placed(rows: readonly Row[]): readonly PlacedRow[] {
  let counters: readonly number[] = [0]
  let blocks = 0
  return rows.map((row) => {
    // A sub-section whose section is missing stands where the section would.
    const open = counters[0] === 0 ? 0 : counters.length
    const level = Math.min(levelOf(row), open + 1)
    if (level > 0) {
      counters = [...counters.slice(0, level - 1), (counters[level - 1] ?? 0) + 1]
      blocks = 0
      return { id: `s${counters.join('.')}`, depth: level, row }
    }
    blocks += 1
    return { id: `s${counters.join('.')}.p${blocks}`, depth: open, row }
  })
}

function unitOf({ id, depth, row }: PlacedRow, articles: Sided<Article>, measure: Measure): Unit[] {
  const { source, translation, confidence } = row
  const first = source ?? translation
  if (!first) return []
  const blocks = {
    ...(source ? { source: source.block } : {}),
    ...(translation ? { translation: translation.block } : {}),
  }
  const languages = {
    source: articles.source.language,
    translation: articles.translation.language,
  }
  const sentences = sentencePairs(id, blocks, languages, measure)
  return [{ id, kind: first.block.kind, depth, blocks, confidence, sentences }]
}

function rowsOf(
  parts: Readonly<Record<'title' | 'abstract' | 'body' | 'notes', Items>>,
  measure: Measure,
) {
  return {
    title: blockRows(parts.title, measure),
    abstract: blockRows(parts.abstract, measure),
    body: bodyRows(parts.body, measure),
    notes: noteRows(parts.notes, measure),
  }
}

/** Says which block and which sentence of one text says what which of the other says; never throws for a text. */
export function align(parsed: Parsed): Aligned {
  const { articles } = parsed
  const parts = {
    title: itemsOf(articles, titleItems),
    abstract: itemsOf(articles, abstractItems),
    body: itemsOf(articles, bodyItems),
    notes: itemsOf(articles, noteItems),
  }
  const all = [parts.title, parts.abstract, parts.body, parts.notes]
  const measure = measureOf({
    source: all.flatMap(({ source }) => source.map(({ profile }) => profile)),
    translation: all.flatMap(({ translation }) => translation.map(({ profile }) => profile)),
  })
  const draft = rowsOf(parts, measure)
  const pairs = [...draft.abstract, ...draft.body].flatMap(({ source, translation }) =>
    source?.block.kind === 'paragraph' && translation
      ? [{ source: source.profile, translation: translation.profile }]
      : [],
  )
  const better = refined(measure, pairs)
  const rows = rowsOf(parts, better)
  const placedRows = [
    ...rows.title.map((row) => ({ id: 'title', depth: 0, row })),
    ...rows.abstract.map((row, at) => ({ id: `abstract.p${at + 1}`, depth: 0, row })),
    ...placed(rows.body),
    ...rows.notes.map((row, at) => ({ id: `fn-${at + 1}`, depth: 0, row })),
  ]
  return { ...parsed, units: placedRows.flatMap((row) => unitOf(row, articles, better)) }
}
