import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTbx } from '../src/read/glossary-tbx.ts'

const dca = (body: string, doctype = '') =>
  `<?xml version="1.0"?>\n${doctype}<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n${body}\n</body></text></tbx>`

const entry = (id: string, term = 'one') =>
  `<conceptEntry id="${id}"><langSec xml:lang="en"><termSec><term>${term}</term></termSec></langSec></conceptEntry>`

const version2 = `<?xml version='1.0'?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US">
<martifHeader><fileDesc><sourceDesc><p>made up</p></sourceDesc></fileDesc></martifHeader>
<text><body>
  <termEntry id="IATE-12">
    <descrip type="subjectField">oncology</descrip>
    <langSet xml:lang="en-GB">
      <descripGrp><descrip type="definition">A cancer of
        plasma cells.</descrip><admin type="source">Handbook</admin></descripGrp>
      <ntig><termGrp><term>multiple <hi>myeloma</hi></term>
        <termNote type="partOfSpeech">properNoun</termNote>
        <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp>
        <note>British.</note></ntig>
      <tig><term>MM</term><termNote type="termType">acronym</termNote></tig>
      <tig><term>Kahler disease</term><termNote type="normativeAuthorization">deprecatedTerm</termNote>
        <descrip type="context">It was called so.</descrip></tig>
    </langSet>
    <langSet xml:lang="zh-Hans-CN"><tig><term>多发性骨髓瘤</term></tig></langSet>
  </termEntry>
</body></text></martif>`

describe('TBX of version 2', () => {
  const { concepts, problems } = readTbx(version2, 'old.tbx')

  it('is read with its terms, statuses and definitions', () => {
    expect(concepts).toEqual([
      {
        id: 'iate-12',
        subject: 'oncology',
        partOfSpeech: 'noun',
        terms: {
          en: {
            preferred: 'multiple myeloma',
            abbreviations: ['MM'],
            variants: [{ term: 'Kahler disease', status: 'deprecated' }],
          },
          zh: { preferred: '多发性骨髓瘤', abbreviations: [], variants: [] },
        },
        definition: { en: 'A cancer of plasma cells.' },
        source: 'Handbook',
        note: 'multiple myeloma: British.',
      },
    ])
  })

  it('tells what it has no place for', () => {
    expect(problems).toMatchObject([
      { severity: 'info', message: expect.stringContaining('context ×1'), places: [{ line: 3 }] },
    ])
  })
})

describe('TBX of version 3', () => {
  it('is read in the style DCT, with any prefixes', () => {
    const text = `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:m="http://www.tbxinfo.net/ns/min" xmlns:b="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="c1"><m:subjectField>General</m:subjectField><langSec xml:lang="en"><descripGrp><b:definition>D.</b:definition></descripGrp>
<termSec><term>two</term><m:administrativeStatus>supersededTerm-admn-sts</m:administrativeStatus></termSec>
<termSec><term>one</term><m:partOfSpeech>verb</m:partOfSpeech><m:administrativeStatus>preferredTerm-admn-sts</m:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>`
    expect(readTbx(text, 'x.tbx').concepts).toEqual([
      {
        id: 'c1',
        subject: 'General',
        partOfSpeech: 'verb',
        terms: {
          en: {
            preferred: 'one',
            abbreviations: [],
            variants: [{ term: 'two', status: 'superseded' }],
          },
        },
        definition: { en: 'D.' },
      },
    ])
  })

  it('puts two tags of one language together', () => {
    const section = (tag: string, term: string) =>
      `<langSec xml:lang="${tag}"><termSec><term>${term}</term></termSec></langSec>`
    const text = dca(
      `<conceptEntry>${section('en-GB', 'leukaemia')}${section('en-US', 'leukemia')}</conceptEntry>`,
    )
    expect(readTbx(text, 'x.tbx').concepts).toMatchObject([
      {
        id: 'leukaemia',
        terms: {
          en: { preferred: 'leukaemia', variants: [{ term: 'leukemia', status: 'admitted' }] },
        },
      },
    ])
  })

  it('keeps entries apart whose ids differ in case alone', () => {
    const { concepts } = readTbx(dca(`${entry('A')}${entry('a', 'two')}`), 'x.tbx')
    expect(concepts.map(({ id }) => id)).toEqual(['a', 'a-2'])
  })

  it('reads control characters as spaces, and tells', () => {
    const { concepts, problems } = readTbx(dca(entry('a', 'one\u0092two&#x99;')), 'x.tbx')
    expect(concepts[0]?.terms['en']?.preferred).toBe('one two')
    expect(problems).toMatchObject([{ severity: 'warning' }])
  })
})

describe('broken TBX is refused with the place', () => {
  const bomb =
    '<!DOCTYPE tbx [<!ENTITY a "aaaa">\n <!ENTITY b "&a;&a;&a;&a;">\n <!ENTITY c "&b;&b;&b;&b;">]>\n'
  it.each([
    ['a wrong root', '<html/>', 'x.tbx:1:1: the root is `html`'],
    ['an entity bomb', dca(entry('a', '&c;'), bomb), 'x.tbx:2:16: the file declares entities'],
    [
      'an external entity',
      dca(
        entry('a', '&x;'),
        '<!-- [ > -->\n<!DOCTYPE tbx PUBLIC "a>[b" "c" [\n<!ENTITY x SYSTEM "file:///etc/passwd">]>\n',
      ),
      'x.tbx:4:1: the file declares entities',
    ],
    ['an unknown entity', dca(entry('a', '&x;')), 'x.tbx:5:60: not valid XML: '],
    [
      'an id twice',
      dca(`${entry('a')}\n${entry('a', 'two')}`),
      'x.tbx:6:1: the id `a` stands twice, first at line 5',
    ],
    ['no term', dca('<conceptEntry id="a"/>'), 'x.tbx:5:1: there is no term in this entry'],
    [
      'an empty term',
      dca(entry('a', ' ')),
      'x.tbx:5:45: there is no term in it, expected one in `<term>`',
    ],
    [
      'no language',
      dca('<conceptEntry><langSec><termSec><term>a</term></termSec></langSec></conceptEntry>'),
      'x.tbx:5:15: these terms have no language',
    ],
    ['no entry', dca(''), 'x.tbx:4:7: there is no entry'],
    ['no body', '<tbx/>', 'x.tbx:1:1: there is no `text` with a `body`'],
    ['no XML', 'id,zh', 'x.tbx:1:1: not valid XML: '],
    ['an open tag', dca('<conceptEntry>'), 'x.tbx:6:1: not valid XML: '],
    ['a control character', dca(entry('a', '\u0008')), 'x.tbx:5:60: not valid XML: '],
  ])('%s', (_, text, message) => {
    expect(() => readTbx(text, 'x.tbx')).toThrow(message)
    // Line ends of another system change no place.
    expect(() => readTbx(text.replaceAll('\n', '\r\n'), 'x.tbx')).toThrow(message)
  })

  it('is nested without end', () => {
    const text = dca('<a>'.repeat(60_000))
    expect(() => readTbx(text, 'x.tbx')).toThrow(/^x\.tbx:\d+:\d+: not valid XML/u)
  })
})

const examples = new URL('../../shared/data/schemas/tbx-basic/', import.meta.url)

describe.skipIf(!existsSync(examples))('the examples of TBX-Basic', () => {
  const read = (style: string) =>
    readTbx(
      readFileSync(new URL(`${style}/Example_Astronomy_${style}_VALID.tbx`, examples), 'utf8'),
      'x.tbx',
    )

  it('say the same in both styles', () => {
    const [one, two] = [read('DCA'), read('DCT')]
    expect(one.concepts).toHaveLength(45)
    expect(two.concepts.map(({ terms }) => terms)).toEqual(one.concepts.map(({ terms }) => terms))
    expect(two.concepts.map(({ definition }) => definition)).toEqual(
      one.concepts.map(({ definition }) => definition),
    )
  })
})
