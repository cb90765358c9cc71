import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown'
import type { CitationGroup, CitationItem } from '../model/nodes.ts'

/** From the tokens of `citationSyntax` to `citationGroup` nodes. */
export function citationFromMarkdown(): FromMarkdown {
  return {
    enter: { citation: enterCitation },
    exit: {
      citation: exitCitation,
      citationNumber: exitNumber,
      citationRangeEnd: exitRangeEnd,
      citationKey: exitKey,
      citationLocator: exitLocator,
    },
  }
}

/**
 * From `citationGroup` nodes back to Markdown, and escapes for text that would be read as one
 * (an extension of mdast-util-to-markdown).
 */
export function citationToMarkdown() {
  const likeMarker = { after: '[\\s\\d\\uFF10-\\uFF19@]', inConstruct: 'phrasing' as const }
  return {
    handlers: { citationGroup: Object.assign(writeCitation, { peek: firstCharacter }) },
    unsafe: [
      { character: '[', ...likeMarker },
      { character: '［', ...likeMarker },
      { character: '\\', after: '[［］]', inConstruct: 'phrasing' as const },
    ],
  }
}

function writeCitation(node: CitationGroup): string {
  return node.raised ? `<sup>${node.value}</sup>` : node.value
}

function firstCharacter(node: CitationGroup): string {
  return writeCitation(node).charAt(0)
}

function enterCitation(this: CompileContext, token: Token): undefined {
  this.enter(
    {
      type: 'citationGroup',
      value: '',
      items: [],
      bracket: 'half',
      narrative: false,
      raised: false,
    },
    token,
  )
}

function exitCitation(this: CompileContext, token: Token): undefined {
  const node = currentCitation(this)
  node.value = onOneLine(this.sliceSerialize(token))
  node.bracket = node.value.startsWith('［') ? 'full' : 'half'
  this.exit(token)
}

function exitNumber(this: CompileContext, token: Token): undefined {
  const number = Number(this.sliceSerialize(token).normalize('NFKC'))
  add(this, [{ number, printed: true }])
}

function exitRangeEnd(this: CompileContext, token: Token): undefined {
  const last = Number(this.sliceSerialize(token).normalize('NFKC'))
  const first = currentCitation(this).items.at(-1)?.number ?? last
  const hidden = Array.from({ length: last - first - 1 }, (_, index) => ({
    number: first + 1 + index,
    printed: false,
  }))
  add(this, [...hidden, { number: last, printed: true }])
}

function exitKey(this: CompileContext, token: Token): undefined {
  add(this, [{ key: this.sliceSerialize(token), printed: true }])
}

function exitLocator(this: CompileContext, token: Token): undefined {
  const node = currentCitation(this)
  const locator = this.sliceSerialize(token).trim()
  node.items = node.items.map((item, index) =>
    index === node.items.length - 1 ? { ...item, locator } : item,
  )
}

function add(context: CompileContext, items: readonly CitationItem[]): undefined {
  const node = currentCitation(context)
  node.items = [...node.items, ...items]
}

function currentCitation(context: CompileContext): CitationGroup {
  const node = context.stack.at(-1)
  if (node?.type !== 'citationGroup') throw new Error('A citation token stands outside a citation.')
  return node
}

/** Without backslashes; of a line break inside a marker only a space after a comma stays. */
function onOneLine(written: string): string {
  return written
    .replace(/\\(?=[-~,;])/g, '')
    .replace(/(.)[ \t]*(?:\r\n|\n|\r)[ \t>]*/g, (_, before: string) =>
      before === ',' || before === ';' ? `${before} ` : before,
    )
}
