import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en, exported, files, translationIn, zh } from './exchange-texts.ts'
import { reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const none = '0 errors, 0 warnings, 0 info\n'

function imported(folder: string, xliff: string | Uint8Array) {
  writeFileSync(join(folder, 'back.xlf'), xliff)
  return biyi(['align', folder, '--import', join(folder, 'back.xlf'), '-o', '-'])
}

function utf16(text: string): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bytes
}

const bomb = `<!DOCTYPE xliff [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 20 },
  (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`,
).join('')}]>`

describe('an XLIFF from elsewhere', () => {
  it.each([
    [
      'an entity of its own',
      (text: string) => text.replace('?>', `?>${bomb}`).replace('Immuno<', '&a19;<'),
    ],
    [
      'an entity that reads a file',
      (text: string) =>
        text
          .replace('?>', '?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>')
          .replace('Immuno<', '&f;<'),
    ],
    ['half of itself', (text: string) => text.slice(0, text.length / 2)],
    ['two roots', (text: string) => `${text}<xliff/>`],
    ['nothing', () => ''],
    ['no text', () => '\u0000\u0001'],
  ])('with %s is refused with one sentence', async (_, damaged) => {
    const folder = await reviewFolder(files(zh, en))
    const { code, err, out } = imported(folder, damaged(exported(folder)))
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(/cannot (?:read|import).*back\.xlf/u)
    expect(err).not.toContain('root:')
    expect(translationIn(folder)).toBe(en)
  })

  it('is read in other encodings, with a DTD and other names of spaces', async () => {
    const folder = await reviewFolder(files(zh, en))
    const text = exported(folder)
    const wide = text.replace('encoding="UTF-8"', 'encoding="UTF-16"')
    expect(imported(folder, utf16(wide))).toMatchObject({ out: en, err: none })
    expect(imported(folder, `\uFEFF${text}`)).toMatchObject({ out: en, err: none })
    const prefixed = text
      .replace('?>', '?><!DOCTYPE xliff SYSTEM "xliff.dtd"><!-- a tool was here -->')
      .replaceAll(/<(\/?)(?=[a-z])/giu, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
    expect(imported(folder, prefixed)).toMatchObject({ out: en, err: none })
    const windows = text.replaceAll('\n', '\r\n')
    expect(imported(folder, windows)).toMatchObject({ out: en, err: none })
  })

  it('may hold notes, matches, numeric entities and CDATA', async () => {
    const folder = await reviewFolder(files(zh, en))
    const text = exported(folder)
      .replace('<target>Item one.</target>', '<target><![CDATA[Item ]]>&#111;ne&#x2e;</target>')
      .replaceAll(
        /(<unit [^>]*>)/gu,
        '$1<notes><note>A <b>note</b></note></notes><mtc:matches xmlns:mtc="urn:m"><mtc:match ref="#a"><source>甲</source><target>Not this</target></mtc:match></mtc:matches>',
      )
    expect(imported(folder, text)).toMatchObject({ out: en, err: none })
  })

  it('tells a unit that stands twice, and the text that is not taken', async () => {
    const folder = await reviewFolder(files(zh, en))
    const text = exported(folder)
    const unit = /<unit id="s1\.p4\.i1"[\s\S]*?<\/unit>/u.exec(text)?.[0] ?? ''
    const { out, err } = imported(
      folder,
      text.replace(unit, unit + unit.replace('Item one.', 'Another text.')),
    )
    expect(out).toBe(en)
    expect(err).toMatch(/back\.xlf:\d+:1: warning: .*`s1\.p4\.i1` stands twice.*`Another text\.`/u)
  })

  it('tells markers lost, doubled and moved, and keeps the text', async () => {
    const folder = await reviewFolder(files(zh, en))
    const text = exported(folder)
    const lost = imported(
      folder,
      text.replaceAll(/(<target>The first paragraph works )<ph [^>]*>/gu, '$1'),
    )
    expect(lost.out).toContain('works . CD38')
    expect(lost.err).toContain('`［1，3-5］` is missing')
    const twice = imported(
      folder,
      text.replaceAll(/(<target>The first paragraph works )(<ph [^>]*>)/gu, '$1$2$2'),
    )
    expect(twice.out).toContain('works [1,3-5][1,3-5].')
    expect(twice.err).toContain('`［1，3-5］` stands 2 times, expected 1')
    const moved = imported(
      folder,
      text.replace(/(<target>)(The first paragraph works )(<ph [^>]*>)\./u, '$1$3 $2.'),
    )
    expect(moved.out).toContain('[1,3-5] The first paragraph works')
  })

  it('takes a marker that was typed for the code', async () => {
    const folder = await reviewFolder(files('甲组［1］，乙组［1］，丙组［2］。\n'))
    const text = exported(folder).replace(
      '</source>',
      '</source><target>A [1], B ［1］, C [3].</target>',
    )
    const { out, err } = imported(folder, text)
    expect(out).toBe('A [1], B [1], C \\[3\\].\n')
    expect(err).toContain('`［2］` is missing')
  })

  it('may close in any order, and says so', async () => {
    const folder = await reviewFolder(files('**粗**和*斜*。\n', '**Bold** and *italic*.\n'))
    const text = exported(folder).replace(
      /<target>.*<\/target>/u,
      '<target><sc id="1"/>Bold<sc id="2"/> and<ec startRef="1"/> it<ec startRef="2"/><ec startRef="9"/></target>',
    )
    const { code, err } = imported(folder, text)
    expect(code).toBe(0)
    expect(err).toContain('emphasis or a link is not closed where it should be')
    expect(err).toContain('an inline code ends that did not begin')
  })

  it('keeps the meaning of white space and of signs of Markdown', async () => {
    const folder = await reviewFolder(
      files('甲。\n\n乙。\n\n丙。\n\n丁。\n', 'A.\n\nB.\n\nC.\n\nD.\n'),
    )
    const text = exported(folder)
      .replace('>A.<', '>\n   A\t\n  text.  <')
      .replace('>B.<', '># not a heading &lt;b&gt; *x* [7] $y$ `z`<')
      .replace('>C.<', '>1. no list<')
      .replace('>D.<', '>- none | :--<')
    const { out, err } = imported(folder, text)
    expect(out).toBe(
      'A text.\n\n\\# not a heading \\<b> \\*x\\* \\[7\\] \\$y\\$ \\`z\\`\n\n1\\. no list\n\n\\- none | :--\n',
    )
    expect(err).toContain('0 errors')
  })

  it('of another language is told', async () => {
    const folder = await reviewFolder(files(zh, en))
    const text = exported(folder).replace('trgLang="en"', 'trgLang="fr-FR"')
    expect(imported(folder, text).err).toContain(
      'The file is translated into `fr-FR`, expected `en`',
    )
    const near = exported(folder).replace('trgLang="en"', 'trgLang="en-GB"')
    expect(imported(folder, near).err).toBe(none)
  })
})
