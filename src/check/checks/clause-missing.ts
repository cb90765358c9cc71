import { defineCheck } from '../check.ts'
import { clauseGaps, wholeSentence } from '../clause-gaps.ts'
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
      source:
        '共有120例患者参加了这项随机试验。治疗组的血压明显下降，血清肌酐水平升高、肝脏功能异常、伴有严重感染或持续发热者须立即停药，对照组未见变化。',
      translation:
        'A total of 120 patients took part in this randomised trial. Blood pressure fell markedly in the treatment group but did not change in the control group.',
      messages: [
        'Missing part of a sentence in the translation, expected words for `肌酐水平升高、肝脏功能异常、伴有严重感染或持续发热者须立即停药`',
      ],
    },
    {
      name: 'a clause that the source has not',
      source: '共有120例患者参加了这项随机试验。治疗组的血压明显下降，对照组未见变化。',
      translation:
        'A total of 120 patients took part in this randomised trial. Blood pressure fell markedly in the treatment group, whose serum creatinine and urine output stayed normal while the liver enlarged and anaemia worsened, but did not change in the control group.',
      messages: [
        'Unexpected part of a sentence `serum creatinine and urine output stayed normal while the li…` in the translation, expected words for it in the source',
      ],
    },
    {
      name: 'the same clause translated in a sentence of its own',
      source:
        '共有120例患者参加了这项随机试验。治疗组的血压明显下降，血清肌酐水平升高、肝脏功能异常、伴有严重感染或持续发热者须立即停药，对照组未见变化。',
      translation:
        'A total of 120 patients took part in this randomised trial. Blood pressure fell markedly in the treatment group but did not change in the control group. The drug had to be stopped at once where serum creatinine rose, liver function was abnormal, or severe infection or lasting fever was present.',
      messages: [],
    },
    {
      name: 'a clause said in other words, and short ones left out',
      source: '总之，这些药物各有所长，临床医生应当根据患者的具体情况慎重选择，不可一概而论。',
      translation:
        'Each of these agents has strengths of its own, and physicians have to pick with care, patient by patient.',
      messages: [],
    },
  ],
  *find(review) {
    for (const gap of clauseGaps(review)) {
      const { unit, side, span } = gap
      const block = unit.blocks[side]
      // `sentence-missing` and `sentence-added` tell whole sentences.
      if (block === undefined || wholeSentence(gap) !== undefined) continue
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
