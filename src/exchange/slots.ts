import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Article, Block, Leaf, Side, Sided, Span, Unit } from '../model/review.ts'
import { plainText, type Token, tokensOf, trimmed } from './tokens.ts'

/** A line of text that a translator translates: a paragraph, a heading, a caption, a cell. */
export interface Slot {
  /** Within its unit: `caption`, `r2c3`, `i1`; empty where the unit is one line. */
  readonly name: string
  readonly type: string
  readonly tokens: readonly Token[]
  /** In the text of its block. */
  readonly span: Span
  /** In the file, where it can be replaced; absent for a line written as HTML. */
  readonly range?: Span
}

/** A line in both languages; of one not yet translated, or without an original, one side. */
export interface SlotPair {
  /** `s2.p3`, `s1.p4.r2c3`, `meta.short_title` */
  readonly id: string
  readonly unit: Unit | undefined
  readonly slots: Partial<Sided<Slot>>
  readonly segments: readonly Segment[]
}

/** A part of a line with what it says in the other language; either may be empty. */
export interface Segment {
  readonly id: string
  readonly source: readonly Token[]
  readonly translation: readonly Token[]
}

const containers: ReadonlySet<string> = new Set(['paragraph', 'heading', 'caption', 'tableCell'])

/** Where the nodes of a line are written, blanks at the ends left out. */
function rangeOf(
  nodes: readonly Pick<RootContent, 'position'>[],
  source: string,
): Span | undefined {
  const start = nodes[0]?.position?.start.offset
  const end = nodes.at(-1)?.position?.end.offset
  if (start === undefined || end === undefined || end <= start) return undefined
  const raw = source.slice(start, end)
  return {
    start: start + raw.length - raw.trimStart().length,
    end: start + raw.trimEnd().length,
  }
}

/** Whether a line has words; a cell with a marker alone has it in the way of its language. */
function isTranslatable(tokens: readonly Token[], type: string): boolean {
  if (/[\p{L}\p{N}…]/u.test(plainText(tokens))) return true
  return (
    type === 'tableCell' &&
    tokens.some((token) => token.type === 'code' && token.code.type === 'citationGroup')
  )
}

type Line = Omit<Slot, 'name'>

/** The words that stand for an image that is a block of its own. */
function altOf(
  node: RootContent,
  children: readonly PhrasingContent[],
  source: string,
  at: number,
): Line | undefined {
  const images = children.filter((child) => child.type === 'image')
  const [image] = images
  if (node.type !== 'paragraph' || images.length !== 1 || image?.type !== 'image' || !image.alt)
    return undefined
  const start = (image.position?.start.offset ?? Number.NaN) + 2
  const end = start + image.alt.length
  const isPlain = source.slice(start - 2, end + 2) === `![${image.alt}](`
  return {
    type: 'alt',
    tokens: [{ type: 'text', value: image.alt, at }],
    span: { start: at, end: at },
    ...(isPlain ? { range: { start, end } } : {}),
  }
}

function lineOf(node: RootContent, context: SlotContext): Line | undefined {
  const children = ('children' in node ? node.children : []) as readonly PhrasingContent[]
  const { source, leafOf, isTitle } = context
  const tokens = trimmed(
    tokensOf(children, leafOf, inFrontMatter(node, source) ? undefined : source),
  )
  const start = tokens[0]?.at ?? 0
  if (!isTranslatable(tokens, node.type)) return altOf(node, children, source, start)
  // A title has one text, whose place is that of the whole heading.
  const range = rangeOf(isTitle ? [node] : children, source)
  const last = tokens.at(-1)
  const end = (last?.at ?? 0) + (last?.type === 'text' ? last.value.length : 1)
  const line = { type: node.type, tokens, span: { start, end } }
  return range === undefined ? line : { ...line, range }
}

interface SlotContext {
  readonly source: string
  readonly leafOf: ReadonlyMap<Nodes, Leaf>
  readonly isTitle: boolean
}

/** The lines of a block, in their order; formulas and code alone have none. */
export function slotsOf(article: Article, block: Block, unit: string): readonly Slot[] {
  const context: SlotContext = {
    source: String(article.file),
    leafOf: new Map<Nodes, Leaf>(block.leaves.map((leaf) => [leaf.node, leaf])),
    isTitle: unit === 'title',
  }
  const slots: Slot[] = []
  let row = 0
  const add = (node: RootContent, name: string | undefined) => {
    const line = lineOf(node, context)
    if (line === undefined) return
    const other =
      line.type === 'caption' || line.type === 'alt' ? line.type : `i${slots.length + 1}`
    slots.push({ name: name ?? other, ...line })
  }
  const visit = (node: RootContent, name: string | undefined) => {
    if (containers.has(node.type)) add(node, name)
    else if ('children' in node) {
      const isRow = node.type === 'tableRow'
      if (isRow) row += 1
      for (const [at, child] of node.children.entries())
        visit(child, isRow ? `r${row}c${at + 1}` : undefined)
    }
  }
  visit(block.node, undefined)
  const [only] = slots
  return slots.length === 1 && only?.name.startsWith('i') ? [{ ...only, name: '' }] : slots
}

/** Whether a node is a part of the front matter, where its Markdown is written as YAML. */
export function inFrontMatter(
  node: { position?: RootContent['position'] },
  source: string,
): boolean {
  const offset = node.position?.start.offset
  return offset !== undefined && offset < frontMatterEnd(source)
}

/** Offset behind the front matter of a text; 0 where there is none. */
export function frontMatterEnd(source: string): number {
  return (
    /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??---[ \t]*(?:\r?\n|$)/u.exec(source)?.[0].length ?? 0
  )
}

type Lines = Sided<readonly Slot[]>

const holds = (slot: Slot, { start, end }: Span) =>
  start >= slot.span.start && end <= slot.span.end + 1

/** Lines that sentences of the unit show to belong together. */
function bySentences(unit: Unit, { source, translation }: Lines): ReadonlyMap<Slot, Slot> {
  const partner = new Map<Slot, Slot>()
  let next = 0
  for (const pair of unit.sentences) {
    const [a] = pair.source
    const [b] = pair.translation
    const from = a && source.find((slot) => holds(slot, a))
    const at = b ? translation.findIndex((slot) => holds(slot, b)) : -1
    const to = translation[at]
    if (!from || !to || partner.has(from) || at < next) continue
    partner.set(from, to)
    next = at + 1
  }
  return partner
}

/** Which line of one block is which of the other. */
export function slotPartners(unit: Unit, lines: Lines): readonly Partial<Sided<Slot>>[] {
  const { source, translation } = lines
  const isSame =
    source.length === translation.length &&
    source.every(({ name }, at) => name === translation[at]?.name)
  const isGrid = [...source, ...translation].some(({ name }) =>
    /^(?:r\d+c\d+|caption|alt)$/u.test(name),
  )
  const byName = new Map(translation.map((slot) => [slot.name, slot]))
  const found = bySentences(unit, lines)
  const partnerOf = (slot: Slot, at: number) =>
    isSame ? translation[at] : isGrid ? byName.get(slot.name) : found.get(slot)
  const rows: Partial<Record<Side, Slot>>[] = []
  let next = 0
  for (const [at, slot] of source.entries()) {
    const partner = partnerOf(slot, at)
    const place = partner === undefined ? -1 : translation.indexOf(partner)
    for (; next < place; next += 1) {
      const alone = translation[next]
      if (alone && !source.some((one, index) => partnerOf(one, index) === alone))
        rows.push({ translation: alone })
    }
    if (partner) next = Math.max(next, place + 1)
    rows.push(partner ? { source: slot, translation: partner } : { source: slot })
  }
  for (const alone of translation.slice(next)) rows.push({ translation: alone })
  return rows
}
