import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const zh =
  '# 题目\n\n## 1 方法\n\n甲组共20例。均已知情。\n\n乙组共31例，未用药。\n\n## 2 结果\n\n丙组随访5年。\n'
const en =
  '# A title\n\n## 1 Methods\n\nGroup A had 20 patients. All consented.\n\nGroup B had 31 patients without drugs.\n\n## 2 Results\n\nGroup C was followed for 5 years.\n'

/** The units that `check` calls stale after the source was edited. */
async function stale(edit: (text: string) => string): Promise<readonly (string | undefined)[]> {
  const folder = await reviewFolder({ 'source/zh.md': zh, 'source/en.md': en })
  expect(biyi(['align', folder, '--accept']).code).toBe(0)
  const path = join(folder, 'source/zh.md')
  writeFileSync(path, edit(readFileSync(path, 'utf8')))
  const { out, err } = biyi(['check', folder])
  return [...(out + err).matchAll(/\[unit-stale ([^\]]+)\]/gu)].map(([, unit]) => unit)
}

describe('an accepted translation whose source was edited', () => {
  it('is stale where a sentence changed, and nowhere else', async () => {
    expect(await stale((text) => text.replace('均已知情', '均已签字'))).toEqual(['s1.p1'])
  })

  it('is not where a paragraph came before or white space changed', async () => {
    expect(await stale((text) => text.replace('## 1', '新的一段。\n\n## 1'))).toEqual([])
    expect(await stale((text) => text.replace('甲组共20例。均', '甲组共20例。\n均'))).toEqual([])
    expect(await stale((text) => text.replaceAll('\n', '\r\n'))).toEqual([])
  })

  it('is stale in its heading alone where that was renamed', async () => {
    expect(await stale((text) => text.replace('1 方法', '1 资料'))).toEqual(['s1'])
  })
})
