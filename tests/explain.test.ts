import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checks } from '../src/check/checks.ts'
import { nearestRules, ruleOf, rules } from '../src/check/rules.ts'
import { biyi } from './run-command.ts'

/** What issue 6 asks for; every other rule is about drift and style, and is `info`. */
const severities: Readonly<Record<string, string>> = {
  'citation-parity': 'error',
  'citation-known': 'error',
  'number-parity': 'error',
  polarity: 'error',
  'unit-missing': 'error',
  'sentence-missing': 'error',
  'name-parity': 'warning',
  'abbreviation-parity': 'warning',
  'term-use': 'warning',
  'sentence-added': 'warning',
  'unit-doubled': 'warning',
  'unit-stale': 'warning',
  'percent-of-count': 'warning',
  'interval-order': 'warning',
  'parts-exceed-whole': 'warning',
  'punctuation-width': 'warning',
  'unpaired-bracket': 'warning',
}

describe('default severities', () => {
  it('are those that were agreed', async ({ annotate }) => {
    const known = checks.filter(({ id }) => severities[id] !== undefined)
    const unlisted = checks.filter(({ id }) => severities[id] === undefined).map(({ id }) => id)
    const missing = Object.keys(severities).filter((id) => !checks.some((one) => one.id === id))
    await annotate(`no severity agreed: ${unlisted.join(', ')}; not there: ${missing.join(', ')}`)
    expect(Object.fromEntries(known.map(({ id, severity }) => [id, severity]))).toEqual(
      Object.fromEntries(known.map(({ id }) => [id, severities[id]])),
    )
  })
})

describe('the list of rules', () => {
  it('names everything that a stage reports', () => {
    const folder = new URL('../src/', import.meta.url)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const named = files
      .filter((file) => file.endsWith('.ts') && !file.startsWith('check'))
      .flatMap((file) => {
        const code = readFileSync(new URL(file, folder), 'utf8')
        const whole = code.matchAll(
          /'((?:read|parse|align|resolve|annotate|render|exchange)\/[a-z][a-z-]+)'/gu,
        )
        // These two files put `read/` before the name.
        const own = /(?:reference-builder|tagged-scan)\.ts$/u.test(file)
          ? code.matchAll(/(?:warning|fault)\(\s*'([a-z-]+)'/gu)
          : []
        return [
          ...Array.from(whole, ([, id = '']) => id),
          ...Array.from(own, ([, id = '']) => `read/${id}`),
        ]
      })
    expect(named.length).toBeGreaterThan(25)
    expect([...new Set(named)].filter((id) => ruleOf(id) === undefined)).toEqual([])
  })

  it.each(rules)('tells $id in both languages, with an example', (rule) => {
    const { summary, reason, examples, wrong, right, id } = rule
    for (const told of [summary, reason]) {
      expect(told.en).toMatch(/\w{3}/u)
      expect(told.zh).toMatch(/\p{Script=Han}{2}/u)
    }
    if (id !== 'internal') expect(examples.length > 1 || (wrong && right)).toBeTruthy()
  })

  it('has each id once', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  it.each([
    ['number-party', 'number-parity'],
    ['duplicate-key', 'read/duplicate-key'],
    ['CITATION-KNOW', 'citation-known'],
    ['parity', 'citation-parity'],
    ['uint-stale', 'unit-stale'],
  ])('finds what %s may be meant for', (name, id) => {
    expect(nearestRules(name)).toContain(id)
  })

  it('names nothing for a word like none of them, however long', () => {
    expect(nearestRules('zzzzzz')).toEqual([])
    expect(nearestRules('z'.repeat(1_000_000))).toEqual([])
  })
})

describe('biyi explain', () => {
  it.each([
    [
      'en',
      ['Why:', 'Wrong:', 'Right:', 'biyi-waive number-parity', 'source/waivers.yaml', 'checks:'],
    ],
    ['zh', ['理由:', '反例:', '正例:', '豁免:', 'biyi-waive number-parity', '配置:']],
  ])('tells a rule in %s', (language, parts) => {
    const { code, out } = biyi(['explain', 'number-parity', '--language', language])
    expect(code).toBe(0)
    for (const part of parts) expect(out).toContain(part)
  })

  it('lists all rules without one', () => {
    const { code, out } = biyi(['explain'])
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(rules.length)
    const listed: { rules: { id: string }[] } = JSON.parse(
      biyi(['explain', '--format', 'json']).out,
    )
    expect(listed.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
  })

  it('prints JSON', () => {
    const { out } = biyi(['explain', 'read/duplicate-key', '--format', 'json', '--language', 'zh'])
    expect(JSON.parse(out)).toMatchObject({
      id: 'read/duplicate-key',
      severity: 'error',
      summary: '找出键相同的两个文献条目。',
      examples: [{ isWrong: true }, { isWrong: false }],
    })
  })

  it('is 2 for a rule that is not there, with the nearest names', () => {
    const { code, out, err } = biyi(['explain', 'number-party'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('there is no rule `number-party`, expected `number-parity`')
  })
})
