import type { Aligned, Article, Parsed, Sided, Unit } from '../model/review.ts'
import { abstractItems, bodyItems, type Item, noteItems, titleItems } from './items.ts'
import { type Measure, measureOf, refined } from './measure.ts'
import { rowsAroundPins } from './pinned-rows.ts'
import { type Pins, pinRule, pinsOf } from './pins.ts'
import { blockRows, bodyRows, noteRows, type Row } from './rows.ts'
import { sentencePairs } from './sentence-pairs.ts'
import { counted } from './side-ids.ts'
import { surelyPaired, unitConfidence } from './unit-confidence.ts'

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

/** Ids count rows, gaps included: what is missing on one side moves no id. */
function placed(rows: readonly Row[]): readonly PlacedRow[] {
  const places = counted(rows.map((row) => row.source?.level ?? row.translation?.level ?? 0))
  return rows.map((row, at) => ({ id: '', depth: 0, ...places[at], row }))
}

/** A row as a unit, whose sentences are not paired yet. */
function unitOf({ id, depth, row }: PlacedRow): readonly Omit<Unit, 'sentences'>[] {
  const { source, translation, confidence } = row
  const first = source ?? translation
  if (!first) return []
  const blocks = {
    ...(source ? { source: source.block } : {}),
    ...(translation ? { translation: translation.block } : {}),
  }
  return [{ id, kind: first.block.kind, depth, blocks, confidence }]
}

function rowsOf(
  parts: Readonly<Record<'title' | 'abstract' | 'body' | 'notes', Items>>,
  measure: Measure,
  pins: Pins,
) {
  const around = (items: Items, rows: (items: Items, measure: Measure) => readonly Row[]) =>
    rowsAroundPins(items, pins, (part) => rows(part, measure))
  return {
    title: around(parts.title, blockRows),
    abstract: around(parts.abstract, blockRows),
    body: around(parts.body, bodyRows),
    notes: around(parts.notes, noteRows),
  }
}

/**
 * Says which block and which sentence of one text says what which of the other says; never throws for
 * a text. Unless it `isWhole`, sentences, which take longest, are left out, and what comes of them.
 */
export function align(parsed: Parsed, isWhole = true): Aligned {
  const { articles } = parsed
  const pins = pinsOf(parsed)
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
  const draft = rowsOf(parts, measure, pins)
  const pairs = [...draft.abstract, ...draft.body].flatMap(({ source, translation }) =>
    source?.block.kind === 'paragraph' && translation
      ? [{ source: source.profile, translation: translation.profile }]
      : [],
  )
  const better = refined(measure, pairs)
  const rows = rowsOf(parts, better, pins)
  const placedRows = [
    ...rows.title.map((row) => ({ id: 'title', depth: 0, row })),
    ...rows.abstract.map((row, at) => ({ id: `abstract.p${at + 1}`, depth: 0, row })),
    ...placed(rows.body),
    ...rows.notes.map((row, at) => ({ id: `fn-${at + 1}`, depth: 0, row })),
  ]
  const units = placedRows.flatMap(unitOf)
  const languages = { source: articles.source.language, translation: articles.translation.language }
  const sentences = isWhole
    ? sentencePairs(
        units.map(({ id, blocks }) => ({ unit: id, blocks })),
        languages,
        better,
        parsed.glossary,
        pins,
      )
    : []
  return {
    ...parsed,
    units: units.map((unit, at) => {
      const whole = { ...unit, sentences: sentences[at] ?? [] }
      const confidence = unitConfidence(whole)
      return { ...whole, confidence, sentences: surelyPaired(whole.sentences, confidence) }
    }),
    // A review that is aligned anew has told these already.
    problems: [...parsed.problems.filter(({ rule }) => rule !== pinRule), ...pins.problems],
  }
}
