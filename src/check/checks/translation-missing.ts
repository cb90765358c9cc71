import { isLeftInSource, isUntranslated } from '../../model/placeholder.ts'
import type { Block, Review, Unit } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import { placeOf } from '../place.ts'

const whole = ({ text }: Block) => ({ start: 0, end: text.length })

function* withoutText(review: Review, units: readonly Unit[]): Iterable<Finding> {
  const [first] = units
  if (!first?.blocks.source) return
  yield {
    message: `The translation \`${review.articles.translation.file.path}\` is not there or holds no text, expected one of ${units.length} units; \`biyi align --scaffold\` writes a skeleton`,
    unit: null,
    places: [placeOf(review.articles.source, first.blocks.source, whole(first.blocks.source))],
  }
}

/** There is a translation, and no unit of it is a skeleton's; a unit without one is `unit-missing`. */
export const translationMissing = defineCheck({
  id: 'translation-missing',
  summary: {
    en: 'Finds a translation that is not there yet, and units of a skeleton that nobody has filled in.',
    zh: '找出尚未开始的译文，以及骨架中尚未填写的单元。',
  },
  reason: {
    en: 'A gap in the translation is easily printed unseen, most easily a cell or a caption.',
    zh: '译文的缺口很容易不被察觉地付印，表格单元和图题尤甚。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'no translation yet',
      source: '疗效良好。\n\n随访两年。',
      translation: '',
      messages: [
        'The translation `source/en.md` is not there or holds no text, expected one of 2 units; `biyi align --scaffold` writes a skeleton',
      ],
    },
    {
      name: 'a unit of a skeleton that nobody has filled in',
      source: '疗效良好［1］。\n\n随访两年［2］。',
      translation: 'Efficacy was good [1].\n\n… [2]',
      messages: ['No translation of `s0.p2` yet, expected text in place of `…`'],
    },
    {
      name: 'a unit of a copy of the source that nobody has come to',
      source: '疗效良好［1］。\n\n随访两年［2］。两组相仿。',
      translation: 'Efficacy was good [1].\n\n随访两年［2］。两组相仿。',
      messages: ['No translation of `s0.p2` yet, expected text in place of the text of the source'],
    },
    {
      name: 'a Chinese term in a sentence of the translation',
      source: '疗效良好［1］。\n\n以下简称“随访”。',
      translation: 'Efficacy was good [1].\n\nHereafter it is called 随访 (follow-up).',
      messages: [],
    },
    {
      name: 'every unit translated, with an ellipsis of the author',
      source: '疗效……良好。',
      translation: 'Efficacy … was good.',
      messages: [],
    },
  ],
  *find(review) {
    const { units, articles } = review
    const sources = units.filter(({ blocks }) => blocks.source)
    if (!units.some(({ blocks }) => blocks.translation)) {
      yield* withoutText(review, sources)
      return
    }
    for (const { id, blocks } of sources) {
      const { source, translation } = blocks
      if (!translation || !isUntranslated(articles.translation, translation)) continue
      if (source && isUntranslated(articles.source, source)) continue
      const instead = isLeftInSource(articles.translation, translation)
        ? 'the text of the source'
        : '`…`'
      yield {
        message: `No translation of \`${id}\` yet, expected text in place of ${instead}`,
        unit: id,
        places: [placeOf(articles.translation, translation, whole(translation))],
      }
    }
  },
})
