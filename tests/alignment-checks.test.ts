import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { Check } from '../src/check/check.ts'
import { alignmentCrossing } from '../src/check/checks/alignment-crossing.ts'
import { alignmentTexts } from '../src/check/checks/alignment-texts.ts'
import { alignmentUncertain } from '../src/check/checks/alignment-uncertain.ts'
import { sentenceMissing } from '../src/check/checks/sentence-missing.ts'
import { unitMissing } from '../src/check/checks/unit-missing.ts'
import { runChecks } from '../src/check/run.ts'
import { analyse } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'

const sample = await read(await readConfig(new URL('..', import.meta.url).pathname))
const en = String(sample.files.translation)
const blocks = en.split('\n\n')

/** What the checks of the alignment find where the sample has this translation. */
function found(translation: string, more: readonly Check[] = []) {
  const file = new VFile({ path: 'source/en.md', value: translation })
  const review = analyse({ ...sample, files: { ...sample.files, translation: file } })
  return runChecks(review, {}, [alignmentCrossing, alignmentTexts, alignmentUncertain, ...more])
}

const at = (beginning: string) => blocks.findIndex((block) => block.startsWith(beginning))

describe('the checks of the alignment on the sample', () => {
  it('are silent', () => {
    expect(found(en)).toEqual([])
  })

  it.each(['CD38 is present', 'Both products', 'Teclistamab is'])(
    'find the paragraph «%s» moved behind or before its neighbour',
    (beginning) => {
      const one = at(beginning)
      const other = beginning === 'Both products' ? one - 1 : one + 1
      const [first, second] = [Math.min(one, other), Math.max(one, other)]
      const crossing = found(
        blocks.toSpliced(first, 2, blocks[second] ?? '', blocks[first] ?? '').join('\n\n'),
      ).filter(({ rule }) => rule === 'alignment-crossing')
      expect(crossing).toHaveLength(1)
      expect(crossing[0]?.places.map(({ side }) => side)).toEqual(['translation', 'source'])
    },
  )

  it('take no gap for a crossing: half a translation, or one paragraph gone', () => {
    const half = en.indexOf('## 3 ')
    const head = blocks.slice(0, at('Multiple myeloma (MM) arises')).join('\n\n')
    const texts = [
      en.slice(0, half),
      `${head}\n\n${en.slice(half)}`,
      ...['In the phase II', 'Teclistamab is', 'The combination soon'].map((beginning) =>
        blocks.toSpliced(at(beginning), 1).join('\n\n'),
      ),
    ]
    for (const text of texts)
      expect(found(text).filter(({ rule }) => rule !== 'alignment-uncertain')).toEqual([])
  })
})

describe('a wrong partner in the sample', () => {
  const prose = blocks.flatMap((block, index) => (/^[A-Z][^|#]{200}/u.test(block) ? index : []))
  const sentencesOf = (block = '') => block.split(/(?<=\.) (?=[A-Z])/u)
  const rulesOf = (translation: string) =>
    new Set(found(translation, [sentenceMissing, unitMissing]).map(({ rule }) => rule))

  it('is told of each paragraph whose translation is of another paragraph', () => {
    // From the other end of the article: what stood there is nowhere to be found.
    const places = prose.filter((_, index) => index % 5 === 1)
    for (const [index, place] of places.entries()) {
      const other = blocks[prose.at(-1 - index) ?? 0] ?? ''
      const rules = rulesOf(blocks.toSpliced(place, 1, other).join('\n\n'))
      expect(['alignment-uncertain', 'unit-missing'].some((rule) => rules.has(rule))).toBe(true)
    }
  })

  it('is told of a sentence in whose place one of another paragraph stands', () => {
    const place = at('CD38 is present')
    const [stranger = ''] = sentencesOf(blocks[prose.at(-2) ?? 0])
    const wrong = sentencesOf(blocks[place]).toSpliced(1, 1, stranger).join(' ')
    const rules = rulesOf(blocks.toSpliced(place, 1, wrong).join('\n\n'))
    expect(['alignment-uncertain', 'sentence-missing'].some((rule) => rules.has(rule))).toBe(true)
  })
})
