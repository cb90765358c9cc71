import type { Meta } from '../model/meta.ts'
import type { Article, Review, Side, Sided, Span, Unit } from '../model/review.ts'
import { matterNames } from './matter-names.ts'
import { type Segment, type Slot, type SlotPair, slotPartners, slotsOf } from './slots.ts'
import { plainText, type Token, trimmed } from './tokens.ts'

/** The part of a token between two offsets. */
function partOf(token: Token, { start, end }: Span): Token | undefined {
  if (token.type === 'text') {
    const from = Math.max(0, start - token.at)
    const to = Math.min(token.value.length, end - token.at)
    return from < to
      ? { ...token, value: token.value.slice(from, to), at: token.at + from }
      : undefined
  }
  // What closes a pair stands at the end of what is in it.
  const at = token.type === 'close' ? token.at - 1 : token.at
  return at >= start && at < end ? token : undefined
}

/** The part of tokens between two offsets of the block; undefined where it would cut a pair of codes. */
function cut(tokens: readonly Token[], span: Span): readonly Token[] | undefined {
  const part = tokens.flatMap((token) => partOf(token, span) ?? [])
  let depth = 0
  for (const { type } of part) {
    if (type === 'open') depth += 1
    if (type === 'close') depth -= 1
    if (depth < 0) return undefined
  }
  return depth === 0 ? part : undefined
}

/** The tokens of a line cut behind each of these offsets; undefined where that would cut a pair of codes. */
function cutAt(
  slot: Slot | undefined,
  ends: readonly number[],
): readonly (readonly Token[])[] | undefined {
  if (slot === undefined) return ends.map(() => [])
  const parts: (readonly Token[])[] = []
  let from = Number.NEGATIVE_INFINITY
  for (const [at, end] of ends.entries()) {
    const to = at === ends.length - 1 ? Number.POSITIVE_INFINITY : end
    const part = to <= from ? [] : cut(slot.tokens, { start: from, end: to })
    if (part === undefined) return undefined
    parts.push(part)
    from = Math.max(from, to)
  }
  return parts
}

const within = ({ span }: Slot, spans: readonly Span[]) =>
  spans.every(({ start, end }) => start >= span.start && end <= span.end + 1)

function segmentsOf(
  id: string,
  unit: Unit | undefined,
  slots: Partial<Sided<Slot>>,
): readonly Segment[] {
  const { source, translation } = slots
  const whole: Segment = {
    id: `${id}.t1`,
    source: source?.tokens ?? [],
    translation: translation?.tokens ?? [],
  }
  const pairs = (unit?.sentences ?? []).filter(
    (pair) =>
      pair.source.length + pair.translation.length > 0 &&
      (pair.source.length === 0 || (source !== undefined && within(source, pair.source))) &&
      (pair.translation.length === 0 ||
        (translation !== undefined && within(translation, pair.translation))),
  )
  if (pairs.length < 2) return [whole]
  const ends = (side: Side) => {
    let last = Number.NEGATIVE_INFINITY
    return pairs.map((pair) => {
      last = pair[side].at(-1)?.end ?? last
      return last
    })
  }
  const [a, b] = [cutAt(source, ends('source')), cutAt(translation, ends('translation'))]
  if (a === undefined || b === undefined) return [whole]
  return pairs
    .map((_, at) => ({
      id: `${id}.t${at + 1}`,
      source: trimmed(a[at] ?? []),
      translation: trimmed(b[at] ?? []),
    }))
    .filter((segment) => segment.source.length + segment.translation.length > 0)
}

/** Texts of the front matter that a translator translates. */
export const metaTexts = [
  'short_title',
  'keywords',
  'funding',
  'acknowledgements',
  'conflicts',
  'contributions',
  'ethics',
  'data_availability',
] as const satisfies readonly (keyof Meta)[]

function metaSlot({ meta, language }: Article, key: (typeof metaTexts)[number]): Slot | undefined {
  const held = meta[key]
  const value = typeof held === 'string' ? held : held?.join(language.labels.separator)
  if (value === undefined || value.trim() === '') return undefined
  const text = value.replaceAll(/\s+/gu, ' ').trim()
  return {
    name: key,
    type: 'meta',
    tokens: [{ type: 'text', value: text, at: 0 }],
    span: { start: 0, end: text.length },
  }
}

function pairWith(id: string, unit: Unit | undefined, slots: Partial<Sided<Slot>>): SlotPair {
  return { id, unit, slots, segments: segmentsOf(id, unit, slots) }
}

function metaPairs({ articles }: Pick<Review, 'articles'>): readonly SlotPair[] {
  const names = matterNames(articles).map(({ id, slots }) => pairWith(id, undefined, slots))
  const texts = metaTexts.flatMap((key) => {
    const source = metaSlot(articles.source, key)
    const translation = metaSlot(articles.translation, key)
    if (!source && !translation) return []
    return [
      pairWith(`meta.${key}`, undefined, {
        ...(source && { source }),
        ...(translation && { translation }),
      }),
    ]
  })
  return [...names, ...texts]
}

/** Every line of the review in both languages, in reading order; the front matter behind the title. */
export function slotPairs(review: Pick<Review, 'articles' | 'units'>): readonly SlotPair[] {
  const { articles, units } = review
  const ofUnit = (unit: Unit): readonly SlotPair[] => {
    const { source, translation } = unit.blocks
    const lines = {
      source: source ? slotsOf(articles.source, source, unit.id) : [],
      translation: translation ? slotsOf(articles.translation, translation, unit.id) : [],
    }
    const used = new Set<string>()
    return slotPartners(unit, lines).map((slots) => {
      const name = slots.source?.name ?? `${slots.translation?.name ?? ''}`
      const plain = name === '' ? unit.id : `${unit.id}.${name}`
      // A line of the translation alone may have the name of another of the source.
      const id = used.has(plain) ? `${plain}.translation` : plain
      used.add(id)
      return pairWith(id, unit, slots)
    })
  }
  const pairs = units.map(ofUnit)
  const first = units[0]?.id === 'title' ? 1 : 0
  return [...pairs.slice(0, first).flat(), ...metaPairs(review), ...pairs.slice(first).flat()]
}

/** Whether a line says anything, formulas and numbers apart. */
export const isBlank = (tokens: readonly Token[]): boolean => plainText(tokens).trim() === ''
