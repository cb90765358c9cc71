import { type Review, type Span, sides, type Unit } from '../../model/review.ts'
import { defineCheck } from '../check.ts'
import { amountIn, logRatioOf, type Usual, usualOf } from '../lengths.ts'
import { placeOf } from '../place.ts'
import { comparableUnits } from '../untranslated.ts'

/** Shorter pairs, in letters of a language without spaces, scatter too much. */
const leastAmount = 12

/**
 * How far from the usual ratio a pair may be, as a logarithm and in usual deviations. Where one side
 * has more sentences than the other, one of them may have been left out: less is allowed.
 */
const allowed = {
  even: { least: 0.47, deviations: 3.5 },
  uneven: { least: 0.33, deviations: 2.5 },
} as const

function isOut(review: Review, unit: Unit, at: number, usual: Usual): number {
  const pair = unit.sentences[at]
  if (pair === undefined || pair.source.length === 0 || pair.translation.length === 0) return 0
  const amounts = sides.map((side) => amountIn(review, unit, side, pair[side]))
  if (Math.max(...amounts) < leastAmount) return 0
  const off = logRatioOf(review, unit, pair) - usual.logRatio
  const isFew = off < 0 === pair.source.length > pair.translation.length
  const isUneven = isFew && pair.source.length !== pair.translation.length
  const { least, deviations } = allowed[isUneven ? 'uneven' : 'even']
  return Math.abs(off) > Math.max(least, deviations * usual.spread) ? off : 0
}

/** A sentence is about as long, beside its translation, as the others of the article are. */
export const lengthRatio = defineCheck({
  id: 'length-ratio',
  summary: {
    en: 'Finds sentences far shorter or longer, beside their partners, than is usual in the article.',
    zh: '找出与对应句相比长度远离全文常态的句子。',
  },
  reason: {
    en: 'A clause left out, or put in, shows in the length first.',
    zh: '漏译或添加一个分句，最先反映在长度上。',
  },
  severity: 'info',
  examples: [
    {
      name: 'half of a sentence left out',
      source:
        '治疗组的中位无进展生存期为19.4个月，而对照组患者的中位无进展生存期只有14.9个月，差异有统计学意义。',
      translation: 'Median progression-free survival was 19.4 months.',
      messages: [
        'Unexpected length of the translation of a sentence, 0.4 times what is usual here, expected all that the source says',
      ],
    },
    {
      name: 'a sentence of the usual length',
      source: '治疗组的中位无进展生存期为19.4个月，对照组为14.9个月。',
      translation:
        'Median progression-free survival was 19.4 months in the treatment group and 14.9 months in the control group.',
      messages: [],
    },
  ],
  *find(review) {
    const usual = usualOf(review)
    for (const unit of comparableUnits(review)) {
      for (const at of unit.sentences.keys()) {
        const off = isOut(review, unit, at, usual)
        const pair = unit.sentences[at]
        if (off === 0 || pair === undefined) continue
        const expected =
          off < 0 ? 'expected all that the source says' : 'expected no more than the source says'
        yield {
          message: `Unexpected length of the translation of a sentence, ${Math.exp(off).toFixed(1)} times what is usual here, ${expected}`,
          unit: unit.id,
          places: sides.toReversed().flatMap((side) => {
            const block = unit.blocks[side]
            const whole: Span = {
              start: pair[side][0]?.start ?? 0,
              end: pair[side].at(-1)?.end ?? 0,
            }
            return block === undefined ? [] : [placeOf(review.articles[side], block, whole)]
          }),
        }
      }
    }
  },
})
