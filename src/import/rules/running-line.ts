import { han } from '../../language/han.ts'
import type { Change } from '../edits.ts'
import type { Doubt, Findings, Rule, Setting } from '../rule.ts'
import { countedPages, repeatedLines } from './running-evidence.ts'
import {
  endsSentence,
  isReferencesHeading,
  isSurelyShort,
  isWrapped,
  linesOf,
  localWidths,
  type TextLine,
} from './text-lines.ts'

const pageSign =
  /^(?:[·•∙・]\s?\d{1,4}\s?[·•∙・]|[-–—]\s?\d{1,4}\s?[-–—]|第\s?\d{1,4}\s?页(?:[\s，,/]*共\s?\d{1,4}\s?页)?|[Pp]age\s\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?)$/u
/** What of the patterns below every one holds, and few lines. */
const hasNumber = /\d/
/** Parts of the line that names the issue of a journal. */
const volume = /第\s?\d{1,3}\s?卷|\bVol\.?\s?\d{1,3}|\d{1,3}\s?卷/u
const issue = /第\s?\d{1,3}\s?期|\bNo\.?\s?\d{1,3}/u
const compactIssue = /(?:19|20)\d{2}\s?[,，]\s?\d{1,3}\s?[(（]\s?\d{1,3}\s?[)）]/u
const dottedPage = /[·•∙・]\s?\d{1,4}\s?[·•∙・]/u
/** Pages that a number between dots, the issue, or the first author's name with a number stand for. */
const ownPage = new RegExp(
  String.raw`^[·•∙・]\s?\d{1,4}\s?[·•∙・][\s\u3000]*[^·•∙・]{2,60}$|^[^·•∙・]{2,60}[·•∙・]\s?\d{1,4}\s?[·•∙・]$|^第\s?\d{1,3}\s?期[\s\u3000]+\S.{1,50}[\s\u3000]\d{1,4}$|^\d{1,4}[\s\u3000]+${han}{2,4}[，,]?\s?等\s?[.．:：]\s?\S.{1,60}$|^${han}{2,4}[，,]?\s?等\s?[.．:：]\s?\S.{1,60}[\s\u3000]\d{1,4}$`,
  'u',
)
const westernIssue = new RegExp(
  String.raw`^[\p{Script=Latin}${han}&.\s]{3,60}[,，.]?\s?(?:19|20)\d\d\s?[,，;；]\s?(?:Vol\.?\s?)?\d{1,3}\s?[(（]\d{1,3}[)）](?:\s?[:：]?\s?\d{1,5})?$`,
  'u',
)
const issueParts =
  /第?\s?\d{1,3}\s?[卷期]|\b(?:Vol|No)\.?\s?\d{1,3}|(?:19|20)\d{2}\s?[,，]\s?\d{1,3}\s?[(（]\s?\d{1,3}\s?[)）]|(?:19|20)\d{2}\s?年?(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?|[·•∙・\d.,，|()（）:：\-–—\s\u3000]/gu

/** True for a line that holds nothing but the name, volume, issue, date and page of a journal. */
function isIssueLine({ text }: TextLine): boolean {
  if (text.length > 120 || !hasNumber.test(text)) return false
  const hasIssue =
    (volume.test(text) && issue.test(text)) || (compactIssue.test(text) && dottedPage.test(text))
  if (!hasIssue) return false
  const rest = text.replace(issueParts, '')
  const name = new RegExp(String.raw`^[${han}\p{Script=Latin}&《》]*$`, 'u')
  // A sentence may mention an issue; names of journals have none of these words.
  return name.test(rest) && rest.length <= 60 && !/[的于在了见]|发表|刊登/u.test(rest)
}

/** True for a head with its page, which no sentence can be: none ends with it, and it goes on behind. */
function isOwnPage(line: TextLine, before: TextLine | undefined): boolean {
  if (line.text.length > 80 || !hasNumber.test(line.text) || endsSentence(line)) return false
  if (ownPage.test(line.text)) return true
  // An entry of a list of references begins, and mostly ends, otherwise.
  return westernIssue.test(line.text) && before !== undefined && !/^[［[]\d/u.test(before.text)
}

/** The lines of a printed list of references, which look like journals' own lines. */
function referenceLines(lines: readonly TextLine[], setting: Setting): ReadonlySet<TextLine> {
  const found = new Set<TextLine>()
  let inside = false
  for (const line of lines) {
    if (isReferencesHeading(line, setting.language)) inside = true
    else if (line.kind === 'structure') inside = false
    else if (inside) found.add(line)
  }
  return found
}

function isParagraphEnd(last: TextLine, next: TextLine, around: readonly TextLine[]): boolean {
  if (last.kind === 'structure' || next.kind === 'structure') return true
  if (!endsSentence(last)) return false
  return !isWrapped(around) || isSurelyShort(last, next, localWidths(around).get(last))
}

/** What stands for lines taken off: nothing where they cut a sentence, else what widths say. */
function seam(text: string, lines: readonly TextLine[], from: number, to: number): Change {
  const before = lines.slice(Math.max(0, from - 12), from).filter(({ kind }) => kind !== 'blank')
  const after = lines.slice(to, to + 12).filter(({ kind }) => kind !== 'blank')
  const last = before.at(-1)
  const next = after[0]
  if (last === undefined || next === undefined) {
    return {
      start: last?.end ?? lines[from]?.from ?? 0,
      end: next?.from ?? text.length,
      after: last === undefined ? '' : '\n',
    }
  }
  const isBlank = lines[from - 1]?.kind === 'blank' || lines[to]?.kind === 'blank'
  const keepsBlank = isBlank && isParagraphEnd(last, next, [...before, ...after])
  return { start: last.to, end: next.from, after: keepsBlank ? '\n\n' : '\n' }
}

function find(text: string, setting: Setting): Findings {
  const lines = linesOf(text, setting)
  const filled = lines.filter(({ kind }) => kind === 'text')
  const entries = referenceLines(lines, setting)
  const certain = new Set<TextLine>([
    ...filled.filter((line) => pageSign.test(line.text)),
    ...filled.filter(
      (line, at) => !entries.has(line) && (isIssueLine(line) || isOwnPage(line, filled[at - 1])),
    ),
  ])
  const sure = new Set([...certain, ...repeatedLines(filled.filter((line) => !certain.has(line)))])
  const pages = countedPages(filled, sure)
  for (const line of pages.sure) sure.add(line)
  const doubts: Doubt[] = pages.unsure.map((line) => ({ kind: 'page-number', at: line.start }))
  const changes: Change[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined || !sure.has(line)) continue
    let to = index + 1
    for (let ahead = to; ahead < lines.length; ahead += 1) {
      const other = lines[ahead]
      if (other === undefined || (other.kind !== 'blank' && !sure.has(other))) break
      if (other.kind !== 'blank') to = ahead + 1
    }
    changes.push(seam(text, lines, index, to))
    index = to - 1
  }
  return { changes, doubts }
}

/** CLEAN-21. */
export const runningLine: Rule = {
  id: 'running-line',
  summary:
    'Running heads, feet and page numbers are taken off and the sentence they cut is mended.',
  kinds: ['lines'],
  examples: [
    {
      before: '患者诊断时年龄至少\n诊断学理论与实践 2021,20(1)·5·\n55岁。\n',
      after: '患者诊断时年龄至少\n55岁。\n',
    },
    { before: '骨髓瘤是\n2 李明，等：骨髓瘤的治疗\n恶性疾病\n', after: '骨髓瘤是\n恶性疾病\n' },
    { before: '骨髓瘤是\nJ Clin Res 2019, 39(5): 2\n恶性疾病\n', after: '骨髓瘤是\n恶性疾病\n' },
    { before: '骨髓瘤是恶性疾病。\n2/12\n', after: '骨髓瘤是恶性疾病。\n' },
    { before: '骨髓瘤是\n\n· 12 ·\n\n一种恶性疾病\n', after: '骨髓瘤是\n一种恶性疾病\n' },
    {
      before:
        '骨髓瘤是\n中华血液学杂志2019年3月第40卷第3期 Chin J Hematol, March 2019, Vol. 40, No. 3\n一种恶性疾病\n',
      after: '骨髓瘤是\n一种恶性疾病\n',
    },
  ],
  counterExamples: [
    // The same words may fill a line of prose several times.
    {
      before:
        `本文综述了骨髓瘤的治疗，其中\n本文提出一种肿瘤治疗的综合评\n${'骨髓瘤是一种浆细胞的恶性疾病\n'.repeat(9)}`.repeat(
          3,
        ),
    },
    // Subheadings that come again under other numbers.
    {
      before: [1, 2, 3, 4]
        .map((n) => `${n}.1 患者的临床特征\n${'骨髓瘤常引起贫血\n'.repeat(9)}`)
        .join(''),
    },
    { before: '李明等的研究显示，治疗后5\n/12的患者缓解。\n' },
    { before: '有效的患者占\n5/12\n例，其余无效。\n' },
    { before: '[3] 李志. 骨髓瘤[J].\nJ Clin Res, 2019, 39(5): 2\n[4] 李志.\n' },
    { before: '总反应率达到 70%，在\n4\n例持续治疗的患者中\n' },
    { before: '方法\n甲组用药。\n结果\n有效。\n方法\n乙组用药。\n结果\n无效。\n方法\n丙组。\n' },
    { before: '该研究发表于\n《中华血液学杂志》2019年第40卷第3期的\n综述中\n' },
    { before: '## 参考文献\n\n[1] 李志. 骨髓瘤[J].\n中华血液学杂志, 2019, 第40卷, 第3期.\n' },
  ],
  find,
}
