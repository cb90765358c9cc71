import type { RootContent } from 'mdast'
import type { Alignment, Pin, PinnedId } from '../model/alignment.ts'
import type { Problem } from '../model/problem.ts'
import type { Parsed, Side, Sided, Span } from '../model/review.ts'
import { sides } from '../model/review.ts'
import { hashOf, type Named, sideIds, textOf } from './side-ids.ts'

/** Sentences of two blocks that a person wants in one link; of one side none for a gap. */
export type SpanPin = Sided<readonly Span[]>

/** The corrections of a person, as nodes and stretches of the texts. */
export interface Pins {
  /** Blocks that are one row, in the order of both texts. */
  readonly rows: readonly Sided<RootContent>[]
  readonly hasApart: boolean
  readonly isApart: (source: RootContent, translation: RootContent) => boolean
  readonly together: (source: RootContent, translation: RootContent) => readonly SpanPin[]
  readonly apart: (source: RootContent, translation: RootContent) => readonly SpanPin[]
  readonly problems: readonly Problem[]
}

/** Where nobody has corrected anything. */
export const noPins: Pins = {
  rows: [],
  hasApart: false,
  isApart: () => false,
  together: () => [],
  apart: () => [],
  problems: [],
}

/** Rule of the problems with pins. */
export const pinRule = 'align/pin'

interface Resolved {
  readonly kind: Pin['kind']
  readonly sides: Sided<readonly Named[]>
  readonly first: PinnedId
  readonly side: Side
}

type Names = Sided<ReadonlyMap<string, Named>>
type Hashes = Sided<ReadonlyMap<string, readonly Named[]>>

function problemAt(
  file: string,
  side: Side,
  id: PinnedId,
  message: string,
  named?: Named,
): Problem {
  const { line, column } = id
  const own = {
    side,
    file,
    line,
    column,
    endLine: line,
    endColumn: column + id.id.length,
    text: id.id,
  }
  return {
    rule: pinRule,
    severity: 'warning',
    message,
    unit: named === undefined ? null : named.id.replace(/(?<=\.p\d+|fn-\d+)\.\d+$/u, ''),
    places: [own],
  }
}

function byHash(names: ReadonlyMap<string, Named>): ReadonlyMap<string, readonly Named[]> {
  const found = new Map<string, Named[]>()
  for (const named of names.values()) {
    const hash = hashOf(named)
    const known = found.get(hash)
    if (known) known.push(named)
    else found.set(hash, [named])
  }
  return found
}

/** What an id means: the text that was accepted under it, wherever that stands now. */
function meaning(
  id: PinnedId,
  side: Side,
  names: Names,
  hashes: () => Hashes,
): Named | { readonly fault: string; readonly named?: Named } {
  const here = names[side].get(id.id)
  if (here !== undefined && (id.hash === undefined || hashOf(here) === id.hash)) return here
  const moved = id.hash === undefined ? [] : (hashes()[side].get(id.hash) ?? [])
  const isSentence = /\.p\d+\.\d+$|^fn-\d+\.\d+$/u.test(id.id)
  const [only, another] = moved.filter(({ span }) => (span !== undefined) === isSentence)
  if (only !== undefined && another === undefined) return only
  if (here === undefined) {
    return {
      fault: `there is no \`${id.id}\` in the ${side}, expected the id of a block or sentence of it`,
    }
  }
  const text = textOf(here).replaceAll(/\s+/gu, ' ')
  const quote = text.length > 30 ? `${text.slice(0, 29)}…` : text
  return {
    fault: `the text of \`${id.id}\` in the ${side} has changed since it was pinned and reads \`${quote}\` now, expected the pin corrected, or its line under \`pinned\` removed where it still fits`,
    named: here,
  }
}

/** Ids of one side of a pin are neighbours in one block, or one block. */
function sideFault(
  side: Side,
  named: readonly Named[],
  ids: readonly PinnedId[],
): string | undefined {
  const list = ids.map(({ id }) => `\`${id}\``).join(', ')
  if (new Set(named.map(({ block }) => block.node)).size > 1 || named.length !== ids.length)
    return `${list} of the ${side} are not of one block, expected sentences of one block`
  const whole = named.filter(({ span }) => span === undefined).length
  if (whole > 0 && named.length > 1)
    return `${list} of the ${side} hold a block and more, expected one block, or sentences`
  return undefined
}

function resolvePin(
  pin: Pin,
  { file }: Alignment,
  names: Names,
  hashes: () => Hashes,
): Resolved | Problem {
  const found = { source: [] as Named[], translation: [] as Named[] }
  for (const side of sides) {
    for (const id of pin.ids[side]) {
      const named = meaning(id, side, names, hashes)
      if ('fault' in named)
        return problemAt(file, side, id, `A pin does not fit: ${named.fault}`, named.named)
      found[side].push(named)
    }
  }
  const side: Side = pin.ids.source.length > 0 ? 'source' : 'translation'
  const [first] = pin.ids[side]
  if (first === undefined) throw new Error('a pin without ids was not refused')
  for (const one of sides) {
    const fault = sideFault(one, found[one], pin.ids[one])
    if (fault !== undefined) return problemAt(file, side, first, `A pin does not fit: ${fault}`)
  }
  return { kind: pin.kind, sides: found, first, side }
}

function nodePair({ sides: { source, translation } }: Resolved): Sided<Named> | undefined {
  const [a, b] = [source[0], translation[0]]
  return a && b ? { source: a, translation: b } : undefined
}

/** Rows in the order of the source that keep the order of the translation; the others are problems. */
function rowsInOrder(file: string, pins: readonly Resolved[]) {
  const problems: Problem[] = []
  const rows: Sided<Named>[] = []
  const wanted = pins
    .filter(({ kind }) => kind === 'together')
    .flatMap((pin) => {
      const pair = nodePair(pin)
      return pair === undefined ? [] : [{ pin, pair }]
    })
    .sort((a, b) => a.pair.source.order - b.pair.source.order)
  for (const { pin, pair } of wanted) {
    const last = rows.at(-1)
    const isSame =
      last?.source.order === pair.source.order && last.translation.order === pair.translation.order
    if (isSame) continue
    const rises =
      last === undefined ||
      (last.source.order < pair.source.order && last.translation.order < pair.translation.order)
    const isAlike =
      (pair.source.block.kind === 'heading') === (pair.translation.block.kind === 'heading')
    if (rises && isAlike && pair.source.part === pair.translation.part) rows.push(pair)
    else {
      const why = rises
        ? `\`${pair.source.id}\` and \`${pair.translation.id}\` are of unlike parts of the texts, expected two blocks of the same part`
        : `it crosses the pin of \`${last?.source.id}\` and \`${last?.translation.id}\`, expected pins in the order of both texts`
      problems.push(problemAt(file, pin.side, pin.first, `A pin does not fit: ${why}`))
    }
  }
  return { rows, problems }
}

function keyed(pins: readonly Resolved[], kind: Pin['kind']) {
  const spans = (named: readonly Named[]) => named.flatMap(({ span }) => span ?? [])
  return (source: RootContent, translation: RootContent): readonly SpanPin[] =>
    pins.flatMap((pin) => {
      const [a, b] = [pin.sides.source[0], pin.sides.translation[0]]
      if (pin.kind !== kind || (a && a.block.node !== source)) return []
      if (b && b.block.node !== translation) return []
      const both = { source: spans(pin.sides.source), translation: spans(pin.sides.translation) }
      // A pin of whole blocks says nothing of their sentences.
      return both.source.length + both.translation.length === 0 ? [] : [both]
    })
}

/** What a person's corrections mean for these texts; one that no longer fits is a problem with its place. */
export function pinsOf({ alignment, articles }: Parsed): Pins {
  if (alignment === undefined || alignment.pins.length === 0) return noPins
  const names = { source: sideIds(articles.source), translation: sideIds(articles.translation) }
  let known: Hashes | undefined
  const hashes = () => {
    known ??= { source: byHash(names.source), translation: byHash(names.translation) }
    return known
  }
  const all = alignment.pins.map((pin) => resolvePin(pin, alignment, names, hashes))
  const faults = all.flatMap((one) => ('rule' in one ? one : []))
  const pins = all.flatMap((one) => ('rule' in one ? [] : one))
  const { rows, problems } = rowsInOrder(alignment.file, pins)
  const apart = pins.flatMap((pin) => {
    const pair = pin.kind === 'apart' ? nodePair(pin) : undefined
    return pair && !pair.source.span && !pair.translation.span ? [pair] : []
  })
  return {
    rows: rows.map(({ source, translation }) => ({
      source: source.block.node,
      translation: translation.block.node,
    })),
    hasApart: apart.length > 0,
    isApart: (source, translation) =>
      apart.some(
        (pair) => pair.source.block.node === source && pair.translation.block.node === translation,
      ),
    together: keyed(pins, 'together'),
    apart: keyed(pins, 'apart'),
    problems: [...faults, ...problems],
  }
}
