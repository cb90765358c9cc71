import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { citationToMarkdown } from '../src/parse/citation-mdast.ts'
import { markdown, markersIn, plain, processor } from './citation-markdown.ts'

const valuesIn = (markdown: string) =>
  markersIn(processor.parse(markdown)).map(({ value }) => value)

/** `1 3 (4) 5`, a hidden number in parentheses. */
function itemsOf(markdown: string): string {
  const [marker] = markersIn(processor.parse(markdown))
  const items = marker?.items.map((item) => {
    const name = item.key === undefined ? String(item.number) : `@${item.key}`
    const locator = item.locator === undefined ? '' : ` at ${item.locator}`
    return item.printed ? `${name}${locator}` : `(${name})`
  })
  return items?.join(' ') ?? ''
}

/** The tree with its markers as text, one node a line, positions left out. */
function outline(node: Nodes, depth = 0): string {
  const line = `${' '.repeat(depth)}${node.type}`
  if (!('children' in node)) return 'value' in node ? `${line} ${node.value}` : line
  const lines = [line]
  let text = ''
  const flush = () => {
    if (text !== '') lines.push(`${' '.repeat(depth + 1)}text ${text}`)
    text = ''
  }
  for (const child of node.children) {
    if (child.type === 'text' || child.type === 'citationGroup') text += child.value
    else {
      flush()
      lines.push(outline(child, depth + 1))
    }
  }
  flush()
  return lines.join('\n')
}

describe('citation syntax', () => {
  it.each([
    ['［10-11］', '10 11'],
    ['［1，3-5］', '1 3 (4) 5'],
    ['[1、3]', '1 3'],
    ['[ 2 ]', '2'],
    ['[25 – 27]', '25 (26) 27'],
    ['[10～11]', '10 11'],
    ['[10~11]', '10 11'],
    ['[6\\~8]', '6 (7) 8'],
    ['［１，２］', '1 2'],
    ['[3,2,1]', '3 2 1'],
    ['[01]', '1'],
    ['[1; 4；6]', '1 4 6'],
    ['[@facon2019maia]', '@facon2019maia'],
    ['[@a; @b.c:d, p. 3]', '@a @b.c:d at p. 3'],
    ['［@王2020］', '@王2020'],
    ['[1; @a]', '1 @a'],
    ['[1-3, @a, p. 4; @b]', '1 (2) 3 @a at p. 4 @b'],
    ['[@a, p. 4; 7，9-11]260', '@a at p. 4 7 9 (10) 11'],
    ['［2］260。', '2 at 260'],
    ['[2]260-263', '2 at 260-263'],
    ['[2]260.', '2 at 260'],
    ['［5］2017年', '5'],
    ['[5]2.60', '5'],
    ['[5]95%', '5'],
    ['[1,2]260', '1 2'],
  ])('reads %s', (markdown, items) => {
    expect(itemsOf(`x${markdown}`)).toBe(items)
  })

  it.each([
    ['code', '`［20］`'],
    ['a code block', '```\n[1]\n```'],
    ['a link', '[18](url)'],
    ['a link with a title', '[18](<a b> "t (1)")'],
    ['an empty link', '[18]()'],
    ['a full reference', '[19][x]\n\n[x]: u'],
    ['a shortcut reference', '[18]\n\n[18]: url'],
    ['a definition', '[18]: url'],
    ['an escape', '\\[17]'],
    ['a full-width escape', '\\［17］'],
    ['a footnote call', '[^1]\n\n[^1]: note'],
    ['an image', '![1](x.png)'],
    ['an image by reference', '![1][x]\n\n[x]: u'],
    ['a task list', '- [ ] a\n- [x] b'],
    ['an autolink', '<https://a.org/[1]>'],
    ['a label', '［表1］'],
    ['brackets of two widths', '[1］ ［2]'],
    ['zero', '[0] [1,0]'],
    ['a range that descends', '[5-3] [4-4]'],
    ['a number too long', '[12345]'],
    ['a range too long', '[1-900]'],
    ['signs that do not fit', '[1--3] [,1] [1,] [1-2-3] [1.2]'],
    ['a key that is none', '[@] [@a.] [see @a]'],
  ])('leaves alone: %s', (_, markdown) => {
    expect(valuesIn(markdown)).toEqual([])
  })

  it.each([
    ['［1］［2］', ['［1］', '［2］']],
    ['[1][2]', ['[1]', '[2]']],
    ['[18](see below)', ['[18]']],
    ['[18](', ['[18]']],
    ['[17][18](url)', ['[17]']],
    ['是**［10］**，', ['［10］']],
    ['**结果[3]**显示', ['[3]']],
    ['# 题[1]', ['[1]']],
    ['- a[1]\n- b[2]', ['[1]', '[2]']],
    ['| a［1］ |\n| - |\n| b[2] |', ['［1］', '[2]']],
    ['a[^n]\n\n[^n]: see [2]', ['[2]']],
    ['wow![1]', ['[1]']],
    ['~~a[1~2]~~', ['[1~2]']],
    ['[1,\n2] [3-\n5]', ['[1, 2]', '[3-5]']],
    ['> a [1-\n> 3]', ['[1-3]']],
  ])('finds in %j', (markdown, expected) => {
    expect(valuesIn(markdown)).toEqual(expected)
  })

  it('gives exact places', () => {
    const markdown = '> \\*词\n> 文**［1-2］**和[3]。'
    const found = markersIn(processor.parse(markdown)).map(({ position }) =>
      markdown.slice(position?.start.offset, position?.end.offset),
    )
    expect(found).toEqual(['［1-2］', '[3]'])
  })

  it('changes nothing of the Markdown around it', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        // A full-width bracket cannot be escaped in plain CommonMark.
        fc.pre(!/\\[［］]/.test(text))
        expect(outline(processor.parse(text))).toBe(outline(plain.parse(text)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('writing', () => {
  it('writes a marker as it was written, a raised one in its tags', () => {
    const [marker] = markersIn(processor.parse('［1，3］'))
    const { citationGroup } = citationToMarkdown().handlers
    if (marker === undefined) throw new Error('No marker.')
    expect(citationGroup(marker)).toBe('［1，3］')
    expect(citationGroup({ ...marker, raised: true })).toBe('<sup>［1，3］</sup>')
    expect(citationGroup.peek(marker)).toBe('［')
  })
})
