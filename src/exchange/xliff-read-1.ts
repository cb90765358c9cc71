import {
  attribute,
  type Element,
  elementsIn,
  named,
  nameOf,
  rawText,
} from '../model/xml-elements.ts'
import {
  bare,
  copied,
  gapAt,
  type IsOriginal,
  isCopy,
  isEmpty,
  type ReadUnit,
} from './read-unit.ts'
import type { Code, Token } from './tokens.ts'

interface Reading {
  readonly faults: string[]
  /** Markdown that closes a pair, by the id of the pair. */
  readonly closes: ReadonlyMap<string, string>
  /** Pairs that have begun, by id. */
  readonly started: Map<string, Code>
}

const pairId = (node: Element) => attribute(node, 'rid') ?? attribute(node, 'id') ?? ''

/** The elements of some names anywhere within another. */
function within(node: Element, names: readonly string[]): readonly Element[] {
  return elementsIn(node).flatMap((child) => [
    ...(names.includes(nameOf(child)) ? [child] : []),
    ...within(child, names),
  ])
}

/** A code that carries its Markdown has the type `given`; else it is known by its id. */
const codeOf = (id: string, open: string, close?: string): Code => ({
  type: open === '' ? 'unknown' : 'given',
  key: id,
  open,
  ...(close === undefined ? {} : { close }),
})

function opened(node: Element, { closes, started }: Reading): readonly Token[] {
  const id = pairId(node)
  const code = codeOf(id, rawText(node), closes.get(id) ?? '')
  started.set(id, code)
  return [{ type: 'open', code, at: 0 }]
}

function closed(node: Element, { started, faults }: Reading): readonly Token[] {
  const code = started.get(pairId(node))
  if (code !== undefined) return [{ type: 'close', code, at: 0 }]
  faults.push('an inline code ends that did not begin')
  return []
}

function tokensIn(node: Element, reading: Reading): readonly Token[] {
  return node.children.flatMap((child): readonly Token[] => {
    if (child.type === 'text' || child.type === 'cdata')
      return [{ type: 'text', value: child.value, at: 0 }]
    if (child.type !== 'element') return []
    const id = attribute(child, 'id') ?? ''
    switch (nameOf(child)) {
      case 'x':
      case 'ph':
        return [{ type: 'code', code: codeOf(id, rawText(child)), at: 0 }]
      case 'bpt':
      case 'bx':
        return opened(child, reading)
      case 'ept':
      case 'ex':
        return closed(child, reading)
      case 'it':
        return attribute(child, 'pos') === 'close' ? closed(child, reading) : opened(child, reading)
      case 'g': {
        const code = codeOf(id, '', '')
        return [
          { type: 'open', code, at: 0 },
          ...tokensIn(child, reading),
          { type: 'close', code, at: 0 },
        ]
      }
      default:
        return tokensIn(child, reading)
    }
  })
}

const isSegment = (node: Element['children'][number]): node is Element =>
  node.type === 'element' && nameOf(node) === 'mrk' && attribute(node, 'mtype') === 'seg'

interface Piece {
  /** Undefined for what stands between segments. */
  readonly mid: string | undefined
  readonly tokens: readonly Token[]
}

/** The segments of an element and what stands between them. */
function piecesOf(node: Element, reading: Reading): readonly Piece[] {
  if (!node.children.some(isSegment)) return [{ mid: '', tokens: tokensIn(node, reading) }]
  return node.children.map((child) =>
    isSegment(child)
      ? { mid: attribute(child, 'mid') ?? '', tokens: tokensIn(child, reading) }
      : { mid: undefined, tokens: tokensIn({ ...node, children: [child] }, reading) },
  )
}

function readingOf(nodes: readonly Element[], faults: string[]): Reading {
  const ends = nodes.flatMap((node) => within(node, ['ept', 'it']))
  const closes = new Map(ends.map((end) => [pairId(end), rawText(end)]))
  return { faults, closes, started: new Map() }
}

function readUnit(unit: Element, isOriginal: IsOriginal): ReadUnit {
  const sources = named(unit, 'source')
  const parted = named(unit, 'seg-source')
  const targets = named(unit, 'target')
  const source = sources.flatMap((node) => tokensIn(node, readingOf(sources, [])))
  const originals = parted.flatMap((node) => piecesOf(node, readingOf(parted, [])))
  const sourceOf = (mid: string) =>
    originals.find((piece) => piece.mid === mid)?.tokens ?? (mid === '' ? source : [])
  const faults: string[] = []
  const reading = readingOf(targets, faults)
  const state = targets[0] && attribute(targets[0], 'state')
  const isUnmarked = state === 'new' || state === 'needs-translation'
  const pieces = targets.flatMap((node) => piecesOf(node, reading))
  const done = new Set<string>()
  const end: Token = { type: 'text', value: '\n', at: 0 }
  const target = pieces.flatMap(({ mid, tokens }): readonly Token[] => {
    if (mid === undefined) return tokens
    if (isEmpty(tokens) || isCopy(sourceOf(mid), tokens, isOriginal))
      return isEmpty(sourceOf(mid)) ? [] : [gapAt(mid)]
    done.add(mid)
    if (isUnmarked && mid !== '' && bare(tokens) === bare(sourceOf(mid)))
      return [gapAt(mid, copied)]
    return [end, ...tokens, end]
  })
  // What a tool has put between segments counts as a translation only where it is more than a blank.
  const whole = pieces.flatMap(({ tokens }) => tokens)
  const isTranslated =
    (done.size > 0 && !isCopy(source, whole, isOriginal)) ||
    pieces.some(({ mid, tokens }) => mid === undefined && !isEmpty(tokens))
  const expected = originals.filter(({ mid, tokens }) => mid !== undefined && !isEmpty(tokens))
  return {
    id: attribute(unit, 'id') ?? '',
    line: unit.position?.start.line ?? 1,
    source,
    target: isTranslated ? target : undefined,
    empty:
      isTranslated && !done.has('')
        ? expected.flatMap(({ mid = '' }) => (done.has(mid) ? [] : mid))
        : [],
    isDraft: isTranslated && done.size >= expected.length && isUnmarked,
    faults,
  }
}

/** The lines of XLIFF 1.0 to 1.2; segments are those that `mrk` of the type `seg` marks. */
export function readUnits1(xliff: Element, isOriginal: IsOriginal): readonly ReadUnit[] {
  return within(xliff, ['trans-unit']).map((unit) => readUnit(unit, isOriginal))
}
