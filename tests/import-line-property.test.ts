import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, draftOf } from '../src/import/edits.ts'
import { repair } from '../src/import/repair.ts'
import { joinRules } from '../src/import/rules/join-rules.ts'
import { lineFrameRules } from '../src/import/rules/line-frame-rules.ts'
import { displayWidth } from '../src/import/rules/text-lines.ts'
import { languageOf } from '../src/language/languages.ts'

const rules = [...lineFrameRules, ...joinRules]

function repaired(raw: string) {
  const language = languageOf('zh-CN')
  if (language === undefined) throw new Error('Chinese is not there.')
  return repair(raw, rules, { kind: 'lines', language })
}

// Written for this test.
const sections = [
  [
    '',
    '慢性肾脏病是一类进展缓慢的疾病，早期症状并不明显，许多患者在就诊时已有明显的肾功能损害［1］。近年来，随着SGLT2抑制剂（sodium-glucose cotransporter 2 inhibitors）等药物进入临床，延缓疾病进展的办法有了明显增加。如何在不同人群中合理选用这些药物，仍有许多问题没有答案，本文就此作一综述。',
    '在我国，成人中约有一成患有不同程度的慢性肾脏病［2-3］，其中只有少数人知道自己患病。及早筛查、分层管理和规范治疗是改善预后的三个环节，三者缺一不可。',
  ],
  [
    '1 发病机制',
    '肾小球高滤过、炎症和纤维化是疾病进展的主要环节，其中transforming growth factor信号通路起着关键作用［4］。在糖尿病患者中，入球小动脉扩张使肾小球内压升高，足细胞因此受到机械损伤而逐渐脱落。足细胞不能再生，脱落之后留下的空缺只能由瘢痕来填补。',
    '除血流动力学因素外，代谢因素同样重要。晚期糖基化终末产物与受体结合，激活nuclear factor通路，促使炎症因子释放，进一步加重肾小管间质的损害［5］。',
  ],
  [
    '2 药物治疗',
    '肾素-血管紧张素系统抑制剂是传统的基础用药，能够降低肾小球内压并减少蛋白尿。多项随机对照试验证实，在此基础上联用新型药物可使主要肾脏终点的风险再降低约三成［6-8］，这一效果与是否合并糖尿病无关，在不同基线肾功能的患者中也大体一致。',
  ],
  [
    '3 展望',
    '未来的研究应当关注联合用药的次序、长期安全性以及在老年患者中的获益与风险。基于生物标志物的个体化治疗有望帮助医生在疾病早期识别进展风险较高的患者，并及时加强干预［9］。',
  ],
] as const

const clean = sections.flatMap(([heading, ...paragraphs]) =>
  heading === '' ? paragraphs : [`## ${heading}`, ...paragraphs],
)

interface Damage {
  /** Han characters in a line. */
  readonly columns: number
  readonly blank: number
  readonly soft: boolean
  readonly page: number
  readonly head: readonly [string, string]
  readonly firstPage: number
}

/** Numbers from 0 to 1 that a seed brings about. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

const unbroken = /［[\d-]+］|[\p{Script=Latin}\d]+(?:-[\p{Script=Latin}\d]+)*|[\s\S]/gu
const noLineStart = /^[，。；：、）］]/u

function wrap(text: string, { columns, soft }: Damage): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const [token] of text.matchAll(unbroken)) {
    const room = columns * 2 - displayWidth(line)
    if (displayWidth(token) <= room || noLineStart.test(token)) line += token
    else if (soft && room > 5 && /^[a-z]{8,}$/u.test(token)) {
      lines.push(`${line}${token.slice(0, 4)}⁃`)
      line = token.slice(4)
    } else {
      lines.push(line)
      line = token.trimStart()
    }
  }
  return [...lines, line].filter((one) => one !== '')
}

function damage(kind: Damage, seed: number): string {
  const random = randomOf(seed)
  let page = kind.firstPage
  const lines = clean.flatMap((block) =>
    block.startsWith('## ') ? [block.slice(3).replace(' ', '\u3000')] : wrap(block, kind),
  )
  return lines
    .flatMap((line, index) => {
      const out = random() < kind.blank ? [line, ''] : [line]
      if ((index + 1) % kind.page !== 0) return out
      const head = kind.head[page % 2 === 0 ? 0 : 1].replace('#', String(page))
      page += 1
      return [...out, head, '']
    })
    .join('\n')
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '')

describe('clean paragraphs broken into lines', () => {
  const kind = fc.record({
    columns: fc.integer({ min: 18, max: 24 }),
    blank: fc.constantFrom(0, 0.5, 0.8, 1),
    soft: fc.boolean(),
    page: fc.integer({ min: 9, max: 14 }),
    head: fc.constantFrom<readonly [string, string]>(
      ['肾脏病杂志 2020 年第 3 卷第 2 期', '肾脏病杂志 2020 年第 3 卷第 2 期'],
      ['· # ·', '· # ·'],
      ['第 # 页 共 30 页', '2020 年 1 月第 3 卷第 2 期 J Nephrol, January 2020, Vol. 3, No. 2'],
    ),
    firstPage: fc.integer({ min: 1, max: 300 }),
  })

  it('are found again, but for ends that full lines hide and that are asked about', () => {
    fc.assert(
      fc.property(kind, fc.integer({ min: 1, max: 1e6 }), (how, seed) => {
        const raw = damage(how, seed)
        const { draft, questions } = repaired(raw)
        const found = draft.text.split('\n\n').map((block) => block.trimEnd())
        // Nothing is lost, nothing is added, no line is joined wrongly.
        expect(squeezed(found.join(''))).toBe(squeezed(clean.join('')))
        expect(draft.text).not.toMatch(/[^\n]\n[^\n]/u)
        const asked = questions.map(({ text }) => squeezed(text).replace(/⁃$/u, ''))
        let at = 0
        for (const block of found) {
          let whole = clean[at] ?? ''
          // What was joined is what was asked about.
          while (squeezed(block).length > squeezed(whole).length) {
            expect(asked.some((line) => squeezed(whole).endsWith(line))).toBe(true)
            at += 1
            whole += clean[at] ?? ''
          }
          expect(block).toBe(whole)
          at += 1
        }
        expect(at).toBe(clean.length)
        expect(repaired(draft.text).draft.text).toBe(draft.text)
      }),
      { numRuns: 300 },
    )
  })

  it('are left alone while they are clean', () => {
    const text = `${clean.join('\n\n')}\n`
    expect(repaired(text)).toMatchObject({ draft: { text }, questions: [] })
  })

  it('are read in time that grows with the text', () => {
    const how = { columns: 20, blank: 1, soft: true, page: 12, firstPage: 1 } as const
    const raw = damage({ ...how, head: ['· # ·', '· # ·'] }, 7)
    const language = languageOf('zh-CN')
    if (language === undefined) throw new Error('Chinese is not there.')
    const time = (count: number): number => {
      let draft = draftOf(raw.repeat(count))
      const start = performance.now()
      for (const { id, find } of rules) {
        draft = applyChanges(draft, find(draft.text, { kind: 'lines', language }).changes, id)
      }
      return performance.now() - start
    }
    time(50)
    // Sixteen times the text; a machine that is busy with other work may need several times that.
    expect(time(1600)).toBeLessThan(Math.max(time(100), 30) * 90)
  })

  it('never fail, whatever the text is', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('\n', '\n\n', '⁃\n', '-\n', '1甲', '1.1乙', '（', '］', '。', '\r\n', '\0'),
      fc.constantFrom('\uD800', '12\n', '· 3 ·\n', '## 参考文献\n', '[1] a.\n', '---\n', '| a |\n'),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const raw = parts.join('')
        const { draft } = repaired(raw)
        expect(draft.raw).toBe(raw)
      }),
      { numRuns: 500 },
    )
  })
})
