import { describe, expect, it } from 'vitest'
import { repair } from '../src/import/repair.ts'
import { joinRules } from '../src/import/rules/join-rules.ts'
import { lineFrameRules } from '../src/import/rules/line-frame-rules.ts'
import { languageOf } from '../src/language/languages.ts'
import { isSeedAbsent, readCleanSeed, readRawSeed } from './seed-edits.ts'

function repaired() {
  const language = languageOf('zh-CN')
  if (language === undefined) throw new Error('Chinese is not there.')
  return repair(readRawSeed(), [...lineFrameRules, ...joinRules], { kind: 'lines', language })
}

/** Blocks behind the abstract, without spaces: those are another group's. */
function blocksOf(text: string): readonly string[] {
  const blocks = text.split(/\n{2,}/u).map((block) => block.replace(/\s+/gu, ''))
  return blocks.slice(blocks.findIndex((block) => /^多发性骨髓瘤（mult/u.test(block)))
}

describe.skipIf(isSeedAbsent)('the lines of the seed', () => {
  it('become its headings and its paragraphs', () => {
    const blocks = blocksOf(repaired().draft.text).filter((block) => block !== '')
    const clean = blocksOf(readCleanSeed()).filter((block) => block !== '')
    const isHeading = (block: string): boolean => block.startsWith('#')
    expect(blocks.filter(isHeading)).toHaveLength(6)
    expect(blocks.filter((block) => !isHeading(block))).toHaveLength(9)
    // The paragraph end that only the editor can tell is joined here.
    const whole = (list: readonly string[]): string =>
      list.join('\n').replace('令人期待。\n', '令人期待。')
    expect(whole(blocks)).toBe(whole(clean))
  })

  it('lose the hyphens that break words and keep the others', () => {
    const { text } = repaired().draft
    expect(readRawSeed().match(/⁃/gu)).toHaveLength(6)
    expect(text).not.toMatch(/⁃/u)
    for (const word of ['refractory', 'administration', 'isatuximab', 'cytokine', 'modulatory']) {
      expect(text).toContain(word)
    }
    expect(text).toContain('IFN-γ')
    expect(text).toContain('CD19-CART')
  })

  it('are asked about where a full one ends a sentence', () => {
    const asked = repaired().questions.filter(({ kind }) => kind === 'paragraph-end')
    const raw = readRawSeed().split('\n')
    const next = asked.map(({ line }) => raw.slice(line).find((text) => text.trim() !== ''))
    expect(next.map((text) => text?.trim().slice(0, 5))).toEqual([
      '多发性骨髓',
      '达雷妥尤单',
      '动物实验发',
      '2017 ',
      '临床前研究',
      '粒单核细胞',
    ])
    expect(repaired().questions.filter(({ kind }) => kind !== 'paragraph-end')).toEqual([])
  })

  it('are done once', () => {
    const { text } = repaired().draft
    const language = languageOf('zh-CN')
    if (language === undefined) throw new Error('Chinese is not there.')
    const again = repair(text, [...lineFrameRules, ...joinRules], { kind: 'lines', language })
    expect(again.draft.text).toBe(text)
  })
})
