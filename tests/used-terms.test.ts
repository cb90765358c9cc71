import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import type { Side } from '../src/model/review.ts'
import { abbreviations } from '../src/render/html/abbreviations.ts'
import { usedAbbreviations, usedTerms } from '../src/terms/used-terms.ts'
import { makeReview } from './make-review.ts'

const printer = unified().use(rehypeStringify)
const printed = async (shown: readonly Side[]) => {
  const section = abbreviations(await review(), shown)
  return section === undefined ? '' : printer.stringify({ type: 'root', children: [section] })
}

const glossary = `concepts:
  - id: pfs
    terms:
      zh: { preferred: 无进展生存期, abbreviations: [PFS] }
      en: { preferred: progression-free survival, abbreviations: [PFS] }
  - id: os
    terms:
      zh: { preferred: 总生存期, abbreviations: [OS] }
      en: { preferred: overall survival, abbreviations: [OS] }
  - id: pd-1
    terms:
      zh: { preferred: PD-1 }
      en: { preferred: programmed death 1, abbreviations: [PD-1] }
    definition: { zh: 一种受体。 }
  - id: bite
    terms:
      zh: { preferred: 双特异性T细胞衔接器, abbreviations: [BiTE] }
      en: { preferred: bispecific T-cell engager, abbreviations: [BiTE, BiTEs] }
  - id: partial-remission
    terms:
      zh: { preferred: 部分缓解, abbreviations: [PR] }
      en: { preferred: partial remission, abbreviations: [PR] }
  - id: progesterone-receptor
    terms:
      zh: { preferred: 孕激素受体, abbreviations: [PR] }
      en: { preferred: progesterone receptor, abbreviations: [PR] }
    scope: [s2]
  - id: ct
    terms:
      zh: { preferred: CT, abbreviations: [CT] }
      en: { preferred: CT, abbreviations: [CT] }
  - id: unused
    terms:
      zh: { preferred: 微小残留病, abbreviations: [MRD] }
      en: { preferred: minimal residual disease, abbreviations: [MRD] }
`

const review = () =>
  makeReview({
    source:
      '# 题\n\n## 摘要\n\n无进展生存期（PFS）与总生存期。\n\n## 前言\n\nPFS、PD1、CT与BiTEs，PR 3例。\n\n## 受体\n\nPR阳性。',
    translation:
      '# T\n\n## Abstract\n\nOverall survival.\n\n## Introduction\n\nProgression-free survival (PFS), PD-1, CT and BiTEs; one PR.\n\n## Receptors\n\nReceptor-positive.',
    glossary,
  })

const list = async (side: Side) =>
  usedAbbreviations(await review(), side).map(({ id, short, full }) => [
    id,
    short.join(','),
    full.map(({ side: one, text }) => `${one === side ? '' : '~'}${text}`).join(' '),
  ])

describe('the terms that a text uses', () => {
  it('are listed with the short forms that it writes and what they stand for in both languages', async () => {
    expect(await list('source')).toEqual([
      ['bite', 'BiTE', '双特异性T细胞衔接器 ~bispecific T-cell engager'],
      ['pd-1', 'PD-1', '~programmed death 1'],
      ['pfs', 'PFS', '无进展生存期 ~progression-free survival'],
      ['partial-remission', 'PR', '部分缓解 ~partial remission'],
      ['progesterone-receptor', 'PR', '孕激素受体 ~progesterone receptor'],
    ])
  })

  it('differ from text to text', async () => {
    expect(await list('translation')).toEqual([
      ['bite', 'BiTE', 'bispecific T-cell engager ~双特异性T细胞衔接器'],
      ['pd-1', 'PD-1', 'programmed death 1'],
      ['pfs', 'PFS', 'progression-free survival ~无进展生存期'],
      ['partial-remission', 'PR', 'partial remission ~部分缓解'],
    ])
  })

  it('say in which parts of the text they stand', async () => {
    const parts = usedTerms(await review(), 'source').map(({ id, isInAbstract, isInBody }) => [
      id,
      isInAbstract,
      isInBody,
    ])
    expect(parts.slice(0, 3)).toEqual([
      ['pfs', true, true],
      ['os', true, false],
      ['pd-1', false, true],
    ])
    expect(parts.map(([id]) => id)).not.toContain('unused')
  })
})

describe('the printed list of abbreviations', () => {
  it('has a list a language, and the English name in brackets where Chinese stands alone', async () => {
    expect(await printed(['source'])).toContain(
      '<dt>PFS</dt><dd>无进展生存期（<span lang="en">progression-free survival</span>）</dd>',
    )
    const both = await printed(['source', 'translation'])
    expect(both).toContain('<dl lang="zh-CN">')
    expect(both).toContain('<dt>PFS</dt><dd>无进展生存期</dd>')
    expect(both).toContain('<dl lang="en">')
    expect(both).toContain('<dt>PFS</dt><dd>progression-free survival</dd>')
    expect(both).toContain('<dt>PD-1</dt><dd><span lang="en">programmed death 1</span></dd>')
  })

  it('is left out where no text shortens anything', async () => {
    const plain = await makeReview({
      source: '# 题\n\n总生存期。',
      translation: '# T\n\nSurvival.',
      glossary,
    })
    expect(abbreviations(plain, ['source', 'translation'])).toBeUndefined()
  })
})
