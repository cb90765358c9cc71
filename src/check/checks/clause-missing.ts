import { defineCheck } from '../check.ts'
import { clauseGaps } from '../clause-gaps.ts'
import { placeOf } from '../place.ts'
import { shortened } from '../shortened.ts'

/** Every part of a sentence has its counterpart in the other text. */
export const clauseMissing = defineCheck({
  id: 'clause-missing',
  summary: {
    en: 'Finds parts of a sentence that hold several known words of which the other text says none.',
    zh: '找出句中这样的部分：其中数个常用词在另一种文本的对应句里都没有译法。',
  },
  reason: {
    en: 'A clause left out of a sentence leaves no number and no name behind, and the sentence still reads well.',
    zh: '句中漏掉一个分句，不留数字和名称上的痕迹，句子读来仍然通顺。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'a clause left out of a sentence',
      source: '患者血压升高，血清肌酐水平下降，尿量增加。',
      translation: 'Blood pressure rose and urine volume increased.',
      messages: [],
    },
  ],
  *find(review) {
    for (const { unit, side, span } of clauseGaps(review)) {
      const block = unit.blocks[side]
      if (block === undefined) continue
      const text = shortened(block.text.slice(span.start, span.end))
      yield {
        message:
          side === 'source'
            ? `Missing part of a sentence in the translation, expected words for \`${text}\``
            : `Unexpected part of a sentence \`${text}\` in the translation, expected words for it in the source`,
        unit: unit.id,
        places: [placeOf(review.articles[side], block, span)],
      }
    }
  },
})
