import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { type Glossary, remarkTerms } from '../src/index.ts'

const glossary: Glossary = {
  concepts: [
    {
      id: 'cr',
      definition: {},
      terms: {
        zh: { preferred: '完全缓解', abbreviations: ['CR'], variants: [] },
        en: { preferred: 'complete response', abbreviations: ['CR'], variants: [] },
      },
    },
  ],
}

const html = (text: string, language: string) =>
  String(
    unified()
      .use(remarkParse)
      .use(remarkTerms, { glossary, language })
      .use(remarkRehype)
      .use(rehypeStringify)
      .processSync(text),
  )

describe('remarkTerms', () => {
  it('marks the first use and the later ones, with what they stand for', () => {
    expect(html('获得完全缓解（CR）的患者。\n\nCR 患者。', 'zh')).toBe(
      '<p>获得<dfn>完全缓解</dfn>（<abbr title="完全缓解">CR</abbr>）的患者。</p>\n' +
        '<p><abbr title="完全缓解">CR</abbr> 患者。</p>',
    )
  })

  it('looks neither into headings, links and code nor inside longer words', () => {
    const text = '# CR\n\nnCR, CRS, `CR`, [CR](https://example.org), *complete* response'
    expect(html(text, 'en')).toBe(
      '<h1>CR</h1>\n<p>nCR, CRS, <code>CR</code>, <a href="https://example.org">CR</a>, ' +
        '<dfn><em>complete</em> response</dfn></p>',
    )
  })

  it('does not change the tree it is given', () => {
    const tree = unified().use(remarkParse).parse('CR, CR')
    const before = structuredClone(tree)
    remarkTerms({ glossary, language: 'en' })(tree)
    expect(tree).toEqual(before)
  })

  it('refuses a language that it does not know', () => {
    expect(() => remarkTerms({ glossary, language: 'xx' })).toThrow('xx')
  })
})
