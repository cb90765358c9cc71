import { describe, expect, it } from 'vitest'
import { extract } from '../src/import/extract/html.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('html', () => {
  it('takes the article and leaves the site out, and says so', async () => {
    const page = `<!doctype html><html><head><meta charset="utf-8"><style>p{}</style></head><body>
      <nav>首页</nav><article><header><h1>骨髓瘤的
      治疗</h1></header><p>抗体<sup><a href="#r1">[1-2]</a></sup>有效，H<sub>2</sub>O，P&lt;0.05 a_b [Ca2+]。</p>
      <script>x()</script><p hidden>暗</p><img alt="图 1" src="data:image/png;base64,AA"></article>
      <footer>版权</footer></body></html>`
    const { text, kind, notes } = await extract(bytesOf(page), 'a.html')
    expect(kind).toBe('markdown')
    expect(text).toBe(
      '# 骨髓瘤的治疗\n\n抗体[1-2]有效，H<sub>2</sub>O，P<0.05 a_b [Ca2+]。\n'.replace('\\_', '_'),
    )
    expect(notes).toEqual([
      'left out: 1 <script>, 1 hidden element',
      'image left out: “图 1”',
      'left out: 4 letters around the article',
    ])
  })

  it('keeps tables, and signs that Markdown would read otherwise', async () => {
    const page =
      '<body><header>站</header><table><tr><th>甲</th><th>乙</th></tr><tr><td>1|2</td><td>*3*</td></tr></table><p>[x](y) ~~z~~</p>'
    const { text, notes } = await extract(bytesOf(page), 'a.html')
    expect(text).toBe('| 甲 | 乙 |\n| - | - |\n| 1\\|2 | \\*3\\* |\n\n[x]\\(y) \\~\\~z\\~\\~\n')
    expect(notes).toEqual(['left out: 1 <header>'])
  })

  it('takes no cell for wider than a table can be', async () => {
    const page = '<table><tr><td colspan="999999999" rowspan="99999999">甲</td></tr></table>'
    expect((await extract(bytesOf(page), 'a.html')).text).toBe('| 甲 |\n| - |\n')
  })

  it('reads the encoding that the page declares', async () => {
    const head = '<meta charset="gb2312"><p>'
    const bytes = new Uint8Array([...bytesOf(head), 0xb9, 0xc7, 0xcb, 0xe8])
    expect((await extract(bytes, 'a.html')).text).toBe('骨髓\n')
  })

  it.each([
    ['no text', new Uint8Array([0, 255, 0, 255]), /are no text/u],
    ['nothing', new Uint8Array(), /holds no text/u],
    ['nothing but a script', bytesOf('<script>x</script>'), /holds no text/u],
    ['depth', bytesOf('<div>'.repeat(50_000)), /nested too deeply|holds no text/u],
  ])('refuses a file with %s', async (_, bytes, said) => {
    await expect(extract(bytes, 'a.html')).rejects.toThrow(said)
    await expect(extract(bytes, 'a.html')).rejects.toHaveProperty('name', 'InputError')
  })
})
