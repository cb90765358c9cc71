import { han } from '../../language/han.ts'
import type { Change } from '../edits.ts'
import type { Doubt, Rule, RuleExample } from '../rule.ts'
import { findInLines, type LineFindings } from './line-changes.ts'
import type { LineRole, ProseLine } from './prose-lines.ts'

const roles: ReadonlySet<LineRole> = new Set(['prose', 'bare', 'table', 'english'])
const trigger = /[.．][ \u00A0]|[ \u00A0][.．]/u

const split =
  /(?<!\d ?|\d[.．] ?)(\d{1,7})([ \u00A0]{0,2}[.．][ \u00A0]{0,3})(\d{1,6})(?!\d|[.．]?[ \u00A0]?[.．]\d)/gu
const year = /^(?:19|20)\d\d$/u
/** Before and behind a number that cannot end one sentence and begin another. */
const signBefore = /[<>=≤≥＜＞＝±～~×+–-][ ]?$/u
const signBehind = /^[ ]?(?:[%％‰℃±～]|[A-Za-zµ]{1,4}\/)/u
/** The end of a sentence where Han stands before a Western stop. */
const westernStop = new RegExp(String.raw`${han}[.．](?=\s|$|${han})`, 'gu')

type Reading = 'decimal' | 'other' | 'unsure'

/** `1. 24例…；2. 30例…`: numbers that count items one after another, each behind a mark. */
function itemNumbers(text: string): ReadonlySet<number> {
  const items = [...text.matchAll(/(?:^|[：；。:;，（(])[ ]?([1-9]\d?)[ ]?[.．、]/gu)].map(
    (found) => ({
      at: found.index + found[0].search(/\d/u),
      value: Number(found[1]),
    }),
  )
  const counting = items.filter(
    ({ value }, index) =>
      items[index + 1]?.value === value + 1 || items[index - 1]?.value === value - 1,
  )
  return new Set(counting.map(({ at }) => at))
}

function isData(before: string, behind: string): boolean {
  // `2020. 15(3)`: a volume; `10. 3760/cma`: a DOI; `v1. 2`: a version.
  return (
    /^\s*[(（]\d{1,3}[)）]/u.test(behind) ||
    /^\/[a-z]/u.test(behind) ||
    /(?:\b[vV]|版本?)[ ]?$/u.test(before)
  )
}

function readingOf(line: ProseLine, found: RegExpExecArray, isWestern: boolean): Reading {
  const [all, whole = ''] = found
  const before = line.text.slice(Math.max(0, found.index - 12), found.index)
  const end = found.index + all.length
  const behind = line.text.slice(end, end + 12)
  if (isData(before, behind)) return 'other'
  if (year.test(whole)) return 'unsure'
  // Behind the end of a sentence a number with its stop counts an item: `。2. 3例有效`.
  if (/^\d{1,2}$/u.test(whole) && /[。！？][ ]?$/u.test(before)) return 'unsure'
  if (whole === '0' || signBefore.test(before) || signBehind.test(behind)) return 'decimal'
  if (line.role === 'english' || isWestern) return 'unsure'
  return before.trim() === '' &&
    !new RegExp(String.raw`^${han}{1,2}[）)，。；、]`, 'u').test(behind)
    ? 'unsure'
    : 'decimal'
}

function findSplit(line: ProseLine, isWestern: boolean): LineFindings {
  const changes: Change[] = []
  const doubts: Doubt[] = []
  const found = [...line.text.matchAll(split)].filter(([, , gap = '']) => gap.length > 1)
  if (found.length === 0) return {}
  const items = itemNumbers(line.text)
  for (const match of found) {
    const reading = items.has(match.index) ? 'unsure' : readingOf(line, match, isWestern)
    const start = match.index + (match[1]?.length ?? 0)
    const end = start + (match[2]?.length ?? 0)
    if (reading === 'decimal') changes.push({ start, end, after: '.' })
    if (reading === 'unsure') doubts.push({ kind: 'split-decimal', at: match.index })
  }
  return { changes, doubts }
}

const examples: readonly RuleExample[] = [
  { before: '延长（未达到比31. 8月）', after: '延长（未达到比31.8月）' },
  { before: '为14. 1±4. 5。', after: '为14.1±4.5。' },
  { before: '为18. 8 ［10. 1，无法评估］月', after: '为18.8 ［10.1，无法评估］月' },
  { before: '中位随访17. 4（0. 9，38. 7）个月', after: '中位随访17.4（0.9，38.7）个月' },
  { before: '为19. 4月比14. 9月；10. 3月比4. 7月', after: '为19.4月比14.9月；10.3月比4.7月' },
  { before: '（95% CI：0. 37～0. 68）。1. 适应证；', after: '（95% CI：0.37～0.68）。1. 适应证；' },
  { before: 'PFS为36 .4个月', after: 'PFS为36.4个月' },
  {
    before: 'The median overall survival was longer (P<0. 05) and 12. 5% had relapsed',
    after: 'The median overall survival was longer (P<0.05) and 12.5% had relapsed',
  },
]

/** CLEAN-12. */
export const splitDecimal: Rule = {
  id: 'split-decimal',
  summary: 'A space in a decimal number is deleted.',
  kinds: ['lines', 'markdown'],
  examples,
  counterExamples: [
    { before: '1. 2017年批准' },
    { before: '2. 3例' },
    { before: '血液，2020. 15(3)：12' },
    { before: 'The drug was approved for this indication in 2017. 24 patients were treated' },
    { before: '版本1. 2' },
    { before: '治疗有效。2. 3例复发' },
    { before: '日期2017. 05. 12' },
    { before: '包括：1. 24例患者；2. 30例对照。' },
    { before: '[1] 张三. 骨髓瘤[J]. 血液, 2020. 15: 3. 5' },
    { before: '10. 3760/cma.j.cn' },
  ],
  find: (text, setting) => {
    // Where a stop ends the sentences, `in 5. 8` may be two of them.
    const isWestern = (text.match(westernStop)?.length ?? 0) > (text.match(/。/gu)?.length ?? 0)
    return findInLines(text, setting, { roles, trigger }, (line) => findSplit(line, isWestern))
  },
}
