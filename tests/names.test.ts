import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '../src/language/en.ts'
import { zh } from '../src/language/zh.ts'
import { zhEnDrugs } from '../src/language/zh-en-drugs.ts'
import { findDefinitions } from '../src/terms/definitions.ts'
import { latinKey, latinNames, presentKeys } from '../src/terms/latin-names.ts'
import { holdsSpelled, longFormBefore } from '../src/terms/long-form.ts'

const found = (text: string, language = en) =>
  findDefinitions(text, language).map(({ abbreviation, long, gloss }) =>
    [abbreviation?.text, long?.text, gloss?.text].map((part) => part ?? '').join('|'),
  )

describe('findDefinitions', () => {
  it.each([
    ['Progression-free survival (PFS) was long.', ['PFS|Progression-free survival|']],
    ['with multiple myeloma (MM) and', ['MM|multiple myeloma|']],
    ['immunomodulatory drugs (IMiDs) were', ['IMiDs|immunomodulatory drugs|']],
    ['the PFS (progression-free survival) was', ['PFS|progression-free survival|']],
    ['a hazard ratio [HR, 0.56] and', ['HR|hazard ratio|']],
    ['in 24 patients (CR in 3)', []],
    ['median survival (12 months)', []],
    ['was tested (P < 0.05), phase (II)', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    ['多发性骨髓瘤（multiple myeloma，MM）由浆细胞发展而来', ['MM|多发性骨髓瘤|multiple myeloma']],
    ['延长无进展生存期（PFS）', ['PFS|无进展生存期|']],
    ['为部分缓解（partial response，简称PR）', ['PR|部分缓解|partial response']],
    ['埃罗妥珠单抗（elotuzumab）有效', ['|埃罗妥珠单抗|elotuzumab']],
    ['调节性T细胞 (regulatory T cell, Treg) 减少', ['Treg|调节性T细胞|regulatory T cell']],
    ['中位数为18.4［14.9，无法评估（not evaluable，NE）］月', ['NE|无法评估|not evaluable']],
    ['CS1（即SLAMF7）与CT（平扫）', []],
    ['8例（53.3%）达到CR（1例）', []],
  ])('%s', (text, expected) => {
    expect(found(text, zh)).toEqual(expected)
  })

  it('gives the places of what it finds', () => {
    const text = '这是总生存期（overall survival，OS）。'
    for (const { start, end, ...parts } of findDefinitions(text, zh)) {
      expect(text.slice(start, end)).toBe('总生存期（overall survival，OS）')
      for (const part of [parts.abbreviation, parts.long, parts.gloss]) {
        expect(part && text.slice(part.start, part.end)).toBe(part?.text)
      }
    }
  })
})

describe('long forms', () => {
  it('begin where the first letter stands', () => {
    const text = 'in patients with acute myeloid leukaemia '
    const stretch = longFormBefore('AML', text)
    expect(stretch && text.slice(stretch.start, stretch.end)).toBe('acute myeloid leukaemia')
    expect(longFormBefore('OS', 'progression-free survival')).toBeUndefined()
  })

  it.each([
    ['by enzyme-linked immunosorbent assay', 'ELISA', true],
    ['magnetic resonance imaging', 'MRI', true],
    ['eight patients converted to', 'CR', false],
    ['the response was complete', 'CR', false],
  ])('%s: %s', (text, short, expected) => {
    expect(holdsSpelled(text, short)).toBe(expected)
  })
})

describe('Latin names', () => {
  it.each([
    ['BiTEs', 'BiTE'],
    ['PD1', 'PD-1'],
    ['IFN-γ', 'IFN gamma'],
    ['ＣＤ３８', 'CD38'],
  ])('%s and %s have one key', (one, other) => {
    expect(latinKey(one)).toBe(latinKey(other))
  })

  it.each([
    ['anti-CD38与MRD-negative', ['CD38', 'MRD']],
    ['Ⅱ期，II期，3dIL-6，SPSS17.0', ['IL-6', 'SPSS']],
    ['PD-1/PD-L1、GM-CSF', ['PD-1', 'PD-L1', 'GM-CSF']],
  ])('%s', (text, names) => {
    expect(latinNames(text).map((name) => name.text)).toEqual(names)
  })

  it('stand in two words, in parts and with a lost space', () => {
    const keys = presentKeys('CAR T cells, BCMA-CART, EOCtissues, TNF-alpha 1')
    for (const key of ['cart', 'bcma', 'eoc', 'tnfalpha', 'tnfalpha1']) expect(keys).toContain(key)
  })
})

describe('the list of drugs', () => {
  it('gives each name to one drug', () => {
    const names = zhEnDrugs.flatMap((drug) => Object.values(drug).flat())
    expect(names.filter((name, at) => name === '' || names.indexOf(name) !== at)).toEqual([])
  })
})

const gold = new URL('../../shared/data/terms/MED1250-half.txt', import.meta.url)

describe.skipIf(!existsSync(gold))('definitions in English abstracts', () => {
  it('are found as the gold list has them', () => {
    let [right, wrong, missed] = [0, 0, 0]
    let body: string[] = []
    let listed: string[] = []
    const count = () => {
      const pairs = found(body.join('\n')).map((one) => one.split('|').slice(0, 2).join('|'))
      right += pairs.filter((pair) => listed.includes(pair)).length
      wrong += pairs.filter((pair) => !listed.includes(pair)).length
      missed += listed.filter((pair) => !pairs.includes(pair)).length
    }
    for (const line of readFileSync(gold, 'utf8').split(/\r?\n/u)) {
      if (/^\d+$/u.test(line.trim())) {
        count()
        body = []
        listed = []
      } else if (/^ {2}\S.*\|/u.test(line)) {
        listed.push(
          line
            .split('|')
            .slice(0, 2)
            .map((part) => part.trim())
            .join('|'),
        )
      } else body.push(line)
    }
    count()
    expect(right / (right + wrong)).toBeGreaterThan(0.95)
    expect(right / (right + missed)).toBeGreaterThan(0.78)
  })
})
