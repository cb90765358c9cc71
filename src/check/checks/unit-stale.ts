import { acceptedUnits, hashedUnits } from '../../model/accepted-units.ts'
import { sides } from '../../model/review.ts'
import { defineCheck } from '../check.ts'
import { placeOf } from '../place.ts'

/** What was accepted with `align --accept` still has the source that it was accepted with. */
export const unitStale = defineCheck({
  id: 'unit-stale',
  summary: {
    en: 'Finds units whose source changed after their translation was accepted.',
    zh: '找出译文认可之后原文又有改动的单元。',
  },
  reason: {
    en: 'A correction of the original that the translator never heard of leaves two texts that say unlike things.',
    zh: '原文改正而译者不知，两种文本便说法不一。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'a number corrected in the original alone',
      source: '疗效良好。\n\n随访31.8个月。',
      translation: 'Efficacy was good.\n\nFollow-up was 38.1 months.',
      accepted: {
        source: '疗效良好。\n\n随访38.1个月。',
        translation: 'Efficacy was good.\n\nFollow-up was 38.1 months.',
      },
      messages: [
        'Unexpected change of the source of `s0.p2` after its translation was accepted, expected the translation revised, then `biyi align --accept s0.p2`',
      ],
    },
    {
      name: 'both texts changed and nobody accepted them anew',
      source: '疗效良好。\n\n随访31.8个月。',
      translation: 'Efficacy was good.\n\nThe follow-up was 31.8 months.',
      accepted: {
        source: '疗效良好。\n\n随访38.1个月。',
        translation: 'Efficacy was good.\n\nFollow-up was 38.1 months.',
      },
      messages: [
        'Unexpected change of the source of `s0.p2` after its translation was accepted, expected the translation revised, then `biyi align --accept s0.p2`',
      ],
    },
    {
      name: 'a paragraph added before what was accepted, and lines wrapped otherwise',
      source: '新的一段，2020年。\n\n疗效良好，\n毒性可控。',
      translation: 'A new paragraph, 2020.\n\nEfficacy was good; toxicity was manageable.',
      accepted: {
        source: '疗效良好，毒性可控。',
        translation: 'Efficacy was good; toxicity\nwas manageable.',
      },
      messages: [],
    },
    {
      name: 'a translation improved after it was accepted',
      source: '疗效良好。',
      translation: 'Efficacy was excellent.',
      accepted: { source: '疗效良好。', translation: 'Efficacy was good.' },
      messages: [],
    },
  ],
  *find(review) {
    const { alignment, units, articles } = review
    if (alignment === undefined || alignment.accepted.size === 0) return
    const hashed = hashedUnits(units)
    const entries = acceptedUnits(hashed, alignment.accepted)
    const sourceHashes = new Map(hashed.map(({ id, source }) => [id, source]))
    for (const { id, blocks } of units) {
      const entry = entries.get(id)
      if (entry === undefined || entry.source === sourceHashes.get(id)) continue
      yield {
        message: `Unexpected change of the source of \`${id}\` after its translation was accepted, expected the translation revised, then \`biyi align --accept ${id}\``,
        unit: id,
        places: sides.toReversed().flatMap((side) => {
          const block = blocks[side]
          if (block === undefined) return []
          return [placeOf(articles[side], block, { start: 0, end: block.text.length })]
        }),
      }
    }
  },
})
