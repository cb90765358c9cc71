import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { entries } from './review-folder.ts'
import { biyi } from './run-command.ts'

/** Two texts with everything that a line may hold. */
export const zh = `---
title: 免疫治疗
short_title: 免疫
keywords: [骨髓瘤, 疫苗]
# 保留的注释
date: 2026-01-01
abstract: 背景不明。结果*良好*［1］。
---

第一段有效［1，3-5］。CD38<sup>+</sup>细胞**减少**，$x_1 < 2$［2］。

## 1 方法

见[网站](https://example.org/a_b)与\`code\`[^n]。共62例［34-81］岁。

![示意图](a.png)

图1　示意图

| 药物 | 例数 |
|---|---|
| 甲药［2］ | 31 |

- 第一项。
- 第二项［4］。

$$
a = b
$$

[^n]: 脚注一条。
`
export const en = `---
title: Immunotherapy
short_title: Immuno
keywords: [myeloma, vaccine]
# a comment that stays
date: 2026-01-01
abstract: The background is unclear. Results were *good* [1].
---

The first paragraph
works [1,3-5]. CD38<sup>+</sup> cells **fell**; $x_1 < 2$ [2].

## 1 Methods

See the [site](https://example.org/a_b) and \`code\`[^n]. There were 62 patients aged 34–81 years.

![A diagram](a.png)

Figure 1 A diagram

| Drug | Patients |
|---|---|
| Drug A [2] | 31 |

- Item one.
- Item two [4].

$$
a = b
$$

[^n]: One footnote.
`

/** The files of a review; without a translation where none is given. */
export const files = (source: string, translation?: string) => ({
  'source/zh.md': source,
  ...(translation === undefined ? {} : { 'source/en.md': translation }),
  'source/references.json': entries(5),
})

/** The translation of a review. */
export const translationIn = (folder: string) => readFileSync(join(folder, 'source/en.md'), 'utf8')

/** What `align --format` prints. */
export function exported(folder: string, format = 'xliff'): string {
  const { code, out, err } = biyi(['align', folder, '--format', format])
  expect(err).toBe('')
  expect(code).toBe(0)
  return out
}
