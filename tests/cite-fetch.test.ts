import { describe, expect, test } from 'vitest'
import { plainText, readCrossref } from '../src/fetch/crossref.ts'
import { retrySeconds } from '../src/fetch/http-json.ts'
import { lookUpMissing } from '../src/fetch/look-up.ts'
import { intervalIn } from '../src/fetch/pace.ts'
import type { CslItem } from '../src/model/reference.ts'
import { insertFields } from '../src/read/json-insert.ts'
import { entityDecoder } from '../src/read/text-entities.ts'
import { json, startServer, work } from './crossref-server.ts'

const article = {
  DOI: '10.1056/NEJMoa1817249',
  type: 'journal-article',
  title: ['Daratumumab &amp; <jats:italic>Lenalidomide</jats:italic>\n  <script>alert(1)</script>'],
  'container-title': ['New England Journal of Medicine'],
  author: [
    { given: 'Thierry', family: 'Facon', sequence: 'first' },
    { name: 'MAIA Trial Investigators' },
  ],
  issued: { 'date-parts': [[2019, 5, 30]] },
  volume: '380',
  issue: '22',
  page: '2104-2115',
  publisher: 'Massachusetts Medical Society',
  ISSN: ['0028-4793'],
}

const asking = {
  userAgent: 'biyi/test (mailto:a@example.org)',
  timeoutSeconds: 1,
  mostBytes: 10_000,
  between: 0,
  decoderFor: entityDecoder,
}

const item = (id: string, DOI: string, more: Partial<CslItem> = {}): CslItem => ({
  id,
  type: 'article-journal',
  DOI,
  ...more,
})

const doi = '10.1056/nejmoa1817249'

describe('what is looked up', () => {
  test('fills in what is absent and nothing else', async () => {
    const { base, seen } = await startServer({ [doi]: work(article) })
    const items = [
      item('a', 'https://doi.org/10.1056/NEJMoa1817249', {
        title: 'Own title',
        volume: '',
        page: '1',
      }),
      item('none', ''),
      item('short', '10/gf5k2b'),
      item('unknown', '10.9999/none'),
    ]
    const found = await lookUpMissing(items, { ...asking, base, mailto: 'a@example.org' })
    expect(found).toEqual([
      {
        id: 'a',
        doi,
        fields: {
          author: [{ family: 'Facon', given: 'Thierry' }, { literal: 'MAIA Trial Investigators' }],
          'container-title': 'New England Journal of Medicine',
          issued: { 'date-parts': [[2019, 5, 30]] },
          volume: '380',
          issue: '22',
          ISSN: '0028-4793',
        },
      },
      { id: 'none', doi: null, kind: 'skipped', reason: 'it has no DOI' },
      {
        id: 'short',
        doi: '10/gf5k2b',
        kind: 'skipped',
        reason: 'a short DOI stands for another one, which is not known',
      },
      {
        id: 'unknown',
        doi: '10.9999/none',
        kind: 'failed',
        reason: 'the server does not know this DOI',
      },
    ])
    expect(seen[0]?.url).toBe('/works/10.1056%2Fnejmoa1817249?mailto=a%40example.org')
    expect(seen[0]?.userAgent).toBe('biyi/test (mailto:a@example.org)')
  })

  test('is not what is whole already', async () => {
    const { base, seen } = await startServer({})
    const whole = item('a', doi, {
      title: 'T',
      author: [{ family: 'F' }],
      issued: { 'date-parts': [[2019]] },
      'container-title': 'J',
      volume: '1',
      page: '1',
    })
    expect(await lookUpMissing([whole], { ...asking, base })).toEqual([])
    expect(seen).toEqual([])
  })
})

describe('bad answers', () => {
  test('are said for what they are, and do not stop the others', async () => {
    const { base } = await startServer({
      '10.1000/html': (response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>login</html>')
      },
      '10.1000/nojson': (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end('<html>')
      },
      '10.1000/empty': (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end('')
      },
      '10.1000/shape': (response) => json(response, { message: { DOI: 5 } }),
      '10.1000/list': (response) => json(response, []),
      '10.1000/other': work({ ...article }),
      '10.1000/500': (response) => {
        response.writeHead(500).end('no')
      },
      '10.1000/huge': (response) => json(response, { message: 'x'.repeat(50_000) }),
      '10.1000/slow': () => undefined,
      '10.1000/trickle': (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write('{')
      },
      '10.1000/cut': (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
        response.write('{')
        setTimeout(() => response.destroy(), 50)
      },
      '10.1000/away': (response) => {
        response.writeHead(302, { location: 'http://127.0.0.2:9/works/x' }).end()
      },
      '10.1000/loop': (response, request) => {
        response.writeHead(301, { location: request.url ?? '' }).end()
      },
      '10.1000/nowhere': (response) => {
        response.writeHead(302).end()
      },
      '10.1000/moved': (response) => {
        response.writeHead(301, { location: '/works/10.1000%2Fgood' }).end()
      },
      '10.1000/good': work({ ...article, DOI: '10.1000/Moved' }),
    })
    const names = `html nojson empty shape list other 500 huge moved away loop nowhere cut slow trickle`
    const items = names.split(' ').map((name) => item(name, `10.1000/${name}`))
    const found = await lookUpMissing(items, { ...asking, base })
    const said = found.map((one) => [one.id, 'reason' in one ? one.reason : 'found'])
    expect(Object.fromEntries(said)).toEqual({
      html: 'the answer is a page (text/html), expected JSON',
      nojson: 'the answer is no JSON: `<html>`',
      empty: 'the answer is empty, expected JSON',
      shape: 'the answer is JSON, but no work of Crossref',
      list: 'the answer is JSON, but no work of Crossref',
      other: 'the answer is the work `10.1056/NEJMoa1817249`, which is another one',
      '500': 'the answer is 500',
      huge: 'the answer is longer than 10000 bytes',
      moved: 'found',
      away: 'the answer leads elsewhere, to http://127.0.0.2:9, and is not followed',
      loop: 'the answers lead on and on from one address to another',
      nowhere: 'the answer is 302 without a place to go to',
      cut: expect.stringContaining('cannot be reached: '),
      slow: 'no answer within 1 s',
      trickle: 'no answer within 1 s',
    })
  })

  test('a server that cannot be reached is not asked on and on', async () => {
    const items = Array.from({ length: 40 }, (_, at) => item(`i${at}`, `10.1000/${at}`))
    const found = await lookUpMissing(items, { ...asking, base: 'http://127.0.0.1:9' })
    const asked = found.filter(
      (one) => 'reason' in one && one.reason.includes('cannot be reached: '),
    )
    expect(asked.length).toBeLessThan(6)
    expect(found).toHaveLength(40)
  })
})

describe('limits', () => {
  test('a busy server is asked again when it says', async () => {
    const { base, seen } = await startServer({
      [doi]: (response, request, times) => {
        if (times > 1) work(article)(response, request, times)
        else response.writeHead(429, { 'retry-after': '1' }).end()
      },
      '10.1000/long': (response) => {
        response.writeHead(429, { 'retry-after': '7200' }).end()
      },
    })
    const items = [item('a', doi), item('long', '10.1000/long')]
    const found = await lookUpMissing(items, { ...asking, base })
    expect(found[0]).toHaveProperty('fields')
    expect(found[1]).toMatchObject({ reason: 'the server is busy (429), and asks to wait 7200 s' })
    const times = seen.filter(({ url }) => url.includes('nejmoa')).map(({ at }) => at)
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(900)
  })

  test('the rate that it names is kept', async () => {
    const limits = { 'x-rate-limit-limit': '10', 'x-rate-limit-interval': '1s' }
    const reply = (response: Parameters<typeof json>[0]) =>
      json(response, { message: article }, limits)
    const names = ['1', '2', '3', '4', '5', '6'].map((name) => `10.1000/${name}`)
    const { base, seen } = await startServer(Object.fromEntries(names.map((name) => [name, reply])))
    await lookUpMissing(
      names.map((name) => item(name, name)),
      { ...asking, base },
    )
    expect((seen.at(-1)?.at ?? 0) - (seen[2]?.at ?? 0)).toBeGreaterThan(200)
  })

  test.each([
    ['5', 5],
    ['Thu, 01 Jan 2026 00:00:10 GMT', 10],
    ['Thu, 01 Jan 2020 00:00:10 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('Retry-After: %s', (value, seconds) => {
    expect(retrySeconds(value, Date.parse('2026-01-01T00:00:00Z'))).toBe(seconds)
  })

  test.each([
    ['50', '1s', 20],
    ['0', '1s', undefined],
    ['x', '1s', undefined],
    ['1', '10', 10_000],
  ])('%s in %s', (limit, interval, milliseconds) => {
    const headers = new Headers({ 'x-rate-limit-limit': limit, 'x-rate-limit-interval': interval })
    expect(intervalIn(headers)).toBe(milliseconds)
  })
})

describe('what Crossref writes', () => {
  const same = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&lt;', '<')

  test.each([
    ['CD4<sup>+</sup> T', 'CD4<sup>+</sup> T'],
    ['<jats:italic>BRCA1</jats:italic>', '<i>BRCA1</i>'],
    ['<mml:math><mml:mi>x</mml:mi></mml:math> y', 'x y'],
    ['<jats:p>A\n   B</jats:p>', 'A B'],
    ['<i onclick="x()">a</i>', '<i>a</i>'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['P < 0.05 & Q > 1', 'P < 0.05 & Q > 1'],
    ['A &amp; B \u0000', 'A & B'],
  ])('%s', (text, expected) => {
    expect(plainText(text, same)).toBe(expected)
  })

  test('odd values are taken for absent', () => {
    const message = { DOI: '10.1/a', title: 'text', author: {}, issued: { 'date-parts': [[null]] } }
    expect(readCrossref({ message }, '10.1/a', same)).toEqual({ fields: { type: 'document' } })
  })
})

describe('what is written', () => {
  test('leaves the rest of the file to the character', () => {
    const text =
      '[\n  {\n    "id": "a",\n    "volume": "",\n    "page": "1"\n  },\n  {"id":"b","x":{"}":1}}, {} ]\n'
    const fields = { volume: '3', page: '9', issue: '2', author: [{ family: '王' }] }
    expect(
      insertFields(text, [
        { path: [0], fields },
        { path: [1], fields: { volume: '3' } },
        { path: [2], fields: { volume: '4' } },
      ]),
    ).toBe(
      '[\n  {\n    "id": "a",\n    "volume": "3",\n    "page": "1",\n    "issue": "2",\n    "author": [{"family":"王"}]\n  },\n  {"id":"b","x":{"}":1}, "volume": "3"}, { "volume": "4"} ]\n',
    )
  })
})
