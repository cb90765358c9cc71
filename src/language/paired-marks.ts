/** A mark without its other half. */
export interface LonelyMark {
  /** Offset in the text. */
  readonly at: number
  /** True for “ and ”, 《 and 》: no bracket. */
  readonly isQuote: boolean
}

// Authors mix the widths of brackets; a pair of two widths is a pair.
const pairs = ['（(|）)', '［[〔【|］]〕】', '“|”', '《|》', '「|」', '『|』'].map((pair) =>
  pair.split('|'),
)
const kindOf = new Map<string, { readonly pair: number; readonly opens: boolean }>()
for (const [index, [open = '', close = '']] of pairs.entries()) {
  for (const mark of open) kindOf.set(mark, { pair: index, opens: true })
  for (const mark of close) kindOf.set(mark, { pair: index, opens: false })
}
const mark = /[（(）)［[〔【］\]〕】“”《》「」『』]/gu
/** `1）`, `a)`, `①)`: the bracket of an item, which closes nothing. */
const itemBracket =
  /(?:^|[^\p{L}\d])(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3})$/u
const quote = 2

interface Open {
  readonly pair: number
  readonly at: number
}

const isTwoNumbers = (text: string): boolean =>
  text.length < 30 && /^[\d.\s∞+-]+[,，][\d.\s∞+-]+$/u.test(text)

/** A pair that closes around few open marks of other kinds leaves those alone; takes them away. */
function unclosedBefore(open: Open[], pair: number): readonly Open[] {
  const near = open.slice(-mostSkipped)
  const back = near.toReversed().findIndex((one) => one.pair === pair)
  return back > 0 ? open.splice(open.length - back, back) : []
}

/** More open marks than this are no slip. */
const mostSkipped = 4

/** `[0, 1)`: brackets of two kinds around numbers. */
const closesInterval = (text: string, last: Open | undefined, { pair, at }: Open): boolean =>
  last !== undefined &&
  last.pair < quote &&
  pair < quote &&
  isTwoNumbers(text.slice(last.at + 1, at))

const closesItem = (text: string, { pair, at }: Open): boolean =>
  pair === 0 && itemBracket.test(text.slice(Math.max(0, at - 6), at))

function scan(text: string): {
  readonly lonely: readonly Open[]
  readonly matched: readonly Pair[]
} {
  const open: Open[] = []
  const lonely: Open[] = []
  const matched: Pair[] = []
  for (const found of text.matchAll(mark)) {
    const kind = kindOf.get(found[0])
    if (kind === undefined || isMention(text, found.index)) continue
    const here = { pair: kind.pair, at: found.index }
    if (kind.opens) {
      open.push(here)
      continue
    }
    // Half-open intervals, [0, 1), close with a mark of the other kind.
    const isInterval = closesInterval(text, open.at(-1), here)
    const isItem = closesItem(text, here)
    if (!isInterval && !isItem) lonely.push(...unclosedBefore(open, kind.pair))
    const last = open.at(-1)
    if (last !== undefined && (isInterval || last.pair === kind.pair)) {
      open.pop()
      matched.push({ open: last.at, close: here.at })
    } else if (!isItem) lonely.push(here)
  }
  return { lonely: [...open, ...lonely].toSorted((a, b) => a.at - b.at), matched }
}

const opening = /[[［“"‘(（「]/u
const closing = /[\]］”"’)）」]/u
const straight = new Map([
  ['"', '"'],
  ['‘', '’'],
])
/** So many marks may stand together in the brackets in which they are spoken of, `[。』」]`. */
const mostMentioned = 5
const isWord = (sign: string) => /[\p{L}\p{N}\s]/u.test(sign)

/** The signs from a place on, up to a letter, a digit or a blank. */
function signsFrom(text: string, from: number, step: 1 | -1): readonly string[] {
  const signs: string[] = []
  for (let at = from; signs.length < mostMentioned; at += step) {
    const sign = text[at] ?? ''
    if (sign === '' || isWord(sign)) break
    signs.push(sign)
  }
  return signs
}

/** Whether a mark is spoken of and not used: it stands alone, or with other marks, in brackets or quotation marks, `[「]`. */
export function isMention(text: string, at: number): boolean {
  const open = signsFrom(text, at - 1, -1).findLast((sign) => opening.test(sign))
  if (open === undefined) return false
  // In `(a dash [—])` the last two marks are used: what stands around a mention is one pair.
  const pair = kindOf.get(open)?.pair
  return signsFrom(text, at + 1, 1).some((sign) =>
    pair === undefined
      ? straight.get(open) === sign
      : closing.test(sign) && kindOf.get(sign)?.pair === pair,
  )
}

/** The marks of a text that lack their other half, in order. */
export function lonelyMarks(text: string): readonly LonelyMark[] {
  return scan(text).lonely.map(({ pair, at }) => ({ at, isQuote: pair >= quote }))
}

/** Offsets of two marks that belong together. */
export interface Pair {
  readonly open: number
  readonly close: number
}

/** The pairs of brackets and quotation marks of a text. */
export function markPairs(text: string): readonly Pair[] {
  return scan(text).matched
}
