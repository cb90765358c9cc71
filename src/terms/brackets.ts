import type { Stretch } from '../language/language.ts'

const closing: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']', '［': '］' }
/** Half of a pair that a typist made of both widths. */
const same: Readonly<Record<string, string>> = { '）': ')', '］': ']', '）)': ')' }
const plain = (mark: string) => same[mark] ?? mark
const mark = /[（(［[）)\]］\n]/gu

/** Characters between the halves of a pair; what is longer explains no short form. */
const longest = 200

interface Pair extends Stretch {
  /** Pairs inside it. */
  readonly inner: readonly Pair[]
}

/** Pairs of brackets of a text with those inside them; a line ends all that are open. */
export function bracketPairs(text: string): readonly Pair[] {
  const done: Pair[] = []
  let open: { readonly at: number; readonly end: string; readonly inner: Pair[] }[] = []
  for (const { 0: found, index } of text.matchAll(mark)) {
    const end = closing[found]
    if (found === '\n') {
      done.push(...open.flatMap(({ inner }) => inner))
      open = []
    } else if (end !== undefined) open.push({ at: index, end: plain(end), inner: [] })
    else {
      const last = open.at(-1)
      if (last === undefined || last.end !== plain(found)) continue
      open.pop()
      const pair = { start: last.at, end: index + 1, inner: last.inner }
      const kept = index - last.at > longest ? last.inner : [pair]
      const into = open.at(-1)?.inner ?? done
      into.push(...kept)
    }
  }
  return [...done, ...open.flatMap(({ inner }) => inner)].sort((a, b) => a.start - b.start)
}
