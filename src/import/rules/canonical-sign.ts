import { han } from '../../language/han.ts'
import type { Change } from '../edits.ts'
import type { Rule } from '../rule.ts'
import { findInLines, replaceMatches } from './line-changes.ts'
import { ownText, type ProseLine } from './prose-lines.ts'

const trigger = /[\uFB00-\uFB06\u03BCº˚ß~∼]/u

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}
const ligature = /[\uFB00-\uFB06]/gu
/** The prefix of a unit; the Greek letter of a receptor or a chain is another thing. */
const micro =
  /(?<=\d[ \u00A0\u2009\u202F]?|[（(/·])\u03BC(?=(?:g|m|L|l|M|mol|A|V|W|s|U|IU|Sv|Gy|Ci|kat)(?![A-Za-z]))/gu
const degree = /(?<=\d ?)[\u00BA\u02DA](?=\s*C?(?![A-Za-z]))/gu
const beta = new RegExp(
  String.raw`(?<![A-Za-z])ß(?=-?\d?${han}|\d?-(?:lactam|blocker|catenin|actin|globulin|amyloid|adrenerg|thalass|HCG|hCG))|(?<=\b(?:TGF|IFN|PPAR|IL-1|PDGFR?|A)-?)ß(?![a-z])`,
  'gu',
)
/** A bracket of numbers is a marker of citations: how its range is written is its own matter. */
const marker = /[[［][\d ,，、;~∼\\～–-]{1,80}[\]］]/gu
const range = /(?<=[\d%％‰℃年月日时岁周天例级期][ ]?)\\?[~∼](?=[ ]?\d)/gu

function rangeChanges({ text, role }: ProseLine): readonly Change[] {
  if (role === 'english' || !/[~∼]/u.test(text)) return []
  const hidden = text.replace(marker, (found) => '\uFDD2'.repeat(found.length))
  return replaceMatches(hidden, range, '～')
}

/** CLEAN-25, and of CLEAN-19 that `-` and `–` stay as they are. */
export const canonicalSign: Rule = {
  id: 'canonical-sign',
  summary:
    'Signs that look alike become the one that is meant: µ, ～, °, β, letters of a ligature.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '800 μg/d', after: '800 µg/d' },
    { before: '占5~10%，', after: '占5～10%，' },
    { before: '5%∼95%', after: '5%～95%' },
    { before: '2011年7月1日\\~2015年', after: '2011年7月1日～2015年', kind: 'markdown' },
    { before: '37ºC', after: '37°C' },
    { before: '转化生长因子TGF-ß与ß2微球蛋白', after: '转化生长因子TGF-β与β2微球蛋白' },
    { before: 'insuﬃciency and ﬁbrosis', after: 'insufficiency and fibrosis' },
  ],
  counterExamples: [
    { before: '阿片μ受体' },
    { before: 'μ-opioid' },
    { before: 'Großmann与Weiß' },
    { before: '［10~11］' },
    { before: '［10-11］、5.6～10.4、PD-1、3–5' },
    { before: '见https://a.org/~5' },
    { before: '~~删去~~', kind: 'markdown' },
    { before: '约~5例' },
    { before: '$5 ~ 6$', kind: 'markdown' },
  ],
  find: (text, setting) =>
    findInLines(text, setting, { roles: ownText, trigger }, (line) => ({
      changes: [
        ...replaceMatches(line.text, ligature, ([found]) => ligatures[found]),
        ...replaceMatches(line.text, micro, 'µ'),
        ...replaceMatches(line.text, degree, '°'),
        ...replaceMatches(line.text, beta, 'β'),
        ...rangeChanges(line),
      ].toSorted((a, b) => a.start - b.start),
    })),
}
