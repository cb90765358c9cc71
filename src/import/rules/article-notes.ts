import { linesFrom } from '../../printed/text-lines.ts'
import { moveLabels } from '../label-lines.ts'
import { bodyStart, type Findings, type Rule, type Setting } from '../rule.ts'

/** Labels that stand in no text but the article's own notes; a DOI alone may be a reference's. */
const words =
  /^[（(\\*]*\s{0,3}[【［[]?\s{0,3}(?:作\s*者\s*单\s*位|通\s*[信讯]\s*作\s*者|基\s*金\s*项\s*目|资助项目|收\s*稿\s*日\s*期|修回日期|接受日期|录用日期|作\s*者\s*简\s*介|第一作者|引用本文|引用格式|中\s*图\s*分\s*类\s*号|文\s*献\s*标\s*[志识]\s*码|文\s*章\s*编\s*号|利益冲突(?:声明)?|作者贡献(?:声明)?|本文编辑|责任编辑)\s*(?:[】］\]]|[:：])/u

function find(text: string, { kind, language }: Setting): Findings {
  const lines = linesFrom(text, bodyStart(text))
  return moveLabels(text, lines, { kind, language, isWanted: (_, line) => words.test(line.text) })
}

/** CLEAN-23. Also at the end of the article, and where they cut a sentence. */
export const articleNotes: Rule = {
  id: 'article-notes',
  summary:
    'Moves notes of the first or last page, such as funding and date of receipt, to the front matter.',
  kinds: ['lines', 'markdown'],
  examples: [
    {
      before: '甲状腺疾病在女性中\n收稿日期：2017-07-07\n多见，原因不明。\n',
      after: '---\nreceived: 2017-07-07\n---\n\n甲状腺疾病在女性中\n多见，原因不明。\n',
    },
    {
      before: '甲状腺疾病多见。\n\n（收稿日期：2017-07-07）\n',
      after: '---\nreceived: 2017-07-07\n---\n\n甲状腺疾病多见。\n\n',
      kind: 'markdown',
    },
    {
      before:
        '甲状腺疾病多见。\n利益冲突：所有作者声明无利益冲突\n作者贡献：王小明撰写论文\n（本文编辑：李华）\n',
      after:
        '---\nconflicts: 所有作者声明无利益冲突\ncontributions: 王小明撰写论文\n# （本文编辑：李华）\n---\n\n甲状腺疾病多见。\n',
    },
  ],
  counterExamples: [
    { before: '利益冲突在研究中多见。\n' },
    { before: '甲状腺疾病的基金项目：共有三项。\n' },
    { before: '[1] 王小明．甲状腺疾病[J]．某杂志，2020．DOI：10.1000/1\n' },
    { before: '基金项目很多。\n' },
  ],
  find,
}
