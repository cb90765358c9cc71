import { han } from '../../language/han.ts'
import type { Doubt, Rule } from '../rule.ts'
import { findInLines } from './line-changes.ts'
import { ownText } from './prose-lines.ts'

const trigger = /[+＋×/]|10[-−–]|O2|H2O|FEV1|\d(?:[FCIY]|Tc|Ga|Lu|Zr|Ra|Cu|In|Ac|At)/u

/** Signs and numbers that are printed raised. */
const raised = [
  '\\b(?:s|m)?(?:CD\\d{1,3}[a-z]?|HLA-DR|TCR|FOXP3|Foxp3|NKp?\\d{0,2})[+＋](?![+\\d])',
  '(?<![A-Za-z])(?:Ca2|Mg2|Zn2|Fe[23]|Cu2|Mn2|Na|K|H)[+＋](?![\\w+])',
  `×[ ]?10[ ]?[-−–]?\\d{1,2}(?=\\/|个|[ ]?[A-Za-zµ]|${han}|[，。；）)]|$)`,
  `(?<![\\d.A-Za-z])10[-−–][3-9](?!\\d)(?=[，。；）)]|$|${han})`,
  '\\b(?:kg|mg|cm|mm|dm|nm|km)\\/(?:m|cm|mm)[23](?!\\d)',
  '(?<=\\/(?:mg|g|kg|µg|U)?)(?:m|cm|mm)[23](?!\\d)',
  '(?<![A-Za-z\\d])(?:18F|11C|14C|99mTc|131I|125I|123I|68Ga|177Lu|90Y|89Zr|223Ra|64Cu|111In|225Ac|211At)(?![A-Za-z\\d])',
]
/** Signs and numbers that are printed lowered. */
const lowered = ['\\b(?:P|S)(?:a|v|p)?(?:O2|CO2)\\b', '\\b(?:CO2|H2O2|H2O)\\b', '\\bFEV1\\b']
const pattern = new RegExp(`(?<raised>${raised.join('|')})|${lowered.join('|')}`, 'gu')

/** CLEAN-20: each form is asked about once, where it stands first. */
export const lostScript: Rule = {
  id: 'lost-script',
  summary: 'Characters that were raised or lowered in print are asked about.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: '表达CD38+的细胞，CD4+T细胞', after: '表达CD38+的细胞，CD4+T细胞' },
    { before: '×109/L', after: '×109/L' },
  ],
  counterExamples: [
    { before: 'T790M、B12' },
    { before: '见https://a.org/CO2' },
    { before: '10-15天' },
    { before: '## H2', kind: 'markdown' },
  ],
  find: (text, setting) => {
    const seen = new Set<string>()
    const { doubts = [] } = findInLines(text, setting, { roles: ownText, trigger }, (line) => {
      const found: Doubt[] = []
      for (const { index, 0: form, groups } of line.text.matchAll(pattern)) {
        if (seen.has(form)) continue
        seen.add(form)
        const isRaised = groups?.['raised'] !== undefined
        found.push({ kind: isRaised ? 'lost-superscript' : 'lost-subscript', at: index })
      }
      return { doubts: found }
    })
    return { changes: [], doubts }
  },
}
