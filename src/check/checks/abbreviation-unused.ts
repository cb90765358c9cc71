import { textParts } from '../abbreviations.ts'
import { defineCheck } from '../check.ts'
import { placeOf } from '../place.ts'

/** An abbreviation that is explained is used. */
export const abbreviationUnused = defineCheck({
  id: 'abbreviation-unused',
  summary: {
    en: 'Finds abbreviations that the abstract or the body of a text explains and never uses again.',
    zh: '找出同一文本的摘要或正文中定义之后再未使用的缩写。',
  },
  reason: {
    en: 'The reader has learnt it for nothing: journals ask for the full form alone.',
    zh: '读者白记了一个缩写：期刊要求此时只写全称。',
  },
  severity: 'info',
  examples: [
    {
      name: 'explained and not used again',
      source: '总生存期（overall survival，OS）延长。',
      translation: 'Overall survival (OS) was longer.',
      messages: [
        'Unexpected abbreviation `OS`, which is defined and not used again, expected `Overall survival` alone',
        'Unexpected abbreviation `OS`, which is defined and not used again, expected `总生存期` alone',
      ],
    },
    {
      name: 'used again, once in a table',
      source: '总生存期（overall survival，OS）延长，OS为12个月。',
      translation: 'Overall survival (OS) was longer.\n\n| OS | 12 |\n|---|---|\n| HR | 1 |',
      messages: [],
    },
  ],
  *find(review) {
    for (const { side, definitions, keys } of textParts(review)) {
      const defined = new Set<string>()
      for (const { key, text, long, unit, block, span } of definitions) {
        const isAgain = defined.has(key)
        defined.add(key)
        if (isAgain || keys.has(key)) continue
        yield {
          message: `Unexpected abbreviation \`${text}\`, which is defined and not used again, expected \`${long}\` alone`,
          unit: unit.id,
          places: [placeOf(review.articles[side], block, span)],
        }
      }
    }
  },
})
