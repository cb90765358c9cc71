import { heads, notes, type Style, styleFrom } from './damage-style.ts'

/** What was done to a clean text at one place. */
export interface Site {
  readonly kind: DamageKind
  /** Offset in the clean text. */
  readonly at: number
  /** Line that was put in between; of other damage undefined. */
  readonly line?: string
}

export const damageKinds = [
  'wrap',
  'blank-line',
  'soft-hyphen',
  'hard-hyphen',
  'split-decimal',
  'letter-space',
  'mark-space',
  'full-width',
  'running-head',
  'page-number',
  'column',
] as const

export type DamageKind = (typeof damageKinds)[number]

export interface Damaged {
  readonly text: string
  readonly sites: readonly Site[]
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32, public domain by its author). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const wide = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u3000-\u303F“”‘’—…]/u
/** May not begin a line in Chinese. */
const closing = /[，。、；：！？）］》”’％%,.;:)\]]/u

const words = /[a-z]{3}$/u

/** Where a line may end inside of Latin letters: in a long word, behind its hyphen. */
function mayBreakLatin(text: string, at: number): 'plain' | 'word' | 'hyphen' | undefined {
  const before = text.slice(Math.max(0, at - 3), at)
  const after = text.slice(at, at + 3)
  if (words.test(before) && /^[a-z]{3}/u.test(after)) return 'word'
  if (/[A-Za-z\d]-$/u.test(before)) return /^[A-Za-z\dα-ω]/u.test(after) ? 'hyphen' : undefined
  return before.endsWith(')') || after.startsWith('(') ? 'plain' : undefined
}

/** Where a line may end before `at`: between any two squares, at a space, inside a long word. */
function mayBreak(text: string, at: number): 'plain' | 'word' | 'hyphen' | undefined {
  const before = text[at - 1] ?? ''
  const after = text[at] ?? ''
  if (closing.test(after) || /[（［《“‘([]/u.test(before)) return undefined
  if (before === ' ') return 'plain'
  if (after === ' ') return undefined
  const isWide = wide.test(before) || wide.test(after)
  return isWide && before !== '-' ? 'plain' : mayBreakLatin(text, at)
}

/** What an extractor puts between the characters of a line, by offset. */
type Inserts = ReadonlyMap<number, { readonly kind: DamageKind; readonly text: string }>

/** Characters that take another shape keep their place: digits and letters of full width. */
interface Spread {
  readonly inserts: Inserts
  readonly shape: (at: number) => string
  readonly sites: readonly Site[]
}

/** Puts spaces where an extractor puts them, and full-width signs for half-width ones. */
function spread(text: string, { random, letterGap }: Style): Spread {
  const inserts = new Map<number, { readonly kind: DamageKind; readonly text: string }>()
  const shapes = new Map<number, string>()
  const chosen = (pattern: RegExp, share: number): readonly RegExpExecArray[] =>
    [...text.matchAll(pattern)].filter(() => random() < share)
  const insert = (at: number, kind: DamageKind, gap: string): void => {
    if (!inserts.has(at)) inserts.set(at, { kind, text: gap })
  }
  for (const { index } of chosen(/(?<=\d)\.(?=\d)/gu, 0.6)) {
    insert(index + 1, 'split-decimal', random() < 0.9 ? ' ' : '\u00A0')
  }
  for (const { index } of chosen(/(?<=\p{Script=Han}[，、；（])(?=\p{Script=Han})/gu, 0.1)) {
    insert(index, 'mark-space', ' ')
  }
  for (const { index } of chosen(/(?<=[）］])(?=[。，；])|(?<=\p{Script=Han})(?=）)/gu, 0.2)) {
    insert(index, 'mark-space', ' ')
  }
  for (const { index, 0: run } of chosen(/\p{Script=Han}{4,12}/gu, 0.05)) {
    for (let at = 1; at < run.length; at += 1) insert(index + at, 'letter-space', letterGap)
  }
  const isSign = /[A-Za-z\d=]/u
  const brackets = /（[A-Za-z\d=]{1,12}）|(?<=\p{Script=Han})\d{1,3}(?=\p{Script=Han})/gu
  for (const { index, 0: run } of chosen(brackets, 0.1)) {
    for (const [at, sign] of [...run].entries()) {
      const wideSign = String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)
      if (isSign.test(sign)) shapes.set(index + at, wideSign)
    }
  }
  const sites = [
    ...[...inserts].map(([at, { kind }]) => ({ kind, at })),
    ...[...shapes.keys()].map((at) => ({ kind: 'full-width' as const, at })),
  ]
  return { inserts, sites, shape: (at) => shapes.get(at) ?? text[at] ?? '' }
}

interface PrintedLine {
  readonly text: string
  /** Offset in the paragraph behind the line. */
  readonly end: number
  readonly kind: DamageKind
}

interface Cut {
  readonly at: number
  readonly printed: string
}

/** The line that begins at an offset: up to the last place where it may end. */
function lineFrom(
  text: string,
  start: number,
  room: number,
  { inserts, shape }: Spread,
): Cut | undefined {
  let width = 0
  let best: Cut | undefined
  let printed = ''
  for (let at = start; at < text.length; at += 1) {
    if (at > start && mayBreak(text, at) !== undefined) best = { at, printed }
    const sign = (at > start ? (inserts.get(at)?.text ?? '') : '') + shape(at)
    width += widthOf(sign)
    if (width > room && best !== undefined) return best
    printed += sign
  }
  return { at: text.length, printed }
}

/** Cuts a paragraph into printed lines; hyphens where a word is cut. */
function wrap(text: string, style: Style, inner: Spread): readonly PrintedLine[] {
  const lines: PrintedLine[] = []
  for (let start = 0; start < text.length; ) {
    const room = style.columns * 2 - (start === 0 ? widthOf(style.indent) : 0)
    const cut = lineFrom(text, start, room, inner)
    if (cut === undefined) break
    const broken = cut.at === text.length ? 'plain' : mayBreak(text, cut.at)
    const kind = broken === 'word' && style.soft !== '-' ? 'soft-hyphen' : 'hard-hyphen'
    lines.push({
      text: cut.printed.trimEnd() + (broken === 'word' ? style.soft : ''),
      end: cut.at,
      kind: broken === 'plain' ? 'wrap' : kind,
    })
    start = cut.at
  }
  return lines
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0)
}

interface Row {
  readonly text: string
  /** Offset in the clean text behind the line. */
  readonly end: number
  /** Whether a paragraph ends with it. */
  readonly isLast: boolean
}

/** Two columns as one: the lines of both in a row, parted by spaces. */
function besides(rows: readonly Row[], { columns, random }: Style): readonly string[] {
  const half = Math.ceil(rows.length / 2)
  const gutter = ' '.repeat(3 + Math.floor(random() * 4))
  return rows.slice(0, half).map(({ text }, index) => {
    const right = rows[half + index]?.text
    const filled = text + ' '.repeat(Math.max(0, columns * 2 + 2 - widthOf(text)))
    return right === undefined ? text : filled + gutter + right
  })
}

/** The lines of a page of one column, blank ones between. */
function lined(rows: readonly Row[], { random, blank, isParted }: Style, sites: Site[]) {
  return rows.flatMap(({ text, end, isLast }) => {
    if (isLast ? !isParted : random() >= blank) return [text]
    if (!isLast) sites.push({ kind: 'blank-line', at: end })
    return [text, '']
  })
}

/** The lines of one page, with what the printer puts around them. */
function pageOf(
  rows: readonly Row[],
  { page, isLast }: { readonly page: number; readonly isLast: boolean },
  style: Style,
  sites: Site[],
): readonly string[] {
  const isBeside = style.column === 'beside'
  const out = isBeside ? [...besides(rows, style), ''] : [...lined(rows, style, sites)]
  if (isBeside) sites.push(...rows.map(({ end }) => ({ kind: 'column' as const, at: end })))
  const at = rows.at(-1)?.end ?? 0
  const add = (kind: DamageKind, line: string | undefined): void => {
    if (line === undefined) return
    sites.push({ kind, at, line })
    out.push(line)
  }
  const isCut = rows.at(-1)?.isLast === false
  if (style.column === 'caption' && isCut) add('column', `图${page} 治疗的流程`)
  if (style.column === 'note' && isCut) add('column', notes[page - 2])
  add('page-number', style.number?.(page))
  // Before the first page stands none: it has the title.
  if (!isLast) add('running-head', style.head?.(page + 1))
  return out
}

/** A clean text of paragraphs, each joined to the next by a blank line, as a printed page gives it. */
export function damage(paragraphs: readonly string[], seed: number): Damaged {
  const style = styleFrom(randomFrom(seed))
  const sites: Site[] = []
  const rows: Row[] = []
  let from = 0
  for (const text of paragraphs) {
    const inner = spread(text, style)
    const lines = wrap(text, style, inner)
    const ends = new Set(lines.map(({ end }) => end))
    sites.push(
      ...inner.sites
        .filter(({ at, kind }) => kind === 'full-width' || !ends.has(at))
        .map((site) => ({ ...site, at: site.at + from })),
    )
    for (const [index, { text: line, end, kind }] of lines.entries()) {
      const isLast = index === lines.length - 1
      if (!isLast) sites.push({ kind, at: from + end })
      rows.push({ text: (index === 0 ? style.indent : '') + line, end: from + end, isLast })
    }
    from += text.length + 2
  }
  const out: string[] = []
  const page = style.column === 'beside' ? style.page * 2 : style.page
  // A title alone is known for a running head where it comes again.
  const isShort = rows.length <= page * 2 && style.head?.(2) === style.head?.(4)
  const printed = isShort ? { ...style, head: heads[0] } : style
  for (let at = 0; at < rows.length; at += page) {
    const isLast = at + page >= rows.length
    const place = { page: at / page + 1, isLast }
    out.push(...pageOf(rows.slice(at, at + page), place, printed, sites))
  }
  return { text: `${out.join('\n')}\n`, sites: sites.toSorted((a, b) => a.at - b.at) }
}
