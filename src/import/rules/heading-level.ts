import type { Change } from '../edits.ts'
import { bodyStart, type Rule } from '../rule.ts'

const heading = /^(#{1,6})[ \t]+(\S[^\n]*)$/gmu
/** `1`, `1.2`, `3、`; what counts something is no number of a section. */
const numbered =
  /^(\d{1,2}(?:[.．]\d{1,2}){0,3})(?![\d.．%％～-])[.．、]?[ \u3000]*(?![例名个年月日岁周天次级期种项组倍款条])(?=\S)/u

interface Heading {
  readonly start: number
  readonly all: string
  readonly hashes: string
  readonly text: string
  readonly number?: string
}

/** Headings of the body outside fenced code; a number only where the one before leads to it. */
function headingsOf(text: string): readonly Heading[] {
  const start = bodyStart(text)
  const body = text.slice(start)
  const fences = [...body.matchAll(/^ {0,3}(?:`{3,}|~{3,})/gmu)].map(({ index }) => index)
  const found: Heading[] = []
  let top = 0
  let next = 0
  for (const match of body.matchAll(heading)) {
    while ((fences[next] ?? Number.POSITIVE_INFINITY) < match.index) next += 1
    if (next % 2 === 1) continue
    const [all, hashes = '', content = ''] = match
    const number = numbered.exec(content)?.[1]?.replaceAll('．', '.')
    const first = Number(number?.split('.')[0] ?? Number.NaN)
    const leads = first === top || first === top + 1
    if (leads) top = first
    const own = number !== undefined && leads ? { number } : {}
    found.push({ start: start + match.index, all, hashes, text: content, ...own })
  }
  return found
}

function changeOf({ start, all, hashes, text, number }: Heading, isShifted: boolean): Change[] {
  const written = number === undefined ? '' : (numbered.exec(text)?.[0] ?? '')
  const level =
    number === undefined ? hashes.length + (isShifted ? 1 : 0) : number.split('.').length + 1
  const label = number === undefined ? '' : `${number} `
  const after = `${'#'.repeat(Math.min(6, level))} ${label}${text.slice(written.length)}`
  return after === all ? [] : [{ start, end: start + all.length, after }]
}

/** Converters make all headings one level; the number of a section says how deep it stands. */
export const headingLevel: Rule = {
  id: 'heading-level',
  summary:
    'Headings get the level that their number says; those below a title begin at the second.',
  kinds: ['markdown'],
  examples: [
    {
      before: '# 1范可尼贫血(FA)\n\n甲。\n\n# 1.1 临床特征\n\n乙。\n\n# 2 结论\n',
      after: '## 1 范可尼贫血(FA)\n\n甲。\n\n### 1.1 临床特征\n\n乙。\n\n## 2 结论\n',
      kind: 'markdown',
    },
    {
      before: '---\ntitle: 甲\n---\n\n# 方法\n\n乙。\n\n## 对象\n\n丙。\n',
      after: '---\ntitle: 甲\n---\n\n## 方法\n\n乙。\n\n### 对象\n\n丙。\n',
      kind: 'markdown',
    },
  ],
  counterExamples: [
    { before: '# 题目\n\n## 方法\n\n甲。\n', kind: 'markdown' },
    { before: '## 24例患者的结果\n', kind: 'markdown' },
    { before: '## 2021年的变化\n', kind: 'markdown' },
    { before: '```\n# 1 not a heading\n```\n', kind: 'markdown' },
    { before: '---\ntitle: 甲\n---\n\n## 1 单抗\n\n### 1.1 试验\n', kind: 'markdown' },
  ],
  find: (text) => {
    const headings = headingsOf(text)
    const hasTitle = /^title:/mu.test(text.slice(0, bodyStart(text)))
    const isShifted =
      hasTitle && headings.some(({ hashes, number }) => number === undefined && hashes.length === 1)
    return { changes: headings.flatMap((one) => changeOf(one, isShifted)) }
  },
}
