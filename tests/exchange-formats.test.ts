import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { en, exported, files, translationIn, zh } from './exchange-texts.ts'
import { reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

describe('TMX and TSV', () => {
  it('hold the sentences that both texts have, with their codes', async () => {
    const folder = await reviewFolder(files(zh, en))
    const text = exported(folder, 'tmx')
    expect(() => fromXml(text.replace(/<!DOCTYPE[^>]*>/u, ''))).not.toThrow()
    expect(text).toContain('srclang="zh-CN"')
    expect(text).toContain('<seg>第一段有效<ph x="1" type="citationGroup">［1，3-5］</ph>。</seg>')
    expect(text).toContain(
      '<seg>The first paragraph works <ph x="1" type="citationGroup">[1,3-5]</ph>.</seg>',
    )
    const rows = exported(folder, 'tsv').trimEnd().split('\n')
    expect(rows[0]).toBe('id\tzh-CN\ten')
    expect(rows.every((row) => row.split('\t').length === 3)).toBe(true)
  })

  it('have one row for a sentence, none of whose cells is a formula', async () => {
    const folder = await reviewFolder(
      files('=1+1是甲\t乙。\n\n@组有\n效。\n', '=SUM(A1)\tis A.\n\n@group\nworks.\n'),
    )
    const [, ...rows] = exported(folder, 'tsv').trimEnd().split('\n')
    expect(rows).toEqual([
      "s0.p1.t1\t'=1+1是甲 乙。\t'=SUM(A1) is A.",
      "s0.p2.t1\t'@组有效。\t'@group works.",
    ])
  })

  it('name the characters that XML cannot hold', async () => {
    const folder = await reviewFolder(files('甲\u0008组有效。\n', 'Group A\u0008 works.\n'))
    const { out, err } = biyi(['align', folder, '--format', 'tmx'])
    expect(err).toContain('s0.p1: left out U+0008 of the source, which XML cannot hold')
    expect(out).not.toContain('\u0008')
  })
})

describe('a translation that is missing', () => {
  it('does not stop a build, and is reported once', async () => {
    const folder = await reviewFolder(files(zh))
    const { code, err } = biyi(['build', folder, '-f', 'html'])
    expect(code).toBe(0)
    expect(err.match(/translation-missing/gu)).toHaveLength(1)
    expect(err).not.toContain('-parity')
  })

  it('has a skeleton with everything in its place', async () => {
    const folder = await reviewFolder(files(zh.replace('## 1 方法', '## 参考文献\n\n## 1 方法')))
    expect(biyi(['align', folder, '--scaffold']).code).toBe(0)
    expect(translationIn(folder)).toBe(`---
title: …
short_title: …
keywords:
  - …
# 保留的注释
date: 2026-01-01
abstract: … … [1]
---

… [1,3-5] … $x_1 < 2$ [2]

## References

## 1 …

… \`code\` [^n] …

![…](a.png)

Figure 1 …

| … | … |
|---|---|
| … [2] | 31 |

- …
- … [4]

$$
a = b
$$

[^n]: …
`)
    const { code, err } = biyi(['align', folder, '--scaffold'])
    expect([code, err.includes('is there already')]).toEqual([2, true])
    const found = biyi(['check', folder]).out
    expect(found).toContain('No translation of `s0.p1` yet')
    expect(found).not.toContain('-parity')
  })

  it('pairs a half filled skeleton by place, and exports no sign for a sentence', async () => {
    const source =
      '## 1 方法\n\n回顾66例患者。检查包括CT。随访［4］。\n\n有 $x$ 无 $y$。\n\n其中24例升高，42例正常［5］。\n\n| 组 | A |\n| - | - |\n| 甲 | 15例 |\n'
    const folder = await reviewFolder(files(source))
    expect(biyi(['align', folder, '--scaffold']).code).toBe(0)
    const skeleton = translationIn(folder)
    const half = skeleton.replace(
      '… [5]',
      'It rose in 24 patients and was normal in the other 42 [5].',
    )
    expect(half).not.toBe(skeleton)
    writeFileSync(join(folder, 'source/en.md'), half)
    const found = biyi(['check', folder]).out
    expect(found).not.toMatch(/-parity|unit-missing|unit-added|sentence-|length-ratio|alignment-/u)
    expect(found.match(/\[translation-missing/gu)).toHaveLength(4)
    expect(biyi(['align', folder, '--format', 'tmx']).out).not.toContain('…')
    expect(biyi(['align', folder, '--format', 'xliff']).out).not.toContain('…')
    expect(biyi(['align', folder]).err).toContain('4 not translated yet')
  })

  it('has keywords under their heading where the source has them so', async () => {
    const folder = await reviewFolder(files('# 题\n\n## 关键词\n\n甲；乙\n\n## 1 方法\n\n无。\n'))
    expect(biyi(['align', folder, '--scaffold']).code).toBe(0)
    expect(translationIn(folder)).toBe('# …\n\n## Keywords\n\n…\n\n## 1 …\n\n…\n')
  })
})
