import { defineCheck, type Finding } from '../check.ts'
import { type Prose, proseAt, proseOf, replacing } from '../prose.ts'

/** Whether the words are such as stand twice with reason, by what stands around them. */
function isUsual({ text, article }: Prose, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length
  const around = text.slice(Math.max(0, match.index - 3), end + 3)
  const ahead = text.slice(end, end + 8).match(/^\s?\p{L}+/u)?.[0] ?? ''
  const { mayRepeat } = article.language.typography
  return [around, match[0], match[0] + ahead].some((one) => mayRepeat.test(one))
}

function* findIn(prose: Prose): Generator<Finding> {
  const { repeated, neverRepeats } = prose.article.language.typography
  const told = new Set<number>()
  for (const match of repeated.flatMap((pattern) => [...prose.text.matchAll(pattern)])) {
    const { word = '', again = '' } = match.groups ?? {}
    const end = match.index + match[0].length
    const start = end - again.length
    if (told.has(start) || isUsual(prose, match)) continue
    told.add(start)
    const isSure = start === match.index + word.length && neverRepeats.test(word)
    const fixes = isSure ? replacing(prose, { start, end }, '') : []
    yield {
      message: `Unexpected \`${match[0]}\`, which says \`${word}\` twice, expected it once`,
      unit: prose.unit.id,
      places: [proseAt(prose, { start: match.index, end })],
      ...(fixes.length > 0 ? { fixes } : {}),
    }
  }
}

/** No word stands twice by mistake. */
export const repeatedWord = defineCheck({
  id: 'repeated-word',
  summary: {
    en: 'Finds words that stand twice where once is meant.',
    zh: '找出误写两遍的词语。',
  },
  reason: {
    en: 'What an edit left behind: the eye of the author passes over it.',
    zh: '改稿时留下的痕迹，作者自己往往视而不见。',
  },
  severity: 'info',
  examples: [
    {
      name: 'twice, one after the other',
      source: '患者的的疗效进行进行评价。',
      translation: 'We treated the the patients with with it.',
      messages: [
        'Unexpected `的的`, which says `的` twice, expected it once',
        'Unexpected `进行进行`, which says `进行` twice, expected it once',
        'Unexpected `the the`, which says `the` twice, expected it once',
        'Unexpected `with with`, which says `with` twice, expected it once',
      ],
    },
    {
      name: 'twice, with something between',
      source: '8例患者（53.3%）患者获得CR，单独使用是基本是无效的。',
      translation: 'Eight responded.',
      messages: [
        'Unexpected `患者（53.3%）患者`, which says `患者` twice, expected it once',
        'Unexpected `是基本是`, which says `是` twice, expected it once',
      ],
    },
    {
      name: 'words that are said twice',
      source:
        '天天、人人、刚刚、常常，谢谢。研究目的的确定是为了了解是是否有效，不饱和和饱和脂肪酸，合并并发症，干细胞细胞周期，病毒病毒载量，存在在职者，双方和和解，一个一个地研究研究。',
      translation:
        'He had had it; we know that that is so. What it is is clear: in in vivo models, Walla Walla, 3 3, beta beta.',
      messages: [],
    },
  ],
  *find(review) {
    for (const prose of proseOf(review)) yield* findIn(prose)
  },
})
