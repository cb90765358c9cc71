import { englishStem } from './english-stems.ts'
import { han } from './han.ts'
import { wordList } from './word-list.ts'

/** A word that can be found again in a text of the other language. */
export interface Anchor {
  /** Any of these stems, in either text, is this word. */
  readonly stems: readonly string[]
  readonly at: number
}

const latin = /\p{Script=Latin}[\p{Script=Latin}\d-]+/gu
const ideographs = new RegExp(`${han}+`, 'gu')
/** Words of the list that a phrase begins with, longest first. */
const longest = 4

/** Words that stand in too many places to tell one from the other. */
const empty = new Set(
  'with that from this were been have than each which when then also other both between respective median mean rate month year patient group percent'.split(
    ' ',
  ),
)

function known(run: string, offset: number): readonly Anchor[] {
  const list = wordList()
  const anchors: Anchor[] = []
  for (let at = 0; at < run.length; ) {
    let length = Math.min(longest, run.length - at)
    while (length > 1 && !list.has(run.slice(at, at + length))) length -= 1
    const stems = length > 1 ? (list.get(run.slice(at, at + length)) ?? []) : []
    const telling = stems.filter((stem) => stem.length > 3 && !empty.has(stem))
    if (telling.length > 0) anchors.push({ stems: telling, at: offset + at })
    at += length
  }
  return anchors
}

/** The names and known words of a text, by stems that both languages share. */
export function anchorsOf(text: string): readonly Anchor[] {
  const names = [...text.matchAll(latin)].flatMap(({ 0: word, index }): readonly Anchor[] => {
    const stem = englishStem(word.toLowerCase())
    const isName = /\p{Lu}.*[\p{Lu}\d]/u.test(word)
    return empty.has(stem) || (stem.length < 4 && !isName) ? [] : [{ stems: [stem], at: index }]
  })
  return [
    ...names,
    ...[...text.matchAll(ideographs)].flatMap(({ 0: run, index }) => known(run, index)),
  ]
}
