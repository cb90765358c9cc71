import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../src/pipeline.ts'
import { renderHtml } from '../src/render/html/index.ts'
import { printMarkers } from '../src/resolve/markers.ts'
import { makeReview } from './make-review.ts'

const template = (name: string) =>
  readFileSync(new URL(`../templates/html/${name}`, import.meta.url), 'utf8')

async function unitsOf(source: string, translation: string) {
  const review = await makeReview({ source, translation })
  return review.units.map(
    ({ id, blocks }) => `${id} ${blocks.source?.text ?? '—'} | ${blocks.translation?.text ?? '—'}`,
  )
}

async function problemsOf(source: string, translation: string) {
  const problems = check(await makeReview({ source, translation }))
  return problems
    .filter(({ rule }) => rule !== 'reference-uncited')
    .map(({ rule, unit, message }) => ({ rule, unit, message }))
}

async function page(source: string, translation: string, mode: 'web' | 'print' = 'web') {
  const review = await makeReview({ source, translation })
  const { html } = await renderHtml(review, {
    mode,
    layout: 'parallel',
    templates: { page: template('page.html'), css: '' },
    image: () => undefined,
    markers: printMarkers(review),
  })
  return html
}

describe('footnotes', () => {
  it('are units of their own, which count no block', async () => {
    const units = await unitsOf(
      '甲[^1]。\n\n[^1]: 注一。\n\n乙[^2]。\n\n[^2]: 注二。\n\n丙。\n',
      'A[^1].\n\nB[^2].\n\nC.\n\n[^1]: One.\n[^2]: Two.\n',
    )
    expect(units).toEqual([
      's0.p1 甲。 | A.',
      's0.p2 乙。 | B.',
      's0.p3 丙。 | C.',
      'fn-1 注一。 | One.',
      'fn-2 注二。 | Two.',
    ])
  })

  it.each([
    [
      'by their labels, in the order of reference',
      '甲[^b]乙[^a]\n\n[^a]: 注a\n[^b]: 注b\n',
      'A[^a] B[^b]\n\n[^a]: note a\n[^b]: note b\n',
      ['fn-1 注b | note b', 'fn-2 注a | note a'],
    ],
    [
      'by their order where the labels differ',
      '甲[^甲]乙[^乙]\n\n[^甲]: 注a\n[^乙]: 注b\n',
      'A[^1] B[^2]\n\n[^1]: note a\n[^2]: note b\n',
      ['fn-1 注a | note a', 'fn-2 注b | note b'],
    ],
    [
      'with a gap where one is missing',
      '甲[^1]乙[^2]丙[^3]\n\n[^1]: 共12例。\n[^2]: 共345例。\n[^3]: 共678例。\n',
      'A[^1] C[^2]\n\n[^1]: In 12 patients.\n[^2]: In 678 patients.\n',
      [
        'fn-1 共12例。 | In 12 patients.',
        'fn-2 共345例。 | —',
        'fn-3 共678例。 | In 678 patients.',
      ],
    ],
  ])('are paired %s', async (_, source, translation, expected) => {
    const units = await unitsOf(source, translation)
    expect(units.filter((unit) => unit.startsWith('fn-'))).toEqual(expected)
  })

  it('are compared with each other', async () => {
    const found = await problemsOf(
      '甲[^1]。\n\n[^1]: 共120例［2］。\n\n乙［1］。\n',
      'A[^1].\n\nB [1].\n\n[^1]: In 102 patients [3].\n',
    )
    expect(found.map(({ rule, unit }) => `${rule} ${unit}`)).toEqual([
      'number-parity fn-1',
      'citation-parity fn-1',
    ])
  })

  it('may stand anywhere, also below the printed list or in a list', async () => {
    const units = await unitsOf(
      '甲[^1][^2]\n\n- 项\n\n  [^2]: 注二\n\n## 参考文献\n\n[^1]: 注一\n',
      'A[^1][^2]\n\n- item\n\n[^1]: one\n[^2]: two\n',
    )
    expect(units).toEqual(['s0.p1 甲 | A', 's0.p2 项 | item', 'fn-1 注一 | one', 'fn-2 注二 | two'])
  })

  it('that nothing refers to, or that stand twice, are told', async () => {
    const found = await problemsOf(
      '甲[^1]。\n\n[^1]: 注。\n[^x]: 又注。\n[^1]: 再注。\n',
      'A[^1].\n\n[^1]: One.\n',
    )
    expect(found.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'parse/unused-note The footnote `[^x]` is left out; expected a reference `[^x]` in the text, and one footnote of that name',
      'parse/unused-note The footnote `[^1]` is left out; expected a reference `[^1]` in the text, and one footnote of that name',
    ])
  })

  it('may refer to each other', async () => {
    const units = await unitsOf(
      '甲[^1]\n\n[^2]: 二\n[^1]: 一[^2]\n',
      'A[^1]\n\n[^1]: one[^2]\n[^2]: two\n',
    )
    expect(units.slice(1)).toEqual(['fn-1 一 | one', 'fn-2 二 | two'])
  })

  it('have their unit id on the page, and links both ways', async () => {
    const html = await page(
      '甲[^注]。\n\n[^注]: 见［1］。\n',
      'A[^1] B[^2].\n\n[^1]: See [1].\n[^2]: Only here.\n',
    )
    expect(html).toMatch(
      /<section class="footnotes" id="footnotes" role="doc-endnotes"><h2>.*?<\/h2><div class="unit" id="fn-1">/,
    )
    expect(html).toContain('href="#translation-fn-1"')
    expect(html).toContain('id="translation-fn-1"')
    expect(html).toContain('href="#translation-fnref-1"')
    expect(html).toContain('<span class="note-number">2</span>')
    expect(html).toContain('data-sentence="fn-1.t1"')
    expect(html).toContain('（无对应原文）')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/g)) {
      expect(ids).toContain(target)
    }
  })

  it('have no links back in print', async () => {
    const html = await page('甲[^1]。\n\n[^1]: 注。\n', 'A[^1].\n\n[^1]: Note.\n', 'print')
    expect(html).toContain('id="fn-1"')
    expect(html).not.toContain('fnref-1"></a>')
    expect(html).not.toContain('↩')
  })
})

describe('addresses of links below the printed list', () => {
  it('are known to the text', async () => {
    const text = '见[网站][x]。\n\n## 参考文献\n\n［1］ Doe J.\n\n[x]: https://x.org\n'
    expect(await page(text, 'A.')).toContain('<a href="https://x.org">')
  })
})

describe('a reference to no footnote', () => {
  const unknown = async (source: string) => {
    const problems = check(await makeReview({ source, translation: '' }))
    return problems.flatMap(({ rule, severity, places: [place] }) =>
      rule === 'parse/unknown-note'
        ? [`${severity} ${place?.line}:${place?.column} ${place?.text}`]
        : [],
    )
  }

  it('is said with its place', async () => {
    expect(await unknown('甲[^c]，\n**乙[^d]**和[^c]。\n\n[^e]: 注。\n')).toEqual([
      'warning 1:2 [^c]',
      'warning 2:4 [^d]',
      'warning 2:11 [^c]',
    ])
    expect(await unknown('---\nabstract: 摘要[^a]。\n---\n\n甲。\n')).toEqual(['warning 2:13 [^a]'])
  })

  it.each([
    '甲[^c]。\n\n[^c]: 注。\n',
    '`[^c]` \\[^c]\n',
    '[^18^F]FDG ［^c］ [^ c] [^]\n',
    '    [^c]\n',
  ])('is not in %j', async (source) => {
    expect(await unknown(source)).toEqual([])
  })
})
