import type { Stretch } from './language.ts'
import { characterTest } from './memo.ts'

/** What one word says of one pair of opposites. */
export interface PolarityMark {
  /** Name of the pair, the same in every language: `amount`; `not` for negation. */
  readonly axis: string
  readonly pole: '+' | '-'
  /** The word may stand for this pole, but proves nothing by itself. */
  readonly isLoose: boolean
  /** Of a loose word: it answers its pole, and is no more than proved by its opposite in the other text. */
  readonly isWeak: boolean
  /** The word answers words of its own kin and no others. */
  readonly isClosed: boolean
  /** Words that stand for each other before any other: 不足 and insufficient. */
  readonly kin?: string
}

/** A word that says one of two opposites, where it stands. */
export interface PolarityWord extends Stretch {
  readonly text: string
  readonly marks: readonly PolarityMark[]
}

/** The axis of what is denied, which has one pole. */
export const negation = 'not'

const label =
  /^(?:0|(?<axis>[a-z]+)(?<pole>[+-])(?<loose>[?=~])?(?: (?<kin>[a-z]+))?): (?<words>.+)$/u

/** The mark that a line gives its words; none for a line `0`. */
function marksOfLine(groups: Readonly<Record<string, string | undefined>>) {
  const { axis, pole, loose, kin } = groups
  if (axis === undefined) return []
  const mark: PolarityMark = {
    axis,
    pole: pole === '+' ? '+' : '-',
    isLoose: loose !== undefined,
    isWeak: loose === '~',
    isClosed: loose === '=',
    ...(kin === undefined ? {} : { kin }),
  }
  return [mark]
}

/** A list as it is read. */
interface List {
  /** The marks of every word. */
  readonly known: ReadonlyMap<string, readonly PolarityMark[]>
  /** Words of the lines `0`, which shorter words do not explain. */
  readonly voids: ReadonlySet<string>
}

function readList(list: string): List {
  const known = new Map<string, readonly PolarityMark[]>()
  const voids = new Set<string>()
  for (const line of list.trim().split(/\n+/u)) {
    const groups = label.exec(line)?.groups
    if (groups === undefined) throw new Error(`No line of words: ${line}`)
    const marks = marksOfLine(groups)
    for (const word of groups['words']?.split(', ') ?? []) {
      known.set(word, [...(known.get(word) ?? []), ...marks])
      if (marks.length === 0) voids.add(word)
    }
  }
  return { known, voids }
}

/** A word of the list by its characters; at its end the word as the list has it. */
interface Branch {
  readonly next: Map<string, Branch>
  word?: string
  /** The word stands for all that begin with it. */
  stem?: string
}

function branchesOf(words: Iterable<string>): Branch {
  const root: Branch = { next: new Map() }
  for (const word of words) {
    const isStem = word.endsWith('*')
    let at = root
    for (const letter of isStem ? word.slice(0, -1) : word) {
      const next = at.next.get(letter) ?? { next: new Map() }
      at.next.set(letter, next)
      at = next
    }
    if (isStem) at.stem = word
    else at.word = word
  }
  return root
}

const isLetter = characterTest(/\p{L}/u)
/** A letter, or what joins the words of an anchor or a key, which say nothing: `#rules_for_unbroken_marks`. */
const isOfWord = characterTest(/[\p{L}_#]/u)

const isDigit = characterTest(/\d/u)
/** A digit, or what stands between two of them: 10 and 0.05 are no 0. */
const isOfNumber = characterTest(/[\d.,−-]/u)

interface Found {
  readonly word: string
  readonly end: number
}

/** The words and stems of the list that begin at `start`, with the ends of what they stand for. */
function foundAt(root: Branch, text: string, start: number, isSpaced: boolean): readonly Found[] {
  const found: Found[] = []
  let at: Branch | undefined = root
  for (let end = start; at !== undefined; end += 1) {
    const isEnd = !isSpaced || !isLetter(text, end - 1) || !isOfWord(text, end)
    if (at.word !== undefined && isEnd) found.push({ word: at.word, end })
    if (at.stem !== undefined) found.push({ word: at.stem, end: wordEnd(text, end) })
    at = at.next.get(text[end] ?? '')
  }
  return found
}

/** The longest words and stems of the list that begin at `start`; none inside a word, and none that the next goes on from. */
function longestAt(root: Branch, text: string, start: number, isSpaced: boolean): readonly Found[] {
  if (isSpaced && isLetter(text, start) && isOfWord(text, start - 1)) return []
  if (isDigit(text, start) && isOfNumber(text, start - 1)) return []
  const found = foundAt(root, text, start, isSpaced).filter(
    ({ end }) => !isDigit(text, end - 1) || !isOfNumber(text, end),
  )
  if (found.length === 0) return []
  const end = endOf(found)
  const goesOn = isJoint(text, start) && endOf(foundAt(root, text, end - 1, isSpaced)) > end
  return goesOn ? [] : found.filter((one) => one.end === end)
}

function wordEnd(text: string, from: number): number {
  let end = from
  while (isLetter(text, end)) end += 1
  return end
}

/** Of two marks for one pole, which tells more: a proof, then what answers, then what only may stand for it. */
const rankOf = ({ axis, isLoose, isWeak, isClosed }: PolarityMark) => {
  if (!isLoose) return 0
  return axis !== negation && (isWeak || isClosed) ? 1 : 2
}

const endOf = (found: readonly Found[]) => Math.max(...found.map(({ end }) => end))

/** A sign that joins a word to what stands before it: 而不 is no word before 不孕, which goes on behind it. */
const isJoint = characterTest(/而/u)

const lengthOf = (word: string) => (word.endsWith('*') ? word.length - 1 : word.length)

/** What the words that end at the same place say together; those as long as one that says nothing, or longer. */
function marksOf({ known, voids }: List, found: readonly Found[]) {
  const all = found.map(({ word }) => {
    const marks = known.get(word) ?? []
    return { size: lengthOf(word), isVoid: marks.length === 0 || voids.has(word), marks }
  })
  const least = Math.max(0, ...all.map(({ size, isVoid }) => (isVoid ? size : 0)))
  const told = all.flatMap(({ size, marks }) => (size < least ? [] : marks))
  return told.sort((a, b) => rankOf(a) - rankOf(b))
}

/**
 * A reader of the words of a list (for its form see `englishPolarity`): where several could stand, the
 * longest does. Words of a language with spaces are not found inside words.
 */
export function polarityReader(
  list: string,
  isSpaced: boolean,
): (text: string) => readonly PolarityWord[] {
  // Commands that check nothing read no list.
  let read: { readonly own: ReturnType<typeof readList>; readonly root: Branch } | undefined
  const readOnce = () => {
    const own = readList(list)
    return { own, root: branchesOf(own.known.keys()) }
  }
  return (text) => {
    read ??= readOnce()
    const { own, root } = read
    const plain = text.replaceAll(/[^\S ]/gu, ' ').replaceAll(/[A-Z]/gu, (one) => one.toLowerCase())
    const words: PolarityWord[] = []
    for (let start = 0; start < plain.length; start += 1) {
      // Most places begin no word of the list.
      if (!root.next.has(plain.charAt(start))) continue
      const found = longestAt(root, plain, start, isSpaced)
      const [one] = found
      if (one === undefined) continue
      const marks = marksOf(own, found)
      if (marks.length > 0)
        words.push({ text: text.slice(start, one.end), start, end: one.end, marks })
      start = one.end - 1
    }
    return words
  }
}
