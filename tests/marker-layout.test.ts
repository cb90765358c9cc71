import fc from 'fast-check'
import type { Paragraph, PhrasingContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { en } from '../src/language/en.ts'
import type { Language, MarkerProfile } from '../src/language/language.ts'
import { zh } from '../src/language/zh.ts'
import type { CitationGroup } from '../src/model/nodes.ts'
import { remarkCitationSyntax } from '../src/parse/citation-plugin.ts'
import { settleCitations } from '../src/parse/citation-settle.ts'
import { asWritten, layoutMarker, type MarkerOptions } from '../src/resolve/marker-layout.ts'
import { placeMarkers } from '../src/resolve/marker-placement.ts'

const processor = unified().use(remarkParse).use(remarkCitationSyntax).freeze()

function childrenOf(markdown: string): PhrasingContent[] {
  const { tree } = settleCitations(processor.parse(markdown), { language: zh })
  const paragraph = tree.children.find((node): node is Paragraph => node.type === 'paragraph')
  return paragraph?.children ?? []
}

function markerOf(markdown: string): CitationGroup {
  const marker = childrenOf(markdown).find((node) => node.type === 'citationGroup')
  if (marker === undefined) throw new Error(`No marker in ${markdown}`)
  return marker
}

function printed(numbers: readonly number[], profile: MarkerProfile, options?: MarkerOptions) {
  return layoutMarker(numbers, profile, options)
    .map((part) => part.text)
    .join('')
}

describe('layoutMarker', () => {
  it.each([
    [[10, 11], '[10-11]', '[10,11]', '10,11'],
    [[25, 26, 27], '[25-27]', '[25–27]', '25-27'],
    [[7, 9, 11, 12, 13], '[7,9,11-13]', '[7,9,11–13]', '7,9,11-13'],
    [[1, 3, 4, 5, 6, 7, 8, 19], '[1,3-8,19]', '[1,3–8,19]', '1,3-8,19'],
    [[14, 15], '[14-15]', '[14,15]', '14,15'],
    [[3, 2, 1], '[3,2,1]', '[3,2,1]', '3,2,1'],
    [[5], '[5]', '[5]', '5'],
    [[5, 5], '[5]', '[5]', '5'],
    [[], '', '', ''],
  ])('prints %j', (numbers, gb, vancouver, ama) => {
    expect(printed(numbers, 'gb')).toBe(gb)
    expect(printed(numbers, 'vancouver')).toBe(vancouver)
    expect(printed(numbers, 'ama')).toBe(ama)
  })

  it('takes the width of the brackets, the order and a page', () => {
    expect(printed([1, 2], 'gb', { bracket: 'full' })).toBe('［1-2］')
    expect(printed([3, 1, 2], 'gb')).toBe('[3,1-2]')
    expect(printed([3, 1, 2], 'gb', { sort: true })).toBe('[1-3]')
    expect(printed([2], 'gb', { locator: '260' })).toBe('[2]260')
    expect(printed([2], 'ama', { locator: '260' })).toBe('2(p260)')
  })

  it('gives each printed number a part of its own', () => {
    expect(layoutMarker([25, 26, 27], 'gb')).toEqual([
      { text: '[' },
      { text: '25', number: 25 },
      { text: '-' },
      { text: '27', number: 27 },
      { text: ']' },
    ])
  })

  it('is read back as the same numbers', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), {
      minLength: 1,
      maxLength: 12,
    })
    const profile = fc.constantFrom<MarkerProfile>('gb', 'vancouver')
    const bracket = fc.constantFrom<'full' | 'half'>('full', 'half')
    fc.assert(
      fc.property(numbers, profile, bracket, (list, name, width) => {
        const { items } = markerOf(`a${printed(list, name, { bracket: width })}`)
        expect(items.map((item) => item.number)).toEqual(list)
      }),
    )
  })
})

describe('asWritten', () => {
  it.each(['［1，3-5］', '[ 2 ]', '[10–11]', '[1、3]', '［2］260', '[１２]', '[@a; @b, p. 3]'])(
    'keeps every character of %s',
    (value) => {
      const parts = asWritten(markerOf(`x${value}。`))
      expect(parts.map((part) => part.text).join('')).toBe(value)
    },
  )

  it('makes each printed number a part, a page none', () => {
    const numbers = (value: string) =>
      asWritten(markerOf(value)).flatMap((part) => part.number ?? [])
    expect(numbers('［1，3-5］')).toEqual([1, 3, 5])
    expect(numbers('［2］260')).toEqual([2])
  })

  it('lays out resolved keys, and keeps those that are not', () => {
    const marker = markerOf('[@a; @b]')
    const text = (node: CitationGroup) =>
      asWritten(node)
        .map((part) => part.text)
        .join('')
    const items = marker.items.map((item, index) => ({ ...item, number: index + 4 }))
    expect(text({ ...marker, items })).toBe('[4-5]')
    expect(text(marker)).toBe('[@a; @b]')
  })

  it('prints numbers and keys of one marker', () => {
    const text = (value: string, locators: boolean) => {
      const marker = markerOf(value)
      const items = marker.items.map((item) =>
        item.key === undefined ? item : { ...item, number: 7 },
      )
      const parts = asWritten({ ...marker, items })
      expect(parts.flatMap(({ number }) => number ?? []).includes(7)).toBe(true)
      expect(items.some(({ locator }) => locator !== undefined)).toBe(locators)
      return parts.map((part) => part.text).join('')
    }
    expect(text('[1; @a]', false)).toBe('[1,7]')
    expect(text('[1-3; @a, p. 4; 9]', true)).toBe('[1-3; 7, p. 4; 9]')
  })

  it('prints the number that a key was resolved to', () => {
    const marker = markerOf('[@a; @b, p. 3]')
    const items = marker.items.map((item, index) => ({ ...item, number: index + 4 }))
    expect(asWritten({ ...marker, items })).toEqual([
      { text: '[' },
      { text: '4', number: 4 },
      { text: '; ' },
      { text: '5', number: 5 },
      { text: ', p. 3]' },
    ])
  })
})

describe('placeMarkers', () => {
  const written = (nodes: readonly PhrasingContent[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'emphasis') return `*${written(node.children)}*`
        return 'value' in node ? node.value : ''
      })
      .join('')
  const place = (markdown: string, language: Language, profile: MarkerProfile): string =>
    written(placeMarkers(childrenOf(markdown), language, profile))

  it.each<[string, Language, MarkerProfile, string]>([
    ['bone failure[1].', en, 'ama', 'bone failure.[1]'],
    ['bone failure [1].', en, 'ama', 'bone failure.[1]'],
    ['bone failure.[1]', en, 'vancouver', 'bone failure [1].'],
    ['bone failure.[1] Then', en, 'vancouver', 'bone failure [1]. Then'],
    ['synergy [24], but', en, 'ama', 'synergy,[24] but'],
    ['as follows[3]: first', en, 'ama', 'as follows[3]: first'],
    ['as follows:[3] first', en, 'ama', 'as follows[3]: first'],
    ['Lee et al. [5] showed', en, 'vancouver', 'Lee et al. [5] showed'],
    ['two trials [14-15] showed', en, 'ama', 'two trials[14-15] showed'],
    ['a dose of 5 mg[3]; then', en, 'ama', 'a dose of 5 mg;[3] then'],
    ['in all 24 [3] patients', en, 'ama', 'in all 24 [3] patients'],
    ['of *KRAS*[3].', en, 'ama', 'of *KRAS*.[3]'],
    ['of *KRAS*[3].', en, 'vancouver', 'of *KRAS* [3].'],
    ['不全。［1］', zh, 'gb', '不全［1］。'],
    ['不全［1］［2］。', zh, 'gb', '不全［1］［2］。'],
    ['占10% ［2］。', zh, 'gb', '占10%［2］。'],
    ['（乙）［10-11］。', zh, 'gb', '（乙）［10-11］。'],
    ['见文献 ［6］。', zh, 'gb', '见文献 ［6］。'],
  ])('%s', (markdown, language, profile, expected) => {
    expect(place(markdown, language, profile)).toBe(expected)
  })

  it.each<[string, Language, MarkerProfile, string]>([
    // craft CITE-05, its own examples
    ['不全等［1］。', zh, 'ama', '不全等［1］。'],
    ['bone insufficiency [1].', en, 'vancouver', 'bone insufficiency [1].'],
    ['PFS 为4.7月）［10-11］。', zh, 'gb', 'PFS 为4.7月）［10-11］。'],
    ['(4.7 months).[10-11]', en, 'vancouver', '(4.7 months) [10-11].'],
    ['(4.7 months) [10-11].', en, 'ama', '(4.7 months).[10-11]'],
    ['in 24[3].', en, 'ama', 'in 24.[3]'],
    ['a dose of 5 mg[3] was', en, 'ama', 'a dose of 5 mg [3] was'],
    ['as follows [3,4]:', en, 'ama', 'as follows[3,4]:'],
    ['“quoted” [3].', en, 'ama', '“quoted”.[3]'],
    ['one [1]; two [2]; three.', en, 'ama', 'one[1]; two[2]; three.'],
    ['really [3]?', en, 'ama', 'really[3]?'],
    ['HR 0.5 [3], 95% CI', en, 'ama', 'HR 0.5,[3] 95% CI'],
    ['one [1,2], [3] two', en, 'ama', 'one[1,2], [3] two'],
    ['one [1], [2].', en, 'ama', 'one.[1], [2]'],
    ['one [1]-[3], two', en, 'ama', 'one,[1]-[3] two'],
    ['*x*; [3] then', en, 'vancouver', '*x* [3]; then'],
    ['e.g. [3] and', en, 'vancouver', 'e.g. [3] and'],
    ['[3] showed', en, 'ama', '[3] showed'],
  ])('%s', (markdown, language, profile, expected) => {
    expect(place(markdown, language, profile)).toBe(expected)
  })

  it('comes back from another language and another profile', () => {
    const cited = fc.constantFrom('[1]', '［2-3］', '[1][2]', '[1], [3]', '')
    const clausesOf = (words: readonly string[], marks: readonly string[]) =>
      fc
        .array(fc.tuple(fc.constantFrom(...words), cited, fc.constantFrom(...marks)), {
          minLength: 1,
        })
        .map((all) => all.flat().join('').trim())
    const texts = fc.oneof(
      clausesOf(
        ['词', '24', '5 mg', '*x*', '（甲）', 'CD38', '10%', '“乙”'],
        ['。', '，', '：', '；', ''],
      ),
      clausesOf(
        [
          'Word',
          'In 24',
          'Of 5 mg',
          '*KRAS*',
          '(4.7 months)',
          'CD38',
          'Rose by 10%',
          '“So”',
          'Al–Cu',
        ],
        ['. ', ', ', ': ', '; ', ' '],
      ),
    )
    const profile = fc.constantFrom<MarkerProfile>('gb', 'vancouver', 'ama')
    const language = fc.constantFrom(zh, en)
    fc.assert(
      fc.property(texts, language, profile, language, profile, (text, own, as, other, asOther) => {
        const first = placeMarkers(childrenOf(text), own, as)
        const there = placeMarkers(first, other, asOther)
        expect(written(placeMarkers(there, own, as))).toBe(written(first))
      }),
      { numRuns: 500 },
    )
  })

  it('is idempotent and loses nothing', () => {
    const piece = fc.constantFrom(
      '词',
      'word',
      ' ',
      '。',
      '，',
      '.',
      ',',
      ':',
      '；',
      '24',
      '5 mg',
      '[1]',
      '［2-3］',
      '*x*',
    )
    const text = fc
      .array(piece, { minLength: 1, maxLength: 8 })
      .map((pieces) => `a${pieces.join('')}`)
    const profile = fc.constantFrom<MarkerProfile>('gb', 'vancouver', 'ama')
    const characters = (value: string) => [...value.replace(/\s/g, '')].sort().join('')
    fc.assert(
      fc.property(text, profile, fc.constantFrom(zh, en), (markdown, name, language) => {
        const children = childrenOf(markdown)
        const once = placeMarkers(children, language, name)
        expect(written(placeMarkers(once, language, name))).toBe(written(once))
        expect(characters(written(once))).toBe(characters(written(children)))
      }),
      { numRuns: 300 },
    )
  })
})
