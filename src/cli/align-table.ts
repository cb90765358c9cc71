import { styleText } from 'node:util'
import type { RootContent } from 'mdast'
import { sideIds } from '../align/side-ids.ts'
import { flagBelow, isUncertain, lookBelow } from '../model/confidence.ts'
import { isUntranslated } from '../model/placeholder.ts'
import {
  type Aligned,
  type Block,
  type SentencePair,
  type Side,
  type Span,
  sides,
  type Unit,
} from '../model/review.ts'
import { padded, wrapped } from './wrap.ts'

/** How a table is shown. */
export interface TableShape {
  /** Columns of the terminal; undefined where it is none, and every text is one line. */
  readonly width?: number | undefined
  readonly hasColours: boolean
}

/** From this width on the two texts stand side by side. */
const besideFrom = 100

const indent = 4
const gutter = 3

type Style = 'dim' | 'bold' | 'yellow' | 'red'
type Paint = (style: Style, text: string) => string

/** Ids by which the alignment file names the sentences of a block, by where they begin. */
function sentenceIds(
  aligned: Aligned,
  side: Side,
): (block: Block | undefined, span: Span) => string {
  const ids = new Map<RootContent, Map<number, string>>()
  for (const { id, block, span } of sideIds(aligned.articles[side]).values()) {
    const own = ids.get(block.node) ?? new Map<number, string>()
    if (span !== undefined) own.set(span.start, id)
    ids.set(block.node, own)
  }
  return (block, { start }) => (block && ids.get(block.node)?.get(start)) ?? ''
}

/** What is unusual about a pair, in the words and colour of the table; an empty text for most. */
function flagOf(
  has: Readonly<Record<Side, boolean>>,
  pair: { readonly confidence: number },
): readonly [string, Style] {
  if (!has.translation) return ['no translation', 'red']
  if (!has.source) return ['no source', 'red']
  return isUncertain(true, pair) ? ['uncertain', 'yellow'] : ['', 'dim']
}

function unitFlag(unit: Unit, { articles }: Aligned): readonly [string, Style] {
  const { source, translation } = unit.blocks
  if (source && translation && isUntranslated(articles.translation, translation))
    return ['not translated yet', 'red']
  return flagOf({ source: source !== undefined, translation: translation !== undefined }, unit)
}

function pairFlag(pair: SentencePair): readonly [string, Style] {
  const has = { source: pair.source.length > 0, translation: pair.translation.length > 0 }
  const found = flagOf(has, pair)
  return found[0] === '' && pair.confidence < lookBelow ? ['look', 'yellow'] : found
}

/** Two texts below each other, or beside each other where there is room. */
function textLines(
  texts: readonly (readonly string[])[],
  { width }: TableShape,
): readonly string[] {
  const margin = ' '.repeat(indent)
  const [source = [], translation = []] = texts.map((parts) => (parts.length > 0 ? parts : ['—']))
  if (width === undefined)
    return [source, translation].map((parts) => `${margin}${parts.join(' ‖ ')}`)
  if (width < besideFrom) {
    const room = Math.max(20, width - indent)
    return [...source, ...translation].flatMap((part) =>
      wrapped(part, room).map((line) => `${margin}${line}`),
    )
  }
  const room = Math.floor((width - indent - gutter) / 2)
  const [left = [], right = []] = [source, translation].map((parts) =>
    parts.flatMap((part) => wrapped(part, room)),
  )
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `${margin}${padded(left[row] ?? '', room)}${' '.repeat(gutter)}${right[row] ?? ''}`.trimEnd(),
  )
}

function headLine(
  parts: readonly [id: string, kind: string, confidence: number],
  [flag, style]: readonly [string, Style],
  paint: Paint,
): string {
  const [id, kind, confidence] = parts
  const size = kind === '' ? 18 : 14
  const number = confidence.toFixed(2)
  return [
    kind === '' ? id.padEnd(size) : paint('bold', id.padEnd(size)),
    kind === '' ? '' : kind.padEnd(10),
    flag === '' ? number : paint(style, `${number}  ${flag}`),
  ].join('')
}

/** `biyi align` as a table: each unit and each pair of sentences with its confidence and what is unusual. */
export function alignmentTable(aligned: Aligned, shape: TableShape): string {
  const paint: Paint = (style, text) =>
    shape.hasColours ? styleText(style, text, { validateStream: false }) : text
  const ids = {
    source: sentenceIds(aligned, 'source'),
    translation: sentenceIds(aligned, 'translation'),
  }
  const whole = ({ blocks }: Unit) =>
    sides.map((side) => {
      const block = blocks[side]
      return block === undefined ? [] : [block.text.replaceAll('\n', ' ¶ ')]
    })
  const texts = ({ blocks }: Unit, pair: SentencePair) =>
    sides.map((side) =>
      pair[side].map((span) => {
        const block = blocks[side]
        return `${ids[side](block, span)}: ${block?.text.slice(span.start, span.end) ?? ''}`
      }),
    )
  const lines = aligned.units.flatMap((unit) => [
    headLine([unit.id, unit.kind, unit.confidence], unitFlag(unit, aligned), paint),
    ...(unit.sentences.length === 0 ? textLines(whole(unit), shape) : []),
    ...unit.sentences.flatMap((pair) => [
      headLine([`  ${pair.id}`, '', pair.confidence], pairFlag(pair), paint),
      ...textLines(texts(unit, pair), shape),
    ]),
  ])
  return lines.join('\n')
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

/** What the table holds, in one line: units and pairs of sentences, gaps, and what is uncertain. */
export function alignmentSummary(aligned: Aligned): string {
  const { units } = aligned
  const pairs = units.flatMap(({ sentences }) => sentences)
  const unitFlags = units.map((unit) => unitFlag(unit, aligned)[0])
  const gaps = (flag: string) => unitFlags.filter((one) => one === flag).length
  const pairFlags = pairs.map((pair) => pairFlag(pair)[0])
  const all = [...unitFlags, ...pairFlags]
  const uncertain = all.filter((flag) => flag === 'uncertain').length
  const looks = pairFlags.filter((flag) => flag === 'look').length
  const pending = gaps('not translated yet')
  return [
    counted(units.length, 'unit'),
    `${counted(pairs.length, 'pair')} of sentences`,
    `${gaps('no translation')} without a translation`,
    `${gaps('no source')} without a source`,
    ...(pending === 0 ? [] : [`${pending} not translated yet`]),
    `${uncertain} uncertain (below ${flagBelow})`,
    ...(looks === 0 ? [] : [`${looks} to look at (below ${lookBelow})`]),
  ].join(', ')
}
