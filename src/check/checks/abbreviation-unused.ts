import { textParts } from '../abbreviations.ts'
import { defineCheck } from '../check.ts'
import { placeOf } from '../place.ts'

/** An abbreviation that is explained is used. */
export const abbreviationUnused = defineCheck({
  id: 'abbreviation-unused',
  summary: {
    en: 'Finds abbreviations that a text explains, in its abstract or its body, and never uses again.',
    zh: '找出一种文本的摘要或正文中定义之后再未使用的缩写。',
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
    {
      name: 'explained in the plural, and in a translation of which a half is missing',
      source:
        '单链可变区片段（scFv）相连，scFv较小。\n\n总生存期（overall survival，OS）延长。\n\nOS为12个月。',
      translation:
        'Single-chain variable fragments (scFvs) were joined; an scFv is small.\n\nOverall survival (OS) was longer.',
      messages: [],
    },
    {
      name: 'explained in the abstract and used in the body',
      source:
        '---\nabstract: 总生存期（OS）延长。\n---\n总生存期（overall survival，OS）延长，OS为12个月。',
      translation:
        '---\nabstract: Overall survival (OS) was longer.\n---\nOverall survival (OS) was longer; OS was 12 months.',
      messages: [],
    },
  ],
  *find(review) {
    const all = textParts(review)
    // What is not translated yet may use what is explained.
    const parts = all.filter(({ side }) =>
      all.every((part) => part.side !== side || part.isComplete),
    )
    for (const [index, { side, definitions, keys }] of parts.entries()) {
      // The abstract stands first: what it explains, the body may use.
      const later = parts.slice(index + 1).filter((part) => part.side === side)
      const defined = new Set<string>()
      for (const { key, text, long, unit, block, span } of definitions) {
        const isAgain = defined.has(key)
        defined.add(key)
        if (isAgain || keys.has(key) || later.some((part) => part.keys.has(key))) continue
        yield {
          message: `Unexpected abbreviation \`${text}\`, which is defined and not used again, expected \`${long}\` alone`,
          unit: unit.id,
          places: [placeOf(review.articles[side], block, span)],
        }
      }
    }
  },
})
