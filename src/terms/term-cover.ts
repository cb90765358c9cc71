import { englishStem } from '../language/english-stems.ts'
import { characterTest } from '../language/memo.ts'
import { wordList } from '../language/word-list.ts'
import { zhEnDrugs } from '../language/zh-en-drugs.ts'
import { zhEnTermParts } from '../language/zh-en-term-parts.ts'

/** Letters and digits that are none of a language without spaces, and what joins them. */
export const isLatin = characterTest(/[\p{Script=Latin}\p{Script=Greek}\p{N}\-‐‑–/+·]/u)

const smallWords: ReadonlySet<string> = new Set(
  'a an and as at by for from in of on or the to with per via'.split(' '),
)

/** A word of the gloss with how much of the term stands for it. */
export interface GlossWord {
  readonly stem: string
  readonly written: string
  /** Characters of the term that are usual for it. */
  readonly size: number
}

let knownWords: ReadonlySet<string> | undefined

/** Stems and roots of the English words of the lists. */
function knownStems(): ReadonlySet<string> {
  const all = [...wordList().values(), ...parts().values()].flat()
  knownWords ??= new Set(all.filter((stem) => stem.length >= 4))
  return knownWords
}

/** The two words of which one is made that lost its blank: mobile and health of mobilehealth. */
function parted(written: string): readonly string[] {
  if (written.length < 9 || knownStems().has(englishStem(written))) return [written]
  for (let at = written.length - 4; at >= 4; at -= 1) {
    const [first, second] = [written.slice(0, at), written.slice(at)]
    const isKnown = (word: string) => knownStems().has(englishStem(word))
    if (isKnown(first) && isKnown(second)) return [first, second]
  }
  return [written]
}

export function glossWords(gloss: string, isDrug: boolean): readonly GlossWord[] {
  // A PDF may have lost the blanks: FocalNonspecificInflammation.
  const spaced = gloss
    .replaceAll(/['’]s(?!\p{Ll})/gu, ' ')
    .replaceAll(
      /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})|(?<=\p{Ll}{3})(?=\p{Nd})|(?<=\p{Nd})(?=\p{Lu}\p{Ll}{3})/gu,
      ' ',
    )
  const words: readonly string[] = spaced.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.flatMap(parted).flatMap((written) => {
    if (smallWords.has(written)) return []
    // Words that lost their blanks: majorhistocompatibilitycomplex.
    // A name is written by its sound, a character a syllable.
    if (isDrug) return [{ stem: written, written, size: written.length / 1.8 }]
    const size = written.length < 3 ? 1 : written.length < 6 ? 2 : Math.max(3, written.length / 4)
    return [{ stem: englishStem(written), written, size }]
  })
}

/** The English of a word of the list stands in a word of the gloss: immun in immunomodulatory. */
function explains(stem: string, { stem: wanted, written }: GlossWord): boolean {
  if (stem === wanted) return true
  if (stem.length >= 4 && (wanted.startsWith(stem) || stem.startsWith(wanted))) {
    return wanted.length >= 4
  }
  return stem.length >= (written.length > 15 ? 4 : 5) && written.includes(stem)
}

/** A word of the gloss that is said, by its place, with how many of its letters. */
interface Said {
  readonly index: number
  readonly letters: number
}

/** Longer words may be several that lost their blanks: hodgkinlymphoma. */
const longestOfOne = 12

/** How many letters of a word are said by stems; of one that may be several, those that stand in it. */
function lettersSaid(written: string, stems: readonly string[]): number {
  if (written.length <= longestOfOne) return written.length
  const isSaid = new Set<number>()
  for (const stem of stems) {
    const at = stem.length < 4 ? -1 : written.indexOf(stem)
    for (let place = at; at >= 0 && place < at + stem.length; place += 1) isSaid.add(place)
  }
  return Math.max(isSaid.size, 4)
}

/** For each place of a stretch: how far a word reaches that the gloss holds too, and which word. */
export interface Cover {
  readonly end: number
  readonly words: readonly Said[]
}

const longestWord = 6

let partList: ReadonlyMap<string, readonly string[]> | undefined

/** Roots of the parts of terms, by the part. */
function parts(): ReadonlyMap<string, readonly string[]> {
  partList ??= new Map(
    zhEnTermParts
      .trim()
      .split(/[;\n]+/u)
      .map((entry) => {
        const [part = '', ...roots] = entry.split(' ')
        return [part, roots] as const
      }),
  )
  return partList
}

/** A drug of the list by one of its names. */
interface DrugName {
  readonly form: string
  /** All its names, in small letters. */
  readonly names: ReadonlySet<string>
}

/** Names of the drugs of the list by their first characters. */
let drugsByStart: ReadonlyMap<string, readonly DrugName[]> | undefined

function drugsFrom(first: string): readonly DrugName[] {
  if (drugsByStart === undefined) {
    const made = new Map<string, DrugName[]>()
    for (const list of zhEnDrugs) {
      const forms = Object.values(list).flat()
      const names = new Set(forms.map((form) => form.toLowerCase()))
      for (const form of forms) {
        const start = form.charAt(0)
        made.set(start, [...(made.get(start) ?? []), { form, names }])
      }
    }
    drugsByStart = made
  }
  return drugsByStart.get(first) ?? []
}

/** Names of drugs that stand at a place. */
const drugsAt = (stretch: string, at: number) =>
  drugsFrom(stretch.charAt(at)).filter(({ form }) => stretch.startsWith(form, at))

/** Where the drug of the list begins that a text ends with and the gloss names: 阿达木单抗 of 抗阿达木单抗. */
export function drugStart(stretch: string, gloss: string): number | undefined {
  const wanted = gloss.trim().toLowerCase()
  for (let at = 0; at < stretch.length - 1; at += 1) {
    const isWhole = ({ form, names }: DrugName) =>
      at + form.length === stretch.length && names.has(wanted)
    if (drugsAt(stretch, at).some(isWhole)) return at
  }
  return undefined
}

/** A drug of the list that the gloss names too. */
function drugAt(stretch: string, at: number, gloss: readonly GlossWord[]): Cover | undefined {
  for (const { form, names } of drugsAt(stretch, at)) {
    const words = gloss.flatMap(({ written }, index): readonly Said[] =>
      names.has(written) ? [{ index, letters: written.length }] : [],
    )
    if (words.length > 0) return { end: at + form.length, words }
  }
  return undefined
}

export function coverAt(
  stretch: string,
  at: number,
  gloss: readonly GlossWord[],
): Cover | undefined {
  const drug = drugAt(stretch, at, gloss)
  if (drug !== undefined) return drug
  const list = wordList()
  for (let length = Math.min(longestWord, stretch.length - at); length > 0; length -= 1) {
    const word = stretch.slice(at, at + length)
    const stems = [...(parts().get(word) ?? []), ...(list.get(word) ?? [])]
    if (stems.length === 0) continue
    const words = gloss.flatMap((word, index): readonly Said[] => {
      const stem = stems.find((one) => explains(one, word))
      if (stem === undefined) return []
      return [{ index, letters: lettersSaid(word.written, stems) }]
    })
    if (words.length > 0)
      return { end: at + length, words: [...words, ...lastSaid(word, gloss, words)] }
  }
  return undefined
}

/** What the last character of a longer word says besides: the disease of 克罗恩病, which the list has as Crohn. */
function lastSaid(
  word: string,
  gloss: readonly GlossWord[],
  said: readonly Said[],
): readonly Said[] {
  if (word.length < 3) return []
  const known = new Set(said.map(({ index }) => index))
  const cover = coverAt(word, word.length - 1, gloss)
  return cover?.words.filter(({ index }) => !known.has(index)) ?? []
}

/** Words in a row whose first letters a Latin run is: the EB of Epstein-Barr. */
function initialsAt(run: string, gloss: readonly GlossWord[]): readonly Said[] {
  if (!/^[a-z]{2,5}$/u.test(run)) return []
  const all = gloss.map(({ written }) => written.charAt(0)).join('')
  const first = all.indexOf(run)
  if (first < 0) return []
  return gloss
    .slice(first, first + run.length)
    .map(({ written }, at) => ({ index: first + at, letters: written.length }))
}

/** A Latin run that the gloss holds too: the T of T cell. */
export function latinCover(
  stretch: string,
  at: number,
  gloss: readonly GlossWord[],
): Cover | undefined {
  if (!isLatin(stretch, at) || (at > 0 && isLatin(stretch, at - 1))) return undefined
  let end = at
  while (end < stretch.length && isLatin(stretch, end)) end += 1
  const run = stretch.slice(at, end).toLowerCase()
  // A mark alone joins what stands around it: 浓度-时间曲线.
  if (!/[\p{L}\p{N}]/u.test(run)) return undefined
  const initials = initialsAt(run, gloss)
  if (initials.length > 0) return { end, words: initials }
  const words = gloss.flatMap(({ written }, index): readonly Said[] =>
    run.split(/[^\p{L}\p{N}]+/u).includes(written) ? [{ index, letters: written.length }] : [],
  )
  return { end, words }
}

/** Places of the drugs of the list in a stretch: 那 in 来那度胺 is no word. */
export function drugSpans(stretch: string): readonly { start: number; end: number }[] {
  return Array.from(stretch, (_, start) => start).flatMap((start) =>
    drugsAt(stretch, start)
      .filter(({ form }) => form.length > 2)
      .map(({ form }) => ({ start, end: start + form.length })),
  )
}
