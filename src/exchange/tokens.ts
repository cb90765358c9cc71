import type { Nodes, PhrasingContent } from 'mdast'
import type { CitationGroup } from '../model/nodes.ts'
import type { Leaf } from '../model/review.ts'

/** Something in a line that is no text: a marker, a formula, the two ends of emphasis. */
export interface Code {
  /** Type of its node: `citationGroup`, `superscript`. */
  readonly type: string
  /** What it is, however it is spelled: two codes with the same key say the same. */
  readonly key: string
  /** Its Markdown; of a pair that which opens it. */
  readonly open: string
  /** Of a pair: the Markdown that closes it. */
  readonly close?: string
}

/** A piece of a line; `at` is its offset in the text of its block. */
export type Token =
  | { readonly type: 'text'; readonly value: string; readonly at: number }
  | { readonly type: 'code' | 'open' | 'close'; readonly code: Code; readonly at: number }

function citationKey({ items }: CitationGroup): string {
  return items
    .map(({ number, key, locator }) => `${number ?? `@${key}`}${locator ? ` ${locator}` : ''}`)
    .join(',')
}

function address({ url, title }: { url: string; title?: string | null | undefined }): string {
  const shown = /[\s()<>]/u.test(url) ? `<${url}>` : url
  return title ? `${shown} "${title.replaceAll('"', '\\"')}"` : shown
}

function fenced(value: string, sign: string): string {
  const longest = Math.max(
    0,
    ...[...value.matchAll(new RegExp(`[${sign}]+`, 'gu'))].map(([run]) => run.length),
  )
  const fence = sign.repeat(longest + 1)
  const gap = value.startsWith(sign) || value.endsWith(sign) ? ' ' : ''
  return `${fence}${gap}${value}${gap}${fence}`
}

/** The Markdown of a node that holds no text of its own. */
function codeOf(node: PhrasingContent): Code {
  const { type } = node
  switch (node.type) {
    case 'citationGroup':
      return {
        type,
        key: `${type} ${citationKey(node)}`,
        open: node.raised ? `<sup>${node.value}</sup>` : node.value,
      }
    case 'inlineCode':
      return { type, key: `${type} ${node.value}`, open: fenced(node.value, '`') }
    case 'inlineMath':
      return { type, key: `${type} ${node.value}`, open: fenced(node.value, '$') }
    case 'image':
      return { type, key: `${type} ${node.url}`, open: `![${node.alt ?? ''}](${address(node)})` }
    case 'footnoteReference':
      return {
        type,
        key: `${type} ${node.identifier}`,
        open: `[^${node.label ?? node.identifier}]`,
      }
    case 'break':
      return { type, key: type, open: '<br>' }
    default:
      return {
        type,
        key: `${type} ${'value' in node ? node.value : ''}`,
        open: 'value' in node ? node.value : '',
      }
  }
}

/** The Markdown around a node that holds text; undefined where its children stand for it. */
function pairOf(node: PhrasingContent): Code | undefined {
  const { type } = node
  const pair = (open: string, close = open, key: string = type): Code => ({
    type,
    key,
    open,
    close,
  })
  switch (node.type) {
    case 'emphasis':
      return pair('*')
    case 'strong':
      return pair('**')
    case 'delete':
      return pair('~~')
    case 'superscript':
      return pair('<sup>', '</sup>')
    case 'subscript':
      return pair('<sub>', '</sub>')
    case 'link':
      return pair('[', `](${address(node)})`, `${type} ${node.url}`)
    case 'htmlSpan':
      return pair(`<${node.tagName}>`, `</${node.tagName}>`, `${type} ${node.tagName}`)
    default:
      return undefined
  }
}

const oneLine = (value: string) => value.replaceAll(/[\r\n]/gu, ' ')

/** The Markdown of a code as the author wrote it, where it stands on one line of the file. */
function written(node: PhrasingContent, code: Code, source: string | undefined): Code {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (source === undefined || start === undefined || end === undefined) return code
  if (code.close === undefined) {
    const raw = source.slice(start, end)
    const isPlain = !/[\r\n]/u.test(raw) && (node.type !== 'citationGroup' || !node.raised)
    return isPlain && raw !== '' ? { ...code, open: raw } : code
  }
  const children = 'children' in node ? node.children : []
  const from = children[0]?.position?.start.offset
  const to = children.at(-1)?.position?.end.offset
  if (from === undefined || to === undefined || from < start || to > end) return code
  const [open, close] = [source.slice(start, from), source.slice(to, end)]
  return /[\r\n]/u.test(open + close) || open === '' || close === ''
    ? code
    : { ...code, open, close }
}

/**
 * The tokens of nodes in a line. `leafOf` says where their text stands in the block; `source` is the
 * file, where their Markdown is taken from it.
 */
export function tokensOf(
  nodes: readonly PhrasingContent[],
  leafOf: ReadonlyMap<Nodes, Leaf>,
  source?: string,
): readonly Token[] {
  const tokens: Token[] = []
  let last = 0
  const visit = (node: PhrasingContent) => {
    const leaf = leafOf.get(node)
    if (leaf !== undefined) last = leaf.end
    const at = leaf?.start ?? last
    if (node.type === 'text') {
      tokens.push({ type: 'text', value: oneLine(node.value), at })
      return
    }
    if (!('children' in node)) {
      tokens.push({ type: 'code', code: written(node, codeOf(node), source), at })
      return
    }
    const pair = pairOf(node)
    const code = pair && written(node, pair, source)
    if (code) tokens.push({ type: 'open', code, at: last })
    for (const child of node.children) visit(child)
    if (code) tokens.push({ type: 'close', code, at: last })
  }
  for (const node of nodes) {
    const first = leafOf.get(node)
    if (first !== undefined) last = first.start
    visit(node)
  }
  return tokens
}

/** The text of tokens without their codes. */
export const plainText = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token.type === 'text' ? token.value : '')).join('')

/** What tokens say, whatever their spelling: equal keys are equal lines. */
export function contentKey(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'text') return token.value
      return `\u0001${token.type === 'close' ? '/' : ''}${token.code.key}\u0002`
    })
    .join('')
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** The codes of a line in their order, a pair once. */
export const codesOf = (tokens: readonly Token[]): readonly Code[] =>
  tokens.flatMap((token) => (token.type === 'code' || token.type === 'open' ? [token.code] : []))

/** Tokens without white space at either end. */
export function trimmed(tokens: readonly Token[]): readonly Token[] {
  const list = [...tokens]
  const first = list[0]
  if (first?.type === 'text') {
    const value = first.value.trimStart()
    list[0] = { ...first, value, at: first.at + first.value.length - value.length }
  }
  const last = list.at(-1)
  if (last?.type === 'text') list[list.length - 1] = { ...last, value: last.value.trimEnd() }
  return list.filter((token) => token.type !== 'text' || token.value !== '')
}
