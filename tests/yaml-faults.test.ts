import { describe, expect, it } from 'vitest'
import { readCheckedYaml } from '../src/model/checked-yaml.ts'
import { configSchema } from '../src/model/config.ts'
import { readFrontMatter } from '../src/parse/front-matter.ts'

const readConfigText = (text: string) =>
  readCheckedYaml(text, configSchema, 'biyi.yaml', (sentence) => new Error(sentence))

const top =
  'a mapping of source, translation, bibliography, glossary, alignment, waivers, citations, html, formats, pdf, jats, docx, checks'

describe('biyi.yaml', () => {
  it.each([
    ['- a\n- b\n', `1:1: there stands a list, expected ${top}`],
    ['[]\n', `1:1: there stands a list, expected ${top}`],
    ['# c\n\nhello\n', `3:1: there stands \`hello\`, expected ${top}`],
    ['source: zh.md\n', '1:9: `source` is `zh.md`, expected a mapping of language, file'],
    ['source: [a]\n', '1:9: `source` is a list, expected a mapping of language, file'],
    [
      'pdf: []\n',
      '1:6: `pdf` is a list, expected a mapping of layout, page, bleed, profile, rows, binding, marks, lines, draft',
    ],
    ['checks: [a]\n', '1:9: `checks` is a list, expected a mapping of profile'],
    ['formats: html\n', '1:10: `formats` is `html`, expected a list'],
    [
      'formats: [~]\n',
      '1:11: `formats.0` is empty, expected `html` or `pdf` or `jats` or `docx` or `epub` or `tex`',
    ],
    ['bibliography: {a: b}\n', '1:15: `bibliography` is a mapping of a, expected a list or text'],
    ['pdf:\n  page: 4\n', '2:9: `pdf.page` is `4`, expected text'],
    [
      'citations: {complete: yes}\n',
      '1:23: `citations.complete` is `yes`, expected `true` or `false`',
    ],
    [
      'source: {langage: zh}\n',
      '1:10: unknown key `source.langage`, expected one of language, file',
    ],
    ['? [a]\n: 2\n', '1:1: a key is a list or a mapping, expected a word'],
    ['a: 1\n---\nb: 2\n', '2:1: a second document begins, expected one'],
    ['a: &x [*x]\n', '1:1: not valid YAML: it is nested without end'],
  ])('refuses %j', (text, message) => {
    expect(() => readConfigText(text)).toThrow(new Error(`biyi.yaml:${message}`))
  })

  it.each(['', '\n', '# c\n', '---\n', '~\n', 'pdf:\nsource:\n  file:\n', '{}\n'])(
    'may say nothing: %j',
    (text) => {
      const { value, keys } = readConfigText(text)
      expect(value.source).toEqual({ language: 'zh-CN', file: 'source/zh.md' })
      expect(keys.has('pdf')).toBe(false)
    },
  )
})

describe('front matter', () => {
  it.each([
    ['- a', '2:1: there stands a list, expected a mapping of title, short_title,'],
    ['authors: [[a]]', '2:11: `authors.0` is a list, expected a mapping of name, given,'],
    [
      'authors:\n  - name: A\n    affilation: x',
      '4:5: unknown key `authors.0.affilation`, expected one',
    ],
    ['authors: { nam: A }', '2:12: unknown key `authors.nam`, expected one of name,'],
    ['affiliations: [{ nam: x }]', '2:16: missing key `affiliations.0.name`'],
    ['title: [a]', '2:8: `title` is a list, expected a line of text'],
    ['venue: []', '2:8: `venue` is a list, expected a mapping of title, short_title, issn'],
  ])('refuses %j', (text, message) => {
    expect(() => readFrontMatter(text, 'zh.md', 2)).toThrow(`zh.md:${message}`)
  })

  it('may leave keys empty, and lists where lists may stand', () => {
    const { meta, abstract } = readFrontMatter(
      'title:\nauthors:\nkeywords: []\nabstract:',
      'zh.md',
      2,
    )
    expect([meta.title, meta.authors, meta.keywords, abstract]).toEqual([
      undefined,
      [],
      [],
      undefined,
    ])
    expect(readFrontMatter('authors: [A, { name: B }]', 'zh.md', 2).meta.authors).toHaveLength(2)
  })
})
