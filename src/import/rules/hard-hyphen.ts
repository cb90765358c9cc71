import { readHyphen } from '../../language/broken-word.ts'
import type { Findings, Rule } from '../rule.ts'
import {
  type BrokenWord,
  brokenWords,
  isPrintedHyphen,
  judgeHyphens,
  type Verdict,
  type Words,
} from './hyphen-evidence.ts'

function byDocument({ left, right }: BrokenWord, words: Words): Verdict | undefined {
  const hard = words.count(`${left}-${right}`)
  const whole = words.count(left + right)
  if (hard === 0 && whole === 0) return undefined
  if (hard > 0 && whole > 0) return 'ask'
  return hard > 0 ? 'hard' : 'soft'
}

/** Behind the beginning of an address; a hyphen in it is a sign of the address. */
const address = /(?:https?:\/\/|www\.|10\.\d{4,9}\/)[^\s\u3000-\u9fff\uff00-\uffef]*$/iu

/** The longest address looked back for. */
const longestAddress = 300

const isInAddress = (text: string, { start }: BrokenWord): boolean =>
  address.test(text.slice(Math.max(0, start - longestAddress), start))

function find(text: string): Findings {
  const broken = brokenWords(text, isPrintedHyphen(text) ? '-\u2010' : '-')
  // Where another sign breaks words, this one never does.
  const isSoftElsewhere = broken.length > 0 && brokenWords(text, '\u2043\u00AD').length > 0
  return judgeHyphens(
    text,
    broken,
    (place, words) =>
      isSoftElsewhere || isInAddress(text, place)
        ? 'hard'
        : (byDocument(place, words) ?? readHyphen(place.left, place.right)),
    (verdict, { sign }) => (verdict === 'soft' ? '' : sign),
  )
}

/** CLEAN-06. Runs before soft hyphens are gone: their use is evidence. */
export const hardHyphen: Rule = {
  id: 'hard-hyphen',
  summary: 'A hyphen at a line end is kept or dropped as the document writes the word.',
  kinds: ['lines'],
  examples: [
    { before: '（interferon-γ，IFN-\nγ）', after: '（interferon-γ，IFN-γ）' },
    { before: '批准 CD19-\nCART 细胞', after: '批准 CD19-CART 细胞' },
    { before: '（immuno-\ntherapy）', after: '（immunotherapy）' },
    { before: '（antibody-\ndependent cell）', after: '（antibody-dependent cell）' },
    { before: 'plasmablast 与 plasma-\nblast', after: 'plasmablast 与 plasmablast' },
    { before: '（venetoc-\nlax）即 venetoclax', after: '（venetoclax）即 venetoclax' },
    // U+2043 breaks words here, so that the hyphen is part of its word.
    { before: '（immuno-\ntherapy，re⁃\nfractory）', after: '（immuno-therapy，re⁃\nfractory）' },
    // The word is known, and its pieces are no words.
    { before: '（concen-\ntration，pro-\ntein）', after: '（concentration，protein）' },
    { before: '（bone-\nmarrow）', after: '（bone-marrow）' },
    { before: '（time-\nof-flight）', after: '（time-of-flight）' },
    // Either may be meant: kept, and asked about.
    { before: '（re-\nsign，co-\noperation）', after: '（re-sign，co-operation）' },
    { before: '（male-\nfactor，pick-\nup）', after: '（male-factor，pick-up）' },
    { before: '（anti-\nCD38）', after: '（anti-CD38）' },
    { before: '（chemo-\ntherapy，daratu-\nmumab）', after: '（chemotherapy，daratumumab）' },
    {
      before: 'https://doi.org/10.1000/con-\ncentration',
      after: 'https://doi.org/10.1000/con-centration',
    },
  ],
  counterExamples: [
    { before: '- 第一项\n- 第二项' },
    { before: '结果：-\n抗体' },
    { before: '干扰素 -\nγ' },
  ],
  find,
}
