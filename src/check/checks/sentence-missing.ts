import { defineCheck } from '../check.ts'
import { usualOf } from '../lengths.ts'
import { gapPlaces, sentenceGaps } from '../sentence-gaps.ts'
import { comparableUnits } from '../untranslated.ts'

/** Every sentence of a translated unit is translated. */
export const sentenceMissing = defineCheck({
  id: 'sentence-missing',
  summary: {
    en: 'Finds sentences of the source that the translation of their paragraph leaves out.',
    zh: '找出译文段落中漏译的原文句子。',
  },
  reason: {
    en: 'A sentence skipped inside a paragraph leaves no trace: the translation still reads well.',
    zh: '段内漏译一句不留痕迹，译文读来仍然通顺。',
  },
  severity: 'error',
  examples: [
    {
      name: 'the sentence in the middle is missing',
      source:
        'MAIA试验共有120例患者参加，分为两组［1］。治疗期间严重感染并不少见，死亡多由感染所致，护理人员因此须每日观察患者的体温。KarMMa试验的中位随访时间为31.8个月［2］。',
      translation:
        'In the MAIA trial 120 patients took part in two groups [1]. Median follow-up in the KarMMa trial was 31.8 months [2].',
      messages: [
        'Missing sentence in the translation, expected one for `治疗期间严重感染并不少见，死亡多由感染所致，护理人员因此须每日观察患者的体温。`',
      ],
    },
    {
      name: 'the first sentence of a part of a structured abstract',
      source:
        '目的 评价硬膜外麻醉的效果。方法 选取120例患者随机分组。结果 两组血压均下降。结论 该方法安全。',
      translation:
        'Methods A total of 120 patients were randomised. Results Blood pressure fell in both groups. Conclusion The method is safe.',
      messages: [
        'Missing sentence in the translation, expected one for `目的 评价硬膜外麻醉的效果。`',
      ],
    },
    {
      name: 'a part of a structured abstract that the translation names in another way or not at all',
      source:
        '目的 评价硬膜外麻醉的效果。方法 选取120例患者随机分组。结果 两组血压均下降。结论 该方法安全。',
      translation:
        'We set out to assess epidural anaesthesia. Methods A total of 120 patients were randomised. Results Blood pressure fell in both groups. Conclusion The method is safe.',
      messages: [],
    },
    {
      name: 'two sentences joined in one',
      source: '共有120例患者参加了这项随机试验。中位随访时间为31.8个月。',
      translation:
        'A total of 120 patients took part in this randomised trial, in which the median duration of follow-up was 31.8 months.',
      messages: [],
    },
  ],
  *find(review) {
    const usual = usualOf(review)
    for (const unit of comparableUnits(review)) {
      for (const gap of sentenceGaps(review, unit, usual)) {
        if (gap.side !== 'source') continue
        const expected = gap.isOneOf
          ? `expected one for each of the ${gap.spans.length} sentences from`
          : 'expected one for'
        yield {
          message: `Missing sentence in the translation, ${expected} \`${gap.text}\``,
          unit: unit.id,
          places: gapPlaces(review, unit, gap),
        }
      }
    }
  },
})
