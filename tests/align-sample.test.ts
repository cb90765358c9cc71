import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Aligned, type Side, sides, type Unit } from '../src/model/review.ts'
import { readAligned } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'

/**
 * Which sentence of the sample says what which says, as a person decided who read both texts. Of every
 * sentence its first and last characters stand there, so that an edit of the sample shows here.
 */
const gold = readFileSync(
  new URL('fixtures/alignment/sample-gold.tsv', import.meta.url),
  'utf8',
).trimEnd()

/** A short sentence whole, of a longer one its beginning and end. */
function quote(text: string): string {
  const characters = [...text.replaceAll(/\s+/gu, ' ').trim()]
  const kept = /\p{Script=Han}.*\p{Script=Han}/u.test(text) ? 12 : 26
  return characters.length <= 2 * kept
    ? characters.join('')
    : `${characters.slice(0, kept).join('')}…${characters.slice(-kept).join('')}`
}

function rowsOf({ id, kind, blocks, sentences }: Unit): readonly string[] {
  const row = (texts: (side: Side) => readonly string[]) =>
    [id, kind, ...sides.map((side) => texts(side).map(quote).join(' ‖ '))].join('\t')
  if (sentences.length === 0) return [row((side) => [blocks[side]?.text ?? ''])]
  return sentences.map((pair) =>
    row((side) => pair[side].map(({ start, end }) => blocks[side]?.text.slice(start, end) ?? '')),
  )
}

function goldRowsOf({ units }: Aligned): readonly string[] {
  return ['unit\tkind\tsource\ttranslation', ...units.flatMap(rowsOf)]
}

describe('the sample against what a person decided', () => {
  it('has every block and every sentence right', async () => {
    const sample = await readAligned(await readConfig(new URL('..', import.meta.url).pathname))
    expect(goldRowsOf(sample)).toEqual(gold.split('\n'))
  })
})
