import { isUncertain } from '../../model/confidence.ts'
import type { Review, SentencePair, Side, Unit } from '../../model/review.ts'
import { sides } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import { placeOf } from '../place.ts'
import { comparableUnits } from '../untranslated.ts'

/** More doubtful units than this, and more than a third of all, are told together: the texts do not fit. */
const toldAlone = 5

const hasBoth = ({ blocks }: Unit) =>
  blocks.source !== undefined && blocks.translation !== undefined

const doubtful = ({ sentences }: Unit): readonly SentencePair[] =>
  sentences.filter((pair) =>
    isUncertain(pair.source.length > 0 && pair.translation.length > 0, pair),
  )

function placesOf(review: Review, unit: Unit, pairs: readonly SentencePair[]) {
  const spanOf = (side: Side, length: number) => ({
    start: pairs[0]?.[side][0]?.start ?? 0,
    end: pairs[0]?.[side].at(-1)?.end ?? length,
  })
  return sides.toReversed().flatMap((side) => {
    const block = unit.blocks[side]
    return block === undefined
      ? []
      : [placeOf(review.articles[side], block, spanOf(side, block.text.length))]
  })
}

function findingOf(review: Review, unit: Unit): Finding | undefined {
  if (!hasBoth(unit)) return undefined
  if (isUncertain(true, unit)) {
    return {
      message: `Uncertain that the two texts of \`${unit.id}\` say the same, expected a translation of the source, or \`${unit.id}\` pinned in the alignment file`,
      unit: unit.id,
      places: placesOf(review, unit, []),
    }
  }
  const pairs = doubtful(unit)
  const [first] = pairs
  if (first === undefined) return undefined
  const more = pairs.length === 1 ? '' : ` and ${pairs.length - 1} more`
  return {
    message: `Uncertain that the sentences of \`${first.id}\`${more} say the same, expected a translation of the source, or the sentences pinned in the alignment file`,
    unit: unit.id,
    places: placesOf(review, unit, [first]),
  }
}

/** Every unit and sentence is paired with some confidence. */
export const alignmentUncertain = defineCheck({
  id: 'alignment-uncertain',
  summary: {
    en: 'Finds units and sentences of which it is uncertain that they say the same.',
    zh: '找出原文与译文是否对应存疑的单元和句子。',
  },
  reason: {
    en: 'Where numbers, citations, names and length disagree, a sentence was left out, added or paired with the wrong one.',
    zh: '数字、引用、名称和长度都对不上之处，往往是漏译、增译或错配。',
  },
  severity: 'info',
  examples: [
    {
      name: 'a sentence that stands beside another one',
      source:
        '中位随访28.0个月时，总缓解率为73.1%［1］，中位无进展生存期为8.8个月［2］，128例患者中有33例达到完全缓解［3］。\n\nMAIA试验纳入737例患者［4］。\n\nPOLLUX试验纳入569例患者［5］。\n\nIKEMA试验纳入302例患者［6］。',
      translation:
        'Sleep well [7].\n\nMAIA enrolled 737 patients [4].\n\nPOLLUX enrolled 569 patients [5].\n\nIKEMA enrolled 302 patients [6].',
      messages: [
        'Uncertain that the two texts of `s0.p1` say the same, expected a translation of the source, or `s0.p1` pinned in the alignment file',
      ],
    },
    {
      name: 'a free translation with the same numbers',
      source: 'MAIA试验纳入737例患者［1］。\n\n结果令人鼓舞。',
      translation: 'In MAIA there were 737 patients [1].\n\nThe results were encouraging.',
      messages: [],
    },
  ],
  *find(review) {
    const units = comparableUnits(review)
    const paired = units.filter(hasBoth)
    const wholes = paired.filter((unit) => isUncertain(true, unit))
    const [first] = wholes
    if (first !== undefined && wholes.length > toldAlone && wholes.length * 3 > paired.length) {
      yield {
        message: `Uncertain that the texts say the same: ${wholes.length} of ${paired.length} units have little in common, expected a translation of the source`,
        unit: null,
        places: placesOf(review, first, []),
      }
      return
    }
    for (const unit of units) {
      const finding = findingOf(review, unit)
      if (finding !== undefined) yield finding
    }
  },
})
