import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyChanges,
  type Change,
  draftOf,
  editsOf,
  rawOffsets,
  redoEdits,
  undoEdits,
} from '../src/import/edits.ts'

function apply(text: string, changes: readonly Change[]): string {
  let at = 0
  let made = ''
  for (const { start, end, after } of changes) {
    made += text.slice(at, start) + after
    at = end
  }
  return made + text.slice(at)
}

/** Sorted changes that do not overlap, made of numbers that lie anywhere. */
function changesIn(text: string, seeds: readonly (readonly [number, number, string])[]): Change[] {
  const points = seeds
    .flatMap(([a, b]) => [a % (text.length + 1), b % (text.length + 1)])
    .sort((a, b) => a - b)
  return seeds.map(([, , after], index) => ({
    start: points[index * 2] ?? 0,
    end: points[index * 2 + 1] ?? 0,
    after,
  }))
}

describe('a draft', () => {
  it('gives what the rules made, and the raw text back', () => {
    const seed = fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom('', 'x', '甲乙', '\n\n'))
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40, unit: 'grapheme' }),
        fc.array(fc.array(seed, { maxLength: 4 }), { maxLength: 6 }),
        (raw, rounds) => {
          let draft = draftOf(raw)
          for (const [index, seeds] of rounds.entries()) {
            const changes = changesIn(draft.text, seeds)
            const expected = apply(draft.text, changes)
            draft = applyChanges(draft, changes, `r${index}`)
            expect(draft.text).toBe(expected)
          }
          const edits = editsOf(draft)
          expect(redoEdits(raw, edits)).toBe(draft.text)
          expect(undoEdits(draft.text, edits)).toBe(raw)
          for (const [index, { start, end, before }] of edits.entries()) {
            expect(raw.slice(start, end)).toBe(before)
            expect(start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  it('names every rule that had a part in an edit, and no edit that changes nothing', () => {
    let draft = applyChanges(draftOf('31. 8 月'), [{ start: 3, end: 4, after: '' }], 'decimal')
    draft = applyChanges(draft, [{ start: 4, end: 5, after: '' }], 'space')
    expect(editsOf(draft)).toEqual([
      { rule: 'decimal', start: 3, end: 4, before: ' ', after: '' },
      { rule: 'space', start: 5, end: 6, before: ' ', after: '' },
    ])
    draft = applyChanges(draft, [{ start: 2, end: 4, after: '. 8' }], 'undo')
    expect(editsOf(draft)).toEqual([
      { rule: 'decimal+undo+space', start: 5, end: 6, before: ' ', after: '' },
    ])
  })

  it('knows where a place of the text lies in the raw one', () => {
    const draft = applyChanges(draftOf('ab cd'), [{ start: 2, end: 3, after: '' }], 'space')
    expect(rawOffsets(draft, [0, 1, 2, 3, 4])).toEqual([0, 1, 3, 4, 5])
    expect(rawOffsets(draft, [3, 0])).toEqual([4, 0])
  })

  it('refuses changes that overlap, and an undoing of another text', () => {
    const overlapping = [
      { start: 0, end: 2, after: '' },
      { start: 1, end: 3, after: '' },
    ]
    expect(() => applyChanges(draftOf('abc'), overlapping, 'r')).toThrow(RangeError)
    expect(() =>
      undoEdits('b', [{ rule: 'r', start: 0, end: 1, before: 'a', after: 'x' }]),
    ).toThrow(RangeError)
  })
})
