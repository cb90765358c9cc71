import { countFirst } from '../model/ordered.ts'
import type { InlineText } from './citation-text.ts'

/** A bracket of the text with its other end, or one that lacks it. Ends exclusive. */
export interface Bracket {
  readonly start: number
  readonly end: number
  readonly kind: 'pair' | 'unclosed' | 'unopened'
}

const numbersAfterOpen = /^[\s\d０-９\-–—－～~,，、;；]*[\d０-９]/u
const numbersBeforeClose = /[\d０-９](?:[\d０-９\-–—－～~,，、;；]*[\d０-９])?$/u
/** A marker of real papers is shorter; what is longer is no torn marker. */
const tornAtMost = 24

/**
 * Brackets of either width that stand in text nodes; code, links, formulas and markers are passed
 * over. Of nested pairs only the outer. Half a pair counts where numbers stand beside it: a torn marker.
 */
export function bracketsIn(inline: InlineText): readonly Bracket[] {
  const { text } = inline
  const pairs: Bracket[] = []
  const halves: Bracket[] = []
  const open: number[] = []
  const stops = Array.from(text.matchAll(/[。！？]/gu), ({ index }) => index)
  for (const { at, from } of bracketCharacters(inline)) {
    if ('[［'.includes(text.charAt(at))) {
      open.push(at)
      continue
    }
    const start = open.pop()
    if (start === undefined) halves.push(...unopened(text, at, from))
    else if (isTorn(text.slice(start + 1, at), start, stops)) {
      halves.push(...unclosed(text, start), ...unopened(text, at, from))
    } else pairs.push({ start, end: at + 1, kind: 'pair' })
  }
  for (const start of open) halves.push(...unclosed(text, start))
  return [...outermost(pairs), ...halves].sort((a, b) => a.start - b.start)
}

/** `[2。` and the `]` of a later sentence are two torn markers, not one bracket. */
function isTorn(inner: string, start: number, stops: readonly number[]): boolean {
  const stop = stops[countFirst(stops.length, (index) => (stops[index] ?? 0) < start)]
  return stop !== undefined && stop <= start + inner.length && numbersAfterOpen.test(inner)
}

/** Places of brackets, each with the start of the text node that it stands in. */
function bracketCharacters({ pieces, text }: InlineText) {
  return pieces
    .filter(({ node, inLink }) => node.type === 'text' && !inLink)
    .flatMap(({ start, end }) =>
      Array.from(text.slice(start, end).matchAll(/[[\]［］]/g), ({ index }) => ({
        at: start + index,
        from: start,
      })),
    )
}

function outermost(pairs: readonly Bracket[]): readonly Bracket[] {
  const outer: Bracket[] = []
  for (const pair of [...pairs].sort((a, b) => a.start - b.start)) {
    if (pair.start >= (outer.at(-1)?.end ?? 0)) outer.push(pair)
  }
  return outer
}

function unclosed(text: string, start: number): readonly Bracket[] {
  const numbers = numbersAfterOpen.exec(text.slice(start + 1, start + 1 + tornAtMost))?.[0]
  if (numbers === undefined) return []
  return [{ start, end: start + 1 + numbers.length, kind: 'unclosed' }]
}

function unopened(text: string, at: number, from: number): readonly Bracket[] {
  const numbers = numbersBeforeClose.exec(text.slice(Math.max(from, at - tornAtMost), at))?.[0]
  return numbers === undefined
    ? []
    : [{ start: at - numbers.length, end: at + 1, kind: 'unopened' }]
}
