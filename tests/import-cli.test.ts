import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAuthors } from '../src/import/author-names.ts'
import { decode } from '../src/import/decode.ts'
import { type Edit, redoEdits, undoEdits } from '../src/import/edits.ts'
import { importText } from '../src/import/import.ts'
import { readFrontMatter } from '../src/parse/front-matter.ts'
import { readCslJson } from '../src/read/csl-json.ts'
import { biyi } from './run-command.ts'
import { isSeedAbsent, readRawSeed } from './seed-edits.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'biyi-import-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
/** A new folder with one file in it. */
function fileOf(content: string | Uint8Array, name = 'raw.txt'): { dir: string; file: string } {
  count += 1
  const dir = join(folder, String(count))
  mkdirSync(dir)
  const file = join(dir, name)
  writeFileSync(file, content)
  return { dir, file }
}

const text = [
  ' 甲状腺疾病诊治进展',
  '王小明 李 华 赵大海',
  '［摘 要］　甲状腺疾病在女性中多见，近年来发病率明显上升，引起重视，',
  '其原因不明。',
  ' 甲状腺疾病的病因很多［1-2］。',
  '参 考 文 献',
  '[1] 王小明. 甲状腺疾病[J]. 某杂志, 2020, 15(3): 1-5.',
  '[2] Li H. Thyroid disease[J]. Some J, 2021, 1: 2.',
  '',
].join('\n')

/** Bytes of 。 and some words in encodings that Node reads but cannot write. */
const gbk = Uint8Array.from([
  0xb6, 0xe0, 0xb7, 0xa2, 0xd0, 0xd4, 0xb9, 0xc7, 0xcb, 0xe8, 0xc1, 0xf6, 0xca, 0xc7, 0xd2, 0xbb,
  0xd6, 0xd6, 0xd1, 0xaa, 0xd2, 0xba, 0xbc, 0xb2, 0xb2, 0xa1, 0xa1, 0xa3, 0x0a,
])

const utf16 = (value: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(value, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

describe('decode', () => {
  const sentence = '甲状腺疾病多见于女性，近年来发病率明显上升。\n病因很多，尚不清楚。\n'
  it.each([
    ['utf-8', false, Buffer.from(sentence)],
    ['utf-8', true, Buffer.from(`\ufeff${sentence}`)],
    ['utf-16le', true, utf16(`\ufeff${sentence}`, false)],
    ['utf-16be', true, utf16(`\ufeff${sentence}`, true)],
    ['utf-16le', false, utf16(sentence, false)],
    ['utf-16be', false, utf16(sentence, true)],
  ])('reads %s, mark %s', (encoding, bom, bytes) => {
    expect(decode(bytes, 'a.txt')).toEqual({ text: sentence, encoding, bom })
  })

  it('reads GBK as GB 18030', () => {
    const found = decode(gbk, 'a.txt')
    expect(found).toEqual({
      text: '多发性骨髓瘤是一种血液疾病。\n',
      encoding: 'gb18030',
      bom: false,
    })
  })

  it('reads two characters in GBK as such, which Big5 could be as well', () => {
    const found = decode(Buffer.from([0xb9, 0xc7, 0xcb, 0xe8]), 'a.txt')
    expect(found).toEqual({ text: '骨髓', encoding: 'gb18030', bom: false })
  })

  it.each([
    ['empty', Buffer.alloc(0), 'it is empty'],
    ['blank', Buffer.from(' \n'), 'nothing but white space'],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'it is a PDF file'],
    ['bytes', Buffer.from([0, 1, 2, 3, 255, 254, 0, 1, 7, 8]), 'no text'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0]), 'it is UTF-32 text'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => decode(bytes, 'a.txt')).toThrow(message)
  })
})

describe('an author line', () => {
  it.each([
    ['李志超 黄 方 郝思国', ['李志超', '黄方', '郝思国']],
    ['买买提·艾力，王小明', ['买买提·艾力', '王小明']],
    ['王小明1,2，李 华²,*，赵大海\\*', ['王小明', '李华', '赵大海']],
    ['欧阳小明 王 昊', ['欧阳小明', '王昊']],
    ['张萃,欧阳钦', ['张萃', '欧阳钦']],
  ])('is read: %s', (line, names) => {
    expect(readAuthors(line)?.names).toEqual(names)
  })

  it.each([
    '欧阳 修 王小明',
    '王 小 明',
    '王小明李华赵大海',
    '王小明 某某大学附属医院',
    '目的：研究',
  ])('is asked about: %s', (line) => {
    expect(readAuthors(line)).toBeUndefined()
  })

  it.skipIf(isSeedAbsent)('of the seed is read', async () => {
    const { text: clean } = await importText(Buffer.from(readRawSeed()), 'seed.txt')
    const yaml = /^---\n([\s\S]*?)\n---\n/u.exec(clean)?.[1] ?? ''
    const { meta, abstract } = readFrontMatter(yaml, 'zh.md', 2)
    expect(meta.authors.map(({ name }) => name)).toEqual(['李志超', '黄方', '郝思国'])
    expect(abstract).toMatch(/^多发性骨髓瘤（MM）/u)
    expect(abstract).toMatch(/慢性病。$/u)
  })
})

describe('biyi import', () => {
  it('writes text, references and log', () => {
    const { dir, file } = fileOf(text)
    const out = join(dir, 'source', 'zh.md')
    const log = join(dir, 'log.json')
    const { code, err } = biyi(['import', file, '-o', out, '--log', log])
    expect([code, err]).toEqual([0, ''])
    const clean = readFileSync(out, 'utf8')
    expect(clean).toMatch(/^---\ntitle: 甲状腺疾病诊治进展\nauthors:\n {2}- 王小明\n {2}- 李华\n/u)
    expect(clean).not.toMatch(/参考文献|\/abstract|摘/u)
    const record: { encoding: string; bom: boolean; edits: Edit[]; raw?: string } = JSON.parse(
      readFileSync(log, 'utf8'),
    )
    expect([record.encoding, record.bom, record.raw]).toEqual(['utf-8', false, null])
    expect(redoEdits(text, record.edits)).toBe(clean)
    expect(undoEdits(clean, record.edits)).toBe(text)
    const items = readCslJson(
      readFileSync(join(dir, 'source', 'references.json'), 'utf8'),
      'references.json',
    )
    expect(items.map(({ item }) => [item.id, item['citation-number']])).toEqual([
      ['ref-1', 1],
      ['ref-2', 2],
    ])
    expect(items[1]?.item).toMatchObject({
      type: 'article-journal',
      title: 'Thyroid disease',
      'container-title': 'Some J',
      page: '2',
      biyi: { raw: '[2] Li H. Thyroid disease[J]. Some J, 2021, 1: 2.', structured: true },
    })
    // What was imported is not changed by importing it again.
    const again = biyi(['import', out, '-o', join(dir, 'again.md')])
    expect([again.code, readFileSync(join(dir, 'again.md'), 'utf8')]).toEqual([0, clean])
  })

  it('says with --check what it would do and writes nothing', () => {
    const { dir, file } = fileOf(text)
    const { code, out } = biyi(['import', file, '-o', join(dir, 'zh.md'), '--check'])
    expect(code).toBe(0)
    expect(out).toMatch(/edits \(title-block 1, .*reference-list 1.*\), 0 questions/u)
    expect(out).toContain('2 references to')
    expect(readdirSync(dir)).toEqual(['raw.txt'])
  })

  it('reads standard input, writes standard output and leaves the list there', () => {
    const { code, out } = biyi(['import', '-', '-o', '-'], { input: text })
    expect(code).toBe(0)
    expect(out).toContain('title: 甲状腺疾病诊治进展')
    expect(out).toContain('[2] Li H.')
  })

  it('imports a folder, each file to its own output; one fault keeps none of the others', () => {
    const { dir, file } = fileOf(text)
    writeFileSync(join(dir, 'empty.txt'), '')
    writeFileSync(join(dir, 'other.bin'), 'x')
    const out = join(dir, 'out')
    const { code, err } = biyi(['import', dir, '-o', out])
    expect(code).toBe(3)
    expect(err).toContain('empty.txt: it is empty')
    expect(readdirSync(out).toSorted()).toEqual(['raw.md', 'raw.references.json'])
    expect(existsSync(file)).toBe(true)
  })

  it('leaves a rule out', () => {
    const { dir, file } = fileOf(text)
    const out = join(dir, 'zh.md')
    const { code } = biyi(['import', file, '-o', out, '--no-rule', 'title-block'])
    expect(code).toBe(0)
    expect(readFileSync(out, 'utf8')).not.toContain('title:')
  })

  it('puts questions on standard error, with file and line', () => {
    const { dir, file } = fileOf(
      '甲状腺疾病诊治进展\n王 小 明\n［摘要］　多见。\n［关键词］　病因\n',
    )
    const { code, err } = biyi(['import', file, '-o', join(dir, 'zh.md')])
    expect(code).toBe(0)
    expect(err).toMatch(/raw\.txt:2: question: author-line: 王 小 明/u)
  })

  it.each([
    [['--no-rule', 'nothing'], 2, /no rule `nothing`, expected one of .*title-block/u],
    [['--language', 'xx'], 2, /`xx` is no language/u],
  ])('refuses %s', (options, status, message) => {
    const { dir, file } = fileOf(text)
    const { code, err } = biyi(['import', file, '-o', join(dir, 'zh.md'), ...options])
    expect(code).toBe(status)
    expect(err).toMatch(message)
    expect(readdirSync(dir)).toEqual(['raw.txt'])
  })

  it('refuses what it cannot read with one message and writes nothing', () => {
    const { dir, file } = fileOf(Buffer.from([0, 1, 2, 3, 255, 254, 0, 1]))
    for (const path of [file, join(dir, 'none.txt')]) {
      const { code, err } = biyi(['import', path, '-o', join(dir, 'zh.md')])
      expect(code).toBe(3)
      expect(err.trim().split('\n')).toHaveLength(1)
    }
    expect(readdirSync(dir)).toEqual(['raw.txt'])
  })

  it('writes over no list of another origin and over no input', () => {
    const { dir, file } = fileOf(text)
    writeFileSync(join(dir, 'references.json'), '[{"id":"a","type":"book"}]')
    const list = biyi(['import', file, '-o', join(dir, 'zh.md')])
    expect([list.code, list.err]).toEqual([2, expect.stringContaining('did not make')])
    const input = biyi(['import', file, '-o', file])
    expect([input.code, input.err]).toEqual([2, expect.stringContaining('is an input')])
    expect(readdirSync(dir).toSorted()).toEqual(['raw.txt', 'references.json'])
  })
})
