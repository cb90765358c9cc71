import type { PhrasingContent } from 'mdast'

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}
const token =
  /<(\/?)(i|b|em|strong|sup|sub|span|div|a)\b([^<>]*)>|&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/giu

type Holder = 'emphasis' | 'strong' | 'superscript' | 'subscript'
const holders: Readonly<Record<string, Holder>> = {
  i: 'emphasis',
  em: 'emphasis',
  b: 'strong',
  strong: 'strong',
  sup: 'superscript',
  sub: 'subscript',
}

/** What a span says by its style: small capitals, or upright text inside italics. */
const spanClasses = [
  [/font-variant:\s*small-caps/u, 'small-caps'],
  [/font-style:\s*normal/u, 'upright'],
] as const

function spanClass(attributes: string): string | undefined {
  return spanClasses.find(([style]) => style.test(attributes))?.[1]
}

interface Level {
  readonly tag: string
  /** Of a span. */
  readonly className?: string | undefined
  readonly children: PhrasingContent[]
}

function character(match: RegExpExecArray | RegExpMatchArray): string {
  const [whole, , , , decimal, hexadecimal, name] = match
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
  return named[name?.toLowerCase() ?? ''] ?? whole
}

function append(children: PhrasingContent[], value: string): void {
  if (value === '') return
  const last = children.at(-1)
  if (last?.type === 'text') last.value += value
  else children.push({ type: 'text', value })
}

/** The node that a closed level becomes; undefined for one that is only its content. */
function nodeOf({ tag, className, children }: Level): PhrasingContent | undefined {
  if (children.length === 0) return undefined
  const type = holders[tag]
  if (type !== undefined) return { type, children }
  if (className === undefined) return undefined
  return { type: 'htmlSpan', tagName: 'span', properties: { className: [className] }, children }
}

function close(stack: Level[], tag: string): void {
  const at = stack.findLastIndex((level) => level.tag === tag)
  if (at < 1) return
  while (stack.length > at) {
    const level = stack.pop()
    const parent = stack.at(-1)
    if (level === undefined || parent === undefined) return
    const node = nodeOf(level)
    for (const child of node === undefined ? level.children : [node]) {
      if (child.type === 'text') append(parent.children, child.value)
      else parent.children.push(child)
    }
  }
}

/**
 * Reads the little HTML that citeproc writes (it escapes every other character of a field) as
 * mdast: italics, bold, raised and lowered text and small capitals become nodes, blocks only their
 * content. Nothing in the result is HTML.
 */
export function parseFormatted(html: string): readonly PhrasingContent[] {
  const root: Level = { tag: '', children: [] }
  const stack: Level[] = [root]
  let from = 0
  for (const match of html.matchAll(token)) {
    append((stack.at(-1) ?? root).children, html.slice(from, match.index))
    from = match.index + match[0].length
    const [, slash, name, attributes = ''] = match
    const tag = name?.toLowerCase()
    if (tag === undefined) append((stack.at(-1) ?? root).children, character(match))
    else if (slash === '/') close(stack, tag)
    else stack.push({ tag, className: spanClass(attributes), children: [] })
  }
  append((stack.at(-1) ?? root).children, html.slice(from))
  const open = stack[1]
  if (open !== undefined) close(stack, open.tag)
  return root.children
}
