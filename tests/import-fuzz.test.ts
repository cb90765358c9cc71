import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf, editsOf, redoEdits, undoEdits } from '../src/import/edits.ts'
import { repair } from '../src/import/repair.ts'
import type { SourceKind } from '../src/import/rule.ts'
import { rules } from '../src/import/rules.ts'
import { languageOf } from '../src/language/languages.ts'

const language = languageOf('zh-CN') ?? languageOf('en')

function repaired(raw: string, kind: SourceKind) {
  if (language === undefined) throw new Error('no language is built in')
  return repair(raw, rules, { kind, language })
}

/** Pieces of what extractors give, in any order. */
const pieces = [
  ...[
    '多发性骨髓瘤',
    '（',
    '）',
    '［1］',
    '［2-',
    '］',
    '[3]',
    '[',
    ']',
    '，',
    '。',
    '、',
    '“',
    '”',
  ],
  ...['\n', '\n\n', '\r\n', ' ', '\u3000', '\t', '1', '2. 3', '14. 1±4. 5', '%', '10 9/L', 'µg/d'],
  ...['multiple', 'myeloma', 'IFN-', 'γ', '\u2043', '\u00AD', '-', 'T 细 胞', 'CD4+', 'Ⅱ期', 'I期'],
  ...[
    '［摘 要］',
    '关键词：',
    '参考文献',
    'DOI：10.1/x',
    '作者单位：',
    '1　单抗',
    '2.1 试验',
    '# 标题',
  ],
  ...[
    '$5 0 \\%$',
    '$\\mathrm { A } ^ { [ 8 ] }$',
    '*',
    '_',
    '<',
    '&',
    '|',
    '`',
    '\\',
    '---',
    '\u0000',
  ],
  ...[
    '\uD800',
    '\uDC00',
    '\uFFFD',
    '\uE000',
    '\u200B',
    '⻣',
    'ﬁ',
    '＝',
    '２４',
    '·5·',
    '李 明 王 芳',
  ],
]

function check(raw: string, kind: SourceKind): void {
  const { draft, questions } = repaired(raw, kind)
  const edits = editsOf(draft)
  expect(redoEdits(raw, edits)).toBe(draft.text)
  expect(undoEdits(draft.text, edits)).toBe(raw)
  const lines = raw.split('\n').length
  for (const { line } of questions) expect(line).toBeLessThanOrEqual(lines)
}

describe('any text', () => {
  const kind = fc.constantFrom<SourceKind>('lines', 'markdown')

  it('is repaired without a fault, and every change can be undone', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((all) => all.join(''))
    fc.assert(fc.property(text, kind, check), { numRuns: 600 })
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), kind, check), {
      numRuns: 200,
    })
  })

  it.each([
    ['one line of a megabyte', '骨髓瘤 治疗 12. 5 个月 '.repeat(70_000)],
    ['brackets that never close', '［（“'.repeat(100_000)],
    ['half markers', '［1'.repeat(100_000)],
    ['blanks', ' \u3000'.repeat(200_000)],
    ['line ends', '\n'.repeat(300_000)],
    ['digits and points', '1. '.repeat(150_000)],
    ['single letters', '甲 '.repeat(200_000)],
    ['dollars', '$5 0 '.repeat(60_000)],
    ['hyphens at line ends', 'ab-\n'.repeat(80_000)],
    ['NULs', '\u0000'.repeat(300_000)],
  ])('takes time in proportion to its length: %s', (_, long) => {
    for (const of of ['lines', 'markdown'] as const) {
      const took = (text: string) => {
        const before = process.cpuUsage()
        repaired(text, of)
        const { user, system } = process.cpuUsage(before)
        return (user + system) / 1000
      }
      const short = long.slice(0, Math.floor(long.length / 16))
      took(short)
      const few = Math.max(took(short), 20)
      // Sixteen times the text; ninety leaves room for a busy machine, 256 would be quadratic.
      expect(took(long) / few).toBeLessThan(90)
    }
  })

  it('that is empty stays so', () => {
    expect(editsOf(draftOf(''))).toEqual([])
    expect(repaired('', 'lines').draft.text).toBe('')
  })
})
