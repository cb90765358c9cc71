import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repair } from '../src/import/repair.ts'
import type { SourceKind } from '../src/import/rule.ts'
import { characterRules } from '../src/import/rules/character-rules.ts'
import { spacingRules } from '../src/import/rules/spacing-rules.ts'
import { languageOf } from '../src/language/languages.ts'
import { isSeedAbsent, readCleanSeed, readRawSeed } from './seed-edits.ts'

const rules = [...characterRules, ...spacingRules]

function repaired(text: string, kind: SourceKind = 'lines') {
  const language = languageOf('zh-CN')
  if (language === undefined) throw new Error('Chinese is not there.')
  const { draft, questions } = repair(text, rules, { kind, language })
  return { text: draft.text, questions }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The raw lines as one paragraph each side of a heading: no rule of joining is tried here. */
function joined(raw: string): string {
  return raw
    .split(/\n(?=\d　)|(?<=\n\d　[^\n]*)\n/u)
    .map((part) =>
      part
        .replace(/ *\n+ */gu, '\n')
        .replace(/⁃\n/gu, '')
        .replace(/(?<=[\w,;])\n(?=\w)/gu, ' ')
        .replace(/(?<=\d\.)\n/gu, ' ')
        .replace(/\n/gu, ''),
    )
    .join('\n\n')
}

describe('spaces and signs', () => {
  it('stay as they are in a text that is clean', () => {
    const text = readFileSync(new URL('../source/zh.md', import.meta.url), 'utf8')
    expect(repaired(text, 'markdown').text).toBe(text)
    expect(repaired(text).text).toBe(text)
  })
})

const pieces =
  '中 骨 方法 T mg 12 3 0 2017 . , : ( ) ， 。 （ ） ［ ］ ～ ~ \\~ % < ± × 10 + - µ μ ⻣ ＡＢ １ ＝ 期 I Ⅱ $ ` <b> | # [ ]( http://a.b \u200B \uFFFD \uD800'
const damaged = fc
  .array(fc.constantFrom(...pieces.split(' '), ' ', ' ', '  ', '\u00A0', '\u3000', '\n', '\n\n'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''))

describe('any text', () => {
  it.each(['lines', 'markdown'] as const)('of %s is repaired once', (kind) => {
    fc.assert(
      fc.property(damaged, (text) => {
        const once = repaired(text, kind).text
        expect(repaired(once, kind).text).toBe(once)
      }),
      { seed: 1, numRuns: 1500 },
    )
  })
})

// The raw review is not ours to copy: where it does not lie beside the project this is skipped.
describe.skipIf(isSeedAbsent)('spaces of the raw review', () => {
  it('stay as they are in the text cleaned by hand', () => {
    const text = readCleanSeed()
    expect(repaired(text).text).toBe(text)
    expect(repaired(text, 'markdown').text).toBe(text)
  })

  it('are repaired once its lines are joined', () => {
    const raw = joined(readRawSeed().replace(/^[^\n]*\n\s*[^\n]*\n/u, ''))
    expect(count(raw, /\d\. \d/gu)).toBe(36)
    const { text } = repaired(raw)
    expect(count(text, /\d\. ?\d/gu)).toBe(36)
    expect(count(text, /\d\. \d/gu)).toBe(0)
    expect(text.match(/\p{Script=Han}[ \u3000]+\p{Script=Han}/gu)).toBeNull()
    expect(text.match(/[，。；：、（）［］～] | [，。；：、（）［］～]/gu)).toBeNull()
    expect(text.match(/\p{Script=Han} [A-Za-z\d]|[A-Za-z\d%+] \p{Script=Han}/gu)).toBeNull()
    for (const kept of ['AMG 701', 'BCMA BiTE', 'T cell', '800 µg/d', '400 µg/d剂量组']) {
      expect(text).toContain(kept)
    }
    expect(repaired(text).text).toBe(text)
  })

  it('are left in the line of the authors', () => {
    const line = '李志超 黄 方 郝思国'
    expect(readRawSeed()).toContain(line)
    expect(repaired(readRawSeed()).text).toContain(line)
  })

  it('raise the questions that no rule can answer', () => {
    const { questions } = repaired(joined(readRawSeed()))
    const kinds = questions.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'mixed-roman-numerals')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'lost-superscript')).toHaveLength(3)
    expect(kinds.filter((kind) => /split|words/u.test(kind))).toEqual([])
  })
})
