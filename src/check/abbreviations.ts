import { statistics, units } from '../language/symbols.ts'
import { isUntranslated } from '../model/placeholder.ts'
import { type Block, type Review, type Side, type Span, sides, type Unit } from '../model/review.ts'
import {
  isAbbreviationShaped,
  type LatinName,
  latinKey,
  latinNames,
  presentKeys,
} from '../terms/latin-names.ts'
import type { Part } from '../terms/short-form.ts'
import { definitionsIn } from './block-definitions.ts'
import { nameKeys } from './name-keys.ts'

/** A place of an abbreviation in a text. */
export interface AbbreviationUse {
  readonly unit: Unit
  readonly block: Block
  readonly span: Span
  readonly text: string
  readonly key: string
}

/** Where one text says in words what an abbreviation is short for. */
export interface AbbreviationDefinition extends AbbreviationUse {
  readonly long: string
}

/** The abstract or the body of one text: each has to explain its abbreviations for itself. */
export interface TextPart {
  readonly side: Side
  readonly isAbstract: boolean
  /** Every unit of this text is written: a translation may be half done. */
  readonly isComplete: boolean
  readonly definitions: readonly AbbreviationDefinition[]
  /** In running text, definitions left out, in order. */
  readonly uses: readonly AbbreviationUse[]
  /** Keys in headings, tables, figures and notes too, definitions left out. */
  readonly keys: ReadonlySet<string>
  /** Keys of what stands last in a bracket, as a short form does behind its full form. */
  readonly bracketed: ReadonlySet<string>
}

const isInAbstract = ({ id }: Unit) => id.startsWith('abstract.')
const isProse = ({ kind }: Unit) => kind === 'paragraph' || kind === 'list'

/** Words in a row that are all capitals are emphasis or a heading: METHODS AND RESULTS. */
const shouted = /[A-ZÀ-ÖØ-Þ]{3,}(?:[\s,:&]+[A-ZÀ-ÖØ-Þ]{2,}){2,}|^\s*[A-ZÀ-ÖØ-Þ]{4,}:/gmu

function prose({ text, leaves }: Block): string {
  let prose = ''
  for (const { node, start, end, above } of leaves) {
    const isText = node.type === 'text' && !above.includes('link')
    prose += ' '.repeat(Math.max(0, start - prose.length))
    prose += isText ? text.slice(start, end) : '\u0000'.repeat(end - start)
  }
  return (leaves.length === 0 ? text : prose).replaceAll(shouted, (words) =>
    ' '.repeat(words.length),
  )
}

const inside = (span: Span, { start, end }: Span) => span.start >= start && span.end <= end

function isAbbreviation({ text, key }: LatinName): boolean {
  return isAbbreviationShaped(text) && !units.has(key) && !statistics.has(key)
}

/** `scFvs` of `single-chain variable fragments (scFvs)` explains scFv. */
function singularOf(part: Part, long: string): Part {
  const isPlural = /\p{L}{2}s$/u.test(part.text) && long.endsWith('s')
  const singular = part.text.slice(0, -1)
  return isPlural && isAbbreviationShaped(singular)
    ? { ...part, text: singular, end: part.end - 1 }
    : part
}

function readUnit(review: Review, side: Side, unit: Unit, block: Block) {
  const text = prose(block)
  const { language } = review.articles[side]
  const use = ({ start, end, text: written }: Part): AbbreviationUse => ({
    unit,
    block,
    span: { start, end },
    text: written,
    key: latinKey(written),
  })
  // What stands in a formula, a link or a heading in capitals explains nothing.
  const found = definitionsIn(block, language).filter(
    ({ start, end }) => text.slice(start, end) === block.text.slice(start, end),
  )
  const definitions = found.flatMap(({ abbreviation, long, gloss, isSpelled }) => {
    const isCertain = isSpelled || long !== undefined
    if (abbreviation === undefined || !isCertain) return []
    const explained = long?.text ?? gloss?.text ?? ''
    return [{ ...use(singularOf(abbreviation, explained)), long: explained }]
  })
  const names = latinNames(text).filter(
    (name) => isAbbreviation(name) && !found.some((one) => inside(name, one)),
  )
  const bracketed = Array.from(text.matchAll(lastInBracket), ([, written = '']) =>
    latinKey(written),
  )
  return {
    definitions,
    names: names.map(use),
    keys: found.length === 0 ? nameKeys(block).keys : presentKeys(blanked(text, found)),
    bracketed,
  }
}

const lastInBracket =
  /[(（［[,，;；、\s]((?:[\p{Script=Latin}\p{Script=Greek}\p{N}]|[-‐‑](?=\p{L})){1,14}?)s?\s?[)）］\]]/gu

/** Definitions as blanks. */
function blanked(text: string, stretches: readonly Span[]): string {
  let rest = ''
  for (const { start, end } of stretches) {
    rest +=
      text.slice(rest.length, start) + ' '.repeat(Math.max(0, end - Math.max(start, rest.length)))
  }
  return rest + text.slice(rest.length)
}

function partOf(review: Review, side: Side, isAbstract: boolean, list: readonly Unit[]): TextPart {
  const article = review.articles[side]
  const read = list.flatMap((unit) => {
    const block = unit.blocks[side]
    if (block === undefined || isUntranslated(article, block)) return []
    return [{ unit, ...readUnit(review, side, unit, block) }]
  })
  return {
    side,
    isAbstract,
    isComplete: read.length === list.length,
    definitions: read.flatMap(({ definitions }) => definitions),
    uses: read.flatMap(({ unit, names }) => (isProse(unit) ? names : [])),
    keys: new Set(read.flatMap(({ keys }) => [...keys])),
    bracketed: new Set(read.flatMap(({ bracketed }) => bracketed)),
  }
}

const parts = new WeakMap<Review, readonly TextPart[]>()

/** The abstract and the body of both texts, read once for all checks of abbreviations. */
export function textParts(review: Review): readonly TextPart[] {
  const known = parts.get(review)
  if (known !== undefined) return known
  const units = review.units.filter(({ id }) => id !== 'title')
  const made = sides.flatMap((side) =>
    [true, false].flatMap((isAbstract) => {
      const list = units.filter((unit) => isInAbstract(unit) === isAbstract)
      return list.length === 0 ? [] : [partOf(review, side, isAbstract, list)]
    }),
  )
  parts.set(review, made)
  return made
}
