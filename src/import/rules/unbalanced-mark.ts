import type { Doubt, Findings, Rule, Setting } from '../rule.ts'
import { linesOf } from './text-lines.ts'

// Authors mix the widths of brackets; a pair of two widths is a pair.
const pairs = ['（(|）)', '［[〔【|］]〕】', '“|”', '《|》', '「|」', '『|』'].map((pair) =>
  pair.split('|'),
)
const kindOf = new Map<string, { readonly pair: number; readonly opens: boolean }>()
for (const [index, [open = '', close = '']] of pairs.entries()) {
  for (const mark of open) kindOf.set(mark, { pair: index, opens: true })
  for (const mark of close) kindOf.set(mark, { pair: index, opens: false })
}
const mark = /[（(）)［[〔【］\]〕】“”《》「」『』]/gu
/** `1）`, `a)`, `①)`: the bracket of an item, which closes nothing. */
const itemBracket =
  /(?:^|[^\p{L}\d])(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3})$/u
const quote = 2

interface Open {
  readonly pair: number
  readonly at: number
}

/** Offsets in a paragraph of the marks that lack their other half. */
function lonelyMarks(text: string): readonly Open[] {
  const open: Open[] = []
  const lonely: Open[] = []
  for (const found of text.matchAll(mark)) {
    const kind = kindOf.get(found[0])
    if (kind === undefined) continue
    const here = { pair: kind.pair, at: found.index }
    if (kind.opens) {
      open.push(here)
      continue
    }
    // Half-open intervals, [0, 1), close with a mark of the other kind.
    const last = open.at(-1)
    const isInterval = last !== undefined && last.pair < quote && kind.pair < quote
    if (last?.pair === kind.pair || (isInterval && isNumbers(text.slice(last.at + 1, here.at)))) {
      open.pop()
    } else if (
      kind.pair !== 0 ||
      !itemBracket.test(text.slice(Math.max(0, here.at - 6), here.at))
    ) {
      lonely.push(here)
    }
  }
  return [...open, ...lonely].toSorted((a, b) => a.at - b.at)
}

const isNumbers = (text: string): boolean => text.length < 30 && /^[\d.,，\s∞+-]+$/u.test(text)

function find(text: string, setting: Setting): Findings {
  const doubts: Doubt[] = []
  const lines = linesOf(text, setting).filter(({ kind }) => kind !== 'blank')
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    if (line.kind === 'structure') continue
    const [first, ...more] = lonelyMarks(line.text)
    if (first === undefined) continue
    // A quotation over several paragraphs is opened again in each and closed in the last.
    const goesOn = lines[index + 1]?.text.startsWith('“') === true
    const isQuotation = first.pair === quote && more.length === 0 && goesOn
    if (!isQuotation) doubts.push({ kind: 'unbalanced-mark', at: line.start + first.at })
  }
  return { changes: [], doubts }
}

/** CLEAN-28: changes nothing; a bracket without its other half makes the joining of lines suspect. */
export const unbalancedMark: Rule = {
  id: 'unbalanced-mark',
  summary: 'A paragraph with a bracket or quotation mark that lacks its other half is asked about.',
  kinds: ['lines', 'markdown'],
  examples: [{ before: '骨髓瘤（MM是一种恶性疾病。\n', after: '骨髓瘤（MM是一种恶性疾病。\n' }],
  counterExamples: [
    { before: '包括：1）抗体（单克隆）；2）疫苗［1］。\n' },
    { before: '区间为[0, 1)，范围 (0.5, 2]。\n' },
    { before: '“第一段。\n\n“第二段。”\n' },
  ],
  find,
}
