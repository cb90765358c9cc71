import type { Rule } from '../rule.ts'
import { repairMarkers } from './marker-verdict.ts'

const kinds = new Set(['unclosed', 'empty', 'sign'] as const)
const entries = Array.from({ length: 22 }, (_, index) => `[${index + 1}] A.`).join('\n')
const list = `\n\n# 参考文献\n\n${entries}`

/** `[21。`, and what can only be asked about: `[]`, `[7"]`. */
export const markerTorn: Rule = {
  id: 'marker-torn',
  summary: 'Closes a citation marker that lost its bracket where the order proves its number.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: `甲[1]，乙[2。丙[3-22]。${list}`, after: `甲[1]，乙[2]。丙[3-22]。${list}` },
    { before: `甲[1-20]，乙[21。丙[22]。${list}`, after: `甲[1-20]，乙[21]。丙[22]。${list}` },
    // The bracket itself was read as 1.
    { before: `甲[1]，乙[21。丙[3-22]。${list}`, after: `甲[1]，乙[2]。丙[3-22]。${list}` },
    {
      before: `甲［1］，乙［2认为。丙［3-22］。${list}`,
      after: `甲［1］，乙［2］认为。丙［3-22］。${list}`,
    },
  ],
  counterExamples: [
    { before: `甲[1]，乙[]。丙[3-22]。${list}` },
    // 2 or 21, both cited before.
    { before: `甲[1-21]，乙[21。丙[22]。${list}` },
    { before: `甲[1]，区间[2, 3)内，乙[2]。${list}` },
    { before: `甲[1]，18.8［10.1，无法评估］，用[18F标记，乙[2]。${list}` },
  ],
  find: (text, setting) => repairMarkers(text, setting, kinds),
}
