import { defineCheck } from '../check.ts'

/** Every entry of a printed list is cited somewhere. */
export const referenceUncited = defineCheck({
  id: 'reference-uncited',
  summary: {
    en: 'Finds entries of the reference list that neither text cites.',
    zh: '找出两种文本都没有引用的文献条目。',
  },
  reason: {
    en: 'Journals ask that every entry of the list is cited; one that is not points to a lost marker. A library (.bib, .ris) is exempt unless `citations.complete` is true.',
    zh: '期刊要求文献表中的每一条都被引用；无人引用的条目往往意味着标注丢失。文献库（.bib、.ris）除外，除非 `citations.complete` 为 true。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'an entry that nobody cites',
      source: '疗效良好［1］。',
      translation: 'Efficacy was good [1].',
      entries: 2,
      messages: ['Unexpected entry `2` (`item2`) in `references.json`, expected a citation of it'],
    },
    {
      name: 'an entry inside a range is cited',
      source: '疗效良好［1-3］。',
      translation: 'Efficacy was good [1-3].',
      entries: 3,
      messages: [],
    },
    {
      name: 'a library holds more than is used',
      source: '疗效良好［1］。',
      translation: 'Efficacy was good [1].',
      entries: 3,
      isLibrary: true,
      messages: [],
    },
  ],
  *find({ bibliography, config, references, uses }) {
    if (bibliography.isLibrary && !config.citations.complete) return
    const cited = new Set(uses.map(({ number }) => number))
    for (const { number, item } of references) {
      if (cited.has(number)) continue
      const file = bibliography.files.get(item.id) ?? 'the bibliography'
      const place = bibliography.placeOf(item.id)
      yield {
        message: `Unexpected entry \`${number}\` (\`${item.id}\`) in \`${file}\`, expected a citation of it`,
        unit: null,
        places: place === undefined ? [] : [place],
      }
    }
  },
})
