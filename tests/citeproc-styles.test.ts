import { describe, expect, test } from 'vitest'
import type { CslItem } from '../src/model/reference.ts'
import { readStyle } from '../src/read/styles.ts'
import { formatReferences } from '../src/resolve/citeproc.ts'
import { entries, fixtures, mixed, plain } from './printed-entries.ts'

describe('hostile and odd fields', () => {
  const hostile = [
    'A <script>alert(1)</script> study',
    'A <img src=x onerror=alert(1)> study',
    'A <b onclick="x()">bold</b> study & "more" &lt;i&gt;',
    'A </div></span> study',
    'P < 0.05 and x > 3',
    'A study - phase 2 — the end; is it?Yes. No',
    "It's “quoted” and 'single'",
  ]
  test.each(hostile)('%s is printed as it stands', async (title) => {
    const style = await readStyle('gb-t-7714-2025', fixtures)
    const [nodes = []] = await formatReferences([{ id: 'a', type: 'book', title }], style, 'zh-CN')
    expect(nodes.every((node) => node.type === 'text')).toBe(true)
    expect(plain(nodes)).toBe(`${title.replace('; ', '；')}[M].`)
  })

  test('addresses that are no web addresses are not linked', async () => {
    const style = await readStyle('gb-t-7714-2025', fixtures)
    const items = [
      { id: 'a', type: 'webpage', title: 'A page', URL: 'javascript:alert(1)' },
      { id: 'b', type: 'webpage', title: 'A page', DOI: '"><script>alert(1)</script>' },
    ]
    const formatted = await formatReferences(items, style, 'zh-CN')
    expect(formatted.flat().some((node) => node.type === 'link')).toBe(false)
    expect(formatted.map(plain)).toEqual([
      'A page[EB/OL]. javascript:alert(1).',
      'A page[EB/OL]. DOI:"><script>alert(1)</script>.',
    ])
  })

  test('an id such as __proto__ and a date without parts do no harm', async () => {
    const items: CslItem[] = [
      { id: '__proto__', type: 'book', title: 'One', issued: { 'date-parts': [[]] } },
      {
        id: 'constructor',
        type: 'book',
        title: 'Two',
        issued: { 'date-parts': [[2020, 5], [2021]] },
      },
      { id: 'empty', type: 'book' },
    ]
    const [one, two, three] = await entries(items, 'gb-t-7714-2025')
    expect([one, two]).toEqual(['One[M].', 'Two[M]. 2020—2021.'])
    expect(three).toBe('empty')
  })
})

describe('styles', () => {
  test.each(['gb-t-7714-2025', 'gb-t-7714-2015', 'ama', 'nature'])(
    'an entry of which %s prints nothing takes no other away',
    async (name) => {
      const items = ['A', '', 'B', '', '', 'C'].map((title, at) => {
        return { id: `i${at}`, type: 'book', ...(title === '' ? {} : { title }) }
      })
      const printed = await entries(items, name)
      expect(printed.map((text) => text.slice(0, 2))).toEqual([
        ...[expect.stringMatching(/^A/u), 'i1', expect.stringMatching(/^B/u)],
        ...['i3', 'i4', expect.stringMatching(/^C/u)],
      ])
    },
  )

  test('two styles at once give what each gives alone', async () => {
    const items = await mixed()
    const names = ['gb-t-7714-2025', 'vancouver', 'gb-t-7714-2025', 'vancouver']
    const alone = [await entries(items, 'gb-t-7714-2025'), await entries(items, 'vancouver')]
    const together = await Promise.all(names.map((name) => entries(items, name)))
    expect(together).toEqual([...alone, ...alone])
  })

  test("a review's own style and name win, labels and sorting are ours", async () => {
    const own = await readStyle('own.csl', fixtures)
    const items = await mixed()
    const formatted = await formatReferences(items.slice(0, 3), own, 'zh-CN')
    expect(formatted.map(plain)).toEqual([
      '中国多发性骨髓瘤诊治指南(2022年修订), 2022',
      'Daratumumab plus lenalidomide and dexamethasone for untreated myeloma, 2019',
      '抗CD38单克隆抗体治疗伴t(11;14)多发性骨髓瘤的疗效: 一项前瞻性研究, 2021',
    ])
  })

  test('an unknown style is named with those there are', async () => {
    await expect(readStyle('chicago', fixtures)).rejects.toThrow(
      /^citations\.style: no style chicago; expected ama, .*gb-t-7714-2025, nature, vancouver, the path of a \.csl file, or/u,
    )
  })
})
