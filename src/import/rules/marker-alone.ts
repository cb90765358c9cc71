import type { Change } from '../edits.ts'
import type { Doubt, Rule } from '../rule.ts'
import { areEntries, bodyOf, numbersOf } from './marker-scan.ts'

/** Nothing but markers and perhaps the mark that ends the sentence. */
const alone =
  /^[ \t]*((?:[[［][\d０-９ ,，、;；~～–—-]{1,40}[\]］])+)[ \t]*[。，；、：]?[ \t]*\r?$/u
/** Headings, tables, quotations, images, tags, blanked formulas. */
const noSentence = /^\s*(?:#|\||>|<|!\[|\$\$|\ufffc|---|===|```)|\ufffc\s*$/u

interface Line {
  readonly text: string
  readonly start: number
}

function linesOf(text: string): readonly Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const at = start
    start += line.length + 1
    return { text: line, start: at }
  })
}

/** Raised markers stand on a line of their own where an extractor took them for one. */
export const markerAlone: Rule = {
  id: 'marker-alone',
  summary: 'Puts a citation marker that stands alone on its line behind the sentence before it.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '甲有效\n[1]\n。乙', after: '甲有效[1]。乙' },
    { before: '甲有效。\n\n[2-3]\n\n乙', after: '甲有效。[2-3]\n\n乙' },
    { before: '甲有效\n\n［1］。\n\n乙', after: '甲有效［1］。\n\n乙' },
  ],
  counterExamples: [
    { before: '# 题目\n\n[1]\n\n甲' },
    { before: '甲有效。\n\n[1]: http://a.b' },
    { before: '甲。\n\n# 参考文献\n\n[1]\nA.' },
    { before: '甲。\n\n[0,1]\n\n乙' },
  ],
  find: (text, setting) => {
    const { text: body, entries } = bodyOf(text, setting)
    const changes: Change[] = []
    const doubts: Doubt[] = []
    let previous: Line | undefined
    let pending: Line | undefined
    for (const line of linesOf(body)) {
      if (line.text.trim() === '') continue
      if (pending !== undefined && /^\s*[。，；、：）]/u.test(line.text)) {
        const start = pending.start + pending.text.trimEnd().length
        const end = line.start + line.text.length - line.text.trimStart().length
        changes.push({ start, end, after: '' })
      }
      pending = undefined
      const markers = alone.exec(line.text)?.[1]?.split(/(?<=[\]］])/u)
      const isMarker = markers?.every((marker) => {
        const numbers = numbersOf(marker.slice(1, -1))
        return numbers !== undefined && areEntries(numbers, entries)
      })
      if (isMarker !== true) previous = line
      else if (previous === undefined || noSentence.test(previous.text)) {
        doubts.push({ kind: 'damaged-marker', at: line.start })
      } else {
        const start = previous.start + previous.text.trimEnd().length
        changes.push({
          start,
          end: line.start + line.text.length - line.text.trimStart().length,
          after: '',
        })
        previous = line
        pending = line
      }
    }
    return { changes, doubts }
  },
}
