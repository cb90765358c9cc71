import type { Rule } from '../rule.ts'
import { repairMarkers } from './marker-verdict.ts'

const kinds = new Set(['dot'] as const)
const entries = Array.from({ length: 12 }, (_, index) => `[${index + 1}] A.`).join('\n')
const list = `\n\n# 参考文献\n\n${entries}`

/** `[29.30]`: the dot was a comma or a dash. */
export const markerDot: Rule = {
  id: 'marker-dot',
  summary: 'Reads a dot in a citation marker as a comma or a dash where only one can be meant.',
  kinds: ['lines', 'markdown'],
  examples: [
    {
      before: `甲[1-8]，乙[9.10]，丙[11-12]。${list}`,
      after: `甲[1-8]，乙[9,10]，丙[11-12]。${list}`,
    },
    {
      before: `甲[1-4]，乙[5.10]，丙[11-12]。${list}`,
      after: `甲[1-4]，乙[5-10]，丙[11-12]。${list}`,
    },
  ],
  counterExamples: [
    // 3 and 5, or 3 to 5.
    { before: `甲[1-4]，乙[3.5]，丙[6]。${list}` },
    { before: `甲[1]，中位数18.8［10.1，31.2］个月，乙[2]。${list}` },
    { before: `甲[1]，版本[10.1]，取值[0.5]，乙[2]。${list}` },
  ],
  find: (text, setting) => repairMarkers(text, setting, kinds),
}
