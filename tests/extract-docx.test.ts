import { describe, expect, it } from 'vitest'
import { extract } from '../src/import/extract/docx.ts'
import { makeDocx, numbered, paragraph, run, table } from './make-docx.ts'
import { makeZip } from './make-zip.ts'

describe('docx', () => {
  it('keeps headings, markers, scripts, lists, tables and notes', async () => {
    const call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const body = [
      paragraph(run('骨髓瘤的治疗'), 'a3'),
      paragraph(run('1 单克隆抗体'), '1'),
      paragraph(run('1.1 靶点'), '2'),
      paragraph(
        `${run('CD38')}${run('+', 'superscript')}${run('细胞')}${run('[1-3]', 'superscript')}${run('，H')}${run('2', 'subscript')}${run('O。')}${call}`,
      ),
      paragraph(run('甲'), undefined, numbered),
      paragraph(run('乙'), undefined, numbered),
      table([
        ['方案', '缓解率'],
        ['甲', '50%~60%'],
      ]),
    ]
    const { text, kind } = await extract(makeDocx(body.join(''), '脚注的文字。'), 'a.docx')
    expect(kind).toBe('markdown')
    expect(text).toBe(`# 骨髓瘤的治疗

## 1 单克隆抗体

### 1.1 靶点

CD38<sup>+</sup>细胞[1-3]，H<sub>2</sub>O。[^2]

1. 甲
2. 乙

| 方案 | 缓解率 |
| - | - |
| 甲 | 50%~60% |

[^2]: 脚注的文字。
`)
  })

  it('says what is left out', async () => {
    const more = [
      { name: 'word/header1.xml', content: '<x/>' },
      { name: 'word/comments.xml', content: '<w:comments><w:comment w:id="0"/></w:comments>' },
    ]
    const { notes } = await extract(makeDocx(paragraph(run('文')), '', more), 'a.docx')
    expect(notes).toContain('headers and footers of pages left out: 1')
    expect(notes).toContain('comments of reviewers left out')
    const none = [{ name: 'word/comments.xml', content: '<w:comments/>' }]
    const quiet = await extract(makeDocx(paragraph(run('文')), '', none), 'a.docx')
    expect(quiet.notes).toEqual([])
  })

  it.each([
    [
      'no zip',
      new TextEncoder().encode('文'.repeat(100)),
      /no Word document \(\.docx\), no zip archive/u,
    ],
    ['nothing', new Uint8Array(), /no zip archive/u],
    ['cut off', makeDocx(paragraph(run('文'))).subarray(0, 900), /no zip archive/u],
    ['of another kind', makeZip([{ name: 'a.xml', content: '<a/>' }]), /there is no text in it/u],
    [
      'encrypted by its archive',
      makeZip([{ name: 'word/document.xml', content: 'x', flags: 1 }]),
      /encrypted/u,
    ],
    [
      'encrypted by Word',
      new Uint8Array(
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      ),
      /the document is encrypted/u,
    ],
    ['old', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /Word before 2007/u],
    [
      'a bomb',
      makeZip([{ name: 'word/document.xml', content: new Uint8Array(30 * 1024 * 1024) }]),
      /would unpack to 30 MB/u,
    ],
    [
      'a bomb that lies',
      makeZip([
        { name: 'word/document.xml', content: new Uint8Array(9 * 1024 * 1024), claimedSize: 100 },
      ]),
      /archive is damaged/u,
    ],
    [
      'with entities',
      makeDocx('', '', [
        {
          name: 'word/document.xml',
          content: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        },
      ]),
      /defines XML entities/u,
    ],
    ['empty', makeDocx(''), /holds no text/u],
    [
      'no XML',
      makeDocx('', '', [{ name: 'word/document.xml', content: '<w:document><' }]),
      /damaged|no text/u,
    ],
  ])('refuses one that is %s', async (_, bytes, said) => {
    await expect(extract(bytes, 'a.docx')).rejects.toThrow(said)
    await expect(extract(bytes, 'a.docx')).rejects.toHaveProperty('name', 'InputError')
  })
})
