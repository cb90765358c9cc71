import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { alignmentCrossing } from '../src/check/checks/alignment-crossing.ts'
import { alignmentTexts } from '../src/check/checks/alignment-texts.ts'
import { alignmentUncertain } from '../src/check/checks/alignment-uncertain.ts'
import { runChecks } from '../src/check/run.ts'
import { analyse } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'

const sample = await read(await readConfig(new URL('..', import.meta.url).pathname))
const en = String(sample.files.translation)
const blocks = en.split('\n\n')

/** What the checks of the alignment find where the sample has this translation. */
function found(translation: string) {
  const file = new VFile({ path: 'source/en.md', value: translation })
  const review = analyse({ ...sample, files: { ...sample.files, translation: file } })
  return runChecks(review, {}, [alignmentCrossing, alignmentTexts, alignmentUncertain])
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
