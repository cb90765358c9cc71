import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entries, reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const small = {
  'source/zh.md': '# 题\n\n## 1　甲\n\n疗效［1-2］为31.8月。详见文献［3］。\n',
  'source/en.md': '# Title\n\n## 1 A\n\nThe effect was 31.8 months [1-2]. See reference [3].\n',
  'source/references.json': entries(3),
}

describe('standard input', () => {
  it('is audited for -', () => {
    const input = '\uFEFF有［2］与［9］，\r\n［摘要］。\r\n'
    const { out, code } = biyi(['cite', 'audit', '-', '--format', 'json'], { input })
    expect(code).toBe(0)
    const { markers, unresolved, uncited, rejected } = JSON.parse(out)
    expect(markers.map(({ numbers }: { numbers: number[] }) => numbers)).toEqual([[2], [9]])
    expect(markers[0]).toMatchObject({ side: 'source', line: 1, column: 2 })
    expect(rejected).toMatchObject([{ line: 2, column: 1, text: '［摘要］' }])
    expect([unresolved, uncited]).toEqual([[], []])
  })

  it('may be empty, but not in another encoding', () => {
    expect(biyi(['cite', 'audit', '-'], { input: '' }).code).toBe(0)
    const { code, err, out } = biyi(['cite', 'audit', '-'], {
      input: Buffer.from('a\n\xc4\xe3\xba\xc3\n', 'latin1'),
    })
    expect(code).toBe(3)
    expect(out).toBe('')
    expect(err).toBe(
      'biyi: cannot read standard input: line 2 is not UTF-8 text, it may be GB 18030; expected a file saved as UTF-8\n',
    )
  })

  it('is not read for a file or a folder', async () => {
    const folder = await reviewFolder({ ...small, 'one.txt': '有［2］。\n' })
    const run = biyi(['cite', 'audit', join(folder, 'one.txt'), '--format', 'json'], {
      input: '［1］',
    })
    expect(JSON.parse(run.out).markers).toHaveLength(1)
    expect(JSON.parse(run.out).markers[0].numbers).toEqual([2])
  })
})

describe('encodings', () => {
  it.each([
    ['UTF-16', '\xff\xfe\x96\x98', 'it is UTF-16 text'],
    ['GB 18030', '# \xcc\xe2\n', 'line 1 is not UTF-8 text, it may be GB 18030'],
    ['no text', '\x89PNG\x0d\x0a\x1a\x0a\x00\xff', 'line 1 is not UTF-8 text; expected'],
  ])('refuses %s and says what to do', async (_, bytes, message) => {
    const folder = await reviewFolder({ ...small, 'source/zh.md': Buffer.from(bytes, 'latin1') })
    const { code, err, out } = biyi(['check', folder])
    expect(code).toBe(3)
    expect(out).toBe('')
    expect(err).toContain(`biyi: cannot read source/zh.md: ${message}`)
    expect(err).toContain('expected a file saved as UTF-8')
  })
})
