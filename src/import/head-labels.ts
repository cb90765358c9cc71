/** What a label of a title page names; `comment` has no key in front matter. */
export type LabelKey =
  | 'abstract'
  | 'keywords'
  | 'doi'
  | 'funding'
  | 'received'
  | 'accepted'
  | 'affiliations'
  | 'conflicts'
  | 'contributions'
  | 'comment'

interface LabelWords {
  readonly key: LabelKey
  readonly words: readonly string[]
}

/** CLEAN-15. Longer words first where one begins another. */
const table: readonly LabelWords[] = [
  { key: 'abstract', words: ['内容提要', '中文摘要', '摘要', '提要', 'Abstract', 'Summary'] },
  {
    key: 'keywords',
    words: ['关键词', '关键字', '主题词', 'Key words', 'Keywords', 'Index terms'],
  },
  {
    key: 'comment',
    words: [
      '中图分类号',
      '分类号',
      '文献标志码',
      '文献标识码',
      '文章编号',
      '作者简介',
      '第一作者',
      '通信作者',
      '通讯作者',
      '修回日期',
      '引用本文',
      '引用格式',
      '本文编辑',
      '责任编辑',
      'CLC number',
      'Document code',
      'Article ID',
      'Corresponding authors',
      'Corresponding author',
    ],
  },
  { key: 'doi', words: ['DOI'] },
  {
    key: 'funding',
    words: [
      '基金项目',
      '资助项目',
      '项目来源',
      'Foundation project',
      'Foundation item',
      'Fund program',
      'Fund project',
      'Funding',
    ],
  },
  { key: 'received', words: ['收稿日期'] },
  { key: 'accepted', words: ['接受日期', '录用日期'] },
  { key: 'affiliations', words: ['作者单位'] },
  { key: 'conflicts', words: ['利益冲突声明', '利益冲突'] },
  { key: 'contributions', words: ['作者贡献声明', '作者贡献'] },
]

const gap = '[ \\u3000\\t]*'

/** Inner spaces of a Chinese word are the page's; those of an English one may be lost. */
function spaced(word: string): string {
  const isLatin = /^[A-Za-z]/u.test(word)
  return isLatin ? word.replaceAll(' ', ' ?') : [...word].join(gap)
}

const all = table.flatMap(({ key, words }) => words.map((word) => ({ key, word })))
const plain = (word: string): string => word.replace(/[\s\u3000]/gu, '').toLowerCase()
const keys = new Map(all.map(({ key, word }) => [plain(word), key] as const))

const words = all
  .toSorted((a, b) => b.word.length - a.word.length)
  .map(({ word }) => spaced(word))
  .join('|')

/** In brackets, or with a colon. A bracket that is lost on one side is none. */
const bracketed = `[【［\\[〔]${gap}(${words})${gap}[】］\\]〕]${gap}[:：]?`
const withColon = `(${words})${gap}[:：]`
const bare = `(${words})(?=[ \\u3000\\t]|$)`

const atStart = new RegExp(
  `^(?:#{1,6} *)?(?:\\\\?\\*)?(?:[（(](?=${words}))?(?:${bracketed}|${withColon})`,
  'iu',
)
const bareAtStart = new RegExp(`^(?:#{1,6} *)?${bare}`, 'iu')
const inside = new RegExp(
  `${bracketed}|(?:(?<![\\p{Script=Latin}\\p{N}])(?=[A-Za-z])|(?![A-Za-z]))${withColon}`,
  'giu',
)

/** A label that lost the space behind it; a word that goes on so is none. */
const glued =
  /^(?:(摘\s?要)(?=(?!显示|是|中|如|的|部分|与|和|及|应|内容)[\u4e00-\u9fff])|(Abstract|Key ?words)(?=\p{Lu}))/u
/** A paragraph of that length is no heading and no sentence on abstracts. */
const gluedLength = 80

/** Longer than any line of labels. */
const longestLine = 20_000

const matchesInside = (line: string): readonly RegExpMatchArray[] =>
  line.length > longestLine ? [] : [...line.matchAll(inside)]

export interface Label {
  readonly key: LabelKey
  readonly word: string
  /** Offsets of the label in its line. */
  readonly start: number
  readonly end: number
}

function labelOf(found: RegExpExecArray | RegExpMatchArray): Label | undefined {
  const word = plain(found[1] ?? found[2] ?? '')
  const key = keys.get(word)
  const start = found.index ?? 0
  return key && { key, word, start, end: start + found[0].length }
}

/** A label, without its spaces, whose value is a number of a catalogue. */
export const codeLabel =
  /^(?:(?:中图)?分类号|文献标[志识]码|文章编号|clcnumber|documentcode|articleid|doi)$/u

/** The label that a line begins with. */
export function labelAt(line: string): Label | undefined {
  const found = atStart.exec(line)
  if (found !== null) return labelOf(found)
  const isParagraph = line.length >= gluedLength
  const naked = bareAtStart.exec(line) ?? (isParagraph ? glued.exec(line) : null)
  const label = naked === null ? undefined : labelOf(naked)
  // Without a sign of its own only the two that open a paragraph everywhere are labels.
  return label?.key === 'abstract' || label?.key === 'keywords' ? label : undefined
}

/** Where the first label inside a line begins, of those that stand behind names and addresses; -1 where none does. */
export function labelInside(line: string): number {
  const found = matchesInside(line).find((one) => (labelOf(one)?.key ?? 'abstract') !== 'abstract')
  return found?.index ?? -1
}

/** Whether the label of an abstract stands anywhere in a line. */
export function hasAbstractLabel(line: string): boolean {
  if (labelAt(line)?.key === 'abstract') return true
  return matchesInside(line).some((one) => labelOf(one)?.key === 'abstract')
}

/** All labels in a line that begins with one: several are often set on one line. */
export function labelsIn(line: string): readonly Label[] {
  const first = labelAt(line)
  if (first === undefined) return []
  const rest = matchesInside(line).flatMap((found) => labelOf(found) ?? [])
  return [first, ...rest.filter(({ start, key }) => start >= first.end && key !== 'abstract')]
}
