import { lonelyMarks } from '../../language/paired-marks.ts'
import { defineCheck } from '../check.ts'
import { type Prose, proseAt, proseOf } from '../prose.ts'

/** The prose, and such formulas as hold one half of a pair: `44例 $(63.8\\%$)`. */
function withHalfFormulas({ text, block }: Prose): string {
  const halves = block.leaves.filter(
    ({ start, end, node }) =>
      node.type === 'inlineMath' && lonelyMarks(block.text.slice(start, end)).length > 0,
  )
  let at = 0
  const parts = halves.map(({ start, end }) => {
    const before = text.slice(at, start)
    at = end
    return before + block.text.slice(start, end)
  })
  return parts.join('') + text.slice(at)
}

/** A quotation over several paragraphs is opened again in each and closed in the last. */
function isGoingOn(prose: Prose, next: Prose | undefined, at: number): boolean {
  const mark = prose.text[at] ?? ''
  return next?.side === prose.side && mark !== '' && next.text.startsWith(mark)
}

/** Brackets and quotation marks stand in pairs. */
export const unpairedBracket = defineCheck({
  id: 'unpaired-bracket',
  summary: {
    en: 'Finds brackets and quotation marks that lack their other half.',
    zh: '找出缺少另一半的括号和引号。',
  },
  reason: {
    en: 'The reader cannot tell where the aside ends; a citation or an abbreviation may have lost a part.',
    zh: '读者无从判断插入语到哪里为止，引用或缩略语也可能因此残缺。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'a bracket that never closes, one that never opened',
      source: '骨髓瘤（MM是一种恶性疾病。',
      translation: 'Myeloma MM) is malignant [see “below].',
      messages: [
        'Unexpected `（` without its other half, expected brackets in pairs',
        'Unexpected `)` without its other half, expected brackets in pairs',
        'Unexpected `“` without its other half, expected quotation marks in pairs',
      ],
    },
    {
      name: 'items, intervals, a quotation of two paragraphs, code',
      source: '包括：1）抗体（单克隆)；2）疫苗［1］；区间[0, 1)（含[1)甲；2)乙]两项）。',
      translation: '“One `(` a), b) and (0.5, 2] here.\n\n“Two [2].”',
      messages: [],
    },
    {
      name: 'a bracket spoken of, and a mark spoken of in brackets',
      source: '括号［（］表示补充（如破折号［—］）。',
      translation: 'The bracket [(] opens an aside (the dash [—]) here.',
      messages: [],
    },
    {
      name: 'several marks spoken of together',
      source: '连续三个标点符号，如[。』」]等；角引号（『』「」）。',
      translation: 'Marks that appear together, such as [。』」], and corner brackets (『』「」).',
      messages: [],
    },
    {
      name: 'a bracket left open inside a pair of another kind',
      source: '咳嗽［16（1～31 ppb，P<0.01］，其他。',
      translation: 'Cough [16 (1–31) ppb vs (11 (8–19) ppb].',
      messages: [
        'Unexpected `（` without its other half, expected brackets in pairs',
        'Unexpected `(` without its other half, expected brackets in pairs',
      ],
    },
  ],
  *find(review) {
    const proses = proseOf(review)
    const nextOf = (prose: Prose, index: number) =>
      proses.slice(index + 1, index + 4).find(({ side }) => side === prose.side)
    for (const [index, prose] of proses.entries()) {
      const lonely = lonelyMarks(withHalfFormulas(prose))
      const goesOn =
        lonely.length === 1 &&
        lonely.some(({ at, isQuote }) => isQuote && isGoingOn(prose, nextOf(prose, index), at))
      if (goesOn) continue
      for (const { at, isQuote } of lonely) {
        yield {
          message: `Unexpected \`${prose.block.text[at]}\` without its other half, expected ${isQuote ? 'quotation marks' : 'brackets'} in pairs`,
          unit: prose.unit.id,
          places: [proseAt(prose, { start: at, end: at + 1 })],
        }
      }
    }
  },
})
