import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { repair } from '../src/import/repair.ts'
import type { SourceKind } from '../src/import/rule.ts'
import { rules } from '../src/import/rules.ts'
import { languageOf } from '../src/language/languages.ts'

const folder = new URL('../src/import/rules/', import.meta.url)

function chinese() {
  const language = languageOf('zh-CN')
  if (language === undefined) throw new Error('Chinese is not there.')
  return language
}

describe.skipIf(rules.length === 0)('the repair rules', () => {
  it('have each a file of their own, a name of their own and a sentence', () => {
    const files = readdirSync(folder).filter((name) => !name.endsWith('-rules.ts'))
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, summary, examples, counterExamples } of rules) {
      expect(files).toContain(`${id}.ts`)
      expect(summary).toMatch(/^\p{Lu}.*\.$/u)
      expect(examples.length, id).toBeGreaterThan(0)
      expect(counterExamples.length, id).toBeGreaterThan(0)
    }
    // What several rules share stands beside them and says so.
    const shared = files.filter((name) => !ids.includes(name.replace(/\.ts$/u, '')))
    for (const name of shared) {
      expect(readFileSync(new URL(name, folder), 'utf8'), name).not.toMatch(/: Rule\b/u)
    }
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const run = (text: string, kind: SourceKind = 'lines') =>
    repair(text, [rule], { kind, language: chinese() }).draft.text

  it.each(rule.examples)('repairs $before', ({ before, after, kind }) => {
    expect(run(before, kind)).toBe(after)
    expect(run(after, kind)).toBe(after)
  })

  it.each(rule.counterExamples)('leaves $before', ({ before, kind }) => {
    expect(run(before, kind)).toBe(before)
  })
})
