import { defineCheck } from '../check.ts'
import { usualOf } from '../lengths.ts'
import { movedUnits } from '../moves.ts'
import { placeOf } from '../place.ts'
import { gapPlaces, sentenceGaps } from '../sentence-gaps.ts'
import { comparableUnits } from '../untranslated.ts'

/** Every sentence of the translation translates something. */
export const sentenceAdded = defineCheck({
  id: 'sentence-added',
  summary: {
    en: 'Finds sentences and blocks of the translation to which nothing in the source belongs.',
    zh: '找出译文中原文所没有的句子和段落。',
  },
  reason: {
    en: 'The translation says in the author’s name what the author did not write.',
    zh: '译文以作者之名说了作者没有写的话。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'a sentence that the source has not',
      source: 'MAIA试验共有120例患者参加，分为两组［1］。KarMMa试验的中位随访时间为31.8个月［2］。',
      translation:
        'In the MAIA trial 120 patients took part in two groups [1]. Severe infection was not rare during treatment, and nurses had to take the temperature daily. Median follow-up in the KarMMa trial was 31.8 months [2].',
      messages: [
        'Unexpected sentence `Severe infection was not rare during treatment, and nurses h…` in the translation, expected none, as in the source',
      ],
    },
    {
      name: 'a paragraph that the source has not',
      source: '共有120例患者参加了试验［1］。',
      translation:
        'A total of 120 patients took part in the trial [1].\n\nMedian follow-up was 38.1 months.',
      messages: ['Unexpected block in the translation, expected one of the source beside it'],
    },
    {
      name: 'one sentence made two',
      source: '共有120例患者参加了这项随机试验，中位随访时间为31.8个月。',
      translation:
        'A total of 120 patients took part in this randomised trial. The median duration of follow-up was 31.8 months.',
      messages: [],
    },
    {
      name: 'one sentence made two in a text too short to tell how freely it is translated',
      source: '横排时指定天的留白量、直排时则指定地的留白量，左右等宽。',
      translation:
        'Position vertically by giving the size of the space at the head (for horizontal writing) or the space at the foot (for vertical writing). Position horizontally by centring the text area.',
      messages: [],
    },
  ],
  *find(review) {
    const usual = usualOf(review)
    // What was moved is told as such.
    const moved = movedUnits(review)
    for (const unit of comparableUnits(review)) {
      const { source, translation } = unit.blocks
      if (source === undefined && translation !== undefined && !moved.has(unit.id)) {
        const whole = { start: 0, end: translation.text.length }
        yield {
          message: 'Unexpected block in the translation, expected one of the source beside it',
          unit: unit.id,
          places: [placeOf(review.articles.translation, translation, whole)],
        }
      }
      for (const gap of sentenceGaps(review, unit, usual)) {
        if (gap.side !== 'translation') continue
        const found = gap.isOneOf ? `one of ${gap.spans.length} sentences from` : 'sentence'
        yield {
          message: `Unexpected ${found} \`${gap.text}\` in the translation, expected none, as in the source`,
          unit: unit.id,
          places: gapPlaces(review, unit, gap),
        }
      }
    }
  },
})
