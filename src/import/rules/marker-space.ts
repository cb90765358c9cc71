import type { Change } from '../edits.ts'
import type { Doubt, Rule } from '../rule.ts'
import { areEntries, bodyOf, numbersOf } from './marker-scan.ts'

/** Blanks and line ends inside, at most as many as a torn paragraph has. */
const spaced = /[[［]([ \t\r\n]{0,6}\d[\d \t\r\n,，、;；~～∼–—\\-]{0,80})[\]］]/gu

/** Without blanks but the one behind a half-width comma, which is a writer's. */
function closed(content: string): string {
  return content
    .trim()
    .replace(/\s+(?=[,，、;；~～∼–—\\-])/gu, '')
    .replace(/(?<=[，、；~～∼–—-])\s+/gu, '')
    .replace(/(?<=[,;])(?:\s*\n\s*|\s{2,})/gu, '')
}

/** A marker over two lines or with blanks inside: `[ 3 ]`, `[4-⏎6]`. */
export const markerSpace: Rule = {
  id: 'marker-space',
  summary: 'Takes line ends and blanks out of citation markers.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '甲[ 3 ]，乙[4 - 6]。', after: '甲[3]，乙[4-6]。' },
    { before: '甲[4,\n5]，乙[6\n-8]。', after: '甲[4,5]，乙[6-8]。' },
    { before: '甲［4，\n\n5］。', after: '甲［4，5］。' },
  ],
  counterExamples: [
    { before: '甲[3, 4]。' },
    { before: '取值为[ 0 , 1 ]。' },
    { before: '甲[1 2]。' },
    { before: '值∈[ 1 , 2 ]，`a[ 1 ]`。' },
  ],
  find: (text, setting) => {
    const { text: body, entries } = bodyOf(text, setting)
    const changes: Change[] = []
    const doubts: Doubt[] = []
    for (const match of body.matchAll(spaced)) {
      const [written, content = ''] = match
      const numbers = numbersOf(content)
      const before = body.slice(Math.max(0, match.index - 2), match.index)
      if (numbers === undefined || !areEntries(numbers, entries)) continue
      if (/[=∈∊]\s?$/u.test(before)) continue
      const after = closed(content)
      if (/\d\s+\d/u.test(after)) doubts.push({ kind: 'damaged-marker', at: match.index })
      else if (after !== content) {
        const start = match.index + 1
        changes.push({ start, end: match.index + written.length - 1, after })
      }
    }
    return { changes, doubts }
  },
}
