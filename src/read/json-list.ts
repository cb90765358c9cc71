import { jsonFault } from './json-text.ts'

/** What stands between two commas of a list. Offsets in the text, `end` behind it. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** A string ends with its line: one that is not closed spoils no other item. */
const sign = /"(?:[^"\\\r\n]|\\.)*"?|[{}[\],:]/gu

/** What stands between the brackets of a list. */
function insideOf(text: string): Stretch | undefined {
  const start = /^\s*\[/u.exec(text)?.[0].length
  const end = /\]\s*$/u.exec(text)?.index
  return start === undefined || end === undefined || end < start ? undefined : { start, end }
}

/** The stretches of a list, from the sign behind its `[` on; undefined where it is no list or has no end. */
function stretches(text: string): readonly Stretch[] | undefined {
  const list = insideOf(text)
  if (list === undefined) return undefined
  const { start: open, end: close } = list
  const parts: Stretch[] = []
  let depth: string[] = []
  let start = open
  let before = ''
  const part = (end: number, next: number): void => {
    parts.push({ start, end })
    start = next
    depth = []
  }
  for (const found of text.slice(open, close).matchAll(sign)) {
    const [token] = found
    const index = open + found.index
    const inside = depth.at(-1)
    // No member of an object begins with a brace: the item before was not closed.
    if (token === '{' && inside === '{' && before !== ':') part(index, index)
    if (token === ',' && depth.length === 0) part(index, index + 1)
    else if (token === '{' || token === '[') depth.push(token)
    else if (token === '}' || token === ']') depth.pop()
    before = token
  }
  return [...parts, { start, end: close }]
}

/** An item that JSON cannot be read as. */
interface BadItem {
  readonly start: number
  readonly end: number
  /** Where the grammar is broken, and what may stand there. */
  readonly offset: number
  readonly expected: string
  /** As far as it can be read. */
  readonly id: string | undefined
}

/** A list without what is broken in it, offset for offset. */
interface MendedList {
  readonly text: string
  readonly bad: readonly BadItem[]
}

const idIn = /"id"\s*:\s*(?:"([^"\\\r\n]+)"|(\d+))/u

/** What stands for an item that cannot be read, as long as it is. */
function standIn(length: number, id: string | undefined, mark: '' | ','): string {
  const whole = JSON.stringify({ ...(id === undefined ? {} : { id }), type: 'document' })
  const room = length - mark.length
  return (whole.length <= room ? whole : '{}').padEnd(room) + mark
}

function badItem(text: string, { start, end }: Stretch): BadItem | undefined {
  const own = text.slice(start, end)
  const fault = jsonFault(own)
  if (fault === undefined) return undefined
  const [, name, number] = idIn.exec(own) ?? []
  const from = start + Math.max(own.search(/\S/u), 0)
  return {
    start: from,
    end,
    offset: start + fault.offset,
    expected: fault.expected,
    id: name ?? number,
  }
}

/**
 * The list of a text that is no JSON with a stand-in for each broken item and without stray commas,
 * so that the others can be read and keep their offsets. Undefined where no item is sound or the text
 * is no list.
 */
export function mendedList(text: string): MendedList | undefined {
  const parts = stretches(text) ?? []
  const bad = parts.flatMap((part) => badItem(text, part) ?? [])
  if (bad.length === 0 || bad.length === parts.length) return undefined
  let mended = ''
  for (const { start, end, id } of bad) {
    const before = text.slice(mended.length, start)
    if (start === end || text.slice(start, end).trim() === '') {
      // A stray comma: the one before goes, else the one behind.
      const comma = /,\s*$/u.exec(mended + before)?.index
      mended += before
      if (comma === undefined) mended += text.slice(start, end).padEnd(end - start + 1)
      else mended = `${mended.slice(0, comma)} ${mended.slice(comma + 1)}`
    } else {
      mended += before + standIn(end - start, id, text[end] === '{' ? ',' : '')
    }
  }
  return { text: mended + text.slice(mended.length), bad }
}
