import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../src/model/problem.ts'
import { findingsOf } from '../src/pipeline.ts'
import { waiversOf } from '../src/read/waivers-file.ts'
import { makeReview } from './make-review.ts'
import { entries, reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const zh = '疗效好，31.8个月［1］。共120例，其中8例死亡。\n\n随访24个月。\n'
const en =
  'Efficacy was good, 38.1 months [1]. There were 120 patients, some of whom died.\n\nFollow-up was 42 months.\n'

async function settled(waivers: string, texts: { source?: string; translation?: string } = {}) {
  const review = await makeReview({ source: zh, translation: en, entries: 1, ...texts })
  const { problems, waived } = findingsOf({
    ...review,
    waivers: waiversOf(waivers, 'source/waivers.yaml'),
  })
  return {
    counted: problems.map(({ rule, message }) => `${rule}: ${message}`),
    waived: waived.map(({ message, waiver }) => `${message} | ${waiver.reason}`),
  }
}

const entry = (lines: string) => `waivers:\n  - ${lines.split('; ').join('\n    ')}\n`
const first = 'Unexpected number `38.1` in the translation, expected `31.8` as in the source'
const missing = 'Missing number `8` in the translation, expected it as in the source'
const last = 'Unexpected number `42` in the translation, expected `24` as in the source'

describe('waivers.yaml', () => {
  it.each([
    ['a unit', 'place: s0.p1', [first, missing]],
    ['a sentence', 'place: s0.p1.t1', [first]],
    ['a unit and what the finding names', 'place: s0.p1; text: 38.1', [first]],
    ['the number of the other text', 'place: s0.p1; text: "31.8"', [first]],
    ['quoted text as the place', 'place: Follow-up was 42 months', [last]],
    ['text alone', 'text: 共120例，其中8例死亡', [missing]],
    ['text over a line end', 'text: "There were\\n  120 patients, some of whom died."', [missing]],
  ])('lets findings stand at %s', async (_name, where, messages) => {
    const { waived, counted } = await settled(
      entry(`rule: number-parity; ${where}; reason: As agreed.`),
    )
    expect(waived).toEqual(messages.map((message) => `${message} | As agreed.`))
    expect(counted).toHaveLength(3 - messages.length)
  })

  it.each([
    ['another unit', 'rule: number-parity; place: s0.p3; reason: r', 'no unit or sentence `s0.p3`'],
    ['another text', 'rule: number-parity; place: s0.p1; text: 8.1; reason: r', 'for `8.1` fits'],
    ['a piece of a number', 'rule: number-parity; text: 8.1; reason: r', 'for `8.1` fits'],
    ['another rule', 'rule: citation-parity; place: s0.p1; reason: r', 'fits no finding'],
    ['a unit moved', 'rule: number-parity; place: s0.p1; text: "42"; reason: r', 'is at `s0.p2`'],
  ])('reports what fits no finding: %s', async (_name, lines, part) => {
    const { waived, counted } = await settled(entry(lines))
    expect(waived).toEqual([])
    expect(counted).toHaveLength(4)
    expect(counted.at(-1)).toMatch(/^waiver-unused: /u)
    expect(counted.at(-1)).toContain(part)
  })

  it.each([
    ['no reason', 'rule: number-parity; place: s0.p1', 'No reason'],
    ['a reason of no words', 'rule: number-parity; place: s0.p1; reason: "..."', 'No reason'],
    ['no place', 'rule: number-parity; reason: r', 'No place'],
    ['a rule that is not there', 'rule: number-party; place: s0.p1; reason: r', '`number-parity`'],
    ['our own fault', 'rule: internal; text: broken; reason: r', 'cannot be waived'],
    ['a waiver of waivers', 'rule: waiver-unused; text: x; reason: r', 'cannot be waived'],
  ])('has no effect with %s, and says so', async (_name, lines, part) => {
    const { waived, counted } = await settled(entry(lines))
    expect(waived).toEqual([])
    expect(counted.at(-1)).toMatch(/^waiver-invalid: /u)
    expect(counted.at(-1)).toContain(part)
  })

  it('survives changes of everything else', async () => {
    const waiver = entry('rule: number-parity; place: s0.p2; text: "42"; reason: r')
    const { waived } = await settled(waiver, {
      source: `${zh.replace('好', '很好，\n且持久').replace('随访', '中位随访')}\n新的一段。\n`,
      translation: `${en.replace('good', 'very good\nand lasting')}\nA new paragraph.\n`,
    })
    expect(waived).toHaveLength(1)
  })

  it.each([
    ['waivers:\n  - rule: [a]\n', 'w.yaml:2:11: '],
    ['waivers:\n  - rule: a\n    line: 3\n', 'w.yaml:3:5: '],
    ['- rule: a\n', 'w.yaml:1:1: '],
    ['waivers: [\n', 'w.yaml:'],
  ])('is refused where it is malformed: %j', (text, start) => {
    expect(() => waiversOf(text, 'w.yaml')).toThrow(InputError)
    expect(() => waiversOf(text, 'w.yaml')).toThrow(start)
  })
})

describe('a comment', () => {
  const put = (source: string) =>
    settled('', { source: zh.replace('随访24个月。', source), translation: en })

  it.each([
    ['inside the block', '随访24个月。<!-- biyi-waive number-parity: 作者确认 -->'],
    ['on the line before', '<!-- biyi-waive number-parity: 作者确认 -->\n随访24个月。'],
    ['a blank line before', '<!-- biyi-waive number-parity：作者确认 -->\n\n随访24个月。'],
    ['with what is quoted', '<!-- biyi-waive number-parity "42": 作者确认 -->\n随访24个月。'],
    ['in code quotes', '<!-- biyi-waive number-parity `24` -- 作者确认 -->\n随访24个月。'],
    ['for two rules', '<!--biyi-waive citation-parity, number-parity: 作者确认-->\n随访24个月。'],
    ['over two lines', '<!-- biyi-waive\nnumber-parity: 作者确认 -->\n随访24个月。'],
  ])('lets a finding stand: %s', async (_name, source) => {
    const { waived } = await put(source)
    expect(waived).toEqual([`${last} | 作者确认`])
  })

  it.each([
    ['in a list item', '- 甲24例W\n- 乙\n', '- A 42\n- B\n'],
    ['before a list', 'W\n- 甲24例\n- 乙\n', '- A 42\n- B\n'],
    ['in a cell', '| a |\n|---|\n| 24W |\n', '| a |\n|---|\n| 42 |\n'],
    ['before a table of HTML', 'W\n<table><tr><td>24</td></tr></table>\n', '| 42 |\n|---|\n'],
    ['in a heading', '## 1 甲24例 W\n\n文\n', '## 1 A 42\n\nText\n'],
    ['before the title', 'W\n\n# 题24\n\n文\n', '# T 42\n\nText\n'],
    [
      'in the abstract of the front matter',
      '---\nabstract: |\n  W\n  共24例。\n---\n\n文\n',
      '---\nabstract: In 42.\n---\n\nText\n',
    ],
    ['in a footnote', '文[^1]。\n\n[^1]: 注24。W\n', 'T[^1].\n\n[^1]: Note 42.\n'],
    ['in a quotation', '> W\n>\n> 24例\n', '> 42 patients\n'],
    ['in the translation', '甲24例。\n', 'A 42. W\n'],
    ['behind Windows line ends', '甲\r\n\r\nW\r\n24例\r\n', 'A\r\n\r\n42\r\n'],
  ])('belongs to its block: %s', async (_name, source, translation) => {
    const comment = '<!-- biyi-waive number-parity: ok -->'
    const { waived, counted } = await settled('', {
      source: source.replace('W', comment),
      translation: translation.replace('W', comment),
    })
    expect(waived).toHaveLength(1)
    expect(counted.filter((one) => /^(?:waiver|number|translation)/u.test(one))).toEqual([])
  })

  it('leaves no gap in the text', async () => {
    const comment = '<!-- biyi-waive number-parity: ok -->'
    const { units } = await makeReview({
      source: `甲。 ${comment}\n`,
      translation: `A ${comment} **b** and ${comment} c ${comment}\n`,
    })
    expect(units[0]?.blocks.source?.text).toBe('甲。')
    expect(units[0]?.blocks.translation?.text).toBe('A b and c')
  })

  it.each([
    ['without a reason', '随访24个月。<!-- biyi-waive number-parity -->', 'No reason'],
    ['misspelt', '随访24个月。<!-- biyi-ignore number-parity: r -->', 'Unexpected comment'],
    ['without a rule', '随访24个月。<!-- biyi-waive: r -->', 'Unexpected comment'],
    [
      'behind the last block',
      '随访24个月。\n\n<!-- biyi-waive number-parity: r -->',
      'No text stands',
    ],
  ])('is told where it has no effect: %s', async (_name, source, part) => {
    const { counted, waived } = await put(source)
    expect(waived).toEqual([])
    expect(counted.at(-1)).toMatch(/^waiver-invalid: /u)
    expect(counted.at(-1)).toContain(part)
  })

  it('is nothing in code, nor where it is for others', async () => {
    const { counted } = await put('随访24个月`<!-- biyi-x -->`。<!-- todo: biyi-waive -->')
    expect(counted.filter((one) => one.startsWith('waiver'))).toEqual([])
  })

  it('waives what another stage finds in its block', async () => {
    const { waived, counted } = await put(
      '随访42个月<font>。</font><!-- biyi-waive parse/html-removed: r -->',
    )
    expect(counted.filter((one) => one.startsWith('parse'))).toEqual([])
    expect(waived).toHaveLength(1)
  })
})

describe('the command', () => {
  const small = {
    'source/zh.md': '# 题\n\n疗效为31.8月［1］。<!-- biyi-waive number-parity: 内部备注 -->\n',
    'source/en.md': '# Title\n\nThe effect was 38.1 months [1].\n',
    'source/references.json': entries(1),
  }

  it('neither counts nor prints what is waived, but lists it', async () => {
    const folder = await reviewFolder(small)
    const { code, out } = biyi(['check', '--format', 'json', folder])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      problems: [],
      waived: [
        {
          rule: 'number-parity',
          waiver: { reason: '内部备注', file: 'source/zh.md', line: 3, column: 13 },
        },
      ],
      summary: { error: 0, warning: 0, info: 0 },
    })
    expect(biyi(['check', folder]).out).toContain('waived: Unexpected number `38.1`')
    const built = biyi(['build', folder, '-f', 'html', '--fail-on', 'warning'])
    expect(built.code).toBe(0)
    const written = JSON.parse(await readFile(join(folder, 'output/findings.json'), 'utf8'))
    expect(written).toMatchObject({ problems: [], waived: [{ rule: 'number-parity' }] })
    const page = await readFile(join(folder, 'output/index.html'), 'utf8')
    expect(page).not.toContain('biyi-waive')
    expect(page).not.toContain('内部备注')
  })

  it('is 3 for a malformed file, with its place', async () => {
    const folder = await reviewFolder({ ...small, 'source/waivers.yaml': 'waivers:\n  - rul: a\n' })
    const { code, err } = biyi(['check', folder])
    expect(code).toBe(3)
    expect(err).toMatch(/source\/waivers\.yaml:2:5: /u)
  })

  it('takes severities of its own findings, and says nothing of rules that are off', async () => {
    const files = {
      ...small,
      'source/waivers.yaml': entry('rule: number-parity; place: s0.p7; reason: r'),
    }
    const run = async (checks: string) =>
      biyi(['check', await reviewFolder({ ...files, 'biyi.yaml': `checks: ${checks}\n` })])
    expect((await run('{}')).out).toContain('waiver-unused')
    expect((await run('{ waiver-unused: error }')).code).toBe(1)
    expect((await run('{ waiver-unused: off }')).out).not.toContain('waiver-unused')
    expect((await run('{ number-parity: off }')).out).not.toContain('waiver-unused')
  })
})
