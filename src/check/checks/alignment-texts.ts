import { isUntranslated } from '../../model/placeholder.ts'
import type { Place } from '../../model/problem.ts'
import { type Block, type Review, type Side, sides, type Unit } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import { placeOf } from '../place.ts'
import { type SideText, sideText } from '../text-sizes.ts'

/** A translation so many times as long as its source is of something else, or stands there twice. */
const mostTimes = 4

/** Below this size a text may grow by any factor. */
const leastSize = 1500

/** Share of the blocks of a translation that may stand alone. */
const mostAlone = 0.6

const namedAtMost = 8

const isHeading = ({ id, kind }: Unit) => kind === 'heading' && id !== 'title'

function placeIn({ units, articles }: Review, side: Side): Place {
  const article = articles[side]
  const block = units.find(({ id, blocks }) => blocks[side] && id !== 'title')?.blocks[side]
  if (block) return placeOf(article, block, { start: 0, end: block.text.length })
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1 }
  return { side, file: article.file.path, ...start, text: '' }
}

/** Why the two files can hardly be a text and its translation at all; undefined for most. */
function wholeFault(source: SideText, translation: SideText): string | undefined {
  if (source.size === 0) {
    return translation.size === 0
      ? `Neither \`${source.file}\` nor \`${translation.file}\` holds text below a title, expected a review and its translation`
      : `The source \`${source.file}\` holds no text below a title, expected the original of \`${translation.file}\``
  }
  const isSame = source.written === translation.written && source.expected !== translation.expected
  if (isSame && !(source.isInLanguage && translation.isInLanguage)) {
    const wrong = translation.isInLanguage ? source : translation
    return `Both texts are the same, expected \`${wrong.file}\` to be in ${wrong.expected}`
  }
  if (!source.isInLanguage && !translation.isInLanguage && translation.found === source.expected)
    return `Unexpected languages: \`${source.file}\` is in ${source.found ?? 'another language'} and \`${translation.file}\` in ${translation.found}, expected the other way round`
  const wrong = [source, translation].find(({ isInLanguage }) => !isInLanguage)
  return wrong
    ? `Unexpected language: \`${wrong.file}\` is in ${wrong.found ?? 'another language'}, expected ${wrong.expected}`
    : undefined
}

function sizeFault(review: Review, source: SideText, translation: SideText): string | undefined {
  const times = translation.size / source.size
  if (times <= mostTimes || translation.size < leastSize) return undefined
  const isSkeleton = review.units.some(
    ({ blocks }) =>
      blocks.translation && isUntranslated(review.articles.translation, blocks.translation),
  )
  return isSkeleton
    ? undefined
    : `Unexpected length: \`${translation.file}\` is about ${Math.round(times)} times as long as \`${source.file}\` lets expect, expected the translation of this source and no other text`
}

/** What hardly any block of the translation has a source for is the translation of something else. */
function strangerFault(review: Review, translation: SideText): string | undefined {
  const own = review.units.filter(({ id, blocks }) => id !== 'title' && blocks.translation)
  const alone = own.filter(({ blocks }) => !blocks.source).length
  return own.length < 3 || alone < own.length * mostAlone
    ? undefined
    : `Unexpected content: ${alone} of ${own.length} blocks of \`${translation.file}\` have nothing opposite in the source, expected its translation`
}

/** Ranks of the depths of headings that occur on a side: a text whose sections begin with `###` is as good. */
function ranksOf(units: readonly Unit[], side: Side): (block: Block) => number {
  const depthOf = ({ node }: Block) => (node.type === 'heading' ? node.depth : 0)
  const blocks = units.filter(isHeading).flatMap(({ blocks }) => blocks[side] ?? [])
  const depths = [...new Set(blocks.map(depthOf))].sort((a, b) => a - b)
  return (block) => depths.indexOf(depthOf(block))
}

function* headingFaults(review: Review, texts: readonly SideText[]): Iterable<Finding> {
  const headings = review.units.filter(isHeading)
  const on = (side: Side) => headings.filter(({ blocks }) => blocks[side]).length
  for (const bare of texts) {
    const other = texts.find(({ side }) => side !== bare.side)
    if (!other || on(bare.side) > 0 || on(other.side) < 2 || bare.size < leastSize) continue
    yield {
      message: `Unexpected absence of headings in \`${bare.file}\`, expected ${on(other.side)} as in \`${other.file}\``,
      unit: null,
      places: [placeIn(review, bare.side)],
    }
  }
  const [inSource, inTranslation] = sides.map((side) => ranksOf(review.units, side))
  const unlike = headings.filter(
    ({ blocks: { source, translation } }) =>
      source && translation && inSource?.(source) !== inTranslation?.(translation),
  )
  const [first] = unlike
  if (first === undefined) return
  const shown = unlike.slice(0, namedAtMost).map(({ id }) => `\`${id}\``)
  const rest = unlike.length > shown.length ? ` and ${unlike.length - shown.length} more` : ''
  yield {
    message: `Unexpected depth of ${unlike.length === 1 ? 'the heading' : 'the headings'} ${shown.join(', ')}${rest} in the translation, expected the levels of the source`,
    unit: first.id,
    places: sides.toReversed().flatMap((side) => {
      const block = first.blocks[side]
      return block
        ? [placeOf(review.articles[side], block, { start: 0, end: block.text.length })]
        : []
    }),
  }
}

/** The two files are a text and its translation, as far as languages, lengths and headings tell. */
export const alignmentTexts = defineCheck({
  id: 'alignment-texts',
  summary: {
    en: 'Finds two texts that can hardly be a source and its translation: in the wrong language, exchanged, empty, far too long, or with other headings.',
    zh: '找出难以互为原文和译文的两份文本：语言不符、互换、空白、过长或标题层级不一。',
  },
  reason: {
    en: 'Of the wrong files every other finding is noise: one sentence about the cause is worth more.',
    zh: '文件若放错，其余提示都是噪声；一句话指明原因更有用。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'the files are exchanged',
      source:
        'This review appraises the clinical evidence for antibodies and asks three questions throughout.',
      translation:
        '本文依次评述抗体、嵌合抗原受体T细胞和疫苗的临床证据，并始终追问三个问题：选择什么靶点，在什么时机使用，与什么药物联合。',
      messages: [
        'Unexpected languages: `source/zh.md` is in English and `source/en.md` in Chinese, expected the other way round',
      ],
    },
    {
      name: 'the source was copied and is not yet translated',
      source:
        '本文依次评述抗体、嵌合抗原受体T细胞和疫苗的临床证据，并始终追问三个问题：选择什么靶点，在什么时机使用，与什么药物联合。',
      translation:
        '本文依次评述抗体、嵌合抗原受体T细胞和疫苗的临床证据，并始终追问三个问题：选择什么靶点，在什么时机使用，与什么药物联合。',
      messages: ['Both texts are the same, expected `source/en.md` to be in English'],
    },
    {
      name: 'nothing but a title',
      source: '# 题目',
      translation: '',
      messages: [
        'Neither `source/zh.md` nor `source/en.md` holds text below a title, expected a review and its translation',
      ],
    },
    {
      name: 'sub-sections at the depth of sections',
      source: '## 1　疗效\n\n### 1.1　缓解率\n\n有效。\n\n### 1.2　生存期\n\n延长。',
      translation:
        '## 1 Efficacy\n\n## 1.1 Response\n\nIt works.\n\n## 1.2 Survival\n\nIt is longer.',
      messages: [
        'Unexpected depth of the headings `s1.1`, `s1.2` in the translation, expected the levels of the source',
      ],
    },
    {
      name: 'a text that is not yet translated',
      source: '疗效良好。\n\n随访两年。',
      translation: '',
      messages: [],
    },
    {
      name: 'names and abbreviations only',
      source: 'MAIA、POLLUX、ALCYONE、IKEMA、KEYNOTE-183。',
      translation: 'MAIA, POLLUX, ALCYONE, IKEMA, KEYNOTE-183.',
      messages: [],
    },
    {
      name: 'sections that begin at another depth',
      source: '# 题目\n\n## 1　疗效\n\n有效。\n\n### 1.1　生存期\n\n延长。',
      translation: '# Title\n\n### 1 Efficacy\n\nIt works.\n\n#### 1.1 Survival\n\nIt is longer.',
      messages: [],
    },
  ],
  *find(review) {
    const [source, translation] = sides.map((side) => sideText(review, side))
    if (!source || !translation) return
    const whole = wholeFault(source, translation)
    const fault =
      whole ?? sizeFault(review, source, translation) ?? strangerFault(review, translation)
    if (fault !== undefined) {
      const side = source.size === 0 || !source.isInLanguage ? 'source' : 'translation'
      yield { message: fault, unit: null, places: [placeIn(review, side)] }
      if (whole !== undefined) return
    }
    yield* headingFaults(review, [source, translation])
  },
})
