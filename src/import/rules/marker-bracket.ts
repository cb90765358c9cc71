import type { Rule } from '../rule.ts'
import { areEntries, type Bracket, bodyOf, numbersOf } from './marker-scan.ts'

const isWide = (sign: string | undefined): boolean => sign === '［' || sign === '］'

/** `［1]` is read as it was meant, in the brackets that the other markers have. */
export const markerBracket: Rule = {
  id: 'marker-bracket',
  summary: 'Gives both brackets of a citation marker the width of the others.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '甲［1］，乙［2]，丙[3］。', after: '甲［1］，乙［2］，丙［3］。' },
    { before: '甲[1]，乙[2]，丙［3]。', after: '甲[1]，乙[2]，丙[3]。' },
  ],
  counterExamples: [
    { before: '甲[1]，乙［2］。' },
    { before: '甲[1]，区间［0，1]，丙[95%CI 1～2］。' },
  ],
  find: (text, setting) => {
    const { brackets, text: body, entries } = bodyOf(text, setting)
    const markers = brackets.filter(({ content, close }) => {
      const numbers = close === '' ? undefined : numbersOf(content)
      return numbers !== undefined && areEntries(numbers, entries)
    })
    const isMixed = ({ start, close }: Bracket) => isWide(body[start]) !== isWide(close)
    const whole = markers.filter((marker) => !isMixed(marker))
    const wide = whole.filter(({ start }) => isWide(body[start])).length
    const usesWide = wide * 2 > whole.length
    return {
      changes: markers.filter(isMixed).map(({ start, end, content }) => {
        const usesOpen = wide * 2 === whole.length ? isWide(body[start]) : usesWide
        return { start, end, after: usesOpen ? `［${content}］` : `[${content}]` }
      }),
    }
  },
}
