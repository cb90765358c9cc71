import { describe, expect, test } from 'vitest'
import { items, read, shown } from './bibliography-files.ts'

describe('BibTeX', () => {
  test('becomes CSL-JSON', async () => {
    const text = String.raw`
% a comment with @article{nothing,
@comment{ @article{none, title={None}} }
@preamble{"\newcommand{\x}{y}"}
@string{nejm = "New England Journal of Medicine"}

@article{facon2019maia,
  author  = {Facon, Thierry and {M{\"u}ller}, Shaji and {MAIA Trial Investigators}},
  title   = {Daratumumab Plus Lenalidomide for {CD38}-Positive Untreated Myeloma: A Trial},
  journal = nejm,
  year    = 2019, volume = 380, number = {22}, pages = {2104--2115},
  langid  = {english},
  doi     = {10.1056/NEJMoa1817249}
}
@book(wang2020,
  author = {王建祥 and others}, title = {血液病学}, year = {2020}, publisher = {人民卫生出版社}
)`
    const [article, book] = await items({ 'a.bib': text })
    expect(article).toMatchObject({
      id: 'facon2019maia',
      type: 'article-journal',
      title: 'Daratumumab plus lenalidomide for CD38-positive untreated myeloma: a trial',
      'container-title': 'New England Journal of Medicine',
      volume: '380',
      issue: '22',
      page: '2104-2115',
      language: 'english',
      DOI: '10.1056/NEJMoa1817249',
      issued: { 'date-parts': [[2019]] },
    })
    expect(article?.author?.map((name) => name.family ?? name.literal)).toEqual([
      'Facon',
      'Müller',
      'MAIA Trial Investigators',
    ])
    expect(book?.author).toEqual([{ family: '王建祥' }])
    expect(book?.note).toBe('AUTHORS-INCOMPLETE')
    expect(Object.keys(article ?? {})).not.toContain('_graph')
  })

  test.each([
    ['王建祥, 李娟, 赵敏', ['王建祥', '李娟', '赵敏']],
    ['王建祥；李娟', ['王建祥', '李娟']],
    ['王, 建祥 and 欧阳, 明明', ['王建祥', '欧阳明明']],
    ['欧阳, 明明', ['欧阳明明']],
    ['Li, Ming', ['LiMing']],
    ['Smith, J.; Doe, Jane', ['SmithJ.', 'DoeJane']],
    ['{Li, Ming and Sons}', ['Li, Ming and Sons']],
  ])('the people of %s are told apart', async (author, expected) => {
    const [item] = await items({ 'a.bib': `@book{a, author={${author}}}` })
    expect(item?.author?.map(({ family = '', given = '' }) => family + given)).toEqual(expected)
  })

  test('pages of the web and preprints written as something else are known', async () => {
    const text = `
@misc{a, title={A}, howpublished={\\url{https://example.org/x_y}}}
@article{b, title={B}, journal={arXiv preprint arXiv:2001.00001}, archivePrefix={arXiv}, eprint={2001.00001}}
@phdthesis{c, title={C}, school={Peking University}}`
    expect(await items({ 'a.bib': text })).toMatchObject([
      { type: 'webpage', URL: 'https://example.org/x_y' },
      { type: 'article', archive: 'arXiv' },
      { type: 'thesis', genre: 'PhD thesis', publisher: 'Peking University' },
    ])
  })

  test('an abstract with stray signs is no reason to refuse an entry', async () => {
    const text = '@book{a, title={A}, abstract={costs $5 and 100% of {it}}, keywords={x $ y}}'
    expect(await items({ 'a.bib': text })).toMatchObject([{ id: 'a', title: 'A' }])
  })

  test('is a library', async () => {
    const { bibliography } = await read({ 'a.bib': '@book{a, title={A}}' })
    expect(bibliography.isLibrary).toBe(true)
  })

  test('keeps a title in sentence case, and one in another language, as it is', async () => {
    const text = `
@article{a, title = {Outcome in Chinese patients with the Philadelphia chromosome}}
@article{b, title = {Die Behandlung Der Akuten Leukämie Im Alter}, langid = {german}}
@article{c, title = {The mRNA Vaccine Era}}`
    const titles = (await items({ 'a.bib': text })).map((item) => item.title)
    expect(titles).toEqual([
      'Outcome in Chinese patients with the Philadelphia chromosome',
      'Die Behandlung Der Akuten Leukämie Im Alter',
      'The mRNA vaccine era',
    ])
  })

  test.each([
    [
      '\n@article{a,\n  title = {A}\n',
      '2:1: the entry `@article{a` is never closed; it is read to where the next one begins or the file ends, expected `}`',
      { id: 'a', title: 'A' },
    ],
    [
      '@article{a, title = {A {B}, year = 2020}',
      '1:1: the entry `@article{a` is never closed; it is read to where the next one begins or the file ends, expected `}`',
      { id: 'a' },
    ],
    [
      '@article{title = {A}}',
      '1:1: the entry @article has no key: `title = {A}}` stands where a key and a comma may stand; it is kept and can be cited by its number alone',
      { id: 'entry-1', title: 'A' },
    ],
    [
      '@book{b,\n  title = {A}\n  year = 2020\n}',
      '3:3: the entry `b` is not BibTeX: `year = 2020` (line 3) stands where `}` may stand; its fields `title`, `year` are read',
      { id: 'b', title: 'A', issued: { 'date-parts': [[2020]] } },
    ],
    [
      '@book{a,\n  author = {Li, Ming},\n  title = {A $ sign}}',
      '3:3: `title` of `a` is `A $ sign`, which cannot be read as TeX; it is left out, expected `$` and `{ }` in pairs (`\\$` for the sign itself) and a date as 2020-01-31',
      { id: 'a', author: [{ family: 'Li', given: 'Ming' }] },
    ],
  ])('%j is read as far as it goes, and so are the others', async (text, expected, item) => {
    const good = '@book{y, title = {Y}}\n'
    const { bibliography, problems } = await read({ 'a.bib': `${text}\n@book{z,\n title = {Z}}\n` })
    expect(bibliography.items).toMatchObject([item, { id: 'z', title: 'Z' }])
    expect(shown(problems)).toEqual([`error source/a.bib:${expected}`])
    const { bibliography: after } = await read({ 'a.bib': good + text })
    expect(after.items[0]).toMatchObject({ id: 'y', title: 'Y' })
  })

  test('an unknown type is reported', async () => {
    const { bibliography, problems } = await read({ 'a.bib': '\n@artcile{a, title={A}}' })
    expect(bibliography.items).toMatchObject([{ id: 'a', type: 'document' }])
    expect(problems).toMatchObject([{ places: [{ line: 2, column: 1 }] }])
    expect(problems[0]?.message).toBe(
      '`a` is of type `@artcile`, which is not known; expected a type of BibTeX or BibLaTeX, such as @article, @book, @inproceedings',
    )
  })
})

describe('what entries take from elsewhere in their file', () => {
  const library = (length: number) =>
    Array.from(
      { length },
      (_, at) => `@book{filler${at}, title = {F ${at} {"} \\}}, year = 2000}`,
    ).join('\n')

  const text = `@string{ash = "American Society"}
@String(blood = ash # { of Hematology})
@comment{ @article{none, title={None}} }
% @book{hidden, title={H}}
@inproceedings{paper, crossref = {book}, title = {Paper}, pages = {1--2}}
@proceedings{book, title = {Proceedings of It}, year = 2019, publisher = blood}
@xdata{home, publisher = {Home}, location = {Peking}}
@book{own, xdata = {home}, title = {Own}, year = 2020}
@book{circle, crossref = {circle2}, title = {C}}
@book{circle2, crossref = {circle}, year = 2001}
`

  test.each([0, 1000])('is the same among %d others', async (others) => {
    const { bibliography } = await read({ 'a.bib': `${text}\n${library(others)}` })
    const item = (id: string) => bibliography.entries.find((one) => one.id === id)?.read().item
    expect(item('paper')).toMatchObject({
      title: 'Paper',
      'container-title': 'Proceedings of It',
      publisher: 'American Society of Hematology',
      issued: { 'date-parts': [[2019]] },
      page: '1-2',
    })
    expect(item('own')).toMatchObject({ publisher: 'Home', 'publisher-place': 'Peking' })
    expect(item('circle')).toMatchObject({ title: 'C', issued: { 'date-parts': [[2001]] } })
    expect(bibliography.entries.slice(0, 5).map(({ id }) => id)).toEqual([
      'paper',
      'book',
      'own',
      'circle',
      'circle2',
    ])
  })

  test('of a large library, what is wrong with an entry is told when it is read', async () => {
    const broken = '@book{broken,\n  title = {A}\n  year = 2020\n}\n@book{open, title = {B}\n'
    const { bibliography, problems } = await read({ 'a.bib': `${broken}${library(1000)}` })
    expect(shown(problems)).toEqual([
      'error source/a.bib:5:1: the entry `@book{open` is never closed; it is read to where the next one begins or the file ends, expected `}`',
    ])
    const read_ = bibliography.entries[0]?.read()
    expect(read_?.item).toMatchObject({ title: 'A', issued: { 'date-parts': [[2020]] } })
    expect(shown(read_?.problems ?? [])[0]).toMatch(
      /^error source\/a\.bib:3:3: the entry `broken`/u,
    )
    expect(bibliography.entries).toHaveLength(1002)
    expect(bibliography.entries[1]?.read().item).toMatchObject({ id: 'open', title: 'B' })
  })

  test('keeps the fields behind a value that is never closed', async () => {
    const text =
      '@article{a,\n author = {Nobody, Ann,\n title={A = {b} of cells},\n journal = jj,\n year=2011}\n@book{c, title={Fine}}\n'
    const [open, fine] = await items({ 'a.bib': text })
    expect(open).toMatchObject({
      author: [{ family: 'Nobody', given: 'Ann' }],
      title: 'A = b of cells',
      issued: { 'date-parts': [[2011]] },
    })
    expect(fine).toMatchObject({ title: 'Fine' })
  })

  test('a bad definition stops nothing, and a name without one is told', async () => {
    const bad = `@string{a = }
@string{b = {ok}
@string{c = {Fine}}
@article{x, journal = c # { \\& } # a, month = jan, title={X, y = z}, year = 2020}
@article{y, journal = b, title = "Y = q"}
`
    const { bibliography, problems } = await read({ 'a.bib': bad })
    expect(bibliography.items).toMatchObject([{ title: 'X, y = z' }, { title: 'Y = q' }])
    expect(shown(problems).map((line) => line.replace(/ (?:is no|is never).*/u, ''))).toEqual([
      'error source/a.bib:2:1: the entry `@string{b`',
      'warning source/a.bib:4:13: `a`, the value of `journal`,',
      'warning source/a.bib:5:13: `b`, the value of `journal`,',
    ])
  })

  test('a file in which nothing is closed is read in time that grows with it', async () => {
    const open = Array.from({ length: 20_000 }, (_, at) => `@book{b${at}, title = {T`).join('\n')
    const start = performance.now()
    const { problems } = await read({ 'a.bib': open })
    expect(problems).toHaveLength(20_000)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('prints the signs and letters that commands stand for', async () => {
    const text = String.raw`@article{a,
  author = {{\AA}ke Berg and \AA ngstr{\"o}m, H and D{\'\i}az, K and Garc{\'{\i}}a, L},
  title = {$\pm$5, $\geq 3$ and \textpm{} $\sim$2 \% \texttimes{} 3$\times$4 \LaTeX{} {\aa} $\mathbf{x}$ \'{\i}\c{c} CD4$^+$},
  url = {https://example.org/a\times/b}, year = 2000 }`
    const [item] = await items({ 'a.bib': text })
    expect(item?.author).toEqual([
      { family: 'Berg', given: 'Åke' },
      { family: 'Ångström', given: 'H' },
      { family: 'Díaz', given: 'K' },
      { family: 'García', given: 'L' },
    ])
    expect(item?.title?.replaceAll(/<span class="nocase">(.*?)<\/span>/gu, '$1')).toBe(
      '±5, ≥3 and ± ∼2 % × 3×4 LaTeX å x íç CD4⁺',
    )
    expect(item?.URL).toContain('times')
  })
})
