import type { Rule } from '../rule.ts'
import { repairMarkers } from './marker-verdict.ts'

const kinds = new Set(['letter'] as const)
const entries = Array.from({ length: 13 }, (_, index) => `[${index + 1}] A.`).join('\n')
const list = `\n\n# 参考文献\n\n${entries}`

/** `[l2]`, `[I1]`, `[2O]`. */
export const markerLetter: Rule = {
  id: 'marker-letter',
  summary: 'Reads a letter in a citation marker as its look-alike digit where the order proves it.',
  kinds: ['lines', 'markdown'],
  examples: [
    {
      before: `甲[1-10]，乙[I1]，丙[l2-l3]。${list}`,
      after: `甲[1-10]，乙[11]，丙[12-13]。${list}`,
    },
    {
      before: `甲［1-11］，乙［l2］，丙［13］。${list}`,
      after: `甲［1-11］，乙［12］，丙［13］。${list}`,
    },
  ],
  counterExamples: [
    { before: `甲[1]，用[131I]与[15O]，或[18F]治疗[2]。${list}` },
    { before: `甲[1-11]，数组a[l2]，Ⅱ期[II]，乙[13]。${list}` },
    // A number that came before: 12 or 2, with a bracket read twice.
    { before: `甲[1-12]，乙[13]，又见[l2]。${list}` },
  ],
  find: (text, setting) => repairMarkers(text, setting, kinds),
}
