import { describe, expect, it } from 'vitest'
import { importText } from '../src/import/import.ts'

/** A review that cites nothing, with these labels on the entries of its list. */
async function imported(labels: readonly (string | number)[]) {
  const entries = labels.map(
    (label, at) =>
      `[${label}] Li H, Wang X. Title ${at}[J]. Blood, 201${at % 9}, ${at + 1}(2): 3-9.`,
  )
  const text = `# 题目\n\n正文一句。\n\n## 参考文献\n\n${entries.join('\n\n')}\n`
  const { references, log } = await importText(new TextEncoder().encode(text), 'a.md')
  return {
    numbers: references.map((item) => item['citation-number']),
    ids: new Set(references.map(({ id }) => id)).size,
    asked: log.questions.filter(({ kind }) => kind === 'reference-number').length,
  }
}

const none = undefined

describe('numbers of an imported list, of which a build takes each once', () => {
  it.each([
    { labels: [1, 2, 3], numbers: [1, 2, 3], asked: 0 },
    { labels: [1, 2, 4, 4, 5], numbers: [1, 2, 3, 4, 5], asked: 2 },
    { labels: [1, 2, 2, 4, 5], numbers: [1, 2, 3, 4, 5], asked: 2 },
    { labels: [1, 2, 2, 3, 4], numbers: [1, 2, none, 3, 4], asked: 1 },
    { labels: [1, 2, 4, 4, 6], numbers: [1, 2, 3, 4, 6], asked: 3 },
    // A number that is missing alone is a lost entry, not a fault of its neighbours.
    { labels: [1, 2, 4, 5], numbers: [1, 2, 4, 5], asked: 1 },
    // A second list begins again.
    { labels: [1, 2, 3, 1, 2], numbers: [1, 2, 3, none, none], asked: 2 },
  ])('$labels', async ({ labels, numbers, asked }) => {
    expect(await imported(labels)).toEqual({ numbers, ids: labels.length, asked })
  })
})
