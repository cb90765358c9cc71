import type { Root, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Construct, Effects } from 'micromark-util-types'
import { u } from 'unist-builder'
import { describe, expect, it } from 'vitest'
import { zh } from '../src/language/zh.ts'
import { citationFromMarkdown } from '../src/parse/citation-mdast.ts'
import { settleCitations } from '../src/parse/citation-settle.ts'
import { citationSyntax } from '../src/parse/citation-syntax.ts'
import { readInlineHtml } from '../src/parse/inline-html.ts'
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

/** Time of the processor in milliseconds, the least of five. */
function effort(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

/** How many times the effort grows when a thing is made sixteen times as big. */
async function growth<T>(
  size: number,
  make: (count: number) => T | Promise<T>,
  work: (made: T) => unknown,
) {
  const [small, big] = [await make(size), await make(16 * size)]
  return effort(() => work(big)) / effort(() => work(small))
}

// Sixteen times as much is 16 where the effort is in proportion, 256 where each is compared with each.
const proportional = 80

describe('effort', () => {
  it('of findings is in proportion to their number', async () => {
    const review = (count: number) =>
      makeReview({ source: `${'1 '.repeat(count)}\n`, translation: 'One.' })
    expect(await growth(1000, review, check)).toBeLessThan(proportional)
  })

  it('of tags that are never closed is in proportion to their number', async () => {
    const tree = (count: number): Root => ({
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: Array.from({ length: count }, () => ({ type: 'html', value: '<sup>' })),
        },
      ],
    })
    expect(await growth(10_000, tree, readInlineHtml)).toBeLessThan(proportional)
  })

  it.each([
    ['that are never closed', '［1'],
    ['that hold words', '中位［x］'],
    ['around a bracket', '［x［1。'],
  ])('of brackets %s is in proportion to their number', async (_, piece) => {
    const text = (count: number) => {
      const source = piece.repeat(count)
      const at = (offset: number) => ({ line: 1, column: offset + 1, offset })
      return u('text', { position: { start: at(0), end: at(source.length) } }, source)
    }
    const settle = (made: Text) =>
      settleCitations(u('root', [u('paragraph', [made])]), {
        language: zh,
        entries: 40,
        source: made.value,
      })
    expect(await growth(2500, text, settle)).toBeLessThan(proportional)
  })
})
