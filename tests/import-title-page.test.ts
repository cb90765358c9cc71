import { describe, expect, it } from 'vitest'
import { importText } from '../src/import/import.ts'

/** A title page torn from its journal: notes above the title, codes above the other language. */
const page = `DOI：10. 19538/j. nk2023030108
·综述·
甲状腺疾病诊断与治疗的研究进展
王小明1，李  华2
（1. 某某大学医院，北京 100034；2. 某某医院，北京 100730）
【摘  要】 甲状腺疾病是内分泌系统最常见的疾病之一，近年来发病率有明显上升，应引起临床医
师的重视。
【关键词】 甲状腺；诊断；治疗
中图分类号：R581 文献标志码：A
Advances in diagnosis and treatment of thyroid disease
WANG Xiaoming, LI Hua
Abstract: Thyroid disease is one of the most common diseases of the endo-
crine system.
Key words: thyroid; diagnosis; treatment
收稿日期：2022-11-08

    甲状腺疾病是内分泌系统最常见的疾病之一，患者约占全部门诊病例的百分之三十[1-2]。
本文就其诊断与治疗的研究进展综述如下，以期为临床医师在日常工作中合理选择药物提
供参考。
1  诊断
    超声检查是首选的检查方法[3]。
`

describe('a title page torn line by line', () => {
  it('gives its title alone and leaves the introduction in the text', async () => {
    const { text } = await importText(Buffer.from(page), 'page.txt')
    expect(text).toContain('\ntitle: 甲状腺疾病诊断与治疗的研究进展\n')
    expect(text).toContain('\ndoi: 10.19538/j.nk2023030108\n')
    expect(text).toContain('\n# ·综述·\n')
    expect(text).toContain('\n# 文献标志码：A\n')
    expect(text).toContain('\n---\n\n甲状腺疾病是内分泌系统最常见的疾病之一，患者约占')
  })

  it.each([
    '中图分类号：R587.2 文献标志码：A甲状腺疾病多见。病因很多，本文综述如下。\n',
    `通信作者：李华，教授${'甲状腺疾病是常见的疾病，病因很多。'.repeat(30)}\n`,
  ])('asks about a label that text has run into: %.20s', async (line) => {
    const { text, log } = await importText(Buffer.from(line), 'page.md')
    expect(text).not.toMatch(/^---/u)
    expect(text).toContain('甲状腺疾病')
    expect(log.questions.map(({ kind }) => kind)).toContain('label-end')
  })

  it('has one name between two commas', async () => {
    const head = '甲状腺疾病研究进展\n赵 云，司马 懿，关 羽\n某某大学医院，上海 200025\n'
    const { text } = await importText(
      Buffer.from(`${head}摘要：甲状腺疾病多见。\n关键词：甲状腺；诊断\n甲状腺疾病多见。\n`),
      'page.txt',
    )
    expect(text).toContain('authors:\n  - 赵云\n  - 司马懿\n  - 关羽\n')
    expect(text).toContain('affiliations:\n  - 某某大学医院，上海 200025\n')
  })
})
