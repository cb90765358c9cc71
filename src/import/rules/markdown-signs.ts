import type { Change } from '../edits.ts'
import { bodyStart, type Findings, type Rule } from '../rule.ts'

/** Elements that rules and extractors write themselves. */
const element = String.raw`<\/?(?:sup|sub|br)\b[^<>\n]{0,40}>`

/** Addresses hold signs that must stay as they are. */
const address = String.raw`(?:https?:\/\/|www\.)[^\s\u3000-\u9fff\uff00-\uffef<>]+`

const signs = new RegExp(
  [
    // What is escaped already, and what is left alone.
    String.raw`(?<kept>\\[!-\/:-@[-${'`'}{-~]|${element}|${address})`,
    String.raw`(?<sign>[*${'`'}]|<(?=[A-Za-z\/!?])|&(?=#?\w{1,32};)|(?<![\p{L}\p{N}_])_(?=[^\s_])|(?<=[^\s_])_(?![\p{L}\p{N}_]))`,
    // At the start of a line: list, quotation, rule.
    String.raw`^(?<lead>[ \t]{0,3}(?:\d{1,9})?)(?<block>[.)+>](?=[ \t]|$))`,
  ].join('|'),
  'gmu',
)

/** A dot or bracket makes a list only behind a number, `+` and `>` only without one. */
function isBlock(lead: string, sign: string): boolean {
  return /\d$/u.test(lead) === (sign === '.' || sign === ')')
}

function find(text: string): Findings {
  const from = bodyStart(text)
  const changes: Change[] = []
  for (const { index, groups } of text.slice(from).matchAll(signs)) {
    const { sign, lead, block } = groups ?? {}
    const isSign = sign !== undefined || (block !== undefined && isBlock(lead ?? '', block))
    if (!isSign) continue
    const at = from + index + (sign === undefined ? (lead ?? '').length : 0)
    changes.push({ start: at, end: at, after: '\\' })
  }
  return { changes }
}

/** The text was no Markdown: what looks like its signs is meant as it stands. Brackets are left to markers. */
export const markdownSigns: Rule = {
  id: 'markdown-signs',
  summary: 'Puts a backslash before characters that Markdown would take for its own signs.',
  kinds: ['lines'],
  examples: [
    { before: 'HLA-A*02:01和HLA-B*07:02\n', after: 'HLA-A\\*02:01和HLA-B\\*07:02\n' },
    { before: '若A<B，则_见下_。\n', after: '若A\\<B，则_见下\\_。\n' },
    { before: '1. 患者均已知情。\n', after: '1\\. 患者均已知情。\n' },
    { before: '+ 阳性\n', after: '\\+ 阳性\n' },
  ],
  counterExamples: [
    { before: 'P<0.05，a_b，CD38+T\n' },
    { before: '## 1 单克隆抗体\n\n见https://example.org/_a_*b。\n' },
    { before: 'Ca<sup>2+</sup>［1］，1.5 mg，a \\* b\n' },
    { before: '---\ntitle: a*b*\n---\n\n正文。\n' },
  ],
  find,
}
