import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Config } from '../src/model/config.ts'
import type { Review, Side } from '../src/model/review.ts'
import { prepareRendering, render } from '../src/pipeline.ts'
import { markersIn, processor } from './citation-markdown.ts'
import { makeReview } from './make-review.ts'

type Markers = Config['citations']['markers']

async function pageOf(review: Review, markers: Markers): Promise<string> {
  const { config } = review
  const asked = { ...review, config: { ...config, citations: { ...config.citations, markers } } }
  const made = await render(asked, 'html', await prepareRendering(asked))
  return String(made.content)
}

interface Printed {
  readonly text: string
  readonly isRaised: boolean
}

/** The markers that a page prints in one language, in order. */
function printedIn(page: string, side: Side): readonly Printed[] {
  const paragraphs = page.match(new RegExp(`<p lang="[^"]*" data-side="${side}">.*?</p>`, 'gsu'))
  return Array.from(
    (paragraphs ?? []).join('').matchAll(/<(sup|span) class="cite">((?:.(?!<\/\1>))*.)<\/\1>/gsu),
    ([, tag, content = '']) => ({
      text: content.replace(/<[^>]*>|\u2060/gu, ''),
      isRaised: tag === 'sup',
    }),
  )
}

/** The numbers that a printed marker says; AMA prints no brackets, which the reading asks for. */
function numbersOf({ text }: Printed): readonly number[] {
  const written = /^[[［]/u.test(text) ? text : `[${text}]`
  const [marker] = markersIn(processor.parse(`x${written}`))
  return marker?.items.flatMap(({ number }) => number ?? []) ?? []
}

const list = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9990 }), fc.constantFrom(1, 1, 1, 2, 3, 9)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((runs) => [
    ...new Set(runs.flatMap(([from, size]) => Array.from({ length: size }, (_, i) => from + i))),
  ])

/** One way to write a list of numbers in brackets. */
interface Spelling {
  readonly brackets: string
  readonly comma: string
  readonly dash: string
  readonly digits: string
}
const spelling: fc.Arbitrary<Spelling> = fc.record({
  brackets: fc.constantFrom('［］', '[]'),
  comma: fc.constantFrom(',', '，', '、', ', ', ';', '；'),
  dash: fc.constantFrom('-', '–', '—', '－', '～', ' - ', '−'),
  digits: fc.constantFrom('half', 'full'),
})

function written(numbers: readonly number[], how: Spelling): string {
  const runs: number[][] = []
  for (const one of numbers) {
    const run = runs.at(-1)
    if (run?.at(-1) === one - 1) run.push(one)
    else runs.push([one])
  }
  const text = runs
    .map((run) => (run.length > 2 ? `${run[0]}${how.dash}${run.at(-1)}` : run.join(how.comma)))
    .join(how.comma)
  const digits =
    how.digits === 'half'
      ? text
      : text.replace(/\d/gu, (digit) => String.fromCodePoint(Number(digit) + 0xff10))
  return `${how.brackets.charAt(0)}${digits}${how.brackets.charAt(1)}`
}

/** What a marker stands in, by language; the marker is `#`. */
const settings = {
  source: [
    '疗效显著#。',
    '见文献#。',
    '甲<sup>#</sup>乙',
    '**强调#**，',
    '（丙）#；',
    '$x$#，',
    '参见文献 #',
  ],
  translation: [
    'It works #.',
    'See reference #.',
    'A trial<sup>#</sup> of',
    '**bold#**, then',
    'as follows#: so',
    'Lee et al. # showed',
    '$x$ #,',
  ],
} as const

const textIn = (side: Side) =>
  fc
    .array(fc.tuple(fc.constantFrom(...settings[side]), list, spelling), {
      minLength: 1,
      maxLength: 5,
    })
    .map((all) => ({
      lists: all.map(([, numbers]) => numbers),
      narrative: all.map(([setting]) => /文献|reference/u.test(setting)),
      text: all
        .map(([setting, numbers, how]) => setting.replace('#', written(numbers, how)))
        .join('\n\n'),
    }))

describe('markers in a page', () => {
  it('say what was written, in every profile, width and language', async () => {
    const profile = fc.constantFrom<Markers>('as-written', 'gb', 'vancouver', 'ama')
    await fc.assert(
      fc.asyncProperty(
        textIn('source'),
        textIn('translation'),
        profile,
        async (zh, en, markers) => {
          const review = await makeReview({ source: zh.text, translation: en.text, entries: 0 })
          const page = await pageOf(review, markers)
          for (const [side, { lists, narrative }] of [
            ['source', zh],
            ['translation', en],
          ] as const) {
            const printed = printedIn(page, side)
            expect(printed.map(numbersOf)).toEqual(lists)
            for (const [index, { isRaised }] of printed.entries()) {
              if (narrative[index]) expect(isRaised).toBe(false)
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('stand as the profile says', async () => {
    const review = await makeReview({
      source: '不全［1］。协同作用［24］，但见文献［3，4，5］。有［10，11］。',
      translation: 'It is insufficient [1]. Synergy [24], but see reference [3,4,5]. Two [10,11].',
      entries: 30,
    })
    const shown = async (markers: Markers) => {
      const page = await pageOf(review, markers)
      const raised = page.replace(/<sup class="cite">(.*?)<\/sup>/gsu, '^$1^')
      const paragraphs = raised.match(/<p lang=.*?<\/p>/gsu) ?? []
      return paragraphs.map((one) => one.replace(/<[^>]*>|\u2060/gu, '').trim())
    }
    expect(await shown('as-written')).toEqual([
      '不全^［1］^。协同作用^［24］^，但见文献［3，4，5］。有^［10，11］^。',
      'It is insufficient [1]. Synergy [24], but see reference [3,4,5]. Two [10,11].',
    ])
    expect(await shown('gb')).toEqual([
      '不全^［1］^。协同作用^［24］^，但见文献［3-5］。有^［10-11］^。',
      'It is insufficient^[1]^. Synergy^[24]^, but see reference [3-5]. Two^[10-11]^.',
    ])
    expect(await shown('vancouver')).toEqual([
      '不全^［1］^。协同作用^［24］^，但见文献［3–5］。有^［10,11］^。',
      'It is insufficient [1]. Synergy [24], but see reference [3–5]. Two [10,11].',
    ])
    expect(await shown('ama')).toEqual([
      '不全^1^。协同作用^24^，但见文献3-5。有^10,11^。',
      'It is insufficient.^1^ Synergy,^24^ but see reference 3-5. Two.^10,11^',
    ])
  })

  it('never run together, nor with an exponent, where they have no brackets', async () => {
    const translation =
      'One [1][2], two [3], [4], three [5]–[7]. Area m<sup>2</sup>[8] and $x^2$[9] end.'
    const review = await makeReview({ source: '', translation, entries: 9 })
    const page = await pageOf(review, 'ama')
    const shown = page
      .slice(page.indexOf('<main'))
      .replace(/<math.*?<\/math>/gsu, 'X')
      .replace(/<sup[^>]*>(.*?)<\/sup>/gsu, '^$1^')
      .replace(/<[^>]*>|\u2060/gu, '')
    expect(shown).toContain(
      'One,^1^^,^^2^ two,^3^^,^^4^ three.^5^^-^^7^ Area m^2^ ^8^ and X ^9^ end.',
    )
  })

  it('lose neither pages nor keys without an entry', async () => {
    const shown = async (markers: Markers) => {
      const review = await makeReview({
        source: '',
        translation: 'A [@item2, p. 3; @item5] and [4; @none].',
      })
      return printedIn(await pageOf(review, markers), 'translation').map(({ text }) => text)
    }
    expect(await shown('as-written')).toEqual(['[2, p. 3; 5]', '[4; @none]'])
    expect(await shown('gb')).toEqual(['[2]3[5]', '[4; @none]'])
    expect(await shown('ama')).toEqual(['2(p3),5', '[4; @none]'])
  })

  it('raise pages behind a number that stands in the line', async () => {
    const review = await makeReview({
      source: '文献[10]15，有［2］260。',
      translation: '',
      entries: 0,
    })
    const page = await pageOf(review, 'as-written')
    expect(page).toMatch(/<span class="cite">\[10\]<sup>15<\/sup><\/span>/u)
    const known = await makeReview({ source: '文献[10]15', translation: '', entries: 10 })
    expect(await pageOf(known, 'gb')).toMatch(/>10<\/a>\]<sup>15<\/sup><\/span>/u)
    expect(page).toMatch(/<sup class="cite">［2］260<\/sup>/u)
  })

  it('are raised once', async () => {
    const source = '甲<sup>[1]-[3]</sup>，乙<sup>见[4]及[5]</sup>。'
    const page = await pageOf(await makeReview({ source, translation: '', entries: 9 }), 'gb')
    expect(page).not.toMatch(/<sup[^>]*>(?:(?!<\/sup>).)*<sup/su)
    expect(page.match(/href="#ref-\d"/gu)).toHaveLength(4)
  })
})
