import { unspacedLetter, wideLanguages } from '../language/languages.ts'

/** True for a character of a language whose characters are full-width. */
export function isWide(character: string | undefined): boolean {
  return (
    character !== undefined && wideLanguages.some((language) => language.isWrittenIn(character))
  )
}

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；' }

/** `(` opens a bracket of the sentence after a space or beside Han; `t(11;14)` keeps its own. */
function widenBrackets(text: string): string {
  const bracket = /(^|\s+|.)\(([^()]*)\)(\s*)/gu
  return text.replace(bracket, (whole, before: string, inner: string) => {
    if (before.trim() === '') return `（${inner}）`
    const beside = [before, inner.at(0), inner.at(-1)]
    return beside.some(isWide) ? `${before}（${inner}）` : whole
  })
}

/** Changes the text and leaves the tags in it, each of which `change` sees as one character. */
function besideTags(text: string, change: (plain: string) => string): string {
  const tags: string[] = []
  const plain = text.replace(/<[^<>]*>/gu, (tag) => {
    tags.push(tag)
    return '\uE020'
  })
  return change(plain).replace(/\uE020/gu, () => tags.shift() ?? '')
}

/** GB/T 7714—2025 sets `，：；（）` full-width without spaces in entries of every language. */
export function widenPunctuation(text: string): string {
  return besideTags(text, (plain) =>
    widenBrackets(plain)
      .replace(
        /\s*(?<!&#?\w{1,8})([,:;])(?:\s+|(?=\uE020))/gu,
        (whole, mark: string) => fullWidth[mark] ?? whole,
      )
      .replace(/(.)([,:;])(?=(.?))/gu, (whole, before: string, mark: string, after: string) =>
        isWide(before) || isWide(after) ? `${before}${fullWidth[mark] ?? mark}` : whole,
      ),
  )
}

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
}

const afterUnspaced = new RegExp(`(?<=${unspacedLetter})([,:;])(?=\\S)`, 'gu')

/** GB/T 7714—2015 sets the same marks half-width, a space behind them and around brackets. */
export function narrowPunctuation(text: string): string {
  return besideTags(text, (plain) =>
    plain
      .replace(/\s*（\s*/gu, ' (')
      .replace(/\s*）\s*/gu, ') ')
      .replace(/\s*([，：；？！])\s*/gu, (whole, mark: string) => `${halfWidth[mark] ?? whole} `)
      .replace(afterUnspaced, '$1 ')
      .replace(/\) +(?=[,:;.?!)\]\p{Pf}\uE020])/gu, ')')
      .replace(/([?!]) +(?=[?!)\]\p{Pf}])/gu, '$1')
      .replace(/(?<=[[(\p{Pi}]) +(?=\()/gu, '')
      .trim(),
  )
}

const wideAttribute: Readonly<Record<string, string>> = {
  ', ': '，',
  ': ': '：',
  '; ': '；',
  '(': '（',
  ')': '）',
}

/**
 * The CSL style with the marks between its fields (`delimiter`, `prefix`, `suffix`, and the
 * delimiter of names) in the other width.
 */
export function withMarkWidth(style: string, width: 'full' | 'half'): string {
  return style.replace(
    /(?<=\s(?:prefix|suffix|delimiter|name-delimiter)=")[^"]*(?=")/gu,
    (marks) => {
      if (width === 'full') return wideAttribute[marks] ?? marks
      const brackets = marks.replaceAll('（', '(').replaceAll('）', ')')
      return brackets.replace(/[，：；]/gu, (mark) => `${halfWidth[mark] ?? mark} `)
    },
  )
}

/** The CSL style with `[J]` and `[2021-02-03]` in full-width brackets. */
export function withWideBrackets(style: string): string {
  return style.replace(/(?<=\s(?:prefix|suffix)=")[[\]](?=")/gu, (bracket) =>
    bracket === '[' ? '［' : '］',
  )
}
