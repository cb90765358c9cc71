import type { StageRule } from './rule.ts'

/** What reading a bibliography finds. */
export const bibliographyRules: readonly StageRule[] = [
  {
    id: 'read/date',
    severity: 'warning',
    summary: { en: 'Finds a date that cannot be read.', zh: '找出无法识别的日期。' },
    reason: {
      en: 'The list prints it as it stands, and no style can put it in order.',
      zh: '文献表只能照录，各种样式都无法据此排序。',
    },
    wrong: 'PY  - spring of last year',
    right: 'PY  - 2020/04/01',
  },
  {
    id: 'read/doi',
    severity: 'warning',
    summary: { en: 'Finds what is written as a DOI and is none.', zh: '找出不是 DOI 的“DOI”。' },
    reason: { en: 'The printed link leads nowhere.', zh: '印出的链接无法打开。' },
    wrong: '"DOI": "11.1056/NEJMoa1817249"',
    right: '"DOI": "10.1056/NEJMoa1817249"',
  },
  {
    id: 'read/duplicate-key',
    severity: 'error',
    summary: {
      en: 'Finds two entries of the bibliography with one key.',
      zh: '找出键相同的两个文献条目。',
    },
    reason: {
      en: 'A citation by that key could mean either work.',
      zh: '按键引用时无法判断指哪一篇文献。',
    },
    wrong: '[{ "id": "facon2019" }, { "id": "facon2019" }]',
    right: '[{ "id": "facon2019a" }, { "id": "facon2019b" }]',
  },
  {
    id: 'read/duplicate-reference',
    severity: 'warning',
    summary: {
      en: 'Finds one work that stands twice in the bibliography.',
      zh: '找出在文献表中重复出现的同一篇文献。',
    },
    reason: {
      en: 'It would be printed and counted under two numbers.',
      zh: '同一文献会以两个序号印出并计数。',
    },
    wrong: 'Two entries with the DOI 10.1056/NEJMoa1817249',
    right: 'One entry, cited twice',
  },
  {
    id: 'read/encoding',
    severity: 'warning',
    summary: {
      en: 'Finds a bibliography that is not written in UTF-8.',
      zh: '找出不是 UTF-8 编码的文献文件。',
    },
    reason: {
      en: 'The encoding is guessed, so that letters with accents and Chinese characters may be wrong.',
      zh: '编码只能推测，带符号的字母和汉字可能有误。',
    },
    wrong: 'references.ris in GB 18030',
    right: 'references.ris in UTF-8',
  },
  {
    id: 'read/entry-syntax',
    severity: 'error',
    summary: {
      en: 'Finds an entry that is not written as its format asks.',
      zh: '找出不合格式、无法读入的条目。',
    },
    reason: {
      en: 'What cannot be read of it is missing from the list.',
      zh: '无法读入的部分不会出现在文献表中。',
    },
    wrong: '@article{facon2019, title = {Daratumumab',
    right: '@article{facon2019, title = {Daratumumab}}',
  },
  {
    id: 'read/entry-value',
    severity: 'error',
    summary: {
      en: 'Finds a field of an entry whose value cannot be read.',
      zh: '找出值无法读取的字段。',
    },
    reason: { en: 'The field is left out of the list.', zh: '该字段不会印入文献表。' },
    wrong: '@article{a, title = {One}, year = }',
    right: '@article{a, title = {One}, year = 2020}',
  },
  {
    id: 'read/item-shape',
    severity: 'error',
    summary: {
      en: 'Finds a field of CSL-JSON with a value that CSL does not know.',
      zh: '找出 CSL-JSON 中值不合规范的字段。',
    },
    reason: {
      en: 'It is read as what was meant or left out; other programs may refuse the file.',
      zh: 'biyi 按推测读入或略去；其他程序可能拒绝整个文件。',
    },
    wrong: '{ "id": "a", "type": "article-journal", "author": "Doe J" }',
    right:
      '{ "id": "a", "type": "article-journal", "author": [{ "family": "Doe", "given": "J" }] }',
  },
  {
    id: 'read/no-entries',
    severity: 'warning',
    summary: { en: 'Finds a bibliography without entries.', zh: '找出没有条目的文献文件。' },
    reason: {
      en: 'Every citation of the review then leads nowhere.',
      zh: '全文的引用都找不到对应条目。',
    },
    wrong: '[]',
    right: '[{ "id": "facon2019", "type": "article-journal" }]',
  },
  {
    id: 'read/no-key',
    severity: 'error',
    summary: { en: 'Finds an entry of BibTeX without a key.', zh: '找出没有键的 BibTeX 条目。' },
    reason: { en: 'Nothing in the text can cite it.', zh: '正文无法引用该条目。' },
    wrong: '@article{, title = {One}}',
    right: '@article{one2020, title = {One}}',
  },
  {
    id: 'read/no-title',
    severity: 'warning',
    summary: { en: 'Finds an entry without a title.', zh: '找出没有题名的条目。' },
    reason: { en: 'Every style prints the title.', zh: '各种著录格式都要求题名。' },
    wrong: 'TY  - JOUR\nAU  - Doe, Jane\nER  - ',
    right: 'TY  - JOUR\nAU  - Doe, Jane\nTI  - One\nER  - ',
  },
  {
    id: 'read/outside-entry',
    severity: 'info',
    summary: { en: 'Finds a line outside of all entries.', zh: '找出不属于任何条目的行。' },
    reason: { en: 'It is not read.', zh: '该行不会被读入。' },
    wrong: 'Exported on Monday\nTY  - JOUR',
    right: 'TY  - JOUR',
  },
  {
    id: 'read/printed-entry',
    severity: 'warning',
    summary: {
      en: 'Finds an entry of a printed list that cannot be read, or not whole.',
      zh: '找出无法完整识别的印刷文献条目。',
    },
    reason: {
      en: 'It is printed as it stands, in no style.',
      zh: '该条目照录印出，不按著录格式排印。',
    },
    wrong: '[1] see the files of the department',
    right: '[1] Doe J. One[J]. Blood, 2020, 1(2): 3-4.',
  },
  {
    id: 'read/reference-type',
    severity: 'warning',
    summary: {
      en: 'Finds an entry of a kind that its format does not know.',
      zh: '找出文献类型不明的条目。',
    },
    reason: {
      en: 'It is printed as a document without a kind.',
      zh: '该条目按类型不明的文献印出。',
    },
    wrong: 'TY  - ARTICEL',
    right: 'TY  - JOUR',
  },
  {
    id: 'read/repeated-field',
    severity: 'warning',
    summary: { en: 'Finds a field that an entry has twice.', zh: '找出在同一条目中重复的字段。' },
    reason: { en: 'Only one of the two values is printed.', zh: '两个值只有一个会印出。' },
    wrong: '@article{a, year = 2019, year = 2020}',
    right: '@article{a, year = 2020}',
  },
  {
    id: 'read/short-doi',
    severity: 'warning',
    summary: { en: 'Finds a shortened DOI.', zh: '找出缩短的 DOI。' },
    reason: {
      en: 'Journals print the full one, and lists cannot be compared by short ones.',
      zh: '期刊要求完整的 DOI，缩短形式也无法用于比对。',
    },
    wrong: '"DOI": "10/gf3kbd"',
    right: '"DOI": "10.1056/NEJMoa1817249"',
  },
  {
    id: 'read/unclosed-entry',
    severity: 'error',
    summary: { en: 'Finds an entry that is never closed.', zh: '找出没有结束的条目。' },
    reason: {
      en: 'Where it ends is guessed; entries behind it may be lost in it.',
      zh: '条目的结尾只能推测，其后的条目可能被并入。',
    },
    wrong: '@article{a, title = {One}\n@article{b, title = {Two}}',
    right: '@article{a, title = {One}}\n@article{b, title = {Two}}',
  },
  {
    id: 'read/unknown-string',
    severity: 'warning',
    summary: {
      en: 'Finds an abbreviation of BibTeX that is nowhere defined.',
      zh: '找出未定义的 BibTeX 缩写。',
    },
    reason: { en: 'Its name is printed instead of its text.', zh: '印出的是缩写名而不是其内容。' },
    wrong: '@article{a, journal = nejm}',
    right: '@string{nejm = "N Engl J Med"}\n@article{a, journal = nejm}',
  },
  {
    id: 'read/unknown-tag',
    severity: 'info',
    summary: { en: 'Finds tags that the format does not know.', zh: '找出格式中没有的标签。' },
    reason: { en: 'What stands behind them is not printed.', zh: '这些标签的内容不会印出。' },
    wrong: 'QQ  - something',
    right: 'N1  - something',
  },
  {
    id: 'read/unopened-entry',
    severity: 'warning',
    summary: {
      en: 'Finds an entry that does not begin as its format asks.',
      zh: '找出开头不合格式的条目。',
    },
    reason: { en: 'It has no kind.', zh: '该条目没有文献类型。' },
    wrong: 'AU  - Doe, Jane\nTI  - One\nER  - ',
    right: 'TY  - JOUR\nAU  - Doe, Jane\nTI  - One\nER  - ',
  },
  {
    id: 'read/unresolved-doi',
    severity: 'warning',
    summary: {
      en: 'Finds a DOI of a list of DOIs of which nothing else is known.',
      zh: '找出 DOI 列表中尚无其他信息的 DOI。',
    },
    reason: {
      en: 'The list can print nothing but the DOI; `biyi cite fetch` looks up the rest.',
      zh: '文献表只能印出 DOI；用 `biyi cite fetch` 查得其余信息。',
    },
    wrong: '10.1056/NEJMoa1817249',
    right: '{ "id": "facon2019", "DOI": "10.1056/NEJMoa1817249", "title": "…" }',
  },
]
