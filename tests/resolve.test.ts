import { describe, expect, it } from 'vitest'
import { analyse } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'
import { read } from '../src/read/read.ts'
import { reviewFolder } from './review-folder.ts'

async function problemsOf(items: readonly object[], text: string, yaml = '') {
  const folder = await reviewFolder({
    'biyi.yaml': yaml,
    'source/zh.md': text,
    'source/en.md': text,
    'source/references.json': JSON.stringify(items),
  })
  return analyse(await read(await readConfig(folder))).problems
}

const numbered = { id: 'a', type: 'book', title: 'A', 'citation-number': 3 }
const plain = { id: 'b', type: 'book', title: 'B' }

describe('entries without a number', () => {
  it('are told when other entries have one', async () => {
    expect(await problemsOf([numbered, plain], 'x [3].')).toEqual([
      {
        rule: 'resolve/unnumbered-entry',
        severity: 'warning',
        message:
          'Entry `b` in `source/references.json` has no `citation-number`, while other entries have one: it has no number and is not printed; expected a number of its own, or a citation by its key',
        unit: null,
        places: [],
      },
    ])
  })

  it.each([
    ['when a key cites them', [numbered, plain], 'x [3], [@b].'],
    ['when none has one', [plain], 'x [1].'],
    ['when all have one', [numbered], 'x.'],
  ])('are no problem %s', async (_, items, text) => {
    expect(await problemsOf(items, text)).toEqual([])
  })
})
