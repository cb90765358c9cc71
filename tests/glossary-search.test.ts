import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { glossaryOf } from '../src/read/glossary.ts'
import { lookUp, lookUpNear } from '../src/terms/lookup.ts'
import { searchKey } from '../src/terms/search-key.ts'
import { typos, typosAllowed } from '../src/terms/search-typos.ts'

const sample = glossaryOf(
  readFileSync(new URL('../source/glossary.yaml', import.meta.url), 'utf8'),
  'glossary.yaml',
)

const madeUp = glossaryOf(
  `concepts:
  - { id: tandem-repeat, terms: { zh: { preferred: 串联重复序列 }, en: { preferred: tandem repeat } } }
  - { id: body-weight, terms: { zh: { preferred: 体重指数, abbreviations: [BMI] }, en: { preferred: body mass index, abbreviations: [BMI] } } }
  - { id: haematocrit, terms: { zh: { preferred: 血细胞比容 }, en: { preferred: haematocrit, variants: [{ term: packed cell volume }, { term: hematokrit, status: deprecated }] } } }
  - { id: regulatory-t, terms: { zh: { preferred: 调节性T细胞, abbreviations: [Treg] }, en: { preferred: regulatory T cell, abbreviations: [Treg] } } }
  - { id: conduction, terms: { zh: { preferred: 房室传导阻滞 }, en: { preferred: atrioventricular block } } }
  - { id: parallel, terms: { zh: { preferred: 平行组设计 }, en: { preferred: parallel-group design } } }
  - { id: walking, terms: { zh: { preferred: 步行试验 }, en: { preferred: walk test } } }
  - { id: chloride, terms: { zh: { preferred: 氯离子通道 }, en: { preferred: chloride channel } } }
  - { id: ifng, terms: { zh: { preferred: γ-干扰素, abbreviations: [IFN-γ] }, en: { preferred: interferon gamma, abbreviations: [IFN-γ] } } }
  - { id: b2m, terms: { zh: { preferred: β2微球蛋白 }, en: { preferred: beta-2 microglobulin } } }
  - { id: remission, terms: { zh: { preferred: 部分缓解, abbreviations: [PR] }, en: { preferred: partial remission, abbreviations: [PR] } } }
  - { id: receptor, terms: { zh: { preferred: 孕激素受体, abbreviations: [PR] }, en: { preferred: progesterone receptor, abbreviations: [PR] } } }
  - { id: biopsy, terms: { zh: { preferred: 骨髓活检 }, en: { preferred: bone marrow biopsy } } }
  - { id: marrow, terms: { zh: { preferred: 骨髓 }, en: { preferred: bone marrow } } }
  - { id: transplant, terms: { zh: { preferred: 自体骨髓移植 }, en: { preferred: autologous bone marrow transplantation } } }
  - { id: cd38, terms: { zh: { preferred: CD38单克隆抗体 }, en: { preferred: anti-CD38 monoclonal antibody } } }
  - { id: crohn, terms: { zh: { preferred: 克罗恩病 }, en: { preferred: Crohn's disease } } }
  - { id: metastasis, terms: { zh: { preferred: 转移 }, en: { preferred: metastasis } } }
  - { id: growth, terms: { zh: { preferred: 生长因子 }, en: { preferred: growth factor } } }
  - { id: chief, terms: { zh: { preferred: 细胞外囊泡 }, en: { preferred: extracellular vesicle, variants: [{ term: bone marrow }] } } }
`,
  'made-up.yaml',
)

const first = (glossary: typeof sample, query: string) => lookUp(glossary, query)[0]?.concept.id

describe('the first hit in the sample', () => {
  it.each([
    ['PFS', 'pfs'],
    ['pfs', 'pfs'],
    ['无进展生存期', 'pfs'],
    ['progression-free survival', 'pfs'],
    ['Progression free survival', 'pfs'],
    ['survival, progression-free', 'pfs'],
    ['多发性骨髓瘤', 'mm'],
    ['浆细胞骨髓瘤', 'mm'],
    ['plasma cell myelomas', 'mm'],
    ['duofaxinggusuiliu', 'mm'],
    ['duō fā xìng gǔ suǐ liú', 'mm'],
    ['duo1fa1xing4gu3sui3liu2', 'mm'],
    ['dfxgsl', 'mm'],
    ['dfxgusuiliu', 'mm'],
    ['duofaxinggushuiliu', 'mm'],
    ['多发性骨随瘤', 'mm'],
    ['多發性骨髓瘤', 'mm'],
    ['multiple mieloma', 'mm'],
    ['mutiple myelma', 'mm'],
    ['ＰＤ－１', 'pd-1'],
    ['PD1', 'pd-1'],
    ['IFN-gamma', 'ifn-gamma'],
    ['ifnγ', 'ifn-gamma'],
    ['car t', 'cart'],
    ['CAR–T', 'cart'],
    ['BiTEs', 'bite'],
    ['VGRP', 'vgpr'],
    ['PSF', 'pfs'],
    ['非常好的部分缓解', 'vgpr'],
    ['bispecific T cell', 'bite'],
  ])('of %s is %s', (query, id) => {
    expect(first(sample, query)).toBe(id)
  })
})

describe('the first hit in a made-up glossary', () => {
  it.each([
    ['chuanlianchongfuxulie', 'tandem-repeat'],
    ['chuanlianzhongfuxulie', 'tandem-repeat'],
    ['clcfxl', 'tandem-repeat'],
    ['clzfxl', 'tandem-repeat'],
    ['chongfu', 'tandem-repeat'],
    ['tizhongzhishu', 'body-weight'],
    ['xuexibaobirong', 'haematocrit'],
    ['xiexibaobirong', 'haematocrit'],
    ['hematocrit', 'haematocrit'],
    ['packed-cell volumes', 'haematocrit'],
    ['tiaojiexing', 'regulatory-t'],
    ['diaojiexing', 'regulatory-t'],
    ['tjxtxb', 'regulatory-t'],
    ['t cells regulatory', 'regulatory-t'],
    ['fangshichuandaozuzhi', 'conduction'],
    ['fangshizhuandao', 'conduction'],
    ['pingxingzu', 'parallel'],
    ['pinghangzu', 'parallel'],
    ['buxing', 'walking'],
    ['lvlizi', 'chloride'],
    ['lulizi', 'chloride'],
    ['lǜlízǐ', 'chloride'],
    ['gamma interferon', 'ifng'],
    ['γ干扰素', 'ifng'],
    ['β2-microglobulin', 'b2m'],
    ['PR', 'remission'],
    ['bone marrow', 'marrow'],
    ['骨髓', 'marrow'],
    ['gusui', 'marrow'],
    ['cd38dkl', 'cd38'],
    ['crohns disease', 'crohn'],
    ['Crohn’s', 'crohn'],
    ['metastases', 'metastasis'],
    ['grwoth factors', 'growth'],
    ['szyz', 'growth'],
    ['孕激素受体（progesterone receptor，PR）', 'receptor'],
    ['(bone) marrow', 'marrow'],
  ])('of %s is %s', (query, id) => {
    expect(first(madeUp, query)).toBe(id)
  })
})

describe('the order of hits', () => {
  const ids = (query: string) => lookUp(madeUp, query).map(({ concept }) => concept.id)

  it('is exact, variant, beginning, word', () => {
    expect(ids('bone marrow')).toEqual(['marrow', 'chief', 'biopsy', 'transplant'])
  })

  it('has both concepts of one abbreviation', () => {
    expect(ids('PR').slice(0, 2)).toEqual(['remission', 'receptor'])
  })

  it('falls with the scores, which are 1 at most', () => {
    const scores = lookUp(madeUp, 'bone marrow').map(({ score }) => score)
    expect(scores[0]).toBe(1)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })
})

describe('nothing is found', () => {
  it.each(['CD33单克隆抗体', 'blockchain', '量子计算', 'zzz', '', ' -·', '(.*)', '\\'])(
    'for %j',
    (query) => {
      expect(lookUp(madeUp, query)).toEqual([])
    },
  )

  it.each([
    ['骨髓活检的病理报告', 'biopsy'],
    ['CD33单克隆抗体', 'cd38'],
    ['receptor of progesterone hormones', 'receptor'],
  ])('yet near %s is %s', (query, id) => {
    expect(lookUpNear(madeUp, query)[0]?.concept.id).toBe(id)
  })
})

describe('the parts', () => {
  it.each([
    ['IFN-γ', 'ifngamma', 'ifn gamma'],
    ['Ｔ细胞', 't细胞', 't细胞'],
    ['naïve T-cells', 'naivetcells', 'naive t cell'],
    ['CD4⁺', 'cd4', 'cd4'],
    ['analysis', 'analysis', 'analysis'],
    ['antibodies', 'antibodies', 'antibody'],
    ['AIDS', 'aids', 'aid'],
    ['…', '', ''],
  ])('key of %s', (text, key, words) => {
    expect(searchKey(text)).toEqual({ key, words })
  })

  it.each([
    ['myeloma', 'myeloma', 0],
    ['myeloma', 'meyloma', 1],
    ['myeloma', 'myelomas', 1],
    ['myeloma', 'mieloma', 1],
    ['cd38', 'cd33', undefined],
    ['cd38', 'cd83', undefined],
    ['il2', 'il12', undefined],
    ['abc', 'xyz', undefined],
  ])('typing errors between %s and %s: %s', (one, other, count) => {
    expect(typos(one, other, 2)).toBe(count)
  })

  it.each([
    ['CR', 0],
    ['BCMA', 1],
    ['骨髓瘤', 0],
    ['多发性骨髓瘤', 1],
    ['relapsed myeloma', 3],
  ])('%s may hold %i', (query, count) => {
    expect(typosAllowed(searchKey(query).key)).toBe(count)
  })
})
