import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exported, translationIn } from './exchange-texts.ts'
import { reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const none = '0 errors, 0 warnings, 0 info\n'
const matter = (text: string, body: string) => `---\n${text}---\n\n${body}\n`

const zh = matter(
  `title: 免疫治疗
authors:
  - name: 王小明 # 第一作者
    affiliations: [甲大学医院, 乙研究所]
    email: wang@example.org
  - 李华
  - {family: 赵, given: 大海}
# 单位
affiliations:
  - 丙中心
keywords: [骨髓瘤, 疫苗]
venue:
  title: 综述杂志
funding: 项目（1）
date: 2026-01-01
`,
  '甲组有效。',
)
const en = matter(
  `title: "Immunotherapy" # shown first
authors:
  # in the order of the Chinese text
  - name: Xiaoming Wang
    affiliations: [Hospital A, 'Institute B, City']
    email: wang@example.org
  - Hua Li
  - given: Dahai
    family: Zhao
# places
affiliations:
  - Centre C
keywords:
  # MeSH
  - myeloma
  - vaccine # kept
venue: {title: Reviews, issn: 1234-5678}
funding: Project (1)
date: 2026-01-01
`,
  'Group A works.',
)
const files = (source: string, translation?: string) => ({
  'source/zh.md': source,
  ...(translation === undefined ? {} : { 'source/en.md': translation }),
})

function imported(folder: string, xliff: string, ...options: readonly string[]) {
  writeFileSync(join(folder, 'back.xlf'), xliff)
  return biyi(['align', folder, '--import', join(folder, 'back.xlf'), ...options])
}

describe('names in the front matter', () => {
  it('come back as they were', async () => {
    const folder = await reviewFolder(files(zh, en))
    const xliff = exported(folder)
    expect(xliff).toMatch(
      /id="meta\.authors\.1\.name".*\s*.*\s*<source>王小明<\/source>\s*<target>Xiaoming Wang</u,
    )
    expect(xliff).toContain('<source>乙研究所</source>')
    expect(imported(folder, xliff, '-o', '-')).toMatchObject({ out: en, err: none })
  })

  it('are replaced where they stand, with all comments and other keys', async () => {
    const folder = await reviewFolder(files(zh, en))
    const changes = [
      ['Immunotherapy', 'Therapy: a review'],
      ['Xiaoming Wang', 'Xiao-Ming Wang'],
      ['Hospital A', 'Hospital A, City'],
      ['Hua Li', 'H. Li'],
      ['Dahai', 'Da-hai'],
      ['Centre C', 'Centre #1'],
      ['vaccine', 'vaccines'],
      ['Reviews', 'Reviews, "the"'],
    ] as const
    const xliff = changes.reduce(
      (text, [from, to]) => text.replace(`<target>${from}<`, `<target>${to}<`),
      exported(folder).replace('myeloma; vaccine<', 'myeloma; vaccines<'),
    )
    const { out, err } = imported(folder, xliff, '-o', '-')
    expect(err).toBe(none)
    expect(out).toBe(
      en
        .replace('"Immunotherapy"', "'Therapy: a review'")
        .replace('name: Xiaoming Wang', 'name: Xiao-Ming Wang')
        .replace('[Hospital A,', '["Hospital A, City",')
        .replace('- Hua Li', '- H. Li')
        .replace('given: Dahai', 'given: Da-hai')
        .replace('- Centre C', '- "Centre #1"')
        .replace('- vaccine #', '- vaccines #')
        .replace('title: Reviews,', 'title: "Reviews, \\"the\\"",'),
    )
  })

  it('are filled into a copy of the source', async () => {
    const whole = await reviewFolder(files(zh, en))
    const folder = await reviewFolder(files(zh))
    expect(imported(folder, exported(whole)).err).toBe(none)
    expect(translationIn(folder)).toBe(
      matter(
        `title: Immunotherapy
authors:
  - name: Xiaoming Wang # 第一作者
    affiliations: [Hospital A, "Institute B, City"]
    email: wang@example.org
  - Hua Li
  - {family: Zhao, given: Dahai}
# 单位
affiliations:
  - Centre C
keywords: [myeloma, vaccine]
venue:
  title: Reviews
funding: Project (1)
date: 2026-01-01
`,
        'Group A works.',
      ),
    )
  })

  it('are written with the whole key where the translation has none of it', async () => {
    const whole = await reviewFolder(files(zh, en))
    const folder = await reviewFolder(files(zh, matter('title: Immunotherapy\n', 'Group A works.')))
    const { out, err } = imported(folder, exported(whole), '-o', '-')
    expect(err).toBe(none)
    expect(out).toContain(`authors:
  - name: Xiaoming Wang
    affiliations:
      - Hospital A
      - Institute B, City
    email: wang@example.org
  - Hua Li
`)
  })

  it('of one part and of two are one name, and one without a place is told', async () => {
    const folder = await reviewFolder(
      files(
        matter('authors: [王小明, 李华]\n', '甲组有效。'),
        matter('authors:\n  - {given: Xiaoming, family: Wang}\n', 'Group A works.'),
      ),
    )
    const xliff = exported(folder)
    expect(xliff).toContain('<target>Xiaoming Wang</target>')
    const { out, err } = imported(
      folder,
      xliff.replace('<source>李华</source>', '<source>李华</source><target>Hua Li</target>'),
      '-o',
      '-',
    )
    expect(out).toContain('  - {given: Xiaoming, family: Wang}\n---')
    expect(err).toContain('There is no place for `meta.authors.2.name` in the translation')
    expect(err).toContain('`Hua Li`')
  })

  it('are left to a person in a skeleton, and told', async () => {
    const folder = await reviewFolder(files(zh))
    const { err } = biyi(['align', folder, '--scaffold'])
    expect(err).toContain('has `authors`, `affiliations`, `venue` as in the source')
    expect(translationIn(folder)).toContain('  - name: 王小明 # 第一作者\n')
  })
})
