import { han } from '../../language/han.ts'
import type { Rule } from '../rule.ts'
import { deleteSpaces, findInLines, latin, spaced } from './line-changes.ts'
import type { LineRole } from './prose-lines.ts'

const roles: ReadonlySet<LineRole> = new Set(['prose', 'bare', 'heading', 'table'])

const pairs = [
  {
    before: new RegExp(`${han}$`, 'u'),
    behind: new RegExp(`^(?:[([<>≤≥±+＜＞]|-(?=\\d))?${latin}`, 'u'),
  },
  {
    before: new RegExp(`(?:${latin}[+⁺®™†‡-]?|[%‰℃°)\\]])$`, 'u'),
    behind: new RegExp(`^${han}`, 'u'),
  },
]

/** CLEAN-08: the style sheet supplies these spaces. */
export const hanLatinSpace: Rule = {
  id: 'han-latin-space',
  summary: 'Spaces between Han and Latin words or numbers are deleted.',
  kinds: ['lines', 'markdown'],
  examples: [
    { before: 'T 细胞', after: 'T细胞' },
    { before: 'CR 或 VGPR', after: 'CR或VGPR' },
    { before: '占 1%，占血液系统肿瘤的 10% 左右', after: '占1%，占血液系统肿瘤的10%左右' },
    { before: '5 级', after: '5级' },
    { before: '400 µg/d 剂量组', after: '400 µg/d剂量组' },
    { before: '表达 CD38+ 的 γδ T 细胞', after: '表达CD38+的γδ T细胞' },
    { before: '| 5 级 | CR 率 |', after: '| 5级 | CR率 |', kind: 'markdown' },
    { before: '在回输后 6 天左右，', after: '在回输后6天左右，' },
    { before: '骨髓瘤 (MM) 是', after: '骨髓瘤(MM)是' },
  ],
  counterExamples: [
    { before: 'AMG 701、BCMA BiTE、T cell、800 µg/d' },
    { before: '## 1 单克隆抗体', kind: 'markdown' },
    { before: '1　单克隆抗体' },
    { before: '表1 患者的一般资料' },
    { before: '关键词：骨髓瘤 CART BCMA 抗体' },
    { before: '李志超1 黄方2 郝思国1' },
    { before: 'We treated all patients with the drug 来那度胺 at a dose of 25 mg' },
    { before: '1. 患者', kind: 'markdown' },
    { before: '`T 细胞`', kind: 'markdown' },
  ],
  find: (text, setting) =>
    findInLines(text, setting, { roles, trigger: spaced }, (line) => ({
      changes: deleteSpaces(line.text, pairs),
    })),
}
