import type { Block, Review, Side, Span, Unit } from '../../model/review.ts'
import { defineCheck } from '../check.ts'
import { amountIn, type Usual, usualOf } from '../lengths.ts'
import { movedUnits } from '../moves.ts'
import { placeOf } from '../place.ts'
import { gapPlaces, sentenceGaps } from '../sentence-gaps.ts'
import { comparableUnits } from '../untranslated.ts'

/** A paragraph so much too short for its source lacks a part that a block beside it may hold. */
const tooShort = Math.log(1.1)

/** Whether a block that only the translation has is the rest of a paragraph beside it, parted in two. */
function isSplitOff(review: Review, unit: Unit, at: number, usual: Usual): boolean {
  const own = unit.blocks.translation
  return [review.units[at - 1], review.units[at + 1]].some((near) => {
    const { source, translation } = near?.blocks ?? {}
    if (near === undefined || own === undefined || !source || !translation) return false
    const whole = (block: Block): Span => ({ start: 0, end: block.text.length })
    const amount = (one: Unit, side: Side, block: Block) =>
      amountIn(review, one, side, [whole(block)])
    const [said, here, there] = [
      amount(near, 'source', source),
      amount(near, 'translation', translation),
      amount(unit, 'translation', own),
    ]
    const off = (length: number) => Math.log((length + 3) / (said + 3)) - usual.logRatio
    return off(here) < -tooShort && Math.abs(off(here + there)) < -off(here)
  })
}

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
      name: 'one paragraph made two',
      source:
        '抗体药物引发的免疫反应将影响药物的疗效和安全性。因此，有必要评估不同研发阶段抗体药物的免疫原性。监管部门对评估有严格要求，但是缺少统一标准，也缺少实验设计的指导文件。',
      translation:
        'Immune responses to antibodies influence the efficacy and safety of drugs. It is therefore necessary to evaluate the immunogenicity of antibodies in different stages of development.\n\nRegulatory authorities have strict requirements for this evaluation, but uniform standards and guidance on the design of experiments are lacking.',
      messages: [],
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
    const places = new Map(review.units.map(({ id }, at) => [id, at]))
    for (const unit of comparableUnits(review)) {
      const { source, translation } = unit.blocks
      const isWhole = source === undefined && translation !== undefined && !moved.has(unit.id)
      if (isWhole && !isSplitOff(review, unit, places.get(unit.id) ?? 0, usual)) {
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
