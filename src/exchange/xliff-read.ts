import { fromXml } from 'xast-util-from-xml'
import { InputError } from '../model/problem.ts'
import {
  attribute,
  type Element,
  elementsIn,
  named,
  nameOf,
  type Root,
  rawText,
} from '../model/xml-elements.ts'
import {
  gapAt,
  type IsOriginal,
  isCopy,
  isEmpty,
  type ReadUnit,
  type ReadXliff,
} from './read-unit.ts'
import type { Code, Token } from './tokens.ts'
import { readUnits1 } from './xliff-read-1.ts'

interface Reading {
  readonly data: ReadonlyMap<string, string>
  readonly faults: string[]
  /** Open `sc` elements by id. */
  readonly started: Map<string, Code>
}

/** A code by its id alone has its Markdown from the present source; `type` is then `id`. */
function codeOf(node: Element, { data, faults }: Reading): Code {
  const id = attribute(node, 'id') ?? ''
  const start = attribute(node, 'dataRef') ?? attribute(node, 'dataRefStart')
  const end = attribute(node, 'dataRefEnd')
  const open = start === undefined ? undefined : data.get(start)
  if (start !== undefined && open === undefined)
    faults.push(`the inline code ${id} refers to \`${start}\`, which is not there`)
  const close = end === undefined ? undefined : data.get(end)
  const isPair = nameOf(node) !== 'ph'
  return {
    type: open === undefined ? 'unknown' : 'given',
    key: id,
    open: open ?? '',
    ...(isPair ? { close: close ?? '' } : {}),
  }
}

function tokensIn(node: Element, reading: Reading): readonly Token[] {
  return node.children.flatMap((child): readonly Token[] => {
    if (child.type === 'text' || child.type === 'cdata')
      return [{ type: 'text', value: child.value, at: 0 }]
    if (child.type !== 'element') return []
    const code = () => codeOf(child, reading)
    switch (nameOf(child)) {
      case 'cp':
        return [{ type: 'text', value: rawText(child), at: 0 }]
      case 'ph':
        return [{ type: 'code', code: code(), at: 0 }]
      case 'pc': {
        const pair = code()
        return [
          { type: 'open', code: pair, at: 0 },
          ...tokensIn(child, reading),
          { type: 'close', code: pair, at: 0 },
        ]
      }
      case 'sc': {
        const pair = code()
        reading.started.set(pair.key, pair)
        return [{ type: 'open', code: pair, at: 0 }]
      }
      case 'ec': {
        const pair = reading.started.get(
          attribute(child, 'startRef') ?? attribute(child, 'id') ?? '',
        )
        if (pair === undefined) {
          reading.faults.push('an inline code ends that did not begin')
          return []
        }
        const end = attribute(child, 'dataRef')
        const close = (end === undefined ? undefined : reading.data.get(end)) ?? pair.close ?? ''
        return [{ type: 'close', code: { ...pair, close }, at: 0 }]
      }
      case 'sm':
      case 'em':
        return []
      default:
        return tokensIn(child, reading)
    }
  })
}

function orderOf(parts: readonly Element[]): readonly Element[] {
  // A translator may have put the targets in another order.
  const place = (part: Element, at: number) => {
    const order = named(part, 'target').map((target) => Number(attribute(target, 'order')))[0]
    return order !== undefined && Number.isInteger(order) && order > 0 ? order : at + 1
  }
  return parts
    .map((part, at) => ({ part, order: place(part, at) }))
    .sort((a, b) => a.order - b.order)
    .map(({ part }) => part)
}

function readUnit(unit: Element, isOriginal: IsOriginal): ReadUnit {
  const items = named(unit, 'originalData').flatMap((list) => named(list, 'data'))
  const data = new Map(items.map((item) => [attribute(item, 'id') ?? '', rawText(item)]))
  const faults: string[] = []
  const parts = elementsIn(unit).filter((part) => ['segment', 'ignorable'].includes(nameOf(part)))
  const inside = (part: Element, name: string, reading: Reading): readonly Token[] =>
    named(part, name).flatMap((element) => tokensIn(element, reading))
  const sourceReading = { data, faults: [], started: new Map() }
  const source = parts.flatMap((part) => inside(part, 'source', sourceReading))
  const reading = { data, faults, started: new Map() }
  const empty: string[] = []
  let isTranslated = false
  const target = orderOf(parts).flatMap((part): readonly Token[] => {
    const tokens = inside(part, 'target', reading)
    const end: Token = { type: 'text', value: '\n', at: 0 }
    if (nameOf(part) === 'ignorable') return tokens
    const own = inside(part, 'source', { data, faults: [], started: new Map() })
    if (!isEmpty(tokens) && !isCopy(own, tokens, isOriginal)) {
      isTranslated = true
      return [end, ...tokens, end]
    }
    if (isEmpty(own)) return []
    const id = attribute(part, 'id') ?? ''
    empty.push(id)
    return [gapAt(id)]
  })
  return {
    id: attribute(unit, 'id') ?? '',
    line: unit.position?.start.line ?? 1,
    source,
    target: isTranslated ? target : undefined,
    empty: isTranslated ? empty : [],
    isDraft:
      isTranslated &&
      parts.some(
        (part) =>
          attribute(part, 'state') === 'initial' && !isEmpty(inside(part, 'target', sourceReading)),
      ),
    faults,
  }
}

function unitsIn(node: Element): readonly Element[] {
  return elementsIn(node).flatMap((child) => {
    const name = nameOf(child)
    return name === 'unit' ? [child] : name === 'group' || name === 'file' ? unitsIn(child) : []
  })
}

function rootOf(text: string, display: string): Element {
  let root: Root
  try {
    root = fromXml(text)
  } catch (cause) {
    const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
    const [reason = ''] = (inner instanceof Error ? inner.message : String(inner)).split('\n')
    throw new InputError(`cannot read ${display}: it is no XML: ${reason}`, { cause })
  }
  const [xliff] = elementsIn(root)
  if (xliff === undefined || nameOf(xliff) !== 'xliff') {
    throw new InputError(
      `cannot read ${display}: the root element is \`${xliff?.name ?? ''}\`, expected \`xliff\``,
    )
  }
  return xliff
}

/**
 * Reads XLIFF 1.0 to 1.2, 2.0 or 2.1; a target that `isOriginal` and is like its source is none yet.
 * Throws InputError that names file, line and what was expected.
 */
export function readXliff(text: string, display: string, isOriginal: IsOriginal): ReadXliff {
  const xliff = rootOf(text, display)
  const version = attribute(xliff, 'version') ?? ''
  if (version.startsWith('1.')) {
    const [file] = named(xliff, 'file')
    return {
      sourceTag: (file && attribute(file, 'source-language')) ?? '',
      targetTag: file && attribute(file, 'target-language'),
      units: readUnits1(xliff, isOriginal),
    }
  }
  if (!version.startsWith('2.')) {
    throw new InputError(
      `cannot read ${display}: it is XLIFF \`${version}\`, expected 1.2, 2.0 or 2.1, as \`biyi align --format xliff\` writes`,
    )
  }
  return {
    sourceTag: attribute(xliff, 'srcLang') ?? '',
    targetTag: attribute(xliff, 'trgLang'),
    units: unitsIn(xliff).map((unit) => readUnit(unit, isOriginal)),
  }
}
