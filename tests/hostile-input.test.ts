import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Construct, Effects } from 'micromark-util-types'
import { describe, expect, it } from 'vitest'
import { citationFromMarkdown } from '../src/parse/citation-mdast.ts'
import { citationSyntax } from '../src/parse/citation-syntax.ts'
import { check } from '../src/pipeline.ts'
import { makeReview } from './make-review.ts'

function isConstruct(value: unknown): value is Construct {
  return typeof value === 'object' && value !== null && 'tokenize' in value
}

/** A construct that reports each character that it looks at, those of a lookahead included. */
function counted(construct: Construct, count: () => void): Construct {
  const inside = <T>(inner: T): T | Construct =>
    isConstruct(inner) ? counted(inner, count) : inner
  const watched = (effects: Effects): Effects => ({
    ...effects,
    consume: (code) => {
      count()
      effects.consume(code)
    },
    attempt: (inner, ...states) => effects.attempt(inside(inner), ...states),
    check: (inner, ...states) => effects.check(inside(inner), ...states),
  })
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return construct.tokenize.call(this, watched(effects), ok, nok)
    },
  }
}

/** Characters that the citation syntax looks at while a text is read. */
function charactersSeen(markdown: string): number {
  let seen = 0
  const count = () => {
    seen += 1
  }
  const constructs = Object.entries(citationSyntax().text ?? {}).map(([code, construct]) => [
    code,
    isConstruct(construct) ? counted(construct, count) : construct,
  ])
  const text: Record<string, Construct> = Object.fromEntries(constructs)
  fromMarkdown(markdown, { extensions: [{ text }], mdastExtensions: [citationFromMarkdown()] })
  return seen
}

describe('the citation syntax', () => {
  const pieces =
    '［1|［|[|[1|[1,|[1-|[1 |[@a|[@a, x|[@a; |*[|![1|<sup>[|文献［|[1](|[1](a|[1](a "|[1](<a|[1][|[1]2-|[1,\n'
  it.each(pieces.split('|'))('does work in proportion to the length of a row of %j', (piece) => {
    const ratio = charactersSeen(piece.repeat(800)) / charactersSeen(piece.repeat(200))
    expect(ratio).toBeGreaterThan(3)
    expect(ratio).toBeLessThan(5)
  })

  it('gives up a list that is too long', () => {
    const list = (count: number) =>
      `[${Array.from({ length: count }, (_, at) => at + 1).join(',')}]`
    expect(charactersSeen(list(2000))).toBeLessThan(2000)
    expect(charactersSeen(list(8000))).toBe(charactersSeen(list(2000)))
  })
})

/** Time of the processor in milliseconds, the least of three. */
async function effort(source: string): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const before = process.cpuUsage()
    check(await makeReview({ source, translation: 'One.' }))
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return Math.min(...times)
}

describe('a review', () => {
  it.each([
    ['brackets that are never closed', '［1'],
    ['brackets that are no citations', '中位62［34-81］岁，'],
    ['tags that are never closed', '<sup>x'],
    ['numbers', '1 '],
  ])('takes time in proportion to the length of a row of %s', async (_, piece) => {
    await effort(piece.repeat(1500))
    const ratio = (await effort(piece.repeat(6000))) / (await effort(piece.repeat(1500)))
    // 16 if each piece were compared with each other one.
    expect(ratio).toBeLessThan(9)
  })
})
