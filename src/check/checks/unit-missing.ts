import { defineCheck } from '../check.ts'
import { movedUnits } from '../moves.ts'
import { placeOf } from '../place.ts'
import { comparableUnits } from '../untranslated.ts'

/** Once there is a translation, every block of the source has one. */
export const unitMissing = defineCheck({
  id: 'unit-missing',
  summary: {
    en: 'Finds headings, paragraphs, tables and figures of the source to which no block of the translation belongs.',
    zh: '找出译文中没有对应内容的原文标题、段落、表和图。',
  },
  reason: {
    en: 'A block left out of the translation is easily printed unseen, most easily a cell or a caption.',
    zh: '译文漏掉一块内容很容易不被察觉地付印，表格单元和图题尤甚。',
  },
  severity: 'error',
  examples: [
    {
      name: 'a paragraph left out',
      source: '疗效良好［1］。\n\n安全性可以接受［2］。\n\n随访两年［3］。',
      translation: 'Efficacy was good [1].\n\nFollow-up was two years [3].',
      messages: ['Missing translation of `s0.p2`, expected a block of its own'],
    },
    {
      name: 'a paragraph that was moved, which `alignment-crossing` tells',
      source:
        'MAIA试验的中位随访为28.0个月［1］。\n\nPOLLUX试验的加药组为44.5个月［2］。\n\nIKEMA试验共302例［3］。',
      translation:
        'In POLLUX, the figure was 44.5 months [2].\n\nIn IKEMA, there were 302 patients [3].\n\nIn MAIA, median follow-up was 28.0 months [1].',
      messages: [],
    },
    {
      name: 'no translation yet, and a unit of a skeleton, which `translation-missing` tells',
      source: '疗效良好［1］。\n\n随访两年［2］。',
      translation: 'Efficacy was good [1].\n\n… [2]',
      messages: [],
    },
  ],
  *find(review) {
    // What was moved is told as such.
    const moved = movedUnits(review)
    for (const { id, blocks } of comparableUnits(review)) {
      const { source, translation } = blocks
      if (source === undefined || translation !== undefined || moved.has(id)) continue
      yield {
        message: `Missing translation of \`${id}\`, expected a block of its own`,
        unit: id,
        places: [placeOf(review.articles.source, source, { start: 0, end: source.text.length })],
      }
    }
  },
})
