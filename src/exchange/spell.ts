import type { Token } from './tokens.ts'

/** How careful signs of Markdown in a text are kept from being read as such. */
export type Care = 'little' | 'much'

/** Signs that open or close something inside a line; a sign in a word such as `snake_case` does not. */
const little: readonly (readonly [RegExp, string])[] = [
  [/\\(?=[!-/:-@[-`{-~])/gu, '\\\\'],
  [/[`*]/gu, '\\$&'],
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'],
  [/<(?=[A-Za-z/!?])/gu, '\\<'],
  [/&(?=#?\w+;)/gu, '\\&'],
  [/~~/gu, '\\~\\~'],
]

const much = /[\\`*_[\]<&$~|^@]/gu

/** Signs at the beginning of a paragraph that would make another block of it. */
function guarded(text: string): string {
  return text
    .replace(/^(?=[#>]|[-+](?:\s|$)|={3,}|-{3,}|:?-+:?\s*\|)/u, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))([.)])/u, '$1\\$2')
}

function spelledText(value: string, care: Care, isCell: boolean): string {
  const text = value.replaceAll(/[\r\n\t ]+/gu, ' ')
  const plain =
    care === 'much'
      ? text.replaceAll(much, '\\$&')
      : little.reduce((rest, [sign, instead]) => rest.replaceAll(sign, instead), text)
  return isCell && care === 'little' ? plain.replaceAll('|', '\\|') : plain
}

/** Tokens as Markdown on one line; `type` is that of the block they are written into. */
export function spelled(tokens: readonly Token[], type: string, care: Care): string {
  const isCell = type === 'tableCell'
  const line = tokens
    .map((token) => {
      if (token.type === 'text') return spelledText(token.value, care, isCell)
      const markdown = token.type === 'close' ? (token.code.close ?? '') : token.code.open
      return isCell ? markdown.replaceAll(/(?<!\\)\|/gu, '\\|') : markdown
    })
    .join('')
    .replaceAll(/ {2,}/gu, ' ')
    .trim()
  if (type === 'alt') return care === 'much' ? line : line.replaceAll(/[[\]]/gu, '\\$&')
  return type === 'paragraph' || type === 'caption' ? guarded(line) : line
}
