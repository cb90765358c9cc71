import { readFileSync } from 'node:fs'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../src/parse/markdown.ts'

/** Addresses of the links, each checked to stand where its position says. */
function linksIn(markdown: string): readonly string[] {
  const urls: string[] = []
  visit(parseMarkdown(markdown), (node) => {
    if (node.type !== 'link' && node.type !== 'text') return
    const { start, end } = node.position ?? {}
    const written = markdown.slice(start?.offset, end?.offset)
    if (node.type === 'text') expect(written).toBe(node.value)
    else urls.push(node.url)
  })
  return urls
}

describe('an address without angle brackets', () => {
  it.each([
    ['见https://example.com/a。本研究', ['https://example.com/a']],
    ['https://x.org，以及', ['https://x.org']],
    ['https://x.org/a?b=1&c=2；', ['https://x.org/a?b=1&c=2']],
    ['（https://x.org/a(b)）。', ['https://x.org/a(b)']],
    ['https://x.org/a.本研究', ['https://x.org/a']],
    ['https://x.org/a［1］', ['https://x.org/a']],
    ['“https://x.org/a”', ['https://x.org/a']],
    ['https://x.org/a、https://y.org/b', ['https://x.org/a', 'https://y.org/b']],
    ['www.x.org/a网站', ['http://www.x.org/a']],
    ['https://x.org/a本', ['https://x.org/a']],
    ['https://x.org/𠀀', ['https://x.org/']],
    ['[见https://x.org/a。本研究', ['https://x.org/a']],
    ['[表，https://x.org/a。又https://y.org，后', ['https://x.org/a', 'https://y.org']],
    ['**https://x.org/a**，', ['https://x.org/a']],
    ['write to a@x.org。', ['mailto:a@x.org']],
  ])('ends before Chinese text: %s', (markdown, urls) => {
    expect(linksIn(markdown)).toEqual(urls)
  })

  it.each([
    ['<https://zh.wikipedia.org/wiki/骨髓瘤>。', 'https://zh.wikipedia.org/wiki/%E9'],
    ['[甲](https://x.org/骨)', 'https://x.org/骨'],
    ['https://x.org/a_(b) and', 'https://x.org/a_(b)'],
    ['https://x.org/a, and', 'https://x.org/a'],
    ['https://x.org/café', 'https://x.org/café'],
  ])('is otherwise as it was: %s', (markdown, url) => {
    const [found = ''] = linksIn(markdown)
    expect(found.startsWith(url) || encodeURI(found).startsWith(url)).toBe(true)
  })

  it('leaves the markers behind it', () => {
    const types: string[] = []
    visit(parseMarkdown('见https://x.org/a［1］。'), ({ type }) => {
      types.push(type)
    })
    expect(types).toContain('citationGroup')
  })

  it('leaves a text its place where nothing in it is an address', () => {
    const [paragraph] = parseMarkdown('[a\\* @ https://。\nb @').children
    expect(paragraph).toMatchObject({
      children: [{ type: 'text', position: { start: { offset: 0 }, end: { offset: 20 } } }],
    })
  })

  it.each(['https://例子.中国', 'https://，', 'http'])('is none: %s', (markdown) => {
    expect(linksIn(markdown)).toEqual([])
  })
})

describe('a text without addresses', () => {
  // An at sign in a comment makes the parser look for addresses; nothing else may change by it.
  const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const marks = '**a**，~~b~~［1］[^1] `c` $x$\n\n[^1]: d\n\n|a|b|\n|-|-|\n|1|2|\n\n- [x] e\n'
  it.each([
    ['the original', textOf('../source/zh.md')],
    ['the translation', textOf('../source/en.md')],
    ['every mark', marks],
    ['points', 'w.w'],
    ['half an address', 'http:/x'],
    ['nothing', ''],
  ])('is read as any other: %s', (_, text) => {
    expect(text).not.toMatch(/:\/\/|www\.|@/u)
    const { children } = parseMarkdown(`${text}\n\n<!-- @ -->\n`)
    expect(children.at(-1)?.type).toBe('html')
    expect(parseMarkdown(text).children).toEqual(children.slice(0, -1))
  })

  it('is read as any other where it holds an at sign that is no address', () => {
    const { children } = parseMarkdown('a@\n\n<!-- @ -->\n')
    expect(children.at(-1)?.type).toBe('html')
    expect(parseMarkdown('a@').children).toEqual(children.slice(0, -1))
    expect(linksIn('a@')).toEqual([])
  })
})
