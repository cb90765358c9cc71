/** What was done to a clean text at one place. */
export interface Site {
  readonly kind: DamageKind
  /** Paragraph, from 0. */
  readonly paragraph: number
  /** Offset in the clean paragraph. */
  readonly at: number
}

export type DamageKind =
  | 'wrap'
  | 'blank-line'
  | 'soft-hyphen'
  | 'hard-hyphen'
  | 'split-decimal'
  | 'letter-space'
  | 'mark-space'
  | 'running-head'

export interface Damaged {
  readonly text: string
  readonly sites: readonly Site[]
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32, public domain by its author). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const wide = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u3000-\u303F“”‘’—…]/u
const han = /\p{Script=Han}/u
const latin = /[A-Za-z]/u
/** May not begin a line in Chinese. */
const closing = /[，。、；：！？）］》”’％]/u

interface Settings {
  readonly random: () => number
  /** Width of a line in full squares. */
  readonly columns: number
  readonly blankLines: boolean
}

/** Where a line may end before `at`: between any two squares, at a space, inside a long word. */
function mayBreak(text: string, at: number): 'plain' | 'word' | undefined {
  const before = text[at - 1] ?? ''
  const after = text[at] ?? ''
  if (closing.test(after) || /[（［《“‘]/u.test(before)) return undefined
  if (before === ' ') return 'plain'
  if (after === ' ') return undefined
  const inWord = /[a-z]{3}$/u.test(text.slice(0, at)) && /^[a-z]{3}/u.test(text.slice(at))
  if (inWord) return 'word'
  if (before === '-' && /[A-Za-z]{2}-$/u.test(text.slice(0, at)) && latin.test(after))
    return 'plain'
  return wide.test(before) || wide.test(after) ? 'plain' : undefined
}

function widthOf(sign: string): number {
  return wide.test(sign) ? 2 : 1
}

/** Where the line that begins at `start` ends. */
function lineEnd(text: string, start: number, columns: number): number {
  let width = 0
  let best = text.length
  for (let at = start; at < text.length; at += 1) {
    if (at > start && mayBreak(text, at) !== undefined) best = at
    width += widthOf(text[at] ?? '')
    if (width > columns * 2 && best < text.length) return best
  }
  return text.length
}

function kindOf(text: string, end: number): DamageKind {
  if (mayBreak(text, end) === 'word') return 'soft-hyphen'
  return text[end - 1] === '-' ? 'hard-hyphen' : 'wrap'
}

/** Cuts a paragraph into printed lines; soft hyphens where a word is cut. */
function wrap(text: string, paragraph: number, settings: Settings, sites: Site[]): string[] {
  const lines: string[] = []
  let start = 0
  while (start < text.length) {
    const end = lineEnd(text, start, settings.columns)
    const kind = kindOf(text, end)
    if (end < text.length) sites.push({ kind, paragraph, at: end })
    const hyphen = end < text.length && kind === 'soft-hyphen' ? '\u2043' : ''
    lines.push(text.slice(start, end).trimEnd() + hyphen)
    start = end
  }
  return lines
}

/** Puts spaces where an extractor puts them: in decimals, behind marks, between letter-spaced Han. */
function spread(line: string, settings: Settings, count: (kind: DamageKind) => void): string {
  const { random } = settings
  return line
    .replace(/(?<=\d)\.(?=\d)/gu, () => {
      if (random() < 0.5) return '.'
      count('split-decimal')
      return '. '
    })
    .replace(/(?<=[\p{Script=Han}])[，、；](?=\p{Script=Han})/gu, (mark) => {
      if (random() < 0.9) return mark
      count('mark-space')
      return `${mark} `
    })
    .replace(/\p{Script=Han}{4,8}(?=[，。])/gu, (run) => {
      if (random() < 0.96 || !han.test(run)) return run
      count('letter-space')
      return [...run].join(' ')
    })
}

/** A clean text of paragraphs as it might come out of a printed page. */
export function damage(paragraphs: readonly string[], seed: number): Damaged {
  const random = randomFrom(seed)
  const columns = 18 + Math.floor(random() * 7)
  const settings: Settings = { random, columns, blankLines: random() < 0.5 }
  const sites: Site[] = []
  const out: string[] = []
  let printed = 0
  let page = 1
  for (const [paragraph, text] of paragraphs.entries()) {
    const lines = wrap(text, paragraph, settings, sites)
    for (const [index, line] of lines.entries()) {
      const at = lines.slice(0, index).join('').length
      const spaced = spread(line, settings, (kind) => sites.push({ kind, paragraph, at }))
      out.push(index === 0 ? `　　${spaced}` : spaced)
      if (settings.blankLines && index < lines.length - 1 && random() < 0.8) {
        out.push('')
        sites.push({ kind: 'blank-line', paragraph, at })
      }
      printed += 1
      if (printed % 40 === 0) {
        page += 1
        out.push(`中华医学综述杂志2021年第20卷第1期　Chin Rev Med，2021，Vol. 20，No. 1　·${page}·`)
        sites.push({ kind: 'running-head', paragraph, at })
      }
    }
    if (settings.blankLines) out.push('')
  }
  return { text: `${out.join('\n')}\n`, sites }
}
