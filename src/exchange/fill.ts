import type { Article, Side, Unit } from '../model/review.ts'
import { type MetaValues, withMeta } from './front-matter-edit.ts'
import { frontMatterEnd, inFrontMatter, type Slot, type SlotPair, slotsOf } from './slots.ts'
import { type Care, spelled } from './spell.ts'
import { plainText, type Token } from './tokens.ts'
import { isSame } from './xliff-match.ts'

/** Tokens for a line of the translation. */
export interface Filling {
  readonly pair: SlotPair
  readonly tokens: readonly Token[]
}

/** A text of the translation, and the lines for which there was no place in it. */
export interface Filled {
  readonly text: string
  readonly homeless: readonly Filling[]
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with stretches replaced; of two edits at one place the first comes first. */
function edited(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, at) => ({ ...edit, at }))
    .sort((a, b) => a.start - b.start || a.at - b.at)
  const pieces: string[] = []
  let from = 0
  for (const { start, end, text: made } of sorted) {
    if (start < from) continue
    pieces.push(text.slice(from, start), made)
    from = end
  }
  return [...pieces, text.slice(from)].join('')
}

/** The keys of the front matter that hold one list or one text of many lines. */
function metaValues(
  fillings: readonly Filling[],
  abstract: readonly string[] | undefined,
): MetaValues {
  const values = new Map<string, string | readonly string[]>()
  for (const { pair, tokens } of fillings) {
    const text = plainText(tokens).trim()
    if (pair.id === 'title') values.set('title', text)
    else if (pair.id === 'meta.keywords')
      values.set(
        'keywords',
        text.split(/[;；]/u).flatMap((word) => word.trim() || []),
      )
    else if (pair.id.startsWith('meta.')) values.set(pair.id.slice('meta.'.length), text)
  }
  if (abstract !== undefined) values.set('abstract', abstract.join('\n\n'))
  return values
}

/** How a line of `side` that is set in the middle of its block is written. */
function editOf(source: string, slot: Slot, markdown: string): Edit | undefined {
  if (slot.range === undefined) return undefined
  const raw = source.slice(slot.range.start, slot.range.end)
  // A title that is a heading of the text has its signs in its range.
  const signs = /^#{1,6}[ \t]+/u.exec(raw)?.[0] ?? ''
  return { ...slot.range, text: slot.type === 'heading' ? signs + markdown : markdown }
}

function blockRange(unit: Unit, side: Side): { start: number; end: number } | undefined {
  const position = unit.blocks[side]?.node.position
  const [start, end] = [position?.start.offset, position?.end.offset]
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** A block of the source with its lines filled in, as a block of the translation. */
function newBlock(
  source: string,
  unit: Unit,
  fillings: readonly Filling[],
  care: (one: Filling) => Care,
): string | undefined {
  const range = blockRange(unit, 'source')
  if (range === undefined || range.start < frontMatterEnd(source)) return undefined
  const edits = fillings.flatMap((one) => {
    const slot = one.pair.slots.source
    const edit = slot && editOf(source, slot, spelled(one.tokens, slot.type, care(one)))
    return edit ? [{ ...edit, start: edit.start - range.start, end: edit.end - range.start }] : []
  })
  return edited(source.slice(range.start, range.end), edits)
}

const isMeta = ({ pair }: Filling) => pair.unit === undefined

/**
 * Fills the lines of a text. `base` says which text is filled: the translation as it stands, where a
 * line that says the same stays as it is written and a block that is missing is put behind the one
 * before it; or a copy of the source, all of whose lines are given.
 */
export function fill(
  articles: Readonly<Record<Side, Article>>,
  units: readonly Unit[],
  fillings: readonly Filling[],
  base: Side,
  care: (filling: Filling) => Care = () => 'little',
): Filled {
  const text = String(articles[base].file)
  const sourceText = String(articles.source.file)
  const edits: Edit[] = []
  const homeless: Filling[] = []
  const byUnit = new Map<string, Filling[]>()
  for (const one of fillings) {
    const id = one.pair.unit?.id
    if (id !== undefined) byUnit.set(id, [...(byUnit.get(id) ?? []), one])
  }
  const changed = (one: Filling) => {
    const slot = one.pair.slots[base]
    return base === 'source' || slot === undefined || !isSame(slot.tokens, one.tokens)
  }
  const meta: Filling[] = fillings.filter((one) => isMeta(one) && changed(one))
  let abstract: readonly string[] | undefined
  const inMatter = (unit: Unit) => {
    const block = unit.blocks[base]
    if (block === undefined)
      return unit.id === 'title' || isAbstractOfMatter(units, articles, base, unit)
    const at = block.node.position?.start.offset
    return at === undefined ? unit.id === 'title' : inFrontMatter(block.node, text)
  }
  let behind = frontMatterEnd(text)
  for (const unit of units) {
    const own = byUnit.get(unit.id) ?? []
    if (inMatter(unit)) {
      const fresh = own.filter(changed)
      if (fresh.length === 0) continue
      if (unit.id === 'title') meta.push(...fresh)
      else abstract ??= abstractTexts(units, byUnit, articles[base], care)
      continue
    }
    const range = blockRange(unit, base)
    if (range !== undefined) {
      for (const one of own.filter(changed)) {
        const slot = one.pair.slots[base]
        const edit = slot && editOf(text, slot, spelled(one.tokens, slot.type, care(one)))
        if (edit) edits.push(edit)
        else homeless.push(one)
      }
      behind = range.end
      continue
    }
    if (own.length === 0) continue
    const made = newBlock(sourceText, unit, own, care)
    if (made === undefined) homeless.push(...own)
    else
      edits.push({
        start: behind,
        end: behind,
        text: `${behind === 0 ? '' : '\n\n'}${made}${behind === 0 ? '\n\n' : ''}`,
      })
  }
  return { text: withMeta(edited(text, edits), metaValues(meta, abstract)), homeless }
}

/** Whether the abstract stands in the front matter: there a paragraph that is missing belongs too. */
function isAbstractOfMatter(
  units: readonly Unit[],
  articles: Readonly<Record<Side, Article>>,
  base: Side,
  unit: Unit,
): boolean {
  if (!unit.id.startsWith('abstract.')) return false
  const text = String(articles[base].file)
  const others = units.filter(({ id, blocks }) => id.startsWith('abstract.') && blocks[base])
  return others.every(
    ({ blocks }) => blocks[base] !== undefined && inFrontMatter(blocks[base].node, text),
  )
}

/** The paragraphs of the abstract, those that are not filled as they are. */
function abstractTexts(
  units: readonly Unit[],
  byUnit: ReadonlyMap<string, readonly Filling[]>,
  article: Article,
  care: (filling: Filling) => Care,
): readonly string[] {
  return units.flatMap((unit) => {
    if (!unit.id.startsWith('abstract.')) return []
    const lines = byUnit.get(unit.id) ?? []
    if (lines.length > 0) return lines.map((one) => spelled(one.tokens, 'paragraph', care(one)))
    const block = unit.blocks[article.side]
    if (block === undefined) return []
    return slotsOf(article, block, unit.id).map(({ tokens, type }) =>
      spelled(tokens, type, 'little'),
    )
  })
}
