import { defineCheck } from '../check.ts'
import { differenceMessage, placesOf } from '../differences.ts'
import { nameDifferences } from '../named.ts'

const glossary = `
concepts:
  - id: maia
    terms: { zh: { preferred: MAIA }, en: { preferred: MAIA } }
  - id: alcyone
    terms: { zh: { preferred: ALCYONE }, en: { preferred: ALCYONE } }
`

/** The same drugs, trials and genes stand in both texts of a unit. */
export const nameParity = defineCheck({
  id: 'name-parity',
  summary: {
    en: 'Finds names of drugs, trials and genes that stand in one text of a block and not in the other.',
    zh: '找出一段与其译文之间不一致的药名、试验名和基因名。',
  },
  reason: {
    en: 'Names such as lenalidomide and pomalidomide look alike; one for the other is a wrong prescription.',
    zh: '来那度胺与泊马度胺之类的名称十分相近，一字之差便是错误的处方。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'one drug for another',
      source: '来那度胺联合地塞米松。',
      translation: 'Pomalidomide with dexamethasone.',
      messages: [
        'Unexpected name `Pomalidomide` in the translation, expected `来那度胺` as in the source',
      ],
    },
    {
      name: 'one trial for another',
      source: 'MAIA试验纳入737例。',
      translation: 'The ALCYONE trial enrolled 737 patients.',
      glossary,
      messages: ['Unexpected name `ALCYONE` in the translation, expected `MAIA` as in the source'],
    },
    {
      name: 'a drug that the article itself names, left out',
      source: '新药甲必单抗（jiabimab）有效。\n\n甲必单抗组缓解率高。',
      translation: 'The new drug jiabimab was effective.\n\nThe response rate was high.',
      messages: ['Missing name `甲必单抗` in the translation, expected it as in the source'],
    },
    {
      name: 'one drug for another that stands elsewhere in the paragraph, too',
      source: '华法林组出血12例。利伐沙班组出血5例。术前停用阿司匹林、华法林和利伐沙班。',
      translation:
        'There were 12 bleedings with warfarin. There were 5 bleedings with aspirin. Aspirin, warfarin and rivaroxaban were stopped before surgery.',
      messages: [
        'Unexpected name `aspirin` in the translation, expected `利伐沙班` as in the source',
      ],
    },
    {
      name: 'other names of the same drugs',
      source: '达雷木单抗、5-FU和强的松；雷帕霉素靶蛋白（mTOR）。',
      translation: 'Daratumumab, fluorouracil and prednisone; mTOR.',
      messages: [],
    },
  ],
  *find(review) {
    for (const { unit, difference, kind } of nameDifferences(review)) {
      if (kind !== 'name') continue
      const message = differenceMessage('name', difference)
      yield { message, unit: unit.id, places: placesOf(review, unit, difference) }
    }
  },
})
