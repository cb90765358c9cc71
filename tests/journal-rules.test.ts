import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { journalRules } from '../src/check/checks/journal-rules.ts'
import { runChecks } from '../src/check/run.ts'
import { packageFile } from '../src/model/package-file.ts'
import type { Review } from '../src/model/review.ts'
import { readConfig } from '../src/read/config.ts'
import { journalRulesOf } from '../src/read/journal-rules.ts'
import { makeReview } from './make-review.ts'
import { entries, reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const small = {
  'source/zh.md': '# 题\n\n疗效［1］。\n',
  'source/en.md': '# Title\n\nThe effect [1].\n',
  'source/references.json': entries(1),
}

const configOf = async (files: Readonly<Record<string, string>>) =>
  readConfig(await reviewFolder({ ...small, ...files }))

const shipped = readdirSync(packageFile('templates/checks')).map((file) =>
  file.replace('.yaml', ''),
)

describe('checks.profile', () => {
  it.each(shipped)('%s is read, beside severities', async (name) => {
    const config = await configOf({ 'biyi.yaml': `checks: { polarity: off, profile: ${name} }\n` })
    expect(config.journalRules?.name).toBe(name)
    expect(config.checks.rules).toEqual({ polarity: 'off' })
  })

  it('may be a file of the review, by its path or in its templates', async () => {
    const rules = 'title: { zh: { most: 3 } }\n'
    const byPath = await configOf({
      'biyi.yaml': 'checks: { profile: rules/mine.yaml }\n',
      'rules/mine.yaml': rules,
    })
    expect(byPath.journalRules?.title?.['zh']).toEqual({ most: 3, count: 'words' })
    const own = await configOf({
      'biyi.yaml': 'checks: { profile: cma }\n',
      'templates/checks/cma.yaml': rules,
    })
    expect(own.journalRules?.keywords).toBeUndefined()
  })

  it.each([
    ['cmaa', `is \`cmaa\`, expected one of ${shipped.toSorted().join(', ')} or the path of`],
    ['no/such.yaml', 'is `no/such.yaml`, and there is no such file'],
    ['../cma', 'is `../cma`, and there is no such file'],
  ])('exits with 2 at %s', async (name, text) => {
    const folder = await reviewFolder({ ...small, 'biyi.yaml': `checks:\n  profile: ${name}\n` })
    const { code, err } = biyi(['check', folder])
    expect(code).toBe(2)
    expect(err).toContain(`biyi.yaml:2:12: \`checks.profile\` ${text}`)
  })

  it('names the line of a fault in its file', async () => {
    const files = {
      'biyi.yaml': 'checks: { profile: mine.yaml }\n',
      'mine.yaml': 'title:\n  zh: { mots: 3 }\n',
    }
    await expect(configOf(files)).rejects.toThrow(
      'mine.yaml:2:9: unknown key `title.zh.mots`, expected one of least, most, count',
    )
  })
})

async function messages(rules: string, years: readonly number[], front = '') {
  const text = { source: `${front}正文。\n`, translation: `${front}Text.\n` }
  const review = await makeReview({ ...text, profile: rules })
  const references = years.map((year, index): Review['references'][number] => ({
    number: index + 1,
    item: { id: `r${index}`, type: 'book', issued: { 'date-parts': [[year]] } },
    content: [],
  }))
  return runChecks({ ...review, references }, {}, [journalRules]).map(({ message }) => message)
}

describe('the age of the references', () => {
  const rules = 'references: { recent: { years: 5, percent: 50 } }'

  it('counts from the newest where the review has no date', async () => {
    expect(await messages(rules, [2010, 2012, 2015, 2020])).toEqual([])
    expect(await messages(rules, [2010, 2012, 2014, 2020])).toEqual([
      'Unexpected `1` of 4 references from 2015 on (25%), expected at least `50%` from the last 5 years by the rules `mine`',
    ])
  })

  it('counts from the date of the review', async () => {
    const found = await messages(rules, [2016, 2016], '---\ndate: 2024-05-01\n---\n\n')
    expect(found[0]).toContain('`0` of 2 references from 2019 on')
  })

  it('says nothing of references without a year', async () => {
    expect(await messages(rules, [])).toEqual([])
  })
})

describe('sizes', () => {
  it.each([
    ['CAR-T治疗多发性骨髓瘤', 9],
    ['抗CD38单抗 16 mg/kg', 7],
    ['多发性骨髓瘤', 6],
  ])('counts %s as an editor does', async (title, size) => {
    const rules = `title: { zh: { most: ${size - 1} } }`
    const review = await makeReview({
      source: `# ${title}\n\n文。`,
      translation: '# T\n\nText.',
      profile: rules,
    })
    const [found] = runChecks(review, {}, [journalRules])
    expect(found?.message).toContain(`Unexpected \`${size}\` characters in the title`)
    expect(found?.places[0]?.text).toBe(title)
  })

  it('refuses more than a whole', () => {
    expect(() =>
      journalRulesOf('references: { recent: { years: 5, percent: 101 } }', 'x', 'x.yaml'),
    ).toThrow('expected a percentage from 0 to 100')
  })
})
