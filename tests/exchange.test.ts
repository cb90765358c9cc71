import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { en, exported, files, translationIn, zh } from './exchange-texts.ts'
import { reviewFolder } from './review-folder.ts'
import { biyi, root } from './run-command.ts'

const schema = fileURLToPath(
  new URL(
    '../../shared/data/schemas/xliff-2.1/xliff-21/schemas/xliff_core_2.0.xsd',
    import.meta.url,
  ),
)
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0

/** Imports a text as XLIFF; gives the translation and the messages. */
function imported(folder: string, xliff: string, ...options: readonly string[]) {
  const file = join(folder, 'back.xlf')
  writeFileSync(file, xliff)
  return biyi(['align', folder, '--import', file, ...options])
}

describe('XLIFF', () => {
  it.skipIf(!existsSync(schema) || !hasXmllint)('is valid', async () => {
    for (const folder of [root, await reviewFolder(files(zh, en)), await reviewFolder(files(zh))]) {
      const text = exported(folder)
      const { stderr, status } = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], {
        input: text,
        encoding: 'utf8',
      })
      expect(`${status} ${stderr}`).toBe('0 - validates\n')
    }
  })

  it('has unique ids of units and codes, and refers to data that are there', async () => {
    const text = exported(await reviewFolder(files(zh, en)))
    const ids = [...text.matchAll(/<unit id="([^"]+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [unit] of text.matchAll(/<unit [\s\S]*?<\/unit>/gu)) {
      const data = new Set([...unit.matchAll(/<data id="([^"]+)"/gu)].map(([, id]) => id))
      for (const [, , id] of unit.matchAll(/dataRef(Start|End)?="([^"]+)"/gu))
        expect(data.has(id)).toBe(true)
      const sources = [...unit.matchAll(/<source>[\s\S]*?<\/source>/gu)].join('')
      const codes = [...sources.matchAll(/<(?:ph|pc|mrk) id="([^"]+)"/gu)].map(([, id]) => id)
      expect(new Set(codes).size).toBe(codes.length)
    }
    expect(exported(await reviewFolder(files(zh, en)))).toBe(text)
  })

  it('gives back the same text, where it stands and where it is made anew', async () => {
    const folder = await reviewFolder(files(zh, en))
    const xliff = exported(folder)
    const same = imported(folder, xliff, '-o', '-')
    expect(same.err).toBe('0 errors, 0 warnings, 0 info\n')
    expect(same.out).toBe(en)
    await rm(join(folder, 'source/en.md'))
    const made = imported(folder, xliff)
    expect(made.err).toBe('0 errors, 0 warnings, 0 info\n')
    const plain = (text: string) =>
      text
        .replace('The first paragraph\nworks', 'The first paragraph works')
        .replace('# a comment that stays', '# 保留的注释')
    expect(translationIn(folder)).toBe(plain(en))
  })

  it('gives back the sample', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'biyi-test-'))
    await cp(join(root, 'source'), join(folder, 'source'), { recursive: true })
    const xliff = exported(folder)
    const before = translationIn(folder)
    expect(imported(folder, xliff, '-o', '-').out).toBe(before)
    await rm(join(folder, 'source/en.md'))
    expect(imported(folder, xliff).err).toContain('0 errors, 0 warnings, 0 info')
    const body = (text: string) => text.slice(text.indexOf('\n---\n'))
    expect(body(translationIn(folder))).toBe(body(before))
    await rm(folder, { recursive: true })
  })

  it('keeps what was not translated anew as it is written', async () => {
    const folder = await reviewFolder(files(zh, en))
    const xliff = exported(folder)
      .replace('Item one.', 'The first item | *new* [x] &lt;b>.')
      .replace('One footnote.', '1. A note.')
    const { out, err } = imported(folder, xliff, '-o', '-')
    expect(err).toBe('0 errors, 0 warnings, 0 info\n')
    expect(out).toBe(
      en
        .replace('Item one.', 'The first item | \\*new\\* [x] \\<b>.')
        .replace('One footnote.', '1\\. A note.'),
    )
  })

  it('reports what did not fit', async () => {
    const folder = await reviewFolder(files(zh.replace('共62例', '共63例'), en))
    const old = exported(await reviewFolder(files(zh, en)))
    const xliff = old
      .replace(/(<target>The first paragraph works )<ph [^>]*>/u, '$1')
      .replace(/<target>Item one\.<\/target>/u, '<target/>')
      .replace('<target>Drug A ', '<target>Drug A <ph id="77"/>')
      .replace(
        /<\/file>/u,
        '<unit id="s9.p9"><segment><source>多余</source><target>Too much</target></segment></unit></file>',
      )
    const { code, err } = imported(folder, xliff, '-o', '-')
    expect(code).toBe(0)
    expect(err).toContain('In the translation of `s0.p1` `［1，3-5］` is missing')
    expect(err).toContain('The source of `s1.p1` has changed since the export')
    expect(err).toContain('No translation of `s1.p4.i1` came back')
    expect(err).toContain('the inline code `77` is unknown and was left out')
    expect(err).toContain(
      'There is no line `s9.p9` in the review, its translation was left out: `Too much`',
    )
  })

  it('writes over nothing unless it is told to', async () => {
    const folder = await reviewFolder(files(zh, en))
    const xliff = exported(folder).replace('Immunotherapy<', 'Therapy<')
    expect(imported(folder, xliff)).toMatchObject({ code: 2, out: '' })
    expect(translationIn(folder)).toBe(en)
    expect(imported(folder, xliff, '--force').code).toBe(0)
    expect(translationIn(folder)).toBe(en.replace('title: Immunotherapy', 'title: Therapy'))
  })

  it('puts a paragraph that was missing in its place', async () => {
    const whole = {
      zh: '甲组有效［1］。\n\n乙组无效，共20例。\n\n丙组未测［2］。\n',
      en: 'Group A [1].\n\nNot tested: C [2].\n',
    }
    const folder = await reviewFolder(files(whole.zh, whole.en))
    const text = exported(folder).replace(
      /(<source>乙组无效，共20例。<\/source>\n)/u,
      '$1<target>Group B failed in 20.</target>\n',
    )
    expect(imported(folder, text, '-o', '-').out).toBe(
      'Group A [1].\n\nGroup B failed in 20.\n\nNot tested: C [2].\n',
    )
  })

  it.each([
    ['<xliff version="2.1"', 'it is no XML'],
    ['<tmx/>', 'the root element is `tmx`, expected `xliff`'],
    ['<xliff version="1.2"/>', 'no line of it has a translation that fits'],
    ['<xliff version="3.0"/>', 'it is XLIFF `3.0`, expected 1.2, 2.0 or 2.1'],
    ['<xliff version="2.1"><file/></xliff>', 'no line of it has a translation that fits'],
  ])('refuses %s', async (text, reason) => {
    const folder = await reviewFolder(files(zh, en))
    const { code, err } = imported(folder, text, '--force')
    expect(code).toBe(3)
    expect(err).toContain(reason)
    expect(translationIn(folder)).toBe(en)
  })
})
