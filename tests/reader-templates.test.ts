import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readTemplates } from '../src/read/templates.ts'
import { embeddedFaces } from '../src/render/html/embed-fonts.ts'

it('takes each file from the review, else from the template, else from the reader', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'biyi-templates-'))
  try {
    const own = join(folder, 'templates/html/mine')
    await mkdir(own, { recursive: true })
    await writeFile(join(own, 'page.html'), '<p>{{article}}</p>')
    const mine = await readTemplates(folder, 'mine')
    const reader = await readTemplates(folder)
    const plain = await readTemplates(folder, 'plain')
    expect(mine.reader).toBe('<p>{{article}}</p>')
    expect(mine.screen).toBe(reader.screen)
    expect(plain.screen).not.toBe(reader.screen)
    expect(reader.reader).toBe(reader.page)
    await expect(readTemplates(folder, 'none', 'biyi.yaml:1:1')).rejects.toThrow(
      'biyi.yaml:1:1: there is no template `none`',
    )
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('embeds every face, cut to the characters that it sets', async () => {
  const few = await embeddedFaces('<h1>骨</h1><p>髓瘤 <em>in vivo</em></p>')
  expect(few.match(/data:font\/woff2;base64,/gu)?.length).toBe(5)
  const [regular = '', bold = ''] = few.split('@font-face').slice(1)
  const other = await embeddedFaces('<h1>骨</h1><p>髓瘤治疗的进展与展望 <em>in vivo</em></p>')
  const [more = '', same = ''] = other.split('@font-face').slice(1)
  expect(more.length).toBeGreaterThan(regular.length)
  expect(same).toBe(bold)
})
