import type { Place } from '../../model/problem.ts'
import { type Review, sides, type Unit } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import { movesOf } from '../moves.ts'
import { placeOf } from '../place.ts'

function placesOf(review: Review, units: readonly (Unit | undefined)[]): readonly Place[] {
  return sides.toReversed().flatMap((side) =>
    units.flatMap((unit) => {
      const block = unit?.blocks[side]
      if (block === undefined) return []
      return [placeOf(review.articles[side], block, { start: 0, end: block.text.length })]
    }),
  )
}

function* crossings(review: Review): Iterable<Finding> {
  const { units } = review
  const moves = movesOf(review)
  for (const { from, to } of moves) {
    const isExchange = moves.some((other) => other.from === to && other.to === from)
    if (isExchange && to < from) continue
    const [unit, other] = [units[from], units[to]]
    if (unit === undefined || other === undefined) continue
    const places = isExchange
      ? placesOf(review, [unit, other])
      : placesOf(review, [
          { ...unit, blocks: onlySource(unit) },
          { ...other, blocks: onlyTranslation(other) },
        ])
    yield {
      message: isExchange
        ? `Unexpected order in the translation: \`${unit.id}\` and \`${other.id}\` say what the other one says in the source, expected the order of the source`
        : `Unexpected place of the translation of \`${unit.id}\`: citations, numbers and names of its source stand in \`${other.id}\` of the translation, expected them opposite their source`,
      unit: unit.id,
      places,
    }
  }
}

const onlySource = ({ blocks: { source } }: Unit) => (source ? { source } : {})
const onlyTranslation = ({ blocks: { translation } }: Unit) => (translation ? { translation } : {})

/** Every block stands opposite the block that says the same, not opposite that block's neighbour. */
export const alignmentCrossing = defineCheck({
  id: 'alignment-crossing',
  summary: {
    en: 'Finds blocks whose citations, numbers and names stand in a neighbouring block of the other text.',
    zh: '找出引用、数字和名称落在另一文本相邻段落中的单元。',
  },
  reason: {
    en: 'Two paragraphs in another order put every sentence beside one that says something else.',
    zh: '段落次序一旦互换，并排的每一句便各说各话。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'two paragraphs exchanged',
      source:
        'MAIA试验的中位随访为28.0个月，对照组为31.9个月［1］。\n\nPOLLUX试验的加药组为44.5个月，对照组为17.5个月［2］。',
      translation:
        'In POLLUX, the figures were 44.5 months and 17.5 months with control [2].\n\nIn MAIA, median follow-up was 28.0 months, and control 31.9 months [1].',
      messages: [
        'Unexpected order in the translation: `s0.p1` and `s0.p2` say what the other one says in the source, expected the order of the source',
      ],
    },
    {
      name: 'a paragraph translated two paragraphs later',
      source:
        'MAIA试验的中位随访为28.0个月，对照组为31.9个月［1］。\n\nPOLLUX试验的加药组为44.5个月，对照组为17.5个月［2］。\n\nIKEMA试验的对照组为19.15个月，共302例［3］。',
      translation:
        'In POLLUX, the figures were 44.5 months and 17.5 months with control [2].\n\nIn IKEMA, control had 19.15 months, in 302 patients [3].\n\nIn MAIA, median follow-up was 28.0 months, and control 31.9 months [1].',
      messages: [
        'Unexpected place of the translation of `s0.p1`: citations, numbers and names of its source stand in `s0.p4` of the translation, expected them opposite their source',
      ],
    },
    {
      name: 'a paragraph moved that shares one citation with another and nothing else',
      source:
        'MAIA试验的中位随访为28.0个月，对照组为31.9个月［1］。\n\n这说明机制互补的药物可以相加得益，仍须由随机试验来证实［1］。\n\nIKEMA试验共302例患者，中位随访19.15个月［2］。\n\nPOLLUX试验的加药组为44.5个月，对照组为17.5个月［3］。\n\nALCYONE试验纳入706例患者，PFS的HR为0.50［4］。',
      translation:
        'In MAIA, median follow-up was 28.0 months, and control 31.9 months [1].\n\nIn IKEMA, 302 patients had a median follow-up of 19.15 months [2].\n\nIn POLLUX, the figures were 44.5 months and 17.5 months with control [3].\n\nALCYONE enrolled 706 patients, with a HR for PFS of 0.50 [4].\n\nThis shows that complementary drugs can be added to advantage, though a randomised trial must prove it [1].',
      messages: [
        'Unexpected place of the translation of `s0.p2`: citations, numbers and names of its source stand in `s0.p6` of the translation, expected them opposite their source',
      ],
    },
    {
      name: 'a paragraph left out and another added that cite different works',
      source:
        'MAIA试验的中位随访为28.0个月，对照组为31.9个月［1］。\n\n这一结论仍有争议，须由随机试验证实［2］。\n\nIKEMA试验共302例患者，中位随访19.15个月［3］。\n\nPOLLUX试验的加药组为44.5个月，对照组为17.5个月［4］。\n\nALCYONE试验纳入706例患者，PFS的HR为0.50［5］。',
      translation:
        'In MAIA, median follow-up was 28.0 months, and control 31.9 months [1].\n\nIn IKEMA, 302 patients had a median follow-up of 19.15 months [3].\n\nIn POLLUX, the figures were 44.5 months and 17.5 months with control [4].\n\nALCYONE enrolled 706 patients, with a HR for PFS of 0.50 [5].\n\nAll of this has been confirmed by later studies of others [6].',
      messages: [],
    },
    {
      name: 'paragraphs in the same order that share a trial and a number',
      source:
        'MAIA试验的中位随访为28.0个月［1］。\n\nMAIA试验的对照组为31.9个月，28.0个月时更新［2］。',
      translation:
        'In MAIA, median follow-up was 28.0 months [1].\n\nIn MAIA, control had 31.9 months, updated at 28.0 months [2].',
      messages: [],
    },
    {
      name: 'a number too many in the neighbour',
      source: '共120例［1］，随访31.8个月。\n\n疗效良好［2］。',
      translation: 'There were 120 patients [1].\n\nEfficacy was good [2] at 31.8 months.',
      messages: [],
    },
  ],
  *find(review) {
    yield* crossings(review)
  },
})
