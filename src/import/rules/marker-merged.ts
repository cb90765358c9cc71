import type { Rule } from '../rule.ts'
import { repairMarkers } from './marker-verdict.ts'

const kinds = new Set(['merged'] as const)
const entries = Array.from({ length: 40 }, (_, index) => `[${index + 1}] A.`).join('\n')
const list = `\n\n# 参考文献\n\n${entries}`

/** `[816]`: the comma or the dash between two numbers was lost. */
export const markerMerged: Rule = {
  id: 'marker-merged',
  summary: 'Parts the numbers of a citation marker that run together where the order proves them.',
  kinds: ['lines', 'markdown'],
  examples: [
    {
      before: `甲[1-7]，乙[816]，丙[17-40]。${list}`,
      after: `甲[1-7]，乙[8-16]，丙[17-40]。${list}`,
    },
    {
      before: `甲[1-2]，乙[34]，丙[5-33]，丁[34]，戊[35-40]。${list}`,
      after: `甲[1-2]，乙[3,4]，丙[5-33]，丁[34]，戊[35-40]。${list}`,
    },
  ],
  counterExamples: [
    // 8 and 16, or 8 to 16, of which all came before.
    { before: `甲[1-16]，乙[816]，丙[17-40]。${list}` },
    // The author's own order.
    { before: `甲[1-2]，乙[34]，丙[3-33]，丁[35-40]。${list}` },
    { before: `甲[1]，乙[131]I标记，[2020]年，丙[2]。${list}` },
    { before: '甲[1]，乙[34]，丙[2]。' },
  ],
  find: (text, setting) => repairMarkers(text, setting, kinds),
}
