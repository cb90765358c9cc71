import { textParts } from '../abbreviations.ts'
import { defineCheck } from '../check.ts'
import { placeOf } from '../place.ts'

/** An abbreviation is explained once in the abstract and once in the body. */
export const abbreviationDefinedTwice = defineCheck({
  id: 'abbreviation-defined-twice',
  summary: {
    en: 'Finds abbreviations that the abstract or the body of a text explains again.',
    zh: '找出同一文本的摘要或正文中重复定义的缩写。',
  },
  reason: {
    en: 'After its first use the abbreviation alone is enough; two explanations may also say unlike things.',
    zh: '首次出现之后只用缩写即可；两处定义还可能说法不一。',
  },
  severity: 'info',
  examples: [
    {
      name: 'explained in two paragraphs',
      source: '总生存期（overall survival，OS）延长。\n\n总生存期（OS）为12个月。',
      translation: 'Overall survival (OS) was longer.\n\nThe OS was 12 months.',
      messages: [
        'Unexpected second definition of `OS`, expected the abbreviation alone: it is defined before as `总生存期`',
      ],
    },
    {
      name: 'in the English text',
      source: '总生存期。',
      translation:
        'Overall survival (OS) was longer; the median overall survival (OS) was 12 months.',
      messages: [
        'Unexpected second definition of `OS`, expected the abbreviation alone: it is defined before as `Overall survival`',
      ],
    },
    {
      name: 'once in each text',
      source: '总生存期（overall survival，OS）延长，OS为12个月。',
      translation: 'Overall survival (OS) was longer; the OS was 12 months.',
      messages: [],
    },
  ],
  *find(review) {
    for (const { side, definitions } of textParts(review)) {
      const first = new Map<string, string>()
      for (const { key, text, long, unit, block, span } of definitions) {
        const before = first.get(key)
        first.set(key, before ?? long)
        if (before === undefined) continue
        yield {
          message: `Unexpected second definition of \`${text}\`, expected the abbreviation alone: it is defined before as \`${before}\``,
          unit: unit.id,
          places: [placeOf(review.articles[side], block, span)],
        }
      }
    }
  },
})
