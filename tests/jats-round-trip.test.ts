import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'
import { extract } from '../src/import/extract/jats.ts'
import { formatReview, prepareRendering, readReview, render } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { everything } from './jats-review.ts'
import { reviewFolder } from './review-folder.ts'
import { root } from './run-command.ts'

type Root = ReturnType<typeof fromXml>
type Element = Extract<Root['children'][number], { readonly type: 'element' }>

async function jatsOf(folder: string, only?: 'source'): Promise<string> {
  const review = await formatReview(await readReview(await readConfig(folder)))
  const context = await prepareRendering(review, only === undefined ? {} : { only })
  return String((await render(review, 'jats', context)).content)
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
    .replace(/\s+/gu, ' ')

/** What a round trip has to keep, of the article and of no sub-article. */
function kept(xml: string) {
  const texts = (name: string) => elements(xml, name).map((node) => textOf(node).trim())
  const body = elements(xml, 'body').map(textOf).join('')
  return {
    cited: elements(xml, 'xref')
      .filter(({ attributes }) => attributes['ref-type'] === 'bibr')
      .map(({ attributes }) => attributes['rid']),
    references: elements(xml, 'element-citation').map((node) => toXml(node)),
    tables: elements(xml, 'tr').map((row) =>
      row.children.map((cell) => (cell.type === 'element' ? textOf(cell).trim() : '')),
    ),
    labels: texts('label'),
    headings: texts('title').slice(0, 3),
    formulas: texts('tex-math'),
    terms: elements(xml, 'named-content')
      .filter(({ attributes }) => attributes['content-type'] === 'term')
      .map((node) => textOf(node)),
    numbers: body.match(/\d+(?:\.\d+)?/gu),
    front: texts('article-meta'),
  }
}

/** The review that an import makes of an article. */
async function imported(xml: string, glossary: string | Uint8Array, config = '') {
  const made = await extract(new TextEncoder().encode(xml), 'review.xml')
  return reviewFolder({
    'biyi.yaml': `formats: [jats]\n${config}`,
    'source/zh.md': made.text,
    'source/en.md': made.text,
    'source/references.json': JSON.stringify(made.bibliography ?? []),
    'source/glossary.yaml': glossary,
  })
}

const sample = jatsOf(root, 'source')

describe('JATS in, Markdown, JATS out', () => {
  it('keeps citations, terms, numbers, tables and front matter of the sample', async () => {
    const first = await sample
    const glossary = readFileSync(join(root, 'source/glossary.yaml'))
    // The list of terms behind the text comes from the glossary again.
    const bare = first.replace(/<glossary>[\s\S]*<\/glossary>/u, '')
    const second = await jatsOf(await imported(bare, glossary), 'source')
    expect(kept(second)).toEqual(kept(first))
  })

  it('keeps every kind of reference, note, formula and table', async () => {
    const files = everything()
    const first = await jatsOf(await reviewFolder(files), 'source')
    const bare = first.replace(/<glossary>[\s\S]*<\/glossary>/u, '')
    const glossary = files['source/glossary.yaml'] ?? ''
    const second = await jatsOf(await imported(bare, glossary), 'source')
    const [before, after] = [kept(first), kept(second)]
    expect(after).toEqual(before)
  })

  it('reads the article itself where a translation stands in the same file', async () => {
    const both = await extract(new TextEncoder().encode(await jatsOf(root)), 'review.xml')
    const one = await extract(new TextEncoder().encode(await sample), 'review.xml')
    expect(both.text).toBe(one.text)
    expect(both.bibliography).toEqual(one.bibliography)
  })
})
