import { describe, expect, it } from 'vitest'
import { lookUp } from '../src/terms/lookup.ts'
import { buildMatcher } from '../src/terms/trie.ts'

const matcher = buildMatcher([
  { text: '多发性骨髓瘤', concept: 'mm' },
  { text: '骨髓瘤', concept: 'myeloma' },
  { text: 'CR', concept: 'cr' },
  { text: 'nCR', concept: 'ncr' },
  { text: 'BiTE', concept: 'bite' },
  { text: 'IFN-γ', concept: 'ifng' },
  { text: 'complete response', concept: 'cr' },
  { text: 'PD-1', concept: 'pd1' },
  { text: 'OS', concept: 'os' },
  { text: 'overall survival', concept: 'os' },
  { text: 'survival', concept: 'survival' },
  { text: 'quality of life', concept: 'qol' },
  { text: 'relapse-free survival', concept: 'rfs' },
  { text: 'CAR T-cell therapy', concept: 'car' },
  { text: 'p53 mutation', concept: 'p53' },
  { text: '白细胞介素', concept: 'il' },
])

const found = (text: string) =>
  matcher(text).map(({ start, end, concept }) => [text.slice(start, end), concept])

describe('matching', () => {
  it.each([
    ['复发多发性骨髓瘤患者', [['多发性骨髓瘤', 'mm']]],
    [
      '骨髓瘤与多发性骨髓瘤',
      [
        ['骨髓瘤', 'myeloma'],
        ['多发性骨髓瘤', 'mm'],
      ],
    ],
    [
      'CRS与nCR不同于CR',
      [
        ['nCR', 'ncr'],
        ['CR', 'cr'],
      ],
    ],
    ['CR3、3CR、SCR', []],
    [
      'BiTEs、BiTE',
      [
        ['BiTEs', 'bite'],
        ['BiTE', 'bite'],
      ],
    ],
    ['分泌IFN-γ的', [['IFN-γ', 'ifng']]],
    [
      'Complete response; complete responses',
      [
        ['Complete response', 'cr'],
        ['complete responses', 'cr'],
      ],
    ],
    ['PD-10与PD-1', [['PD-1', 'pd1']]],
    ['cr', []],
    ['the Overall Survival of', [['Overall Survival', 'os']]],
    [
      'Overall survival. Survival',
      [
        ['Overall survival', 'os'],
        ['Survival', 'survival'],
      ],
    ],
    ['OVERALL SURVIVAL', [['OVERALL SURVIVAL', 'os']]],
    ['overall SURVIVAL, oS, Os, SURVIVAL', []],
    ['overall-survival', [['overall-survival', 'os']]],
    [
      'PD1、PD‑1、PD 1、PD--1、P D-1',
      [
        ['PD1', 'pd1'],
        ['PD‑1', 'pd1'],
        ['PD 1', 'pd1'],
      ],
    ],
    ['白细胞 介素', []],
    [
      'Quality of Life, Quality Of Life',
      [
        ['Quality of Life', 'qol'],
        ['Quality Of Life', 'qol'],
      ],
    ],
    [
      'Relapse-Free Survival, Relapse-free Survival, relapse-free survival',
      [
        ['Relapse-Free Survival', 'rfs'],
        ['Relapse-free Survival', 'rfs'],
        ['relapse-free survival', 'rfs'],
      ],
    ],
    ['with CAR T-Cell Therapy', [['CAR T-Cell Therapy', 'car']]],
    ['Car T-Cell Therapy', []],
    ['of p53 Mutation', [['p53 Mutation', 'p53']]],
    ['OS-2, OS‑2, survival-5, 白细胞介素-2', []],
    [
      'OS-based, OS - 2, OS—2, PD-1-high',
      [
        ['OS', 'os'],
        ['OS', 'os'],
        ['OS', 'os'],
        ['PD-1', 'pd1'],
      ],
    ],
  ])('of %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('look-up', () => {
  const concept = (id: string, zh: string, en: string, abbreviations: string[] = []) => ({
    id,
    terms: {
      zh: { preferred: zh, abbreviations, variants: [] },
      en: { preferred: en, abbreviations, variants: [] },
    },
    definition: {},
  })
  const glossary = {
    concepts: [
      concept('crs', '细胞因子释放综合征', 'cytokine release syndrome', ['CRS']),
      concept('cr', '完全缓解', 'complete response', ['CR']),
      concept('pd1', '程序性死亡受体1', 'programmed death 1', ['PD-1']),
    ],
  }
  it.each([
    ['CR', 'cr'],
    ['pd1', 'pd1'],
    ['ＰＤ－１', 'pd1'],
    ['wqhj', 'cr'],
    ['complete', 'cr'],
    ['cytokine relaese syndrome', 'crs'],
    ['BiTEs', undefined],
  ])('of %s', (query, id) => {
    expect(lookUp(glossary, query)[0]?.concept.id).toBe(id)
  })
})
