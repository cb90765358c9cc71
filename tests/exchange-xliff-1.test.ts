import { writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { en, files, translationIn, zh } from './exchange-texts.ts'
import { reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const none = '0 errors, 0 warnings, 0 info\n'

function exported(folder: string): string {
  const { code, out } = biyi(['align', folder, '--format', 'xliff', '--xliff-version', '1.2'])
  expect(code).toBe(0)
  return out
}

function imported(folder: string, xliff: string, ...options: readonly string[]) {
  writeFileSync(join(folder, 'back.xlf'), xliff)
  return biyi(['align', folder, '--import', join(folder, 'back.xlf'), ...options])
}

const unitOf = (xliff: string, id: string) =>
  new RegExp(`<trans-unit id="${id}"[\\s\\S]*?</trans-unit>`, 'u').exec(xliff)?.[0] ?? ''

/** Targets as a tool writes them that knows no segments: the text alone, with its codes. */
const plainTargets = (xliff: string) =>
  xliff
    .replaceAll(/<seg-source>.*<\/seg-source>\n\s*/gu, '')
    .replaceAll(/(<target[^>]*>)(.*)(?=<\/target>)/gu, (_, start: string, text: string) =>
      [start, text.replaceAll(/<\/?mrk[^>]*>/gu, '')].join(''),
    )

describe('XLIFF 1.2', () => {
  it('has what its specification asks for', async () => {
    const xliff = exported(await reviewFolder(files(zh, en)))
    expect(() => fromXml(xliff)).not.toThrow()
    expect(xliff).toMatch(
      /<file original="[^"]+" source-language="zh-CN" target-language="en" datatype="x-markdown"/u,
    )
    for (const [unit] of xliff.matchAll(/<trans-unit [\s\S]*?<\/trans-unit>/gu)) {
      const children = [...unit.matchAll(/^ {8}<([\w-]+)/gmu)].map(([, name]) => name)
      expect(children).toEqual(['source', 'seg-source', 'target'])
      for (const text of unit.matchAll(/<(source|target)[^>]*>.*<\/\1>/gu)) {
        const opens = [...text[0].matchAll(/<bpt id="(\d+)" rid="(\d+)"/gu)].map(([, id]) => id)
        const closes = [...text[0].matchAll(/<ept id="(\d+)"/gu)].map(([, id]) => id)
        expect(closes.toSorted()).toEqual(opens.toSorted())
        const ids = [...text[0].matchAll(/<(?:ph|bpt) id="(\d+)"/gu)].map(([, id]) => id)
        if (text[1] === 'source') expect(new Set(ids).size).toBe(ids.length)
      }
      for (const [, state] of unit.matchAll(/ state="([^"]+)"/gu))
        expect(['translated', 'needs-translation']).toContain(state)
    }
  })

  it('gives back the same text, where it stands and where it is made anew', async () => {
    const folder = await reviewFolder(files(zh, en))
    const xliff = exported(folder)
    for (const text of [xliff, plainTargets(xliff)])
      expect(imported(folder, text, '-o', '-')).toMatchObject({ out: en, err: none })
    await rm(join(folder, 'source/en.md'))
    expect(imported(folder, xliff).err).toBe(none)
    expect(translationIn(folder)).toContain('works [1,3-5]. CD38<sup>+</sup> cells **fell**;')
  })

  it('knows the source in a target for what it is', async () => {
    const folder = await reviewFolder(files(zh))
    const xliff = exported(folder)
    expect(unitOf(xliff, 's1')).toContain('<target state="needs-translation"><mrk')
    const { code, err } = imported(folder, xliff)
    expect([code, err]).toEqual([3, expect.stringContaining('no line of it has a translation')])
    const one = xliff.replace(/(<target[^>]*><mrk[^>]*>)1 方法/u, '$11 Methods')
    const { err: told } = imported(folder, one)
    expect(told).toContain('No translation of `s0.p1` came back')
    expect(told).toContain('The file says of 1 line that it is not translated yet')
    expect(translationIn(folder)).toContain('… [1,3-5] … $x_1 < 2$ [2]\n\n## 1 Methods\n')
  })

  it('has a sign for a sentence that came back without its translation', async () => {
    const folder = await reviewFolder(files('甲组有效［1］。乙组无效［2］。\n'))
    const xliff = exported(folder).replace(
      /(<target[^>]*><mrk[^>]*>)甲组有效(<ph.*?<\/ph>)。/u,
      '$1Group A works $2.',
    )
    expect(imported(folder, xliff, '-o', '-').out).toBe('Group A works [1]. … [2]\n')
  })

  it('bears with the habits of tools', async () => {
    const folder = await reviewFolder(files(zh, en))
    const xliff = exported(folder)
      .replace('<xliff ', '<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" ')
      .replace('<header>', '<header><sdl:ref-files/><note>A note.</note>')
      .replaceAll('<trans-unit ', '<trans-unit sdl:locked="false" translate="yes" ')
      // Attributes in other quotes, codes without their Markdown, pairs as `g`, places as `x`.
      .replaceAll(/ xml:space="(\w+)"/gu, " xml:space='$1'")
      .replaceAll(/<ph (id="\d+")[^>]*>[^<]*<\/ph>/gu, '<x $1/>')
      .replaceAll(
        /<bpt id="(\d+)"[^>]*>.*?<\/bpt>(.*?)<ept id="\1"[^>]*>.*?<\/ept>/gu,
        '<g id="$1">$2</g>',
      )
      .replaceAll(
        /<\/target>/gu,
        '</target><sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs><alt-trans><source>甲</source><target>Not this</target></alt-trans>',
      )
    expect(imported(folder, xliff, '-o', '-')).toMatchObject({ out: en, err: none })
  })

  it('takes merged and parted segments, comments and text in CDATA', async () => {
    const folder = await reviewFolder(
      files('甲组有效。乙组无效［2］。\n', 'A works. B fails [2].\n'),
    )
    const xliff = exported(folder)
    const merged = xliff.replace(/<target.*<\/target>/u, (target) =>
      target.replace(/<\/mrk> <mrk[^>]*>/u, ' '),
    )
    const { out, err } = imported(folder, merged, '-o', '-')
    expect(out).toBe('A works. B fails [2].\n')
    expect(err).toContain('No translation of the segment `s0.p1.t2` came back')
    const parted = xliff
      .replace('>A works.</mrk>', '>A</mrk> <mrk mtype="seg" mid="99">works.</mrk>')
      .replace('>B fails', '><mrk mtype="x-sdl-comment" cid="1"><![CDATA[B & C]]></mrk>&#32;fails')
    expect(imported(folder, parted, '-o', '-').out).toBe('A works. B & C fails [2].\n')
  })
})
