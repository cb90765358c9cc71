import type { Article, Side, Unit } from '../model/review.ts'
import { type MetaValues, withMeta } from './front-matter-edit.ts'
import { nameKeys, translatedNames } from './matter-names.ts'
import { yamlScalar } from './matter-text.ts'
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

const isName = ({ slots }: SlotPair) => (slots.source ?? slots.translation)?.type === 'name'

const nameOf = ({ tokens }: Filling) => plainText(tokens).replaceAll(/\s+/gu, ' ').trim()

/** Names where they stand; those of a key that the text has not are written with the whole key of the source. */
function filledNames(
  { articles, base }: Pick<Job, 'articles' | 'base'>,
  names: readonly Filling[],
) {
  const { meta } = articles[base]
  const edits: Edit[] = []
  const homeless: Filling[] = []
  const fresh = new Map<(typeof nameKeys)[number], Map<string, string>>()
  for (const one of names) {
    const range = one.pair.slots[base]?.range
    const id = one.pair.id.slice('meta.'.length)
    const key = nameKeys.find((name) => id.startsWith(`${name}.`))
    const held = key && meta[key]
    if (range !== undefined) edits.push({ ...range, text: yamlScalar(nameOf(one)) })
    else if (
      key !== undefined &&
      (held === undefined || (Array.isArray(held) && held.length === 0))
    ) {
      const same = fresh.get(key) ?? new Map<string, string>()
      fresh.set(key, same.set(id, nameOf(one)))
    } else homeless.push(one)
  }
  const values = new Map<string, unknown>(
    [...fresh].map(([key, ids]) => [key, translatedNames(articles.source, key, ids)]),
  )
  return { edits, homeless, values }
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
    else if (pair.id.startsWith('meta.') && !isName(pair))
      values.set(pair.id.slice('meta.'.length), text)
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

type Articles = Readonly<Record<Side, Article>>

/** What is filled, and how. */
interface Job {
  readonly articles: Articles
  readonly units: readonly Unit[]
  readonly base: Side
  readonly care: (filling: Filling) => Care
  readonly byUnit: ReadonlyMap<string, readonly Filling[]>
}

function byUnitOf(fillings: readonly Filling[]): ReadonlyMap<string, readonly Filling[]> {
  const held = new Map<string, Filling[]>()
  for (const one of fillings) {
    const id = one.pair.unit?.id ?? ''
    const same = held.get(id)
    if (same) same.push(one)
    else held.set(id, [one])
  }
  return held
}

const isChanged =
  (base: Side) =>
  ({ pair, tokens }: Filling) => {
    const slot = pair.slots[base]
    return base === 'source' || slot === undefined || !isSame(slot.tokens, tokens)
  }

/** Whether a unit stands in the front matter; a paragraph of the abstract that is missing belongs there too. */
function isInMatter({ units, articles, base }: Job, { id, blocks }: Unit): boolean {
  const text = String(articles[base].file)
  const isHead = (block: Unit['blocks'][Side]) =>
    block?.node.position === undefined || inFrontMatter(block.node, text)
  if (id === 'title') return isHead(blocks[base])
  if (!id.startsWith('abstract.')) return false
  const held = blocks[base]
  if (held !== undefined) return inFrontMatter(held.node, text)
  const others = units.filter((unit) => unit.id.startsWith('abstract.') && unit.blocks[base])
  return others.every((unit) => isHead(unit.blocks[base]))
}

/** The paragraphs of the abstract, those that are not filled as they are. */
function abstractTexts({ units, byUnit, articles, base, care }: Job): readonly string[] {
  return units.flatMap((unit) => {
    if (!unit.id.startsWith('abstract.')) return []
    const lines = byUnit.get(unit.id) ?? []
    if (lines.length > 0) return lines.map((one) => spelled(one.tokens, 'paragraph', care(one)))
    const block = unit.blocks[base]
    if (block === undefined) return []
    return slotsOf(articles[base], block, unit.id).map(({ tokens, type }) =>
      spelled(tokens, type, 'little'),
    )
  })
}

interface Edits {
  readonly edits: readonly Edit[]
  readonly homeless: readonly Filling[]
}

/** The lines of a block that stands in the text. */
function editsWithin({ articles, base, care }: Job, lines: readonly Filling[]): Edits {
  const text = String(articles[base].file)
  const edits: Edit[] = []
  const homeless: Filling[] = []
  for (const one of lines.filter(isChanged(base))) {
    const slot = one.pair.slots[base]
    const edit = slot && editOf(text, slot, spelled(one.tokens, slot.type, care(one)))
    if (edit) edits.push(edit)
    else homeless.push(one)
  }
  return { edits, homeless }
}

/** A block that the text has not, put behind the one before it. */
function insertion(
  { articles, care }: Job,
  unit: Unit,
  lines: readonly Filling[],
  behind: number,
): Edits {
  const made = newBlock(String(articles.source.file), unit, lines, care)
  if (made === undefined) return { edits: [], homeless: lines }
  const text = behind === 0 ? `${made}\n\n` : `\n\n${made}`
  return { edits: [{ start: behind, end: behind, text }], homeless: [] }
}

/**
 * Fills the lines of a text. `base` says which text is filled: the translation as it stands, where a
 * line that says the same stays as it is written and a block that is missing is put behind the one
 * before it; or a copy of the source, all of whose lines are given.
 */
export function fill(
  articles: Articles,
  units: readonly Unit[],
  fillings: readonly Filling[],
  base: Side,
  care: (filling: Filling) => Care = () => 'little',
): Filled {
  const text = String(articles[base].file)
  const job: Job = { articles, units, base, care, byUnit: byUnitOf(fillings) }
  const changed = (job.byUnit.get('') ?? []).filter(isChanged(base))
  const meta = changed.filter(({ pair }) => !isName(pair))
  const names = filledNames(
    job,
    changed.filter(
      (one) => isName(one.pair) && !isSame(one.pair.slots[base]?.tokens ?? [], one.tokens),
    ),
  )
  const all: Edits[] = [names]
  let isAbstractNew = false
  let behind = frontMatterEnd(text)
  for (const unit of units) {
    const lines = job.byUnit.get(unit.id) ?? []
    if (isInMatter(job, unit)) {
      const fresh = lines.filter(isChanged(base))
      if (unit.id === 'title') meta.push(...fresh)
      else isAbstractNew ||= fresh.length > 0
      continue
    }
    const range = blockRange(unit, base)
    if (range !== undefined) all.push(editsWithin(job, lines))
    else if (lines.length > 0) all.push(insertion(job, unit, lines, behind))
    behind = range?.end ?? behind
  }
  const body = edited(
    text,
    all.flatMap(({ edits }) => edits),
  )
  const abstract = isAbstractNew ? abstractTexts(job) : undefined
  return {
    text: withMeta(body, new Map([...names.values, ...metaValues(meta, abstract)])),
    homeless: all.flatMap(({ homeless }) => homeless),
  }
}
