import type { Element, ElementContent } from 'hast'
import { writtenText } from '../manuscript.ts'
import { type Tag, tag } from './xml.ts'

/** A formula in Office Math (ECMA-376 part 1, 22.1), and the elements that have no counterpart there. */
export interface OfficeMath {
  readonly content: readonly Tag[]
  readonly unknown: readonly string[]
}

type Parts = readonly Tag[]

const isElement = (node: ElementContent): node is Element => node.type === 'element'
const elementsOf = (node: Element): readonly Element[] => node.children.filter(isElement)

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** Signs that stand before what they gather: sums, products, integrals, unions. */
const gathering = /^[\u220F-\u2211\u222B-\u2233\u22C0-\u22C3\u2A00-\u2A06]$/u
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '˙': '\u0307',
  '.': '\u0307',
  '¨': '\u0308',
  '→': '\u20D7',
  '⃗': '\u20D7',
  '´': '\u0301',
  '`': '\u0300',
  ˇ: '\u030C',
  '˘': '\u0306',
}
const lines: ReadonlySet<string> = new Set(['\u00AF', '\u0305', '\u0332', '\u203E', '\u2015', '_'])

const value = (name: string, text: string): Tag => tag(name, { 'm:val': text })

function run(text: string, look: 'normal' | 'upright' | 'letter'): Parts {
  const written = writtenText(text)
  if (written === '') return []
  const how = { normal: [tag('m:nor')], upright: [value('m:sty', 'p')], letter: [] }[look]
  const font = tag('w:rFonts', { 'w:ascii': 'Cambria Math', 'w:hAnsi': 'Cambria Math' })
  return [
    tag(
      'm:r',
      {},
      ...(how.length === 0 ? [] : [tag('m:rPr', {}, ...how)]),
      tag('w:rPr', {}, font),
      tag('m:t', { 'xml:space': 'preserve' }, written),
    ),
  ]
}

interface Reader {
  readonly unknown: Set<string>
}

const wrap = (name: string, parts: Parts): Tag => tag(name, {}, ...parts)

/** The child at an index as the element of a construct; an empty one where there is none. */
function slot(name: string, node: Element, index: number, reader: Reader): Tag {
  const child = elementsOf(node)[index]
  return wrap(name, child === undefined ? [] : one(child, [], reader).parts)
}

interface Read {
  readonly parts: Parts
  /** Siblings behind it that became a part of it. */
  readonly taken: number
}

const alone = (...parts: Parts): Read => ({ parts, taken: 0 })

function row(children: readonly Element[], reader: Reader): Parts {
  const parts: Tag[] = []
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]
    if (child === undefined) break
    const read = one(child, children.slice(index + 1), reader)
    parts.push(...read.parts)
    index += read.taken
  }
  return parts
}

const isFence = (node: Element | undefined, form: string): boolean =>
  node?.tagName === 'mo' &&
  String(node.properties['form'] ?? '') === form &&
  String(node.properties['fence'] ?? '') === 'true'

/** A row between two brackets that grow with it. */
function fenced(node: Element, reader: Reader): Parts {
  const children = elementsOf(node)
  const [first, last] = [children[0], children.at(-1)]
  if (children.length < 2 || !isFence(first, 'prefix') || !isFence(last, 'postfix')) {
    return row(children, reader)
  }
  const signs = [
    value('m:begChr', textOf(children[0] ?? node)),
    value('m:endChr', textOf(last ?? node)),
  ]
  return [
    tag('m:d', {}, tag('m:dPr', {}, ...signs), wrap('m:e', row(children.slice(1, -1), reader))),
  ]
}

function token(node: Element): Read {
  const text = textOf(node)
  if (node.tagName === 'mtext' || node.tagName === 'ms') return alone(...run(text, 'normal'))
  const isName =
    node.tagName === 'mi' && ([...text].length > 1 || node.properties['mathvariant'] === 'normal')
  return alone(...run(text, isName ? 'upright' : 'letter'))
}

function fraction(node: Element, reader: Reader): Read {
  const thickness = String(
    node.properties['lineThickness'] ?? node.properties['linethickness'] ?? '',
  )
  const isBare = /^0(?!\.\d*[1-9])/u.test(thickness)
  const look = isBare ? [tag('m:fPr', {}, value('m:type', 'noBar'))] : []
  return alone(
    tag('m:f', {}, ...look, slot('m:num', node, 0, reader), slot('m:den', node, 1, reader)),
  )
}

/** Which scripts a node has, and where the raised one stands. */
interface Scripts {
  readonly isOver: boolean
  readonly hasSub: boolean
  readonly hasSup: boolean
  readonly supIndex: number
}

function scriptsOf({ tagName }: Element): Scripts {
  const hasSub = /sub|under/u.test(tagName)
  const hasSup = /sup|over/u.test(tagName)
  return { isOver: /under|over/u.test(tagName), hasSub, hasSup, supIndex: hasSub ? 2 : 1 }
}

/** Scripts at a sign that gathers take what follows as that which is gathered. */
function scripts(node: Element, behind: readonly Element[], reader: Reader): Read {
  const [base] = elementsOf(node)
  const sign = base === undefined ? '' : textOf(base).trim()
  const known = scriptsOf(node)
  if (gathering.test(sign)) return gathered(sign, node, behind[0], known, reader)
  const { isOver, hasSub, hasSup, supIndex } = known
  if (isOver) return alone(...limits(node, hasSub, hasSup, reader))
  const name = hasSub && hasSup ? 'm:sSubSup' : hasSub ? 'm:sSub' : 'm:sSup'
  const sub = hasSub ? [slot('m:sub', node, 1, reader)] : []
  const sup = hasSup ? [slot('m:sup', node, supIndex, reader)] : []
  return alone(tag(name, {}, slot('m:e', node, 0, reader), ...sub, ...sup))
}

function gathered(
  sign: string,
  node: Element,
  next: Element | undefined,
  { isOver, hasSub, hasSup, supIndex }: Scripts,
  reader: Reader,
): Read {
  const look = [
    value('m:chr', sign),
    value('m:limLoc', isOver ? 'undOvr' : 'subSup'),
    ...(hasSub ? [] : [value('m:subHide', '1')]),
    ...(hasSup ? [] : [value('m:supHide', '1')]),
  ]
  const made = tag(
    'm:nary',
    {},
    tag('m:naryPr', {}, ...look),
    hasSub ? slot('m:sub', node, 1, reader) : tag('m:sub'),
    hasSup ? slot('m:sup', node, supIndex, reader) : tag('m:sup'),
    wrap('m:e', next === undefined ? [] : one(next, [], reader).parts),
  )
  return { parts: [made], taken: next === undefined ? 0 : 1 }
}

/** What stands over or under: an accent, a line, or a limit. */
function limits(node: Element, hasSub: boolean, hasSup: boolean, reader: Reader): Parts {
  const mark = textOf(elementsOf(node)[1] ?? node).trim()
  const base = slot('m:e', node, 0, reader)
  if (hasSub !== hasSup && lines.has(mark)) {
    return [tag('m:bar', {}, tag('m:barPr', {}, value('m:pos', hasSup ? 'top' : 'bot')), base)]
  }
  const accent = accents[mark]
  if (!hasSub && accent !== undefined) {
    return [tag('m:acc', {}, tag('m:accPr', {}, value('m:chr', accent)), base)]
  }
  const low = hasSub ? tag('m:limLow', {}, base, slot('m:lim', node, 1, reader)) : undefined
  if (!hasSup) return low === undefined ? [] : [low]
  const inner = low === undefined ? base : wrap('m:e', [low])
  return [tag('m:limUpp', {}, inner, slot('m:lim', node, hasSub ? 2 : 1, reader))]
}

function multiscripts(node: Element, reader: Reader): Read {
  const children = elementsOf(node)
  const at = children.findIndex(({ tagName }) => tagName === 'mprescripts')
  const before = at < 0 ? [] : children.slice(at + 1)
  const after = children.slice(1, at < 0 ? undefined : at)
  const part = (name: string, child: Element | undefined): Tag =>
    wrap(name, child === undefined ? [] : one(child, [], reader).parts)
  const base = part('m:e', children[0])
  const inner =
    after.length === 0
      ? base
      : wrap('m:e', [tag('m:sSubSup', {}, base, part('m:sub', after[0]), part('m:sup', after[1]))])
  if (before.length > 0) {
    return alone(tag('m:sPre', {}, part('m:sub', before[0]), part('m:sup', before[1]), inner))
  }
  return alone(tag('m:sSubSup', {}, base, part('m:sub', after[0]), part('m:sup', after[1])))
}

function matrix(node: Element, reader: Reader): Read {
  const rows = elementsOf(node).map((line) =>
    wrap(
      'm:mr',
      elementsOf(line).map((cell) => wrap('m:e', row(elementsOf(cell), reader))),
    ),
  )
  return alone(tag('m:m', {}, ...rows))
}

function one(node: Element, behind: readonly Element[], reader: Reader): Read {
  switch (node.tagName) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
    case 'ms':
      return token(node)
    case 'math':
    case 'mstyle':
    case 'mpadded':
      return alone(...row(elementsOf(node), reader))
    case 'mrow':
      return alone(...fenced(node, reader))
    case 'semantics':
      return alone(...row(elementsOf(node).slice(0, 1), reader))
    case 'mfrac':
      return fraction(node, reader)
    case 'msqrt':
      return alone(
        tag(
          'm:rad',
          {},
          tag('m:radPr', {}, value('m:degHide', '1')),
          tag('m:deg'),
          wrap('m:e', row(elementsOf(node), reader)),
        ),
      )
    case 'mroot':
      return alone(tag('m:rad', {}, slot('m:deg', node, 1, reader), slot('m:e', node, 0, reader)))
    case 'mtable':
      return matrix(node, reader)
    case 'mmultiscripts':
      return multiscripts(node, reader)
    case 'mspace':
      return alone()
    case 'mphantom':
      return alone(
        tag(
          'm:phant',
          {},
          tag('m:phantPr', {}, value('m:show', '0')),
          wrap('m:e', row(elementsOf(node), reader)),
        ),
      )
  }
  if (/^m(?:sub|sup|subsup|under|over|underover)$/u.test(node.tagName))
    return scripts(node, behind, reader)
  return linear(node, reader)
}

/** What Office Math has no word for stands as its signs, one behind the other. */
function linear(node: Element, reader: Reader): Read {
  reader.unknown.add(node.tagName)
  const inner = elementsOf(node)
  return alone(...(inner.length > 0 ? row(inner, reader) : run(textOf(node), 'letter')))
}

/** MathML of a formula as Office Math. */
export function officeMath(math: Element): OfficeMath {
  const reader: Reader = { unknown: new Set() }
  const content = row(elementsOf(math), reader)
  return { content, unknown: [...reader.unknown] }
}
