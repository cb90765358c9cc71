import { describe, expect, it } from 'vitest'
import { importText } from '../src/import/import.ts'
import { en } from '../src/language/en.ts'
import { zh } from '../src/language/zh.ts'
import { completeEntries, disagreements } from '../src/terms/complete.ts'
import { extractTerms } from '../src/terms/extract.ts'
import { isSeedAbsent, readRawSeed } from './seed-edits.ts'
import {
  abstractCounts,
  areAbstractsAbsent,
  arePapersAbsent,
  f1Of,
  paperCounts,
} from './term-scores.ts'

const passage = (text: string) => ({ text, lineOf: () => 1 })
const inChinese = (...texts: readonly string[]) =>
  extractTerms(texts.map(passage), zh).map(({ abbreviation, long, gloss }) => [
    abbreviation,
    long,
    gloss,
  ])
const inEnglish = (text: string) =>
  extractTerms([passage(text)], en).map(({ abbreviation, long }) => [abbreviation, long])

describe('Chinese terms begin where their full form in English does', () => {
  it.each([
    [
      '最常见的结构是双特异性T细胞衔接器（bispecific T-cell engager，BiTE）。',
      'BiTE',
      '双特异性T细胞衔接器',
    ],
    ['该药可以消耗CD38+调节性T细胞（regulatory T cell，Treg）。', 'Treg', '调节性T细胞'],
    ['患者的中位总生存期（overall survival，OS）', 'OS', '总生存期'],
    ['靶向B细胞成熟抗原（B-cell maturation antigen，BCMA）', 'BCMA', 'B细胞成熟抗原'],
    ['靶向治疗（targeted therapy，TT）', 'TT', '靶向治疗'],
    [
      '62.5%的患者出现细胞因子释放综合征（cytokine release syndrome，CRS）',
      'CRS',
      '细胞因子释放综合征',
    ],
    ['加用来那度胺、地塞米松（lenalidomide and dexamethasone，Rd）', 'Rd', '来那度胺、地塞米松'],
    ['加用来那度胺和地塞米松（lenalidomide and dexamethasone，Rd）', 'Rd', '来那度胺和地塞米松'],
    ['单克隆抗体和免疫调节剂（immunomodulatory drugs，IMiDs）', 'IMiDs', '免疫调节剂'],
    ['获得接近CR（near complete remission，nCR）的患者', 'nCR', '接近CR'],
    ['左心室射血分数（left ventricular ejection fraction，LVEF）', 'LVEF', '左心室射血分数'],
    [
      '采用酶联免疫吸附试验（enzyme-linked immunosorbent assay，ELISA）',
      'ELISA',
      '酶联免疫吸附试验',
    ],
    [
      '发生急性呼吸窘迫综合征（acute respiratory distress syndrome，ARDS）',
      'ARDS',
      '急性呼吸窘迫综合征',
    ],
    ['诊断为非霍奇金淋巴瘤（non-Hodgkin lymphoma，NHL）', 'NHL', '非霍奇金淋巴瘤'],
    ["它可能是克罗恩病（Crohn'sDisease，CD）", 'CD', '克罗恩病'],
    ['众所周知移动健康（Mobilehealth，mHealth）', 'mHealth', '移动健康'],
    ['可导致药物性肝损伤（drug-induced liver injury，DILI）', 'DILI', '药物性肝损伤'],
    [
      '、德国精神病学与心理治疗和心身医学协会指南（The Guideline of the German Society of Psychiatry，Psychotherapy and Psychosomatics，DGPPN）',
      'DGPPN',
      '德国精神病学与心理治疗和心身医学协会指南',
    ],
    ['基于光电容积脉搏波描记法（photoplethysmographic，PPG）的设备', 'PPG', '光电容积脉搏波描记法'],
    [
      '主要终点为主要不良心血管事件（major adverse cardiovascular events，MACE）',
      'MACE',
      '主要不良心血管事件',
    ],
  ])('%s', (text, abbreviation, long) => {
    expect(inChinese(text)).toMatchObject([[abbreviation, long, expect.any(String)]])
  })

  it('takes the foreign name of a drug, and no company, author or unit', () => {
    expect(inChinese('给予达雷妥尤单抗（daratumumab）治疗')).toEqual([
      [undefined, '达雷妥尤单抗', 'daratumumab'],
    ])
    const others = [
      '试剂购自辉瑞（Pfizer）',
      '死亡率（Wang 2017）',
      '血红蛋白浓度（g/L）',
      '比值（n=30）',
      '见［10-11］',
      '中位年龄（62岁）',
      '剂量（400 µg/d）',
      '论文［J］',
      '差异显著（P<0.05）',
    ]
    expect(inChinese(...others)).toEqual([])
  })

  it('takes who stands behind several things for an author', () => {
    const cited = ['死亡率（XU）高', '心肌梗死（XU）少', '血运重建（XU）多']
    expect(inChinese(...cited)).toEqual([])
    expect(inChinese(...cited.slice(0, 1))).toHaveLength(1)
  })

  it('takes no abbreviation for that of another one', () => {
    expect(inChinese('称为正向DDI（Forward DDI，DDIF）')).not.toContainEqual(
      expect.arrayContaining(['DDI']),
    )
  })

  it('makes one entry of the definitions of a concept, and two of two full forms', () => {
    expect(
      inChinese(
        '多发性骨髓瘤（MM）常见。',
        '多发性骨髓瘤（multiple myeloma，MM）的PR（部分缓解，partial remission）率。',
        '孕激素受体（progesterone receptor，PR）阳性。',
      ),
    ).toEqual([
      ['MM', '多发性骨髓瘤', 'multiple myeloma'],
      ['PR', '部分缓解', 'partial remission'],
      ['PR', '孕激素受体', 'progesterone receptor'],
    ])
  })
})

describe('in Chinese', () => {
  it.each([
    ['行前交叉韧带（ACL）重建', 'ACL', '前交叉韧带'],
    ['化疗后循环肿瘤DNA（ctDNA）', 'ctDNA', '循环肿瘤DNA'],
    ['治疗前中性粒细胞（NEUT）计数', 'NEUT', '中性粒细胞'],
    ['患者经导管主动脉瓣置换术（TAVR）后', 'TAVR', '经导管主动脉瓣置换术'],
    ['曾经多学科诊疗（MDT）讨论', 'MDT', '多学科诊疗'],
    ['国际上皮肤病生活质量指数（DLQI）', 'DLQI', '皮肤病生活质量指数'],
    ['在体外膜肺氧合（ECMO）支持下', 'ECMO', '体外膜肺氧合'],
    ['首发精神病干预项目（CRUPEP）', 'CRUPEP', '首发精神病干预项目'],
    ['口服补液盐（ORS）', 'ORS', '口服补液盐'],
    ['口服阿司匹林（ASA）', 'ASA', '阿司匹林'],
    ['成人T细胞白血病（ATL）', 'ATL', '成人T细胞白血病'],
    ['成人重症监护病房（ICU）', 'ICU', '重症监护病房'],
    ['采用200 L高密度聚乙烯（HDPE）桶', 'HDPE', '高密度聚乙烯'],
    ['锥体外系不良反应（EPS，如急性肌张力障碍、静坐不能等）', 'EPS', '锥体外系不良反应'],
    ['如类风湿性关节炎（RA）、', 'RA', '类风湿性关节炎'],
    ['美国食品和药物管理局（FDA）批准', 'FDA', '美国食品和药物管理局'],
    ['儿童和年轻成年急性B淋巴细胞白血病（ALL）患者', 'ALL', '急性B淋巴细胞白血病'],
    ['批准的使用嵌合抗原受体（CAR）技术', 'CAR', '嵌合抗原受体'],
    ['检测可溶性PD-1(sPD-1)水平', 'sPD-1', '可溶性PD-1'],
    ['干扰素γ $( \\mathrm { I F N } { - } \\gamma )$ 刺激', 'IFN-γ', '干扰素γ'],
    ['纤维蛋白原（Fib）升高', 'Fib', '纤维蛋白原'],
    ['疗效为PR（部分缓解）者', 'PR', '部分缓解'],
    ['使用Artemis Comparison Tool（ACT）比较', 'ACT', undefined],
    [
      '采用营养风险筛查2002（nutritional risk screening2002，NRS 2002）',
      'NRS 2002',
      '营养风险筛查2002',
    ],
    ['体重指数body mass index，BMI）', 'BMI', '体重指数'],
    ['将24个头动参数（HMP）作为协变量', 'HMP', '头动参数'],
  ])('%s', (text, abbreviation, long) => {
    expect(inChinese(text).map((one) => one.slice(0, 2))).toEqual([[abbreviation, long]])
  })

  it.each([
    '胸膜牵拉[1I-12]',
    'CT（腹部平扫）未见异常',
    'CD19（B细胞表面标志物）阳性',
    '浓度为 $5 0 ~ \\mathrm { n g / m L }$ （见图）',
    '全因死亡率（Al-Abdouh）',
    '用CAR-T疗法产品（CART-IL13）',
    '取值范围为（0-MAD）',
    '见文献（Li）',
    'The overall survival (OS) was long in this cohort.',
  ])('none in: %s', (text) => {
    expect(inChinese(text)).toEqual([])
  })
})

describe('English full forms', () => {
  it.each([
    ['The mean blood pressure (mbp) rose.', 'mbp', 'mean blood pressure'],
    ['of cyclin-dependent kinases (cdks) in', 'cdks', 'cyclin-dependent kinases'],
    [
      'by forced expiratory volume in 1 second (FEV(1)) and',
      'FEV(1)',
      'forced expiratory volume in 1 second',
    ],
    ['and tidal volume (V(T)) fell', 'V(T)', 'tidal volume'],
    ['vessels (blood-brain barrier, BBB), and', 'BBB', 'blood-brain barrier'],
    ['of c-Jun NH(2)-terminal kinase (JNK)', 'JNK', 'c-Jun NH(2)-terminal kinase'],
    ['a three-dimensional (3D) image', '3D', 'three-dimensional'],
    ['of Helicobacter pylori (H. pylori)', 'H. pylori', 'Helicobacter pylori'],
    ['for the erythropoietin (Epo) gene', 'Epo', 'erythropoietin'],
    ['levels of serotonin (5-HT) rose', '5-HT', 'serotonin'],
    ['of Ngn3/paired box factor 6 (PAX6) and', 'PAX6', 'paired box factor 6'],
    ['of cyclooctadiene (cod) ligands; cod was', 'cod', 'cyclooctadiene'],
    ['at 4x M.O.I. (multiplicity of infection)', 'M.O.I.', 'multiplicity of infection'],
  ])('%s', (text, abbreviation, long) => {
    expect(inEnglish(text)).toEqual([[abbreviation, long]])
  })

  it.each([
    'treated rats (mean age 3 months)',
    'in the clinic (see below)',
    'was given (twice daily)',
    'of the patients (range) and',
    'the effect (e.g. pain)',
    'two groups (A and B)',
    'of the internal carotid artery (A), and carotis stenosis (C), or the basilar artery (B)',
    'binding of (3)H-labelled acetate ((3)H)',
  ])('none in: %s', (text) => {
    expect(inEnglish(text)).toEqual([])
  })
})

describe('both texts', () => {
  const source = extractTerms(
    [passage('无病生存期（event-free survival，EFS）；完全缓解（CR）')],
    zh,
  )
  const translation = extractTerms(
    [passage('disease-free or event free (EFS) ... complete response (CR)')],
    en,
  )

  it('complete each other', () => {
    expect(completeEntries(source, translation).map((one) => one.translation)).toEqual([
      'event-free survival',
      'complete response',
    ])
  })

  it('are told where they disagree', () => {
    const other = extractTerms([passage('extended failure survival (EFS)')], en)
    expect(disagreements(source, other)).toEqual([
      {
        abbreviation: 'EFS',
        gloss: 'event-free survival',
        long: 'extended failure survival',
        lines: [1, 1],
      },
    ])
    expect(
      disagreements(source, extractTerms([passage('event-free survivals (EFS)')], en)),
    ).toEqual([])
  })
})

const ofTheSeed = [
  ['MM', '多发性骨髓瘤'],
  ['CART', '嵌合抗原受体T细胞'],
  ['RRMM', '复发难治多发性骨髓瘤'],
  ['RD', '来那度胺、地塞米松'],
  ['PFS', '无进展生存期'],
  ['ADCC', '抗体依赖的细胞介导的细胞毒作用'],
  ['CDC', '补体依赖的细胞毒作用'],
  ['Tregs', '调节性T细胞'],
  ['IFN-γ', '干扰素-γ'],
  ['PD-1', '程序性死亡受体1'],
  ['FDA', '美国食品药品管理局'],
  ['BCMA', 'B细胞成熟抗原'],
  ['CR', '完全缓解'],
  ['NE', '无法评估'],
  ['OS', '总生存期'],
  ['CRS', '细胞因子释放综合征'],
  ['IMIDs', '免疫调节剂'],
  ['BiTEs', '双特异性T细胞衔接器'],
  ['MRD', '微小残留病灶'],
  ['VGPR', '非常好的部分缓解'],
  ['PR', '部分缓解'],
  ['AEs', '不良事件'],
  ['PD-L1', '程序性死亡受体配体1'],
  ['DCs', '树突细胞'],
  ['GM-CSF', '粒单核细胞集落刺激因子'],
  ['nCR', '接近CR'],
]

describe.skipIf(isSeedAbsent)('the seed', () => {
  it('defines 26 abbreviations, each told from its first character to its last', async () => {
    const { text } = await importText(Buffer.from(readRawSeed()), 'seed.txt')
    const found = inChinese(...text.split('\n'))
    expect(found.map(([abbreviation, long]) => [abbreviation, long])).toEqual(ofTheSeed)
  })
})

describe('abbreviations told by hand', () => {
  it.skipIf(arePapersAbsent)(
    'of ten Chinese papers are found (skipped where the papers are absent)',
    async () => {
      expect(f1Of(await paperCounts())).toBeGreaterThan(0.97)
      expect(f1Of(await paperCounts('zh-papers-later-gold'))).toBeGreaterThan(0.95)
    },
    60_000,
  )

  it.skipIf(areAbstractsAbsent)('of English abstracts are found', () => {
    const counts = abstractCounts((text) =>
      extractTerms([passage(text)], en).map(
        ({ abbreviation = '', long = '' }) => `${abbreviation}|${long}`,
      ),
    )
    expect(f1Of(counts)).toBeGreaterThan(0.92)
  })
})
