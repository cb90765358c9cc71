import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inflections, isSpellingOf, spellingKey } from '../src/terms/spelling.ts'
import { buildMatcher } from '../src/terms/trie.ts'

const isWord = (text: string, at: number) =>
  /[\p{Script=Latin}\p{Script=Greek}\p{N}]/u.test(text.charAt(at))
const isInside = (text: string, at: number) => isWord(text, at) && isWord(text, at - 1)

/** Where a form that stands at a place ends, the plural with it; undefined where it does not stand there. */
function naiveEnd(form: string, text: string, from: number): number | undefined {
  if (form === '' || isInside(text, from) || !text.startsWith(form, from)) return undefined
  const end = from + form.length
  const isPlural = isInside(text, end)
  if (isPlural && (text.charAt(end) !== 's' || isInside(text, end + 1))) return undefined
  const last = isPlural ? end + 1 : end
  return /^[-‐‑]\p{N}/u.test(text.slice(last)) ? undefined : last
}

/** The slow way: every form at every place, the longest first. */
function naively(forms: readonly string[], text: string) {
  const found: (readonly [number, number, string])[] = []
  for (let from = 0; from < text.length; from += 1) {
    const [best] = forms
      .flatMap((form) => {
        const end = naiveEnd(form, text, from)
        return end === undefined ? [] : [[from, end, form] as const]
      })
      .sort((a, b) => b[2].length - a[2].length)
    if (best === undefined) continue
    found.push(best)
    from = best[1] - 1
  }
  return found
}

const letters = fc.stringMatching(/^[甲乙丙aABs1]{1,5}$/u)

describe('the trie', () => {
  it('finds what the slow way finds, whatever the forms', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 40 }),
        fc.stringMatching(/^[甲乙丙aABs1\- ，]{0,80}$/u),
        (forms, text) => {
          const matcher = buildMatcher(
            forms.map((form) => ({ text: form, concept: form })),
            true,
          )
          const found = matcher(text).map(({ start, end, concept }) => [start, end, concept])
          expect(found).toEqual(naively(forms, text))
        },
      ),
      { numRuns: 2000, seed: 20 },
    )
  })

  it('holds more forms than it was made for, each found', () => {
    const forms = Array.from(
      { length: 20_000 },
      (_, at) => `乙${at.toString(4).replaceAll('0', '零')}终`,
    )
    const matcher = buildMatcher(forms.map((text) => ({ text, concept: text })))
    const text = forms.join('，')
    expect(matcher(text).map(({ concept }) => concept)).toEqual(forms)
  })

  it('prefers the form as it is written, then the first of those spelled alike', () => {
    const matcher = buildMatcher([
      { text: 'CAR-T', concept: 'therapy' },
      { text: 'CART', concept: 'trial' },
      { text: 'PR', concept: 'partial response' },
      { text: 'PR', concept: 'progesterone receptor' },
      { text: 'PD1', concept: 'forbidden', isExact: true },
    ])
    const found = matcher('CART、CAR-T、CAR T、PR、PD-1、PD1').map(({ concept }) => concept)
    expect(found).toEqual(['trial', 'therapy', 'therapy', 'partial response', 'forbidden'])
  })
})

describe('spellings', () => {
  it.each([
    ['PD-1', 'PD1'],
    ['PD-1', 'PD 1'],
    ['PD1', 'PD-1'],
    ['CD38单抗', 'CD38 单抗'],
    ['T细胞', 'Ｔ细胞'],
    ['overall survival', 'Overall Survival'],
    ['overall survival', 'OVERALL SURVIVAL'],
    ['progression-free survival', 'progression free survival'],
    ['non-inferiority', 'noninferiority'],
    ['IFN-γ', 'IFNγ'],
  ])('of %s: %s', (term, written) => {
    expect(spellingKey(term)).toBe(spellingKey(written))
    expect(isSpellingOf(term, written)).toBe(true)
  })

  it.each([
    ['BiTE', 'bite'],
    ['AIDS', 'aids'],
    ['aids', 'AIDS'],
    ['Rd', 'RD'],
    ['CRS', 'CR-S'],
    ['CRS', 'C RS'],
    ['白细胞', '白 细胞'],
    ['champion', 'CHAMPION'],
  ])('none of %s: %s', (term, written) => {
    expect(spellingKey(term)).toBe(spellingKey(written))
    expect(isSpellingOf(term, written)).toBe(false)
  })

  it.each([
    ['antibody', 'antibodies'],
    ['bispecific antibody', 'bispecific antibodies'],
    ['analysis', 'analyses'],
    ['biopsies', 'biopsy'],
    ['adverse events', 'adverse event'],
    ['BiTEs', 'BiTE'],
    ['IMiDs', 'IMiD'],
    ['abscess', 'abscesses'],
  ])('of another number: %s, %s', (term, other) => {
    expect(inflections(term)).toEqual([term, other])
  })

  it.each(['virus', 'sepsis-2', '骨髓瘤', 'CRS', 'day', 'ICS', 'illness'])(
    'of %s only so many',
    (term) => {
      const others = inflections(term).slice(1)
      expect(others.every((other) => other.length > term.length)).toBe(true)
    },
  )
})
