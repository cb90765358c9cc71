import { readdirSync, readFileSync } from 'node:fs'
import { visit } from 'unist-util-visit'
import { type Draft, editsOf, rawOffsets } from '../src/import/edits.ts'
import { type Repaired, repair, repairFully } from '../src/import/repair.ts'
import type { SourceKind } from '../src/import/rule.ts'
import { latexRules } from '../src/import/rules/latex-rules.ts'
import { markerRules } from '../src/import/rules/marker-rules.ts'
import { rules } from '../src/import/rules.ts'
import { zh } from '../src/language/zh.ts'
import { settleCitations } from '../src/parse/citation-settle.ts'
import { processor } from './citation-markdown.ts'
import { bodyOf, type Found, papersFolder, type Row, readMarkerRows, rowsOf } from './papers.ts'

/** What the oracles lack or say otherwise than a reader sees: `file@offset` → why. */
const wrongRows: ReadonlyMap<string, string> = new Map([
  ['ChinaXiv-201806.00160V1.md@2926', '`[34]` stands between 2 and 5-6: 3 and 4, run together'],
  ['ChinaXiv-201812.00133V1.md@7237', '`^{\\left[45\\right]}` is a marker as `^{[45]}` is'],
  ['ChinaXiv-201904.00044V1.md@16703', '`{}^{[20]}` ends a formula: a marker, the formula stays'],
  ['ChinaXiv-202009.00077V1.md@1932', '`[1是` lost its bracket: 1, since 2 comes next'],
  ['ChinaXiv-202207.00110V1.md@2798', '`[12仅` lost its bracket: 12, between 11 and 13'],
  ['ChinaXiv-202207.00180V1.md@5118', '`[23，25.26]`: 25 and 26, by comma or by dash'],
  ['ChinaXiv-202207.00180V1.md@12113', '`[42-44.51,75]`: the dot stands between a range and 51'],
  ['ChinaXiv-202209.00119V1.md@9031', '`[36纳` lost its bracket: 36, between 35 and 37'],
  ['ChinaXiv-202209.00119V1.md@14610', '`[50探` lost its bracket: 50, between 49 and 51'],
])

/** The rules about markers alone. */
export const repairText = (text: string, kind: SourceKind = 'markdown'): Repaired =>
  repair(text, [...latexRules, ...markerRules], { kind, language: zh })

export interface Paper extends Repaired {
  readonly file: string
  readonly raw: string
}

function papersBy(repairing: (raw: string) => Repaired): readonly Paper[] {
  return readdirSync(new URL('md/', papersFolder)).map((file) => {
    const raw = readFileSync(new URL(`md/${file}`, papersFolder), 'utf8')
    return { file, raw, ...repairing(raw) }
  })
}

/** The papers, their markers repaired. */
export const repairedPapers = (): readonly Paper[] => papersBy((raw) => repairText(raw))

/** The papers as `biyi import` makes them. */
export function importedPapers(): readonly Paper[] {
  const setting = { kind: 'markdown', language: zh } as const
  return papersBy((raw) => repairFully(raw, rules, setting, () => setting))
}

/** Markers of the repaired text, each where it stood in the raw one. */
function markersOf(draft: Draft, rows: readonly Row[]): readonly Found[] {
  const source = bodyOf(draft.text)
  const entries = rows[0]?.entries
  const { tree } = settleCitations(processor.parse(source), { language: zh, entries, source })
  const edits = editsOf(draft)
  const found: Found[] = []
  visit(tree, 'citationGroup', (node) => {
    const numbers = node.items.map((item) => item.number).join(' ')
    const offset = rawOffsets(draft, [node.position?.start.offset ?? -1])[0] ?? 0
    // What a rule wrote has no offset but that of its edit.
    const edit = edits.find((one) => one.start <= offset + 2 && offset < one.end)
    const row = rows.find((one) => {
      const isIn = edit !== undefined && one.offset >= edit.start && one.offset < edit.end
      return isIn && one.numbers === numbers
    })
    found.push({ offset: row?.offset ?? offset, numbers })
  })
  return found
}

/** How the markers of the papers agree with the oracle; one line for each that does not. */
export function scoreMarkers(papers: readonly Paper[]): {
  readonly f1: number
  readonly disagreements: readonly string[]
} {
  const rows = readMarkerRows()
  const damaged = rowsOf('damaged-markers.tsv')
  const disagreements: string[] = []
  let both = 0
  for (const { file, draft } of papers) {
    const expected = rows.filter((row) => row.file === file)
    const [first] = expected
    if (first === undefined) continue
    const edits = editsOf(draft)
    // The damaged ones are the next test's: they and what became of them.
    const torn = damaged
      .filter(([name]) => name === file)
      .map(([, at, , token = '']) => ({ start: Number(at), end: Number(at) + token.length }))
    const isTorn = (start: number, end: number) =>
      torn.some((one) => start <= one.end && one.start <= end)
    const isScored = ({ offset }: Found) =>
      !wrongRows.has(`${file}@${offset}`) &&
      !expected.some((row) => !row.isOk && row.offset === offset) &&
      !isTorn(offset, offset) &&
      !edits.some(
        (edit) => edit.start <= offset && offset <= edit.end && isTorn(edit.start, edit.end),
      )
    const key = ({ offset, numbers }: Found) => `${file}@${offset} ${numbers}`
    const wanted = new Set(expected.filter((row) => row.isOk && isScored(row)).map(key))
    const got = new Set(markersOf(draft, expected).filter(isScored).map(key))
    both += [...wanted].filter((one) => got.has(one)).length
    disagreements.push(...[...wanted].filter((one) => !got.has(one)).map((one) => `- ${one}`))
    disagreements.push(...[...got].filter((one) => !wanted.has(one)).map((one) => `+ ${one}`))
  }
  return { f1: (2 * both) / (2 * both + disagreements.length), disagreements }
}

/** What became of the damaged markers; `silent` were neither repaired nor asked about. */
export function scoreDamagedMarkers(papers: readonly Paper[]): {
  readonly repaired: number
  readonly asked: number
  readonly silent: readonly (readonly string[])[]
} {
  let repaired = 0
  let asked = 0
  const silent = rowsOf('damaged-markers.tsv').filter(([file, at, , token = '']) => {
    const paper = papers.find((one) => one.file === file)
    if (paper === undefined) return true
    const start = Number(at)
    const line = paper.raw.slice(0, start).split('\n').length
    const isRepaired = editsOf(paper.draft).some(
      (edit) => edit.start < start + token.length + 1 && edit.end >= start,
    )
    const isAsked = paper.questions.some(
      (question) => question.kind === 'damaged-marker' && question.line === line,
    )
    if (isRepaired) repaired += 1
    else if (isAsked) asked += 1
    return !isRepaired && !isAsked
  })
  return { repaired, asked, silent }
}
