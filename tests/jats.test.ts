import { describe, expect, it } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import type { Review, Side } from '../src/model/review.ts'
import { walkMdast } from '../src/model/walk.ts'
import { formatReview, prepareRendering, readReview, render } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { everything, hostile } from './jats-review.ts'
import { dtdFaults, hasDtd, hasSchematron, schematronFindings } from './jats-schematron.ts'
import { reviewFolder } from './review-folder.ts'
import { root } from './run-command.ts'

type Root = ReturnType<typeof fromXml>
type Element = Extract<Root['children'][number], { readonly type: 'element' }>

async function jats(folder: string, only?: Side) {
  const review = await formatReview(await readReview(await readConfig(folder)))
  const context = await prepareRendering(review, only === undefined ? {} : { only })
  const made = await render(review, 'jats', context)
  return { ...made, review, xml: String(made.content) }
}

function elements(xml: string, name: string): readonly Element[] {
  const found: Element[] = []
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      if (child.name === name) found.push(child)
      visit(child)
    }
  }
  visit(fromXml(xml))
  return found
}

const textOf = (node: Element): string =>
  node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('')

/** Every number that the markers of some texts mean and that an entry has, ranges written out. */
function expanded({ units, references, numbers }: Review, sides: readonly Side[]): number[] {
  const known = new Set(references.map(({ number }) => number))
  const found: number[] = []
  for (const side of sides) {
    for (const { blocks } of units) {
      const node = blocks[side]?.node
      if (node === undefined) continue
      walkMdast(node, (one) => {
        if (one.type !== 'citationGroup') return
        const own = one.items.flatMap(({ number, key }) => number ?? numbers.get(key ?? '') ?? [])
        found.push(...new Set(own.filter((number) => known.has(number))))
      })
    }
  }
  return found.sort((a, b) => a - b)
}

const linked = (xml: string): number[] =>
  elements(xml, 'xref')
    .filter(({ attributes }) => attributes['ref-type'] === 'bibr')
    .map(({ attributes }) => Number(attributes['rid']?.slice(1)))
    .sort((a, b) => a - b)

/** Ids that links name and no element has, and ids that two have. */
function brokenIds(xml: string): readonly string[] {
  const values = (name: string) =>
    [...xml.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'gu'))].map(([, value = '']) => value)
  const ids = values('id')
  const wanted = [...values('rid'), ...values('lang-group')].flatMap((value) => value.split(' '))
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [...wanted.filter((id) => !ids.includes(id)), ...twice]
}

// What only helps a page, and what XML may not hold.
const unwanted = /[\u2060\u00AD\u202F\u200B\uFEFF\uFFFE\uFFFF]|(?![\t\n])\p{Cc}|\p{Cs}/u

const configs = {
  publishing: '',
  pmc: 'jats: { profile: pmc }\n',
  scielo: 'jats: { profile: scielo }\n',
  'author and date': 'citations: { style: gb-t-7714-2025-author-date }\n',
  vancouver: 'citations: { style: vancouver, markers: vancouver }\n',
}

describe('an article in JATS', () => {
  const made = new Map<string, ReturnType<typeof jats>>()
  const whole = (name: keyof typeof configs): ReturnType<typeof jats> => {
    const known = made.get(name)
    if (known !== undefined) return known
    const own = reviewFolder(everything(configs[name])).then((folder) => jats(folder))
    made.set(name, own)
    return own
  }

  it.each(['publishing', 'pmc', 'scielo', 'author and date', 'vancouver'] as const)(
    'keeps every link and every marker whole: %s',
    async (name) => {
      const { xml, review } = await whole(name)
      expect(brokenIds(xml)).toEqual([])
      expect(xml).not.toMatch(unwanted)
      const all = expanded(review, ['source', 'translation'])
      if (name === 'pmc') expect(new Set(linked(xml))).toEqual(new Set(all.filter((n) => n !== 7)))
      else expect(linked(xml)).toEqual(all)
    },
  )

  it.skipIf(!hasDtd).each(['publishing', 'scielo', 'author and date'] as const)(
    'is valid with every kind of node: %s',
    async (name) => {
      expect(dtdFaults((await whole(name)).xml)).toEqual([])
    },
  )

  it.each(['source', 'translation'] as const)('holds one language alone: %s', async (only) => {
    const { xml, review } = await jats(await reviewFolder(everything()), only)
    if (hasDtd) expect(dtdFaults(xml)).toEqual([])
    expect(brokenIds(xml)).toEqual([])
    expect(linked(xml)).toEqual(expanded(review, [only]))
    expect(elements(xml, 'sub-article')).toEqual([])
    expect(elements(xml, 'kwd-group')).toHaveLength(1)
  })

  it('holds both languages', async () => {
    const { xml, files } = await whole('publishing')
    const names = (name: string) => elements(xml, name)
    expect(names('article')[0]?.attributes['xml:lang']).toBe('zh')
    expect(names('sub-article')[0]?.attributes).toMatchObject({
      'article-type': 'translation',
      'xml:lang': 'en',
    })
    expect(names('trans-title-group')[0]?.attributes['xml:lang']).toBe('en')
    expect(names('trans-abstract')).toHaveLength(1)
    expect(names('kwd-group').map(({ attributes }) => attributes['xml:lang'])).toEqual(['zh', 'en'])
    expect(names('name-alternatives').length).toBeGreaterThan(1)
    expect(names('aff-alternatives')).toHaveLength(3)
    expect(names('ref-list')).toHaveLength(1)
    expect(names('ref')).toHaveLength(14)
    expect(names('glossary')).toHaveLength(2)
    const translators = names('contrib').filter(
      ({ attributes }) => attributes['contrib-type'] === 'translator',
    )
    expect(translators.map(textOf)).toEqual([expect.stringContaining('李译')])
    const related = names('related-article').map(({ attributes }) => [
      attributes['related-article-type'],
      attributes['xlink:href'],
    ])
    expect(related).toEqual([
      ['translation', '10.1000/en.1'],
      ['translated-article', '10.1000/zh.1'],
    ])
    expect(files?.map(({ name }) => name)).toEqual(['figures/a.png', 'figures/figure.png'])
  })

  it('is one citation where a work is known in two languages', async () => {
    const { xml } = await whole('publishing')
    const [alternatives, ...others] = elements(xml, 'citation-alternatives')
    expect(others).toEqual([])
    const kinds = alternatives?.children.flatMap((child) =>
      child.type === 'element' ? [`${child.name} ${child.attributes['xml:lang']}`] : [],
    )
    expect(kinds).toEqual(['element-citation zh', 'mixed-citation zh', 'mixed-citation en'])
  })

  it('has the title of the translation in SciELO only in the sub-article', async () => {
    const { xml } = await whole('scielo')
    expect(elements(xml, 'trans-title-group')).toEqual([])
    expect(elements(xml, 'trans-abstract')).toEqual([])
    expect(elements(xml, 'kwd-group')).toHaveLength(2)
  })

  it('links the numbers inside a range or, for PMC, its ends', async () => {
    const ranges = async (name: keyof typeof configs) => (await whole(name)).xml
    expect(await ranges('publishing')).toContain(
      '<sup>［<xref ref-type="bibr" rid="r6">6</xref>-<xref ref-type="bibr" rid="r7"/><xref ref-type="bibr" rid="r8">8</xref>］</sup>',
    )
    expect(await ranges('pmc')).toContain('rid="r6">6</xref>-<xref ref-type="bibr" rid="r8">8')
  })

  it('groups the blocks of both languages in JATS 1.4', async () => {
    const { xml } = await jats(await reviewFolder(everything("jats: { version: '1.4' }\n")))
    const groups = [...xml.matchAll(/ id="([^"]*)"[^>]* lang-group="([^"]*)"/gu)]
    const own = groups.filter(([, id, group]) => id === group).length
    expect(own).toBeGreaterThan(10)
    expect(groups).toHaveLength(own * 2)
    expect(brokenIds(xml)).toEqual([])
    expect(xml).toContain('<processing-meta lang-grouping="yes"/>')
  })

  it('is well formed and clean whatever the input holds, and says what it left out', async () => {
    const { xml, problems } = await jats(await reviewFolder(hostile()))
    expect(() => fromXml(xml)).not.toThrow()
    expect(xml).not.toMatch(unwanted)
    expect(xml).not.toContain(']]>')
    expect(xml).toContain('😀')
    if (hasDtd) expect(dtdFaults(xml)).toEqual([])
    const said = problems.filter(({ rule }) => rule === 'render/character')
    expect(said.map(({ message }) => /U\+D800/u.test(message))).toContain(true)
    expect(said.flatMap(({ places }) => places).length).toBeGreaterThan(10)
  })

  it.skipIf(!hasDtd)('is valid for the sample', async () => {
    const { xml, review } = await jats(root)
    expect(dtdFaults(xml)).toEqual([])
    expect(brokenIds(xml)).toEqual([])
    expect(linked(xml)).toEqual(expanded(review, ['source', 'translation']))
  })

  it.skipIf(!hasSchematron)('breaks no rule of JATS4R', async () => {
    const [sample, all, scielo, bad] = await Promise.all([
      jats(root),
      whole('publishing'),
      whole('scielo'),
      jats(await reviewFolder(hostile())),
    ])
    const broken = sample.xml.replace(/<permissions>[\s\S]*?<\/permissions>/u, '')
    const found = schematronFindings([sample.xml, all.xml, scielo.xml, bad.xml, broken])
    const errors = found.map((list) => list.filter((one) => one.startsWith('error')))
    expect(errors.slice(0, 4)).toEqual([[], [], [], []])
    expect(errors[4]).toEqual([expect.stringContaining('permissions')])
  })
})
